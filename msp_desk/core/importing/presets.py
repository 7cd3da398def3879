"""What is known of the exports of other programs, as data: how each is recognised and what its columns mean.

The files are ``presets/sources-*.toml``. A preset names columns only by heading, for columns are picked by the user in
every one of those programs; DATEV postings are the exception, and have a layout of their own.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, cast

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.options import DecimalSign
from msp_desk.core.importing.table import Table

NO_PRESET: Final = "none"
"""Said in place of a preset by an owner who wants none."""
_FILES: Final = ("sources-tickets.toml", "sources-invoices.toml", "sources-payments.toml", "sources-clients.toml")
_EITHER: Final = "|"
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Layout(StrEnum):
    """A form that headings alone do not describe."""

    TABLE = ""
    DATEV = "datev"


class Lines(StrEnum):
    """What several rows of one number mean."""

    SEPARATE = ""
    REPEATED = "repeated"
    SUMMED = "summed"


class Unit(StrEnum):
    """What a plain number of a duration counts."""

    MINUTES = "minutes"
    HOURS = "hours"
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """The export of one program.

    Attributes:
        name: as ``--preset`` names it.
        source: what the program is called.
        kind: the kind of its rows.
        signs: headings that are all there; of several divided by a bar one is enough.
        hints: headings of which at least one is there; none when the signs are enough.
        columns: for each field its headings; the first that the file has is its column, and where that says nothing
            the next one is asked.
        units: for headings of durations the unit of plain numbers.
        only: for a heading the values of the rows that are taken; others are no such records.
        drafts: for a heading the values of rows that are no records yet.
        cancelled: for a heading the values of rows that are cancelled.
        values: for a field the words of the export by the program's own.
        groups: the field that group rows above the rows name; "" when they name none.
        only_groups: words of which a group's name has one, for reports that repeat each record in several groups.
        lines: what several rows of one number mean.
        absolute: fields whose sign says nothing.
        decimal: the decimal sign, when the program always writes the same one.
        layout: a form that headings alone do not describe.
    """

    name: str
    source: str
    kind: str
    signs: tuple[str, ...]
    hints: tuple[str, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    drafts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cancelled: Mapping[str, frozenset[str]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    groups: str = ""
    only_groups: tuple[str, ...] = ()
    lines: Lines = Lines.SEPARATE
    absolute: frozenset[str] = frozenset()
    decimal: DecimalSign | None = None
    layout: Layout = Layout.TABLE

    def fits(self, headings: frozenset[str]) -> bool:
        """Whether a file with these headings is such an export."""
        return all(_is_there(sign, headings) for sign in self.signs) and (
            not self.hints or any(_is_there(hint, headings) for hint in self.hints)
        )

    def weight(self, headings: frozenset[str]) -> int:
        """Count the headings by which a file is recognised."""
        return sum(_is_there(name, headings) for name in (*self.signs, *self.hints))

    def choices(self, table: Table) -> dict[str, str]:
        """Give the column of each field that has one in a file, as its heading is written there."""
        written = headings_of(table)
        found = {}
        for key, names in self.columns.items():
            column = next((written[name] for name in names if name in written), None)
            if column is not None:
                found[key] = column
        return found


def presets() -> Mapping[str, Preset]:
    """Give every preset by its name, those of one kind together."""
    return _presets()


def preset_named(name: str, file: str = "--preset") -> Preset | None:
    """Give a preset; none for "" and for the word that says none is wanted.

    Args:
        name: of the preset.
        file: what an error names as its place.

    Raises:
        ImportFailed: there is no such preset.
    """
    if name in ("", NO_PRESET):
        return None
    found = presets().get(name.strip().casefold())
    if found is None:
        raise failed("preset_unknown", file, preset=name, presets=list(presets()))
    return found


def recognise_preset(table: Table, kind: str = "") -> Preset | None:
    """Find the program that a file comes from, by its headings; the preset with most of them wins.

    Args:
        table: the file.
        kind: what its rows are, "" when that is not known.
    """
    found = fitting_presets(table, kind)
    return found[0] if found else None


def fitting_presets(table: Table, kind: str = "") -> Sequence[Preset]:
    """Give every preset that fits a file, the likeliest first."""
    headings = frozenset(normalised_heading(header) for header in table.headers)
    fitting = [one for one in presets().values() if one.kind in (kind or one.kind, "") and one.fits(headings)]
    return sorted(fitting, key=lambda one: -one.weight(headings))


def preset_headings() -> frozenset[str]:
    """Give every heading that any preset names, as :func:`~.columns.normalised_heading` writes them."""
    return _preset_headings()


def headings_of(table: Table) -> dict[str, str]:
    """Give the headings of a file by how matching compares them."""
    written: dict[str, str] = {}
    for header in table.headers:
        written.setdefault(normalised_heading(header), header)
    written.pop("", None)
    return written


def _is_there(sign: str, headings: frozenset[str]) -> bool:
    return any(name in headings for name in sign.split(_EITHER))


@functools.cache
def _preset_headings() -> frozenset[str]:
    names: set[str] = set()
    for preset in presets().values():
        for sign in (*preset.signs, *preset.hints):
            names.update(sign.split(_EITHER))
        for columns in preset.columns.values():
            names.update(columns)
    return frozenset(names)


@functools.cache
def _presets() -> Mapping[str, Preset]:
    found: dict[str, Preset] = {}
    for file in _FILES:
        content = tomllib.loads(shipped_file("presets", file).read_text("utf-8"))
        for name, written in cast(dict[str, dict[str, Any]], content).items():
            found[name] = _preset(name, written)
    return MappingProxyType(found)


def _preset(name: str, written: Mapping[str, Any]) -> Preset:
    def names(key: str) -> tuple[str, ...]:
        return tuple(_sign(sign) for sign in written.get(key, ()))

    def worded(key: str) -> Mapping[str, frozenset[str]]:
        found = written.get(key, _NOTHING)
        return {
            normalised_heading(heading): frozenset(word.casefold() for word in words)
            for heading, words in found.items()
        }

    return Preset(
        name=name,
        source=written["source"],
        kind=written["kind"],
        signs=names("signs"),
        hints=names("hints"),
        columns={
            key: tuple(dict.fromkeys(normalised_heading(one) for one in headings))
            for key, headings in written.get("columns", _NOTHING).items()
        },
        units={normalised_heading(one): Unit(unit) for one, unit in written.get("units", _NOTHING).items()},
        only=worded("only"),
        drafts=worded("drafts"),
        cancelled=worded("cancelled"),
        values={
            key: {word.casefold(): own for own, words in found.items() for word in words}
            for key, found in written.get("values", _NOTHING).items()
        },
        groups=written.get("groups", ""),
        only_groups=tuple(word.casefold() for word in written.get("only_groups", ())),
        lines=Lines(written.get("lines", "")),
        absolute=frozenset(written.get("absolute", ())),
        decimal=DecimalSign(written["decimal"]) if "decimal" in written else None,
        layout=Layout(written.get("layout", "")),
    )


def _sign(written: str) -> str:
    return _EITHER.join(normalised_heading(name) for name in written.split(_EITHER))
