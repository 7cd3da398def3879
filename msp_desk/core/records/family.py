"""One declaration per kind of record: a frozen dataclass whose fields say what they are.

A :class:`Family` is read from such a dataclass. Its table in the desk file, its form, its import, its export and its
rules of input all come from that one declaration, so a new field is one line::

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Work(Record):
        client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
        day: date = field(metadata=about(FieldKind.DAY, required=True))

A record with ``id`` 0 has not been stored yet: such a record is the draft that a form or an import makes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from typing import Generic, NewType, TypeVar, cast

from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.problem import Problem

ImportId = NewType("ImportId", int)

MAX_TEXT = 400
"""Longest one-line text in characters."""
MAX_LONG_TEXT = 20_000
"""Longest text of several lines in characters."""
MAX_AMOUNT = 10**13
"""Largest amount in minor units; far above any firm's turnover, far below SQLite's 2**63."""
MAX_COUNT = 10**7
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)


class FieldKind(StrEnum):
    """What a field holds; decides its column in the file, its editor and its reader."""

    TEXT = "text"  # one line, str, "" when empty
    LONG_TEXT = "long_text"  # several lines, str
    DAY = "day"  # datetime.date
    AMOUNT = "amount"  # int, minor units of the home currency
    MINUTES = "minutes"  # int
    COUNT = "count"  # int >= minimum (0 unless told)
    PERCENT = "percent"  # int, whole percent
    FLAG = "flag"  # bool
    CHOICE = "choice"  # a member of the enum named in choices
    CLIENT = "client"  # ClientId
    INVOICE = "invoice"  # InvoiceId
    MOMENT = "moment"  # str, UTC, ISO 8601 with seconds and Z
    JSON = "json"  # str, a JSON object of any length
    BYTES = "bytes"  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record family.

    Attributes:
        key: Its name in imports, exports, forms and problems (``client`` for the attribute ``client_id``).
        attribute: Its name on the dataclass and in the desk file.
        kind: What it holds.
        required: Whether it must have a value.
        choices: The enum of a CHOICE.
        minimum: Smallest number allowed, for numbers.
        default: Value of a new record; None when there is none.
        in_form: Whether a form shows it.
        in_import: Whether an import may name it.
    """

    key: str
    attribute: str
    kind: FieldKind
    required: bool = False
    choices: type[Enum] | None = None
    minimum: int | None = None
    default: object = None
    in_form: bool = True
    in_import: bool = True


