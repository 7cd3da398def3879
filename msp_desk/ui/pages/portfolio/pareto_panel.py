"""Who makes most of the revenue and who takes most of the hours: two curves, a sentence with names, concentration."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.core.formatting import format_number, format_percent
from msp_desk.core.portfolio.pareto import ParetoCurve
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.portfolio.sentences import pareto_sentence, pareto_title
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.portfolio.share_curve import CurveContent, ShareCurve
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_model import DASH

_NO_LIMIT = 16777215
_LOW = 400
"""Below this height of the panel the sentence with names stands for the title too."""
_LINES = 4
"""So many lines of the sentence stand there at once; the rest is scrolled to."""


class ParetoPanel(Panel):
    """The panel beside the scatter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._shares = False
        self._title = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._title.setMaximumWidth(_NO_LIMIT)
        self._revenue, self._effort = ShareCurve(), ShareCurve()
        self._sentence = PlainLabel(size=TextSize.SMALL, wrap=True)
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._room.installEventFilter(self)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._sentence)
        words.addStretch(1)
        self._room.setWidget(inside)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(2 * GRID)
        self._figures.setVerticalSpacing(2)
        self._figures.setColumnStretch(1, 1)
        self._names = [PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED) for _ in range(2)]
        self._values = [ElidedLabel(size=TextSize.SMALL, figures=True) for _ in range(2)]
        for row, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            self._figures.addWidget(name, row, 0)
            self._figures.addWidget(value, row, 1)
        self.column.addWidget(self._title)
        for curve in (self._revenue, self._effort):
            self.column.addWidget(curve, 1)
        self._rest = QWidget()
        self.column.addWidget(self._rest, 0)
        self._line = Hairline()
        self.column.addWidget(self._line)
        self.column.addWidget(self._room)
        self.column.addLayout(self._figures)

    @property
    def sentence(self) -> str:
        """The sentence with names."""
        return self._sentence.text()

    def show_portfolio(self, found: Portfolio, wording: Wording) -> None:
        """Show another portfolio."""
        shares = self._shares = bool(found.revenue.first_80 and found.effort.first_80)
        self._title.setText(pareto_title(found, wording))
        self._sentence.setText(pareto_sentence(found, wording))
        self._revenue.show_content(_curve(found.revenue, "revenue_curve", "curve_axes", wording) if shares else None)
        self._effort.show_content(_curve(found.effort, "effort_curve", "", wording) if shares else None)
        for part in (self._revenue, self._effort, self._line, self._room):
            part.setVisible(shares)
        self._rest.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed if shares else QSizePolicy.Policy.Expanding
        )
        self._title.setVisible(self.height() >= _LOW or not shares)
        self._show_concentration(found, wording)
        self._fit()
        self._room.setAccessibleName(self._title.text())
        self._room.setAccessibleDescription(self._sentence.text())
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._sentence.text())

    def _show_concentration(self, found: Portfolio, wording: Wording) -> None:
        largest = found.concentration
        shares = effective = DASH
        if largest.top_1 is not None and largest.top_3 is not None and largest.top_5 is not None:
            shares = wording.say(
                "grading.portfolio.largest_shares",
                top_1=_percent(largest.top_1, wording),
                top_3=_percent(largest.top_3, wording),
                top_5=_percent(largest.top_5, wording),
            )
        if largest.effective_clients is not None:
            effective = wording.say(
                "grading.portfolio.effective_of",
                effective=format_number(largest.effective_clients, wording.language, 1),
                all=len(found.points),
            )
        for name, key in zip(self._names, ("largest", "effective_clients"), strict=True):
            name.setText(wording.say(f"grading.portfolio.{key}"))
        for value, text in zip(self._values, (shares, effective), strict=True):
            value.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the focus of the sentence around it."""
        if watched is self._room and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring the sentence while the keys scroll it."""
        super().paintEvent(event)
        if self._room.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(current_palette().accent), 2))
            painter.drawRect(QRect(self._room.geometry()).adjusted(-4, -3, 4, 3))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentence anew; where there is little height it stands alone, for it says what the title says."""
        super().resizeEvent(event)
        self._title.setVisible(event.size().height() >= _LOW or not self._shares)
        self._fit()

    def _fit(self) -> None:
        """Give the sentence the lines it needs, up to a few."""
        margins = self.column.contentsMargins()
        width = max(120, self.width() - margins.left() - margins.right() - 2)
        width = min(width, self._sentence.maximumWidth())
        needed = self._sentence.heightForWidth(width) + 2
        most = _LINES * self._sentence.fontMetrics().lineSpacing()
        long = needed > most + 2
        self._room.setFixedHeight(most if long else needed)
        bars = Qt.ScrollBarPolicy
        self._room.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if long else bars.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.StrongFocus if long else Qt.FocusPolicy.NoFocus)


def _curve(curve: ParetoCurve, title: str, axes: str, wording: Wording) -> CurveContent:
    share = _percent(curve.share_of_first_80, wording)
    count = len(curve.first_80)
    one = QCoreApplication.translate("PortfolioPage", "{count} client, {share}")
    several = QCoreApplication.translate("PortfolioPage", "{count} clients, {share}")
    mark = (one if count == 1 else several).replace("{count}", format_number(count, wording.language))
    return CurveContent(
        title=wording.say(f"grading.portfolio.{title}"),
        axes=wording.say(f"grading.portfolio.{axes}") if axes else "",
        cumulative=curve.cumulative,
        marked=count,
        mark=mark.replace("{share}", share),
        number=lambda number: format_number(number, wording.language),
    )


def _percent(share: float, wording: Wording) -> str:
    return format_percent(100 * share, wording.language)
