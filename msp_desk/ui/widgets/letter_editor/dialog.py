"""A letter over the window: the editor with a title above and its buttons below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.errors import MspDeskError
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.letter_editor.editor import LetterEditor
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.plain_text import plain_title

SIZE: Final = QSize(1280, 860)
AROUND: Final = QSize(24, 48)
"""The size it wants, and the room it leaves on a small screen."""


class LetterDialog(QDialog):
    """The editor as a dialog.

    Signals:
        letter_finished: The letter was made and kept; carries the document.
    """

    letter_finished = Signal(object)

    def __init__(self, link: DeskLink, letter: Letter, parent: QWidget | None = None) -> None:
        """Show a letter.

        Args:
            link: The desk.
            letter: The draft.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("letter_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._name = letter.case.client.name
        self._title = ElidedLabel(size=TextSize.TITLE)
        self._line = ElidedLabel(tone=Tone.MUTED)
        self._close = PushButton()
        self._close.clicked.connect(self.reject)
        self._editor = LetterEditor(link)
        self._editor.line_changed.connect(self._line.setText)
        self._editor.finished.connect(self.letter_finished)
        self._editor.close_wanted.connect(self.reject)
        self._build()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.print_paper)
        self.retranslate()
        self.resize(SIZE.boundedTo(self.screen().availableSize() - AROUND))
        self._editor.show_letter(letter)
        self._editor.take_focus()
        self.finished.connect(lambda _result: self._editor.stop())

    @property
    def editor(self) -> LetterEditor:
        """The editor."""
        return self._editor

    @property
    def finish_button(self) -> PushButton:
        """The button that finishes."""
        return self._editor.finish_button

    def print_paper(self) -> QWidget | None:
        """Ask how the letter should be printed; None while something blocks it."""
        return self._editor.print_paper()

    def retranslate(self) -> None:
        """Say the dialog's own words in the window's language."""
        title = self.tr("Letter to {client}").replace("{client}", self._name)
        self.setWindowTitle(plain_title(title))
        self._title.setText(title)
        self._close.setText(self.tr("Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field takes are the editor's, Esc and Enter above all."""
        self._editor.keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GRID)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._line)
        middle = QHBoxLayout()
        middle.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GRID)
        middle.addWidget(self._editor)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        foot.setSpacing(GRID)
        how, *others = self._editor.buttons()
        foot.addWidget(how)
        foot.addStretch(1)
        foot.addWidget(self._close)
        for button in others:
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)


def open_letter(
    link: DeskLink,
    parent: QWidget,
    *,
    client_id: int,
    kind: LetterKind = LetterKind.NOTICE,
    agreement_numbers: Sequence[str] = (),
) -> LetterDialog | None:
    """Open a letter to a client over the window; says why when none can be written.

    Args:
        link: The desk.
        parent: The window.
        client_id: To whom.
        kind: What it does; another one can be chosen in the editor.
        agreement_numbers: What it ends, the main agreement first; none takes the running one that began first.
    """
    try:
        letter = link.desk.letters.draft(client_id, kind=kind, agreement_numbers=tuple(agreement_numbers))
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog = LetterDialog(link, letter, parent)
    dialog.open()
    return dialog
