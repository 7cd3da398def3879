"""What erasing a client for privacy does to which records; reading only.

Gone are all records that only say something of the client: contacts, agreements, notes, papers, attachments, the
environment, decisions, exits. Tickets, work, incidents and recommendations keep day, kind and minutes and lose their
words, and invoices and payments stay, so that the sums of the past still add up and tax law is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.firm import FIRM, Firm
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.storage import store

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEPT: Final = ("invoices", "payments")
"""What tax law wants kept; a payment loses its reference, which may name a person."""
EMPTIED: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({
    "payments": {"reference": ""},
    "tickets": {"number": "", "title": ""},
    "work": {"note": ""},
    "incidents": {"note": ""},
    "recommendations": {"title": "–", "risk": ""},
})  # fmt: skip
"""What is written in the place of the words of records that stay."""
_SKELETONS: Final = ("tickets", "work", "incidents", "recommendations")
_CHILDREN: Final = (
    ("plan_targets", "plan_id", "boundary_plans"),
    ("exit_agreements", "exit_id", "exits"),
    ("exit_steps", "exit_id", "exits"),
    ("conversations", "exit_id", "exits"),
    ("sendings", "exit_id", "exits"),
    ("sendings", "document_id", "documents"),
    ("prospect_answers", "prospect_id", "prospects"),
)  # fmt: skip
"""Records that belong to a client through another record."""
TEXTS: Final = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.JSON})
_SHORTEST_NAME: Final = 3
_MOST_NAMED: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePlan:
    """What erasing a client does.

    Attributes:
        client_id: Whose.
        names: What it is called: name, legal name, aliases.
        removed: The numbers of the records that go, by family; papers about the whole firm that name it are among them.
        emptied: The numbers of those that lose their words.
        kept: The numbers of those that tax law wants kept.
        answers: The numbers of the opinions that name the client.
        firm_papers: How many of the papers that go are about the whole firm.
        elsewhere: The numbers of other records whose words name it; they are not changed.
    """

    client_id: int
    names: tuple[str, ...]
    removed: Mapping[str, tuple[int, ...]]
    emptied: Mapping[str, tuple[int, ...]]
    kept: Mapping[str, tuple[int, ...]]
    answers: tuple[int, ...]
    firm_papers: int
    elsewhere: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whom an erasure is about.

    Attributes:
        client: The client, archived or not.
        firm: Who erases.
        plan: What to do.
        invoices: What stays of its invoices and credit notes, those that count.
        payments: What stays of its payments, those that count.
    """

    client: Client
    firm: Firm
    plan: ErasurePlan
    invoices: tuple[Invoice, ...]
    payments: tuple[Payment, ...]


def subject_of(connection: Connection, client_id: int) -> Subject:
    """Read whom an erasure is about, and plan it; changes nothing.

    Raises:
        NotFound: If there is no such client.
    """
    archived = store.fetch_numbered(connection, CLIENTS, [client_id], withdrawn=True)
    client = archived.get(client_id) or store.fetch(connection, CLIENTS, client_id)
    names = dict.fromkeys(name for name in (*client.names(), client.legal_name) if name)
    plan = plan_erasure(connection, client_id, tuple(names))
    return Subject(
        client=client,
        firm=store.fetch(connection, FIRM, 1),
        plan=plan,
        invoices=tuple(store.fetch_numbered(connection, INVOICES, of_family(plan.kept, INVOICES.name)).values()),
        payments=tuple(store.fetch_numbered(connection, PAYMENTS, of_family(plan.kept, PAYMENTS.name)).values()),
    )


