"""What the board and the table say of an exit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.exit import ExitStage
from msp_desk.ui.pages.exits.cards import Card
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.figure_text import as_head, near_day
from msp_desk.ui.widgets.plain_text import one_line

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitCard
    from msp_desk.core.grading.grades import ClientGrade
    from msp_desk.core.records.exit_step import ExitStep
    from msp_desk.core.wording import Wording
    from msp_desk.ui.desk_link.link import DeskLink

NEAR_DAYS: Final = 14
"""A day that is nearer is warned of."""
STAGES: Final = tuple(ExitStage)


def stage_words(wording: Wording) -> list[str]:
    """The stages by name, in their order, as heads write them."""
    return [as_head(wording.word(stage)) for stage in STAGES]


def urgency(card: ExitCard) -> Tone:
    """How urgent the day of an exit is: the one by which the notice must be there, else the last day."""
    left = card.days_left
    if card.exit.is_closed:
        return Tone.OK
    if card.exit.called_off_on is not None or left is None:
        return Tone.MUTED
    if left < 0:
        return Tone.DANGER if card.day == card.receive_by else Tone.WARN
    return Tone.WARN if left <= NEAR_DAYS else Tone.MUTED


def card_of(card: ExitCard, grades: Mapping[int, ClientGrade], link: DeskLink) -> Card:
    """A card of the board in words.

    Args:
        card: The exit.
        grades: The grade of each client that has one, by client.
        link: The desk; says days and words.
    """
    wording, today = link.wording, link.today
    grade = grades.get(int(card.exit.client_id))
    letter = None if grade is None or grade.letter is None else grade.letter.value
    step = card.next_step if card.exit.is_open else None
    return Card(
        id=int(card.exit.id),
        client_id=int(card.exit.client_id),
        client=one_line(card.client),
        letter=letter,
        capped=grade is not None and grade.is_capped,
        column=card.exit.stage.rank,
        sentence=short_text(card, link),
        tone=urgency(card),
        step="" if step is None else step_text(step, today, wording),
        step_tone=Tone.MUTED if step is None else step_tone(step, today),
        done=card.steps_done,
        steps=card.steps_all,
        progress=progress_text(card.steps_done, card.steps_all),
        way=as_head(wording.word(card.exit.way)),
        halted=card.exit.called_off_on is not None,
    )


def state_text(card: ExitCard, wording: Wording) -> str:
    """By when they must have it, or what became of it."""
    return wording.problem(card.says)


def short_text(card: ExitCard, link: DeskLink) -> str:
    """The same with short days, for a card."""
    said = {key: near_day(value, link) if isinstance(value, date) else value for key, value in card.says.params.items()}
    return link.wording.say(card.says.code, **said).replace("..", ".")  # a short month may end in a stop of its own


def step_text(step: ExitStep, today: date, wording: Wording) -> str:
    """A step with its day: "By 25 Nov 2026: Export the vault"."""
    title = one_line(step.title)
    if step.due is None:
        return title
    if step.due < today:
        said = QCoreApplication.translate("ExitWords", "Was due on {day}: {step}")
    elif step.due == today:
        said = QCoreApplication.translate("ExitWords", "Due today: {step}")
    else:
        said = QCoreApplication.translate("ExitWords", "By {day}: {step}")
    day = format_day(step.due, wording.language, DayStyle.MEDIUM)
    return said.replace("{day}", day).replace("{step}", title)


def step_tone(step: ExitStep, today: date) -> Tone:
    """How urgent a step is."""
    if step.is_done or step.due is None or step.due > today:
        return Tone.MUTED
    return Tone.DANGER if step.due < today else Tone.WARN


def progress_text(done: int, steps: int) -> str:
    """How much of the checklist is done."""
    if not steps:
        return ""
    said = QCoreApplication.translate("ExitWords", "{done} of {steps} steps done")
    return said.replace("{done}", str(done)).replace("{steps}", str(steps))


def stage_spoken(stage: ExitStage, wording: Wording) -> str:
    """Where an exit is, as a screen reader says it."""
    said = QCoreApplication.translate("ExitWords", "Stage {place} of {count}: {stage}")
    said = said.replace("{place}", str(stage.rank + 1)).replace("{count}", str(len(STAGES)))
    return said.replace("{stage}", wording.word(stage))
