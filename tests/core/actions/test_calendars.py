"""Deadlines as events: those of the notice engine, of exits and of reviews; stable, and none that is no deadline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem, MspDeskError, NotFound
from msp_desk.core.exporting.calendar_file import CalendarEvent
from msp_desk.core.records.agreement import Agreement, Anchor, NoticeUnit
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from tests.core.actions.desks import TODAY

KINDS = ("receive", "send", "can-end", "ends", "renews", "exit-step", "review")
TERM = {
    "start": date(2024, 3, 1), "first_term_months": 36, "renewal_months": 12, "tacit_renewal": True, "notice_length": 3,
    "notice_unit": NoticeUnit.MONTHS, "anchor": Anchor.END_OF_TERM, "delivery_days": 3,
}  # fmt: skip


@pytest.fixture
def client(desk: Desk) -> Client:
    desk.firm.change(replace(desk.firm.current(), name="Quellmark IT", language=Language.EN, country="DE"))
    return desk.clients.add(Client(name="Hotel, Nebel; zinne", country="DE"))


def agreement(desk: Desk, client: Client, number: str = "V-1", **terms: Any) -> Agreement:
    return desk.agreements.add(Agreement(client_id=client.id, number=number, **{**TERM, **terms}))


def kind(event: CalendarEvent) -> str:
    return next(each for each in KINDS if event.uid.startswith(f"{each}-"))


def days(events: Sequence[CalendarEvent]) -> dict[str, date]:
    return {kind(event): event.day for event in events}


def test_an_agreement_gives_the_days_of_the_notice_engine_and_its_renewal(desk: Desk, client: Client) -> None:
    made = agreement(desk, client)
    (answer,) = desk.notices.of_client(client.id, TODAY)
    found = days(desk.calendars.events(TODAY, client_id=client.id))
    assert found == {
        "receive": date(2026, 11, 30),
        "send": answer.notice.send_by,
        "can-end": date(2027, 2, 28),
        "renews": date(2027, 3, 1),
    }
    later = days(desk.calendars.events(date(2026, 12, 1), client_id=client.id))
    assert later["receive"] == date(2027, 11, 30)
    assert later["can-end"] == date(2028, 2, 29)
    assert later["renews"] == date(2027, 3, 1)  # nothing can stop this one any more
    assert made.number in desk.calendars.events(TODAY, client_id=client.id)[0].summary


def test_numbers_stay_while_days_move_and_differ_from_one_another(desk: Desk, client: Client) -> None:
    agreement(desk, client)
    agreement(desk, client, "V-2", start=date(2025, 1, 1))
    now, then = desk.calendars.events(TODAY), desk.calendars.events(date(2026, 12, 1))
    assert len({event.uid for event in now}) == len(now)
    receive = [{event.uid for event in events if kind(event) == "receive"} for events in (now, then)]
    assert receive[0] == receive[1]
    desk.clients.change(replace(client, name="Anders"))
    assert {event.uid for event in desk.calendars.events(TODAY)} == {event.uid for event in now}
    desk.firm.change(replace(desk.firm.current(), name="Eine andere Firma"))
    assert not {event.uid for event in desk.calendars.events(TODAY)} & {event.uid for event in now}


def test_an_agreement_that_can_end_on_any_day_has_no_deadline(desk: Desk, client: Client) -> None:
    agreement(desk, client, first_term_months=None, renewal_months=None, anchor=Anchor.ANY_DAY)
    assert desk.calendars.events(TODAY, client_id=client.id) == ()
    with pytest.raises(MspDeskError, match=r"calendar\.nothing"):
        desk.calendars.save(desk.path.with_name("a.ics"), TODAY, client_id=client.id)
    assert not desk.path.with_name("a.ics").exists()


@pytest.mark.parametrize(
    "terms", [{"tacit_renewal": False, "renewal_months": None}, {"ended_on": date(2027, 2, 28)}], ids=["term", "ended"]
)
def test_an_agreement_that_ends_anyway_gives_its_end_only(desk: Desk, client: Client, terms: dict[str, Any]) -> None:
    agreement(desk, client, **terms)
    assert days(desk.calendars.events(TODAY, client_id=client.id)) == {"ends": date(2027, 2, 28)}


def test_a_day_that_has_passed_is_left_out(desk: Desk, client: Client) -> None:
    agreement(desk, client)
    found = days(desk.calendars.events(date(2026, 11, 30), client_id=client.id))
    assert found["receive"] == date(2026, 11, 30)
    assert "send" not in found


def test_one_agreement_or_one_client_or_all_with_the_firms_reviews(desk: Desk, client: Client) -> None:
    first = agreement(desk, client)
    other = desk.clients.add(Client(name="Zweiter"))
    agreement(desk, other, start=date(2025, 7, 1))
    gone = desk.clients.add(Client(name="Weg", ended_on=date(2026, 1, 1)))
    agreement(desk, gone)
    everything = desk.calendars.events(TODAY)
    assert [kind(event) for event in everything].count("receive") == 2
    settings = desk.settings.current()
    reviews = {event.day for event in everything if kind(event) == "review"}
    later = timedelta(days=settings.remind_review_days)
    assert reviews == {Quarter(2026, number).period.last + later for number in (3, 4)}
    mine = desk.calendars.events(TODAY, client_id=client.id)
    assert {event.uid for event in mine} < {event.uid for event in everything}
    assert desk.calendars.events(TODAY, client_id=client.id, agreement_id=first.id) == mine
    assert desk.calendars.events(TODAY, client_id=client.id, agreement_id=first.id + 9) == ()
    with pytest.raises(NotFound):
        desk.calendars.events(TODAY, client_id=999)


def test_a_review_that_was_made_is_not_due(sample: Desk) -> None:
    before = [event for event in sample.calendars.events(TODAY) if kind(event) == "review"]
    sample.reviews.make(Quarter(2026, 3))
    after = [event for event in sample.calendars.events(TODAY) if kind(event) == "review"]
    assert len(before) - len(after) == 1


def test_the_open_steps_of_an_exit_are_due(sample: Desk) -> None:
    client = sample.clients.named("Tannbrück Metallbau")
    leaving = sample.exits.open(client.id)
    steps = [step for step in sample.rooms["exit_steps"].all() if step.exit_id == leaving.id and step.due is not None]
    found = [event for event in sample.calendars.events(TODAY, client_id=client.id) if kind(event) == "exit-step"]
    assert sorted(event.day for event in found) == sorted(step.due for step in steps)
    sample.exits.tick_step(steps[0].id, TODAY)
    fewer = [event for event in sample.calendars.events(TODAY, client_id=client.id) if kind(event) == "exit-step"]
    assert len(fewer) == len(found) - 1
    others = sample.calendars.events(TODAY, client_id=sample.clients.named("Hotel Nebelzinne").id)
    assert "exit-step" not in {kind(event) for event in others}


@pytest.mark.parametrize("language", list(Language))
def test_the_whole_sample_is_read_by_another_program(sample: Desk, tmp_path: Path, language: Language) -> None:
    out = tmp_path / "a.ics"
    written = sample.calendars.save(out, TODAY, remind_days=14, language=language)
    again = tmp_path / "b.ics"
    sample.calendars.save(again, TODAY, remind_days=14, language=language)
    assert out.read_bytes() == again.read_bytes()
    calendar: Any = icalendar.Calendar.from_ical(out.read_bytes())
    read = list(calendar.walk("VEVENT"))
    expected = sample.calendars.events(TODAY, language=language)
    assert len(read) == written == len(expected)
    for event, known in zip(read, expected, strict=True):
        assert (str(event["UID"]), event.decoded("DTSTART"), str(event["SUMMARY"])) == (
            known.uid, known.day, known.summary,
        )  # fmt: skip
        assert event.decoded("DTSTAMP").date() == TODAY
        assert len(list(event.walk("VALARM"))) == 1
        assert "{" not in str(event["SUMMARY"])


def test_a_desk_is_not_written_over(sample: Desk) -> None:
    with pytest.raises(FileProblem):
        sample.calendars.save(sample.path, TODAY)
