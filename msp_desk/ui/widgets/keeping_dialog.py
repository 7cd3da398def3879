"""The frame of a smaller paper before it is kept: a line of choices, its real pages, and keep, print and save."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, GRID
from msp_desk.ui.widgets.asking import ask_where
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.draft_dialog import DraftDialog
from msp_desk.ui.widgets.newest import Newest
from msp_desk.ui.widgets.pdf_drawing import load_reader
from msp_desk.ui.widgets.plain_label import PlainLabel

SIZE: Final = QSize(860, 940)
PAUSE: Final = 350
"""Milliseconds after the last key before the pages are set again."""


class Draft(Protocol):
    """A paper that was set and is kept nowhere yet."""

    @property
    def title(self) -> str:
        """What a file or list calls it."""
        ...

    @property
    def language(self) -> Language:
        """Of the paper."""
        ...

    @property
    def pdf(self) -> bytes:
        """The paper."""
        ...


class KeepingDialog(DraftDialog):
    """A paper with its preview; whoever inherits adds the choices and says how it is made and kept.

    Attributes:
        choices: The place of the choices, above the pages.
        foot: The buttons below them.

    Signals:
        paper_kept: The paper was kept; carries the document.
    """

    paper_kept = Signal(object)

    def __init__(self, link: DeskLink, name: str, parent: QWidget | None = None) -> None:
        """Make the frame; whoever inherits fills :attr:`choices` and calls :meth:`renew`.

        Args:
            link: The desk.
            name: Of the object.
            parent: The window.
        """
        super().__init__(link, name, pause=PAUSE, parent=parent)
        self._draft: Draft | None = None
        self._stale = False
        self._newest = Newest(self)
        self._newest.done.connect(self._on_made)
        self._newest.failed.connect(self._on_failed)
        self.finished.connect(lambda _result: self._newest.stop())
        self._kept: Document | None = None
        self._state = PlainLabel(tone=Tone.MUTED)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(GRID)
        self._close, self._print, self._keep = PushButton(), PushButton(), PushButton()
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(GRID)
        self.foot.addWidget(self._keep)
        self.foot.addStretch(1)
        for button in (self._close, self._print, self._save):
            self.foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addLayout(self.choices)
        column.addWidget(self._problem)
        column.addWidget(self._preview, 1)
        column.addLayout(self.foot)
        self._close.clicked.connect(self.reject)
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._keep.clicked.connect(lambda _on=False: self.finish())
        self._save.clicked.connect(lambda _on=False: self.ask_where())
        self._add_keys(self._save)
        self._fit_on_screen(SIZE, QSize(48, 80))
        self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def draft(self) -> Draft | None:
        """The paper as it is chosen; None when it cannot be made so. Whoever asks waits for it."""
        self._catch_up()
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
    def problem(self) -> str:
        """What is wrong with what was chosen; "" when nothing is. Whoever asks waits for it."""
        self._catch_up()
        return self._problem_text.text()

    def chosen_draft(self) -> Callable[[], Draft]:
        """What makes the paper as it is chosen now; any thread may call it, for it looks at no edit any more.

        Raises:
            MspDeskError: If what was chosen means nothing.
            Unreadable: If something cannot be read.
        """
        raise NotImplementedError

    def explain(self, error: MspDeskError) -> None:
        """Offer a way out of what keeps the paper from being made; whoever inherits knows of one."""

    def keep_draft(self, draft: Draft, out: Path | None) -> Document:
        """Keep the paper, writing it to a file as well when one is given.

        Raises:
            MspDeskError: If that fails.
        """
        raise NotImplementedError

    def renew(self) -> None:
        """Set the pages again with what was chosen; they come a moment later."""
        make = self._chosen()
        if make is not None:
            self._stale = True
            self._newest.ask(partial(_made_by, make))

    def show_draft(self, draft: Draft) -> None:
        """Show a paper that was set elsewhere already."""
        self._on_made(draft)

    def ask_where(self) -> QFileDialog | None:
        """Ask where the paper should go."""
        self._catch_up()
        if self._draft is None:
            return None
        return ask_where(self, self.tr("Save the paper"), self._draft.title, self.finish)

    def finish(self, path: Path | None = None) -> None:
        """Keep the paper; see :meth:`keep_draft`.

        Args:
            path: The file; None only keeps it.
        """
        self._catch_up()
        if self._draft is None:
            return
        try:
            if self._kept is None:
                self._kept = self.keep_draft(self._draft, path)
                self.paper_kept.emit(self._kept)
            elif path is not None:
                self._link.desk.papers.save(int(self._kept.id), path)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._show_state()
        self.after_keeping(self._kept, written=path is not None)

    def after_keeping(self, _kept: Document, *, written: bool) -> None:
        """Close once the paper was written to a file as well; whoever inherits may show more of it instead."""
        if written:
            self.accept()

    def print_paper(self) -> QWidget | None:
        """Ask how it should be printed; it is kept once the printer has it."""
        self._catch_up()
        return None if self._draft is None else self._ask_printer(self._draft.pdf, self.finish)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._preview.pages.setAccessibleName(self.tr("Preview of the paper"))
        self._close.setText(self.tr("Close"))
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save and keep…"))
        self._show_state()

    def _line(self, *pairs: tuple[PlainLabel, QWidget]) -> QHBoxLayout:
        """A line of labelled choices under one another's line."""
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for label, edit in pairs:
            label.setBuddy(edit)
            edit.setMinimumHeight(CONTROL_HEIGHT)
            line.addWidget(label)
            line.addWidget(edit, 1)
        self.choices.addLayout(line)
        return line

    def _chosen(self) -> Callable[[], Draft] | None:
        """What makes the paper; None, and said, when what was chosen means nothing."""
        self._later.stop()
        self._kept = None
        try:
            return self.chosen_draft()
        except (MspDeskError, Unreadable) as error:
            self._newest.drop()
            self._on_failed(error)
            return None

    def _catch_up(self) -> None:
        """Set the pages at once when they do not show yet what was chosen."""
        if not self.busy:
            return
        self._newest.stop()  # what sets papers is never entered twice at once
        make = self._chosen()
        if make is None:
            return
        try:
            draft = make()
        except MspDeskError as error:
            self._on_failed(error)
        else:
            self._on_made(draft)

    def _on_made(self, draft: Draft) -> None:
        self._stale = False
        self._draft = draft
        self._say("")
        self._preview.show_pdf(draft.pdf)
        self._show_state()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError | Unreadable):
            raise error
        self._stale = False
        self._draft = None
        self._preview.clear()
        self._say(self._link.wording.error(error))
        if isinstance(error, MspDeskError):
            self.explain(error)
        self._show_state()

    def _show_state(self) -> None:
        self._state.setText(self.tr("Not kept yet") if self._kept is None else self.tr("Kept, unchanged from now on"))
        self._keep.setText(self.tr("Keep without a file") if self._kept is None else self.tr("Kept"))
        self._keep.setEnabled(self._kept is None and self._draft is not None)
        for button in (self._print, self._save):
            button.setEnabled(self._draft is not None)


def _made_by(make: Callable[[], Draft]) -> Draft:
    """Make a paper away from the window, and load what shows it."""
    load_reader()
    return make()
