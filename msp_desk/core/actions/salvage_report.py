"""What a salvage brought over and what not, as a text an owner can read and keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from msp_desk.core.storage.salvaging import Salvaged
from msp_desk.core.wording import Wording

_LONGEST: Final = 2_000
"""So many signs of one value are shown."""


def report_text(salvaged: Salvaged, source: Path, day: date, wording: Wording, *, values: bool) -> str:
    """The report, one line for each thing.

    Args:
        salvaged: What was brought over.
        source: The damaged file.
        day: Today.
        wording: Of the owner's language.
        values: Whether the values of rows that were not brought over are listed; not for an encrypted desk, whose
            content must not lie readable beside it.
    """
    lines = [wording.say("salvage.title"), ""]
    lines.append(wording.say("salvage.made", day=day, source=str(source), file=str(salvaged.path)))
    lines.append(wording.say("salvage.whole" if salvaged.gone == 0 else "salvage.gone", count=salvaged.gone))
    lines.append("")
    lines.extend(_tables(salvaged, wording))
    for heading, block in (
        ("salvage.replaced", list(_replaced(salvaged, wording))),
        ("salvage.changed", list(_changed(salvaged, wording, values=values))),
        ("salvage.altered", [f"  {wording.problem(problem)}" for problem in salvaged.altered]),
        ("salvage.not_brought_over", list(_lost(salvaged, wording, values=values))),
    ):
        if block:
            lines.extend(["", wording.say(heading), *block])
    if salvaged.lost and not values:
        lines.extend(["", wording.say("salvage.no_values")])
    lines.extend(["", wording.say("salvage.what_now")])
    return "\n".join(lines) + "\n"


def table_name(table: str, wording: Wording) -> str:
    """What the rows of a table are called."""
    for code in (f"words.families.{table}", f"salvage.table.{table}"):
        if wording.has(code):
            return wording.say(code)
    return wording.say("salvage.table.unknown")


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers, runs drawn together: ``3, 7–12``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def _tables(salvaged: Salvaged, wording: Wording) -> Iterator[str]:
    names = [*salvaged.stored, *sorted(salvaged.troubled - salvaged.stored.keys())]
    for name in names:
        yield wording.say("salvage.of_table", table=table_name(name, wording), count=salvaged.stored.get(name, 0))
        if name in salvaged.missing:
            missing = salvaged.missing[name]
            yield "  " + wording.say("salvage.missing", count=len(missing), numbers=ranges(missing))
        if name in salvaged.troubled:
            yield "  " + wording.say("salvage.beyond")


def _replaced(salvaged: Salvaged, wording: Wording) -> Iterator[str]:
    for number in salvaged.placeholders:
        name = wording.say("salvage.placeholder", number=str(number))
        yield "  " + wording.say("salvage.client_lost", number=str(number), name=name)
    for what in salvaged.made_anew:
        yield "  " + wording.say(f"salvage.made_anew.{what}")


def _changed(salvaged: Salvaged, wording: Wording, *, values: bool) -> Iterator[str]:
    for row in salvaged.changed:
        where = _row(row.table, row.number, wording)
        column = _column(row.table, row.column, wording)
        if isinstance(row.was, int):
            yield "  " + wording.say("salvage.reference_lost", row=where, column=column, number=str(row.was))
        else:
            yield "  " + wording.say("salvage.text_damaged", row=where, column=column)
            if values:
                yield f"    {_shown(row.was)}"


def _lost(salvaged: Salvaged, wording: Wording, *, values: bool) -> Iterator[str]:
    for row in salvaged.lost:
        where = _row(row.table, row.number, wording)
        why = _column(row.table, row.why, wording)
        yield "  " + (wording.say("salvage.row_refused", row=where, why=why) if row.why else where)
        if values:
            for name, value in row.values.items():
                if value not in (None, ""):
                    yield f"    {_column(row.table, name, wording)}: {_shown(value)}"


def _row(table: str, number: int, wording: Wording) -> str:
    return wording.say("salvage.row", table=table_name(table, wording), number=str(number))


def _column(table: str, name: str, wording: Wording) -> str:
    """The label of a column, or its plain name where no form shows it."""
    try:
        return wording.field(table, name.removesuffix("_id"))
    except KeyError:
        return name


def _shown(value: object) -> str:
    """A value on one line; bytes by how many there are."""
    text = f"{len(value)} B" if isinstance(value, bytes) else " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
