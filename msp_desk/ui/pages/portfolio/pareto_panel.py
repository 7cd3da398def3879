"""Who makes most of the revenue and who takes most of the hours: two curves, a sentence with names, concentration."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from msp_desk.core.formatting import format_number, format_percent
from msp_desk.core.portfolio.pareto import ParetoCurve
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.portfolio.sentences import pareto_sentence, pareto_title
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.portfolio.name_links import NameLinks
from msp_desk.ui.pages.portfolio.share_curve import CurveContent, ShareCurve
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_model import DASH

_NO_LIMIT = 16777215
_LOW = 400
"""Below this height of the panel there is no room for the title beside the curves and the names."""
_SLIM = 300
"""Below this width of the panel the names stand under their word, not beside it."""
_MOST_LINKS = 4
"""So many names are links of their own; one more link stands for all."""


class ParetoPanel(Panel):
    """The panel beside the scatter.

    Signals:
        clients_chosen: The ids of the clients whose name was clicked among those that are *effort only*.
    """

    clients_chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._shares = False
        self._title = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._title.setMaximumWidth(_NO_LIMIT)
        self._revenue, self._effort = ShareCurve(), ShareCurve()
        self._sentence = ""
        self._only = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._links = NameLinks()
        self._links.chosen.connect(self.clients_chosen)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(2 * GRID)
        self._figures.setVerticalSpacing(2)
        self._figures.setColumnStretch(1, 1)
        self._names = [PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED) for _ in range(2)]
        self._values = [ElidedLabel(size=TextSize.SMALL, figures=True) for _ in range(2)]
        for row, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            self._figures.addWidget(name, row + 2, 0)
            self._figures.addWidget(value, row + 2, 1)
        self._figures.addWidget(self._only, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._figures.addWidget(self._links, 0, 1)
        self.column.addWidget(self._title)
        for curve in (self._revenue, self._effort):
            self.column.addWidget(curve, 1)
        self._rest = QWidget()
        self.column.addWidget(self._rest, 0)
        self._line = Hairline()
        self.column.addWidget(self._line)
        self.column.addLayout(self._figures)

    @property
    def sentence(self) -> str:
        """The sentence with names."""
        return self._sentence

    @property
    def links(self) -> NameLinks:
        """The names of those that are effort only."""
        return self._links

    def set_selected(self, identities: Sequence[int]) -> None:
        """Mark these clients on both curves."""
        for curve in (self._revenue, self._effort):
            curve.set_selected(identities)

    def show_portfolio(self, found: Portfolio, wording: Wording) -> None:
        """Show another portfolio."""
        shares = self._shares = bool(found.revenue.first_80 and found.effort.first_80)
        self._title.setText(pareto_title(found, wording))
        self._sentence = pareto_sentence(found, wording)
        self._revenue.show_content(_curve(found.revenue, "revenue_curve", "curve_axes", wording) if shares else None)
        self._effort.show_content(_curve(found.effort, "effort_curve", "", wording) if shares else None)
        for part in (self._revenue, self._effort, self._line, self._only, self._links):
            part.setVisible(shares)
        self._rest.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed if shares else QSizePolicy.Policy.Expanding
        )
        self._title.setVisible(self.height() >= _LOW or not shares)
        self._show_effort_only(found, wording)
        self._show_concentration(found, wording)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, the curves' marks stand alone for the title."""
        super().resizeEvent(event)
        self._title.setVisible(event.size().height() >= _LOW or not self._shares)
        self._figures.removeWidget(self._links)
        if event.size().width() < _SLIM:
            self._figures.addWidget(self._links, 1, 0, 1, 2)
        else:
            self._figures.addWidget(self._links, 0, 1)

    def _show_effort_only(self, found: Portfolio, wording: Wording) -> None:
        """Name those that are only among the second, the first few as links of their own."""
        self._only.setText(wording.say("grading.portfolio.effort_only_label"))
        only = list(zip(found.effort_only_clients, found.effort_only, strict=True))
        names: list[tuple[list[int], str]] = [([client_id], name) for client_id, name in only[:_MOST_LINKS]]
        if len(only) > _MOST_LINKS:
            more = QCoreApplication.translate("PortfolioPage", "all {count}")
            more = more.replace("{count}", format_number(len(only), wording.language))
            names.append(([client_id for client_id, _ in only], more))
        if not only:
            names.append(([], DASH))
        self._links.show_names(names)
        for link in self._links.links if not only else ():
            link.setEnabled(False)

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
        clients=curve.clients,
    )


def _percent(share: float, wording: Wording) -> str:
    return format_percent(100 * share, wording.language)
