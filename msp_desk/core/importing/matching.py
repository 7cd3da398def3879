"""Which rows of a file are on the desk already, and which stand in the file twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.drafts import Draft
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.plan import Difference
from msp_desk.core.records.client import Client, ClientId, normalised_name
from msp_desk.core.records.family import FieldKind, Record
from msp_desk.core.records.problem import Problem

_REFERENCES = frozenset({FieldKind.CLIENT, FieldKind.INVOICE})


def match_numbers(drafts: Sequence[Draft], records: Iterable[Record]) -> None:
    """Match rows by client and number; rows without a number are left alone.

    Args:
        drafts: rows of a file of tickets or invoices; the stored record of each is noted in it.
        records: what is stored.
    """
    stored: dict[tuple[int, str], Record] = {}
    for record in records:
        number = getattr(record, "number", "")
        if number:
            stored[record_client(record), number] = record
    for draft in drafts:
        if draft.client is not None and draft.client.client_id:
            draft.record = stored.get((draft.client.client_id, str(draft.values.get("number", ""))))


def refuse_repeated_numbers(drafts: Sequence[Draft]) -> None:
    """Find numbers that stand in the file twice: the same content is noted, other content rejects both rows."""
    first: dict[tuple[str, object], Draft] = {}
    for draft in drafts:
        if draft.problems or draft.client is None or "number" not in draft.values:
            continue
        key = (draft.client.key, draft.values["number"])
        earlier = first.setdefault(key, draft)
        if earlier is not draft:
            _repeat(draft, earlier, "number", same=draft.values == earlier.values)


def match_clients(drafts: Sequence[Draft], clients: Sequence[Client]) -> None:
    """Match rows of a file of clients by name or alias, with the desk and with one another.

    The desk's spelling of a name stays.
    """
    stored: dict[str, set[ClientId]] = {}
    by_id = {client.id: client for client in clients}
    for client in clients:
        for name in client.names():
            stored.setdefault(normalised_name(name), set()).add(client.id)
    first: dict[str, Draft] = {}
    for draft in drafts:
        if draft.problems or "name" not in draft.values:
            continue
        names = _names(draft)
        found = set().union(*(stored.get(name, set()) for name in names))
        if len(found) > 1:
            draft.problems.append(
                Problem(
                    field="name", code="importing.client_ambiguous", params={"name": shown(str(draft.values["name"]))}
                )
            )
            continue
        earlier = next((first[name] for name in names if name in first), draft)
        if earlier is not draft:
            same = _without_name(draft.values) == _without_name(earlier.values)
            _repeat(draft, earlier, "name", same=same)
        for name in names:
            first.setdefault(name, draft)
        if found:
            draft.record = by_id[found.pop()]
    for draft in drafts:
        if draft.record is not None:
            draft.values.pop("name", None)


def match_contents(drafts: Sequence[Draft], records: Iterable[Record], kind: ImportKind) -> None:
    """Match rows by client and all fields, the n-th of equal rows with the n-th of equal records."""
    keys = [field.key for field in kind.family.fields if field.in_import and field.kind not in _REFERENCES]
    defaults = {field.key: field.default for field in kind.family.fields}
    stored: dict[Hashable, list[Record]] = {}
    for record in records:
        content = kind.family.values(record)
        stored.setdefault((record_client(record), *(content[key] for key in keys)), []).append(record)
    for equal in stored.values():
        equal.reverse()
    for draft in drafts:
        if draft.problems or draft.client is None or not draft.client.client_id:
            continue
        written = (_value(draft.values, key, defaults) for key in keys)
        equal = stored.get((draft.client.client_id, *written), [])
        if equal:
            draft.record = equal.pop()


def find_differences(draft: Draft, kind: ImportKind) -> tuple[Difference, ...]:
    """Compare a row with its stored record in the fields that the file names; none for a new row."""
    if draft.record is None:
        return ()
    stored = kind.family.values(draft.record)
    return tuple(
        Difference(field=key, before=stored[key], after=after)
        for key, after in draft.values.items()
        if stored[key] != after
    )


def record_client(record: Record) -> int:
    """Give the number of a stored record's client."""
    found = getattr(record, "client_id", 0)
    return found if isinstance(found, int) else 0


def _value(values: Mapping[str, object], key: str, defaults: Mapping[str, object]) -> object:
    value = values.get(key)
    return defaults[key] if value is None else value


def _names(draft: Draft) -> list[str]:
    aliases = str(draft.values.get("aliases", "")).split(";")
    return list(dict.fromkeys(normalised_name(name) for name in (str(draft.values["name"]), *aliases) if name.strip()))


def _without_name(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if key != "name"}


def _repeat(draft: Draft, earlier: Draft, field: str, *, same: bool) -> None:
    if same and not earlier.problems:
        draft.same_as = earlier.line
        return
    key = draft.values[field]
    for one, other in ((earlier, draft), (draft, earlier)):
        if not one.problems:
            one.problems.append(
                Problem(field=field, code="importing.key_twice", params={"key": shown(str(key)), "other": other.line})
            )
