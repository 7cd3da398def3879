"""The advice for a client: what to do, its figures, what speaks for it and against, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import format_number, format_percent
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import DASH, day_text, whole_money
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.panel import Hairline, Panel, PanelKind
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.advice import ClientAdvice
    from msp_desk.core.actions.decisions import DecisionView
    from msp_desk.core.deciding.advice import Argument
    from msp_desk.core.deciding.evidence import Evidence, EvidenceRow

Reading: TypeAlias = "tuple[ClientAdvice | None, tuple[DecisionView, ...]]"
"""The advice for a client and the decisions about it."""
ROWS_SHOWN: Final = 4
"""So many rows of one fact are listed."""
_TAB_OF: Final = {
    "invoices": "money",
    "payments": "money",
    "tickets": "log",
    "work": "log",
    "incidents": "log",
    "recommendations": "log",
}


class AdvicePanel(Panel):
    """The advice in a panel; hidden for a client that is not active.

    Signals:
        place_wanted: A :class:`Place` that the owner wants to see.
    """

    place_wanted = Signal(object)

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make the panel; :meth:`show_client` fills it."""
        super().__init__(parent, kind=PanelKind.GROUND)
        self.setObjectName("advice_panel")
        self._link, self._deeds = link, deeds
        self._client_id = 0
        self._open = False
        self._found: ClientAdvice | None = None
        self._decisions: tuple[DecisionView, ...] = ()
        self._head = PlainLabel(size=TextSize.SECTION)
        self._room, self._look, self._store = PushButton(), PushButton(small=True), PushButton(small=True)
        self._room.clicked.connect(lambda _on=False: self._open_room())
        self._look.clicked.connect(lambda _on=False: self.open_second_look())
        self._store.clicked.connect(lambda _on=False: self.open_store_decision())
        line = QHBoxLayout()
        line.addWidget(self._head, 1)
        line.addWidget(self._room)
        self.column.addLayout(line)
        self._reason = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._hold = PlainLabel(tone=Tone.WARN, wrap=True)
        self._counts = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._counts.clicked.connect(lambda _on=False: self._toggle())
        for label in (self._reason, self._hold):
            label.setMaximumWidth(16777215)
            self.column.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self._counts)
        row.addStretch(1)
        self.column.addLayout(row)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(GRID)
        self.column.addLayout(self._inside)
        self._parts: list[QWidget] = []
        self._listed: set[tuple[str, int]] = set()
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._look)
        foot.addWidget(self._store)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._finding: Finding[Reading] = Finding(link, self._find, self._show, self._tell, self, at_once=False)
        self.retranslate()
        self.hide()

    @property
    def found(self) -> ClientAdvice | None:
        """The advice that is shown."""
        return self._found

    @property
    def busy(self) -> bool:
        """Whether the advice is being found."""
        return self._finding.busy

    @property
    def text(self) -> str:
        """Everything it says, a line each."""
        return "\n".join(label.text() for label in self.findChildren(PlainLabel) if label.text())

    @property
    def counts(self) -> PushButton:
        """Opens and closes what speaks for the advice and against."""
        return self._counts

    def show_client(self, client_id: int) -> None:
        """Find and show the advice for a client; that of another one is not shown meanwhile."""
        if client_id != self._client_id:
            self._open = False
            self.hide()
        self._client_id = client_id
        self._finding.ask()

    def retranslate(self) -> None:
        """Say the panel's own words in the window's language."""
        self._room.setText(self.tr("Open decision room"))
        self._look.setText(self.tr("Second look…"))
        self._store.setText(self.tr("Store decision…"))

    def open_second_look(self) -> QWidget:
        """Open the form of a second look."""
        from msp_desk.ui.widgets.decision_form import open_second_look

        return open_second_look(self._link, self._client_id, self.window())

    def open_store_decision(self) -> QWidget:
        """Open the form that stores a decision; it begins with what is advised."""
        from msp_desk.core.deciding.advice import Advice
        from msp_desk.core.records.decision import DecisionChoice
        from msp_desk.ui.widgets.decision_form import open_store_decision

        advice = None if self._found is None else self._found.advice
        proposed = {Advice.TALK: DecisionChoice.TALK, Advice.REPRICE: DecisionChoice.REPRICE}
        choice = DecisionChoice.PART if advice is not None and advice.is_parting else DecisionChoice.KEEP
        chosen = proposed.get(advice, choice) if advice is not None else None
        lead = self.place_wanted.emit
        return open_store_decision(self._link, self._client_id, choice=chosen, lead=lead, parent=self.window())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show((self._found, self._decisions))
        super().changeEvent(event)

    def _find(self, _token: Token) -> Reading:
        """The advice and the decisions, read together and away from the window."""
        client_id, today = self._client_id, self._link.today
        if not client_id:
            return None, ()
        return self._link.desk.advice.of(client_id, today), self._link.desk.decisions.of(client_id, today)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self._deeds.tell(error)

    def _toggle(self) -> None:
        self._open = not self._open
        self._show((self._found, self._decisions))

    def _show(self, reading: Reading) -> None:
        from msp_desk.core.deciding import advice_words as words
        from msp_desk.ui.widgets.decision_lines import decision_lines

        for part in self._parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts = []
        found, self._decisions = reading
        self._found = found if found is not None and found.client_id == self._client_id else None
        self.setVisible(self._found is not None)
        if self._found is None or found is None:
            return
        wording = self._link.wording
        self._head.setText(words.heading(found.advice, wording))
        self._reason.setText(words.reason(found.rule, wording))
        holds = found.hold_on and found.flip is not None
        self._hold.setVisible(holds)
        if found.flip is not None:
            self._hold.setText(words.hold_on_sentence(found.flip, found.currency, wording))
        self._counts.set_plain_text(words.counts(found.in_favour, found.against, wording))
        if self._open:
            self._listed = set()
            self._say_arguments(self.tr("For"), found.in_favour)
            self._say_arguments(self.tr("Against"), found.against)
        self._say_figures(found)
        self._say_loss(found)
        for line in decision_lines(self._decisions, self._link, self):
            self._keep(line)

    def _say_figures(self, found: ClientAdvice) -> None:
        """The fee now and what it should be, or the fee and the rate of a client that pays enough."""
        language, link, proposal = self._link.language, self._link, found.reprice
        figures = [(self.tr("Fee now, a month"), whole_money(found.share.revenue, link), "", "fee_now")]
        if proposal is not None:
            figures.append((self.tr("Fee needed"), whole_money(proposal.fee_needed, link), "", "fee_needed"))
            uplift = proposal.uplift_percent
            more = "" if uplift is None else format_percent(uplift, language)
            figures.append((self.tr("Raise"), f"+{whole_money(proposal.raise_by, link)}", more, "uplift"))
            chance = format_percent(100 * proposal.break_even_chance, language)
            figures.append((self.tr("Pays up to a risk of"), chance, "", "p_star"))
        else:
            rate = found.grade.figures.effective_hourly_rate
            shown = DASH if rate is None else whole_money(rate, link)
            hours = format_number(found.share.hours, language, 1)
            figures.append((self.tr("Hours a month"), hours, "", "hours"))
            figures.append((self.tr("Rate an hour"), shown, "", "effective_hourly_rate"))
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, GRID // 2, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        for column, (name, value, remark, anchor) in enumerate(figures):
            label = PlainLabel(name, size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
            number = PlainLabel(f"{value}  {remark}".rstrip(), bold=True, figures=True)
            number.setAccessibleName(f"{name}: {value} {remark}".rstrip())
            define(number, link, anchor)
            grid.addWidget(label, 0, 2 * column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(number, 1, 2 * column)
            grid.setColumnStretch(2 * column, 1)
            if column:
                grid.addWidget(Hairline(upright=True), 0, 2 * column - 1, 2, 1)
        self._keep(place)

    def _say_loss(self, found: ClientAdvice) -> None:
        """Whether the firm can afford to lose it, or what the owner has to say first."""
        from msp_desk.core.deciding import advice_words as words

        wording, currency = self._link.wording, found.currency
        if found.missing:
            place = QWidget()
            line = QHBoxLayout(place)
            line.setContentsMargins(0, 0, 0, 0)
            ask = f"{wording.say('advising.missing.heading')} {words.missing_sentence(found.missing, wording)}"
            line.addWidget(PlainLabel(ask, wrap=True), 1)
            button = PushButton(self.tr("Settings…"), small=True)
            button.setObjectName("advice_settings")
            button.clicked.connect(lambda _on=False: self.place_wanted.emit(Place(page="settings", tab="rates")))
            line.addWidget(button)
            self._keep(place)
        if found.affordability is not None and not found.hold_on:
            sentence = PlainLabel(words.verdict_sentence(found.affordability, currency, wording), wrap=True)
            define(sentence, self._link, "affordability")
            self._keep(sentence)
        if found.affordability is not None and found.advice.is_parting:
            revenue = words.revenue_sentence(found.affordability, currency, wording)
            self._keep(PlainLabel(revenue, size=TextSize.SMALL, tone=Tone.MUTED, wrap=True))
        if found.grade_after is not None and found.reprice is not None:
            after = words.grade_after_sentence(found.grade_after, wording)
            margin = words.margin_sentence(found.reprice, currency, wording)
            self._keep(PlainLabel(f"{after} {margin}", size=TextSize.SMALL, tone=Tone.MUTED, wrap=True))

    def _say_arguments(self, side: str, arguments: Sequence[Argument]) -> None:
        from msp_desk.core.deciding.advice_words import evidence_sentence, rule_name

        for argument in arguments:
            name = rule_name(argument.rule, self._link.wording)
            self._keep(PlainLabel(f"{side}: {name}", size=TextSize.SMALL, bold=True, wrap=True))
            for one in argument.evidence:
                self._keep(self._fact(evidence_sentence(one, self._link.wording), one))
                fresh = [row for row in one.rows if (row.family, row.id) not in self._listed]
                self._listed.update((row.family, row.id) for row in one.rows)
                if len(one.rows) > 1:  # what stands above already is not listed again
                    for row in fresh[:ROWS_SHOWN]:
                        self._keep(self._row(row))

    def _fact(self, sentence: str, evidence: Evidence) -> QWidget:
        """A fact, and a link to the record it rests on, or to the place where its many rows are."""
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(GAP, 0, 0, 0)
        line.addWidget(PlainLabel(sentence, wrap=True), 1)
        if len(evidence.rows) == 1:
            self._link_to(line, evidence.rows[0], sentence)
        elif not evidence.rows and evidence.made_of:
            family = evidence.made_of[0]
            target = Place(page="clients", client_id=self._client_id, tab=_TAB_OF.get(family, "overview"))
            if family == "grades":
                target = Place(page="grades", client_id=self._client_id)
            button = self._show_button(sentence)
            button.clicked.connect(lambda _on=False: self.place_wanted.emit(target))
            line.addWidget(button)
        return place

    def _row(self, row: EvidenceRow) -> QWidget:
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(2 * GAP, 0, 0, 0)
        words = " · ".join(part for part in (day_text(row.day, self._link), row.label) if part)
        line.addWidget(ElidedLabel(words, size=TextSize.SMALL, tone=Tone.MUTED), 1)
        self._link_to(line, row, words)
        return place

    def _link_to(self, line: QLayout, row: EvidenceRow, words: str) -> None:
        if row.family not in self._link.desk.rooms:
            return
        button = self._show_button(words)
        button.clicked.connect(lambda _on=False: self._deeds.edit(row.family, row.id))
        line.addWidget(button)

    def _show_button(self, words: str) -> PushButton:
        button = PushButton(self.tr("Show"), role=ButtonRole.LINK, font_size=TextSize.SMALL)
        show = self.tr("Show")
        button.setAccessibleName(f"{show}: {words}")
        return button

    def _open_room(self) -> None:
        self.place_wanted.emit(Place(page="portfolio", client_id=self._client_id, tab="decision"))

    def _keep(self, widget: QWidget) -> None:
        self._inside.addWidget(widget)
        widget.show()
        self._parts.append(widget)
