"""Which column probably feeds which field: by its heading, and by whether its values can be read so."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from msp_desk.core.importing.columns import ColumnChoice, normalised_heading
from msp_desk.core.importing.dates import written_day
from msp_desk.core.importing.headings import KnownHeadings, known_headings
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.numbers import is_worded_duration, resolved_duration, written_number
from msp_desk.core.importing.options import DecimalSign
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import choice_words, is_empty, normalised_word, read_flag
from msp_desk.core.records.family import Field, FieldKind
from msp_desk.core.records.problem import Problem

OWN_NAME: Final = 100
COMMON_NAME: Final = 80
PART_OF_NAME: Final = 40
_SAME_WORD: Final = 5
_MISFIT: Final = 40
_SAMPLES: Final = 40
_LOOKED_AT: Final = 400
_SHORTEST_PART: Final = 5
_NUMBERS: Final = frozenset({FieldKind.AMOUNT, FieldKind.COUNT, FieldKind.PERCENT, FieldKind.MINUTES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A column that may feed a field.

    Attributes:
        column: its heading.
        score: above 0; the higher, the surer.
    """

    column: str
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What the columns of a file probably mean.

    Attributes:
        kind: of the rows.
        candidates: for each field the columns that may feed it, the likeliest first.
        chosen: the heading taken for each field that has one; no column feeds two fields.
    """

    kind: ImportKind
    candidates: Mapping[str, tuple[Candidate, ...]]
    chosen: Mapping[str, Candidate]

    def choices(self) -> tuple[ColumnChoice, ...]:
        """Give a choice for every field, "" for those without a column."""
        columns = {described.key: self.chosen.get(described.key) for described in self.kind.fields}
        return tuple(
            ColumnChoice(field=key, column="" if found is None else found.column) for key, found in columns.items()
        )

    def missing(self) -> tuple[str, ...]:
        """Give the required fields without a column; of several of which one is enough the first stands for all."""
        found = [key for key in self.kind.required if key not in self.chosen]
        if self.kind.either and not any(key in self.chosen for key in self.kind.either):
            found.append(self.kind.either[0])
        return tuple(found)


def guess_columns(table: Table, kind: ImportKind, today: date) -> Guess:
    """Guess the columns of a file.

    Args:
        table: the file.
        kind: what its rows are.
        today: decides the century of two-digit years.
    """
    known = known_headings(kind)
    samples = [samples_of(table, place) for place in range(len(table.headers))]
    candidates: dict[str, tuple[Candidate, ...]] = {}
    for described in kind.fields:
        found = [
            Candidate(column=heading, score=score)
            for heading, texts in zip(table.headers, samples, strict=True)
            if heading and (score := _score(heading, texts, described, known, today, table.repeated)) > 0
        ]
        candidates[described.key] = tuple(sorted(found, key=lambda one: -one.score))
    return Guess(kind=kind, candidates=candidates, chosen=_chosen(candidates, kind))


def samples_of(table: Table, place: int, most: int = _SAMPLES) -> tuple[str, ...]:
    """Give the first different values of a column that say something."""
    seen: dict[str, None] = {}
    for row in itertools.islice(table.rows, _LOOKED_AT):
        if not is_empty(row[place]):
            seen.setdefault(row[place].strip())
            if len(seen) >= most:
                break
    return tuple(seen)


def _chosen(candidates: Mapping[str, Sequence[Candidate]], kind: ImportKind) -> dict[str, Candidate]:
    """Give each column to the field it fits best; required fields come first among equals."""
    required = {*kind.required, *kind.either}
    places = {described.key: place for place, described in enumerate(kind.fields)}
    pairs = [(key, candidate) for key, found in candidates.items() for candidate in found]
    pairs.sort(key=lambda pair: (-pair[1].score, pair[0] not in required, places[pair[0]]))
    taken: set[str] = set()
    chosen: dict[str, Candidate] = {}
    for key, candidate in pairs:
        if key not in chosen and candidate.column not in taken:
            chosen[key] = candidate
            taken.add(candidate.column)
    return {key: chosen[key] for key in places if key in chosen}


def _score(
    heading: str,
    texts: Sequence[str],
    described: Field,
    known: KnownHeadings,
    today: date,
    table_repeated: frozenset[str],
) -> int:
    name = normalised_heading(heading)
    common = known.common[described.key]
    if name in known.own[described.key]:
        score = OWN_NAME
    elif name in common:
        score = COMMON_NAME
    elif any(len(word) >= _SHORTEST_PART and word in name for word in (*known.own[described.key], *common)):
        score = PART_OF_NAME
    else:
        return 0
    if described.key.partition("_")[0] in name:
        score += _SAME_WORD
    if name in table_repeated:
        return score if score >= OWN_NAME else 0
    if texts and not _fits(texts, described, today, every=score < OWN_NAME):
        # a column that would reject its rows is worth showing only where there must be one
        return score - _MISFIT if described.required and described.default is None else 0
    return score


def _fits(texts: Sequence[str], described: Field, today: date, *, every: bool) -> bool:
    """Whether at least half of some values can be read as the field asks.

    Args:
        texts: the values.
        described: the field.
        today: decides the century of two-digit years.
        every: whether words must fit one and all, because the heading is not the field's own: a column "Type" of
            another program means something else unless all of it is known.
    """
    if described.kind is FieldKind.DAY:
        return _most(not isinstance(written_day(text, today), Problem) for text in texts)
    if described.kind is FieldKind.MINUTES:
        return _most(_is_effort(text) for text in texts)
    if described.kind in _NUMBERS:
        return _most(_is_number(text) for text in texts)
    if described.kind is FieldKind.FLAG:
        found = [not isinstance(read_flag(text), Problem) for text in texts]
        return all(found) if every else _most(found)
    if described.kind is FieldKind.CHOICE and described.choices is not None:
        words = choice_words(described.choices)
        found = [normalised_word(text) in words for text in texts]
        return all(found) if every else _most(found)
    return True


def _is_effort(text: str) -> bool:
    if not is_worded_duration(text):
        return _is_number(text)
    return any(not isinstance(resolved_duration(text, sign), Problem) for sign in DecimalSign)


def _is_number(text: str) -> bool:
    bare = "".join(sign for sign in text if not sign.isalpha() and sign not in "€$£ \u00a0").strip()
    return bool(bare) and not isinstance(written_number(bare), Problem)


def _most(fits: Iterable[bool]) -> bool:
    judged = list(fits)
    return sum(judged) * 2 >= len(judged)
