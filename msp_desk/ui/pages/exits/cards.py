"""What a card of the board shows."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.grade_badge import spoken_grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An exit in words.

    Attributes:
        id: Of the exit.
        client_id: Whose it is.
        client: The client's name.
        letter: The client's grade; None for "not graded".
        capped: Whether a cap holds the letter.
        column: In which column it stands, from 0.
        sentence: By when they must have the notice, or when the agreement ends.
        tone: How urgent that is.
        step: The next step that is due; "" for none.
        step_tone: How urgent that is.
        done: How many steps of the checklist are done.
        steps: How many there are.
        progress: The same in words.
        way: The way of ending.
        halted: Whether it was withdrawn.
    """

    id: int
    client_id: int
    client: str
    letter: str | None
    capped: bool
    column: int
    sentence: str
    tone: Tone
    step: str
    step_tone: Tone
    done: int
    steps: int
    progress: str
    way: str
    halted: bool = False

    @property
    def picture(self) -> Icon:
        """The icon of the sentence: its urgency, which no colour says alone."""
        return picture_of(self.tone)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        grade = spoken_grade(self.letter, capped=self.capped)
        parts = (self.client, grade, self.way, self.sentence, self.step, self.progress)
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


def picture_of(tone: Tone) -> Icon:
    """The icon of an urgency."""
    return {
        Tone.DANGER: Icon.BLOCKED,
        Tone.WARN: Icon.WARNING,
        Tone.OK: Icon.OK,
    }.get(tone, Icon.CALENDAR)
