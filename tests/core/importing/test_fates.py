"""Every row's fate: new, updated, unchanged, rejected; the same file twice changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.importing import Difference, Fate, ImportPlan
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.family import Field, FieldKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from tests.core.importing.plain_desk import OPTIONS, PlainDesk, refused, sentence

FILES = {
    "clients": "name;seats;client_since;aliases;language\nAlpha GmbH;25;2020-01-01;Alpha;de\nBeta S.r.l.;;;;\n",
    "contacts": "client;name;email;signatory\nAlpha;A. Person;a@example.org;yes\nAlpha;B. Person;?;no\n",
    "agreements": "client;number;start;notice_length;notice_unit;monthly_fee\nAlpha;V-1;2020-01-01;3;months;1.250,50\n",
    "tickets": "client;number;title;opened_on;closed_on;category;reopened;minutes;escalated\n"
    "Alpha;7;Mail;2026-01-05;2026-01-06;support;1;30;no\nAlpha;;Call;2026-01-05;;;;;\nAlpha;;Call;2026-01-05;;;;;\n",
    "work": "client;day;minutes;note\nAlpha;2026-01-05;60;visit\nAlpha;2026-01-05;60;visit\nAlpha;2026-01-06;60;\n",
    "incidents": "client;day;family;severity;minutes;note\nAlpha;2026-01-05;abuse;3;10;shouted\n",
    "invoices": "client;number;issued_on;due_on;net;gross;disputed;settled_on\n"
    "Alpha;1;2026-01-31;2026-02-14;100,00;119,00;yes;2026-02-20\nAlpha;2;2026-02-28;2026-03-14;100,00;119,00;no;\n",
    "payments": "client;day;amount;reference\nAlpha;2026-03-01;50,00;bank\nAlpha;2026-03-01;50,00;bank\n",
    "recommendations": "client;title;proposed_on;due_on;outcome;decided_on\n"
    "Alpha;Backups;2026-01-05;2026-03-05;ignored;2026-03-06\nAlpha;Fences;2026-01-05;;open;\n",
}


def _sheet_file(name: str) -> str:
    """A file of one handover sheet: every column, two rows that differ in their texts."""
    fields = IMPORT_KINDS[name].fields
    rows = [[_cell(field, number) for field in fields] for number in (1, 2)]
    return "\n".join(";".join(row) for row in ([field.key for field in fields], *rows)) + "\n"


def _cell(field: Field, number: int) -> str:
    if field.kind is FieldKind.CLIENT:
        return "Alpha"
    if field.kind is FieldKind.DAY:
        return "2026-01-05"
    if field.kind is FieldKind.FLAG:
        return "no"
    if field.kind is FieldKind.CHOICE and field.choices is not None:
        return str(next(iter(field.choices)).value)
    return f"{field.key} {number}" if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT) else str(number)


FILES.update({name: _sheet_file(name) for name in IMPORT_KINDS if name not in FILES})


def fates(plan: ImportPlan) -> list[Fate]:
    return [row.fate for row in plan.rows]


@pytest.mark.parametrize("kind", FILES)
def test_the_same_file_twice_changes_nothing(desk: PlainDesk, kind: str) -> None:
    first = desk.bring_in(kind, FILES[kind])
    assert set(fates(first)) == {Fate.NEW}
    before = desk.contents()
    second = desk.bring_in(kind, FILES[kind])
    assert set(fates(second)) == {Fate.UNCHANGED}
    assert second.changes_nothing
    assert not second.new_clients
    assert desk.contents() == before


@pytest.mark.parametrize("kind", FILES)
def test_counts_name_every_fate(desk: PlainDesk, kind: str) -> None:
    plan = desk.plan(kind, FILES[kind])
    assert plan.counts[Fate.NEW] == len(plan.rows)
    assert set(plan.counts) == set(Fate)


def test_equal_rows_are_counted_and_only_the_further_ones_are_new(desk: PlainDesk) -> None:
    row = "A;2026-01-05;60;visit\n"
    desk.bring_in("work", "client;day;minutes;note\n" + row * 2)
    plan = desk.bring_in("work", "client;day;minutes;note\n" + row * 3)
    assert fates(plan) == [Fate.UNCHANGED, Fate.UNCHANGED, Fate.NEW]
    assert len(desk.of("work")) == 3


def test_another_field_makes_another_record_where_there_is_no_number(desk: PlainDesk) -> None:
    desk.bring_in("work", "client;day;minutes\nA;2026-01-05;60\n")
    assert fates(desk.plan("work", "client;day;minutes\nA;2026-01-05;61\nB;2026-01-05;60\n")) == [Fate.NEW, Fate.NEW]


def test_a_ticket_known_by_its_number_is_updated_and_the_differences_are_shown(desk: PlainDesk) -> None:
    desk.bring_in("tickets", FILES["tickets"])
    plan = desk.bring_in(
        "tickets", "client;number;title;opened_on;closed_on;minutes\nALPHA;7;?;2026-01-05;2026-01-09;45\n"
    )
    assert fates(plan) == [Fate.UPDATED]
    assert plan.rows[0].differences == (
        Difference(field="closed_on", before=date(2026, 1, 6), after=date(2026, 1, 9)),
        Difference(field="minutes", before=30, after=45),
    )
    ticket = desk.of("tickets")[0]
    assert isinstance(ticket, Ticket)
    assert (ticket.id, ticket.title, ticket.minutes, ticket.reopened) == (1, "Mail", 45, 1)
    assert ticket.closed_on == date(2026, 1, 9)


def test_a_ticket_that_the_file_shows_open_again_is_open_again(desk: PlainDesk) -> None:
    desk.bring_in("tickets", FILES["tickets"])
    plan = desk.bring_in("tickets", "client;number;opened_on;closed_on\nAlpha;7;2026-01-05;\n")
    assert plan.rows[0].differences == (Difference(field="closed_on", before=date(2026, 1, 6), after=None),)
    plan = desk.plan("tickets", "client;number;opened_on\nAlpha;7;2026-01-05\n")
    assert fates(plan) == [Fate.UNCHANGED]


def test_the_same_number_at_two_clients_means_two_tickets(desk: PlainDesk) -> None:
    plan = desk.bring_in("tickets", "client;number;opened_on\nA;7;2026-01-05\nB;7;2026-01-05\n")
    assert fates(plan) == [Fate.NEW, Fate.NEW]
    assert [new.name for new in plan.new_clients] == ["A", "B"]


def test_clients_are_known_by_every_spelling_and_alias(desk: PlainDesk) -> None:
    desk.bring_in("clients", FILES["clients"])
    content = "client;day;minutes\n  alpha   GMBH ;2026-01-05;1\nALPHA;2026-01-05;2\nBeta S.R.L;2026-01-05;3\n"
    plan = desk.bring_in("work", content)
    assert not plan.new_clients
    assert [record.client_id for record in desk.of("work") if isinstance(record, Work)] == [1, 1, 2]


def test_a_new_client_is_made_once_for_all_its_spellings(desk: PlainDesk) -> None:
    plan = desk.bring_in("work", "client;day;minutes\nGamma Ltd;2026-01-05;1\nGAMMA  ltd.;2026-01-05;2\n")
    assert [new.name for new in plan.new_clients] == ["Gamma Ltd"]
    assert len(desk.of("clients")) == 1


def test_unknown_clients_are_rejected_unless_they_may_be_made(desk: PlainDesk) -> None:
    options = replace(OPTIONS, create_clients=False)
    plan = desk.plan("work", "client;day;minutes\nGamma;2026-01-05;1\n", options=options)
    assert fates(plan) == [Fate.REJECTED]
    assert not plan.new_clients
    said = sentence(plan.rejection(plan.rows[0]))
    assert said == "file.csv, row 2, column client: The client “Gamma” is not on the desk."


def test_a_client_that_only_a_rejected_row_needs_is_not_made(desk: PlainDesk) -> None:
    plan = desk.plan("work", "client;day;minutes\nGamma;2026-01-05;x\nDelta;2026-01-05;5\n")
    assert [new.name for new in plan.new_clients] == ["Delta"]


def test_a_name_that_means_two_clients_is_rejected(desk: PlainDesk) -> None:
    desk.records["clients"] = [
        Client(id=ClientId(1), name="North", aliases="N"),
        Client(id=ClientId(2), name="South", aliases="n"),
    ]
    said = refused(desk.plan("work", "client;day;minutes\nN;2026-01-05;1\n").require_sound)
    assert "more than one client" in said
    said = refused(desk.plan("clients", "name;aliases\nNorth;South\n").require_sound)
    assert "more than one client" in said


def test_a_whole_file_can_be_put_on_one_client(desk: PlainDesk) -> None:
    desk.bring_in("clients", FILES["clients"])
    options = replace(OPTIONS, client="alpha", create_clients=False)
    plan = desk.bring_in("work", "client;day;minutes\nelse;2026-01-05;1\n", options=options)
    assert plan.rows[0].client is not None
    assert plan.rows[0].client.name == "Alpha GmbH"
    said = refused(lambda: desk.plan("work", "day;minutes\n2026-01-05;1\n", options=replace(options, client="Nobody")))
    assert said == "file.csv: The client “Nobody” is not on the desk."


def test_rows_without_a_client_are_rejected(desk: PlainDesk) -> None:
    said = refused(desk.plan("work", "client;day;minutes\n?;2026-01-05;1\n").require_sound)
    assert said == "file.csv, row 2, column client: This is needed."


def test_a_client_file_keeps_the_desks_spelling_and_what_the_file_leaves_empty(desk: PlainDesk) -> None:
    desk.bring_in("clients", FILES["clients"])
    plan = desk.bring_in("clients", "name;seats;client_since;city\nALPHA;30;;Bonn\n")
    assert {(d.field, d.before, d.after) for d in plan.rows[0].differences} == {("seats", 25, 30), ("city", "", "Bonn")}
    client = desk.of("clients")[0]
    assert isinstance(client, Client)
    assert (client.name, client.seats, client.client_since) == ("Alpha GmbH", 30, date(2020, 1, 1))


def test_new_clients_speak_the_language_of_the_desk_unless_the_file_says_otherwise(desk: PlainDesk) -> None:
    desk.bring_in("clients", FILES["clients"], options=replace(OPTIONS, language=Language.IT))
    assert [client.language for client in desk.of("clients") if isinstance(client, Client)] == [
        Language.DE,
        Language.IT,
    ]


def test_the_same_client_twice_in_a_file(desk: PlainDesk) -> None:
    plan = desk.plan("clients", "name;seats;city\nAlpha;5;Bonn\nALPHA;5;Bonn\n")
    assert fates(plan) == [Fate.NEW, Fate.UNCHANGED]
    assert plan.rows[1].same_as == 2
    plan = desk.plan("clients", "name;seats;aliases\nAlpha;5;A\nBeta;6;\nA;7;\n")
    assert fates(plan) == [Fate.REJECTED, Fate.NEW, Fate.REJECTED]
    assert "“A” stands in row 2 as well" in sentence(plan.rejection(plan.rows[2]))
    assert "in row 4 as well" in sentence(plan.rejection(plan.rows[0]))


def test_a_rejected_row_stops_the_file_and_the_sentence_counts_the_others(desk: PlainDesk) -> None:
    plan = desk.plan("work", "client;day;minutes\nA;2026-01-05;1\nA;2026-01-05;1.2.3\nA;2026-01-05;2;3\nA;;2\n")
    assert fates(plan) == [Fate.NEW, Fate.REJECTED, Fate.REJECTED, Fate.REJECTED]
    said = refused(plan.require_sound)
    assert said == ("file.csv, row 3, column minutes: “1.2.3” is not a number. There are 2 more rows with a problem.")
    assert sentence(plan.rejection(plan.rejected[1])) == (
        "file.csv, row 4: The row has 4 cells, more than there are headings."
    )
    assert sentence(plan.rejection(plan.rejected[2])) == "file.csv, row 5, column day: This is needed."


def test_the_rules_of_the_records_hold_for_imported_rows(desk: PlainDesk) -> None:
    plan = desk.plan("tickets", "client;opened_on;closed_on\nA;2026-01-05;2026-01-04\n")
    assert "column closed_on: The end lies before the start" in refused(plan.require_sound)
    plan = desk.plan("recommendations", "client;title;proposed_on;outcome\nA;B;2026-01-05;ignored\n")
    assert "column decided_on" in refused(plan.require_sound)


def test_an_update_is_held_against_the_rules_together_with_what_is_stored(desk: PlainDesk) -> None:
    desk.bring_in("tickets", FILES["tickets"])
    plan = desk.plan("tickets", "client;number;opened_on\nAlpha;7;2026-01-07\n")
    assert "row 2, column closed_on" in refused(plan.require_sound)


def test_the_sentence_names_the_files_own_heading(desk: PlainDesk) -> None:
    plan = desk.plan("work", "Kunde;Tag;Dauer\nA;31.12.2025;x\n", "client=Kunde", "day=Tag", "minutes=Dauer")
    assert "column Dauer" in refused(plan.require_sound)


def test_a_file_with_headings_only_changes_nothing(desk: PlainDesk) -> None:
    plan = desk.plan("work", "client;day;minutes\n")
    assert plan.rows == []
    assert plan.changes_nothing
    plan.require_sound()
