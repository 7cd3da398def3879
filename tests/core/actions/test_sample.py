"""The sample desk: the same for the same day, nothing after its day, and every story told."""

from __future__ import annotations

import hashlib
import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from msp_desk.core.actions.journal import check
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.actions.sample.chance import Chance, Deck, Dose
from msp_desk.core.actions.sample.days import back_to_weekday, next_working_day, working_day
from msp_desk.core.actions.sample.sample import SampleRecords, sample_records
from msp_desk.core.actions.sample.stories import STORIES
from msp_desk.core.actions.sample.story import Fate, Habits, Story
from msp_desk.core.documents.letters.parties import footer_columns
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.errors import FileProblem, InvalidInput
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import ClientGrade, Grades, grade
from msp_desk.core.grading.scores import Status
from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.parting.notice import NoticeStatus, notice_dates
from msp_desk.core.parting.open_items import open_items
from msp_desk.core.parting.refund import refund_lines
from msp_desk.core.portfolio.portfolio import portfolio
from msp_desk.core.records.agreement import AGREEMENTS, Anchor, NoticeForm
from msp_desk.core.records.attachment import ATTACHMENTS
from msp_desk.core.records.client import CLIENTS, Client, normalised_name
from msp_desk.core.records.contact import CONTACTS
from msp_desk.core.records.environment.sheets import EMPTY_SHEETS, SHEETS
from msp_desk.core.records.families import FAMILIES, FAMILY_BY_NAME
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.incident import INCIDENTS, IncidentId
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import NOTES
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.records.period import month_ends_up_to
from msp_desk.core.records.recommendation import RECOMMENDATIONS
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scorecard
from msp_desk.core.records.second_look import SECOND_LOOKS
from msp_desk.core.records.ticket import TICKETS, TicketCategory
from msp_desk.core.records.work import WORK
from msp_desk.core.storage import store
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import open_desk
from msp_desk.core.storage.facts import FactsReader
from msp_desk.core.storage.store import count

MAIN_DAY = date(2026, 11, 21)
DAYS = (MAIN_DAY, date(2024, 2, 29), date(2026, 1, 1), date(2025, 12, 31), date(2027, 3, 31))

LETTERS = {
    "Marensteg Maschinenbau": "A",
    "Wolkenried Brauerei": "A",
    "Blauröhn Zahntechnik": "A",
    "Torrefazione Altacà": "A",
    "Amberlock Dental": "A",
    "Inkwarden Legal": "A",
    "Fenlight Studios": "A",
    "Quarzfeld Optik": "B",
    "Tesserabianca Ceramiche": "B",
    "Elmspire Academy": "B",
    "Dunmarrow Estates": "B",
    "Bluecairn Logistics": "B",
    "Drukarnia Żółtobrzeg": "B",
    "Brackwater Foods": "C",
    "Lampwick Theatre": "C",
    "Pinebarrow Homes": "C",
    "Hotel Nebelzinne": "D",
    "Officine Valtorba": "D",
    "Cobaltweir Engineering": "D",
    "Nimbuskai Spedition": "F",
    "Tannbrück Metallbau": "F",
    "Rivermoss Nursery": "not_graded",
    "Vellumgate Archive": "not_graded",
    "Piekarnia Złotomłyn": "onboarding",
}


@cache
def sample_of(day: date) -> SampleRecords:
    return sample_records(day)


@cache
def grades_of(sample_day: date, as_of: date) -> Grades:
    sample = sample_of(sample_day)
    records = GradedRecords(
        clients=sample.clients,
        tickets=sample.tickets,
        work=sample.work,
        incidents=sample.incidents,
        invoices=sample.invoices,
        payments=sample.payments,
        recommendations=sample.recommendations,
    )
    return grade(gather(records, as_of), sample.settings, Scorecard())


def grade_of(name: str, day: date, as_of: date | None = None) -> ClientGrade:
    return next(client for client in grades_of(day, as_of or day).clients if client.name == name)


def client_named(name: str, day: date = MAIN_DAY) -> Client:
    return next(client for client in sample_of(day).clients if client.name == name)


