"""From the texts of a file to typed values: every column as a whole, so that it can be understood as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from msp_desk.core.errors import ImportFailed
from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.dates import WrittenDay, column_order, resolved_day, written_day
from msp_desk.core.importing.efforts import EFFORT_PLACES, resolved_effort, shown_unit, unit_of
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
from msp_desk.core.importing.presets import Unit
from msp_desk.core.importing.progress import slices
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import choice_words, is_empty, read_choice, read_flag, read_text
from msp_desk.core.records.family import Field, FieldKind
from msp_desk.core.records.money import minor_digits
from msp_desk.core.records.problem import Problem

_NUMBERS = frozenset({FieldKind.AMOUNT, FieldKind.COUNT, FieldKind.PERCENT, FieldKind.MINUTES})
_SEVERAL = 2
_T = TypeVar("_T")


def read_cells(
    table: Table, kind: ImportKind, columns: Columns, options: ImportOptions, *, whole: Table | None = None
) -> ReadRows:
    """Read every matched column.

    Args:
        table: the file.
        kind: what its rows are.
        columns: which column feeds which field.
        options: what the owner decided about days and decimals.
        whole: the file before rows were taken out of it, which show the order of days and the decimal sign as well.

    Returns:
        The values of every row, in the order of the file.

    Raises:
        ImportFailed: the order of days or the decimal sign of a column cannot be told.
    """
    texts = {key: [row[place] for row in table.rows] for key, place in columns.positions.items()}
    fields = {described.key: described for described in kind.fields}
    place = _Place(table=table, columns=columns, whole=table if whole is None else whole)
    days = {key: column for key, column in texts.items() if fields[key].kind is FieldKind.DAY}
    numbers = {key: column for key, column in texts.items() if fields[key].kind in _NUMBERS}
    units = {key: unit_of(columns.heading(key), options.preset) for key in numbers if _is_duration(fields[key])}
    converted = {
        **_read_days(days, place, options),
        **_read_numbers(numbers, fields, place, options, units),
        **{key: _read_words(column, fields[key]) for key, column in texts.items() if key not in {*days, *numbers}},
    }
    return ReadRows(
        values=_rows_of(converted, texts, len(table.lines)),
        problems=_problems_of(converted, texts, table),
    )


def _rows_of(
    converted: Mapping[str, Mapping[str, object]], texts: Mapping[str, Sequence[str]], count: int
) -> list[dict[str, object]]:
    """Put the meanings of the columns together row by row; what says nothing or cannot be read is left out."""
    keys = tuple(texts)
    readable = {
        key: {text: None if isinstance(meaning, Problem) else meaning for text, meaning in converted[key].items()}
        for key in keys
    }
    if not keys:
        return [{} for _ in range(count)]
    meanings = zip(*(map(readable[key].__getitem__, texts[key]) for key in keys), strict=True)
    if not any(None in values for values in (found.values() for found in readable.values())):
        return [dict(zip(keys, row, strict=True)) for row in meanings]
    return [{key: value for key, value in zip(keys, row, strict=True) if value is not None} for row in meanings]


def _problems_of(
    converted: Mapping[str, Mapping[str, object]], texts: Mapping[str, Sequence[str]], table: Table
) -> dict[int, list[Problem]]:
    """Find what is wrong with each row that has anything wrong: its length first, then column by column."""
    found = {
        index: [Problem(field="", code="importing.row_too_long", params={"count": count})]
        for index, count in table.too_long.items()
    }
    for key, column in texts.items():
        wrong = {text: meaning for text, meaning in converted[key].items() if isinstance(meaning, Problem)}
        if not wrong:
            continue
        for index, text in enumerate(column):
            problem = wrong.get(text)
            if problem is not None:
                found.setdefault(index, []).append(Problem(field=key, code=problem.code, params=problem.params))
    return found


def _distinct(texts: Sequence[str], read: Callable[[str], _T]) -> dict[str, _T | None]:
    """Read each different text once; None where it says nothing."""
    found: dict[str, _T | None] = {}
    for part in slices(texts):
        for text in part:
            if text not in found:
                found[text] = None if is_empty(text) else read(text)
    return found


def _read_words(texts: Sequence[str], described: Field) -> Mapping[str, object]:
    if described.kind is FieldKind.FLAG:
        return _distinct(texts, read_flag)
    if described.kind is FieldKind.CHOICE and described.choices is not None:
        choices: type[Enum] = described.choices
        words = choice_words(choices)
        found = _distinct(texts, lambda text: read_choice(text, choices, words))
        return found if described.required and described.default is None else _foreign_words(found, described.key)
    long = described.kind is FieldKind.LONG_TEXT
    return _distinct(texts, lambda text: read_text(text, long=long))


def _foreign_words(found: Mapping[str, object], key: str) -> Mapping[str, object]:
    """Where several words of a choice are unknown and none is known, say that the column may mean something else."""
    said = [meaning for meaning in found.values() if meaning is not None]
    if len(said) < _SEVERAL or not all(isinstance(meaning, Problem) for meaning in said):
        return found
    return {
        text: replace(meaning, code="importing.choice_none_known", params={**meaning.params, "key": key})
        if isinstance(meaning, Problem)
        else meaning
        for text, meaning in found.items()
    }


def _read_days(
    columns: Mapping[str, Sequence[str]], place: _Place, options: ImportOptions
) -> dict[str, Mapping[str, object]]:
    written = {
        key: _distinct(texts, lambda text: written_day(text.strip(), options.today)) for key, texts in columns.items()
    }
    evidence = {
        key: column_order(
            place.counted(key, written[key], WrittenDay, lambda text: written_day(text.strip(), options.today))
        )
        for key in columns
    }
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
    columns: Mapping[str, Sequence[str]],
    fields: Mapping[str, Field],
    place: _Place,
    options: ImportOptions,
    units: Mapping[str, Unit],
) -> dict[str, Mapping[str, object]]:
    written = {key: _distinct(texts, _number_reader(fields[key], options)) for key, texts in columns.items()}
    units = {
        key: shown_unit(unit, place.columns.heading(key), _of(written[key], WrittenNumber))
        for key, unit in units.items()
    }
    places = {key: _decimals(fields[key], options, units.get(key)) for key in columns}
    evidence = {
        key: column_sign(
            place.counted(key, written[key], WrittenNumber, _number_reader(fields[key], options)), places[key]
        )
        for key in columns
    }
    signs = {key: options.decimal_sign or found.sign for key, found in evidence.items()}
    shared = _agreed(signs.values())
    result: dict[str, Mapping[str, object]] = {}
    for key, meanings in written.items():
        sign = signs[key] or (shared if not evidence[key].is_torn else None)
        if sign is None and evidence[key].needs_sign:
            raise place.undecided("decimal_sign_open", key, columns[key], meanings, _is_divided)
        result[key] = {
            text: _number(meaning, sign or DecimalSign.POINT, places[key], text, units.get(key))
            for text, meaning in meanings.items()
        }
    return result


def _number_reader(described: Field, options: ImportOptions) -> Callable[[str], WrittenNumber | Problem | str]:
    if described.kind is FieldKind.AMOUNT:
        return lambda text: written_amount(text.strip(), options.home_currency)
    if described.kind is FieldKind.MINUTES:
        return lambda text: text if is_worded_duration(text) else written_number(text.strip())
    return lambda text: written_number(text.strip())


def _number(
    meaning: WrittenNumber | Problem | str | None, sign: DecimalSign, places: int, text: str, unit: Unit | None
) -> object:
    match meaning:
        case WrittenNumber() if unit is not None and unit is not Unit.MINUTES:
            return resolved_effort(meaning, sign, unit, text)
        case WrittenNumber():
            return resolved_number(meaning, sign, places, text)
        case str():
            return resolved_duration(meaning, sign)
        case _:
            return meaning


def _decimals(described: Field, options: ImportOptions, unit: Unit | None) -> int:
    if unit is Unit.HOURS:
        return EFFORT_PLACES
    return minor_digits(options.home_currency) if described.kind is FieldKind.AMOUNT else 0


def _of(meanings: Mapping[str, object], wanted: type[_T]) -> list[_T]:
    """Give the meanings of one type."""
    return [meaning for meaning in meanings.values() if isinstance(meaning, wanted)]


def _is_duration(described: Field) -> bool:
    return described.kind is FieldKind.MINUTES


def _agreed(found: Iterable[_T | None]) -> _T | None:
    """Give what every column that proves anything proves, None when they disagree or none proves anything."""
    proven = {value for value in found if value is not None}
    return proven.pop() if len(proven) == 1 else None


def _is_open_day(meaning: object) -> bool:
    return isinstance(meaning, WrittenDay) and bool(meaning.sign) and meaning.first != meaning.second


def _is_divided(meaning: object) -> bool:
    return isinstance(meaning, WrittenNumber) and meaning.is_divided


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRows:
    """The rows of a file as far as their cells alone say.

    Attributes:
        values: typed values by field for each row; a field without a value is absent. They belong to whoever asked.
        problems: what is wrong with a row, by its index, in the order of the columns; sound rows are absent.
    """

    values: list[dict[str, object]]
    problems: Mapping[int, list[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a column stands: all of it shows how it is written, and an error names the place."""

    table: Table
    columns: Columns
    whole: Table

    def counted(
        self, key: str, meanings: Mapping[str, object], wanted: type[_T], read: Callable[[str], object]
    ) -> Counter[_T]:
        """Count how often each meaning of one type occurs in a column of the whole file.

        Args:
            key: the field.
            meanings: of the texts of the rows that are read.
            wanted: the type.
            read: gives the meaning of the text of another row.
        """
        position = self.columns.positions[key]
        written: Counter[str] = Counter()
        for part in slices(self.whole.rows):
            written.update([row[position] for row in part])
        counts: Counter[_T] = Counter()
        for text, count in written.items():
            meaning = meanings[text] if text in meanings else None if is_empty(text) else read(text)
            if isinstance(meaning, wanted):
                counts[meaning] += count
        return counts

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
