"""How a matter looks: icon, badge, two lines, day and distance, its button and the three dots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from msp_desk.ui.pages.today.matter_model import ROW_ROLE, Index
from msp_desk.ui.pages.today.rows import GroupRow, MatterRow
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon, paint_icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID, PANEL_PADDING, RADIUS
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.grade_badge import BADGE_SIZE, paint_grade
from msp_desk.ui.widgets.plain_text import plain_tooltip

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette

ROW_HEIGHT: Final = 56
GROUP_HEIGHT: Final = 44
BUTTON_WIDTH: Final = 128
_ICON: Final = 18
_BADGE_LEFT: Final = 48
_TEXT_LEFT: Final = 92
_DOTS: Final = 24
_STATE = QStyle.StateFlag


class MatterDelegate(QStyledItemDelegate):
    """Paints the rows of the list.

    Attributes:
        button_width: Of every button; as wide as the longest words need.
        day_width: Of the column of days.
        hovered: The row and the part under the pointer: "button", "dots" or "".
    """

    def __init__(self, parent: QAbstractItemView) -> None:
        """Paint for a view."""
        super().__init__(parent)
        self.button_width = BUTTON_WIDTH
        self.day_width = 64
        self.hovered: tuple[int, str] = (-1, "")

    def fit(self, rows: list[MatterRow]) -> None:
        """Make room for the longest words of a column."""
        strong, small = QFontMetrics(font_of(TextSize.BODY, bold=True)), QFontMetrics(_small())
        body = QFontMetrics(tabular(font_of(TextSize.BODY)))
        self.button_width = max([BUTTON_WIDTH, *(strong.horizontalAdvance(row.button) + 24 for row in rows)])
        self.day_width = max(
            [64, *(max(body.horizontalAdvance(row.day), small.horizontalAdvance(row.distance)) + 2 for row in rows)]
        )

    def button_rect(self, rect: QRect) -> QRect:
        """Where the button of a row stands."""
        right = rect.right() - GRID - _DOTS - GRID // 2
        top = rect.center().y() - CONTROL_HEIGHT // 2
        return QRect(right - self.button_width, top, self.button_width, CONTROL_HEIGHT)

    def dots_rect(self, rect: QRect) -> QRect:
        """Where the three dots of a row stand."""
        return QRect(rect.right() - GRID - _DOTS + 1, rect.center().y() - _DOTS // 2, _DOTS, _DOTS)

    def part_at(self, rect: QRect, x: int, y: int) -> str:
        """Which part of a row a point lies in: "button", "dots" or ""."""
        if self.button_rect(rect).contains(x, y):
            return "button"
        return "dots" if self.dots_rect(rect).contains(x, y) else ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """56 high for a matter, 44 for a head; more where the system's type is larger."""
        head = isinstance(index.data(ROW_ROLE), GroupRow)
        lines = QFontMetrics(option.font).height() + QFontMetrics(_small()).height()
        return QSize(320, GROUP_HEIGHT if head else max(ROW_HEIGHT, lines + 2 * GRID + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            self._paint_head(painter, option, index, row, current_palette())
        elif isinstance(row, MatterRow):
            self._paint_matter(painter, option, index, row, current_palette())
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show both lines of a row in full where one of them was cut."""
        row = index.data(ROW_ROLE) if index.isValid() else None
        if event.type() == QEvent.Type.ToolTip and isinstance(row, MatterRow):
            width = self._text_rect(view.visualRect(index)).width()
            cut = (
                QFontMetrics(_small()).horizontalAdvance(row.why) > width
                or QFontMetrics(font_of(TextSize.BODY, bold=True)).horizontalAdvance(row.heading) > width
            )
            if cut:
                QToolTip.showText(event.globalPos(), plain_tooltip(f"{row.heading}\n{row.why}"), view)
            else:
                QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)

    def _text_rect(self, rect: QRect) -> QRect:
        right = self.button_rect(rect).left() - PANEL_PADDING - self.day_width - GRID
        return QRect(rect.left() + _TEXT_LEFT, rect.top(), max(40, right - rect.left() - _TEXT_LEFT), rect.height())

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: GroupRow, palette: Palette
    ) -> None:
        rect: QRect = option.rect
        if index.row():
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        font = font_of(TextSize.SECTION)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        place = rect.adjusted(PANEL_PADDING, 0, -PANEL_PADDING, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), row.title)
        place.setLeft(place.left() + QFontMetrics(font).horizontalAdvance(row.title) + GRID)
        painter.setFont(_small())
        painter.setPen(QColor(palette.muted))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), str(row.count))

    def _paint_matter(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: MatterRow, palette: Palette
    ) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & _STATE.State_Selected)
        view = option.widget
        focused = chosen and isinstance(view, QAbstractItemView) and view.hasFocus()
        if focused:
            painter.fillRect(rect, QColor(palette.selection))
        painter.setPen(QPen(QColor(palette.soft_line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        middle = rect.center().y()
        paint_icon(
            painter,
            QRectF(rect.left() + PANEL_PADDING, middle - _ICON / 2, _ICON, _ICON),
            row.picture,
            palette.tone(row.tone),
        )
        if row.grade:
            badge = QRectF(rect.left() + _BADGE_LEFT, middle - BADGE_SIZE.height() / 2, 36, 20)
            letter = None if row.matter.letter is None else row.matter.letter.value
            paint_grade(painter, badge, letter, palette, capped=row.matter.capped)
        self._paint_words(painter, rect, row, palette, chosen=focused)
        hovered_row, part = self.hovered
        over = part if hovered_row == index.row() else ""
        self._paint_button(painter, self.button_rect(rect), row, palette, hovered=over == "button")
        dots = self.dots_rect(rect)
        if over == "dots":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.hover))
            painter.drawRoundedRect(dots, 4, 4)
        paint_icon(painter, QRectF(dots).adjusted(4, 4, -4, -4), Icon.MORE, palette.muted)
        if focused:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1.5), 4, 4)

    def _paint_words(self, painter: QPainter, rect: QRect, row: MatterRow, palette: Palette, *, chosen: bool) -> None:
        bold, body, small = font_of(TextSize.BODY, bold=True), font_of(TextSize.BODY), _small()
        text, muted = QColor(palette.text), palette.muted
        if chosen:
            muted = palette.tone_on_selection(Tone.MUTED)
        place = self._text_rect(rect)
        upper, lower = _lines(rect)
        title = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(bold)
        painter.setPen(text)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(QRect(place.left(), upper.top(), place.width(), upper.height()), flags, title)
        used = QFontMetrics(bold).horizontalAdvance(title) + GRID
        if row.what and place.width() - used > 2 * GRID:
            room = place.width() - used
            painter.setFont(body)
            what = QFontMetrics(body).elidedText(row.what, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(place.left() + used, upper.top(), room, upper.height()), flags, what)
        painter.setFont(small)
        painter.setPen(QColor(muted))
        why = QFontMetrics(small).elidedText(row.why, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(QRect(place.left(), lower.top(), place.width(), lower.height()), flags, why)
        right = self.button_rect(rect).left() - PANEL_PADDING - self.day_width
        flags |= int(Qt.AlignmentFlag.AlignRight)
        painter.drawText(QRect(right, lower.top(), self.day_width, lower.height()), flags, row.distance)
        painter.setFont(tabular(body))
        painter.setPen(text)
        painter.drawText(QRect(right, upper.top(), self.day_width, upper.height()), flags, row.day)

    def _paint_button(
        self, painter: QPainter, place: QRect, row: MatterRow, palette: Palette, *, hovered: bool
    ) -> None:
        frame = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        if row.first:
            ground, edge, ink = (palette.accent_hover if hovered else palette.accent), palette.accent, palette.on_accent
        else:
            ground, edge, ink = (palette.hover if hovered else palette.surface), palette.control, palette.text
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setFont(font_of(TextSize.BODY, bold=row.first))
        painter.setPen(QColor(ink))
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), row.button)


def _small() -> QFont:
    return font_of(TextSize.SMALL)


def _lines(rect: QRect) -> tuple[QRect, QRect]:
    """The two lines of a row."""
    upper = QFontMetrics(font_of(TextSize.BODY, bold=True)).height()
    lower = QFontMetrics(_small()).height()
    top = rect.center().y() - (upper + lower + 2) // 2
    return QRect(rect.left(), top, rect.width(), upper), QRect(rect.left(), top + upper + 2, rect.width(), lower)
