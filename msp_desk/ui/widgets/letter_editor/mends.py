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
from msp_desk.ui.widgets.check_list import Mend

_FIELDS: Final = {
    "end_date_missing": "end_date",
    "end_date_off": "end_date",
    "end_in_past": "end_date",
    "recipient_missing": "recipient",
    "address_missing": "street",
    "address_too_long": "street",
    "signatory_missing": "signatory",
    "agreement_ended": "agreement",
    "further_end_too_early": "further",
    "further_ended": "further",
    "reasons_missing": "reason_fact_0",
    "reasons_too_many": "reason_fact_2",
    "warning_not_lapsed": "no_warning_because",
    "learned_on_missing": "learned_on",
    "learned_too_late": "learned_on",
    "warning_unsaid": "earlier_warning",
    "clause_needed": "reason_clause_0",
    "cure_missing": "cure_by",
    "cure_too_early": "cure_by",
    "demands_missing": "demands",
    "prices_missing": "price_label_0",
    "price_from_missing": "price_from",
    "price_too_early": "price_from",
    "answer_missing": "price_answer",
    "answer_too_late": "price_answer",
    "their_notice_missing": "their_day",
    "their_notice_short": "end_date",
}
"""The field that a check leads to."""
_DAYS: Final = {
    "end_date_too_early": ("end_date", "ends_on"),
    "arrives_too_late": ("end_date", "ends_on"),
    "their_notice_short": ("end_date", "ends_on"),
    "cure_short": ("cure_by", "earliest"),
    "price_too_early": ("price_from", "earliest"),
}
"""The field that takes a computed day, and the part of the check that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDeeds:
    """What an editor can do about a check.

    Attributes:
        take_day: Write a day into a field, by its key.
        confirm_law: Confirm that the law's notice applies.
        edit_agreement: Open the agreement.
        record_warning: Record a warning that was given.
        sign_as: Write who signs.
        go_to: Put the keyboard into a field, by its key.
        show_words: Show where some words stand.
        holds_words: Whether they stand in a field.
    """

    take_day: Callable[[str, date], object]
    confirm_law: Callable[[], object]
    edit_agreement: Callable[[], object]
    record_warning: Callable[[], object]
    sign_as: Callable[[str], object]
    go_to: Callable[[str], object]
    show_words: Callable[[str], object]
    holds_words: Callable[[str], bool]


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
    field, named = _DAYS.get(key, ("", ""))
    day = check.params.get(named)
    if isinstance(day, date):
        take = QCoreApplication.translate("LetterMends", "Take {day}")
        said = take.replace("{day}", format_day(day, language, DayStyle.MEDIUM))
        return Mend(word=said, act=partial(deeds.take_day, field, day))
    if key == "law_unconfirmed":
        return Mend(word=QCoreApplication.translate("LetterMends", "Confirm"), act=deeds.confirm_law)
    if key in ("notice_asks", "notice_missing", "agreement_ending"):
        return Mend(word=QCoreApplication.translate("LetterMends", "Agreement…"), act=deeds.edit_agreement)
    if key == "warning_missing":
        return Mend(word=QCoreApplication.translate("LetterMends", "Record the warning…"), act=deeds.record_warning)
    if key == "signatory_missing" and signatory:
        use = QCoreApplication.translate("LetterMends", "Use {name}")
        return Mend(word=use.replace("{name}", signatory), act=partial(deeds.sign_as, signatory))
    if key in _FIELDS:
        return Mend(word=QCoreApplication.translate("LetterMends", "Go there"), act=partial(deeds.go_to, _FIELDS[key]))
    return _mend_of_words(check, deeds)


def _mend_of_words(check: Check, deeds: LetterDeeds) -> Mend | None:
    """Words that stand in a field are chosen there, so that the next key replaces them."""
    words = str(check.params.get("words", ""))
    if not words or not deeds.holds_words(words):
        return None
    replaced = check.level is CheckLevel.WARNED
    word = (
        QCoreApplication.translate("LetterMends", "Replace")
        if replaced
        else QCoreApplication.translate("LetterMends", "Take out")
    )
    return Mend(word=word, act=partial(deeds.show_words, words))
