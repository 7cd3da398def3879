"""What is found about a letter while it is written: its page, its checks, and whether it can be finished."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from msp_desk.core.actions.letters import Letter
from msp_desk.core.parting.letter_checks import Check, CheckLevel
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.check_list import Mend
from msp_desk.ui.widgets.letter_editor.editor_layout import EditorLayout
from msp_desk.ui.widgets.letter_editor.fields import LetterFields
from msp_desk.ui.widgets.letter_editor.mends import LetterDeeds, mend_of
from msp_desk.ui.widgets.letter_editor.page_setter import SetLetter
from msp_desk.ui.widgets.letter_editor.word_marks import underline_words
from msp_desk.ui.widgets.plain_text import plain_tooltip


class Findings:
    """What was found last, and how it is shown.

    Attributes:
        checks: What the checks said.
        unreadable: What cannot be read or set, each as a sentence.
        deeds: What can be done about a check; None for nothing.
    """

    def __init__(self, link: DeskLink, parts: EditorLayout) -> None:
        """Nothing was found yet.

        Args:
            link: The desk.
            parts: Where it is shown.
        """
        self._link, self._parts = link, parts
        self.deeds: LetterDeeds | None = None
        self.checks: tuple[Check, ...] = ()
        self.unreadable: list[str] = []

    def take(self, made: SetLetter, fields: LetterFields) -> None:
        """Show the page of a letter and mark on it what its checks mean."""
        self.checks = made.checks
        if made.failure is not None:
            said = self._link.wording.error(made.failure)
            self.unreadable = [*fields.unreadable(), said]
            self._parts.say(said)
        elif made.pdf:
            self._parts.preview.show_pdf(made.pdf)
        self.mark_words(fields)
        self._parts.name_foot(fits=made.fits)

    def blocking(self) -> list[str]:
        """Every sentence that keeps the letter from being finished."""
        text = self._link.wording.text
        blocking = [text(check.problem()) for check in self.checks if check.level is CheckLevel.BLOCKED]
        return [*blocking, *self.unreadable]

    def show(self, letter: Letter, fields: LetterFields, *, kept: bool) -> None:
        """Show the checks and whether the letter can be finished.

        Args:
            letter: As it stands.
            fields: Its edits.
            kept: Whether it was finished just as it stands.
        """
        confirmed = []
        if letter.notice.from_law and letter.law_confirmed:
            confirmed.append(QCoreApplication.translate("LetterEditor", "You confirmed that the law’s notice applies."))
        mender: Callable[[Check], Mend | None] | None = None
        if self.deeds is not None:
            mender = partial(
                mend_of, deeds=self.deeds, signatory=letter.case.firm.signatory, language=self._link.language
            )
        self._parts.check_list.show_checks(self.checks, self._link.wording, confirmed=confirmed, mender=mender)
        fields.join_tabs()
        blocking = self.blocking()
        warned = sum(check.level is CheckLevel.WARNED for check in self.checks)
        fine = sum(check.level is CheckLevel.FINE for check in self.checks) + len(confirmed)
        self._parts.count(blocked=len(blocking), warned=warned, fine=fine)
        why = "\n".join(blocking)
        if kept and not blocking:
            why = QCoreApplication.translate(
                "LetterEditor", "It is kept already; change something to make another one."
            )
        self._parts.allow(not why, print_it=not blocking, why=plain_tooltip(why), spoken=why.replace("\n", " "))
        self._mark_empty(fields)

    def mark_words(self, fields: LetterFields) -> None:
        """Mark what the checks mean on the page and underline it in the text boxes."""
        found = [(str(check.params["words"]), check.level) for check in self.checks if "words" in check.params]
        found = [(words, level) for words, level in found if len(words) > 1]
        self._parts.preview.pages.mark_words([words for words, _ in found])
        wrong = [words for words, level in found if level is CheckLevel.BLOCKED]
        warned = [words for words, level in found if level is CheckLevel.WARNED]
        for box in fields.text_boxes():
            underline_words(box, warned, wrong=wrong)

    def _mark_empty(self, fields: LetterFields) -> None:
        """Draw the edge of a field that a check finds empty in the colour of danger."""
        for key, code in (("signatory", "signatory_missing"), ("recipient", "recipient_missing")):
            for check in self.checks:
                if check.code.endswith(code):
                    fields.mark_wrong(key, self._link.wording.text(check.problem()))
