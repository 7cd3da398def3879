"""The quick log: client, kind, a line and Enter; ready for the next one, without the mouse.

It lies over the window as a child widget, so that it is there at once and what is behind it stays visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from msp_desk.core.errors import InvalidInput, MspDeskError
from msp_desk.core.formatting import Unreadable, format_minutes
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Record
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.ticket import TicketCategory
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.widgets.typed_edits import DayEdit, MinutesEdit
from msp_desk.ui.widgets.veil import Veil

WIDTH, TOP = 640, 88
SHOWN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A line under "Saved just now", and what it stands for."""

    family: str
    number: int
    time: str
    client: str
    kind: str
    line: str
    minutes: str


class _Kind(Enum):
    """What can be logged: the family and the fields its line feeds."""

    TICKET = "tickets"
    WORK = "work"
    INCIDENT = "incidents"
    RECOMMENDATION = "recommendations"
    NOTE = "notes"


class QuickLog(QFrame):
    """Logs one thing after another.

    Signals:
        opened: It lies over the window; the window's own Alt and number keys are its own meanwhile.
        closed: It was put away.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, link: DeskLink, window: QWidget) -> None:
        """Make the hidden quick log over a window."""
        super().__init__(window)
        self.setObjectName("quick_log")
        self.setProperty("panel", "surface")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._link, self._window = link, window
        self._veil = Veil(window)
        self._veil.pressed.connect(self.put_away)
        self._logged: list[Logged] = []
        self._before: QWidget | None = None
        self._build()
        self.retranslate()
        window.installEventFilter(self)
        link.changed.connect(self._on_changed)
        self.hide()

    def bring(self, client_id: int = 0, *, at_line: bool = False) -> None:
        """Show it with the cursor in the client.

        Args:
            client_id: Who stands there to begin with; 0 leaves what stood there.
            at_line: Begin in the line instead, because it is about this client and no other.
        """
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._client.set_entries([(client.id, client.name) for client in self._link.desk.clients.all()])
        self._say("")
        if client_id:
            self._client.set_value(client_id)
        if not self._day.text():
            self._day.set_value(self._link.today)
        self._veil.cover()
        self.show()
        self.opened.emit()
        self.raise_()
        self._place()
        target: QWidget = self._line if at_line else self._client
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._client.selectAll()

    def put_away(self) -> None:
        """Hide it, back to where the keyboard was; what stands in it stays for the next time."""
        self.hide()
        self._veil.hide()
        self.closed.emit()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_kind(self, kind: str) -> None:
        """Take a kind by the name of its family."""
        self._kind.set_value(_Kind(kind))
        self._on_kind(_Kind(kind))

    def save(self) -> None:
        """Store what stands there and be ready for the next; say what is wrong otherwise and keep the text."""
        self._say("")
        kind = self._chosen_kind()
        try:
            values = self._values(kind)
        except Unreadable as error:
            self._say(self._link.wording.error(error))
            return
        family = FAMILY_BY_NAME[kind.value]
        try:
            stored: Record = self._link.desk.rooms[kind.value].add(family.build(values))
        except InvalidInput as error:
            self._say(" ".join(self._beside(kind, problem) for problem in error.problems))
            self._focus_on(error.problems)
            return
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._remember(kind, stored.id, values)
        self._minutes.set_value(None)
        for edit in (self._line, self._client):  # written anew, so that Ctrl+Z means the record and not the text
            edit.setText("" if edit is self._line else edit.text())
        self._client.setFocus(Qt.FocusReason.OtherFocusReason)
        self._client.selectAll()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._title.setText(self.tr("Quick log"))
        self._hint.setText(self.tr("Enter saves and is ready for the next"))
        self._close.set_name(self.tr("Close"))
        for label, text in zip(
            self._labels,
            (
                self.tr("Client"), self.tr("Kind"), self.tr("Category"), self.tr("Family"), self.tr("Severity"),
                self.tr("When"), self.tr("What"),
            ),
            strict=True,
        ):  # fmt: skip
            label.setText(text)
        self._minutes_label.setText(self.tr("Minutes"))
        wording = self._link.wording
        self._kind.set_words([wording.say(f"words.family.{kind.value}") for kind in _Kind])
        self._severity.set_words([wording.word(severity) for severity in Severity])
        _retell(self._category, [wording.word(category) for category in TicketCategory])
        _retell(self._family, [wording.word(family) for family in IncidentFamily])
        self._keys.setText(self.tr("Ctrl+1–5 kind, Alt+1–4 severity"))
        self._cancel.setText(self.tr("Close (Esc)"))
        self._save.setText(self.tr("Save and next (Enter)"))
        self._just_now.setText(self.tr("Saved just now"))
        self._back.setText(self.tr("Ctrl+Z takes the last one back"))
        names = (
            (self._client, self.tr("Client")), (self._category, self.tr("Category")), (self._family, self.tr("Family")),
            (self._day, self.tr("When")), (self._minutes, self.tr("Minutes")), (self._line, self.tr("What")),
        )  # fmt: skip
        for widget, name in names:
            widget.setAccessibleName(name)
        self._kind.rename(self.tr("Kind"))
        self._severity.rename(self.tr("Severity"))
        self.setAccessibleName(self.tr("Quick log"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc puts it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._client.hasFocus() and self._client.value() and not self._line.text().strip():
                self._line.setFocus(Qt.FocusReason.TabFocusReason)  # the client is chosen, the line comes next
            else:
                self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own word
        """Keep Tab inside while it lies over the window."""
        moved = super().focusNextPrevChild(next)
        focused = QApplication.focusWidget()
        if moved and self.isVisible() and (focused is None or not self.isAncestorOf(focused)):
            edge = self._client if next else self._save
            edge.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return moved

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size; leave Ctrl+Z to the desk where nothing is typed."""
        if isinstance(watched, QLineEdit):
            undo = QKeySequence.StandardKey.Undo
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.matches(undo):
                return not watched.isUndoAvailable()
            return False
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 12)
        self._title = PlainLabel(size=TextSize.SECTION)
        self._hint = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._close = IconButton(Icon.CLOSE, "")
        self._close.clicked.connect(self.put_away)
        head.addWidget(self._title)
        head.addSpacing(GRID)
        head.addWidget(self._hint)
        head.addStretch(1)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(Hairline())
        self._make_fields()
        column.addLayout(self._grid)
        self._complaint = PlainLabel(tone=Tone.DANGER, wrap=True)
        self._complaint.setContentsMargins(16, 0, 16, 8)
        self._complaint.hide()
        column.addWidget(self._complaint)
        column.addLayout(self._foot())
        column.addWidget(Hairline())
        column.addWidget(self._saved_panel())
        self._make_shortcuts()
        self._on_kind(_Kind.TICKET)

    def _make_fields(self) -> None:
        read = conventions(self._link)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 16, 16, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[PlainLabel] = []
        self._client = CompletingEdit()
        self._kind = Segments([(kind, kind.value) for kind in _Kind], name="", fill=True)
        self._category = QComboBox()
        for category in TicketCategory:
            self._category.addItem(category.value, category)
        self._family = QComboBox()
        for family in IncidentFamily:
            self._family.addItem(family.value, family)
        self._family.setCurrentIndex(list(IncidentFamily).index(IncidentFamily.DEMAND))
        self._severity = Segments([(severity, severity.name) for severity in Severity], name="", fill=True)
        self._severity.set_value(Severity.MINOR)
        self._day = DayEdit(read)
        self._minutes = MinutesEdit(read)
        self._minutes_label = PlainLabel(tone=Tone.MUTED)
        self._line = QLineEdit()
        when = QHBoxLayout()
        when.setSpacing(GRID)
        when.addWidget(self._day, 2)
        when.addWidget(self._minutes_label)
        when.addWidget(self._minutes, 1)
        rows: Sequence[QWidget | QHBoxLayout] = (
            self._client, self._kind, self._category, self._family, self._severity, when, self._line,
        )  # fmt: skip
        for place, content in enumerate(rows):
            label = PlainLabel(tone=Tone.MUTED)
            self._labels.append(label)
            self._grid.addWidget(label, place, 0)
            if isinstance(content, QWidget):
                self._grid.addWidget(content, place, 1)
                label.setBuddy(content)
            else:
                self._grid.addLayout(content, place, 1)
        self._kind.changed.connect(self._on_kind)
        for edit in (self._client, self._day, self._minutes, self._line):
            edit.installEventFilter(self)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 16)
        foot.setSpacing(GRID)
        self._keys = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._cancel = PushButton()
        self._cancel.clicked.connect(self.put_away)
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._save.setObjectName("quick_log_save")
        self._save.clicked.connect(self.save)
        foot.addWidget(self._keys)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        return foot

    def _make_shortcuts(self) -> None:
        for number, kind in enumerate(_Kind, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda value=kind: self.choose_kind(value.value))
        for severity in Severity:
            shortcut = QShortcut(QKeySequence(f"Alt+{int(severity)}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda value=severity: self._severity.set_value(value))

    def _saved_panel(self) -> QWidget:
        panel = QWidget()
        grid = self._saved = QGridLayout(panel)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(3, 1)
        self._just_now = PlainLabel(size=TextSize.SMALL, bold=True)
        self._back = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        grid.addWidget(self._just_now, 0, 0, 1, 3)
        grid.addWidget(self._back, 0, 3, 1, 2, Qt.AlignmentFlag.AlignRight)
        self._cells: list[list[PlainLabel]] = []
        for row in range(1, SHOWN + 1):
            cells = [
                PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED),
                ElidedLabel(size=TextSize.SMALL),
                PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED),
                ElidedLabel(size=TextSize.SMALL),
                PlainLabel(size=TextSize.SMALL),
            ]
            cells[1].setMinimumWidth(140)
            for place, cell in enumerate(cells):
                grid.addWidget(cell, row, place)
                cell.hide()
            self._cells.append(cells)
        return panel

    def _chosen_kind(self) -> _Kind:
        value = self._kind.value()
        return value if isinstance(value, _Kind) else _Kind.TICKET

    def _on_kind(self, value: object) -> None:
        """Show the fields of the kind."""
        shown = {2: value is _Kind.TICKET, 3: value is _Kind.INCIDENT, 4: value is _Kind.INCIDENT}
        for row, visible in shown.items():
            self._labels[row].setVisible(visible)
            field = (self._category, self._family, self._severity)[row - 2]
            field.setVisible(visible)
        timed = value not in (_Kind.NOTE, _Kind.RECOMMENDATION)
        self._minutes.setVisible(timed)
        self._minutes_label.setVisible(timed)
        QTimer.singleShot(0, self, self._place)

    def _values(self, kind: _Kind) -> dict[str, object]:
        """What stands there, by field key.

        Raises:
            Unreadable: If the day or the minutes mean nothing.
        """
        day, line = self._day.value(), self._line.text().strip()
        values: dict[str, object] = {"client": self._client.value()}
        match kind:
            case _Kind.TICKET:
                category = self._category.currentData()
                return {
                    **values,
                    "opened_on": day,
                    "title": line,
                    "category": TicketCategory(category),
                    "minutes": self._minutes.value(),
                }
            case _Kind.WORK:
                return {**values, "day": day, "note": line, "minutes": self._minutes.value()}
            case _Kind.INCIDENT:
                return {
                    **values,
                    "day": day,
                    "note": line,
                    "minutes": self._minutes.value(),
                    "family": IncidentFamily(self._family.currentData()),
                    "severity": self._severity.value(),
                }
            case _Kind.RECOMMENDATION:
                return {**values, "proposed_on": day, "title": line}
            case _Kind.NOTE:
                return {**values, "day": day, "note": line}

    def _beside(self, kind: _Kind, problem: Problem) -> str:
        wording = self._link.wording
        return f"{wording.field(kind.value, problem.field)}: {wording.problem(problem)}"

    def _focus_on(self, problems: Sequence[Problem]) -> None:
        fields: dict[str, QWidget] = {
            "client": self._client, "day": self._day, "opened_on": self._day, "proposed_on": self._day,
            "minutes": self._minutes, "note": self._line, "title": self._line,
        }  # fmt: skip
        for problem in problems:
            if problem.field in fields:
                fields[problem.field].setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _remember(self, kind: _Kind, number: int, values: dict[str, object]) -> None:
        minutes = values.get("minutes")
        self._logged.insert(
            0,
            Logged(
                family=kind.value,
                number=number,
                time=self._link.desk.clock.moment().astimezone().strftime("%H:%M"),
                client=self._client.text(),
                kind=self._link.wording.say(f"words.family.{kind.value}"),
                line=self._line.text().strip(),
                minutes=format_minutes(minutes, self._link.language) if isinstance(minutes, int) else "–",
            ),
        )
        del self._logged[SHOWN:]
        self._show_logged()

    def _show_logged(self) -> None:
        for place, cells in enumerate(self._cells):
            texts: Sequence[str] = ("",) * len(cells)
            if place < len(self._logged):
                one = self._logged[place]
                texts = (one.time, one.client, one.kind, one.line, one.minutes)
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
                cell.setVisible(place < len(self._logged))
        self._place()

    def _on_changed(self) -> None:
        """What was taken back is not saved any more."""
        kept = [one for one in self._logged if self._is_stored(one)]
        if kept != self._logged:
            self._logged = kept
            self._show_logged()

    def _is_stored(self, one: Logged) -> bool:
        try:
            self._link.desk.rooms[one.family].get(one.number)
        except MspDeskError:
            return False
        return True

    def _say(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self._place()

    def _place(self) -> None:
        """In the middle, 88 under the top, as high as it needs."""
        window = self._window
        width = min(WIDTH, window.width() - 32)
        self._column.activate()
        height = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry((window.width() - width) // 2, min(TOP, 16 + window.height() // 12), width, height)


def _retell(box: QComboBox, words: Sequence[str]) -> None:
    for place, word in enumerate(words):
        box.setItemText(place, word)
