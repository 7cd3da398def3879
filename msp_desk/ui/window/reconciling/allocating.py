"""What the current arrival pays: why it is thought so, whose it is, and the invoices it settles."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day, format_money
from msp_desk.core.importing.statements.matching import MatchReason
from msp_desk.core.records.client import ClientId
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.allocation_lines import AllocationLines, Settleable
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.typed_edits import Conventions
from msp_desk.ui.window.reconciling.choice import ArrivalState
from msp_desk.ui.window.reconciling.clearing import Clearing
from msp_desk.ui.window.reconciling.state_delegates import PICTURES, TONES

_LEAST: Final = 360
_PREPARED: Final = 60
"""So many lines are made ahead at most; few clients have more invoices open."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AllocatingPanel(QScrollArea):
    """One arrival.

    Signals:
        changed: The owner said something else of the arrival.
        back_wanted: The keyboard is to go back to the list.
    """

    changed = Signal()
    back_wanted = Signal()

    def __init__(self, wording: Wording, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make it without an arrival."""
        super().__init__(parent)
        self._wording, self._conventions = wording, conventions
        self._clearing: Clearing | None = None
        self._place = -1
        self._settling: object = None
        self._writing = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self.show_arrival(-1)

    @property
    def client_edit(self) -> CompletingEdit:
        """Where the client is typed."""
        return self._client

    @property
    def lines(self) -> AllocationLines:
        """The invoices it settles."""
        return self._lines

    @property
    def remembering(self) -> QCheckBox:
        """Whether the payer's name is remembered."""
        return self._remember

    def show_clearing(self, clearing: Clearing | None) -> None:
        """Show arrivals of another file from now on."""
        self._clearing = clearing
        least = self._lines.minimumSizeHint().width() + 2 * GRID + PAGE_MARGIN
        self.setMinimumWidth(max(_LEAST, least + self.verticalScrollBar().sizeHint().width()))
        self._client.set_entries([] if clearing is None else [(int(one), name) for one, name in clearing.file.clients])
        self.show_arrival(-1)
        if clearing is not None:
            self._lines.prepare(min(_PREPARED, clearing.most_dues()))

    def show_arrival(self, place: int) -> None:
        """Show another arrival; -1 shows none."""
        self._place = place if self._clearing is not None else -1
        self._content.setVisible(self._place >= 0)
        if self._clearing is None or self._place < 0:
            return
        entry = self._clearing.arrival(place).entry
        language = self._wording.language
        self._payer.setText(entry.payer or self.tr("Payer not named"))
        self._amount.setText(format_money(entry.amount, entry.currency, language))
        day = format_day(entry.day, language, DayStyle.MEDIUM)
        self._day.setText(" · ".join(part for part in (day, entry.account) if part))
        self._reference.setText(entry.reference)
        self._reference.setVisible(bool(entry.reference))
        known = self._clearing.state(place) is ArrivalState.KNOWN
        for widget in (self._client_label, self._client, self._lines):
            widget.setVisible(not known)
        self._settling = None
        self._write_client()
        self.renew()

    def renew(self) -> None:
        """Show the arrival as it is chosen now."""
        clearing, place = self._clearing, self._place
        if clearing is None or place < 0:
            return
        choice, state = clearing.choice(place), clearing.state(place)
        self._say_state(state)
        self._why.setText(self._reason(state))
        if self._client.value() != choice.client_id:
            self._write_client()
        dues = clearing.available(place)
        if self._settling != (place, choice.client_id, tuple(dues)):
            self._settling = (place, choice.client_id, tuple(dues))
            items = [
                Settleable(invoice_id=due.invoice_id, number=due.number, day=due.due_on, open_amount=due.open_amount)
                for due in dues
            ]
            self._lines.show_items(items, clearing.settles(place))
            previous: QWidget = self._client
            for edit in self._lines.edits():
                edit.installEventFilter(self)
                QWidget.setTabOrder(previous, edit)
                previous = edit
            QWidget.setTabOrder(previous, self._remember)
        elif self._lines.allocations() != clearing.settles(place):
            self._lines.write(clearing.settles(place))
        self._lines.setVisible(state is not ArrivalState.KNOWN and choice.client_id is not None)
        wrong = self._lines.show_problems(clearing.arrival(place).entry.amount)
        sound = clearing.is_sound(place) or not choice.own or choice.client_id is None
        self._too_much.setText("" if sound or wrong else self._wording.say("reconcile.too_much"))
        self._too_much.setVisible(bool(self._too_much.text()))
        self._offer_remembering()

    def take_focus(self) -> None:
        """Put the keyboard where something is to be said: the client, or the first amount once it is known."""
        edits = self._lines.edits() if self._lines.isVisibleTo(self) else []
        target: QWidget = edits[0] if edits else self._client
        if not target.isVisibleTo(self):
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape go back to the list; what was typed in part is completed first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() == Qt.Key.Key_Escape:
                self.back_wanted.emit()
                return True
            if event.key() in _ENTER and plain and not (watched is self._client and self._client.take_rest()):
                self.back_wanted.emit()
                return True
            if event.key() in _ENTER and plain:
                return True  # the name was completed; the next Enter goes back
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        content = self._content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(GRID * 2, GRID, PAGE_MARGIN, GRID)
        column.setSpacing(GRID)
        self._payer = ElidedLabel(size=TextSize.SECTION)
        self._amount = PlainLabel(size=TextSize.SECTION, figures=True)
        self._day = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._reference = PlainLabel(wrap=True)
        self._reference.setObjectName("reconcile_reference")
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._payer, 1)
        head.addWidget(self._amount)
        column.addLayout(head)
        column.addWidget(self._day)
        column.addWidget(self._reference)
        column.addWidget(Hairline())
        self._pictures = {state: Drawing(PICTURES[state], tone=TONES[state]) for state in ArrivalState}
        self._state_word = PlainLabel(bold=True)
        self._state_word.setObjectName("reconcile_state")
        self._sureness = PlainLabel(tone=Tone.MUTED)
        line = QHBoxLayout()
        line.setSpacing(HALF)
        for drawing in self._pictures.values():
            line.addWidget(drawing)
        line.addWidget(self._state_word)
        line.addStretch(1)
        line.addWidget(self._sureness)
        column.addLayout(line)
        self._why = PlainLabel(wrap=True)
        self._why.setObjectName("reconcile_why")
        column.addWidget(self._why)
        self._client_label = PlainLabel(self.tr("Client"), tone=Tone.MUTED)
        self._client = CompletingEdit()
        self._client.setObjectName("reconcile_client")
        self._client.setAccessibleName(self.tr("Client"))
        self._client.setPlaceholderText(self.tr("Part of the name"))
        self._client.picked.connect(self._on_picked)
        self._client.returnPressed.connect(self.back_wanted)  # past the list of names, which keeps keys to itself
        self._client.installEventFilter(self)
        self._lines = AllocationLines(self._wording, self._conventions)
        self._lines.edited.connect(self._on_allocated)
        self._lines.proposal_wanted.connect(self._on_proposal_wanted)
        self._too_much = PlainLabel(tone=Tone.DANGER, wrap=True)
        self._too_much.setObjectName("reconcile_too_much")
        self._remember = QCheckBox(self.tr("Remember the payer’s name"))
        self._remember.setObjectName("reconcile_remember")
        self._remember.toggled.connect(self._on_remember)
        self._remember.installEventFilter(self)
        self._remembered = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._remembered.setObjectName("reconcile_remembered")
        for widget in (self._client_label, self._client, self._lines, self._too_much):
            column.addWidget(widget)
        column.addWidget(self._remember)
        column.addWidget(self._remembered)
        column.addStretch(1)
        self.setWidget(content)

    def _write_client(self) -> None:
        assert self._clearing is not None  # noqa: S101 - called only while an arrival is shown
        number = self._clearing.choice(self._place).client_id
        self._writing = True
        self._client.set_value(None if number is None else int(number))
        self._writing = False

    def _say_state(self, state: ArrivalState) -> None:
        for each, drawing in self._pictures.items():
            drawing.setVisible(each is state)
        self._state_word.setText(self._wording.say(f"reconcile.state.{state.value}"))

    def _reason(self, state: ArrivalState) -> str:
        """Why it is thought to pay what it is thought to pay."""
        assert self._clearing is not None  # noqa: S101 - asked only while an arrival is shown
        file, place = self._clearing.file, self._place
        match, choice = file.arrivals[place].match, self._clearing.choice(place)
        names = dict(file.clients)
        numbers = [file.numbers.get(part.invoice_id, "?") for part in match.allocations]
        self._sureness.setText("")
        if state is ArrivalState.KNOWN:
            client = names.get(match.client_id or ClientId(0), "?")
            code = "reconcile.known" if numbers else "reconcile.known_on_account"
            return self._wording.say(code, client=client, invoices=numbers)
        if choice.own:
            return self._wording.say("reconcile.chosen")
        reason, thought = match.reason, match.client_id
        if reason is MatchReason.NOTHING and choice.client_id is not None:
            reason, thought = MatchReason.PAYER, choice.client_id  # by the name that is to be remembered
        if match.confidence:
            self._sureness.setText(self._wording.say("reconcile.sure_to", number=match.confidence))
        client = names.get(thought or ClientId(0), "")
        return _sentence(self._wording.say(f"bank.reason.{reason.value}", client=client, invoices=numbers or "–"))

    def _offer_remembering(self) -> None:
        assert self._clearing is not None  # noqa: S101 - asked only while an arrival is shown
        place = self._place
        offered = self._clearing.can_be_remembered(place)
        self._remember.setVisible(offered)
        self._remembered.setVisible(offered)
        if not offered:
            return
        name = dict(self._clearing.file.clients).get(self._clearing.choice(place).client_id or ClientId(0), "")
        payer = one_line(self._clearing.arrival(place).entry.payer)
        words = self._wording.say("reconcile.remember", payer=payer, client=one_line(name))
        self._remembered.setText(words)
        self._remember.setAccessibleDescription(words)
        self._remember.blockSignals(True)
        self._remember.setChecked(self._clearing.is_remembered(place))
        self._remember.blockSignals(False)

    def _on_picked(self, number: int) -> None:
        if self._clearing is not None and self._place >= 0 and not self._writing:
            self._clearing.assign(self._place, ClientId(number) if number else None)
            self.renew()
            self.changed.emit()

    def _on_allocated(self) -> None:
        if self._clearing is not None and self._place >= 0:
            self._clearing.allocate(self._place, self._lines.allocations())
            if self._lines.show_problems(self._clearing.arrival(self._place).entry.amount):
                self._clearing.hold(self._place)  # a line that cannot be read is not simply left out
            self.renew()
            self.changed.emit()

    def _on_proposal_wanted(self) -> None:
        if self._clearing is not None and self._place >= 0:
            self._clearing.propose(self._place)
            self.renew()
            self.changed.emit()

    def _on_remember(self, on: bool) -> None:
        if self._clearing is not None and self._place >= 0:
            self._clearing.remember(self._place, on=on)
            self.changed.emit()


def _sentence(text: str) -> str:
    """With a capital letter and a full stop; the reason stands after a colon elsewhere."""
    return f"{text[:1].upper()}{text[1:]}."
