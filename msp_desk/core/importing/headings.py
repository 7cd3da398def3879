"""By which headings a field is known: its own name, its label in three languages, and those of common exports."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.kinds import IMPORT_KINDS, ImportKind
from msp_desk.core.importing.presets import preset_headings
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_FILES: Final = ("headings.toml", "sheet-headings.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownHeadings:
    """The headings of one kind of file, as :func:`~.columns.normalised_heading` writes them.

    Attributes:
        own: for each field its own name and its labels in the program's languages.
        common: for each field the headings of common exports.
        hints: words in a file's name that hint at the kind.
    """

    own: Mapping[str, frozenset[str]]
    common: Mapping[str, frozenset[str]]
    hints: tuple[str, ...]

    def field_of(self, heading: str) -> str | None:
        """Give the field a heading stands for; a field's own name wins over the heading of an export."""
        name = normalised_heading(heading)
        for names in (self.own, self.common):
            for key, words in names.items():
                if name in words:
                    return key
        return None


def known_headings(kind: ImportKind) -> KnownHeadings:
    """Give the headings of a kind."""
    return _known(kind.name, tuple(field.key for field in kind.fields))


def sheet_named(kind: ImportKind, sheets: Sequence[str]) -> str:
    """Give the sheet of a workbook that is called like a kind, in any of the three languages; "" when none is."""
    words = (wording.say(f"words.families.{kind.name}") for wording in _wordings())
    names = {normalised_heading(word) for word in (kind.name, *words)}
    return next((sheet for sheet in sheets if normalised_heading(sheet) in names), "")


def fingerprint(headers: Sequence[str]) -> str:
    """Give what files with the same headings have in common: a hash of them in their order, hexadecimal."""
    written = "\n".join(normalised_heading(header) for header in headers)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


@functools.cache
def every_heading() -> frozenset[str]:
    """Give every heading that any kind or preset knows, as :func:`~.columns.normalised_heading` writes them."""
    known = [known_headings(kind) for kind in IMPORT_KINDS.values()]
    words = (names for one in known for by_field in (one.own, one.common) for names in by_field.values())
    return frozenset().union(preset_headings(), *words) - {""}


@functools.cache
def _known(name: str, keys: tuple[str, ...]) -> KnownHeadings:
    presets = [_read(file) for file in _FILES]
    sections = [preset.get(section, {}) for preset in presets for section in (name, "any")]
    return KnownHeadings(
        own={key: frozenset(_own_words(name, key)) for key in keys},
        common={
            key: frozenset(normalised_heading(word) for section in sections for word in section.get(key, ()))
            for key in keys
        },
        hints=tuple(word for preset in presets for word in preset.get("names", {}).get(name, ())),
    )


def _own_words(kind: str, key: str) -> list[str]:
    labels = [
        wording.field(kind, key)
        for wording in _wordings()
        if wording.has(f"fields.{kind}.{key}") or wording.has(f"fields.any.{key}")
    ]
    return [normalised_heading(word) for word in (key, *labels)]


@functools.cache
def _wordings() -> tuple[Wording, ...]:
    return tuple(Wording(language) for language in Language)


@functools.cache
def _read(file: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    text = shipped_file("presets", file).read_text("utf-8")
    return cast(Mapping[str, Mapping[str, Sequence[str]]], tomllib.loads(text))
