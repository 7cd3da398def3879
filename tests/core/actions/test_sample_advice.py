"""The sample desk shows every advice at least once, and its evidence reads true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.advice import AdviceTable, ClientAdvice
from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.deciding.advice import Advice, AdviceRule
from msp_desk.core.deciding.affordability import Verdict
from msp_desk.core.deciding.evidence import EvidenceRow
from msp_desk.core.records.decision import LookBack
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.scorecard import Letter
from tests.core.actions.desks import TODAY, opened


def advice_for(table: AdviceTable, name: str) -> ClientAdvice:
    return next(one for one in table.clients if one.name == name)


@pytest.fixture
def table(sample: Desk) -> AdviceTable:
    return sample.advice.table(TODAY)


def rows_of(found: ClientAdvice) -> Iterator[EvidenceRow]:
    for argument in (*found.in_favour, *found.against):
        for one in argument.evidence:
            yield from one.rows


def test_every_advice_is_shown_at_least_once(table: AdviceTable) -> None:
    assert {one.advice for one in table.clients} == set(Advice)


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2026, 1, 1), date(2027, 3, 31)])
def test_on_other_days_as_well(day: date, tmp_path: Path) -> None:
    path = tmp_path / "other.mspdesk"
    write_sample_desk(path, day)
    desk = opened(path, day=day)
    assert {one.advice for one in desk.advice.table(day).clients} == set(Advice)
    desk.close()


def test_every_row_is_there_and_belongs_to_the_client(sample: Desk, table: AdviceTable) -> None:
    seen = set()
    for one in table.clients:
        for row in rows_of(one):
            record = sample.rooms[row.family].get(row.id)
            assert getattr(record, "client_id", record.id) == one.client_id
            seen.add(row.family)
    assert {"incidents", "invoices", "clients", "second_looks"} <= seen


def test_the_evidence_reads_true(sample: Desk, table: AdviceTable) -> None:
    abuse = advice_for(table, "Tannbrück Metallbau")
    assert abuse.advice is Advice.PART_NOW
    for row in abuse.in_favour[0].evidence[0].rows:
        incident = sample.incidents.get(row.id)
        assert (incident.family, incident.severity) == (IncidentFamily.ABUSE, Severity.CRITICAL)
    refuser = advice_for(table, "Officine Valtorba")
    assert (refuser.advice, refuser.rule) == (Advice.PART_WITH_NOTICE, AdviceRule.NOT_A_FIT)
    assert sample.clients.get(refuser.client_id).not_a_fit_since is not None
    assert refuser.refund_due > 0, "the year is paid in advance"
    invest = advice_for(table, "Elmspire Academy")
    assert invest.advice is Advice.INVEST
    assert invest.letter in (Letter.A, Letter.B)
    assert invest.second_look is not None
    assert invest.second_look.is_challenging
    for one in table.clients:
        rate = one.grade.figures.effective_hourly_rate
        if one.advice is Advice.REPRICE:
            assert rate is not None
            assert rate < table.settings.target_hourly_rate
            assert one.reprice is not None
            assert not one.grade.caps
        if one.advice is Advice.LOG_MORE:
            assert one.letter is None
        if one.advice is Advice.KEEP:
            assert one.letter in (Letter.A, Letter.B, Letter.C)


def test_the_sample_firm_can_afford_to_lose_most_and_not_the_largest(table: AdviceTable) -> None:
    verdicts = {one.name: one.affordability.verdict for one in table.clients if one.affordability is not None}
    assert len(verdicts) == len(table.clients)
    assert verdicts["Marensteg Maschinenbau"] is Verdict.CANNOT_AFFORD_NOW
    assert list(verdicts.values()).count(Verdict.CAN_AFFORD) > len(verdicts) / 2


def test_its_decisions_keep_the_numbers_of_their_day(sample: Desk) -> None:
    decisions = sample.decisions.all()
    assert [one.look_back_due(TODAY) for one in decisions] == [LookBack.SECOND, None]
    for one in decisions:
        (view,) = sample.decisions.of(one.client_id, TODAY)
        then = sample.advice.of(one.client_id, one.decided_on)
        assert then is not None
        assert view.then["advice"] == then.advice.value
        assert view.then["hours"] == pytest.approx(then.share.hours, abs=1e-6)
        assert view.now["hours"] != view.then["hours"]
