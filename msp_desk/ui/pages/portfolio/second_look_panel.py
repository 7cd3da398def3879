"""The second look beside the three ways: affordable, challenging or bad, burn-out, reputation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from msp_desk.core.deciding.affordability import Verdict
from msp_desk.core.deciding.room import Weighed
from msp_desk.core.deciding.room_words import loss_verdict
from msp_desk.core.records.second_look import Contrast, PlainAnswer, SecondLook
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

_ICON = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class LookLine:
    """One question with what is known of it."""

    tone: Tone
    name: str
    words: str


def look_lines(weighed: Weighed, look: SecondLook | None, currency: str, wording: Wording) -> list[LookLine]:
    """The four questions for a client; what is not answered says so."""
    lines = [affordable_line(weighed, currency, wording)]
    contrasts = () if look is None else look.contrasts
    bad = sum(answer is Contrast.BAD for answer in contrasts)
    known = [answer for answer in contrasts if answer is not Contrast.UNKNOWN]
    answers = [
        wording.say(f"advising.evidence.{'bad' if answer is Contrast.BAD else 'demanding'}.{key}")
        for key, answer in zip(("questions", "reach", "haggling"), contrasts, strict=False)
        if answer is not Contrast.UNKNOWN
    ]
    if not known:
        open_line = wording.say("room.look.contrast_open_line")
        lines.append(LookLine(tone=Tone.MUTED, name=wording.say("room.look.contrast_open"), words=open_line))
    else:
        name, tone = ("bad", Tone.WARN) if 2 * bad >= len(known) else ("challenging", Tone.OK)
        lines.append(LookLine(tone=tone, name=wording.say(f"room.look.{name}"), words=" ".join(answers)))
    lines.append(_burn_out_line(look, wording))
    reputation = "" if look is None else look.reputation
    friendlier = "" if look is None else look.friendlier_way
    if reputation:
        lines.append(LookLine(tone=Tone.WARN, name=wording.say("room.look.reputation"), words=reputation))
    else:
        open_line = wording.say("room.look.contrast_open_line")
        lines.append(LookLine(tone=Tone.MUTED, name=wording.say("room.look.reputation_open"), words=open_line))
    if friendlier:
        lines.append(LookLine(tone=Tone.OK, name=wording.say("room.look.friendlier"), words=friendlier))
    return lines


def affordable_line(weighed: Weighed, currency: str, wording: Wording) -> LookLine:
    """Whether the firm can afford to lose them."""
    tones = {
        Verdict.CAN_AFFORD: (Tone.OK, "affordable"),
        Verdict.TIGHT: (Tone.WARN, "tight"),
        Verdict.CANNOT_AFFORD_NOW: (Tone.DANGER, "not_affordable"),
    }
    tone, name = tones[weighed.affordability.verdict]
    return LookLine(tone=tone, name=wording.say(f"room.look.{name}"), words=loss_verdict(weighed, currency, wording))


def _burn_out_line(look: SecondLook | None, wording: Wording) -> LookLine:
    answer = PlainAnswer.UNKNOWN if look is None else look.burnt_out
    if answer is PlainAnswer.YES:
        words = wording.say("room.look.burnt_out_line")
        return LookLine(tone=Tone.WARN, name=wording.say("room.look.burnt_out"), words=words)
    if answer is PlainAnswer.NO:
        words = wording.say("room.look.rested_line")
        return LookLine(tone=Tone.OK, name=wording.say("room.look.not_burnt_out"), words=words)
    words = wording.say("room.look.contrast_open_line")
    return LookLine(tone=Tone.MUTED, name=wording.say("room.look.burn_out_open"), words=words)


_PICTURES = {Tone.OK: Icon.OK, Tone.WARN: Icon.WARNING, Tone.DANGER: Icon.BLOCKED, Tone.MUTED: Icon.HELP}


class SecondLookPanel(Panel):
    """The questions, each with an icon for its answer, and the button that answers them.

    Signals:
        wanted: The form of the second look.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the panel without words."""
        super().__init__(parent)
        self._title = PlainLabel(size=TextSize.SECTION)
        self._line = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._button = PushButton(small=True)
        self._button.clicked.connect(lambda _on=False: self.wanted.emit())
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._button)
        self.column.addLayout(top)
        self.column.addWidget(self._line)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(HALF)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self._rows: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        self.column.addStretch(1)
        self.column.addWidget(Hairline())
        self._foot = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self.column.addWidget(self._foot)

    def say(self, title: str, line: str, button: str, foot: str, *, answerable: bool) -> None:
        """Say the panel's own words.

        Args:
            title: Of the panel.
            line: Under it.
            button: Its words.
            foot: What storing a decision means.
            answerable: Whether there is one client whose questions can be answered.
        """
        self._title.setText(title)
        self._line.setText(line)
        self._button.set_plain_text(button)
        self._button.setVisible(answerable)
        self._foot.setText(foot)

    def show_lines(self, lines: Sequence[LookLine]) -> None:
        """Show other answers; what stands there is used again."""
        while len(self._rows) < len(lines):
            place = len(self._rows)
            picture, name, words = (
                PlainLabel(),
                PlainLabel(bold=True, wrap=True),
                PlainLabel(size=TextSize.SMALL, wrap=True),
            )
            picture.setFixedWidth(_ICON + 2)
            self._grid.addWidget(picture, 2 * place, 0)
            self._grid.addWidget(name, 2 * place, 1)
            self._grid.addWidget(words, 2 * place + 1, 1)
            self._rows.append((picture, name, words))
        for place, row in enumerate(self._rows):
            shown = place < len(lines)
            for part in row:
                part.setVisible(shown)
            if shown:
                picture, name, words = row
                picture.setPixmap(icon(_PICTURES[lines[place].tone], lines[place].tone).pixmap(_ICON, _ICON))
                name.setText(lines[place].name)
                words.setText(lines[place].words)
                words.set_tone(Tone.MUTED)
