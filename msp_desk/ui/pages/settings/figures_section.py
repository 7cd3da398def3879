"""Figures that everything starts from: rates and costs, and when the program reminds; fields come from the family."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from msp_desk.core.formatting import format_money, format_percent
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.in_place_form import InPlaceForm, Values
from msp_desk.ui.pages.settings.section import Section, heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.manual_view import DefinitionButton
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions, form_fields

REMINDERS = "remind_"
"""What the keys of reminders begin with."""
MEANS = ("fixed_cost", "draw", "cash_reserve", "refill", "cash_floor")
"""What the firm lives on, which decides whether it can afford to lose a client."""
_ANCHORS = {
    "hour_cost": "hour_cost",
    "target_hourly_rate": "target_hourly_rate",
    "target_margin": "target_margin",
    "small_difference": "small_difference",
    "transition_hours": "transition",
    "transition_rate": "transition",
    "fixed_cost": "fixed_cost",
    "draw": "draw",
    "cash_reserve": "cash_reserve",
    "refill": "refill",
    "cash_floor": "cash_floor",
}
_WIDEST = 720
_LABELS = 340


class FiguresPanel(Panel):
    """Some of the settings as fields that are saved one by one."""

    def __init__(self, link: DeskLink, keys: Sequence[str], parent: QWidget | None = None) -> None:
        """Make the panel; :meth:`refresh` fills it.

        Args:
            link: The desk.
            keys: Of the settings, in any order.
            parent: Its owner.
        """
        super().__init__(parent=parent)
        self._link = link
        self._keys = frozenset(keys)
        self._form: InPlaceForm | None = None
        self._spoken: object = None
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.setMaximumWidth(_WIDEST)

    def refresh(self) -> None:
        """Show what the desk holds."""
        spoken = (self._link.language, self._link.currency)
        if self._form is None or spoken != self._spoken:  # amounts are typed in another way
            self._spoken = spoken
            self._make_form()
        if self._form is not None:
            self._form.show_values(SETTINGS.values(self._link.desk.settings.current()))

    def _make_form(self) -> None:
        if self._form is not None:
            self._place.removeWidget(self._form)
            self._form.deleteLater()
        fields = [field for field in form_fields(self._link, SETTINGS) if field.key in self._keys]
        beside: dict[str, QWidget] = {
            field.key: DefinitionButton(self._link, _ANCHORS[field.key], field.label)
            for field in fields
            if field.key in _ANCHORS
        }
        self._form = InPlaceForm(
            fields,
            check=self._check,
            save=self._save,
            wording=self._link.wording,
            conventions=conventions(self._link),
            beside=beside,
            label_width=_LABELS,
        )
        self._place.addWidget(self._form)

    def _check(self, values: Values) -> Sequence[Problem]:
        return SETTINGS.problems({**SETTINGS.values(self._link.desk.settings.current()), **values})

    def _save(self, values: Values) -> None:
        present = self._link.desk.settings.current()
        complete = {**SETTINGS.values(present), **values}
        self._link.desk.settings.change(SETTINGS.build(complete, id=present.id, revision=present.revision))


class FiguresSection(Section):
    """A part of the settings as fields that are saved one by one."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self.panel = FiguresPanel(link, self.keys())
        self.column.addWidget(self.panel)

    def keys(self) -> list[str]:
        """The fields of the section, in the family's order."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what the desk holds."""
        self.panel.refresh()


class RatesSection(FiguresSection):
    """Rates and costs, with what they mean for the clients."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self._effect_panel = Panel(kind=PanelKind.GROUND)
        self._effect_panel.setMaximumWidth(_WIDEST)
        self._effect = PlainLabel(wrap=True)
        self._effect_panel.column.addWidget(self._effect)
        self.column.addWidget(self._effect_panel)
        self._means_head = heading()
        self._means_line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self.means = FiguresPanel(link, MEANS)
        for widget in (self._means_head, self._means_line, self.means):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._finding = Finding[Portfolio](link, self._find, self._show, self._cannot_show, self)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(
            self.tr("Rates and costs"),
            self.tr("What an hour costs you and what it should bring: margin, rates and fees needed follow from it."),
        )
        self._means_head.setText(self.tr("What the firm lives on"))
        self._means_line.setText(
            self.tr("From this the program tells whether you can afford to lose a client. Nothing of it is guessed.")
        )

    def keys(self) -> list[str]:
        """Everything but the reminders and what the firm lives on."""
        shown = [field.key for field in SETTINGS.fields if field.in_form and not field.key.startswith(REMINDERS)]
        return [key for key in shown if key not in MEANS]

    def refresh(self) -> None:
        """Show what the desk holds, and its effect."""
        super().refresh()
        self.means.refresh()
        self._finding.ask()

    def _find(self, _token: Token) -> Portfolio:
        return self.link.desk.grades.portfolio(self.link.today)

    def _show(self, found: Portfolio) -> None:
        settings, wording, language = self.link.desk.settings.current(), self.link.wording, self.link.language
        cost, target = settings.hour_cost, settings.target_hourly_rate
        rates = [one.effective_hourly_rate for one in found.points if one.effective_hourly_rate is not None]
        margins = [one.profit / one.exact_revenue * 100 for one in found.points if one.exact_revenue > 0]
        if target <= cost:
            self._say(wording.say("settings.rates_under_cost"), Tone.DANGER)
            return
        if not rates:
            self._say(wording.say("settings.no_clients_yet"), Tone.MUTED)
            return
        first = wording.say(
            "settings.rates_effect",
            share=format_percent((target - cost) / target * 100, language),
            target=format_money(target, self.link.currency, language),
            below=sum(rate < target for rate in rates),
            count=len(rates),
        )
        second = wording.say(
            "settings.rates_margin",
            margin=format_percent(settings.target_margin, language),
            below=sum(margin < settings.target_margin for margin in margins),
            count=len(margins),
        )
        self._say(f"{first} {second}", Tone.TEXT)

    def _cannot_show(self, _error: Exception) -> None:
        self._say(self.link.wording.say("settings.no_clients_yet"), Tone.MUTED)

    def _say(self, sentence: str, tone: Tone) -> None:
        self._effect.set_tone(tone)
        self._effect.setText(sentence)


class RemindersSection(FiguresSection):
    """When Today reminds of something."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self.column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(
            self.tr("Reminders"),
            self.tr("From when on Today reminds you. A smaller number reminds closer to the day."),
        )

    def keys(self) -> list[str]:
        """The reminders."""
        return [field.key for field in SETTINGS.fields if field.in_form and field.key.startswith(REMINDERS)]