def plan_erasure(connection: Connection, client_id: int, names: Sequence[str]) -> ErasurePlan:
    """Say what erasing a client does; changes nothing.

    Args:
        connection: A transaction.
        client_id: Whose.
        names: What it is called.
    """
    own: dict[str, set[int]] = {}
    for family in FAMILIES:
        if any(described.attribute == "client_id" for described in family.fields):
            own[family.name] = _numbers(connection, family.name, "client_id", [client_id])
    named = naming(names)
    documents = own.setdefault("documents", set())
    query = "SELECT id, title, facts FROM documents WHERE client_id IS NULL"
    of_firm = {int(row[0]) for row in connection.exec_driver_sql(query) if named(row[1]) or named(row[2])}
    documents |= of_firm
    for child, attribute, parent in _CHILDREN:
        own.setdefault(child, set()).update(_numbers(connection, child, attribute, own.get(parent, ())))
    withdrawn = {family: own[family] & _where(connection, family, "withdrawn = 1") for family in (*KEPT, *_SKELETONS)}
    kept = {family: own.pop(family) for family in KEPT}
    emptied = {family: own[family] - withdrawn[family] for family in _SKELETONS}
    removed = {family: numbers - emptied.get(family, set()) for family, numbers in own.items()}
    answers = set[int]()
    for place in range(1, 6):
        answers |= _numbers(connection, "opinions", f"hardest_{place}_id", [client_id])
    plan = ErasurePlan(
        client_id=client_id,
        names=tuple(names),
        removed=_sorted(removed),
        emptied=_sorted({**emptied, "payments": kept["payments"]}),
        kept=_sorted(kept),
        answers=tuple(sorted(answers)),
        firm_papers=len(of_firm),
        elsewhere={},
    )
    return replace(plan, elsewhere=_elsewhere(connection, plan, named))


def _elsewhere(
    connection: Connection, plan: ErasurePlan, named: Callable[[object], bool]
) -> Mapping[str, tuple[int, ...]]:
    """The records that stay as they are and whose words name the client."""
    found: dict[str, set[int]] = {}
    for family in FAMILIES:
        texts = [described.attribute for described in family.fields if described.kind in TEXTS]
        if family.name in ("imports", "clients") or not texts:
            continue
        known = {*of_family(plan.removed, family.name), *of_family(plan.emptied, family.name)}
        columns = ", ".join(f'"{text}"' for text in texts)
        for number, *words in connection.exec_driver_sql(f'SELECT id, {columns} FROM "{family.name}"'):  # noqa: S608
            if number not in known and any(named(word) for word in words):
                found.setdefault(family.name, set()).add(int(number))
    return _sorted(found)


def naming(names: Sequence[str]) -> Callable[[object], bool]:
    """Whether a text names one of several names, as whole words."""
    known = sorted({name.casefold().strip() for name in names if len(name.strip()) >= _SHORTEST_NAME}, key=len)
    if not known:
        return lambda _text: False
    either = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in reversed(known)) + r")(?!\w)")
    return lambda text: isinstance(text, str) and either.search(text.casefold()) is not None


def _numbers(connection: Connection, family: str, attribute: str, values: Iterable[int]) -> set[int]:
    found: set[int] = set()
    wanted = sorted(values)
    for start in range(0, len(wanted), _MOST_NAMED):
        part = tuple(wanted[start : start + _MOST_NAMED])
        marks = ", ".join("?" * len(part))
        query = f'SELECT id FROM "{family}" WHERE "{attribute}" IN ({marks})'  # noqa: S608 - declared
        found.update(int(row[0]) for row in connection.exec_driver_sql(query, part))
    return found


def _where(connection: Connection, family: str, condition: str) -> set[int]:
    query = f'SELECT id FROM "{family}" WHERE {condition}'  # noqa: S608 - written in this file
    return {int(row[0]) for row in connection.exec_driver_sql(query)}


def of_family(numbers: Mapping[str, tuple[int, ...]], family: str) -> tuple[int, ...]:
    """The numbers of a family; none where it has none."""
    return numbers.get(family, ())


def _sorted(found: Mapping[str, set[int]]) -> dict[str, tuple[int, ...]]:
    return {family: tuple(sorted(numbers)) for family, numbers in found.items() if numbers}
