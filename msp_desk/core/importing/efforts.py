"""Efforts in a column of a file: what a plain number counts is told by the heading."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP
from typing import Final

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.formatting.number_reading import MOST_HOURS
from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.numbers import WrittenNumber
from msp_desk.core.importing.options import DecimalSign
from msp_desk.core.importing.presets import Unit, preset_named
from msp_desk.core.records.problem import Problem

EFFORT_PLACES: Final = 4
"""Decimals that hours may carry; a ten-thousandth of an hour is a third of a second."""
_MINUTE_WORDS: Final = re.compile("min", re.IGNORECASE)


def unit_of(heading: str, preset: str = "") -> Unit:
    """Give what a plain number below a heading counts; minutes where nothing says otherwise.

    Args:
        heading: as the file writes it.
        preset: name of the program's export that the file is, "" when it is none that is known.
    """
    name = normalised_heading(heading)
    known = preset_named(preset)
    if known is not None and name in known.units:
        return known.units[name]
    return _units().get(name, Unit.MINUTES)


def shown_unit(unit: Unit, heading: str, numbers: Iterable[WrittenNumber]) -> Unit:
    """Give what plain numbers count once they were seen: fractions below a heading that names no unit are of hours.

    Args:
        unit: what the heading says.
        heading: as the file writes it.
        numbers: the different numbers of the column.
    """
    if unit is not Unit.MINUTES or _MINUTE_WORDS.search(heading):
        return unit
    fractions = (number for number in numbers if number.is_divided)
    return Unit.HOURS if any(not _can_be_whole(number) for number in fractions) else unit


def _can_be_whole(number: WrittenNumber) -> bool:
    values = (number.value(sign) for sign in DecimalSign)
    return any(value is not None and value == value.to_integral_value() for value in values)


def resolved_effort(written: WrittenNumber, sign: DecimalSign, unit: Unit, text: str) -> int | Problem:
    """Make whole minutes of hours or seconds, halves rounded up.

    Args:
        written: the value as written.
        sign: the decimal sign of its column.
        unit: what it counts.
        text: the cell, for an error.
    """
    value = written.value(sign)
    if value is None:
        is_number = any(written.value(other) is not None for other in DecimalSign)
        code = f"number_not_{sign.value}" if is_number else "number_unreadable"
        return Problem(field="", code=f"importing.{code}", params={"value": shown(text)})
    minutes = value * 60 if unit is Unit.HOURS else value / 60 if unit is Unit.SECONDS else value
    if minutes > MOST_HOURS * 60:
        params = {"text": shown(text), "count": MOST_HOURS}
        return Problem(field="", code="formatting.minutes_too_long", params=params)
    return int(minutes.to_integral_value(ROUND_HALF_UP))


@functools.cache
def _units() -> Mapping[str, Unit]:
    content = tomllib.loads(shipped_file("presets", "traps.toml").read_text("utf-8"))
    return {
        normalised_heading(heading): Unit(unit) for unit, headings in content["units"].items() for heading in headings
    }
