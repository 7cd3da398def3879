"""Settings: the firm, rates and costs, the scorecard, and where the data is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day, format_money, format_number, format_percent
from msp_desk.core.grading.sentences import cap_name, measure_name, measure_unit
from msp_desk.core.records.scorecard import CapRule, MeasureKey
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.scorecard_form import open_scorecard_form
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_forms import open_form

NOTHING = "–"
_WIDEST = 808


class SettingsPage(Page):
    """The page of settings."""

    topics: ClassVar[frozenset[str]] = frozenset({"firm", "settings", "scorecards"})

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__(link, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead("", "")
        column.addWidget(self._head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        inside.setMaximumWidth(_WIDEST)
        self._panels = QVBoxLayout(inside)
        self._panels.setContentsMargins(PAGE_MARGIN, GRID, PAGE_MARGIN, PAGE_MARGIN)
        self._panels.setSpacing(2 * GRID)
        self._firm = _Section(lambda: open_form(link, "firm", record=link.desk.firm.current(), parent=self.window()))
        self._rates = _Section(
            lambda: open_form(link, "settings", record=link.desk.settings.current(), parent=self.window())
        )
        self._scorecard = _Section(lambda: open_scorecard_form(link, self.window()))
        self._data = _Section(None)
        for section in (self._firm, self._rates, self._scorecard, self._data):
            self._panels.addWidget(section)
        self._panels.addStretch(1)
        area.setWidget(inside)
        column.addWidget(area, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._head.set_title(self.tr("Settings"))
        self._head.set_line(self.tr("The firm, what an hour costs, how grades are made."))
        self._firm.name(self.tr("The firm"), self.tr("Edit firm…"))
        self._rates.name(self.tr("Rates and costs"), self.tr("Edit rates…"))
        self._scorecard.name(self.tr("Scorecard"), self.tr("Edit scorecard…"))
        self._data.name(self.tr("Data and backup"), "")

    def refresh(self) -> None:
        """Show what the desk holds."""
        self._show_firm()
        self._show_rates()
        self._show_scorecard()
        self._show_data()

    def _show_firm(self) -> None:
        firm, wording = self.link.desk.firm.current(), self.link.wording
        self._firm.show_rows(
            [
                (wording.field("firm", "name"), firm.name or NOTHING),
                (wording.field("firm", "legal_name"), firm.legal_name or NOTHING),
                (
                    self.tr("Address"),
                    ", ".join(part for part in (firm.street, f"{firm.postal_code} {firm.city}".strip()) if part)
                    or NOTHING,
                ),
                (wording.field("firm", "currency"), firm.currency),
                (wording.field("firm", "language"), wording.word(firm.language)),
                (wording.field("firm", "signatory"), firm.signatory or NOTHING),
            ]
        )

    def _show_rates(self) -> None:
        settings, wording, language = self.link.desk.settings.current(), self.link.wording, self.link.language

        def money(amount: int | None) -> str:
            return NOTHING if amount is None else format_money(amount, self.link.currency, language)

        self._rates.show_rows(
            [
                (wording.field("settings", "hour_cost"), money(settings.hour_cost)),
                (wording.field("settings", "target_hourly_rate"), money(settings.target_hourly_rate)),
                (wording.field("settings", "target_margin"), format_percent(settings.target_margin, language)),
                (wording.field("settings", "small_difference"), money(settings.small_difference)),
                (wording.field("settings", "transition_hours"), format_number(settings.transition_hours, language)),
                (wording.field("settings", "transition_rate"), money(settings.transition_rate)),
            ]
        )

    def _show_scorecard(self) -> None:
        scorecard, wording, language = self.link.desk.scorecard.current(), self.link.wording, self.link.language
        rows: list[Sequence[str]] = [
            (self.tr("Measure"), self.tr("Good"), self.tr("Bad"), self.tr("Weight"), self.tr("Unit"))
        ]
        for key in MeasureKey:
            scale = scorecard.scales[key]
            rows.append(
                (
                    measure_name(key, wording),
                    *(_short(number, self.link) for number in (scale.good, scale.bad, scale.weight)),
                    measure_unit(key, wording),
                )
            )
        cuts = "   ".join(f"{letter.value} ≥ {_short(cut, self.link)}" for letter, cut in scorecard.cuts.items())
        caps = [(cap_name(rule, wording), scorecard.caps[rule].value) for rule in CapRule]
        self._scorecard.show_table(
            rows,
            [
                (self.tr("Letters"), cuts),
                *caps,
                (self.tr("Overdue caps after, days"), format_number(scorecard.overdue_days, language)),
            ],
        )

    def _show_data(self) -> None:
        newest = self.link.desk.backups.newest()
        when = self.tr("none yet")
        if newest is not None:
            from datetime import datetime

            made = datetime.fromisoformat(newest.made_at).astimezone()
            when = f"{format_day(made.date(), self.link.language, DayStyle.MEDIUM)}, {made:%H:%M}"
        self._data.show_rows(
            [(self.tr("Desk file"), str(self.link.desk.path)), (self.tr("Last verified backup"), when)]
        )


def _short(number: float, link: DeskLink) -> str:
    digits = 0 if float(number).is_integer() else 1
    return format_number(number, link.language, digits=digits)


class _Section(Panel):
    """A panel with a heading, a button and rows of name and value."""

    def __init__(self, edit: Callable[[], object] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout()
        self._title = PlainLabel(size=TextSize.SECTION)
        line.addWidget(self._title)
        line.addStretch(1)
        self._button: PushButton | None = None
        if edit is not None:
            self._button = PushButton(small=True)
            self._button.clicked.connect(lambda _checked=False: edit())
            line.addWidget(self._button)
        self.column.addLayout(line)
        self._content: QWidget | None = None

    def name(self, title: str, button: str) -> None:
        self._title.setText(title)
        if self._button is not None:
            self._button.setText(button)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        self.show_table([], rows)

    def show_table(self, table: Sequence[Sequence[str]], rows: Sequence[tuple[str, str]]) -> None:
        """A table with a head, then rows of name and value below it."""
        if self._content is not None:
            self.column.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        if table:
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(4, 1)
            for row, cells in enumerate(table):
                for place, cell in enumerate(cells):
                    figures = 1 <= place <= 3
                    label = PlainLabel(cell, tone=Tone.MUTED if row == 0 or place == 4 else Tone.TEXT, figures=figures)
                    side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
                    grid.addWidget(label, row, place, side)
            column.addLayout(grid)
            column.addSpacing(GRID)
        pairs = QGridLayout()
        pairs.setHorizontalSpacing(24)
        pairs.setVerticalSpacing(4)
        pairs.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(rows):
            pairs.addWidget(PlainLabel(name, tone=Tone.MUTED), row, 0)
            pairs.addWidget(ElidedLabel(value), row, 1)
        column.addLayout(pairs)
        self.column.addWidget(content)
