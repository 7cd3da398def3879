"""What a desk advises: the hard cases, as of any day, with few reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.actions.advice import months_until_gone
from msp_desk.core.actions.desk import Desk
from msp_desk.core.deciding.advice import Advice, AdviceRule
from msp_desk.core.deciding.affordability import Verdict, afford
from msp_desk.core.deciding.means import MissingMeans
from msp_desk.core.records.agreement import Agreement, Anchor
from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS, BoundaryPlan, PlanEnd
from msp_desk.core.records.client import Client, NotAFit
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.override import OVERRIDES, Override
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.scorecard import Letter
from msp_desk.core.records.second_look import SecondLook
from msp_desk.core.records.work import Work
from tests.core.actions.desks import TODAY
from tests.core.actions.test_grades_kept import counted

SINCE = date(2020, 1, 1)


def a_client(desk: Desk, name: str = "Altbau", direct_cost: int = 0) -> Client:
    return desk.clients.add(Client(name=name, seats=10, client_since=SINCE, monthly_direct_cost=direct_cost))


def an_invoice(desk: Desk, client: Client, net: int, number: str = "R-1", **more: object) -> Invoice:
    draft = Invoice(
        client_id=client.id, number=number, issued_on=date(2026, 1, 1), due_on=date(2026, 1, 31), net=net, gross=net
    )
    return desk.invoices.add(replace(draft, **more))  # type: ignore[arg-type]


def some_work(desk: Desk, client: Client, minutes: int = 600) -> None:
    desk.work.add(Work(client_id=client.id, day=TODAY, minutes=minutes))


def means(desk: Desk, *, fixed_cost: int = 100_000, draw: int = 100_000, reserve: int = 500_000) -> None:
    present = desk.settings.current()
    desk.settings.change(replace(present, fixed_cost=fixed_cost, draw=draw, cash_reserve=reserve))


def test_an_empty_desk_and_a_day_before_the_first_record_advise_nobody(desk: Desk) -> None:
    assert desk.advice.table(TODAY).clients == ()
    client = a_client(desk)
    assert desk.advice.of(client.id, SINCE - timedelta(days=1)) is None
    assert desk.advice.table(SINCE - timedelta(days=1)).clients == ()
    assert desk.advice.of(client.id, TODAY) is not None


def test_without_settings_it_asks_and_invents_nothing(desk: Desk) -> None:
    client = a_client(desk)
    an_invoice(desk, client, 100_000)
    found, table = desk.advice.of(client.id, TODAY), desk.advice.table(TODAY)
    assert found is not None
    assert (found.affordability, found.flip, found.hold_on) == (None, None, False)
    assert found.missing == ("fixed_cost", "draw", "cash_reserve")
    assert isinstance(table.means, MissingMeans)
    assert table.result_now is None
    means(desk)
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert found.missing == ()
    assert found.affordability is not None


def test_a_firm_with_one_client(desk: Desk) -> None:
    client = a_client(desk)
    an_invoice(desk, client, 1_200_000)
    some_work(desk, client, 60 * 100)
    means(desk, fixed_cost=0, draw=0, reserve=0)
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert found.affordability is not None
    assert found.affordability.result_now == pytest.approx(found.share.contribution)
    assert found.affordability.result_after == pytest.approx(found.affordability.freed_value)
    assert not any(rule.rule is AdviceRule.TALK for rule in found.in_favour), "it is in both first 80 %"


def test_all_ungraded_clients_are_told_what_to_log(desk: Desk) -> None:
    for name in ("Altbau", "Neubau"):
        a_client(desk, name)
    found = desk.advice.table(TODAY).clients
    assert [one.advice for one in found] == [Advice.LOG_MORE] * 2
    assert all(one.in_favour[0].evidence for one in found)
    assert all(one.reprice is None for one in found)


def test_a_client_with_only_a_credit_note(desk: Desk) -> None:
    client = a_client(desk)
    an_invoice(desk, client, 10_000, kind=InvoiceKind.CREDIT_NOTE)
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert found.share.revenue < 0
    assert found.advice is Advice.LOG_MORE, "no hour was spent, so no rate is below target"
    assert found.reprice is not None
    assert (found.reprice.uplift_percent, found.reprice.break_even_chance) == (None, 1.0)
    assert found.grade_after is None


def test_revenue_zero_and_negative_margins_everywhere(desk: Desk) -> None:
    for name in ("Altbau", "Neubau", "Umbau"):
        some_work(desk, a_client(desk, name, 20_000))
    means(desk)
    for one in desk.advice.table(TODAY).clients:
        assert one.advice is Advice.REPRICE
        assert one.reprice is not None
        assert one.reprice.break_even_chance == 1.0, "its hours are worth more than it"
        assert one.affordability is not None
        assert one.affordability.verdict is Verdict.CAN_AFFORD


def test_ties_in_revenue_and_hours_go_by_name(desk: Desk) -> None:
    for place, name in enumerate(("Charlie", "Alfa", "Bravo", "Delta", "Echo"), start=1):
        client = a_client(desk, name)
        an_invoice(desk, client, 500_000, f"R-{place}")
        some_work(desk, client, 60)
    found = desk.advice.table(TODAY)
    assert [one.name for one in found.clients] == ["Alfa", "Bravo", "Charlie", "Delta", "Echo"]
    assert not any(rule.rule is AdviceRule.TALK for one in found.clients for rule in one.in_favour)


def test_abuse_parts_at_once_unless_the_owner_says_why_not(desk: Desk) -> None:
    client = a_client(desk)
    incident = desk.incidents.add(
        Incident(client_id=client.id, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL)
    )
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert (found.advice, found.leaves_on, found.notice_months) == (Advice.PART_NOW, TODAY, 0)
    assert [(row.family, row.id) for row in found.in_favour[0].evidence[0].rows] == [("incidents", incident.id)]
    before = desk.advice.of(client.id, TODAY - timedelta(days=1))
    assert before is not None
    assert before.advice is Advice.LOG_MORE
    desk.second_looks.add(SecondLook(client_id=client.id, day=TODAY, abuse_exempt_reason="He apologised."))
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert found.advice is not Advice.PART_NOW
    assert AdviceRule.PART_NOW in [argument.rule for argument in found.against]


def test_the_latest_second_look_by_the_day_counts(desk: Desk) -> None:
    client = a_client(desk)
    early = desk.second_looks.add(SecondLook(client_id=client.id, day=date(2026, 3, 1)))
    late = desk.second_looks.add(SecondLook(client_id=client.id, day=date(2026, 9, 1)))
    for day, look in ((date(2026, 2, 28), None), (date(2026, 8, 31), early), (TODAY, late)):
        found = desk.advice.of(client.id, day)
        assert found is not None
        assert found.second_look == look
        assert desk.second_looks.latest(client.id, day) == look


def test_hold_on_when_the_firm_cannot_afford_it_and_what_would_flip_it(desk: Desk) -> None:
    client = a_client(desk)
    an_invoice(desk, client, 1_200_000)
    desk.clients.change(replace(client, not_a_fit_since=TODAY, not_a_fit_reason=NotAFit.PRICE_REFUSED))
    means(desk, reserve=0)
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert (found.advice, found.rule, found.hold_on) == (Advice.PART_WITH_NOTICE, AdviceRule.NOT_A_FIT, True)
    assert found.against[-1].rule is AdviceRule.AFFORDABILITY
    assert found.flip is not None
    means(desk, reserve=round(found.flip.more_reserve) + 1)
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert not found.hold_on


def test_what_was_prepaid_past_the_last_day_is_due_back(desk: Desk) -> None:
    client = a_client(desk)
    desk.agreements.add(
        Agreement(client_id=client.id, number="V-1", start=SINCE, notice_length=1, anchor=Anchor.END_OF_MONTH)
    )
    invoice = an_invoice(desk, client, 1_200_000, period_start=date(2026, 1, 1), period_end=date(2026, 12, 31))
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert found.leaves_on == date(2026, 12, 31)
    assert found.notice_months == 1
    assert found.refund_due == 0
    second = an_invoice(desk, client, 900_000, "R-2", period_start=date(2026, 11, 1), period_end=date(2027, 1, 29))
    for number, paid in ((invoice.id, 1_200_000), (second.id, 900_000)):
        desk.payments.add(
            Payment(
                client_id=client.id, day=date(2026, 11, 2), amount=paid,
                allocations=(Allocation(invoice_id=number, amount=paid),),
            )
        )  # fmt: skip
    found = desk.advice.of(client.id, TODAY)
    assert found is not None
    assert found.refund_due == 900_000 * 29 // 90


@pytest.mark.parametrize(
    ("leaves_on", "months"),
    [
        (date(2026, 11, 21), 0), (date(2026, 11, 30), 0), (date(2026, 12, 1), 1), (date(2026, 12, 31), 1),
        (date(2027, 3, 31), 4), (date(2027, 3, 15), 4), (date(2027, 11, 30), 12),
    ],
)  # fmt: skip
def test_months_are_counted_whole_from_the_first_of_the_coming_one(leaves_on: date, months: int) -> None:
    assert months_until_gone(leaves_on, TODAY) == months


def test_a_failed_boundary_plan_and_a_letter_of_the_owners_own_count(sample: Desk) -> None:
    name = "Nimbuskai Spedition"
    number = next(one.client_id for one in sample.advice.table(TODAY).clients if one.name == name)
    plan = BoundaryPlan(client_id=number, started_on=TODAY - timedelta(days=90), outcome=PlanEnd.FAILED, ended_on=TODAY)
    with sample._journal.intention("action.add.boundary_plans") as writer:
        stored = writer.add(BOUNDARY_PLANS, plan)
    found = sample.advice.of(number, TODAY)
    assert found is not None
    assert (found.letter, found.advice) == (Letter.F, Advice.PART_WITH_NOTICE)
    rows = [(row.family, row.id) for one in found.in_favour[0].evidence for row in one.rows]
    assert ("boundary_plans", stored.id) in rows
    own = Override(client_id=number, letter=Letter.C, reason="New manager.", set_on=TODAY, expires_on=date(2027, 1, 1))
    with sample._journal.intention("action.add.overrides") as writer:
        writer.add(OVERRIDES, own)
    found = sample.advice.of(number, TODAY)
    assert found is not None
    assert found.letter is Letter.C
    assert found.grade.letter is Letter.F
    codes = [one.says.code for one in found.in_favour[0].evidence]
    assert codes == ["advising.evidence.families", "advising.evidence.plan.failed"], "the F speaks no more"


def test_a_change_is_thought_about_again(desk: Desk) -> None:
    client = a_client(desk)
    first = desk.advice.table(TODAY)
    assert desk.advice.table(TODAY) is first
    desk.clients.change(replace(desk.clients.get(client.id), name="Neubau"))
    assert desk.advice.table(TODAY).clients[0].name == "Neubau"


def test_a_client_that_is_archived_meanwhile_is_left_out_and_nothing_of_it_is_kept(desk: Desk) -> None:
    kept, gone = a_client(desk), a_client(desk, "Neubau")
    desk.grades.courses(TODAY)
    calls: list[int] = []

    def meanwhile() -> None:
        if not calls:
            calls.append(gone.id)
            desk.grades.table(TODAY)
            desk.clients.withdraw(gone.id)

    table = desk.advice.table(TODAY, between=meanwhile)
    assert calls
    assert {one.client_id for one in table.clients} <= {kept.id, gone.id}
    assert [one.client_id for one in desk.advice.table(TODAY).clients] == [kept.id]


def test_the_whole_table_needs_no_more_reads_for_more_clients(sample: Desk) -> None:
    def reads() -> int:
        with counted(sample) as said:
            sample.advice.table(TODAY)
        return len(said)

    sample.clients.all()  # the file is open from here on
    few = reads()
    names = [sample.clients.add(Client(name=f"Zusatz {place}", client_since=SINCE)) for place in range(60)]
    for client in names:
        sample.second_looks.add(SecondLook(client_id=client.id, day=TODAY))
        sample.agreements.add(Agreement(client_id=client.id, number="V-1", start=SINCE, notice_length=1))
    assert reads() <= few + 2
    with counted(sample) as said:
        assert sample.advice.of(names[0].id, TODAY) is not None
    assert said == []


def test_parting_twice_equals_parting_with_both(sample: Desk) -> None:
    means(sample)
    table = sample.advice.table(TODAY)
    assert not isinstance(table.means, MissingMeans)
    assert table.result_now is not None
    one, other = table.shares[:2]
    first = afford([one], table.result_now, table.means)
    both = afford([one, other], table.result_now, table.means)
    assert afford([other], first.result_after, table.means).result_after == pytest.approx(both.result_after)