def money_of(name: str, day: date) -> tuple[list[Invoice], list[Payment]]:
    sample, client = sample_of(day), client_named(name, day)
    return (
        [invoice for invoice in sample.invoices if invoice.client_id == client.id],
        [payment for payment in sample.payments if payment.client_id == client.id],
    )


def families_of(sample: SampleRecords) -> list[tuple[Family[Any], Sequence[Record]]]:
    return [
        (FIRM, [sample.firm]),
        (SETTINGS, [sample.settings]),
        (CLIENTS, sample.clients),
        (CONTACTS, sample.contacts),
        (AGREEMENTS, sample.agreements),
        (TICKETS, sample.tickets),
        (WORK, sample.work),
        (INCIDENTS, sample.incidents),
        (NOTES, sample.notes),
        (INVOICES, sample.invoices),
        (PAYMENTS, sample.payments),
        (RECOMMENDATIONS, sample.recommendations),
        *((sheet.family, sample.sheets[sheet.name]) for sheet in SHEETS if sheet.family is not CONTACTS),
        (EMPTY_SHEETS, sample.empty_sheets),
        (SECOND_LOOKS, sample.second_looks),
        *((FAMILY_BY_NAME[name], records) for name, records in sample.people.items()),
    ]


# The file


def test_the_same_day_gives_the_same_desk_and_another_day_another(tmp_path: Path) -> None:
    for name, day in (("one", MAIN_DAY), ("two", MAIN_DAY), ("three", date(2026, 11, 22))):
        write_sample_desk(tmp_path / f"{name}.mspdesk", day)
    one, two, three = (content_of(tmp_path / f"{name}.mspdesk") for name in ("one", "two", "three"))
    assert one == two
    assert one[0] != three[0]


def test_the_file_holds_what_was_made_up_and_grades_alike(tmp_path: Path) -> None:
    path = tmp_path / "sample.mspdesk"
    write_sample_desk(path, MAIN_DAY)
    database = open_desk(path, writable=False)
    try:
        with database.reading() as connection:
            stored = {family.name: count(connection, family) for family in FAMILIES}
            facts = FactsReader(connection).facts(MAIN_DAY)
    finally:
        database.close()
    made = {family.name: len(records) for family, records in families_of(sample_of(MAIN_DAY))}
    by_exits = {"exits", "exit_agreements", "exit_steps", "conversations", "sendings", "documents"}
    assert stored["exits"] == 6
    assert all(stored[name] for name in by_exits)
    others = {name: number for name, number in stored.items() if name not in by_exits}
    assert others == {**dict.fromkeys(others, 0), **made, "decisions": 2}
    stored_grades = grade(facts, sample_of(MAIN_DAY).settings, Scorecard())
    assert [(client.name, client.letter, client.score) for client in stored_grades.clients] == [
        (client.name, client.letter, client.score) for client in grades_of(MAIN_DAY, MAIN_DAY).clients
    ]


def test_each_attached_file_lies_with_its_incident_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "sample.mspdesk"
    write_sample_desk(path, MAIN_DAY)
    database = open_desk(path, writable=False)
    try:
        with database.reading() as connection:
            files = store.fetch_all(connection, ATTACHMENTS)
            incidents = {one.id: one for one in store.fetch_all(connection, INCIDENTS)}
    finally:
        database.close()
    assert files
    for file in files:
        incident = incidents[IncidentId(file.subject_id)]
        assert (file.subject, file.client_id, file.added_on) == (INCIDENTS.name, incident.client_id, incident.day)
        assert file.sha256 == hashlib.sha256(file.content).hexdigest()
        assert f"{incident.day:%d.%m.%Y}" in file.content.decode("utf-8")


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "mine.mspdesk"
    path.write_bytes(b"mine")
    with pytest.raises(FileProblem):
        write_sample_desk(path, MAIN_DAY)
    assert path.read_bytes() == b"mine"


def test_a_day_at_the_edge_of_the_calendar_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "sample.mspdesk"
    with pytest.raises(InvalidInput):
        write_sample_desk(path, date(2199, 12, 31))
    assert not path.exists()


# Sound records


