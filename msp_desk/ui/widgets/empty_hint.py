"""What an empty page says: what belongs there, and the two ways to get it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon, paint_icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class Drawing(QWidget):
    """One icon, not a button."""

    def __init__(
        self, picture: Icon, parent: QWidget | None = None, *, extent: int = 20, tone: Tone = Tone.MUTED
    ) -> None:
        """Show an icon of some pixels."""
        super().__init__(parent)
        self._picture, self._tone = picture, tone
        self.setFixedSize(extent, extent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        paint_icon(painter, self.rect().toRectF(), self._picture, current_palette().tone(self._tone))
        painter.end()


class EmptyHint(QWidget):
    """A sentence in the middle of an empty place, with up to two buttons.

    Signals:
        first_wanted: The first, filled button was pressed.
        second_wanted: The second one was pressed.
    """

    first_wanted = Signal()
    second_wanted = Signal()

    def __init__(self, picture: Icon, parent: QWidget | None = None) -> None:
        """Make a hint without words; :meth:`say` gives them."""
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._heading = PlainLabel(size=TextSize.SECTION)
        self._sentence = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._sentence.setAlignment(centre | Qt.AlignmentFlag.AlignTop)
        self._first = PushButton(role=ButtonRole.PRIMARY)
        self._second = PushButton()
        self._first.clicked.connect(self.first_wanted)
        self._second.clicked.connect(self.second_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(self._first)
        buttons.addWidget(self._second)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(Drawing(picture, extent=36), 0, centre)
        column.addWidget(self._heading, 0, centre)
        sentence_line = QHBoxLayout()
        sentence_line.addStretch(1)
        sentence_line.addWidget(self._sentence, 4)
        sentence_line.addStretch(1)
        column.addLayout(sentence_line)
        column.addSpacing(GRID)
        column.addLayout(buttons)
        column.addStretch(3)
        self.say("", "")

    def say(self, heading: str, sentence: str, first: str = "", second: str = "") -> None:
        """Set the words; a button without words is not shown."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        for button, text in ((self._first, first), (self._second, second)):
            button.setText(text)
            button.setVisible(bool(text))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if text else Qt.FocusPolicy.NoFocus)
