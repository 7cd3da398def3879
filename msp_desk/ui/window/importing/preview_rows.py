"""The rows of a plan as the preview shows them: every row of the file with its fate, those left out included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from msp_desk.core.actions.import_files import FilePlan
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.plan import Difference, Fate, ImportPlan, PlannedRow
from msp_desk.core.records.family import Field, FieldKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import Money
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.row_source import Order

_SHOWN_VALUES: Final = 6
_UNKNOWN: Final = frozenset({"importing.client_unknown", "sources.client_perhaps"})


class Sieve(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the preview.

    Attributes:
        row: The planned row.
        left_out: Whether the owner leaves it out.
    """

    row: PlannedRow
    left_out: bool

    @property
    def sieve(self) -> Sieve:
        """Under which of the filters it falls, beside all."""
        return Sieve.LEFT_OUT if self.left_out else Sieve(self.row.fate.value)

    @property
    def is_left_out(self) -> bool:
        """Whether it is not stored, because the owner leaves it out or because it is no record."""
        return self.left_out or self.row.fate is Fate.LEFT_OUT

    @property
    def can_be_left_out(self) -> bool:
        """Whether leaving it out would change anything."""
        return self.left_out or self.row.fate not in (Fate.UNCHANGED, Fate.LEFT_OUT)


def merged(plan: ImportPlan | None, left_out: Mapping[int, PlannedRow]) -> Sequence[PlannedRow]:
    """Give the rows of a plan and those left out in the order of the file."""
    planned: Sequence[PlannedRow] = () if plan is None else plan.rows
    if not left_out:
        return planned
    rows = [row for row in planned if row.line not in left_out]
    return sorted([*rows, *left_out.values()], key=lambda row: row.line)


def counted(rows: Sequence[PlannedRow], left_out: Collection[int]) -> dict[Sieve, int]:
    """Count the rows under each filter."""
    fates = Counter(row.fate for row in rows if row.line not in left_out)
    numbers = {Sieve(fate.value): fates[fate] for fate in Fate if fate is not Fate.LEFT_OUT}
    return {Sieve.ALL: len(rows), **numbers, Sieve.LEFT_OUT: len(rows) - sum(numbers.values())}


