"""Days that must not be missed as a calendar file: first the reminder, then where the file should go."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.family import FieldKind
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.written_file import ask_file, offer_to_show

USUAL_REMINDER: Final = 14
NO_REMINDER: Final = -1


class CalendarQuestion(FormDialog):
    """Asks how early the days should remind; when it is saved it asks where the file should go."""

    def __init__(
        self, link: DeskLink, parent: QWidget, *, client_id: int | None, agreement_id: int | None, name: str
    ) -> None:
        """Make the question; see :func:`ask_calendar`."""
        choices: list[tuple[object, str]] = [
            (NO_REMINDER, QCoreApplication.translate("CalendarExport", "No reminder")),
            (0, QCoreApplication.translate("CalendarExport", "On the day, at nine")),
            (1, QCoreApplication.translate("CalendarExport", "The day before")),
        ]
        ahead = QCoreApplication.translate("CalendarExport", "{count} days before")
        choices += [(days, ahead.replace("{count}", str(days))) for days in (7, 14, 30)]
        super().__init__(
            QCoreApplication.translate("CalendarExport", "Save as calendar file"),
            [
                FormField(
                    key="remind",
                    label=QCoreApplication.translate("CalendarExport", "Reminder"),
                    kind=FieldKind.CHOICE,
                    choices=choices,
                    required=True,
                )
            ],
            initial={"remind": USUAL_REMINDER},
            check=lambda _values: [],
            save=self._take,
            wording=link.wording,
            conventions=conventions(link),
            parent=parent,
            intro=QCoreApplication.translate(
                "CalendarExport",
                "The days to come as all-day events: by when a notice must be sent and be there, ends, renewals, and "
                "steps that are due. A newer file moves the events of an earlier one.",
            ),
        )
        self.setObjectName("calendar_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._window = link, parent
        self._whose, self._which, self._name = client_id, agreement_id, name
        self._remind: int | None = USUAL_REMINDER
        self.saved.connect(self._ask_where)

    def _take(self, values: dict[str, object]) -> None:
        chosen = values.get("remind")
        self._remind = chosen if isinstance(chosen, int) and chosen != NO_REMINDER else None

    def _ask_where(self) -> QFileDialog:
        link, window, whose, which, remind = self._link, self._window, self._whose, self._which, self._remind
        name = QCoreApplication.translate("CalendarExport", "Deadlines") + (f" {self._name}" if self._name else "")
        day = link.today
        return ask_file(
            window,
            QCoreApplication.translate("CalendarExport", "Save as calendar file"),
            name,
            "ics",
            QCoreApplication.translate("CalendarExport", "Calendar"),
            lambda path: write_calendar(
                link, window, path, day, client_id=whose, agreement_id=which, remind_days=remind
            ),
        )


def ask_calendar(
    link: DeskLink, parent: QWidget, *, client_id: int | None = None, agreement_id: int | None = None, name: str = ""
) -> CalendarQuestion:
    """Ask for a reminder and a place, write the calendar file there and offer to show it.

    Args:
        link: The desk.
        parent: Where.
        client_id: Whose days; None takes all clients and the firm's own.
        agreement_id: Only those of this agreement of the client.
        name: What the suggested file name says of whose they are.

    Returns:
        The open question.
    """
    question = CalendarQuestion(link, parent, client_id=client_id, agreement_id=agreement_id, name=name)
    question.open()
    return question


def write_calendar(
    link: DeskLink, parent: QWidget, path: Path, day: date, *, client_id: int | None = None,
    agreement_id: int | None = None, remind_days: int | None = None,
) -> Task[int]:  # fmt: skip
    """Write a calendar file away from the window, then offer to show it or say why it could not be written."""
    save = partial(
        link.desk.calendars.save, path, day, client_id=client_id, agreement_id=agreement_id,
        remind_days=remind_days, language=link.language,
    )  # fmt: skip

    def run(_token: Token) -> int:
        return save()

    def on_written(count: int) -> None:
        if isValid(parent):
            offer_to_show(parent, link.wording.say("calendar.saved", count=count), path)

    def on_failed(error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        if isValid(parent):
            tell_failure(parent, link.wording.error(error))

    task: Task[int] = link.asking.run(run)
    task.finished.connect(on_written)
    task.failed.connect(on_failed)
    return task
