"""A handover before it is kept: its few choices above, its real pages below."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from msp_desk.core.actions.handovers import Handover
from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, GRID
from msp_desk.ui.widgets.asking import ask_where, tell_failure
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.draft_dialog import DraftDialog
from msp_desk.ui.widgets.kept_bar import KeptBar
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.newest import Newest
from msp_desk.ui.widgets.pdf_drawing import load_reader
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.sheet_export import ask_sheets
from msp_desk.ui.widgets.sourced_edits import SourcedChoice, SourcedDayEdit

SIZE: Final = QSize(860, 940)
PAUSE: Final = 350
"""Milliseconds after the last key before the pages are set again."""


class HandoverDialog(DraftDialog):
    """A handover with its preview.

    Signals:
        handover_kept: The handover was kept; carries the document.
    """

    handover_kept = Signal(object)

    def __init__(
        self, link: DeskLink, client: Client, *, ends_on: date | None = None, parent: QWidget | None = None
    ) -> None:
        """Show the frame; the handover comes a moment later as the log fills it.

        Args:
            link: The desk.
            client: Whose.
            ends_on: The last day of service; None takes the one the agreement says.
            parent: The window.
        """
        super().__init__(link, "handover_dialog", pause=PAUSE, parent=parent)
        self._client = client
        self._draft: Handover | None = None
        self._kept: Document | None = None
        self._stale = False
        self._wanted: tuple[date | None, Language] = (ends_on, client.language)
        self._failure: Exception | None = None
        self._newest = Newest(self)
        self._newest.done.connect(self._on_found)
        self._newest.failed.connect(self._on_failed)
        self.finished.connect(lambda _result: self._newest.stop())
        self._kept_bar = KeptBar(link)
        self._version = PlainLabel(tone=Tone.MUTED)
        self._ends = SourcedDayEdit(conventions(link))
        self._ends.setObjectName("handover_ends_on")
        self._ends.set_value(ends_on)
        self._language = SourcedChoice([(one, link.wording.word(one)) for one in Language])
        self._language.setObjectName("handover_language")
        self._language.write(client.language)
        self._labels = (PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED))
        self._close, self._print, self._keep, self._sheets = (PushButton() for _ in range(4))
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._sheet_menu = QMenu(self)
        self._sheets.setMenu(self._sheet_menu)
        self._build()
        self.retranslate()
        self._fit_on_screen(SIZE, QSize(48, 80))
        self._ask()
        self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def draft(self) -> Handover:
        """The handover as it stands; whoever asks before it was made waits for it.

        Raises:
            MspDeskError: If none can be made.
        """
        if self._draft is None:
            self._catch_up()
        if self._draft is None:
            assert self._failure is not None  # noqa: S101 - one of the two is there after catching up
            raise self._failure
        return self._draft

    @property
    def busy(self) -> bool:
        """Whether the pages do not show yet what was chosen."""
        return self._later.isActive() or self._stale

    @property
    def kept(self) -> Document | None:
        """The paper, once it is kept."""
        return self._kept

    @property
    def ends_edit(self) -> SourcedDayEdit:
        """The last day of service."""
        return self._ends

    @property
    def language_choice(self) -> SourcedChoice:
        """The language of the paper."""
        return self._language

    def renew(self) -> None:
        """Set the pages again with what was chosen."""
        self._later.stop()
        if self._take():
            self._ask()

    def ask_where(self) -> QFileDialog | None:
        """Ask where the handover should go; None while none can be made."""
        self._catch_up()
        if self._draft is None:
            return None
        name = Wording(self._draft.language).say("document.handover_title", client=self._draft.client.name)
        return ask_where(self, self.tr("Save the handover"), name, self.finish)

    def finish(self, path: Path | None = None) -> None:
        """Keep the handover with the client, writing it to a file as well when one is given; it stays in sight.

        Args:
            path: The file; None only keeps it.
        """
        self._catch_up()
        if self._draft is None:
            return
        try:
            if self._kept is None:
                self._kept = self._link.desk.handovers.finish(self._draft, out=path)
                self.handover_kept.emit(self._kept)
            elif path is not None:
                self._link.desk.papers.save(int(self._kept.id), path)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._show_state()
        said = self.tr("Kept with the client: {title}").replace("{title}", self._kept.title)
        self._kept_bar.show_document(self._kept, said)

    def print_paper(self) -> QWidget | None:
        """Ask how it should be printed; it is kept once the printer has it. None while none can be made."""
        self._catch_up()
        return None if self._draft is None else self._ask_printer(self._draft.pdf, self.finish)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._name(self.tr("Handover for {client}").replace("{client}", self._client.name))
        for label, edit, words in (
            (self._labels[0], self._ends, self.tr("Last day of service")),
            (self._labels[1], self._language, self.tr("Language")),
        ):
            label.setText(words)
            edit.setAccessibleName(words)
        self._name_sources()
        self._preview.pages.setAccessibleName(self.tr("Preview of the handover"))
        self._close.setText(self.tr("Close"))
        self._print.setText(self.tr("Print…"))
        self._sheets.setText(self.tr("Sheets for the next provider"))
        self._offer_sheets()
        self._save.setText(self.tr("Save and keep…"))
        self._show_state()

    def _take(self) -> bool:
        """Read what was chosen; False, and said, when it means nothing."""
        try:
            value = self._ends.value()
        except Unreadable as error:
            self._say(self._link.wording.error(error))
            return False
        chosen = self._language.value()
        self._wanted = (
            value if isinstance(value, date) else None,
            chosen if isinstance(chosen, Language) else self._client.language,
        )
        return True

    def _ask(self) -> None:
        """Draft it with what was chosen, away from the window."""
        self._stale = True
        ends_on, language = self._wanted
        room, number = self._link.desk.handovers, int(self._client.id)

        def find() -> Handover:
            load_reader()
            return room.draft(number, language=language, ends_on=ends_on)

        self._newest.ask(find)

    def _catch_up(self) -> None:
        """Set the pages at once when they do not show yet what was chosen."""
        if not self.busy:
            return
        self._later.stop()
        self._newest.stop()  # what sets papers is never entered twice at once
        if self._draft is not None and not self._take():
            return
        ends_on, language = self._wanted
        try:
            self._on_found(self._link.desk.handovers.draft(int(self._client.id), language=language, ends_on=ends_on))
        except MspDeskError as error:
            self._on_failed(error)

    def _on_found(self, draft: Handover) -> None:
        first, self._stale = self._draft is None, False
        self._kept = None
        self._kept_bar.hide()
        self._show(draft)
        if first:
            self._begin(draft)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self._stale, self._failure = False, error
        self._show_state()
        self._say(self._link.wording.error(error))

    def _begin(self, draft: Handover) -> None:
        """Say what the log chose, now that it is known."""
        self._ends.blockSignals(True)
        self._ends.set_value(draft.facts.ends_on)
        self._ends.blockSignals(False)
        self._name_sources()

    def _name_sources(self) -> None:
        known = self._draft is not None and self._draft.facts.ends_on is not None
        self._ends.set_source(self.tr("from the agreement") if known else "")
        theirs = self._language.value() is self._client.language
        self._language.set_source(self.tr("the client’s") if theirs else "")

    def _build(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GRID)
        for label, edit in zip(self._labels, (self._ends, self._language), strict=True):
            label.setBuddy(edit)
            edit.setMinimumHeight(CONTROL_HEIGHT)
            choices.addWidget(label)
            choices.addWidget(edit, 1)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._sheets)
        foot.addStretch(1)
        foot.addWidget(self._keep)
        for button in (self._close, self._print, self._save):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._version)
        column.addLayout(choices)
        column.addWidget(self._kept_bar)
        column.addWidget(self._problem)
        column.addWidget(self._preview, 1)
        column.addLayout(foot)
        self._ends.textChanged.connect(lambda _text: self._later.start())
        self._language.currentIndexChanged.connect(lambda _place: self._later.start())
        self._close.clicked.connect(self.reject)
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._sheets.setObjectName("handover_sheets")
        self._sheets.setProperty("menu", True)
        self._keep.clicked.connect(lambda _on=False: self.finish())
        self._save.clicked.connect(lambda _on=False: self.ask_where())
        self._add_keys(self._save)

    def _offer_sheets(self) -> None:
        """Offer the same data as files that the next provider can read in."""
        self._sheet_menu.clear()
        for words, chosen in (
            (self.tr("Workbook (XLSX)…"), TableFormat.XLSX),
            (self.tr("Folder of CSV files…"), TableFormat.CSV),
        ):
            add_entry(self._sheet_menu, words, partial(self.ask_sheets, chosen))

    def ask_sheets(self, chosen: TableFormat) -> QFileDialog:
        """Ask where the sheets for the next provider should go."""
        client = self._client
        return ask_sheets(self._link, self, int(client.id), client.name, chosen)

    def _show(self, draft: Handover) -> None:
        self._draft = draft
        self._say("")
        self._preview.show_pdf(draft.pdf)
        self._show_state()

    def _show_state(self) -> None:
        there = self._draft is not None
        for part in (self._ends, self._print, self._save):
            part.setEnabled(there)
        version = "" if self._draft is None else str(self._draft.facts.version)
        if not there:
            self._version.setText(self.tr("The pages are being set…") if self._failure is None else "")
        elif self._kept is None:
            self._version.setText(self.tr("Version {version}, not kept yet").replace("{version}", version))
        else:
            self._version.setText(self.tr("Version {version}, kept with the client").replace("{version}", version))
        self._keep.setText(self.tr("Keep without a file") if self._kept is None else self.tr("Kept"))
        self._keep.setEnabled(there and self._kept is None)


def open_handover(
    link: DeskLink, parent: QWidget, *, client_id: int, ends_on: date | None = None
) -> HandoverDialog | None:
    """Open the handover of a client over the window; says why when none can be made.

    Args:
        link: The desk.
        parent: The window.
        client_id: Whose.
        ends_on: The last day of service; None takes the one the agreement says.
    """
    try:
        client = link.desk.clients.get(client_id)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog = HandoverDialog(link, client, ends_on=ends_on, parent=parent)
    dialog.open()
    return dialog
