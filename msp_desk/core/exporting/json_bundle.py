"""The whole desk as one JSON object: every record with its number, by the field names that imports use.

An export carries no time stamp and keeps the numbers, so equal desks give equal bytes.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, Final, NoReturn

from msp_desk.core.errors import DamagedDesk, InvalidInput, NewerDesk, NotADesk
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Family, Field, FieldKind, Record
from msp_desk.core.records.firm import FIRM, Firm
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation, Payment, allocation_problems
from msp_desk.core.records.problem import Problem

FORMAT: Final = "msp-desk"
MEGABYTES: Final = 1_000
"""A bundle of more is not read."""
ARCHIVED: Final = "archived"
_MOST_ID: Final = 2**53


Records = Mapping[str, Sequence[Record]]
"""The records of each family by the family's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What a bundle holds: what counts on the desk, and what was archived."""

    records: Records
    archived: Records


def bundle(records: Records, *, archived: Records, version: int) -> bytes:
    """The JSON text of a desk.

    Args:
        records: What counts on the desk.
        archived: What was archived; it is marked so.
        version: Of the desk file they come from.

    Returns:
        UTF-8, indented, ending in a line break: days as ISO dates, amounts in minor units, bytes in base64.
    """
    content = {
        "format": FORMAT,
        "version": version,
        "records": {
            name: [
                _plain_record(FAMILY_BY_NAME[name], record, archived=is_archived)
                for record, is_archived in sorted(
                    [*((one, False) for one in found), *((one, True) for one in archived.get(name, ()))],
                    key=lambda pair: pair[0].id,
                )
            ]
            for name, found in sorted(records.items())
        },
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _plain_record(family: Family[Any], record: Record, *, archived: bool) -> dict[str, object]:
    plain = {"id": record.id, **{key: _plain(value) for key, value in family.values(record).items()}}
    if isinstance(record, Payment):
        plain["allocations"] = [
            {"invoice": allocation.invoice_id, "amount": allocation.amount} for allocation in record.allocations
        ]
    if archived:
        plain[ARCHIVED] = True
    return plain


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def parse_bundle(content: bytes, *, file: str, version: int) -> Bundle:
    """Read what :func:`bundle` wrote; every record is held against the rules of its family.

    Args:
        content: The bytes of the file.
        file: Its name, for the sentences.
        version: The newest version of a desk that this program knows.

    Returns:
        The records with their numbers.

    Raises:
        NotADesk: If it is no bundle of this program.
        NewerDesk: If a newer program wrote it.
        DamagedDesk: If a record cannot be read; the sentence names it.
    """
    try:
        read = json.loads(content, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise NotADesk("bundle.unreadable", file=file) from error
    if not isinstance(read, dict) or read.get("format") != FORMAT or not isinstance(read.get("records"), dict):
        raise NotADesk("bundle.unreadable", file=file)
    written = read.get("version")
    if not isinstance(written, int) or isinstance(written, bool) or written < 1:
        raise NotADesk("bundle.unreadable", file=file)
    if written > version:
        raise NewerDesk("desk.newer", file=file, version=str(written), known=str(version))
    records: dict[str, list[Record]] = {}
    archived: dict[str, list[Record]] = {}
    for name, listed in read["records"].items():
        family = FAMILY_BY_NAME.get(name)
        if family is None or not isinstance(listed, list):
            raise DamagedDesk("bundle.family_unknown", file=file, family=str(name)[:60])
        found = [_record(family, plain, file) for plain in listed]
        if len({record.id for record in found}) < len(found):
            raise DamagedDesk("bundle.number_twice", file=file, family=name)
        marks = [plain.get(ARCHIVED) is True for plain in listed]
        records[name] = [record for record, mark in zip(found, marks, strict=True) if not mark]
        archived[name] = [record for record, mark in zip(found, marks, strict=True) if mark]
    return Bundle(records=records, archived=archived)


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(text)


def _record(family: Family[Any], plain: object, file: str) -> Record:
    """One record, or the sentence that says which one cannot be read and why."""
    number = plain.get("id") if isinstance(plain, dict) else None
    if not isinstance(plain, dict) or not isinstance(number, int) or not 0 < number < _MOST_ID:
        raise DamagedDesk("bundle.no_number", file=file, family=family.name)
    try:
        values = {described.key: _value(described, plain.get(described.key)) for described in family.fields}
        record = _built(family, values, number)
        if isinstance(record, Payment):
            record = _with_allocations(record, plain.get("allocations", []))
    except InvalidInput as error:
        reason = error.problems[0]
        raise DamagedDesk(
            "bundle.record", file=file, family=family.name, number=str(number), field=reason.field, reason=reason
        ) from error
    return record


def _built(family: Family[Any], values: Mapping[str, object], number: int) -> Record:
    """The record, held against the rules; only a firm may still be without its name, as on a desk that was just made.

    Raises:
        InvalidInput: With every problem, when there is one.
    """
    if family is not FIRM:
        record: Record = family.build(values, id=number)
        return record
    problems = [problem for problem in family.problems(values) if problem.code != "problem.required"]
    if problems:
        raise InvalidInput(problems)
    return Firm(id=number, **{described.attribute: values[described.key] for described in family.fields})  # type: ignore[arg-type]


def _with_allocations(payment: Payment, listed: object) -> Payment:
    try:
        allocations = tuple(
            Allocation(invoice_id=InvoiceId(_whole(one["invoice"])), amount=_whole(one["amount"]))
            for one in listed  # type: ignore[attr-defined]
        )
    except (TypeError, KeyError, ValueError) as error:
        problem = Problem(field="allocations", code="problem.unreadable", params={"value": str(listed)[:60]})
        raise InvalidInput([problem]) from error
    problems = allocation_problems(payment.amount, allocations)
    if problems:
        raise InvalidInput(problems)
    return replace(payment, allocations=allocations)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value


def _value(described: Field, plain: object) -> object:
    """The value of one field; what cannot be read stays as it is for the rules of the family to refuse."""
    if plain is None:
        return None
    try:
        match described.kind:
            case FieldKind.DAY if isinstance(plain, str):
                return date.fromisoformat(plain)
            case FieldKind.CHOICE if described.choices is not None:
                return described.choices(plain)
            case FieldKind.BYTES if isinstance(plain, str):
                return base64.b64decode(plain, validate=True)
    except (ValueError, binascii.Error) as error:
        problem = Problem(field=described.key, code="problem.unreadable", params={"value": str(plain)[:60]})
        raise InvalidInput([problem]) from error
    return plain
