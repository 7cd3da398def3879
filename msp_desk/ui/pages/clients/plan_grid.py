"""The targets of a boundary plan: each measure with a column for each check, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from msp_desk.core.deciding.boundary_plans import TargetCheck, TargetState
from msp_desk.core.deciding.plan_words import target_words, value_words
from msp_desk.core.records.boundary_plan import CheckDay
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import near_day
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.boundary_plans import PlanView

_TONES = {
    TargetState.NOT_YET: Tone.MUTED,
    TargetState.NO_DATA: Tone.MUTED,
    TargetState.MET: Tone.OK,
    TargetState.MISSED: Tone.DANGER,
}


class PlanGrid(QWidget):
    """Shows what a plan wants by when, and what came of it."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty grid; :meth:`show_plan` fills it."""
        super().__init__(parent)
        self._link = link
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None

    def show_plan(self, view: PlanView | None) -> None:
        """Show the targets of a plan; nothing for None."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        if view is not None and view.checks:
            self._inside = self._made(view)
            self._column.addWidget(self._inside)

    def _made(self, view: PlanView) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GRID // 2)
        wording, scorecard = self._link.wording, self._link.desk.scorecard.current()
        cells = {(one.target.measure, one.target.due_after): one for one in view.checks}
        checks = [check for check in CheckDay if any(due is check for _measure, due in cells)]
        for place, check in enumerate(checks):
            grid.setColumnStretch(place, 1)
            by = wording.say("boundary_plan.column.by", day=near_day(view.plan.check_day(check), self._link))
            grid.addWidget(PlainLabel(by, size=TextSize.SMALL, tone=Tone.MUTED, figures=True), 0, place)
        for row, measure in enumerate(key for key in MeasureKey if any(key is one for one, _due in cells)):
            label = PlainLabel(wording.say(f"boundary_plan.measure.{measure.value}"), bold=True, wrap=True)
            grid.addWidget(label, 1 + 2 * row, 0, 1, len(checks))
            for place, check in enumerate(checks):
                found = cells.get((measure, check))
                if found is not None:
                    grid.addWidget(self._cell(found, scorecard), 2 + 2 * row, place, Qt.AlignmentFlag.AlignTop)
        return inside

    def _cell(self, check: TargetCheck, scorecard: Scorecard) -> QWidget:
        wording, target = self._link.wording, check.target
        scale = scorecard.scales[target.measure]
        wanted = target_words(
            target.measure, target.target_tenths / 10, at_most=scale.good < scale.bad, wording=wording
        )
        value = "" if check.value is None else value_words(target.measure, check.value, wording)
        state = wording.say(f"boundary_plan.panel.{check.state.name.lower()}", value=value)
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(wanted, figures=True))
        column.addWidget(PlainLabel(state, size=TextSize.SMALL, tone=_TONES[check.state], figures=True))
        return cell