def about(
    kind: FieldKind,
    *,
    required: bool = False,
    choices: type[Enum] | None = None,
    minimum: int | None = None,
    in_form: bool = True,
    in_import: bool = True,
) -> Mapping[str, object]:
    """The metadata of a dataclass field that describes it as a :class:`Field`."""
    return {
        "about": {
            "kind": kind,
            "required": required,
            "choices": choices,
            "minimum": minimum,
            "in_form": in_form,
            "in_import": in_import,
        }
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has.

    Attributes:
        id: Its number on the desk; 0 until it is stored.
        revision: How often it was stored; a change names the revision it was made from.
    """

    id: int = 0
    revision: int = 0


R = TypeVar("R", bound=Record)
Values = Mapping[str, object]
"""Typed values by field key; a missing or unreadable one is None."""


def _no_rules(_values: Values) -> Iterable[Problem]:
    return ()


def _default(described: dataclasses.Field[object]) -> object:
    if described.default is not dataclasses.MISSING:
        return described.default
    return None


@dataclass(frozen=True, kw_only=True)
class Family(Generic[R]):
    """A kind of record.

    Attributes:
        name: Its plural: the table in the file, the import kind, the topic of a change, the key of its words.
        record: The dataclass.
        rules: Checks across fields; called with typed values by key, None where one is missing or unreadable.
        fields: The described fields, in the order of the form.
    """

    name: str
    record: type[R]
    rules: Callable[[Values], Iterable[Problem]] = _no_rules
    fields: tuple[Field, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Read the fields from the dataclass."""
        described = []
        for member in dataclasses.fields(self.record):
            words = member.metadata.get("about")
            if words is not None:
                key = member.name.removesuffix("_id") if words["kind"] in _REFERENCES else member.name
                described.append(Field(key=key, attribute=member.name, default=_default(member), **words))
        object.__setattr__(self, "fields", tuple(described))

    def field(self, key: str) -> Field:
        """The field with a key.

        Raises:
            KeyError: If the family has none.
        """
        for candidate in self.fields:
            if candidate.key == key:
                return candidate
        raise KeyError(key)

    def values(self, record: R) -> dict[str, object]:
        """The content of a record by field key, without its id and revision."""
        return {described.key: getattr(record, described.attribute) for described in self.fields}

    def problems(self, values: Values) -> list[Problem]:
        """Everything that is wrong with typed values: each field on its own, then the rules across fields.

        Args:
            values: Values by field key; a key that is absent counts as empty.
        """
        found: list[Problem] = []
        sound: dict[str, object] = {}
        for described in self.fields:
            value = values.get(described.key, described.default)
            problem = field_problem(described, value)
            if problem is not None:
                found.append(problem)
                value = None
            sound[described.key] = value
        known = {problem.field for problem in found}
        found.extend(problem for problem in self.rules(sound) if problem.field not in known)
        order = {described.key: position for position, described in enumerate(self.fields)}
        return sorted(found, key=lambda problem: order.get(problem.field, len(order)))

    def build(self, values: Values, *, id: int = 0, revision: int = 0) -> R:  # noqa: A002 - the record's own word
        """A record from typed values.

        Args:
            values: Values by field key; absent or None ones take the field's default.
            id: The stored record's number, 0 for a new one.
            revision: The revision the values were made from.

        Raises:
            InvalidInput: With every problem, when there is one.
        """
        problems = self.problems(values)
        if problems:
            raise InvalidInput(problems)
        content = {}
        for described in self.fields:
            value = values.get(described.key)
            content[described.attribute] = described.default if value is None else value
        return cast(Callable[..., R], self.record)(id=id, revision=revision, **content)

    def check(self, record: R) -> None:
        """Raise every problem of a record.

        Raises:
            InvalidInput: With every problem, when there is one.
        """
        problems = self.problems(self.values(record))
        if problems:
            raise InvalidInput(problems)


_REFERENCES = frozenset({FieldKind.CLIENT, FieldKind.INVOICE})
_TYPES: Mapping[FieldKind, type] = {
    FieldKind.TEXT: str,
    FieldKind.LONG_TEXT: str,
    FieldKind.DAY: date,
    FieldKind.AMOUNT: int,
    FieldKind.MINUTES: int,
    FieldKind.COUNT: int,
    FieldKind.PERCENT: int,
    FieldKind.FLAG: bool,
    FieldKind.CLIENT: int,
    FieldKind.INVOICE: int,
    FieldKind.MOMENT: str,
    FieldKind.JSON: str,
    FieldKind.BYTES: bytes,
}
_TEXTS = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.MOMENT})


def field_problem(described: Field, value: object) -> Problem | None:
    """The first thing wrong with one value, or None."""
    if value is None or value == "" or (described.kind in _REFERENCES and value == 0):
        return Problem(field=described.key, code="problem.required") if described.required else None
    wanted = described.choices if described.kind is FieldKind.CHOICE else _TYPES[described.kind]
    if wanted is None or not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        return Problem(field=described.key, code="problem.unreadable", params={"value": str(value)[:60]})
    if described.kind in _TEXTS:
        return _text_problem(described, cast(str, value))
    if isinstance(value, date):
        if not FIRST_DAY <= value <= LAST_DAY:
            return Problem(
                field=described.key, code="problem.day_out_of_range", params={"first": FIRST_DAY, "last": LAST_DAY}
            )
        return None
    if described.kind is not FieldKind.CHOICE and isinstance(value, int) and not isinstance(value, bool):
        return _number_problem(described, value)
    return None


def _text_problem(described: Field, value: str) -> Problem | None:
    longest = MAX_LONG_TEXT if described.kind is FieldKind.LONG_TEXT else MAX_TEXT
    if len(value) > longest:
        return Problem(field=described.key, code="problem.too_long", params={"length": len(value), "longest": longest})
    if "\x00" in value or not (value.isascii() or all(not "\ud800" <= sign <= "\udfff" for sign in value)):
        return Problem(field=described.key, code="problem.unreadable_characters")
    if described.required and not value.strip():
        return Problem(field=described.key, code="problem.required")
    return None


def _number_problem(described: Field, value: int) -> Problem | None:
    if described.minimum is not None and value < described.minimum:
        code = "problem.negative_amount" if described.kind is FieldKind.AMOUNT else "problem.too_small"
        return Problem(field=described.key, code=code, params={"minimum": described.minimum})
    largest = MAX_AMOUNT if described.kind is FieldKind.AMOUNT else MAX_COUNT
    if abs(value) > largest:
        return Problem(field=described.key, code="problem.too_large", params={"largest": largest})
    return None
