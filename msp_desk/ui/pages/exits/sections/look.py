"""Why the firm parts: the reason, the decision with its numbers, and the second look that came before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.second_look import SECOND_LOOKS
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.sections.section import ANY_WIDTH, ExitSection, clear
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.decision_lines import decision_lines
from msp_desk.ui.widgets.figure_text import as_head
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.records.second_look import SecondLook

_SKIPPED = frozenset({"client", "day"})


class LookSection(ExitSection):
    """The decision and the second look."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._edit = self.head.add_button(self._on_edit)
        self._edit.setObjectName("exit_why")
        self._place = QVBoxLayout()
        self._place.setSpacing(GAP)
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say its own words."""
        self.say(self.tr("Second look and decision"), self.tr("Private: none of this goes onto a paper."))
        self._edit.setText(self.tr("Edit…"))

    def fill(self, detail: ExitDetail) -> None:
        """Show reason, decision and second look."""
        clear(self._place)
        self._edit.setEnabled(self.is_open)
        self._place.addWidget(self._reason(detail))
        self._place.addWidget(self._decision(detail))
        self._place.addWidget(self._look(detail))

    def _reason(self, detail: ExitDetail) -> Panel:
        found, wording = detail.exit, self.link.wording
        panel = Panel()
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows = [
            ("way", as_head(wording.word(found.way))),
            ("why", found.why or self.tr("Not said yet.")),
            ("look_waived", found.look_waived),
            ("cooling_off_skipped", found.cooling_off_skipped),
            ("opened_on", format_day(found.opened_on, self.link.language, DayStyle.LONG)),
        ]
        for row, (key, text) in enumerate((key, text) for key, text in rows if text):
            grid.addWidget(PlainLabel(wording.field("exits", key), tone=Tone.MUTED), row, 0)
            value = PlainLabel(text, wrap=True)
            value.setMaximumWidth(ANY_WIDTH)
            grid.addWidget(value, row, 1)
        panel.column.addLayout(grid)
        return panel

    def _decision(self, detail: ExitDetail) -> Panel:
        panel = Panel()
        panel.column.addWidget(PlainLabel(self.tr("Decision"), size=TextSize.SECTION))
        client_id = int(detail.client.id)
        if detail.decision is None:
            said = self.tr("The exit was opened by hand. A decision that is stored keeps the numbers of its day.")
            panel.column.addWidget(PlainLabel(said, tone=Tone.MUTED, wrap=True))
        else:
            number = detail.decision.id
            views = self.link.desk.decisions.of(client_id, self.link.today)
            for line in decision_lines([one for one in views if one.decision.id == number], self.link, self):
                panel.column.addWidget(line)
        room = PushButton(self.tr("Open decision room"), small=True)
        room.clicked.connect(lambda _on=False: self.deeds.decide(client_id))
        _foot(panel, room)
        return panel

    def _look(self, detail: ExitDetail) -> Panel:
        panel = Panel()
        panel.column.addWidget(PlainLabel(self.tr("Second look"), size=TextSize.SECTION))
        if detail.second_look is None:
            said = self.tr("Not done yet: can the firm afford it, is the client bad or only demanding, is it you?")
            panel.column.addWidget(PlainLabel(said, tone=Tone.MUTED, wrap=True))
        else:
            panel.column.addLayout(self._answers(detail.second_look))
        button = PushButton(self.tr("Second look…"), small=True)
        button.setObjectName("exit_second_look")
        button.setEnabled(self.is_open)
        button.clicked.connect(lambda _on=False: self.deeds.second_look(int(detail.client.id)))
        _foot(panel, button)
        return panel

    def _answers(self, look: SecondLook) -> QGridLayout:
        """Every question with its answer."""
        wording = self.link.wording
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        values = SECOND_LOOKS.values(look)
        said = [("day", format_day(look.day, self.link.language, DayStyle.LONG))]
        for described in SECOND_LOOKS.fields:
            value = values[described.key]
            if described.in_form and described.key not in _SKIPPED and value not in (None, ""):
                said.append((described.key, wording.text(value)))
        for row, (key, text) in enumerate(said):
            label = PlainLabel(wording.field("second_looks", key), tone=Tone.MUTED, wrap=True)
            value_label = PlainLabel(text, wrap=True)
            grid.addWidget(label, row, 0)
            grid.addWidget(value_label, row, 1)
        return grid

    def _on_edit(self) -> None:
        if self.detail is not None:
            self.deeds.edit(self.detail.exit, ("way", "why", "look_waived", "cooling_off_skipped"))


def _foot(panel: Panel, *buttons: PushButton) -> None:
    line = QHBoxLayout()
    line.setSpacing(GRID)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    panel.column.addLayout(line)
