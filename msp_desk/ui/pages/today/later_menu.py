"""What can be done with a matter besides its button: put it off, tick it off, bring it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.period import add_months
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.record_forms import conventions

PutOff = Callable[[date], object]


def later_days(today: date) -> tuple[tuple[str, date], ...]:
    """The days a matter can be put off until, with their words."""
    return (
        (QCoreApplication.translate("LaterMenu", "Remind me tomorrow"), today + timedelta(days=1)),
        (QCoreApplication.translate("LaterMenu", "Remind me in a week"), today + timedelta(days=7)),
        (QCoreApplication.translate("LaterMenu", "Remind me in a month"), add_months(today, 1)),
    )


def add_later(
    menu: QMenu, today: date, put_off: PutOff, ask_day: Callable[[], object], tick_off: Callable[[], object]
) -> None:
    """Add the entries that put a matter off.

    Args:
        menu: Where.
        today: The day.
        put_off: Called with the day that was chosen.
        ask_day: Called when the owner wants to name a day.
        tick_off: Called when it is done.
    """
    for place, (words, day) in enumerate(later_days(today)):

        def until(day: date = day) -> object:
            return put_off(day)

        add_entry(menu, words, until, picture=Icon.CALENDAR if place == 0 else None)
    add_entry(menu, QCoreApplication.translate("LaterMenu", "Remind me on a day…"), ask_day)
    menu.addSeparator()
    add_entry(menu, QCoreApplication.translate("LaterMenu", "Done, do not remind again"), tick_off, picture=Icon.CHECK)


def ask_day(link: DeskLink, put_off: PutOff, parent: QWidget) -> FormDialog:
    """Ask until which day a matter is put off; the form is shown and returned."""

    def problems(values: dict[str, object]) -> list[Problem]:
        day = values.get("until")
        if not isinstance(day, date):
            return [Problem(field="until", code="problem.required")]
        if day <= link.today:
            return [Problem(field="until", code="today.later.not_ahead")]
        return []

    def save(values: dict[str, object]) -> None:
        day = values["until"]
        if isinstance(day, date):
            put_off(day)

    dialog = FormDialog(
        QCoreApplication.translate("LaterMenu", "Remind me on a day"),
        [FormField(key="until", label=link.wording.field("reminders", "until"), kind=FieldKind.DAY, required=True)],
        initial={"until": link.today + timedelta(days=7)},
        check=problems,
        save=save,
        wording=link.wording,
        conventions=conventions(link),
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
