"""Totals, group headings and headings once more are no records, and a client that is called like one stays."""

from __future__ import annotations

import pytest

from msp_desk.core.importing import Fate, ImportPlan
from tests.core.importing.plain_desk import OPTIONS, PlainDesk

TICKETS = "client,number,opened_on,minutes\n"


def fates(plan: ImportPlan) -> list[tuple[int, Fate]]:
    return sorted((row.line, row.fate) for row in plan.rows)


def reasons(plan: ImportPlan) -> list[str]:
    return [row.problems[0].code for row in sorted(plan.left_out, key=lambda row: row.line)]


@pytest.mark.parametrize(
    "total",
    ["Total,,,90", "TOTAL:,,,90", "Total for Alfa,,,90", "Grand total,,,90", ",Summe,,90", "Gesamtsumme,,,90",
     "Zwischensumme Alfa,,,90", "Totale,,,90", "Totale generale,,,90", "Subtotal,,,90", "Übertrag,,,90"],
)  # fmt: skip
def test_a_total_row_is_left_out_and_said(desk: PlainDesk, total: str) -> None:
    plan = desk.plan("tickets", f"{TICKETS}Alfa,1,2026-01-05,90\n{total}\n")
    assert fates(plan) == [(2, Fate.NEW), (3, Fate.LEFT_OUT)]
    assert reasons(plan) == ["sources.total_row"]
    plan.require_sound()


@pytest.mark.parametrize("name", ["Total Energies", "Summa Bau", "Gesamtverband", "Totale Sicherheit", "Sum"])
def test_a_client_called_like_a_total_stays(desk: PlainDesk, name: str) -> None:
    plan = desk.plan("tickets", f"{TICKETS}{name},1,2026-01-05,90\n")
    assert fates(plan) == [(2, Fate.NEW)]


def test_a_broken_row_of_a_plain_list_is_still_rejected(desk: PlainDesk) -> None:
    plan = desk.plan("tickets", f"{TICKETS}Alfa,1,2026-01-05,90\nBeta,,,\nTotalbau,2,,30\n")
    assert fates(plan) == [(2, Fate.NEW), (3, Fate.REJECTED), (4, Fate.REJECTED)]


def test_groups_and_notes_of_a_report_are_left_out(desk: PlainDesk) -> None:
    rows = "Alfa,,,\nAlfa,1,2026-01-05,90\nTotal for Alfa,,,90\nclient,number,opened_on,minutes\nPrinted today,,,\n"
    plan = desk.plan("tickets", TICKETS + rows)
    assert fates(plan) == [
        (2, Fate.LEFT_OUT), (3, Fate.NEW), (4, Fate.LEFT_OUT), (5, Fate.LEFT_OUT), (6, Fate.LEFT_OUT),
    ]  # fmt: skip
    assert reasons(plan) == [
        "sources.group_row", "sources.total_row", "sources.headings_again", "sources.group_row",
    ]  # fmt: skip


def test_a_total_at_the_foot_of_clients_is_no_client(desk: PlainDesk) -> None:
    plan = desk.plan("clients", "name,seats\nTotal Energies,5\nTotal,5\nSumme: 2,\n")
    assert fates(plan) == [(2, Fate.NEW), (3, Fate.LEFT_OUT), (4, Fate.LEFT_OUT)]


def test_a_plan_of_left_out_rows_alone_changes_nothing(desk: PlainDesk) -> None:
    assert desk.plan("tickets", f"{TICKETS}Total,,,90\n").changes_nothing


def test_dropped_rows_show_how_days_and_amounts_are_written(desk: PlainDesk) -> None:
    heads = "client,number,issued_on,due_on,gross\n"
    plan = desk.plan("invoices", f'{heads}Alfa,1,02/03/2026,04/05/2026,1.234\nTotal,,31/12/2026,,"1.234,00"\n')
    plan.require_sound()
    (row,) = [row for row in plan.rows if row.fate is Fate.NEW]
    assert (str(row.values["issued_on"]), row.values["gross"]) == ("2026-03-02", 123400)


@pytest.mark.parametrize(
    ("heading", "values", "minutes"),
    [
        ("Hours", ["1.5", "2"], [90, 120]),
        ("Actual Hours", ["0.25", "1.50"], [15, 90]),
        ("Dauer", ["1,5", "2"], [90, 120]),
        ("Ore", ["1,25", "0,1"], [75, 6]),
        ("Time Spent (s)", ["5400", "89"], [90, 1]),
        ("Duration", ["01:30:00", "00:20:31"], [90, 21]),
        ("Duration", ["1h 30m", "45m"], [90, 45]),
        ("Dauer", ["90", "15"], [90, 15]),
        ("Stunden", ["1.5 h", "2"], [90, 120]),
        ("minutes", ["90", "15"], [90, 15]),
    ],
)
def test_what_a_number_counts_is_told_by_its_heading(
    desk: PlainDesk, heading: str, values: list[str], minutes: list[int]
) -> None:
    rows = "".join(f'Alfa;{place};2026-01-05;"{value}"\n' for place, value in enumerate(values))
    plan = desk.plan("tickets", f"client;number;opened_on;{heading}\n{rows}", f"minutes={heading}")
    plan.require_sound()
    assert [row.values["minutes"] for row in plan.rows] == minutes


def test_days_are_no_effort(desk: PlainDesk) -> None:
    plan = desk.plan("tickets", f"{TICKETS}Alfa,1,2026-01-05,5 days\n")
    assert fates(plan) == [(2, Fate.REJECTED)]


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("(500.00)", 50000), ("€(250.00)", 25000), ("500.00-", 50000), ("-€500.00", 50000), ("−500,00", 50000),
        ("-1.234,50 €", 123450), ("-1'234.50", 123450), ("-1’234.50", 123450), ("-1\u00a0234,50", 123450),
        ("-1 234,50 EUR", 123450), ("EUR -1,234,567.89", 123456789),
    ],
)  # fmt: skip
def test_signs_brackets_and_thousands_of_credit_notes(desk: PlainDesk, written: str, cents: int) -> None:
    text = f'client;number;issued_on;due_on;gross\nAlfa;1;2026-01-05;2026-01-20;"{written}"\n'
    (row,) = desk.plan("invoices", text, options=OPTIONS).rows
    assert (row.problems, row.values["gross"], str(row.values["kind"])) == ((), cents, "credit note")