@pytest.mark.parametrize("day", DAYS)
def test_every_record_is_without_a_problem(day: date) -> None:
    for family, records in families_of(sample_of(day)):
        for record in records:
            check(family, record)


@pytest.mark.parametrize("day", DAYS)
def test_nothing_happened_after_the_day_or_before_the_client_began(day: date) -> None:
    sample = sample_of(day)
    begun = {client.id: client.client_since for client in sample.clients}
    ended = {client.id: client.ended_on for client in sample.clients}
    happened = (
        [(ticket.client_id, ticket.opened_on) for ticket in sample.tickets]
        + [(ticket.client_id, ticket.closed_on) for ticket in sample.tickets if ticket.closed_on]
        + [(work.client_id, work.day) for work in sample.work]
        + [(incident.client_id, incident.day) for incident in sample.incidents]
        + [(note.client_id, note.day) for note in sample.notes]
        + [(invoice.client_id, invoice.issued_on) for invoice in sample.invoices]
        + [(invoice.client_id, invoice.disputed_on) for invoice in sample.invoices if invoice.disputed_on]
        + [(payment.client_id, payment.day) for payment in sample.payments]
        + [(advice.client_id, advice.proposed_on) for advice in sample.recommendations]
        + [(advice.client_id, advice.decided_on) for advice in sample.recommendations if advice.decided_on]
    )
    assert len(happened) > 9000
    for client_id, when in happened:
        since = begun[client_id]
        assert since is not None
        assert since <= when <= day
    for ticket in sample.tickets:
        last = ended[ticket.client_id]
        assert last is None or ticket.opened_on <= last
    for agreement in sample.agreements:
        assert agreement.signed_on is not None
        assert agreement.signed_on < agreement.start <= day
    assert max(when for _, when in happened) >= date.fromordinal(day.toordinal() - 3)
    assert 1060 <= (day - min(ticket.opened_on for ticket in sample.tickets)).days <= 1096


@pytest.mark.parametrize("day", DAYS)
def test_the_money_adds_up(day: date) -> None:
    sample = sample_of(day)
    invoices = {invoice.id: invoice for invoice in sample.invoices}
    countries = {client.id: client.country for client in sample.clients}
    left = {invoice.id: invoice.gross for invoice in sample.invoices if invoice.kind is InvoiceKind.INVOICE}
    for note in sample.invoices:
        if note.kind is InvoiceKind.CREDIT_NOTE:
            assert note.for_invoice_id is not None
            corrected = invoices[note.for_invoice_id]
            assert corrected.client_id == note.client_id
            assert corrected.issued_on < note.issued_on
            left[corrected.id] -= note.gross
    for payment in sample.payments:
        for allocation in payment.allocations:
            invoice = invoices[allocation.invoice_id]
            assert invoice.client_id == payment.client_id
            assert invoice.issued_on <= payment.day
            assert not invoice.cancelled
            left[invoice.id] -= allocation.amount
    assert min(left.values()) == 0
    for invoice in sample.invoices:
        tax = invoice.net * 19 / 100 if countries[invoice.client_id] == "DE" else 0
        assert abs(invoice.gross - invoice.net - tax) <= 0.5
    numbers = [invoice.number for invoice in sample.invoices]
    assert len(set(numbers)) == len(numbers)
    issued = [(invoice.issued_on, invoice.number) for invoice in sample.invoices if invoice.number.startswith("RE")]
    assert issued == sorted(issued)


@pytest.mark.parametrize("day", DAYS)
def test_every_client_can_be_written_to(day: date) -> None:
    sample = sample_of(day)
    signing = Counter(contact.client_id for contact in sample.contacts if contact.signatory)
    for agreement in sample.agreements:
        client = sample.clients[agreement.client_id - 1]
        assert all((client.street, client.postal_code, client.city, client.country, client.email, client.phone))
        assert signing[client.id] == 1
        assert agreement.services
        assert agreement.clause or agreement.notice_length is None
    blocks = footer_columns(sample.firm.legal_lines)
    assert [block[0] for block in blocks] == ["Sitz: Quellmarkstadt", "Geschäftsführung:", "Beispielbank"]


