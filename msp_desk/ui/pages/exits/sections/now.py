"""What stands between an exit and its next stage, each with its mend, and the steps that are due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.mends import mend_of
from msp_desk.ui.pages.exits.sections.section import ANY_WIDTH, ExitSection, clear
from msp_desk.ui.pages.exits.words import step_text, step_tone
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.check_list import CheckList
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.figure_text import as_head
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.records.exit_step import ExitStep

MOST_STEPS: Final = 5
"""So many of the next steps are listed here; the checklist has them all."""


class NowSection(ExitSection):
    """The checks of the present stage."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._ended = Panel()
        self._ended_words = PlainLabel(wrap=True)
        self._ended_words.setMaximumWidth(ANY_WIDTH)
        self._ended.column.addWidget(self._ended_words)
        self._checks_panel = Panel()
        self._checks = CheckList()
        self._checks_title, self._counts = (
            PlainLabel(size=TextSize.SECTION),
            PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED),
        )
        top = QHBoxLayout()
        top.addWidget(self._checks_title)
        top.addStretch(1)
        top.addWidget(self._counts)
        self._checks_panel.column.addLayout(top)
        self._checks_panel.column.addWidget(self._checks)
        self._next = Panel()
        self._next_title = PlainLabel(size=TextSize.SECTION)
        self._next.column.addWidget(self._next_title)
        self._place = QVBoxLayout()
        self._place.setSpacing(GRID)
        self._next.column.addLayout(self._place)
        for panel in (self._ended, self._checks_panel, self._next):
            self.column.addWidget(panel)
            self.column.addSpacing(GAP - GRID)
        self.column.addStretch(1)

    @property
    def checks(self) -> CheckList:
        """What stands in the way, and what is fine."""
        return self._checks

    def retranslate(self) -> None:
        """Say its own words."""
        self.say(self.tr("Now"), "")
        self._next_title.setText(self.tr("Next steps"))

    def fill(self, detail: ExitDetail) -> None:
        """Show the checks of the stage and the next steps."""
        wording, found = self.link.wording, detail.exit
        self._ended.setVisible(not found.is_open)
        self._checks_panel.setVisible(found.is_open)
        if not found.is_open:
            self._ended_words.setText(self._how_it_ended(detail))
        checks = detail.checks.get(found.stage, ())
        if detail.next_stage is not None:
            said = self.tr("Before “{stage}”").replace("{stage}", as_head(wording.word(detail.next_stage)))
            self._checks_title.setText(said)
        self._checks.show_checks(checks, wording, mender=lambda check: mend_of(check, detail, self.deeds))
        counts = self.tr("blocking: {blocked} · warnings: {warned} · fine: {fine}")
        for key, level in (
            ("{blocked}", CheckLevel.BLOCKED),
            ("{warned}", CheckLevel.WARNED),
            ("{fine}", CheckLevel.FINE),
        ):
            counts = counts.replace(key, str(sum(check.level is level for check in checks)))
        self._counts.setText(counts)
        self._show_steps(detail)

    def _how_it_ended(self, detail: ExitDetail) -> str:
        found, language = detail.exit, self.link.language
        if found.called_off_on is not None:
            said = self.tr("Withdrawn on {day}: {reason}")
            day = format_day(found.called_off_on, language, DayStyle.LONG)
            return said.replace("{day}", day).replace("{reason}", found.called_off_reason)
        if found.closed_on is None:
            return ""
        said = self.tr("Closed on {day}. What was made is frozen; it can be read, printed and saved, not changed.")
        return said.replace("{day}", format_day(found.closed_on, language, DayStyle.LONG))

    def _show_steps(self, detail: ExitDetail) -> None:
        clear(self._place)
        waiting = [step for step in detail.steps if not step.is_done] if detail.exit.is_open else []
        waiting.sort(key=lambda step: (step.due is None, step.due or detail.exit.opened_on, step.place))
        self._next.setVisible(bool(waiting))
        for step in waiting[:MOST_STEPS]:
            self._place.addWidget(self._step(step))
        more = len(waiting) - MOST_STEPS
        if more > 0:
            said = self.tr("{count} more in the checklist").replace("{count}", str(more))
            button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
            button.set_plain_text(said)
            button.clicked.connect(lambda _on=False: self.deeds.section_wanted.emit("checklist"))
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            self._place.addLayout(line)

    def _step(self, step: ExitStep) -> QWidget:
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        tone = step_tone(step, self.link.today)
        pictures = {Tone.DANGER: Icon.BLOCKED, Tone.WARN: Icon.WARNING}
        line.addWidget(Drawing(pictures.get(tone, Icon.CALENDAR), extent=18, tone=tone))
        words = step_text(step, self.link.today, self.link.wording)
        said = PlainLabel(words, tone=Tone.TEXT if tone is Tone.MUTED else tone, wrap=True)
        said.setMaximumWidth(ANY_WIDTH)
        line.addWidget(said, 1)
        done = PushButton(self.tr("Done"), small=True)
        done.setObjectName("exit_step_done")
        done.setAccessibleName(self.tr("Done: {step}").replace("{step}", step.title))
        done.clicked.connect(lambda _on=False: self.deeds.tick([step]))
        line.addWidget(done)
        return place
