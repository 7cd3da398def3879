"""The environment as a handover quotes it: tables, coverage, and what of it must not slip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from msp_desk.core.actions.environments import Environment
from msp_desk.core.documents.handover.facts import (
    Coverage,
    Gap,
    SheetColumn,
    SheetTable,
    SheetValue,
    Unrecorded,
)
from msp_desk.core.parting.coverage import SheetCoverage, is_known
from msp_desk.core.parting.gap_words import missing_thing, short_gap
from msp_desk.core.records.environment.sheets import SHEET_BY_NAME, SHEETS, Sheet, SheetName
from msp_desk.core.records.family import Field, FieldKind, Record
from msp_desk.core.records.secret_guard import find_secret
from msp_desk.core.wording import Wording

_ENDS: Final = frozenset({"warranty_end", "support_end", "expiry", "certificate_expiry", "renewal", "contract_end"})
_FIGURES: Final = frozenset({FieldKind.COUNT, FieldKind.DAY})
_BY_HAND: Final = {SheetName.AGENTS: ("removed_on", "evidence")}
"""Columns that stand on the paper also while nothing is in them, to be written in."""
_OWN_SECTION: Final = frozenset({SheetName.CONTACTS})


def sheet_tables(environment: Environment, wording: Wording) -> tuple[SheetTable, ...]:
    """A table for each sheet that has rows; contacts have a section of their own."""
    return tuple(
        _table(sheet, environment.rows[sheet.name], environment.coverage.of(sheet.name), wording)
        for sheet in SHEETS
        if sheet.name not in _OWN_SECTION and environment.rows[sheet.name]
    )


def sheet_coverages(environment: Environment, wording: Wording) -> tuple[Coverage, ...]:
    """How much of each sheet is known, as the window's meter counts it."""
    return tuple(
        Coverage(
            part=SheetName(each.sheet.name),
            records=each.records,
            known=each.known,
            fields=each.fields,
            gaps=tuple(
                Gap(field=missing_thing(gap.sheet, gap.field, wording), unknown=gap.unknown, of=gap.of)
                for gap in each.gaps
            ),
            does_not_apply=each.does_not_apply,
        )
        for each in environment.coverage.sheets
    )


def unrecorded(environment: Environment, wording: Wording) -> tuple[Unrecorded, ...]:
    """Sheets of which nothing is recorded though something may be there, with what the next provider needs of each."""
    return tuple(
        Unrecorded(
            sheet=SheetName(name),
            needed=tuple(missing_thing(name, field, wording) for field in SHEET_BY_NAME[name].matters),
        )
        for name in environment.coverage.empty
        if name not in _OWN_SECTION
    )


def not_applying(environment: Environment) -> tuple[SheetName, ...]:
    """Sheets of which the client has nothing."""
    return tuple(SheetName(each.sheet.name) for each in environment.coverage.sheets if each.does_not_apply)


def without_secrets(text: str, wording: Wording) -> str:
    """A text from the log as a handover may print it: one that looks like a secret is withheld, which is said."""
    kind = find_secret(text)
    return text if kind is None else wording.say("environment.withheld", kind=kind)


def _table(sheet: Sheet, rows: Sequence[Record], coverage: SheetCoverage, wording: Wording) -> SheetTable:
    fields = [field for field in sheet.family.fields if field.kind is not FieldKind.CLIENT]
    needed = {sheet.title, *sheet.matters, *_BY_HAND.get(SheetName(sheet.name), ())}
    shown = [field for field in fields if field.key in needed or any(is_known(_value(row, field)) for row in rows)]
    shown.sort(key=lambda field: field.key != sheet.title)
    return SheetTable(
        sheet=SheetName(sheet.name),
        beside=_beside(coverage, wording),
        columns=tuple(
            SheetColumn(
                label=wording.field(sheet.name, field.key),
                figures=field.kind in _FIGURES,
                matters=field.key in sheet.matters,
                ends=field.key in _ENDS,
                needed=field.key in needed,
                prose=field.kind is FieldKind.LONG_TEXT,
            )
            for field in shown
        ),
        rows=tuple(tuple(_cell(row, field, wording) for field in shown) for row in rows),
    )


def _beside(coverage: SheetCoverage, wording: Wording) -> str:
    if not coverage.gaps:
        return wording.say("environment.rows", count=coverage.records)
    gap = max(coverage.gaps, key=lambda gap: gap.unknown)
    return short_gap(gap, wording)


def _cell(row: Record, field: Field, wording: Wording) -> SheetValue:
    value = _value(row, field)
    if isinstance(value, bool):
        return wording.say("words.yes" if value else "words.no")
    return value if isinstance(value, (str, int, date)) else None


def _value(row: Record, field: Field) -> object:
    return getattr(row, field.attribute)
