"""Boundary plans: proposing one, beginning it, looking whether its targets were met, settling it, and its paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.drafts import keep_draft
from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.deciding.boundary_plans import (
    TargetCheck,
    check_window,
    checked,
    plan_outcomes,
    proposed_end,
    proposed_targets,
)
from msp_desk.core.deciding.evidence import PlanOutcome
from msp_desk.core.environment.clock import Clock
from msp_desk.core.records.boundary_plan import (
    BOUNDARY_PLANS,
    PLAN_TARGETS,
    BoundaryPlan,
    CheckDay,
    PlanEnd,
    PlanTarget,
)
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.grades import GradeRoom
    from msp_desk.core.documents.boundary_plan import BoundaryPlanFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan as of a day.

    Attributes:
        plan: The plan.
        state: What was known of it on the day.
        checks: What came of its targets by then.
        proposed: How it should be settled; running while nothing speaks.
    """

    plan: BoundaryPlan
    state: PlanEnd
    checks: tuple[TargetCheck, ...]
    proposed: PlanEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryPlanPaper:
    """A plan's paper that was set and is kept nowhere yet.

    Attributes:
        client: Whose.
        language: Of the paper.
        facts: What it says.
        pdf: The paper.
    """

    client: Client
    language: Language
    facts: BoundaryPlanFacts
    pdf: bytes


class BoundaryPlanRoom(RecordRoom[BoundaryPlan]):
    """The boundary plans of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, grades: GradeRoom) -> None:
        """Work on one desk."""
        super().__init__(BOUNDARY_PLANS, database, journal, order_by=("started_on",))
        self._clock = clock
        self._grades = grades

    def propose(self, client_id: int, as_of: date) -> tuple[PlanTarget, ...]:
        """Targets from a client's worst measures; none for a client that is not active or has nothing to mend."""
        table = self._grades.table(as_of)
        grade = table.find(ClientId(client_id))
        return () if grade is None else proposed_targets(grade, table.scorecard)

    def begin(self, plan: BoundaryPlan, targets: Sequence[PlanTarget]) -> BoundaryPlan:
        """Store a plan with its targets.

        Raises:
            InvalidInput: With every problem of the first record that has one; nothing was stored.
        """
        with self._journal.intention("action.add.boundary_plans") as writer:
            stored = writer.add(BOUNDARY_PLANS, plan)
            for target in targets:
                writer.add(PLAN_TARGETS, replace(target, plan_id=stored.id))
        return stored

    def targets(self, plan_id: int) -> list[PlanTarget]:
        """The targets of a plan, by check and in the order of the measures they were stored in."""
        with self._database.reading() as connection:
            return store.fetch_all(connection, PLAN_TARGETS, where={"plan_id": plan_id}, order_by=("due_after", "id"))

    def look(self, plan_id: int, as_of: date) -> PlanView:
        """A plan with what came of its targets by a day.

        Raises:
            NotFound: If there is no such plan.
        """
        plan = self.get(plan_id)
        table = {
            check: self._grades.over(plan.check_day(check), check_window(plan, check))
            for check in CheckDay
            if plan.check_day(check) <= as_of
        }
        scorecard = self._grades.table(as_of).scorecard
        grades = {check: found.find(plan.client_id) for check, found in table.items()}
        checks = checked(plan, self.targets(plan_id), grades, scorecard, as_of)
        state = plan.state_on(as_of) or PlanEnd.RUNNING
        return PlanView(plan=plan, state=state, checks=checks, proposed=proposed_end(checks))

    def latest(self, client_id: int, as_of: date) -> BoundaryPlan | None:
        """The plan of a client that began last by a day; None without one."""
        known = [plan for plan in self.all(client_id=client_id) if plan.started_on <= as_of]
        return max(known, key=lambda plan: (plan.started_on, plan.id), default=None)

    def settle(self, plan_id: int, outcome: PlanEnd, note: str = "") -> BoundaryPlan:
        """Say what became of a plan; a failed one counts as a documented warning from today on.

        Args:
            plan_id: Which.
            outcome: What became of it; running opens it again.
            note: Of the owner; "" keeps the one it has.

        Raises:
            NotFound: If there is no such plan.
        """
        plan = self.get(plan_id)
        ended = None if outcome is PlanEnd.RUNNING else max(self._clock.today(), plan.started_on)
        return self.change(replace(plan, outcome=outcome, ended_on=ended, note=note or plan.note))

    def outcomes(self, as_of: date) -> Mapping[ClientId, Sequence[PlanOutcome]]:
        """What became of every client's plans by a day, for the advice."""
        return plan_outcomes(self.all(), as_of)

    def outcome(self, client_id: int, as_of: date) -> PlanOutcome | None:
        """What became of a client's latest plan by a day; None without one."""
        found = plan_outcomes(self.all(client_id=client_id), as_of).get(ClientId(client_id), ())
        return found[-1] if found else None

    def draft(self, plan_id: int, *, language: Language | None = None) -> BoundaryPlanPaper:
        """The paper of a plan, for both to sign; nothing is kept.

        Args:
            plan_id: Which.
            language: Of the paper; None takes the client's.

        Raises:
            NotFound: If there is no such plan.
            MspDeskError: If a text has characters that no font has.
        """
        from msp_desk.core.documents.boundary_plan import BoundaryPlanFacts, PlanLine, render_boundary_plan

        plan, targets = self.get(plan_id), self.targets(plan_id)
        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
            client = store.fetch(connection, CLIENTS, plan.client_id)
        spoken = language or client.language
        scorecard = self._grades.table(self._clock.today()).scorecard
        facts = BoundaryPlanFacts(
            firm=firm.legal_name or firm.name,
            logo=firm.logo,
            client=client.party,
            agreed_with=plan.agreed_with,
            day=self._clock.today(),
            started_on=plan.started_on,
            lines=tuple(
                PlanLine(
                    check=target.due_after,
                    measure=target.measure,
                    start=None if target.start_tenths is None else target.start_tenths / 10,
                    target=target.target_tenths / 10,
                    at_most=scorecard.scales[target.measure].good < scorecard.scales[target.measure].bad,
                    note=target.note,
                )
                for target in targets
            ),
        )
        return BoundaryPlanPaper(
            client=client, language=spoken, facts=facts, pdf=render_boundary_plan(facts, language=spoken)
        )

    def finish(self, draft: BoundaryPlanPaper, *, out: Path | None = None) -> Document:
        """Keep a paper with the client, as it was drafted.

        Args:
            draft: The paper.
            out: A file to write it to as well.

        Raises:
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
        """
        title = Wording(draft.language).say("boundary_plan.file", client=draft.client.name)
        return keep_draft(
            self._database, self._journal, self._clock, draft, kind=DocumentKind.BOUNDARY_PLAN, title=title, out=out
        )
