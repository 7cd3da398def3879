"""What shapes and letters mean, and how many clients each letter has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import LETTERS, Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.grade_badge import GradeBadge
from msp_desk.ui.widgets.grade_shapes import placed_shape
from msp_desk.ui.widgets.plain_label import PlainLabel

_SHAPE = 11
_SHAPE_GAP = 8
_GAP = 18


class GradeLegend(QWidget):
    """Shape and letter side by side, painted."""

    def __init__(
        self, entries: Sequence[tuple[str | None, str]], parent: QWidget | None = None, *, closing: str = ""
    ) -> None:
        """Make a legend.

        Args:
            entries: Pairs of letter (None for "not graded") and word.
            parent: Its owner.
            closing: Muted words at the end, such as what the size of a point means.
        """
        super().__init__(parent)
        self._entries: tuple[tuple[str | None, str], ...] = ()
        self._closing = ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.say(entries, closing)

    def say(self, entries: Sequence[tuple[str | None, str]], closing: str = "") -> None:
        """Show other entries."""
        self._entries, self._closing = tuple(entries), closing
        self.setAccessibleName(", ".join([*(word for _, word in entries), *([closing] if closing else [])]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        metrics = QFontMetrics(font_of(TextSize.SMALL))
        width = sum(_SHAPE + _SHAPE_GAP + metrics.horizontalAdvance(word) + _GAP for _, word in self._entries)
        return QSize(width + metrics.horizontalAdvance(self._closing), max(20, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(TextSize.SMALL))
        metrics = painter.fontMetrics()
        middle = self.height() / 2
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        left = 0.0
        for letter, word in self._entries:
            path = placed_shape(letter, QPointF(left + _SHAPE / 2, middle), _SHAPE)
            if letter is None:
                painter.setPen(QPen(QColor(palette.control), 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(path)
            else:
                painter.fillPath(path, QColor(palette.grade(letter)))
            painter.setPen(QColor(palette.text))
            painter.drawText(QPointF(left + _SHAPE + _SHAPE_GAP, base), word)
            left += _SHAPE + _SHAPE_GAP + metrics.horizontalAdvance(word) + _GAP
        painter.setPen(QColor(palette.muted))
        painter.drawText(QPointF(left, base), self._closing)
        painter.end()


class GradeCounts(QWidget):
    """Badges with counts, for the status bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID - 2)
        self._counts: dict[str | None, PlainLabel] = {}
        for letter in (*LETTERS, None):
            badge = GradeBadge()
            badge.set_grade(letter)
            label = PlainLabel("0", size=TextSize.SMALL, tone=Tone.MUTED, figures=True)
            line.addWidget(badge)
            line.addWidget(label)
            line.addSpacing(GRID)
            self._counts[letter] = label
        line.addStretch(1)

    def set_counts(self, counts: Mapping[str | None, int]) -> None:
        """Show how many clients each letter has; None counts those not graded."""
        for letter, label in self._counts.items():
            label.setText(str(counts.get(letter, 0)))
