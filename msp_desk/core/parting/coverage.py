"""How much of a client's environment is known, and what is missing (handover definitions, "coverage meter").

Known fields of all fields that matter, sheet by sheet. A sheet without rows counts as one row of which nothing is
known, unless the owner said that the client has nothing of the kind: then it counts nowhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from msp_desk.core.records.environment.sheets import SHEETS, Sheet
from msp_desk.core.records.family import Record

_UNKNOWN: Final = frozenset(
    {
        "?",
        "??",
        "???",
        "-",
        "–",
        "—",
        "n/a",
        "tbd",
        "tbc",
        "unknown",
        "unbekannt",
        "sconosciuto",
        "sconosciuta",
        "ignoto",
    }
)


def is_known(value: object) -> bool:
    """Whether a field says something: neither empty nor a word for not knowing."""
    if isinstance(value, str):
        return bool(value.strip()) and value.strip().casefold() not in _UNKNOWN
    return value is not None


def sheet_coverage(sheet: Sheet, records: Sequence[Record], *, does_not_apply: bool = False) -> SheetCoverage:
    """How much of one sheet is known.

    Args:
        sheet: Which.
        records: Its rows.
        does_not_apply: Whether the owner said that there are none; rows win over that.
    """
    if not records:
        return SheetCoverage(
            sheet=sheet,
            records=0,
            known=0,
            fields=0 if does_not_apply else len(sheet.matters),
            does_not_apply=does_not_apply,
        )
    gaps = []
    for key in sheet.matters:
        attribute = sheet.family.field(key).attribute
        rows = tuple(record.id for record in records if not is_known(getattr(record, attribute)))
        if rows:
            gaps.append(FieldGap(sheet=sheet.name, field=key, of=len(records), rows=rows))
    fields = len(records) * len(sheet.matters)
    return SheetCoverage(
        sheet=sheet,
        records=len(records),
        known=fields - sum(gap.unknown for gap in gaps),
        fields=fields,
        gaps=tuple(gaps),
    )


def environment_coverage(rows: Mapping[str, Sequence[Record]], not_applying: Collection[str] = ()) -> Coverage:
    """How much of a whole environment is known.

    Args:
        rows: The rows of each sheet by its name; a sheet that is absent has none.
        not_applying: Names of the sheets of which the owner said that the client has nothing.
    """
    return Coverage(
        sheets=tuple(
            sheet_coverage(sheet, rows.get(sheet.name, ()), does_not_apply=sheet.name in not_applying)
            for sheet in SHEETS
        )
    )


def whole_percent(known: int, fields: int) -> int:
    """Whole percent, rounded down so that 100 means complete; nothing to know is complete."""
    return 100 * known // fields if fields else 100


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldGap:
    """A field that is unknown in some rows.

    Attributes:
        sheet: Name of the sheet.
        field: Key of the field.
        of: How many rows the sheet has.
        rows: The numbers of the records in which it is unknown.
    """

    sheet: str
    field: str
    of: int
    rows: tuple[int, ...]

    @property
    def unknown(self) -> int:
        """In how many rows it is unknown."""
        return len(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCoverage:
    """How much of a sheet is known.

    Attributes:
        sheet: Which.
        records: How many rows it has.
        known: Fields that matter and are known.
        fields: Fields that matter, in all rows.
        gaps: What is missing, in the order of the fields; empty for a sheet without rows.
        does_not_apply: Whether the client has nothing of the kind.
    """

    sheet: Sheet
    records: int
    known: int
    fields: int
    gaps: tuple[FieldGap, ...] = ()
    does_not_apply: bool = False

    @property
    def percent(self) -> int:
        """Whole percent."""
        return whole_percent(self.known, self.fields)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is recorded though something may be there."""
        return not self.records and not self.does_not_apply


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of an environment is known, sheet by sheet in their order."""

    sheets: tuple[SheetCoverage, ...]

    @property
    def known(self) -> int:
        """Known fields of all sheets."""
        return sum(each.known for each in self.sheets)

    @property
    def fields(self) -> int:
        """Fields that matter, of all sheets."""
        return sum(each.fields for each in self.sheets)

    @property
    def percent(self) -> int:
        """Whole percent of everything."""
        return whole_percent(self.known, self.fields)

    @property
    def gaps(self) -> tuple[FieldGap, ...]:
        """What is missing, the widest gap first; sheets without rows are not among them."""
        found = [gap for each in self.sheets for gap in each.gaps]
        return tuple(sorted(found, key=lambda gap: (-gap.unknown / gap.of, -gap.unknown)))

    @property
    def empty(self) -> tuple[str, ...]:
        """Names of the sheets of which nothing is recorded though something may be there."""
        return tuple(each.sheet.name for each in self.sheets if each.is_empty)

    def of(self, name: str) -> SheetCoverage:
        """The coverage of one sheet.

        Raises:
            KeyError: If there is no such sheet.
        """
        for each in self.sheets:
            if each.sheet.name == name:
                return each
        raise KeyError(name)
