"""The checklist: every step with who, by when, done when, and what proves it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from msp_desk.core.records.exit_step import ExitStep
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.draft_paper import open_draft
from msp_desk.ui.pages.exits.sections.section import ExitSection
from msp_desk.ui.pages.exits.sections.step_table import StepTable, step_columns
from msp_desk.ui.pages.exits.words import progress_text
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.column_widths import fit_columns
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.row_source import MemoryRows

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail

DROPPABLE: Final = ("evidence", "done_on", "who")
"""What gives way where there is little room, the least important first."""
LEAST_HEIGHT: Final = 220


class ChecklistSection(ExitSection):
    """The steps, worked by keys."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._steps: dict[int, ExitStep] = {}
        self._arranged = self._fitting = False
        columns = step_columns(link)
        self._table = StepTable(columns, MemoryRows[ExitStep]([], _number, columns), name="")
        self._table.setObjectName("exit_steps")
        self._table.setMinimumHeight(LEAST_HEIGHT)
        self._table.ticked.connect(self._on_ticked)
        self._table.moved.connect(self._on_moved)
        self._table.opened.connect(self._on_edit)
        self._table.edit_wanted.connect(self._on_edit)
        self._table.removal_wanted.connect(self._on_removal)
        self._table.resized.connect(self._fit)
        self._table.arranged.connect(self._on_arranged)
        self._table.set_menu(self._fill_menu)
        self._print = self.head.add_button(self.print_paper)
        self._missing = self.head.add_button(self._on_missing)
        self._new = self.head.add_button(self.new_record)
        self._print.setObjectName("exit_print_steps")
        self._missing.setObjectName("exit_missing_steps")
        self._new.setObjectName("exit_new_step")
        framed = Panel(padding=1)
        framed.column.addWidget(self._table)
        self._tick = PushButton(small=True, picture=Icon.CHECK)
        self._tick.setObjectName("exit_tick_step")
        self._tick.clicked.connect(lambda _on=False: self._on_ticked(self._chosen()))
        self._keys = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._tick)
        foot.addWidget(self._keys, 1)
        self.column.addWidget(framed, 1)
        self.column.addLayout(foot)

    @property
    def table(self) -> StepTable:
        """The steps."""
        return self._table

    def retranslate(self) -> None:
        """Say its own words."""
        done = sum(step.is_done for step in self._steps.values())
        self.say(self.tr("Checklist"), "", progress_text(done, len(self._steps)))
        self._print.setText(self.tr("Print…"))
        self._missing.setText(self.tr("Add what is missing"))
        self._new.setText(self.tr("New step…"))
        self._tick.setText(self.tr("Done"))
        self._tick.setAccessibleName(self.tr("Mark the chosen steps as done, or as not done"))
        self._keys.setText(self.tr("Space ticks · Enter edits · Ctrl+↑ and Ctrl+↓ move a step · Del removes"))
        self._table.setAccessibleName(self.tr("Steps"))
        self._table.set_empty(self.tr("No steps yet: “Add what is missing” lays out those that fit the agreement."))

    def fill(self, detail: ExitDetail) -> None:
        """Show the steps; the chosen one stays chosen."""
        self._steps = {int(step.id): step for step in detail.steps}
        columns = step_columns(self.link)
        self._fitting = True
        self._table.show_columns(columns, MemoryRows(list(detail.steps), _number, columns))
        self._fitting = False
        self._fit()
        if self._steps and not self._table.current_id():
            self._table.choose(next((int(one.id) for one in detail.steps if not one.is_done), next(iter(self._steps))))
        for button in (self._missing, self._new, self._tick):
            button.setEnabled(self.is_open)
        self.retranslate()

    def new_record(self) -> bool:
        """Open the form of a new step."""
        if self.is_open and self.detail is not None:
            self.deeds.new_step(self.detail.exit)
        return True

    def print_paper(self) -> bool:
        """Open the checklist as a paper."""
        if self.detail is not None:
            draft = partial(self.link.desk.exits.draft_checklist, int(self.detail.exit.id))
            open_draft(self.link, self.window(), draft, self.tr("Checklist"))
        return True

    def choose(self, number: int) -> None:
        """Go to a step."""
        self._table.choose(number)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> list[int]:
        return self._table.selected_ids() or [number for number in (self._table.current_id(),) if number]

    def _on_ticked(self, numbers: Sequence[int]) -> None:
        steps = [self._steps[number] for number in numbers if number in self._steps]
        if steps and self.is_open:
            self.deeds.tick(steps)

    def _on_moved(self, number: int, by: int) -> None:
        order = list(self._steps)
        if not self.is_open or number not in order:
            return
        to = order.index(number) + by
        if 0 <= to < len(order):
            self.deeds.do(lambda: self.link.desk.exits.move_step(number, to))

    def _on_edit(self, number: object) -> None:
        if isinstance(number, int) and number in self._steps and self.is_open:
            self.deeds.edit_step(self._steps[number])

    def _on_removal(self, numbers: Sequence[int]) -> None:
        steps = [self._steps[number] for number in numbers if number in self._steps]
        if not steps or not self.is_open:
            return
        name = steps[0].title
        if len(steps) > 1:
            and_more = self.tr("{name} and {count} more")
            name = and_more.replace("{count}", str(len(steps) - 1)).replace("{name}", name)
        withdraw = partial(self.link.desk.exits.withdraw_steps, [int(step.id) for step in steps])
        self.deeds.remove(name, withdraw)

    def _on_missing(self) -> None:
        if self.detail is not None:
            number = int(self.detail.exit.id)
            self.deeds.do(lambda: self.link.desk.exits.renew_steps(number))

    def _fill_menu(self, menu: QMenu, numbers: Sequence[int]) -> None:
        if not numbers:
            return
        add_entry(
            menu, self.tr("Done / not done"), partial(self._on_ticked, list(numbers)), shortcut="Space",
            enabled=self.is_open,
        )  # fmt: skip
        if len(numbers) == 1:
            add_entry(menu, self.tr("Edit…"), partial(self._on_edit, numbers[0]), shortcut="F2", enabled=self.is_open)
            add_entry(
                menu, self.tr("Move up"), partial(self._on_moved, numbers[0], -1), shortcut="Ctrl+Up",
                enabled=self.is_open,
            )  # fmt: skip
            add_entry(
                menu, self.tr("Move down"), partial(self._on_moved, numbers[0], 1), shortcut="Ctrl+Down",
                enabled=self.is_open,
            )  # fmt: skip
        add_entry(
            menu, self.tr("Remove…"), partial(self._on_removal, list(numbers)), shortcut="Del", enabled=self.is_open
        )

    def _fit(self) -> None:
        if self._arranged or self._fitting or not self._steps:
            return
        self._fitting = True
        fit_columns(self._table, list(self._steps.values()), DROPPABLE)
        self._fitting = False

    def _on_arranged(self) -> None:
        self._arranged = self._arranged or not self._fitting


def _number(step: ExitStep) -> int:
    return int(step.id)
