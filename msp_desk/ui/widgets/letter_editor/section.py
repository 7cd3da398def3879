"""A part of a letter's facts with its heading; a part that is seldom needed can be folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, SMALL_CONTROL_HEIGHT
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.buttons import pressed_by_enter
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_label


class FoldButton(QToolButton):
    """The heading of a part that can be folded away; its arrow says how it stands."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        """Make the heading of a folded part."""
        super().__init__(parent)
        self.setProperty("role", "flat")
        self.setProperty("small", True)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFont(font_of(TextSize.SECTION))
        self.setText(plain_label(heading))
        self.setAccessibleName(heading)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(SMALL_CONTROL_HEIGHT)
        self.toggled.connect(self._turn)
        self._turn(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter folds and unfolds, as the space bar does; so do the arrows."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.setChecked(event.key() == Qt.Key.Key_Right)
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def _turn(self, unfolded: bool) -> None:
        self.setIcon(icon(Icon.CHEVRON_DOWN if unfolded else Icon.CHEVRON_RIGHT, Tone.MUTED))


class Section(QWidget):
    """A heading with where its facts come from, and a grid of edits below.

    Attributes:
        grid: Where the edits go: labels in the first column, edits in the second.
    """

    def __init__(self, heading: str, source: str, *, folded: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty part.

        Args:
            heading: Its words.
            source: Where its facts come from, muted at the right.
            folded: Whether it can be folded away, and is at first.
            parent: Its owner.
        """
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._head = QHBoxLayout()
        self._head.setSpacing(GRID)
        self._fold: FoldButton | None = None
        self._heading: QWidget
        if folded:
            self._heading = self._fold = FoldButton(heading)
            self._fold.toggled.connect(self._on_fold)
        else:
            self._heading = PlainLabel(heading, size=TextSize.SECTION)
        self._source = ElidedLabel(source, size=TextSize.SMALL, tone=Tone.MUTED)
        self._source.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._heading)
        self._head.addWidget(self._source, 1)
        column.addLayout(self._head)
        self._inside = QWidget()
        self.grid = QGridLayout(self._inside)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(2 * GRID)
        self.grid.setVerticalSpacing(GRID // 2)
        self.grid.setColumnStretch(1, 1)
        column.addWidget(self._inside)
        self._inside.setVisible(not folded)

    @property
    def fold_button(self) -> FoldButton | None:
        """Folds and unfolds it; None for a part that is always open."""
        return self._fold

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right end of the heading."""
        self._head.addWidget(widget)

    def unfold(self) -> None:
        """Bring its edits into sight."""
        if self._fold is not None:
            self._fold.setChecked(True)

    def say(self, heading: str, source: str) -> None:
        """Head it otherwise."""
        if isinstance(self._heading, PlainLabel):
            self._heading.setText(heading)
        self._source.setText(source)

    def _on_fold(self, unfolded: bool) -> None:
        self._inside.setVisible(unfolded)
