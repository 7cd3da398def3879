"""The quick log: client, kind, a line and Enter; ready for the next one, without the mouse.

It lies over the window as a child widget, so that it is there at once and what is behind it stays visible. Its parts
are made when it is first brought, so that the window opens no later for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from msp_desk.core.errors import InvalidInput, MspDeskError
from msp_desk.core.formatting import Unreadable, format_minutes
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Record
from msp_desk.core.records.incident import Severity
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.veil import Veil
from msp_desk.ui.window.quick_log_fields import Kind, QuickLogFields
from msp_desk.ui.window.quick_log_frame import QuickLogFoot, QuickLogHead
from msp_desk.ui.window.quick_log_saved import Logged, SavedJustNow

WIDTH: Final = 640
TOP: Final = 88


class QuickLog(QFrame):
    """Logs one thing after another.

    Signals:
        opened: It lies over the window; the window's own Alt and number keys are its own meanwhile.
        closed: It was put away.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, link: DeskLink, window: QWidget) -> None:
        """Make the hidden quick log over a window; it has no parts yet."""
        super().__init__(window)
        self.setObjectName("quick_log")
        self.setProperty("panel", "surface")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._link, self._window = link, window
        self._veil = Veil(window)
        self._veil.pressed.connect(self.put_away)
        self._before: QWidget | None = None
        self._made = False
        window.installEventFilter(self)
        link.changed.connect(self._on_changed)
        self.hide()

    @property
    def fields(self) -> QuickLogFields:
        """What it asks for."""
        self._make()
        return self._fields

    @property
    def saved(self) -> SavedJustNow:
        """What was saved just now."""
        self._make()
        return self._saved

    def complaint(self) -> str:
        """What is said to be wrong, below the fields and below them all; "" when nothing is."""
        self._make()
        whole = [] if self._complaint.isHidden() else [self._complaint.text()]
        return " ".join([*self._fields.complaints.texts(), *whole])

    def bring(self, client_id: int = 0, *, at_line: bool = False) -> None:
        """Show it with the cursor in the client.

        Args:
            client_id: Who stands there to begin with; 0 leaves what stood there.
            at_line: Begin in the line instead, because it is about this client and no other.
        """
        self._make()
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._fields.begin(client_id)
        self._say("")
        self._veil.cover()
        self.show()
        self.opened.emit()
        self.raise_()
        self._place()
        target: QWidget = self._fields.line if at_line else self._fields.client
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._fields.client.selectAll()

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
        self.fields.choose_kind(Kind(kind))

    def save(self) -> None:
        """Store what stands there and be ready for the next; say what is wrong otherwise and keep the text."""
        fields = self.fields
        self._say("")
        kind = fields.chosen_kind()
        try:
            values = fields.values()
            stored: Record = self._link.desk.rooms[kind.value].add(FAMILY_BY_NAME[kind.value].build(values))
        except (Unreadable, InvalidInput) as error:
            if not fields.complain():
                self._say(self._in_words(kind, error))
            return
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._remember(kind, stored.id, values)
        fields.clear_for_next()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        if not self._made:
            return
        self._head.retranslate()
        self._foot.retranslate()
        self.setAccessibleName(self.tr("Quick log"))
        self._fields.retranslate()
        self._saved.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc puts it away."""
        fields = self.fields
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._foot.close_button.hasFocus() or self._head.close_button.hasFocus():
                self.put_away()
            elif fields.client.hasFocus() and fields.client.value() and not fields.line.text().strip():
                fields.line.setFocus(Qt.FocusReason.TabFocusReason)  # the client is chosen, the line comes next
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
            last: QWidget = self._saved.rows[-1] if self._saved.rows else self._foot.save_button
            edge = self._fields.client if next else last
            edge.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return moved

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _make(self) -> None:
        """Make the parts, once."""
        if self._made:
            return
        self._made = True
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head, self._foot = QuickLogHead(), QuickLogFoot()
        self._head.close_wanted.connect(self.put_away)
        self._foot.close_wanted.connect(self.put_away)
        self._foot.save_wanted.connect(self.save)
        column.addWidget(self._head)
        column.addWidget(Hairline())
        self._fields = QuickLogFields(self._link)
        for changed in (self._fields.kind_changed, self._fields.complaints.said):
            changed.connect(lambda: QTimer.singleShot(0, self, self._place))
        column.addWidget(self._fields)
        self._complaint = PlainLabel(tone=Tone.DANGER, wrap=True)
        self._complaint.setContentsMargins(16, 0, 16, 8)
        self._complaint.hide()
        column.addWidget(self._complaint)
        column.addWidget(self._foot)
        self._edge = Hairline()
        column.addWidget(self._edge)
        self._saved = SavedJustNow()
        self._saved.back_wanted.connect(self._take_back)
        column.addWidget(self._saved)
        self._make_shortcuts()
        self.retranslate()

    def _make_shortcuts(self) -> None:
        def on(keys: str, deed: Callable[[], object]) -> None:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

        for number, kind in enumerate(Kind, start=1):
            on(f"Ctrl+{number}", lambda value=kind: self._fields.choose_kind(value))  # type: ignore[misc]
        for severity in Severity:
            on(f"Alt+{int(severity)}", lambda value=severity: self._fields.severity.set_value(value))  # type: ignore[misc]
        on("Alt+F", self._fields.next_family)

    def _in_words(self, kind: Kind, error: MspDeskError) -> str:
        """What is wrong with a record, where no field can be pointed at."""
        wording = self._link.wording
        if not isinstance(error, InvalidInput):
            return wording.error(error)
        said = (f"{wording.field(kind.value, one.field)}: {wording.problem(one)}" for one in error.problems)
        return " ".join(said)

    def _remember(self, kind: Kind, number: int, values: dict[str, object]) -> None:
        minutes = values.get("minutes")
        self._saved.remember(
            Logged(
                family=kind.value,
                number=number,
                time=self._link.desk.clock.moment().astimezone().strftime("%H:%M"),
                client=self._fields.client.text(),
                kind=self._link.wording.say(f"words.family.{kind.value}"),
                line=self._fields.line.text().strip(),
                minutes=format_minutes(minutes, self._link.language) if isinstance(minutes, int) else "–",
            )
        )
        self._place()

    def _take_back(self, one: object) -> None:
        """Withdraw one of the records, whatever was logged after it; undo brings it back."""
        if not isinstance(one, Logged):
            return
        try:
            self._link.desk.rooms[one.family].withdraw(one.number)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
        self._fields.client.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        """What was taken back is not saved any more."""
        if not self._made:
            return
        kept = [one for one in self._saved.logged if self._is_stored(one)]
        if kept != list(self._saved.logged):
            self._saved.show_logged(kept)
            self._place()

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
        for part in (self._edge, self._saved):  # nothing was saved yet: nothing stands below the buttons
            part.setVisible(bool(self._saved.logged))
        self._column.activate()
        edge = self.contentsMargins()
        inner = width - edge.left() - edge.right()
        column = self._column
        height = column.heightForWidth(inner) if column.hasHeightForWidth() else column.sizeHint().height()
        height += edge.top() + edge.bottom()  # else the hairline around it would be taken from the lowest rows
        top = max(8, min(TOP, window.height() - height - 16))
        self.setGeometry((window.width() - width) // 2, top, width, height)
