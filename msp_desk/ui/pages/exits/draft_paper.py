"""A private paper of an exit before it is kept: talking points, or the checklist."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.widgets.asking import ask_where, tell_failure
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.draft_dialog import DraftDialog
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.sourced_edits import SourcedChoice

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_papers import ExitPaper
    from msp_desk.core.records.document import Document

SIZE: Final = QSize(860, 940)
PAUSE: Final = 200
Draft = Callable[..., "ExitPaper"]


class ExitPaperDialog(DraftDialog):
    """The pages of a paper with what can be done with it."""

    def __init__(
        self, link: DeskLink, draft: Draft, paper: ExitPaper, title: str, parent: QWidget | None = None
    ) -> None:
        """Show a paper.

        Args:
            link: The desk.
            draft: Sets the paper again, in the ``language`` it is given.
            paper: As it was set first.
            title: What the paper is.
            parent: The window.
        """
        super().__init__(link, "exit_paper_dialog", pause=PAUSE, parent=parent)
        self._draft, self._paper, self._words = draft, paper, title
        self._kept: Document | None = None
        self._private = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._language = SourcedChoice([(one, link.wording.word(one)) for one in Language])
        self._language.setObjectName("exit_paper_language")
        self._language.write(paper.language)
        self._close, self._print, self._keep = PushButton(), PushButton(), PushButton()
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._build()
        self.retranslate()
        self._fit_on_screen(SIZE, QSize(48, 80))
        self._preview.show_pdf(paper.pdf)
        self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def kept(self) -> Document | None:
        """The paper, once it is kept."""
        return self._kept

    @property
    def language_choice(self) -> SourcedChoice:
        """The language of the paper."""
        return self._language

    def renew(self) -> None:
        """Set the pages again in the chosen language."""
        self._later.stop()
        chosen = self._language.value()
        try:
            self._paper = self._draft(language=chosen if isinstance(chosen, Language) else None)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._kept = None
        self._say("")
        self._preview.show_pdf(self._paper.pdf)
        self._show_state()

    def finish(self, path: Path | None = None) -> None:
        """Keep the paper with the client, writing it to a file as well when one is given."""
        self._catch_up()
        try:
            if self._kept is None:
                self._kept = self._link.desk.exits.finish_paper(self._paper, out=path)
            elif path is not None:
                self._link.desk.papers.save(int(self._kept.id), path)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._show_state()

    def ask_where(self) -> QFileDialog:
        """Ask where the paper should go."""
        name = f"{self._words} {self._paper.client.name}"
        return ask_where(self, self.tr("Save the paper"), name, self.finish)

    def print_paper(self) -> QWidget:
        """Ask how it should be printed; it is kept once the printer has it."""
        self._catch_up()
        return self._ask_printer(self._paper.pdf, self.finish)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._name(f"{self._words}: {self._paper.client.name}")
        self._private.setText(self.tr("Private: for you and your people, not for the client."))
        self._language.setAccessibleName(self.tr("Language"))
        self._preview.pages.setAccessibleName(self._words)
        self._close.setText(self.tr("Close"))
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save and keep…"))
        self._show_state()

    def _build(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GRID)
        choices.addWidget(self._private, 1)
        choices.addWidget(self._language)
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
        column.addLayout(choices)
        column.addWidget(self._problem)
        column.addWidget(self._preview, 1)
        column.addLayout(foot)
        self._language.currentIndexChanged.connect(lambda _place: self._later.start())
        self._close.clicked.connect(self.reject)
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._keep.clicked.connect(lambda _on=False: self.finish())
        self._save.clicked.connect(lambda _on=False: self.ask_where())
        self._add_keys(self._save)

    def _show_state(self) -> None:
        self._keep.setText(self.tr("Keep without a file") if self._kept is None else self.tr("Kept"))
        self._keep.setEnabled(self._kept is None)


def open_draft(link: DeskLink, parent: QWidget, draft: Draft, title: str) -> ExitPaperDialog | None:
    """Open a private paper with its preview; says why when it cannot be set.

    Args:
        link: The desk.
        parent: The window.
        draft: Sets it; takes a ``language``.
        title: What the paper is.
    """
    try:
        paper = draft()
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog = ExitPaperDialog(link, draft, paper, title, parent)
    dialog.open()
    return dialog
