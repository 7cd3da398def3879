"""The letters' own sentences, as data: paragraphs of sentences with named places, and where their words may be divided.

A sentence is used when every fact it names is known, and left out otherwise; that is how one text serves every case.
Parts are pieces of a sentence under the same rule that become empty instead. Only names stand in braces: no code.
What letters of every kind have in common stands once, in ``common.toml``; the United States' file says what differs.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from msp_desk.core.documents.line_breaking import Span
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.language import Language

Values = Mapping[str, str | None]

_PLACE = re.compile(r"\{([a-z_0-9]+)\}")
_BOLD = "**"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a letter as the wording file has it.

    Attributes:
        heading: Above it; "" stands under the heading before.
        same_heading: The heading it takes when the paragraph that should carry it was left out.
        text: Its sentences.
        table: "open", "refund" or "prices" below it, or "".
        listed: "reasons", "demands" or "agreements" below it, or "".
        item: The sentence for each item of its list, or "".
        free: Whether the owner's own paragraphs stand here.
    """

    heading: str = ""
    same_heading: str = ""
    text: tuple[str, ...] = ()
    table: str = ""
    listed: str = ""
    item: str = ""
    free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWording:
    """The wording of one kind of letter in one language."""

    entries: Mapping[str, object]
    paragraphs: tuple[Paragraph, ...]

    def text(self, *keys: str) -> str:
        """One entry.

        Raises:
            KeyError: If the file has no such text.
        """
        found: object = self.entries
        for key in keys:
            if not isinstance(found, Mapping) or key not in found:
                raise KeyError(".".join(keys))
            found = found[key]
        if not isinstance(found, str):
            raise KeyError(".".join(keys))
        return found

    def has(self, *keys: str) -> bool:
        """Whether the file has a text."""
        try:
            self.text(*keys)
        except KeyError:
            return False
        return True

    def words(self, *keys: str) -> tuple[str, ...]:
        """A list of texts; empty when the file has none."""
        found: object = self.entries
        for key in keys:
            found = found.get(key, ()) if isinstance(found, Mapping) else ()
        return tuple(cast("list[str]", found)) if isinstance(found, list) else ()

    def table(self, key: str) -> Mapping[str, str]:
        """The texts of one section of the file by name."""
        return cast("Mapping[str, str]", self.entries[key])

    def parts(self) -> Mapping[str, str]:
        """The pieces of sentences by name."""
        return self.table("parts")

    def item_parts(self) -> Mapping[str, str]:
        """The pieces of the sentences of lists by name."""
        return self.table("item_parts")


@cache
def letter_wording(kind: LetterKind, language: Language, *, american: bool = False) -> LetterWording:
    """Read the wording of a kind of letter.

    Args:
        kind: Of the letter.
        language: Of the letter.
        american: Whether a letter in English follows the usage of the United States.
    """
    entries = dict(_common(language, american=american and language is Language.EN))
    own = _read(language, f"{kind.value}-us.toml") if american and language is Language.EN else {}
    entries = _over(entries, own or _read(language, f"{kind.value}.toml"))
    shared = cast("Mapping[str, Mapping[str, object]]", entries.pop("paragraphs"))
    written = cast("list[Mapping[str, object]]", entries.pop("paragraph"))
    return LetterWording(
        entries=MappingProxyType(entries), paragraphs=tuple(_paragraph(each, shared) for each in written)
    )


def _common(language: Language, *, american: bool) -> dict[str, object]:
    common = _read(language, "common.toml")
    return _over(common, _read(language, "common-us.toml")) if american else common


def _read(language: Language, name: str) -> dict[str, object]:
    """A file of wording; empty when there is none of that name."""
    path = shipped_file("letters", language.value, name)
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def _over(below: Mapping[str, object], above: Mapping[str, object]) -> dict[str, object]:
    """Entries with others laid over them; sections are laid over each other text by text."""
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = _over(under, value) if isinstance(under, Mapping) and isinstance(value, Mapping) else value
    return merged


def _paragraph(written: Mapping[str, object], shared: Mapping[str, Mapping[str, object]]) -> Paragraph:
    """A paragraph from its own keys, laid over those of the shared one that it uses."""
    name = written.get("use")
    each = _over(shared[name], written) if isinstance(name, str) else dict(written)
    return Paragraph(
        heading=str(each.get("heading", "")),
        same_heading=str(each.get("same_heading", "")),
        text=tuple(cast("list[str]", each.get("text", []))),
        table=str(each.get("table", "")),
        listed=str(each.get("list", "")),
        item=str(each.get("item", "")),
        free=bool(each.get("free", False)),
    )


@cache
def hyphens(language: Language) -> Mapping[str, str]:
    """Words in small letters with hyphens where a line may end inside them."""
    lines = shipped_file("letters", language.value, "hyphens.txt").read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return MappingProxyType({word: divided for word, divided in pairs})  # noqa: C416  # pairs are lists


def places_in(template: str) -> tuple[str, ...]:
    """The names in braces."""
    return tuple(_PLACE.findall(template))


def filled(template: str, values: Values) -> str | None:
    """Fill a sentence; None when a fact it names is missing. What is filled in is never read again.

    Raises:
        KeyError: If a name in braces means nothing.
    """
    if any(values[name] is None for name in places_in(template)):
        return None
    return _PLACE.sub(lambda found: str(values[found[1]]), template)


def filled_spans(template: str, values: Values) -> tuple[Span, ...] | None:
    """Fill a sentence whose ``**`` pairs set bold; those inside a fact are text."""
    if any(values[name] is None for name in places_in(template)):
        return None
    spans = (Span(filled(part, values) or "", bold=index % 2 == 1) for index, part in enumerate(template.split(_BOLD)))
    return tuple(span for span in spans if span.text)
