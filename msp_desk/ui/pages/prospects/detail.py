"""One prospect: who it is, the verdict with its reasons, and its answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.actions.prospects import JudgedProspect
from msp_desk.core.deciding.beginnings import BadStart
from msp_desk.core.records.prospect import Criterion, CriterionAnswer, ProspectStatus
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.prospects.answers_panel import AnswersPanel
from msp_desk.ui.pages.prospects.verdict_panel import VerdictPanel
from msp_desk.ui.pages.prospects.words import about_text, status_text
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import IconButton, PushButton
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

LEAST_WIDTH: Final = 400


class ProspectDetail(QWidget):
    """The prospect beside the list.

    Signals:
        answered: A criterion and the answer chosen for it.
        win_wanted: It should become a client.
        decline_wanted: The owner says no.
        sheet_wanted: The expectations sheet is wanted.
        client_wanted: The client it became; carries its number.
        menu_wanted: What else can be done with it is wanted, at a button.
    """

    answered = Signal(object, object)
    win_wanted = Signal()
    decline_wanted = Signal()
    sheet_wanted = Signal()
    client_wanted = Signal(int)
    menu_wanted = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty detail."""
        super().__init__(parent)
        self._link = link
        self._shown: JudgedProspect | None = None
        self._name = ElidedLabel(size=TextSize.TITLE)
        self._about = ElidedLabel(tone=Tone.MUTED)
        self._state = PlainLabel(wrap=True)
        self._note = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._win, self._decline, self._sheet = PushButton(), PushButton(), PushButton()
        self._client = PushButton()
        self._more = IconButton(Icon.MORE, "")
        self._verdict = VerdictPanel(link)
        self._answers_title = PlainLabel(size=TextSize.SECTION)
        self._keys = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._answers = AnswersPanel()
        self._build()
        self.retranslate()

    @property
    def answers(self) -> AnswersPanel:
        """The answers."""
        return self._answers

    @property
    def verdict(self) -> VerdictPanel:
        """The verdict."""
        return self._verdict

    @property
    def buttons(self) -> Mapping[str, PushButton]:
        """The buttons by what they do."""
        return {"win": self._win, "decline": self._decline, "sheet": self._sheet, "client": self._client}

    def show_prospect(self, judged: JudgedProspect) -> None:
        """Show a prospect; the keyboard stays where it is."""
        wording, prospect = self._link.wording, judged.prospect
        self._shown = judged
        still_open = prospect.status is ProspectStatus.OPEN
        self._name.setText(prospect.name)
        self._about.setText(about_text(prospect, wording))
        self._about.setVisible(bool(self._about.text()))
        state = "" if still_open else status_text(prospect, wording)
        if prospect.reason:
            state = f"{state} · {prospect.reason}"
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._note.setText(prospect.note)
        self._note.setVisible(bool(prospect.note.strip()))
        for button in (self._win, self._decline):
            button.setVisible(still_open)
        self._sheet.setVisible(prospect.status in (ProspectStatus.OPEN, ProspectStatus.WON))
        self._client.setVisible(prospect.client_id is not None)
        self._verdict.show_assessment(judged.assessment, decided=not still_open)
        self._answers.show_answers(
            judged.assessment.judged, judged.notes, wording, must=self.tr("a must"), open_to_change=still_open
        )
        self._keys.setVisible(still_open)
        self._keep_room()

    def show_bad_starts(self, number: int, found: Mapping[int, BadStart]) -> None:
        """Warn where an answer of a prospect stood at the beginning of the worst clients."""
        if self._shown is not None and int(self._shown.prospect.id) == number:
            self._answers.show_bad_starts(found)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._win.setText(self.tr("Becomes a client…"))
        self._decline.setText(self.tr("Say no…"))
        self._sheet.setText(self.tr("Expectations sheet…"))
        self._client.setText(self.tr("Open the client"))
        self._more.set_name(self.tr("More"))
        self._answers_title.setText(self.tr("Answers"))
        self._keys.setText(self.tr("Keys: 1 yes · 2 partly · 3 no · 0 unknown · ↑ ↓ next criterion"))
        self._verdict.retranslate()
        if self._shown is not None:
            self.show_prospect(self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._win.clicked.connect(lambda _on=False: self.win_wanted.emit())
        self._decline.clicked.connect(lambda _on=False: self.decline_wanted.emit())
        self._sheet.clicked.connect(lambda _on=False: self.sheet_wanted.emit())
        self._client.clicked.connect(lambda _on=False: self._on_client())
        self._more.clicked.connect(lambda _on=False: self.menu_wanted.emit(self._more))
        self._answers.answered.connect(self._on_answered)
        title = QHBoxLayout()
        title.setSpacing(GRID)
        title.addWidget(self._name, 1)
        title.addWidget(self._more)
        deeds = QHBoxLayout()
        deeds.setSpacing(GRID)
        for button in (self._win, self._decline, self._client, self._sheet):
            deeds.addWidget(button)
        deeds.addStretch(1)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID)
        column.addLayout(title)
        for label in (self._about, self._state, self._note):
            column.addWidget(label)
        column.addLayout(deeds)
        column.addSpacing(GRID)
        column.addWidget(self._verdict)
        column.addSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(self._answers_title)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._keys)
        column.addWidget(self._answers)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._area, self._inside = area, inside
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setMinimumWidth(LEAST_WIDTH)

    def _keep_room(self) -> None:
        """Never be narrower than buttons and answers, whatever the size of the letters."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(LEAST_WIDTH, self._inside.minimumSizeHint().width() + bar))

    def _on_client(self) -> None:
        if self._shown is not None and self._shown.prospect.client_id is not None:
            self.client_wanted.emit(int(self._shown.prospect.client_id))

    def _on_answered(self, criterion: Criterion, answer: CriterionAnswer) -> None:
        self.answered.emit(criterion, answer)
