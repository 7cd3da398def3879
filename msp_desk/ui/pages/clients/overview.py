"""The overview of a client: the grade and why, what holds it, what is missing, its people and its papers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.grading.caps import Cap, CapRow, RowKind
from msp_desk.core.grading.explaining import lift_sentence
from msp_desk.core.grading.grades import ClientGrade, Gap
from msp_desk.core.grading.measures import NoData
from msp_desk.core.grading.scores import NotGraded
from msp_desk.core.grading.sentences import (
    borderline_sentence,
    cap_name,
    cap_sentence,
    gap_sentences,
    measure_name,
    score_alone,
    why,
    why_title,
)
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.advice_panel import AdvicePanel
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import day_text, money
from msp_desk.ui.pages.clients.next_steps import NextSteps, StepFacts, find_facts, next_steps
from msp_desk.ui.pages.clients.opinion_panel import OpinionPanel
from msp_desk.ui.pages.clients.people import contact_columns, paper_columns
from msp_desk.ui.pages.clients.plan_panel import PlanPanel
from msp_desk.ui.pages.clients.tab import ClientTab, PanelTable, SectionHead, scrolled
from msp_desk.ui.pages.clients.why import waterfall_of
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.waterfall import Waterfall

ROWS_SHOWN = 4
"""So many rows of a cap are listed; the sentence counts them all."""
_FILLED_BY = {
    NoData.NO_TICKET: "tickets",
    NoData.EFFORT_NOT_LOGGED: "tickets",
    NoData.NO_INVOICE: "invoices",
    NoData.NO_REVENUE_NO_MINUTES: "invoices",
    NoData.NOTHING_SETTLED_OR_OVERDUE: "payments",
    NoData.NOTHING_DECIDED: "recommendations",
}
_FILLED_AT_CLIENT = frozenset({NoData.SEATS_UNKNOWN, NotGraded.RECORDS_SHORT})


class OverviewTab(ClientTab):
    """Why the client has its grade, and who and what belongs to it.

    Signals:
        rows_wanted: The owner opened a bar; carries the key of its measure.
    """

    rows_wanted = Signal(str)

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty overview."""
        super().__init__(link, deeds, parent)
        self._column = QVBoxLayout()
        self._why_head = PlainLabel(size=TextSize.SECTION)
        self._why = PlainLabel(wrap=True)
        self._why.setMaximumWidth(16777215)
        self._also = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._waterfall = Waterfall()
        self._waterfall.opened.connect(self.rows_wanted)
        define(self._waterfall, link, self._waterfall.current_key)
        self._lift = PlainLabel(wrap=True)
        self._cap_head, self._gap_head = SectionHead(), SectionHead()
        self._caps, self._gaps = QVBoxLayout(), QVBoxLayout()
        self._people_head, self._paper_head = SectionHead(), SectionHead()
        self._new_contact = self._people_head.add_button(lambda: deeds.new("contacts", self.client_id))
        self._letter = self._paper_head.add_button(lambda: deeds.open_letter(self.client_id))
        self._handover = self._paper_head.add_button(lambda: deeds.make_handover(self.client_id))
        self._people = PanelTable(
            edited=partial(deeds.edit, "contacts"),
            archived=partial(deeds.archive, "contacts"),
            droppable=("phone", "role"),
            most_rows=6,
        )
        self._papers = PanelTable(
            edited=deeds.open_paper, archived=partial(deeds.archive, "documents"), also=deeds.save_paper, most_rows=6
        )
        self._no_people = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._no_papers = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._advice = AdvicePanel(link, deeds)
        self._advice.place_wanted.connect(self.go)
        self._plan = PlanPanel(link)
        self._opinions = OpinionPanel(link)
        upper: Sequence[QWidget] = (
            self._why_head, self._why, self._also, self._waterfall, self._lift, self._advice, self._plan,
            self._opinions, self._cap_head,
        )  # fmt: skip
        for widget in upper:
            self._column.addWidget(widget)
        self._column.addLayout(self._caps)
        self._column.addWidget(self._gap_head)
        self._column.addLayout(self._gaps)
        self._step_head, self._steps = SectionHead(), NextSteps()
        self._column.addWidget(self._step_head)
        self._column.addWidget(self._steps)
        lower: Sequence[QWidget] = (self._people_head, self._people, self._no_people, self._paper_head, self._papers)
        for widget in lower:
            self._column.addWidget(widget)
        self._column.addWidget(self._no_papers)
        self._column.addStretch(1)
        self._lists: list[QWidget] = []
        self._client: Client | None = None
        self._facts: Finding[StepFacts | None] = Finding(link, self._find_facts, self._show_steps, self._tell, self)
        scrolled(self._column, self)
        self.retranslate()

    @property
    def waterfall(self) -> Waterfall:
        """The contributions."""
        return self._waterfall

    @property
    def steps(self) -> NextSteps:
        """What to do next."""
        return self._steps

    @property
    def people(self) -> PanelTable:
        """The contacts."""
        return self._people

    @property
    def papers(self) -> PanelTable:
        """The papers that were made."""
        return self._papers

    @property
    def advice(self) -> AdvicePanel:
        """What is advised."""
        return self._advice

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language."""
        self._cap_head.say(self.tr("Facts that cap the grade"))
        self._gap_head.say(self.tr("What is missing"))
        self._step_head.say(self.tr("Next steps"))
        self._people_head.say(self.tr("Contacts"))
        self._paper_head.say(self.tr("Papers"))
        self._new_contact.setText(self.tr("New contact…"))
        self._letter.setText(self.tr("Letter…"))
        self._handover.setText(self.tr("Handover…"))
        self._people.name(self.tr("Contacts"), self.tr("Edit…"), self.tr("Archive…"))
        self._papers.name(self.tr("Papers"), self.tr("Open"), self.tr("Archive…"), self.tr("Save as…"))
        self._no_people.setText(self.tr("Nobody is known here yet. Letters go to the attention of a contact."))
        self._no_papers.setText(self.tr("Letters and handovers you finish are kept here, as they were made."))

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client."""
        self.client_id = client.id
        for widget in self._lists:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._lists = []
        self._show_why(client, grade)
        self._show_caps(() if grade is None else grade.caps)
        self._show_gaps(() if grade is None else grade.missing)
        self._ask_steps(client)
        self._advice.show_client(client.id)
        self._opinions.show_client(client.id)
        self._plan.show_client(client.id)
        desk = self.link.desk
        contacts = desk.contacts.all(client_id=client.id)
        self._people.show_rows(contact_columns(self.link), contacts, lambda contact: contact.id)
        self._no_people.setVisible(not contacts)
        papers = desk.documents.all(client_id=client.id, newest_first=True)
        self._papers.show_rows(paper_columns(self.link), papers, lambda paper: paper.id)
        self._no_papers.setVisible(not papers)

    def _ask_steps(self, client: Client) -> None:
        """Find what to do next; that of another client is not shown meanwhile."""
        if self._client is None or self._client.id != client.id:
            self._step_head.hide()
            self._steps.hide()
        self._client = client
        self._facts.ask()

    def _find_facts(self, _token: Token) -> StepFacts | None:
        return None if self._client is None else find_facts(self._client, self.link)

    def _show_steps(self, facts: StepFacts | None) -> None:
        if facts is None:
            return
        steps = next_steps(facts, self.link, self.deeds, self.window())
        self._steps.show_steps(steps, self.link)
        self._step_head.setVisible(bool(steps))
        self._steps.setVisible(bool(steps))

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self.deeds.tell(error)

    def _show_why(self, client: Client, grade: ClientGrade | None) -> None:
        wording = self.link.wording
        if grade is None:
            self._why_head.setText(wording.say("grading.why.title_without"))
            self._why.setText(self._inactive(client))
            self._also.hide()
            self._waterfall.hide()
            self._lift.hide()
            return
        scorecard = self.link.desk.scorecard.current()
        self._why_head.setText(why_title(grade, wording))
        self._why.setText(why(grade, wording))
        also = " ".join(
            sentence for sentence in (borderline_sentence(grade, scorecard, wording), score_alone(grade, wording))
            if sentence
        )  # fmt: skip
        self._also.setText(also)
        self._also.setVisible(bool(also))
        content = waterfall_of(grade, scorecard, self.link)
        self._waterfall.setVisible(content is not None)
        self._waterfall.show_content(content)
        lift = lift_sentence(grade, scorecard, wording)
        self._lift.setText(lift)
        self._lift.setVisible(bool(lift))

    def _inactive(self, client: Client) -> str:
        if client.ended_on is None:
            return self.tr("This client is not active today.")
        day = format_day(client.ended_on, self.link.language, DayStyle.LONG)
        return self.tr("This client is not active: it ended on {day}.").replace("{day}", day)

    def _show_caps(self, caps: Sequence[Cap]) -> None:
        self._cap_head.setVisible(bool(caps))
        for cap in caps:
            panel = Panel(kind=PanelKind.NOTE, padding=12)
            panel.column.setSpacing(GRID // 2)
            panel.column.addWidget(PlainLabel(cap_name(cap.rule, self.link.wording), bold=True, wrap=True))
            sentence = PlainLabel(cap_sentence(cap, self.link.currency, self.link.wording), wrap=True)
            sentence.setMaximumWidth(16777215)
            panel.column.addWidget(sentence)
            for row in list(reversed(cap.rows))[:ROWS_SHOWN]:
                panel.column.addLayout(self._cap_row(row))
            self._keep(self._caps, panel)

    def _cap_row(self, row: CapRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        parts = [day_text(row.day, self.link)]
        if row.family is not None and row.severity is not None:
            parts.append(f"{self.link.wording.word(row.family)} {int(row.severity)}")
        parts.append(row.label)
        if row.open_amount is not None:
            parts.append(money(row.open_amount, self.link))
        words = " · ".join(part for part in parts if part)
        line.addWidget(ElidedLabel(words, size=TextSize.SMALL, tone=Tone.MUTED), 1)
        family = "incidents" if row.kind is RowKind.INCIDENT else "invoices"
        button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        button.setText(self.tr("Show"))
        show = self.tr("Show")
        button.setAccessibleName(f"{show}: {words}")
        button.clicked.connect(lambda _on=False, number=row.id: self.deeds.edit(family, number))
        line.addWidget(button)
        return line

    def _show_gaps(self, gaps: Sequence[Gap]) -> None:
        self._gap_head.setVisible(bool(gaps))
        if not gaps:
            return
        panel = Panel(padding=12)
        panel.column.setSpacing(GRID)
        for gap in gaps:
            panel.column.addLayout(self._gap(gap))
        self._keep(self._gaps, panel)

    def _gap(self, gap: Gap) -> QHBoxLayout:
        reason, fill = gap_sentences(gap, self.link.wording)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        words = QVBoxLayout()
        words.setSpacing(1)
        name = measure_name(gap.measure, self.link.wording) if gap.measure is not None else ""
        words.addWidget(PlainLabel(f"{name}: {reason}" if name else reason, wrap=True))
        words.addWidget(PlainLabel(fill, size=TextSize.SMALL, tone=Tone.MUTED, wrap=True))
        line.addLayout(words, 1)
        button = self._filling(gap, name)
        if button is not None:
            line.addWidget(button)
        return line

    def _filling(self, gap: Gap, name: str) -> PushButton | None:
        """A link to the form that fills a gap; None where no form does."""
        button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        if gap.reason in _FILLED_AT_CLIENT:
            button.setText(self.tr("Edit client…"))
            button.clicked.connect(lambda _on=False: self.deeds.edit("clients", self.client_id))
        elif isinstance(gap.reason, NoData) and gap.reason in _FILLED_BY:
            family = _FILLED_BY[gap.reason]
            word = self.link.wording.say(f"words.family.{family}")
            button.set_plain_text(f"{word}…")
            button.clicked.connect(lambda _on=False: self.deeds.new(family, self.client_id))
        else:
            return None
        button.setAccessibleName(f"{name}: {button.text()}")
        return button

    def _keep(self, place: QVBoxLayout, widget: QWidget) -> None:
        place.addWidget(widget)
        widget.show()
        self._lists.append(widget)
