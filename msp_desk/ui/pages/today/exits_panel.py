"""Exits that run, each with how far it is; a row leads to its exit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from msp_desk.core.records.exit import ExitStage
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.buttons import pressed_by_enter
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip
from msp_desk.ui.widgets.stage_bar import THICK, paint_stages

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import Board
    from msp_desk.core.wording import Wording

MOST_ROWS: Final = 5
"""So many exits are listed; the page of exits has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitRow:
    """An exit as the panel shows it.

    Attributes:
        id: Its number.
        client_id: Whose it is.
        client: The client's name.
        stage: The word of its stage.
        reached: How many stages it has reached.
        line: How it stands, in a few words.
        says: The sentence of its day.
    """

    id: int
    client_id: int
    client: str
    stage: str
    reached: int
    line: str
    says: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.client}, {self.stage}. {self.says} {self.line}"


def exit_rows(board: Board, wording: Wording) -> list[ExitRow]:
    """The exits that run, those that are furthest first; may be asked from any thread."""
    found = []
    for stage in reversed(ExitStage):
        if stage is ExitStage.CLOSED:
            continue
        for card in board.stages.get(stage, ()):
            parts = []
            if card.blocked:
                blocks = QCoreApplication.translate("ExitsPanel", "blocking: {count}")
                parts.append(blocks.replace("{count}", str(card.blocked)))
            if card.steps_all:
                done = QCoreApplication.translate("ExitsPanel", "{done} of {steps} steps done")
                parts.append(done.replace("{done}", str(card.steps_done)).replace("{steps}", str(card.steps_all)))
            found.append(
                ExitRow(
                    id=int(card.exit.id),
                    client_id=int(card.exit.client_id),
                    client=one_line(card.client),
                    stage=wording.word(stage),
                    reached=stage.rank + 1,
                    line=" · ".join(parts),
                    says=wording.problem(card.says),
                )
            )
    return found


class ExitButton(QAbstractButton):
    """One exit: client and stage, five segments, and how it stands."""

    def __init__(self, row: ExitRow) -> None:
        """Show an exit."""
        super().__init__()
        self._row = row
        self.setObjectName("today_exit")
        self.setAccessibleName(row.spoken)
        self.setToolTip(plain_tooltip(row.says))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines and the bar between them."""
        return QSize(200, self._upper() + THICK + self._lower() + 2 * GRID)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the exit."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exit."""
        palette, row, width = current_palette(), self._row, self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        small, bold = font_of(TextSize.SMALL), font_of(TextSize.BODY, bold=True)
        line = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        stage = QFontMetrics(small).horizontalAdvance(row.stage)
        inner = width - 2 * HALF
        painter.setFont(bold)
        painter.setPen(QColor(palette.text))
        name = QFontMetrics(bold).elidedText(row.client, Qt.TextElideMode.ElideRight, inner - stage - GRID)
        painter.drawText(QRectF(HALF, HALF, inner - stage - GRID, self._upper()), line, name)
        painter.setFont(small)
        painter.setPen(QColor(palette.muted))
        painter.drawText(QRectF(HALF, HALF, inner, self._upper()), line | int(Qt.AlignmentFlag.AlignRight), row.stage)
        top = HALF + self._upper() + HALF / 2
        paint_stages(painter, QRectF(HALF, top, inner, THICK), len(ExitStage), row.reached)
        said = QFontMetrics(small).elidedText(row.line, Qt.TextElideMode.ElideRight, inner)
        painter.drawText(QRectF(HALF, top + THICK + HALF / 2, inner, self._lower()), line, said)
        painter.end()

    def _upper(self) -> int:
        return QFontMetrics(font_of(TextSize.BODY, bold=True)).height()

    def _lower(self) -> int:
        return QFontMetrics(font_of(TextSize.SMALL)).height()


class ExitsPanel(Panel):
    """The exits that run; hidden while there are none.

    Signals:
        opened: An exit was chosen; carries its row.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self.column.setSpacing(HALF)
        self._title = PlainLabel(size=TextSize.SECTION)
        self._more = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self.column.addWidget(self._title)
        self._rows: tuple[ExitRow, ...] = ()
        self._parts: list[QWidget] = []
        self.hide()

    @property
    def rows(self) -> Sequence[ExitRow]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[ExitRow]) -> None:
        """Show exits; the keyboard stays at the row it was at."""
        at = next((place for place, part in enumerate(self._parts) if part.hasFocus()), -1)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._rows, self._parts = tuple(rows), []
        self._title.setText(self.tr("Exits running"))
        for place, row in enumerate(rows[:MOST_ROWS]):
            if place:
                self._add(Hairline())
            button = ExitButton(row)
            button.clicked.connect(lambda _on=False, row=row: self.opened.emit(row))
            self._add(button)
        more = len(rows) - MOST_ROWS
        self._more.setVisible(more > 0)
        if more > 0:
            self._more.setText(self.tr("{count} more").replace("{count}", str(more)))
            self.column.addWidget(self._more)
        self.setVisible(bool(rows))
        if 0 <= at < len(self._parts):
            self._parts[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, part: QWidget) -> None:
        self.column.addWidget(part)
        self._parts.append(part)
