"""Account statements that a bank gives as a table (CSV or XLSX): columns by their headings, in three languages."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, cast

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.options import DayOrder
from msp_desk.core.importing.presets import headings_of
from msp_desk.core.importing.readers import read_table
from msp_desk.core.importing.readers.file_access import first_bytes
from msp_desk.core.importing.statements.statement import BankStatement
from msp_desk.core.importing.statements.written import WrittenEntry, understood
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import is_empty

_LOOKED_AT: Final = 4096
_WORKBOOK: Final = b"PK\x03\x04"


def is_bank_table(path: Path) -> bool:
    """Whether a table is a bank's statement rather than the owner's own list, by its headings.

    A workbook never is, for it would have to be unpacked to know; and only a file whose beginning names one of the
    headings of banks is read at all, for it may be long.
    """
    try:
        beginning = first_bytes(path, _LOOKED_AT)
        if beginning.startswith(_WORKBOOK):
            return False
        plain = _plain(beginning)
        if not any(heading in plain for heading in _sure()):
            return False
        table = read_table(path)
    except ImportFailed:
        return False
    names = frozenset(headings_of(table))
    return bool(names & _sure()) and _places(table) is not None and "client" not in names


def read_bank_table(path: Path, *, home: str, today: date, order: DayOrder | None) -> list[BankStatement]:
    """Read a bank's table.

    Args:
        path: the file.
        home: ISO 4217 code of the amounts where the file names none.
        today: decides the century of two-digit years.
        order: of day and month when the owner says it.

    Raises:
        ImportFailed: it is no table with a day, an amount and a payer or a reference, or an entry cannot be read.
    """
    table = read_table(path)
    places = _places(table)
    if places is None:
        raise failed("statement_unknown", path.name)
    entries = [
        entry
        for line, row in zip(table.lines, table.rows, strict=True)
        if (entry := _entry(line, row, places)) is not None
    ]
    return understood(entries, path.name, home=home, today=today, order=order)


def _plain(beginning: bytes) -> str:
    """The first characters as headings are compared, in whatever encoding they seem to be."""
    if beginning[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return normalised_heading(beginning.decode("utf-16", "ignore"))
    try:
        return normalised_heading(beginning.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return normalised_heading(beginning.decode("cp1252", "ignore"))


def _entry(line: int, row: Sequence[str], places: Mapping[str, int]) -> WrittenEntry | None:
    """Give an entry; none for a row without a day or an amount, such as a balance at the foot."""
    said = {key: row[place].strip() for key, place in places.items() if not is_empty(row[place])}
    amount = said.get("amount", "") or said.get("credit", "")
    if not amount and said.get("debit"):
        amount = f"-{said['debit'].lstrip('-')}"
    if not amount or "day" not in said:
        return None
    return WrittenEntry(
        line=line,
        day=said["day"],
        amount=amount,
        currency=said.get("currency", ""),
        payer=said.get("payer", ""),
        account=said.get("account", ""),
        reference=said.get("reference", ""),
        own=said.get("own", ""),
    )


def _places(table: Table) -> Mapping[str, int] | None:
    """Give the place of each column that is there; None where the table can be no statement."""
    written = headings_of(table)
    found: dict[str, int] = {}
    for key, names in _columns().items():
        heading = next((written[name] for name in names if name in written), None)
        if heading is not None and table.headers.index(heading) not in found.values():
            found[key] = table.headers.index(heading)
    is_one = (
        "day" in found and bool({"amount", "credit"} & found.keys()) and bool({"payer", "reference"} & found.keys())
    )
    return found if is_one else None


@functools.cache
def _columns() -> Mapping[str, tuple[str, ...]]:
    return {
        key: tuple(normalised_heading(heading) for heading in headings) for key, headings in _data()["columns"].items()
    }


@functools.cache
def _sure() -> frozenset[str]:
    return frozenset(normalised_heading(heading) for heading in _data()["sure"]["headings"])


def _data() -> Mapping[str, Mapping[str, Sequence[str]]]:
    text = shipped_file("presets", "bank.toml").read_text("utf-8")
    return cast(Mapping[str, Mapping[str, Sequence[str]]], tomllib.loads(text))
