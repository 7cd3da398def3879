"""From the texts of a file to typed values: every column as a whole, so that it can be understood as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from msp_desk.core.errors import ImportFailed
from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.dates import WrittenDay, column_order, resolved_day, written_day
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.numbers import (
    WrittenNumber,
    column_sign,
    is_worded_duration,
    resolved_duration,
    resolved_number,
    written_amount,
    written_number,
)
from msp_desk.core.importing.options import DayOrder, DecimalSign, ImportOptions
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import choice_words, is_empty, read_choice, read_flag, read_text
from msp_desk.core.records.family import Field, FieldKind
from msp_desk.core.records.money import minor_digits
from msp_desk.core.records.problem import Problem

_NUMBERS = frozenset({FieldKind.AMOUNT, FieldKind.COUNT, FieldKind.PERCENT, FieldKind.MINUTES})
_T = TypeVar("_T")


def read_cells(table: Table, kind: ImportKind, columns: Columns, options: ImportOptions) -> list[RawRow]:
    """Read every matched column.

    Args:
        table: the file.
        kind: what its rows are.
        columns: which column feeds which field.
        options: what the owner decided about days and decimals.

    Returns:
        One entry per row, in the order of the file.

    Raises:
        ImportFailed: the order of days or the decimal sign of a column cannot be told.
    """
    rows = [
        RawRow(index=index, line=line, cells_too_many=table.too_long.get(index, 0))
        for index, line in enumerate(table.lines)
    ]
    texts = {key: [row[place] for row in table.rows] for key, place in columns.positions.items()}
    fields = {described.key: described for described in kind.fields}
    place = _Place(table=table, columns=columns)
    days = {key: column for key, column in texts.items() if fields[key].kind is FieldKind.DAY}
    numbers = {key: column for key, column in texts.items() if fields[key].kind in _NUMBERS}
    converted = {
        **_read_days(days, place, options),
        **_read_numbers(numbers, fields, place, options),
        **{key: _read_words(column, fields[key]) for key, column in texts.items() if key not in {*days, *numbers}},
    }
    for key in columns.positions:
        meanings = converted[key]
        for row, text in zip(rows, texts[key], strict=True):
            meaning = meanings[text]
            if isinstance(meaning, Problem):
                row.problems.append(Problem(field=key, code=meaning.code, params=meaning.params))
            elif meaning is not None:
                row.values[key] = meaning
    return rows


def _distinct(texts: Iterable[str], read: Callable[[str], _T]) -> dict[str, _T | None]:
    """Read each different text once; None where it says nothing."""
    return {text: None if is_empty(text) else read(text) for text in dict.fromkeys(texts)}


def _read_words(texts: Sequence[str], described: Field) -> Mapping[str, object]:
    if described.kind is FieldKind.FLAG:
        return _distinct(texts, read_flag)
    if described.kind is FieldKind.CHOICE and described.choices is not None:
        choices: type[Enum] = described.choices
        words = choice_words(choices)
        return _distinct(texts, lambda text: read_choice(text, choices, words))
    long = described.kind is FieldKind.LONG_TEXT
    return _distinct(texts, lambda text: read_text(text, long=long))


def _read_days(
    columns: Mapping[str, Sequence[str]], place: _Place, options: ImportOptions
) -> dict[str, Mapping[str, object]]:
    written = {
        key: _distinct(texts, lambda text: written_day(text.strip(), options.today)) for key, texts in columns.items()
    }
    evidence = {key: column_order(_counted(texts, written[key], WrittenDay)) for key, texts in columns.items()}
    orders = {key: options.day_order or found.order for key, found in evidence.items()}
    shared = _agreed(orders.values())
    result: dict[str, Mapping[str, object]] = {}
    for key, meanings in written.items():
        order = orders[key] or (shared if not evidence[key].is_torn else None)
        if order is None and evidence[key].needs_order:
            raise place.undecided("day_order_open", key, columns[key], meanings, _is_open_day)
        result[key] = {
            text: resolved_day(meaning, order or DayOrder.DAY_FIRST, text)
            if isinstance(meaning, WrittenDay)
            else meaning
            for text, meaning in meanings.items()
        }
    return result


def _read_numbers(
    columns: Mapping[str, Sequence[str]], fields: Mapping[str, Field], place: _Place, options: ImportOptions
) -> dict[str, Mapping[str, object]]:
    written = {key: _distinct(texts, _number_reader(fields[key], options)) for key, texts in columns.items()}
    places = {key: _decimals(fields[key], options) for key in columns}
    evidence = {
        key: column_sign(_counted(texts, written[key], WrittenNumber), places[key]) for key, texts in columns.items()
    }
    signs = {key: options.decimal_sign or found.sign for key, found in evidence.items()}
    shared = _agreed(signs.values())
    result: dict[str, Mapping[str, object]] = {}
    for key, meanings in written.items():
        sign = signs[key] or (shared if not evidence[key].is_torn else None)
        if sign is None and evidence[key].needs_sign:
            raise place.undecided("decimal_sign_open", key, columns[key], meanings, _is_divided)
        result[key] = {
            text: _number(meaning, sign or DecimalSign.POINT, places[key], text) for text, meaning in meanings.items()
        }
    return result


def _number_reader(described: Field, options: ImportOptions) -> Callable[[str], WrittenNumber | Problem | str]:
    if described.kind is FieldKind.AMOUNT:
        return lambda text: written_amount(text.strip(), options.home_currency)
    if described.kind is FieldKind.MINUTES:
        return lambda text: text if is_worded_duration(text) else written_number(text.strip())
    return lambda text: written_number(text.strip())


def _number(meaning: WrittenNumber | Problem | str | None, sign: DecimalSign, places: int, text: str) -> object:
    match meaning:
        case WrittenNumber():
            return resolved_number(meaning, sign, places, text)
        case str():
            return resolved_duration(meaning, sign)
        case _:
            return meaning


def _decimals(described: Field, options: ImportOptions) -> int:
    return minor_digits(options.home_currency) if described.kind is FieldKind.AMOUNT else 0


def _counted(texts: Iterable[str], meanings: Mapping[str, object], wanted: type[_T]) -> Counter[_T]:
    """Count how often each meaning of one type occurs in a column."""
    counts: Counter[_T] = Counter()
    for text, count in Counter(texts).items():
        meaning = meanings[text]
        if isinstance(meaning, wanted):
            counts[meaning] += count
    return counts


def _agreed(found: Iterable[_T | None]) -> _T | None:
    """Give what every column that proves anything proves, None when they disagree or none proves anything."""
    proven = {value for value in found if value is not None}
    return proven.pop() if len(proven) == 1 else None


def _is_open_day(meaning: object) -> bool:
    return isinstance(meaning, WrittenDay) and bool(meaning.sign) and meaning.first != meaning.second


def _is_divided(meaning: object) -> bool:
    return isinstance(meaning, WrittenNumber) and meaning.is_divided


@dataclass(slots=True, kw_only=True)
class RawRow:
    """A row of the file while it is being understood.

    Attributes:
        index: its place among the rows, from 0.
        line: the line of the file on which it begins.
        cells_too_many: how many cells it has when it has more than there are headings, else 0.
        values: typed values by field; a field without a value is absent.
        problems: what is wrong with it, in the order of the columns.
    """

    index: int
    line: int
    cells_too_many: int = 0
    values: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a column stands, for the error that it cannot be understood."""

    table: Table
    columns: Columns

    def undecided(
        self,
        code: str,
        key: str,
        texts: Sequence[str],
        meanings: Mapping[str, object],
        is_example: Callable[[object], bool],
    ) -> ImportFailed:
        """Make the error, with the first value that shows the doubt."""
        index = next(index for index, text in enumerate(texts) if is_example(meanings[text]))
        return failed(
            code,
            self.table.file,
            row=self.table.lines[index],
            column=self.columns.heading(key),
            value=shown(texts[index]),
        )