class PreviewSource:
    """Rows for a table; the id of a row is its line in the file."""

    def __init__(self, rows: Sequence[PlannedRow], left_out: Collection[int], sieve: Sieve) -> None:
        """Keep those rows that a filter lets through."""
        self._left_out = left_out
        if sieve is Sieve.LEFT_OUT:
            self._rows: Sequence[PlannedRow] = [
                row for row in rows if row.line in left_out or row.fate is Fate.LEFT_OUT
            ]
        elif sieve is Sieve.ALL:
            self._rows = rows
        else:
            fate = Fate(sieve.value)
            self._rows = [row for row in rows if row.fate is fate and row.line not in left_out]

    @property
    def slow(self) -> bool:
        """The rows are in memory and in their order already."""
        return False

    def count(self, wanted: str) -> int:
        """Return how many there are; the preview is not searched."""
        del wanted
        return len(self._rows)

    def rows(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[tuple[int, PreviewRow]]:
        """Return a batch in the order of the file."""
        del order, wanted
        return [(row.line, PreviewRow(row, row.line in self._left_out)) for row in self._rows[offset : offset + limit]]

    def numbers(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[int]:
        """Return the ids alone of what :meth:`rows` would return."""
        del order, wanted
        return [row.line for row in self._rows[offset : offset + limit]]

    def places(self, identities: Sequence[int], *, order: Order, wanted: str) -> Sequence[int]:
        """Return where rows with these ids are, -1 for each that is not there."""
        del order, wanted
        sought = set(identities)
        if not sought:
            return []
        found = {row.line: place for place, row in enumerate(self._rows) if row.line in sought}
        return [found.get(identity, -1) for identity in identities]


class RowWords:
    """Says the rows of one kind."""

    def __init__(self, kind: ImportKind, wording: Wording, currency: str) -> None:
        """Speak a language and a currency."""
        self._fields: dict[str, Field] = {described.key: described for described in kind.fields}
        self._fields.update({described.key: described for described in kind.family.fields})
        self._kind, self._wording, self._currency = kind, wording, currency

    def fate(self, row: PreviewRow) -> str:
        """What becomes of a row, in a word or two."""
        return self._wording.say(f"intake.fate.{row.sieve.value}")

    def client(self, row: PreviewRow) -> str:
        """Whose it is; a client that will be made is marked."""
        client = row.row.client
        if client is None:
            return str(row.row.values.get("name", "")) or str(getattr(row.row.record, "name", ""))
        return client.name if client.client_id else self._wording.say("intake.new_client", client=client.name)

    def content(self, row: PreviewRow) -> str:
        """Its first values."""
        shown = [
            self._value(key, value)
            for key, value in row.row.values.items()
            if value not in (None, "") and key not in ("name", "language", "assumed")
        ]
        return " · ".join(shown[:_SHOWN_VALUES])

    def remark(self, row: PreviewRow) -> str:
        """Why it is rejected, or what an update changes."""
        planned = row.row
        if planned.problems:
            return " ".join(self._problem(planned, place) for place in range(len(planned.problems)))
        if planned.same_as:
            return self._wording.say("intake.same_as", line=str(planned.same_as))
        said = [self._difference(difference) for difference in planned.differences]
        if planned.settlement is not None:
            said.append(
                self._wording.say(
                    "intake.settles",
                    amount=Money(planned.settlement.amount, self._currency),
                    day=planned.settlement.day,
                )
            )
        return "; ".join(said)

    def _problem(self, planned: PlannedRow, place: int) -> str:
        problem = planned.problems[place]
        if problem.code == "sources.client_perhaps":  # the sentence of the command line names its own words
            sentence = self._wording.say("sources.client_perhaps_here", **problem.params)
        else:
            sentence = self._wording.problem(problem)
        known = problem.field in self._fields or problem.field == "client"
        return f"{self._label(problem.field)}: {sentence}" if known else sentence

    def _difference(self, difference: Difference) -> str:
        return self._wording.say(
            "command.difference",
            field=self._label(difference.field),
            before=self._value(difference.field, difference.before) or "–",
            after=self._value(difference.field, difference.after) or "–",
        )

    def _label(self, key: str) -> str:
        return field_label(self._wording, self._kind, key)

    def _value(self, key: str, value: object) -> str:
        if value is None or value == "":
            return ""
        described = self._fields.get(key)
        if described is not None and described.kind is FieldKind.AMOUNT and isinstance(value, int):
            return self._wording.text(Money(value, self._currency))
        if isinstance(value, date):
            style = DayStyle.MEDIUM if self._wording.language is Language.EN else DayStyle.SHORT
            return format_day(value, self._wording.language, style)
        return self._wording.text(value)


def field_label(wording: Wording, kind: ImportKind, key: str) -> str:
    """Give what a field is called; fields that only a file has are named by the wording of imports."""
    for code in (f"fields.{kind.name}.{key}", f"fields.any.{key}", f"intake.field.{key}"):
        if wording.has(code):
            return wording.say(code)
    return key


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was found when the rows were looked at, counted away from the window.

    Attributes:
        planned: Every row's fate.
        numbers: The rows under each filter, none of them left out.
        unknown: Names of clients that the desk has not and that may not be made.
        likely: For some of them the client of the desk that is perhaps meant.
    """

    planned: FilePlan
    numbers: Mapping[Sieve, int]
    unknown: Sequence[str]
    likely: Mapping[str, str]


def looked_at(planned: FilePlan) -> Looked:
    """Count what a plan holds."""
    plan = planned.plan
    likely = {
        str(problem.params["name"]): str(problem.params["client"])
        for row in plan.rejected
        for problem in row.problems
        if "client" in problem.params and problem.code in _UNKNOWN
    }
    return Looked(planned=planned, numbers=counted(plan.rows, ()), unknown=unknown_clients(plan), likely=likely)


def unknown_clients(plan: ImportPlan) -> list[str]:
    """Give the names of clients that the desk has not and that may not be made, each once."""
    names: dict[str, None] = {}
    for row in plan.rejected:
        for problem in row.problems:
            if problem.code in _UNKNOWN:
                names.setdefault(str(problem.params["name"]))
    return list(names)
