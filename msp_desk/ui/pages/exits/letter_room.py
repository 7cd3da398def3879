"""The letter of an exit in the page: facts at the left, the real page at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.spacing import PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.letter_editor.editor import LetterEditor
from msp_desk.ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail

ROOM_FOR_POINTS: Final = 1060
"""Under so many pixels the head has no room for another button."""


class LetterRoom(QWidget):
    """The editor under the way to it.

    Signals:
        board_wanted: Back to the board.
        exit_wanted: Back to the exit.
        left: The owner left the editor, and nothing more is to be asked.
        points_wanted: The talking points are wanted.
        place_wanted: A place of the window is wanted.
        finished: The letter was made and kept; carries the document.
    """

    board_wanted = Signal()
    exit_wanted = Signal()
    left = Signal()
    points_wanted = Signal()
    place_wanted = Signal(object)
    finished = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the room; :meth:`start` writes a letter in it."""
        super().__init__(parent)
        self.setObjectName("exit_letter_room")
        self._link = link
        self._client = ""
        self._head = PageHead("", "")
        self._say_way()  # before the editor, whose controls the Tab key reaches afterwards
        self._editor = LetterEditor(link)
        self._points = PushButton()
        self._points.setObjectName("exit_letter_points")
        self._points.clicked.connect(lambda _on=False: self.points_wanted.emit())
        buttons = self._editor.buttons()
        for button in (*buttons[:-2], self._points, *buttons[-2:]):
            self._head.add(button)
        self._editor.line_changed.connect(self._head.set_line)
        self._editor.close_wanted.connect(self.left)
        self._editor.place_wanted.connect(self.place_wanted)
        self._editor.finished.connect(self.finished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        inside = QVBoxLayout()
        inside.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        inside.addWidget(self._editor)
        column.addLayout(inside, 1)
        self.retranslate()

    @property
    def editor(self) -> LetterEditor:
        """The editor."""
        return self._editor

    @property
    def head(self) -> PageHead:
        """The way to here, and the buttons."""
        return self._head

    @property
    def unfinished(self) -> bool:
        """Whether something was typed that is in no finished letter."""
        return self.isVisible() and self._editor.changed

    def start(self, detail: ExitDetail, kind: LetterKind) -> bool:
        """Write a letter over what the exit ends; the editor says why when none can be."""
        self._client = detail.client.name
        numbers: Sequence[str] = [end.agreement.number for end in detail.ends]
        begun = self._editor.start(int(detail.client.id), kind=kind, agreement_numbers=numbers)
        self.retranslate()
        self._head.set_line(self._editor.line)
        return begun

    def take_focus(self) -> None:
        """Put the keyboard onto the first fact."""
        self._editor.take_focus()

    def stop(self) -> None:
        """Put the letter away."""
        self._editor.stop()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._head.set_title(self.tr("Letter"))
        self._say_way()
        self._points.setText(self.tr("Talking points"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the talking points are left to the exit's own conversations."""
        super().resizeEvent(event)
        self._points.setVisible(event.size().width() >= ROOM_FOR_POINTS)

    def _say_way(self) -> None:
        self._head.set_crumbs([(self.tr("Exits"), self.board_wanted.emit), (self._client, self.exit_wanted.emit)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the exit where the editor has nothing to keep."""
        if event.key() == Qt.Key.Key_Escape and not self._editor.changed:
            self.left.emit()
            return
        super().keyPressEvent(event)
