"""What the owner can do to a client and its records from this page; each deed once, for buttons, menus and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.asking import ask_once, tell_failure

NEW_FAMILIES = ("contacts", "agreements", "tickets", "work", "incidents", "invoices", "payments", "recommendations",
                "notes")  # fmt: skip
"""What can be made new for a client, in the order of the menu; credit notes follow invoices."""

if TYPE_CHECKING:
    from msp_desk.core.records.document import Document
    from msp_desk.core.records.family import Record
    from msp_desk.core.storage.paper_list import PaperEntry
    from msp_desk.ui.pages.clients.erasure_dialog import ErasureDialog
    from msp_desk.ui.pages.clients.evidence_dialog import EvidenceDialog
    from msp_desk.ui.pages.clients.open_items_dialog import OpenItemsDialog
    from msp_desk.ui.widgets.form_dialog import FormDialog
    from msp_desk.ui.widgets.handover_dialog import HandoverDialog
    from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
    from msp_desk.ui.widgets.paper_dialog import PaperDialog


class ClientDeeds(QObject):
    """Opens forms, questions and dialogs over a page."""

    def __init__(self, link: DeskLink, owner: QWidget) -> None:
        """Work for a page, over whose window everything opens."""
        super().__init__(owner)
        self._link = link
        self._owner = owner

    def new(self, family: str, client_id: int, **given: object) -> FormDialog:
        """Open the form of a new record of a client."""
        from msp_desk.ui.widgets.record_forms import open_form

        values: dict[str, object] = {"client": client_id, **given}
        return open_form(self._link, family, given=values, parent=self._window())

    def new_credit_note(self, client_id: int) -> FormDialog:
        """Open the form of a new credit note."""
        from msp_desk.core.records.invoice import InvoiceKind

        return self.new("invoices", client_id, kind=InvoiceKind.CREDIT_NOTE)

    def new_client(self, then: Callable[[int], object]) -> FormDialog:
        """Open the form of a new client; `then` is called with its number once it is stored."""
        from msp_desk.ui.widgets.record_forms import open_form

        before = {client.id for client in self._link.desk.clients.all()}
        form = open_form(self._link, "clients", parent=self._window())

        def on_saved() -> None:
            added = [client.id for client in self._link.desk.clients.all() if client.id not in before]
            if added:
                then(added[-1])

        form.saved.connect(on_saved)
        return form

    def edit(self, family: str, number: int) -> FormDialog | None:
        """Open the form of a stored record; says so when it is gone."""
        try:
            record = self._link.desk.rooms[family].get(number)
        except MspDeskError as error:
            self.tell(error)
            return None
        from msp_desk.ui.widgets.record_forms import open_form

        return open_form(self._link, family, record=record, parent=self._window())

    def archive(self, family: str, numbers: list[int]) -> None:
        """Ask once, naming what goes, then archive it."""
        try:
            records: list[Record] = [self._link.desk.rooms[family].get(number) for number in numbers]
        except MspDeskError as error:
            self.tell(error)
            return
        if not records:
            return
        self.ask_to_archive([(family, record) for record in records])

    def ask_to_archive(self, records: list[tuple[str, Record]]) -> None:
        """Ask once whether these records of any family go."""
        from msp_desk.ui.pages.clients.record_names import record_name

        family, first = records[0]
        name = record_name(self._link, family, first)
        if len(records) == 1:
            question = self.tr("Archive “{name}”?").replace("{name}", name)
        else:
            question = self.tr("Archive “{name}” and {count} more?").replace("{count}", str(len(records) - 1))
            question = question.replace("{name}", name)
        more = self.tr("It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.")
        ask_once(self._window(), question, more, self.tr("Archive"), lambda: self._withdraw(records))

    def erase(self, client_id: int) -> ErasureDialog | None:
        """Open the dialog that erases a client for privacy; says why when it cannot be."""
        from msp_desk.ui.pages.clients.erasure_dialog import ErasureDialog

        try:
            dialog = ErasureDialog(self._link, client_id, self._window())
        except MspDeskError as error:
            tell_failure(self._window(), self._link.wording.error(error))
            return None
        dialog.erased.connect(self._on_erased)
        dialog.open()
        return dialog

    def _on_erased(self, _made: object, file: object) -> None:
        """Say that it is done, and offer to show the certificate."""
        from msp_desk.ui.widgets.written_file import offer_to_show

        if isinstance(file, Path):
            said = self._link.wording.say("erasure.done_file", file=file.name)
            offer_to_show(self._window(), said, file)

    def set_letter(self, client_id: int) -> FormDialog:
        """Open the form of a letter that stands beside the computed one."""
        from msp_desk.ui.widgets.override_form import open_override

        return open_override(self._link, client_id, self._window())

    def end_override(self, number: int) -> None:
        """Let a letter that the owner set count no more; Ctrl+Z brings it back."""
        try:
            self._link.desk.overrides.end(number)
        except MspDeskError as error:
            self.tell(error)

    def open_letter(
        self, client_id: int, agreement_number: str = "", kind: LetterKind = LetterKind.NOTICE
    ) -> LetterDialog | None:
        """Open a letter to a client; says why when none can be written.

        Args:
            client_id: To whom.
            agreement_number: What it ends; "" takes the running one that began first.
            kind: What it does; another one can be chosen in the editor.
        """
        from msp_desk.ui.widgets.letter_editor.dialog import open_letter  # loads the papers, so not at the start

        numbers = (agreement_number,) if agreement_number else ()
        return open_letter(self._link, self._window(), client_id=client_id, kind=kind, agreement_numbers=numbers)

    def make_handover(self, client_id: int) -> HandoverDialog | None:
        """Open the handover of a client; says why when none can be made."""
        from msp_desk.ui.widgets.handover_dialog import open_handover  # loads the papers, so not at the start

        return open_handover(self._link, self._window(), client_id=client_id)

    def make_evidence(self, client_id: int) -> EvidenceDialog | None:
        """Open the evidence timeline of a client; says why when none can be made."""
        from msp_desk.ui.pages.clients.evidence_dialog import open_evidence  # loads the papers, so not at the start

        return open_evidence(self._link, client_id, self._window())

    def make_open_items(self, client_id: int | None, as_of: date | None = None) -> OpenItemsDialog | None:
        """Open the open-items list of a client, or of all with None; says why when none can be made."""
        from msp_desk.ui.pages.clients.open_items_dialog import open_open_items  # loads the papers, so not at the start

        return open_open_items(self._link, client_id, self._window(), as_of=as_of)

    def export_papers(self, client_id: int) -> QFileDialog:
        """Ask where all papers of a client should go."""
        from msp_desk.ui.pages.clients.paper_export import ask_export_papers

        return ask_export_papers(self._link, client_id, self._window())

    def make_expectations(self, client_id: int) -> None:
        """Open the expectations sheet of a client; says why when none can be made."""
        from msp_desk.ui.widgets.expectations_dialog import open_expectations  # loads the papers, so not at the start

        try:
            open_expectations(self._link, self._window(), client_id=client_id)
        except MspDeskError as error:
            self.tell(error)

    def open_paper(self, number: int) -> PaperDialog | None:
        """Show a kept paper."""
        from msp_desk.ui.widgets.paper_dialog import open_paper  # loads the papers, so not at the start

        return open_paper(self._link, self._window(), number)

    def kept_papers(self, client_id: int) -> list[PaperEntry]:
        """What was made for a client, the newest first."""
        try:
            return self._link.desk.papers.all(client_id=client_id)
        except MspDeskError as error:
            self.tell(error)
            return []

    def print_paper(self, number: int) -> None:
        """Ask how a kept paper should be printed."""
        document = self._paper(number)
        if document is not None:
            from msp_desk.ui.widgets.printing import print_pdf

            print_pdf(document.content, document.title, self._window())

    def save_paper(self, number: int) -> None:
        """Ask where a kept paper should go, then write it there."""
        document = self._paper(number)
        if document is not None:
            from msp_desk.ui.widgets.paper_deeds import save_paper_as

            save_paper_as(document, self._link, self._window())

    def tell(self, error: MspDeskError) -> None:
        """Say what failed."""
        tell_failure(self._window(), self._link.wording.error(error))

    def _paper(self, number: int) -> Document | None:
        try:
            return self._link.desk.papers.verify(number)
        except MspDeskError as error:
            self.tell(error)
            return None

    def _withdraw(self, records: list[tuple[str, Record]]) -> None:
        try:
            self._link.desk.archive.withdraw([(family, record.id) for family, record in records])
        except MspDeskError as error:
            self.tell(error)

    def _window(self) -> QWidget:
        return self._owner.window()
