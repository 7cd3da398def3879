"""The checklist as a table, worked by keys: Space ticks, Ctrl with the arrows moves a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from msp_desk.core.records.exit_step import ExitStep, StepOwner
from msp_desk.ui.pages.exits.sections.section import moves_stage
from msp_desk.ui.pages.exits.words import step_tone
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.figure_text import as_head, day_text
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.ui.desk_link.link import DeskLink

DONE: Final = "✓"
NOT_DONE: Final = "○"


class StepTable(RecordTable[ExitStep]):
    """The steps in their order.

    Signals:
        ticked: Space was pressed: the numbers of the selected steps.
        moved: A step should go up or down: its number, and -1 or 1.
    """

    ticked = Signal(list)
    moved = Signal(int, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Ctrl with Up and Down moves the current step."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Space and self.current_id():
            self.ticked.emit(self.selected_ids() or [self.current_id()])
        elif step is not None and control and self.current_id():
            self.moved.emit(self.current_id(), step)
        elif moves_stage(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def step_columns(link: DeskLink) -> list[Column[ExitStep]]:
    """The columns of the checklist; the order of the steps is the owner's, so a click on a head sorts only the view."""
    wording, today = link.wording, link.today

    def word(key: str) -> str:
        return wording.field("exit_steps", key)

    def state(step: ExitStep) -> str:
        done = QCoreApplication.translate("StepTable", "Done")
        still = QCoreApplication.translate("StepTable", "Not done")
        return done if step.is_done else still

    def who(step: ExitStep) -> str:
        return one_line(step.who_name) if step.who is StepOwner.NAMED else as_head(wording.word(step.who))

    def due(step: ExitStep) -> str:
        """The day, with a word where it has passed, for a colour alone says nothing."""
        text = day_text(step.due, link)
        if step_tone(step, today) is Tone.DANGER:
            late = QCoreApplication.translate("StepTable", "late")
            return f"{text} · {late}"
        return text

    def muted(step: ExitStep) -> Tone:
        return Tone.MUTED if step.is_done else Tone.TEXT

    return [
        Column(
            key="state", title=QCoreApplication.translate("StepTable", "Done"),
            text=lambda step: f"{DONE if step.is_done else NOT_DONE} {state(step)}",
            tone=lambda step: Tone.OK if step.is_done else Tone.MUTED, value=state, width=96,
        ),
        Column(
            key="title", title=word("title"), text=lambda step: one_line(step.title), tone=muted, stretch=True,
            width=220,
        ),
        Column(key="who", title=word("who"), text=who, tone=muted, width=116),
        Column(
            key="due", title=word("due"), text=due, value=lambda step: step.due,
            tone=lambda step: Tone.MUTED if step.is_done else step_tone(step, today), width=124,
        ),
        Column(
            key="done_on", title=word("done_on"), text=lambda step: day_text(step.done_on, link),
            value=lambda step: step.done_on, tone=muted, width=104,
        ),
        Column(
            key="evidence", title=word("evidence"), text=lambda step: one_line(step.evidence), tone=muted, width=150,
        ),
    ]  # fmt: skip
