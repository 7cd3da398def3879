"""The client's edition names what came back and which devices are out of warranty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.actions.service_facts import (
    LEAST_RECURRING,
    MOST_RECURRING,
    cause_of,
    finished,
    out_of_warranty,
    recurring,
    service_facts,
)
from msp_desk.core.documents.review.service_facts import OutOfWarranty, Progress, Recurring, ServiceFacts
from msp_desk.core.documents.review.service_lists import MOST_DEVICES
from msp_desk.core.documents.review.service_review import render_service_review
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.environment.equipment import Asset
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Period, Quarter
from msp_desk.core.records.recommendation import Recommendation
from msp_desk.core.records.ticket import Ticket, TicketCategory
from msp_desk.core.wording import Wording
from tests.core.actions.test_client_reviews import text_of
from tests.core.documents.reading import page_texts

Q3 = Quarter(2026, 3)
ME = ClientId(1)


def tickets(title: str, count: int, day: date, category: TicketCategory = TicketCategory.SUPPORT) -> list[Ticket]:
    return [
        Ticket(client_id=ME, title=title, opened_on=day + timedelta(days=number), category=category)
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("title", "cause"),
    [
        ("Backup failed on SRV01", "backup failed on srv"),
        ("RE: AW: Backup failed on SRV-02!", "backup failed on srv"),
        ("  backup   FAILED, on srv ", "backup failed on srv"),
        ("Re-image of PC 4", "image of pc"),
        ("4711", ""),
        ("", ""),
        ("Re:", ""),
    ],
)
def test_numbers_and_answer_marks_are_no_cause(title: str, cause: str) -> None:
    assert cause_of(title) == cause


def test_what_came_three_times_is_recurring() -> None:
    july, june = date(2026, 7, 3), date(2026, 6, 3)
    found = recurring(
        [
            *tickets("Backup failed on SRV01", 2, july),
            *tickets("Re: Backup failed on SRV02", 3, july),
            *tickets("Backup failed on SRV03", 4, june),
            *tickets("Scanner jams", LEAST_RECURRING - 1, july),
            *tickets("Scanner jams", 9, june),
            *tickets("Migration", 5, july, TicketCategory.PROJECT),
            *tickets("17", 5, july),
            *tickets("Backup failed on SRV04", 3, date(2026, 10, 1)),
        ],
        Q3,
        Q3.period,
    )
    assert found == [Recurring(what="Re: Backup failed on SRV02", opened=5, before=4)]


def test_a_running_quarter_counts_up_to_the_day_of_the_paper() -> None:
    made = [*tickets("Printer", 2, date(2026, 7, 1)), *tickets("Printer", 1, date(2026, 8, 1))]
    assert recurring(made, Q3, Period(Q3.period.first, date(2026, 7, 31))) == []
    assert [one.opened for one in recurring(made, Q3, Period(Q3.period.first, date(2026, 8, 1)))] == [3]


def test_the_most_frequent_come_first_and_few_are_named() -> None:
    made: list[Ticket] = []
    for place, word in enumerate(("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta")):
        made += tickets(word, LEAST_RECURRING + place // 2, date(2026, 7, 1))
    found = recurring(made, Q3, Q3.period)
    assert len(found) == MOST_RECURRING
    assert [one.what for one in found[:3]] == ["eta", "epsilon", "zeta"]


def test_a_warranty_that_ends_on_the_last_day_has_not_ended() -> None:
    last = Q3.period.last
    assets = [
        Asset(client_id=ME, tag="PC-1", model="OptiPlex", user="Ann", place="Desk 1", warranty_end=date(2025, 1, 31)),
        Asset(client_id=ME, tag="PC-2", place="Store", warranty_end=date(2024, 1, 31)),
        Asset(client_id=ME, tag="PC-3", warranty_end=last),
        Asset(client_id=ME, tag="PC-4"),
    ]
    assert out_of_warranty(assets, last) == [
        OutOfWarranty(what="PC-2", place="Store", ended_on=date(2024, 1, 31)),
        OutOfWarranty(what="PC-1 · OptiPlex", place="Ann", ended_on=date(2025, 1, 31)),
    ]
    assert [one.what for one in out_of_warranty(assets, last + timedelta(days=1))][-1] == "PC-3"


@pytest.mark.parametrize("language", list(Language))
def test_both_lists_stand_on_the_paper_only_when_they_hold_something(language: Language) -> None:
    client = Client(id=ME, name="Alpha", language=language)
    assets = [
        Asset(client_id=ME, tag=f"PC-{number:02}", warranty_end=date(2025, 1, 1) + timedelta(days=number))
        for number in range(MOST_DEVICES + 2)
    ]
    made = tickets("Scanner <b>jams</b> & more", 4, date(2026, 7, 1))
    say = Wording(language).say

    def paper(own: list[Ticket], devices: list[Asset]) -> str:
        facts = service_facts(Firm(name="Quell"), client, own, [], quarter=Q3, today=date(2026, 10, 2), assets=devices)
        return text_of(render_service_review(facts, language=language))

    full, empty = paper(made, assets), paper([], [])
    for key in ("recurring_title", "warranty_title"):
        assert say(f"service_lists.{key}") in full
        assert say(f"service_lists.{key}") not in empty
    assert "Scanner <b>jams</b> & more" in full
    assert f"PC-{MOST_DEVICES - 1:02}" in full
    assert f"PC-{MOST_DEVICES:02}" not in full
    assert say("service_lists.warranty_more", count=2) in full


def test_a_heading_stands_on_the_page_of_its_list() -> None:
    """However long what stands above it is."""
    client = Client(id=ME, name="Alpha", language=Language.EN)
    assets = [Asset(client_id=ME, tag=f"PC-{number:02}", warranty_end=date(2025, 1, 1)) for number in range(12)]
    title = Wording(Language.EN).say("service_lists.warranty_title")
    for rows in range(1, 12):
        advice = [
            Recommendation(client_id=ME, title=f"Advice {number}", proposed_on=date(2026, 8, 1))
            for number in range(rows)
        ]
        facts = service_facts(
            Firm(name="Quell"), client, [], advice, quarter=Q3, today=date(2026, 10, 2), assets=assets
        )
        pages = page_texts(render_service_review(facts, language=Language.EN))
        assert [title in page for page in pages] == ["PC-00" in page for page in pages]
        assert ["Our recommendations" in page for page in pages] == ["Advice 0" in page for page in pages]


def done(what: str, agreed_on: date, *, due: date | None = None, on: date | None = None) -> AgreedAction:
    return AgreedAction(client_id=ME, what=what, who="Wir", agreed_on=agreed_on, due_on=due, done_on=on)


def facts_with(
    *agreed: AgreedAction, today: date = date(2026, 10, 20), advice: tuple[Recommendation, ...] = ()
) -> ServiceFacts:
    firm, client = Firm(id=1, name="Quellmark IT"), Client(id=ME, name="Nebelzinne", language=Language.DE)
    return service_facts(firm, client, [], advice, quarter=Q3, today=today, agreed=agreed)


def test_what_was_agreed_stands_as_it_is_on_the_day_of_the_paper() -> None:
    facts = facts_with(
        done("vorher erledigt", date(2026, 4, 2), on=date(2026, 6, 30)),
        done("im Quartal erledigt", date(2026, 4, 2), on=date(2026, 7, 1)),
        done("überfällig", date(2026, 7, 2), due=date(2026, 10, 19)),
        done("heute fällig", date(2026, 7, 3), due=date(2026, 10, 20)),
        done("morgen vereinbart", date(2026, 10, 21)),
    )
    assert [(one.what, one.progress) for one in facts.actions] == [
        ("im Quartal erledigt", Progress.DONE),
        ("überfällig", Progress.LATE),
        ("heute fällig", Progress.OPEN),
    ]
    assert not facts.minuted, "nothing was agreed since the quarter: there is room for it on the paper"
    assert facts_with(done("danach", date(2026, 10, 1))).minuted
    assert not facts_with(done("am letzten Tag", date(2026, 9, 30))).minuted


@pytest.mark.parametrize("language", list(Language))
def test_empty_lines_are_there_until_the_meeting_was_held(language: Language) -> None:
    say = Wording(language).say
    beside = say("reviews.service.actions.beside")
    before = text_of(render_service_review(facts_with(), language=language))
    after = text_of(render_service_review(facts_with(done("Zweite Leitung", date(2026, 10, 2))), language=language))
    assert beside in before
    assert beside not in after
    assert "Zweite Leitung" in after
    assert say("reviews.service.actions.open") in after


def test_what_waiting_risks_stands_beside_each_recommendation() -> None:
    asked = date(2026, 8, 3)
    risky = Recommendation(client_id=ME, title="Zweiter Faktor", proposed_on=asked, risk="Ein Kennwort genügt.")
    plain = Recommendation(client_id=ME, title="Neue Firewall", proposed_on=asked)
    head, when = (Wording(Language.DE).say(f"reviews.service.advice.{key}") for key in ("risk", "proposed"))
    with_risk = text_of(render_service_review(facts_with(advice=(risky, plain)), language=Language.DE))
    without = text_of(render_service_review(facts_with(advice=(plain,)), language=Language.DE))
    assert head in with_risk
    assert "Ein Kennwort genügt." in with_risk
    assert head not in without
    assert when in without


def test_projects_that_were_closed_are_named_once_the_latest_first() -> None:
    titles = ["Umzug", "Neues WLAN", "Umzug", "Telefonie", "Server"]
    projects = [
        Ticket(
            client_id=ME, title=title, opened_on=date(2026, 6, 1), closed_on=date(2026, 7, 10 + place),
            category=TicketCategory.PROJECT,
        )
        for place, title in enumerate(titles)
    ]  # fmt: skip
    other = Ticket(client_id=ME, title="Drucker", opened_on=date(2026, 7, 1), closed_on=date(2026, 7, 2))
    late = replace(projects[0], title="Später", closed_on=date(2026, 10, 1))
    assert finished([*projects, other, late], Q3.period) == ["Server", "Telefonie", "Umzug"]


def test_a_client_without_any_request_gets_no_empty_chart() -> None:
    text = text_of(render_service_review(facts_with(), language=Language.DE))
    assert Wording(Language.DE).say("reviews.service.finding.tickets") not in text
    assert Wording(Language.DE).say("reviews.service.done.nothing") in text


def test_a_long_party_is_named_whole_under_its_signature() -> None:
    name = "Bezirksgenossenschaft für landwirtschaftliche Maschinen und Handelswaren Oberbeispiel eGmbH & Co. KG"
    client = Client(id=ME, name="Bezirk", legal_name=name, language=Language.DE)
    facts = service_facts(Firm(id=1, name="Quellmark IT"), client, [], [], quarter=Q3, today=date(2026, 10, 20))
    text = " ".join(text_of(render_service_review(facts, language=Language.DE)).split())
    assert text.count(name) >= 2, "under the title and under the signature"
