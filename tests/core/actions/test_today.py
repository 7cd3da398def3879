"""Today on a whole desk: what it finds, its figures, the last backup, and putting things off with undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from msp_desk.core.actions.agenda import Deed, Matter
from msp_desk.core.actions.agenda.words import why_text
from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.agreement import Agreement, Anchor
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY


def of_kind(desk: Desk, kind: MatterKind) -> list[Matter]:
    return [matter for matter in desk.today.look(TODAY).agenda.matters if matter.kind is kind]


def test_an_empty_desk_has_no_clients_and_asks_nothing(desk: Desk) -> None:
    found = desk.today.look(TODAY)
    assert not found.has_clients
    assert found.agenda.matters == ()
    assert (found.figures.monthly_fees, found.figures.agreements, found.figures.hourly_rate) == (0, 0, None)
    assert found.backup is None


def test_the_sample_shows_at_most_one_line_of_a_client_and_kind(sample: Desk) -> None:
    matters = sample.today.look(TODAY).agenda.matters
    lines = [(matter.client_id, matter.kind) for matter in matters]
    assert len(set(lines)) == len(lines)
    assert {matter.kind for matter in matters} >= {
        MatterKind.NOTICE, MatterKind.DEAL_BREAKER, MatterKind.OVERDUE, MatterKind.FALL, MatterKind.RECOMMENDATION,
        MatterKind.REVIEW, MatterKind.BACKUP,
    }  # fmt: skip
    assert sample.today.count(TODAY) == len(matters)


def test_the_matters_agree_with_the_other_pages(sample: Desk) -> None:
    grades = {grade.client_id: grade for grade in sample.grades.table(TODAY).clients}
    notices = sample.notices.all(TODAY)
    for matter in sample.today.look(TODAY).agenda.matters:
        if matter.client_id is None:
            continue
        grade = grades[matter.client_id]
        assert (matter.client, matter.letter, matter.capped) == (grade.name, grade.letter, grade.is_capped)
        if matter.kind is MatterKind.NOTICE:
            dates: dict[int, date | None] = {
                found.agreement.id: found.notice.receive_by for found in notices[matter.client_id]
            }
            assert dates[matter.record_id] == matter.day
        if matter.kind is MatterKind.DEAL_BREAKER:
            assert matter.record_id in {row.id for cap in grade.caps for row in cap.rows}


def test_monthly_fees_are_those_of_agreements_that_run(desk: Desk) -> None:
    one = desk.clients.add(Client(name="One", client_since=date(2020, 1, 1)))
    gone = desk.clients.add(Client(name="Gone", client_since=date(2020, 1, 1), ended_on=TODAY - timedelta(days=1)))

    def agree(client: Client, fee: int, start: date = date(2024, 1, 1), **terms: object) -> None:
        desk.agreements.add(
            Agreement(client_id=client.id, number=f"A-{fee}", start=start, monthly_fee=fee, **terms)  # type: ignore[arg-type]
        )

    agree(one, 1000)
    agree(one, 200, ended_on=TODAY)
    agree(one, 30, ended_on=TODAY - timedelta(days=1))
    agree(one, 40, start=TODAY + timedelta(days=1))
    agree(one, 50, first_term_months=12, anchor=Anchor.END_OF_TERM)  # over without a notice at the end of 2024
    agree(gone, 5000)
    figures = desk.today.look(TODAY).figures
    assert (figures.monthly_fees, figures.agreements) == (1200, 2)


def test_hours_of_this_month_are_tickets_work_and_incidents(desk: Desk) -> None:
    client = desk.clients.add(Client(name="One", client_since=date(2020, 1, 1))).id
    desk.tickets.add(Ticket(client_id=client, opened_on=date(2026, 11, 1), minutes=30))
    desk.tickets.add(Ticket(client_id=client, opened_on=date(2026, 10, 31), minutes=500))
    desk.work.add(Work(client_id=client, day=TODAY, minutes=45))
    desk.work.add(Work(client_id=client, day=TODAY + timedelta(days=1), minutes=500))
    desk.incidents.add(
        Incident(client_id=client, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.NOTE, minutes=15)
    )
    assert desk.today.look(TODAY).figures.minutes == 90


def test_the_effective_rate_is_that_of_the_whole_firm(sample: Desk) -> None:
    grades = sample.grades.table(TODAY).clients
    contribution = sum(grade.figures.contribution for grade in grades)
    hours = sum(grade.figures.hours for grade in grades)
    figures = sample.today.look(TODAY).figures
    assert figures.hourly_rate == pytest.approx(contribution / hours, abs=1)
    assert figures.target_rate == sample.settings.current().target_hourly_rate


def test_the_last_backup_is_shown_and_its_matter_goes(sample: Desk) -> None:
    assert of_kind(sample, MatterKind.BACKUP)
    made = sample.backups.make()
    last = sample.today.look(TODAY).backup
    assert last is not None
    assert (last.path, last.size, last.elsewhere) == (made.path, made.path.stat().st_size, False)
    assert last.made_at.date() == TODAY
    assert not of_kind(sample, MatterKind.BACKUP)


def test_a_matter_is_put_off_brought_back_and_undone(sample: Desk) -> None:
    matter = of_kind(sample, MatterKind.DEAL_BREAKER)[0]
    told: list[frozenset[str]] = []
    sample.listen(told.append)
    sample.today.put_off(matter, TODAY + timedelta(days=7))
    found = sample.today.look(TODAY)
    assert matter.key in {one.key for one in found.agenda.put_off}
    assert matter.key not in {one.key for one in found.agenda.matters}
    week_later = sample.today.look(TODAY + timedelta(days=7)).agenda
    assert matter.key in {one.key for one in week_later.matters}
    assert told == [frozenset({"reminders"})]
    assert sample.undoable is not None
    assert sample.undoable.label == "action.put_off"
    sample.undo()
    assert matter.key in {one.key for one in sample.today.look(TODAY).agenda.matters}
    sample.redo()
    assert matter.key in {one.key for one in sample.today.look(TODAY).agenda.put_off}
    sample.today.bring_back(found.agenda.put_off[0])
    assert sample.today.look(TODAY).agenda.put_off == ()


def test_putting_off_again_changes_the_same_reminder(sample: Desk) -> None:
    matter = of_kind(sample, MatterKind.DEAL_BREAKER)[0]
    first = sample.today.put_off(matter, TODAY + timedelta(days=1))
    second = sample.today.tick_off(matter)
    assert (second.id, second.until) == (first.id, None)
    assert matter.key in {one.key for one in sample.today.look(TODAY + timedelta(days=30)).agenda.put_off}


def test_a_day_out_of_range_is_refused_and_nothing_is_hidden(sample: Desk) -> None:
    matter = of_kind(sample, MatterKind.FALL)[0]
    with pytest.raises(InvalidInput):
        sample.today.put_off(matter, date(1500, 1, 1))
    assert matter.key in {one.key for one in sample.today.look(TODAY).agenda.matters}


def test_the_settings_say_when_to_remind(sample: Desk) -> None:
    before = len(of_kind(sample, MatterKind.NOTICE))
    settings = sample.settings.current()
    sample.settings.change(replace(settings, remind_notice_days=9, remind_due_days=10_000))
    assert 0 < len(of_kind(sample, MatterKind.NOTICE)) < before
    assert of_kind(sample, MatterKind.OVERDUE) == []


def test_looking_can_be_stopped(sample: Desk) -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        sample.today.look(TODAY, between=stop)


def test_a_desk_in_a_synchronised_folder_and_copies_beside_it_are_said_once(tmp_path: Path, today: date) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    desk = open_or_make(folder / "firm.mspdesk", FixedClock(today), folders_under(tmp_path / "user"))
    try:
        (folder / "firm (conflicted copy 2026-11-20).mspdesk").write_bytes(b"")
        found = of_kind(desk, MatterKind.PLACE)
        assert [matter.what.code for matter in found] == ["today.place.synchronised", "today.place.copies"]
        assert {matter.deed for matter in found} == {Deed.OPEN_PLACES}
        for language in Language:
            said = [why_text(matter, today, Wording(language)) for matter in found]
            assert "Dropbox" in said[0]
            assert "conflicted copy" in said[1]
        desk.today.tick_off(found[0])
        assert [matter.what.code for matter in of_kind(desk, MatterKind.PLACE)] == ["today.place.copies"]
    finally:
        desk.close()


def test_a_desk_where_it_belongs_is_not_spoken_of(sample: Desk) -> None:
    assert of_kind(sample, MatterKind.PLACE) == []
