"""What can be done with a kept paper, as buttons in a row: open, print, save as, mail draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.asking import ask_where, tell_failure
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.printing import print_pdf


class PaperDeeds(QWidget):
    """The buttons of one paper; what is written is the paper as it was kept, byte for byte.

    Attributes:
        buttons: From left to right.
    """

    def __init__(self, link: DeskLink, parent: QWidget | None = None, *, with_open: bool = False) -> None:
        """Make the buttons for no paper yet.

        Args:
            link: The desk.
            parent: Their owner.
            with_open: Whether the paper is not in sight and can be opened.
        """
        super().__init__(parent)
        self._link = link
        self._document: Document | None = None
        self._open, self._print, self._save, self._mail = (PushButton(small=True) for _ in range(4))
        deeds: tuple[tuple[PushButton, str, Callable[[], object]], ...] = (
            (self._open, "paper_open", self.open_paper),
            (self._print, "paper_print", self.print_paper),
            (self._save, "paper_save", self.save_as),
            (self._mail, "paper_mail", self.mail_draft),
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        self.buttons: list[PushButton] = []
        for button, name, deed in deeds:
            button.setObjectName(name)
            button.clicked.connect(partial(_do, deed))
            if button is not self._open or with_open:
                line.addWidget(button)
                self.buttons.append(button)
        self._open.setParent(self)
        self._open.setVisible(with_open)
        self.retranslate()

    def show_document(self, document: Document) -> None:
        """Work on a kept paper."""
        self._document = document
        self._mail.setVisible(self._link.desk.papers.can_be_mailed(document))

    def open_paper(self) -> QWidget | None:
        """Show the paper as it was kept."""
        from msp_desk.ui.widgets.paper_dialog import open_paper

        return None if self._document is None else open_paper(self._link, self.window(), int(self._document.id))

    def print_paper(self) -> QWidget | None:
        """Ask how it should be printed."""
        paper = self._document
        return None if paper is None else print_pdf(paper.content, paper.title, self.window())

    def save_as(self) -> QWidget | None:
        """Ask where it should go, then write it there."""
        paper = self._document
        return None if paper is None else save_paper_as(paper, self._link, self.window())

    def mail_draft(self) -> QWidget | None:
        """Ask where a mail with the paper in it should go; nothing is sent."""
        from msp_desk.ui.widgets.mail_draft import ask_mail_draft

        paper = self._document
        return None if paper is None else ask_mail_draft(self._link, self.window(), int(paper.id), paper.title)

    def retranslate(self) -> None:
        """Say the words in the window's language."""
        self._open.setText(self.tr("Open"))
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save as…"))
        self._mail.setText(self.tr("Mail draft…"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def save_paper_as(document: Document, link: DeskLink, parent: QWidget) -> QWidget:
    """Ask where a kept paper should go, then write it there; says so when that fails."""

    def write(path: Path) -> None:
        try:
            link.desk.papers.save(int(document.id), path)
        except MspDeskError as error:
            tell_failure(parent, link.wording.error(error))

    return ask_where(parent, document.title, document.title, write)


def _do(deed: Callable[[], object], _on: bool = False) -> None:  # noqa: FBT002 - what a button tells
    """Do it, whatever the button says besides being pressed."""
    deed()
