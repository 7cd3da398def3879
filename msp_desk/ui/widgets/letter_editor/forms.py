"""The forms that a letter's editor opens over itself: its agreement, a warning on record, the row of a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from msp_desk.core.actions.letter_reasons import LoggedReason
from msp_desk.core.actions.letters import Letter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.record_forms import open_form


class LetterForms(QObject):
    """Opens forms and tells what was saved.

    Signals:
        agreement_saved: The letter's agreement was changed.
        warning_saved: A warning was recorded.
    """

    agreement_saved = Signal()
    warning_saved = Signal()

    def __init__(self, link: DeskLink, editor: QWidget) -> None:
        """Work for an editor.

        Args:
            link: The desk.
            editor: Over whose window everything opens.
        """
        super().__init__(editor)
        self._link, self._editor = link, editor

    def edit_agreement(self, letter: Letter) -> None:
        """Open the agreement of a letter."""
        form = open_form(self._link, "agreements", record=letter.agreement, parent=self._editor.window())
        form.saved.connect(self.agreement_saved)

    def new_agreement(self, client_id: int, then: Callable[[], object]) -> None:
        """Open the form of a client's first agreement."""
        form = open_form(self._link, "agreements", given={"client": client_id}, parent=self._editor.window())
        form.saved.connect(then)

    def record_warning(self, letter: Letter) -> None:
        """Open the form of a warning that was given outside the program."""
        given = {"client": int(letter.case.client.id), "agreement_number": letter.agreement.number}
        form = open_form(self._link, "formal_warnings", given=given, parent=self._editor.window())
        form.saved.connect(self.warning_saved)

    def show_row(self, letter: Letter, logged: LoggedReason) -> None:
        """Open the row that a reason was made of; an invoice is found by the number the reason names."""
        number = logged.record_id
        if logged.family == "invoices":
            named = [one.id for one in letter.case.invoices if one.number in logged.reason.fact.split()]
            number = int(named[0]) if named else 0
        if number:
            record = self._link.desk.rooms[logged.family].get(number)
            open_form(self._link, logged.family, record=record, parent=self._editor.window())
