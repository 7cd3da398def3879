"""What puts right what a check of a letter says, as the button beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.letter_checks import Check, CheckLevel
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.clients.check_list import Mend

_FIELDS: Final = {
    "end_date_missing": "end_date",
    "end_date_off": "end_date",
    "recipient_missing": "recipient",
    "address_missing": "street",
    "signatory_missing": "signatory",
    "agreement_ended": "agreement",
}
"""The field that a check leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDeeds:
    """What a letter's dialog can do about a check.

    Attributes:
        take_end_date: Write a day as the end.
        confirm_law: Confirm that the law's notice applies.
        edit_agreement: Open the agreement.
        sign_as: Write who signs.
        go_to: Put the keyboard into a field, by its key.
        show_words: Show where some words stand.
    """

    take_end_date: Callable[[date], object]
    confirm_law: Callable[[], object]
    edit_agreement: Callable[[], object]
    sign_as: Callable[[str], object]
    go_to: Callable[[str], object]
    show_words: Callable[[str], object]


def mend_of(check: Check, deeds: LetterDeeds, *, signatory: str, language: Language) -> Mend | None:
    """The button that puts a check right; None where there is nothing to put right, or no one way to do it.

    Args:
        check: What was found.
        deeds: What can be done.
        signatory: Who usually signs for the firm; "" when nobody is entered.
        language: Of the window.
    """
    if check.level is CheckLevel.FINE:
        return None
    key = check.code.rpartition(".")[2]
    day = check.params.get("ends_on")
    if key in ("end_date_too_early", "arrives_too_late") and isinstance(day, date):
        take = QCoreApplication.translate("LetterDialog", "Take {day}")
        said = take.replace("{day}", format_day(day, language, DayStyle.MEDIUM))
        return Mend(word=said, act=partial(deeds.take_end_date, day))
    if key == "law_unconfirmed":
        return Mend(word=QCoreApplication.translate("LetterDialog", "Confirm"), act=deeds.confirm_law)
    if key in ("notice_asks", "notice_missing", "agreement_ending"):
        return Mend(word=QCoreApplication.translate("LetterDialog", "Agreement…"), act=deeds.edit_agreement)
    if key == "signatory_missing" and signatory:
        use = QCoreApplication.translate("LetterDialog", "Use {name}")
        return Mend(word=use.replace("{name}", signatory), act=partial(deeds.sign_as, signatory))
    if key in _FIELDS:
        return Mend(word=QCoreApplication.translate("LetterDialog", "Go there"), act=partial(deeds.go_to, _FIELDS[key]))
    if "words" in check.params:
        words = str(check.params["words"])
        return Mend(word=QCoreApplication.translate("LetterDialog", "Show"), act=partial(deeds.show_words, words))
    return None