def test_names_and_addresses_belong_to_nobody() -> None:
    clients = sample_of(MAIN_DAY).clients
    assert len({normalised_name(client.name) for client in clients}) == len(clients)
    postal_codes = {
        "DE": ("43", "62"),  # not in use
        "IT": ("99",),  # ends at 98
        "GB": ("XX",),  # no such area
        "US": ("00",),  # begins at 005
        "PL": ("99-9",),  # ends at 99-440
    }
    for client in clients:
        assert client.email.endswith(".example")
        assert client.postal_code.startswith(postal_codes[client.country])
    assert {client.country for client in clients} == set(postal_codes)
    assert Counter(client.language for client in clients).keys() == set(Language)
    written = "".join(client.name + client.street for client in clients)
    assert set("öüßàŻŹół") <= set(written)


def test_no_text_of_a_services_list_or_name_would_be_held_back_in_a_letter() -> None:
    sample = sample_of(MAIN_DAY)
    for agreement in sample.agreements:
        client = sample.clients[agreement.client_id - 1]
        others = [other for other in sample.clients if other.id != client.id]
        text = f"{client.party}\n{client.street}\n{client.city}\n{agreement.clause}\n{agreement.services}"
        assert leaks(text, language=client.language, own_client=client, other_clients=others) == []


# The stories


@pytest.mark.parametrize("day", DAYS)
def test_every_story_has_its_letter(day: date) -> None:
    found = {
        client.name: client.letter.value if client.letter else client.status.value
        for client in grades_of(day, day).clients
    }
    assert found == LETTERS


@pytest.mark.parametrize("day", DAYS)
def test_the_size_of_the_desk(day: date) -> None:
    sample = sample_of(day)
    assert len(sample.clients) == 25
    assert 3000 <= len(sample.tickets) <= 4200
    assert 800 <= len(sample.invoices) <= 900
    assert 750 <= len(sample.payments) <= 900
    assert len({agreement.anchor for agreement in sample.agreements}) >= 6
    assert {agreement.form for agreement in sample.agreements} == set(NoticeForm)
    assert {ticket.category for ticket in sample.tickets} == set(TicketCategory)
    assert any(ticket.closed_on is None for ticket in sample.tickets)
    assert any(ticket.escalated for ticket in sample.tickets)
    assert any(ticket.reopened for ticket in sample.tickets)
    assert len({ticket.title for ticket in sample.tickets}) >= 100


@pytest.mark.parametrize("day", DAYS)
def test_the_caps_stand_where_the_stories_want_them(day: date) -> None:
    capped = {
        client.name: {cap.rule for cap in client.caps} for client in grades_of(day, day).clients if client.is_capped
    }
    assert capped == {
        "Hotel Nebelzinne": {CapRule.SERIOUS_INCIDENT},
        "Officine Valtorba": {CapRule.SERIOUS_INCIDENT, CapRule.REPEATED_INCIDENTS},
        "Brackwater Foods": {CapRule.LONG_OVERDUE},
        "Tannbrück Metallbau": {CapRule.CRITICAL_INCIDENT, CapRule.REPEATED_INCIDENTS},
    }
    shouter = grade_of("Hotel Nebelzinne", day).caps[0].rows
    assert [row.day.weekday() for row in shouter] == [5]


@pytest.mark.parametrize("day", DAYS)
def test_one_client_falls_and_one_rises_over_the_year(day: date) -> None:
    ends = month_ends_up_to(day, 13)
    falling = [grade_of("Cobaltweir Engineering", day, end) for end in ends]
    rising = [grade_of("Quarzfeld Optik", day, end) for end in ends]
    assert falling[0].letter is Letter.B
    assert falling[-1].letter is Letter.D
    assert rising[0].letter in {Letter.D, Letter.F}
    assert rising[-1].letter is Letter.B
    scores = [point.score or 0.0 for point in falling]
    assert scores[0] - scores[-1] > 20
    assert all(later <= earlier + 4 for earlier, later in pairwise(scores))


