"""The coverage of an environment: known fields of those that matter, and what is missing by name."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.coverage import environment_coverage, is_known, sheet_coverage, whole_percent
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.environment.sheets import SHEET_BY_NAME, SHEETS, Sheet, SheetName
from msp_desk.core.records.environment.subscriptions import Domain, DomainId
from msp_desk.core.records.family import FieldKind

CLIENT = ClientId(1)
DAY = date(2027, 1, 11)


def domain(number: int, **fields: object) -> Domain:
    whole: dict[str, object] = {
        "registrar": "Namehall", "registrant": "Penhollow Ltd", "expiry": DAY, "transfer_route": "code", **fields,
    }  # fmt: skip
    return Domain(id=DomainId(number), client_id=CLIENT, name=f"d{number}.example", **whole)  # type: ignore[arg-type]


def test_the_definition_by_hand() -> None:
    rows = [domain(1), domain(2, registrant=""), domain(3, registrant="unknown", expiry=None)]
    found = sheet_coverage(SHEET_BY_NAME["domains"], rows)
    assert (found.records, found.known, found.fields, found.percent) == (3, 9, 12, 75)
    assert [(gap.field, gap.unknown, gap.of, gap.rows) for gap in found.gaps] == [
        ("registrant", 2, 3, (2, 3)),
        ("expiry", 1, 3, (3,)),
    ]


def test_a_sheet_without_rows_is_a_gap_unless_it_does_not_apply() -> None:
    sheet = SHEET_BY_NAME["jobs"]
    empty = sheet_coverage(sheet, [])
    assert (empty.known, empty.fields, empty.percent, empty.is_empty) == (0, len(sheet.matters), 0, True)
    none = sheet_coverage(sheet, [], does_not_apply=True)
    assert (none.known, none.fields, none.percent, none.is_empty) == (0, 0, 100, False)


def test_rows_win_over_the_word_that_there_are_none() -> None:
    found = sheet_coverage(SHEET_BY_NAME["domains"], [domain(1)], does_not_apply=True)
    assert (found.does_not_apply, found.fields) == (False, 4)


def test_the_whole_sums_its_sheets_and_names_the_widest_gap_first() -> None:
    rows = {"domains": [domain(1, expiry=None), domain(2, registrant="", expiry=None), domain(3)]}
    others = [sheet.name for sheet in SHEETS if sheet.name not in ("domains", "jobs")]
    found = environment_coverage(rows, others)
    assert (found.known, found.fields, found.percent) == (9, 16, 56)
    assert [gap.field for gap in found.gaps] == ["expiry", "registrant"]
    assert found.empty == ("jobs",)
    with pytest.raises(KeyError):
        found.of("nothing")


def test_only_what_is_whole_is_a_hundred() -> None:
    assert whole_percent(999, 1000) == 99
    assert whole_percent(1000, 1000) == 100
    assert whole_percent(0, 0) == 100


@given(st.integers(0, 400), st.integers(1, 400))
def test_the_percentage_is_never_above_the_share(known: int, fields: int) -> None:
    share = Fraction(100 * min(known, fields), fields)
    assert share - 1 < whole_percent(min(known, fields), fields) <= share


@pytest.mark.parametrize("text", ["", "  ", "?", "unknown", "Unbekannt", "sconosciuto", "n/a", "–"])
def test_a_word_for_not_knowing_is_not_known(text: str) -> None:
    assert not is_known(text)
    assert not is_known(None)
    assert is_known("former supplier")
    assert is_known(0)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_names_its_own_fields(sheet: Sheet) -> None:
    keys = {field.key for field in sheet.family.fields}
    assert {sheet.title, *sheet.matters} <= keys
    assert sheet.title not in sheet.matters
    assert sheet.family.field(sheet.title).required
    assert all(sheet.family.field(key).kind is not FieldKind.FLAG for key in sheet.matters)
    assert sheet.name in {name.value for name in SheetName}
