"""What the quick log asks for: who, what kind, when, how long, and one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.ticket import TicketCategory
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.widgets.typed_edits import DayEdit, MinutesEdit, TypedEdit
from msp_desk.ui.window.quick_log_complaints import FieldComplaints


class Kind(Enum):
    """What can be logged, by the name of its family."""

    TICKET = "tickets"
    WORK = "work"
    INCIDENT = "incidents"
    RECOMMENDATION = "recommendations"
    NOTE = "notes"


_SAID_AT: Final = {
    "client": "client", "day": "day", "opened_on": "day", "proposed_on": "day", "minutes": "minutes", "note": "line",
    "title": "line",
}  # fmt: skip
"""The field below which a problem of a record is said."""
_TIMED: Final = (Kind.TICKET, Kind.WORK, Kind.INCIDENT)


def _readable(edit: TypedEdit) -> object:
    """The value of an edit; None when it cannot be read."""
    try:
        return edit.value()
    except Unreadable:
        return None


class QuickLogFields(QWidget):
    """The fields, of which only those of the chosen kind are shown.

    Signals:
        kind_changed: Another kind was chosen; other fields are shown.
    """

    kind_changed = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the fields, a ticket of today to begin with."""
        super().__init__(parent)
        self._link = link
        self.client = CompletingEdit()
        self.kind = Segments([(kind, kind.value) for kind in Kind], name="", fill=True)
        self.category, self.family = QComboBox(), QComboBox()
        for category in TicketCategory:
            self.category.addItem(category.value, category)
        for family in IncidentFamily:
            self.family.addItem(family.value, family)
        self.family.setCurrentIndex(list(IncidentFamily).index(IncidentFamily.DEMAND))
        self.severity = Segments([(severity, severity.name) for severity in Severity], name="", fill=True)
        self.severity.set_value(Severity.MINOR)
        self.day, self.minutes = DayEdit(conventions(link)), MinutesEdit(conventions(link))
        self.line = QLineEdit()
        self._minutes_label = PlainLabel(tone=Tone.MUTED)
        checked = {"client": self.client, "day": self.day, "minutes": self.minutes, "line": self.line}
        self.complaints = FieldComplaints(checked, self._wrong, self)
        self._labels: list[PlainLabel] = []
        self._lay_out()
        self.kind.changed.connect(self._on_kind)
        for edit in (self.client, self.day, self.minutes, self.line):
            edit.installEventFilter(self)
        self._on_kind(Kind.TICKET)

    def begin(self, client_id: int) -> None:
        """Know today's clients and today's day.

        Args:
            client_id: Who stands there to begin with; 0 leaves what stood there.
        """
        read = conventions(self._link)
        self.day.set_conventions(read)
        self.minutes.set_conventions(read)
        self.client.set_entries([(client.id, client.name) for client in self._link.desk.clients.all()])
        if client_id:
            self.client.set_value(client_id)
        if not self.day.text() or not self.day.isModified():
            self.day.set_value(self._link.today)

    def chosen_kind(self) -> Kind:
        """The kind."""
        value = self.kind.value()
        return value if isinstance(value, Kind) else Kind.TICKET

    def choose_kind(self, kind: Kind) -> None:
        """Take a kind."""
        self.kind.set_value(kind)
        self._on_kind(kind)

    def next_family(self) -> None:
        """Take the next family of incident, after the last one the first."""
        if self.chosen_kind() is Kind.INCIDENT:
            self.family.setCurrentIndex((self.family.currentIndex() + 1) % self.family.count())

    def values(self) -> dict[str, object]:
        """What stands there, by field key of the kind's family.

        Raises:
            Unreadable: If the day or the minutes mean nothing.
        """
        return self._values({"day": self.day.value(), "minutes": self.minutes.value()})

    def _values(self, typed: Mapping[str, object]) -> dict[str, object]:
        day, minutes, line = typed["day"], typed["minutes"], self.line.text().strip()
        values: dict[str, object] = {"client": self.client.value()}
        match self.chosen_kind():
            case Kind.TICKET:
                category = TicketCategory(self.category.currentData())
                values |= {"opened_on": day, "title": line, "category": category, "minutes": minutes}
            case Kind.WORK:
                values |= {"day": day, "note": line, "minutes": minutes}
            case Kind.INCIDENT:
                family = IncidentFamily(self.family.currentData())
                values |= {"day": day, "note": line, "minutes": minutes, "family": family}
                values["severity"] = self.severity.value()
            case Kind.RECOMMENDATION:
                values |= {"proposed_on": day, "title": line}
            case Kind.NOTE:
                values |= {"day": day, "note": line}
        return values

    def clear_for_next(self) -> None:
        """Kind, client, family and day stay; minutes and line are written anew, so that Ctrl+Z means the record."""
        self.minutes.set_value(None)
        self.line.setText("")
        self.client.setText(self.client.text())
        self.day.setText(self.day.text())
        self.complaints.begin_anew()
        self.client.setFocus(Qt.FocusReason.OtherFocusReason)
        self.client.selectAll()

    def complain(self) -> bool:
        """Say below every field what is wrong with it and go to the first one; False when nothing is."""
        self.complaints.look_at_all()
        edits: Sequence[QLineEdit] = (self.client, self.day, self.minutes, self.line)
        wrong = next((edit for edit in edits if edit.property("wrong")), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is not None

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        wording = self._link.wording
        words = (
            self.tr("Client"), self.tr("Kind"), self.tr("Category"), self.tr("Family"), self.tr("Severity"),
            self.tr("When"), self.tr("What"),
        )  # fmt: skip
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self._minutes_label.setText(self.tr("Minutes"))
        self.kind.set_words([wording.say(f"words.family.{kind.value}") for kind in Kind])
        self.severity.set_words([wording.word(severity) for severity in Severity])
        for box, members in ((self.category, TicketCategory), (self.family, IncidentFamily)):
            for place, member in enumerate(members):
                box.setItemText(place, wording.word(member))
        client, _kind, category, family, _severity, when, what = words
        names = (
            (self.client, client), (self.category, category), (self.family, family), (self.day, when),
            (self.minutes, self.tr("Minutes")), (self.line, what),
        )  # fmt: skip
        for widget, name in names:
            widget.setAccessibleName(name)
        self.kind.rename(self.tr("Kind"))
        self.severity.rename(self.tr("Severity"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl+Z to the desk where nothing is typed."""
        undo = QKeySequence.StandardKey.Undo
        if (
            isinstance(watched, QLineEdit)
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(undo)
        ):
            return not watched.isUndoAvailable()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        when = QWidget()
        when.setMinimumHeight(CONTROL_HEIGHT)
        line = QHBoxLayout(when)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.day, 2)
        line.addWidget(self._minutes_label)
        line.addWidget(self.minutes, 1)
        rows: Sequence[QWidget] = (
            self.client, self.kind, self.category, self.family, self.severity, when, self.line,
        )  # fmt: skip
        said_below = {0: ("client",), 5: ("day", "minutes"), 6: ("line",)}
        row = 0
        for place, content in enumerate(rows):
            label = PlainLabel(tone=Tone.MUTED)
            label.setBuddy(self.day if content is when else content)
            self._labels.append(label)
            grid.addWidget(label, row, 0)
            grid.addWidget(content, row, 1)
            row += 1
            for key in said_below.get(place, ()):
                grid.addWidget(self.complaints.label(key), row, 1)
                row += 1

    def _on_kind(self, value: object) -> None:
        """Show the fields of the kind."""
        shown: tuple[tuple[int, QWidget, Kind], ...] = (
            (2, self.category, Kind.TICKET), (3, self.family, Kind.INCIDENT), (4, self.severity, Kind.INCIDENT),
        )  # fmt: skip
        for row, field, kind in shown:
            self._labels[row].setVisible(value is kind)
            field.setVisible(value is kind)
        self.minutes.setVisible(value in _TIMED)
        self._minutes_label.setVisible(value in _TIMED)
        if self.complaints.texts():
            self.complaints.look()
        self.kind_changed.emit()

    def _wrong(self) -> dict[str, str]:
        """What is wrong with the fields of the chosen kind, by the key of the field it is said below."""
        wording, found = self._link.wording, dict[str, str]()
        family = FAMILY_BY_NAME[self.chosen_kind().value]
        for key, edit in (("day", self.day), ("minutes", self.minutes)):
            try:
                edit.value()
            except Unreadable as error:
                if key == "day" or self.chosen_kind() in _TIMED:
                    found[key] = wording.error(error)
        values = self._values({"day": _readable(self.day), "minutes": _readable(self.minutes)})
        name = self.client.text().strip()
        if name and self.client.value() is None:
            found["client"] = wording.say("problem.unknown_client", name=name)
        for problem in family.problems(values):
            shown = _SAID_AT.get(problem.field)
            if shown is not None:
                found.setdefault(shown, wording.problem(problem))
        return found