@pytest.mark.parametrize("day", DAYS)
def test_the_whale_and_those_who_only_take_effort(day: date) -> None:
    found = portfolio(grades_of(day, day))
    assert found.revenue.names[0] == "Marensteg Maschinenbau"
    assert found.concentration.top_1 is not None
    assert 0.15 < found.concentration.top_1 < 0.25
    assert {"Tannbrück Metallbau", "Pinebarrow Homes"} & set(found.effort_only)
    assert "Elmspire Academy" in found.effort.first_80
    assert {"Nimbuskai Spedition", "Cobaltweir Engineering", "Pinebarrow Homes"} <= set(found.below_target)
    assert not {name for name, letter in LETTERS.items() if letter == "A"} & set(found.below_target)


@pytest.mark.parametrize("day", DAYS)
def test_who_pays_late_and_who_ignores_advice(day: date) -> None:
    late = grade_of("Brackwater Foods", day).measures[MeasureKey.DAYS_TO_PAY].beyond_terms
    assert late is not None
    assert late > 30
    assert grade_of("Officine Valtorba", day).measures[MeasureKey.ADVICE].score == 0
    assert grade_of("Elmspire Academy", day).measures[MeasureKey.ADVICE].score == 100
    assert grade_of("Nimbuskai Spedition", day).measures[MeasureKey.MARGIN].score < 20
    silent = grade_of("Vellumgate Archive", day)
    assert silent.status is Status.NOT_GRADED
    assert silent.figures.revenue > 0


@pytest.mark.parametrize("day", DAYS)
def test_every_turn_that_money_can_take_is_there(day: date) -> None:
    sample = sample_of(day)
    assert any(invoice.disputed_on for invoice in sample.invoices)
    assert any(invoice.cancelled for invoice in sample.invoices)
    assert any(invoice.kind is InvoiceKind.CREDIT_NOTE for invoice in sample.invoices)
    assert any(payment.on_account > 0 for payment in sample.payments)
    assert any(payment.amount < 0 for payment in sample.payments)
    assert any(len(payment.allocations) > 1 for payment in sample.payments)
    paid: Counter[int] = Counter()
    parts: Counter[int] = Counter()
    for payment in sample.payments:
        for allocation in payment.allocations:
            paid[allocation.invoice_id] += allocation.amount
            parts[allocation.invoice_id] += 1
    gross = {invoice.id: invoice.gross for invoice in sample.invoices}
    assert any(parts[number] == 2 and paid[number] == gross[number] for number in gross)
    lampwick = client_named("Lampwick Theatre", day).id
    half = [
        invoice for invoice in sample.invoices if invoice.client_id == lampwick and 0 < paid[invoice.id] < invoice.gross
    ]
    assert half


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", ["Tannbrück Metallbau", "Officine Valtorba", "Amberlock Dental"])
def test_what_was_prepaid_reaches_past_the_end(name: str, day: date) -> None:
    client = client_named(name, day)
    agreement = next(found for found in sample_of(day).agreements if found.client_id == client.id)
    notice = notice_dates(agreement, day, recipient_region=client.country, sender_region="DE")
    assert notice.status is NoticeStatus.DATES
    assert notice.ends_on is not None
    invoices, payments = money_of(name, day)
    lines = refund_lines(invoices, payments, end_day=notice.ends_on, as_of=day)
    assert [line.unserved.first > notice.ends_on for line in lines] == [True]
    assert lines[0].gross > 100_000
    assert (lines[0].tax > 0) == (client.country == "DE")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", ["Nimbuskai Spedition", "Cobaltweir Engineering"])
def test_the_worst_have_open_invoices(name: str, day: date) -> None:
    invoices, payments = money_of(name, day)
    assert len(open_items(invoices, payments, as_of=day, small_difference=100)) >= 2


