"""The boundary plan of a client: its targets with what came of them, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.boundary_plan import PlanEnd
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.asking import tell_failure
from msp_desk.ui.pages.clients.plan_dialog import open_plan, open_settle
from msp_desk.ui.pages.clients.plan_grid import PlanGrid
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.paper_dialog import PaperDialog
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import one_line

if TYPE_CHECKING:
    from msp_desk.core.actions.boundary_plans import PlanView


class PlanPanel(Panel):
    """The latest plan of a client, or the way to propose one."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the panel; :meth:`show_client` fills it."""
        super().__init__(parent, kind=PanelKind.GROUND)
        self.setObjectName("plan_panel")
        self._link = link
        self._client_id = 0
        self._view: PlanView | None = None
        self._finding: Finding[PlanView | None] = Finding(link, self._find, self._show, self._tell, self, at_once=False)
        self._title = PlainLabel(size=TextSize.SECTION)
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._targets = PlanGrid(link)
        self._begin, self._settle, self._paper = (PushButton(small=True) for _ in range(3))
        self._begin.setObjectName("begin_plan")
        self._settle.setObjectName("settle_plan")
        self._paper.setObjectName("plan_paper")
        self._begin.clicked.connect(lambda _on=False: self.begin())
        self._settle.clicked.connect(lambda _on=False: self.settle())
        self._paper.clicked.connect(lambda _on=False: self.make_paper())
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self._begin, self._settle, self._paper):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self._title, self._line, self._targets):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)
        self.retranslate()

    @property
    def view(self) -> PlanView | None:
        """What is shown; None without a plan."""
        return self._view

    @property
    def busy(self) -> bool:
        """Whether the plan is still being read."""
        return self._finding.busy

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._title.setText(self._link.wording.say("boundary_plan.panel.title"))
        self._begin.setText(self.tr("Propose a plan…"))
        self._settle.setText(self.tr("Settle…"))
        self._paper.setText(self.tr("Paper for both to sign"))
        self._show(self._view)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_client(self, client_id: int) -> None:
        """Show the plan of a client."""
        if client_id != self._client_id:
            self._show(None)
        self._client_id = client_id
        self._finding.ask()

    def begin(self) -> None:
        """Open the form of a new plan."""
        if self._client_id:
            open_plan(self._link, self._client_id, parent=self.window())

    def settle(self) -> None:
        """Open the form that settles the plan."""
        if self._view is not None:
            open_settle(self._link, self._view, parent=self.window())

    def make_paper(self) -> None:
        """Make the paper, keep it with the client and show it."""
        if self._view is None:
            return
        room = self._link.desk.boundary_plans
        try:
            kept = room.finish(room.draft(self._view.plan.id))
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))
            return
        PaperDialog(kept, self._link, self.window()).open()

    def _find(self, _token: Token) -> PlanView | None:
        room, today = self._link.desk.boundary_plans, self._link.today
        plan = room.latest(self._client_id, today)
        return None if plan is None else room.look(plan.id, today)

    def _tell(self, error: Exception) -> None:
        """A desk that cannot be read is said by the page itself; what was found before stays in sight."""
        if not isinstance(error, MspDeskError):
            raise error

    def _show(self, view: PlanView | None) -> None:
        self._view = view
        wording = self._link.wording
        running = view is not None and view.state is PlanEnd.RUNNING
        self._begin.setVisible(not running)
        self._settle.setVisible(running)
        self._paper.setVisible(view is not None)
        self._targets.show_plan(view)
        if view is None:
            self._line.setText(wording.say("boundary_plan.panel.none"))
            return
        plan = view.plan
        if running:
            code = "running" if plan.agreed_with.strip() else "running_alone"
            said = wording.say(f"boundary_plan.panel.{code}", day=plan.started_on, person=one_line(plan.agreed_with))
        else:
            said = wording.say(f"boundary_plan.panel.{view.state.value}", day=plan.ended_on or plan.started_on)
        self._line.setText(said)
