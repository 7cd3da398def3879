"""A handover before it is kept: its few choices above, its real pages below."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.actions.handovers import Handover
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.draft_dialog import DraftDialog
from msp_desk.ui.pages.clients.sourced_edits import SourcedChoice, SourcedDayEdit
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, GRID
from msp_desk.ui.widgets.asking import ask_where
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions

SIZE: Final = QSize(860, 940)
PAUSE: Final = 350
"""Milliseconds after the last key before the pages are set again."""


class HandoverDialog(DraftDialog):
    """A handover with its preview.

    Signals:
        handover_kept: The handover was kept; carries the document.
    """

    handover_kept = Signal(object)

    def __init__(self, link: DeskLink, draft: Handover, parent: QWidget | None = None) -> None:
        """Show a handover as the log fills it.

        Args:
            link: The desk.
            draft: The handover.
            parent: The window.
        """
        super().__init__(link, "handover_dialog", pause=PAUSE, parent=parent)
        self._draft = draft
        self._kept: Document | None = None
        self._version = PlainLabel(tone=Tone.MUTED)
        self._ends = SourcedDayEdit(conventions(link))
        self._ends.setObjectName("handover_ends_on")
        self._ends.set_value(draft.facts.ends_on)
        self._language = SourcedChoice([(one, link.wording.word(one)) for one in Language])
        self._language.setObjectName("handover_language")
        self._language.write(draft.language)
        self._labels = (PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED))
        self._close, self._print, self._keep = PushButton(), PushButton(), PushButton()
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._build()
        self.retranslate()
        self._fit_on_screen(SIZE, QSize(48, 80))
        self._show(draft)
        self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def draft(self) -> Handover:
        """The handover as it stands."""
        return self._draft

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
        try:
            value = self._ends.value()
        except Unreadable as error:
            self._say(self._link.wording.error(error))
            return
        chosen = self._language.value()
        language = chosen if isinstance(chosen, Language) else self._draft.language
        ends_on = value if isinstance(value, date) else None
        try:
            draft = self._link.desk.handovers.draft(int(self._draft.client.id), language=language, ends_on=ends_on)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._kept = None
        self._show(draft)

    def ask_where(self) -> QFileDialog:
        """Ask where the handover should go."""
        name = Wording(self._draft.language).say("document.handover_title", client=self._draft.client.name)
        return ask_where(self, self.tr("Save the handover"), name, self.finish)

    def finish(self, path: Path | None = None) -> None:
        """Keep the handover with the client, writing it to a file as well when one is given.

        Args:
            path: The file; None only keeps it.
        """
        self._catch_up()
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
        if path is not None:
            self.accept()

    def print_paper(self) -> QWidget:
        """Ask how it should be printed; it is kept once the printer has it."""
        self._catch_up()
        return self._ask_printer(self._draft.pdf, self.finish)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._name(self.tr("Handover for {client}").replace("{client}", self._draft.client.name))
        for label, edit, words in (
            (self._labels[0], self._ends, self.tr("Last day of service")),
            (self._labels[1], self._language, self.tr("Language")),
        ):
            label.setText(words)
            edit.setAccessibleName(words)
        self._ends.set_source(self.tr("from the agreement") if self._draft.facts.ends_on else "")
        theirs = self._draft.language is self._draft.client.language
        self._language.set_source(self.tr("the client’s") if theirs else "")
        self._preview.pages.setAccessibleName(self.tr("Preview of the handover"))
        self._close.setText(self.tr("Close"))
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save and keep…"))
        self._show_state()

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
        foot.addWidget(self._keep)
        foot.addStretch(1)
        for button in (self._close, self._print, self._save):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._version)
        column.addLayout(choices)
        column.addWidget(self._problem)
        column.addWidget(self._preview, 1)
        column.addLayout(foot)
        self._ends.textChanged.connect(lambda _text: self._later.start())
        self._language.currentIndexChanged.connect(lambda _place: self._later.start())
        self._close.clicked.connect(self.reject)
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._keep.clicked.connect(lambda _on=False: self.finish())
        self._save.clicked.connect(lambda _on=False: self.ask_where())
        self._add_keys(self._save)

    def _show(self, draft: Handover) -> None:
        self._draft = draft
        self._say("")
        self._preview.show_pdf(draft.pdf)
        self._show_state()

    def _show_state(self) -> None:
        version = str(self._draft.facts.version)
        if self._kept is None:
            self._version.setText(self.tr("Version {version}, not kept yet").replace("{version}", version))
        else:
            self._version.setText(self.tr("Version {version}, kept with the client").replace("{version}", version))
        self._keep.setText(self.tr("Keep without a file") if self._kept is None else self.tr("Kept"))
        self._keep.setEnabled(self._kept is None)