@pytest.mark.parametrize("day", DAYS)
def test_how_the_agreements_end(day: date) -> None:
    sample = sample_of(day)
    found = {}
    for agreement in sample.agreements:
        client = sample.clients[agreement.client_id - 1]
        found[client.name] = notice_dates(agreement, day, recipient_region=client.country, sender_region="DE")
    assert found.pop("Bluecairn Logistics").status is NoticeStatus.ENDS_BY_ITSELF
    assert found.pop("Alderfen Print Works").status is NoticeStatus.ENDED
    assert found["Wolkenried Brauerei"].from_law
    assert {name: notice.status for name, notice in found.items() if notice.status is not NoticeStatus.DATES} == {}
    assert "Rivermoss Nursery" not in found
    anchors = {sample.clients[agreement.client_id - 1].name: agreement.anchor for agreement in sample.agreements}
    assert anchors["Nimbuskai Spedition"] is Anchor.END_OF_QUARTER


@pytest.mark.parametrize("day", DAYS)
def test_the_ended_one_is_gone_and_was_there(day: date) -> None:
    ended = client_named("Alderfen Print Works", day)
    assert ended.ended_on is not None
    assert ended.ended_on < day
    assert "Alderfen Print Works" not in {client.name for client in grades_of(day, day).clients}
    assert grade_of("Alderfen Print Works", day, ended.ended_on).letter is Letter.A


# The parts


def test_every_story_has_its_names_and_every_name_its_story() -> None:
    names = tomllib.loads(shipped_file("demo", "clients.toml").read_text(encoding="utf-8"))
    assert [story.key for story in STORIES] == list(dict.fromkeys(story.key for story in STORIES))
    assert {story.key for story in STORIES} == set(names)


def test_every_tongue_has_enough_titles() -> None:
    for tongue, least in (("en", 40), ("de", 40), ("it", 40), ("pl", 30)):
        words = tomllib.loads(shipped_file("demo", f"texts-{tongue}.toml").read_text(encoding="utf-8"))
        titles = words["support"] + words["admin"] + words["project"]
        assert len(titles) == len(set(titles)) >= least


def test_chance_is_decided_by_its_name() -> None:
    first, again, other = Chance("a", "b"), Chance("a", "b"), Chance("a", "c")
    drawn = [first.whole(1, 1000) for _ in range(20)]
    assert drawn == [again.whole(1, 1000) for _ in range(20)]
    assert drawn != [other.whole(1, 1000) for _ in range(20)]
    assert drawn[:5] == [950, 223, 286, 311, 565]  # the same with every version of Python
    dice = Chance("dice")
    assert {dice.whole(1, 6) for _ in range(200)} == {1, 2, 3, 4, 5, 6}


def test_a_dose_gives_out_what_it_took() -> None:
    dose = Dose(Chance("dose"))
    pieces = [dose.take(0.4) for _ in range(1000)]
    assert set(pieces) == {0, 1}
    assert sum(pieces) in {399, 400, 401}


def test_a_deck_deals_every_text_before_one_comes_again() -> None:
    deck = Deck(["a", "b", "c", "d"], Chance("deck"))
    dealt = [deck.deal() for _ in range(8)]
    assert sorted(dealt[:4]) == ["a", "b", "c", "d"]
    assert dealt[4:] == dealt[:4]


def test_working_days() -> None:
    saturday, sunday, friday = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 20)
    assert working_day(saturday, date(2026, 11, 1)) == working_day(sunday, date(2026, 11, 1)) == friday
    assert working_day(saturday, saturday) == saturday
    assert next_working_day(saturday) == next_working_day(sunday) == date(2026, 11, 23)
    assert next_working_day(friday) == friday
    assert back_to_weekday(sunday, 5) == saturday
    assert back_to_weekday(friday, 5) == date(2026, 11, 14)


def test_habits_change_evenly_between_two_points() -> None:
    story = Story(
        key="x",
        seats=1,
        fee=101,
        direct_cost=0,
        since=30,
        notice=None,
        habits=((12, Habits(support=2.0)), (2, Habits(support=7.0))),
        fates=((3, Fate.UNPAID),),
    )
    assert [story.habits_at(ago).support for ago in (20, 12, 7, 2, 0)] == [2.0, 2.0, 4.5, 7.0, 7.0]
    assert [story.fee_at(ago) for ago in (0, 11, 12, 24)] == [10_100, 10_100, 9_700, 9_400]
    assert story.fate_at == {3: Fate.UNPAID}
