"""Columns find their fields by name or by choice; what is missing or unknown is named."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from msp_desk.core.importing import IMPORT_KINDS, Columns, Table, match_columns, parse_choice
from msp_desk.core.records.environment.sheets import SHEETS
from tests.core.importing.plain_desk import refused

KIND = IMPORT_KINDS["tickets"]


def matched(headers: Sequence[str], *maps: str, client_given: bool = False) -> Columns:
    table = Table(file="t.csv", headers=tuple(headers), rows=[], lines=[])
    return match_columns(table, KIND, [parse_choice(text) for text in maps], client_given=client_given)


def test_headings_that_equal_a_fields_name_match_by_themselves() -> None:
    columns = matched(["Opened On", "CLIENT", "closed-on", "Reopened*", "other"])
    assert columns.positions == {"client": 1, "opened_on": 0, "closed_on": 2, "reopened": 3}
    assert columns.heading("opened_on") == "Opened On"
    assert columns.heading("minutes") == "minutes"


def test_choices_win_and_can_name_a_column_loosely() -> None:
    columns = matched(["client", "opened_on", "Opened_At"], "opened_on=opened at", "CLIENT=client")
    assert columns.positions == {"client": 0, "opened_on": 2}


def test_a_choice_of_nothing_ignores_a_column() -> None:
    assert "category" not in matched(["client", "opened_on", "category"], "category=").positions


def test_one_client_for_the_whole_file_needs_no_column_and_ignores_its_column() -> None:
    assert matched(["opened_on", "client"], client_given=True).positions == {"opened_on": 0}


@pytest.mark.parametrize(
    ("headers", "maps", "words"),
    [
        (["opened_on"], [], ["field client", "columns are opened_on"]),
        (["client", "opened_on"], ["opened_on="], ["field opened_on"]),
        (["client", "opened_on"], ["colour=client"], ["“colour” is not a field of tickets", "escalated"]),
        (["client", "opened_on"], ["title=Subject"], ["no column “Subject”", "field title"]),
        (["client", "opened_on"], ["title=client", "Title=client"], ["title", "twice"]),
        (["client", "opened_on"], ["title"], ["“title”", "FIELD=COLUMN"]),
        (["client", "opened_on"], ["=client"], ["“=client”", "FIELD=COLUMN"]),
    ],
)
def test_what_cannot_be_matched_is_named(headers: list[str], maps: list[str], words: list[str]) -> None:
    said = refused(lambda: matched(headers, *maps))
    for word in words:
        assert word in said


def test_one_of_net_and_gross_is_enough() -> None:
    kind = IMPORT_KINDS["invoices"]
    headers = ("client", "number", "issued_on", "due_on")
    table = Table(file="i.csv", headers=(*headers, "net"), rows=[], lines=[])
    assert "gross" not in match_columns(table, kind).positions
    assert "net and gross" in refused(
        lambda: match_columns(Table(file="i.csv", headers=headers, rows=[], lines=[]), kind)
    )


def test_every_kind_knows_the_field_names_that_files_are_promised() -> None:
    promised = {
        "clients": "name legal_name language seats client_since monthly_direct_cost currency street postal_code city "
        "country email phone note ended_on",
        "agreements": "client number signed_on start first_term_months renewal_months tacit_renewal notice_length "
        "notice_unit anchor minimum_end delivery_days law pay_measured_by billed in_advance monthly_fee",
        "tickets": "client number title opened_on closed_on category reopened minutes escalated",
        "incidents": "client day family severity minutes note",
        "invoices": "client number issued_on due_on net gross currency disputed disputed_on settled_on cancelled "
        "period_start period_end kind for_invoice",
        "payments": "client day amount reference invoice_number",
        "work": "client day minutes note",
        "recommendations": "client title proposed_on due_on outcome decided_on",
        "contacts": "client name email phone",
    }
    sheets = {sheet.name for sheet in SHEETS}
    assert set(promised) | sheets == set(IMPORT_KINDS)
    for name, fields in promised.items():
        assert set(fields.split()) <= {field.key for field in IMPORT_KINDS[name].fields}
