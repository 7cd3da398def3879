"""The tables of a desk file, declared from the record families.

Every table is STRICT; amounts, minutes and numbers are integers, days ISO texts, moments UTC texts. Each record's
table also has ``revision`` (how often it was stored), ``withdrawn`` (undone or archived: it counts nowhere) and
``import_id`` (the import that brought it). Constraints are named so that a migration can name them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Family, Field, FieldKind

METADATA = MetaData()

_INTEGERS = frozenset({
    FieldKind.AMOUNT,
    FieldKind.MINUTES,
    FieldKind.COUNT,
    FieldKind.PERCENT,
    FieldKind.FLAG,
    FieldKind.CLIENT,
    FieldKind.INVOICE,
})  # fmt: skip
_EMPTY_TEXT = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT})
_REFERENCES: Mapping[FieldKind, str] = MappingProxyType({FieldKind.CLIENT: "clients", FieldKind.INVOICE: "invoices"})
_DAY_PATTERN = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def is_number(described: Field) -> bool:
    """Whether a field is kept as an integer."""
    if described.kind is FieldKind.CHOICE:
        return described.choices is not None and issubclass(described.choices, IntEnum)
    return described.kind in _INTEGERS


def may_be_null(described: Field) -> bool:
    """Whether a field may have no value; an empty text is "", never NULL."""
    return not described.required and described.kind not in _EMPTY_TEXT and described.default is None


def _column(described: Field) -> Column[Any]:
    if described.kind is FieldKind.BYTES:
        return Column(described.attribute, LargeBinary, nullable=may_be_null(described))
    return Column(described.attribute, Integer if is_number(described) else Text, nullable=may_be_null(described))


def _checks(family: Family[Any], described: Field) -> Iterator[CheckConstraint]:
    name, column = f"ck_{family.name}_{described.attribute}", f'"{described.attribute}"'  # it may be a word of SQL
    if described.kind is FieldKind.CHOICE and described.choices is not None:
        values = ", ".join(
            str(member.value) if is_number(described) else f"'{member.value}'" for member in described.choices
        )
        yield CheckConstraint(f"{column} IN ({values})", name=name)
    elif described.kind is FieldKind.FLAG:
        yield CheckConstraint(f"{column} IN (0, 1)", name=name)
    elif described.kind is FieldKind.DAY:
        yield CheckConstraint(f"{column} GLOB '{_DAY_PATTERN}'", name=name)
    elif described.minimum is not None:
        yield CheckConstraint(f"{column} >= {described.minimum}", name=name)


def _table(family: Family[Any]) -> Table:
    parts: list[Any] = [Column("id", Integer, nullable=False)]
    parts.extend(_column(described) for described in family.fields)
    parts.append(Column("revision", Integer, nullable=False, server_default=text("1")))
    parts.append(Column("withdrawn", Integer, nullable=False, server_default=text("0")))
    parts.append(Column("import_id", Integer, nullable=True))
    parts.append(PrimaryKeyConstraint("id", name=f"pk_{family.name}"))
    for described in family.fields:
        parts.extend(_checks(family, described))
        target = _REFERENCES.get(described.kind)
        if target is not None:
            parts.append(
                ForeignKeyConstraint(
                    [described.attribute], [f"{target}.id"], name=f"fk_{family.name}_{described.attribute}"
                )
            )
    parts.append(CheckConstraint("withdrawn IN (0, 1)", name=f"ck_{family.name}_withdrawn"))
    if family.name != "imports":
        parts.append(ForeignKeyConstraint(["import_id"], ["imports.id"], name=f"fk_{family.name}_import_id"))
    return Table(family.name, METADATA, *parts, sqlite_strict=True)


TABLES: Mapping[str, Table] = MappingProxyType({family.name: _table(family) for family in FAMILIES})
"""The table of each family, by the family's name."""

ALLOCATIONS = Table(
    "allocations",
    METADATA,
    Column("id", Integer, nullable=False),
    Column("payment_id", Integer, nullable=False),
    Column("invoice_id", Integer, nullable=False),
    Column("amount", Integer, nullable=False),
    PrimaryKeyConstraint("id", name="pk_allocations"),
    ForeignKeyConstraint(["payment_id"], ["payments.id"], name="fk_allocations_payment_id"),
    ForeignKeyConstraint(["invoice_id"], ["invoices.id"], name="fk_allocations_invoice_id"),
    CheckConstraint("amount <> 0", name="ck_allocations_amount"),
    sqlite_strict=True,
)

SEARCH_MARKS = Table(
    "search_marks",
    METADATA,
    Column("id", Integer, nullable=False),
    Column("up_to", Integer, nullable=False),
    PrimaryKeyConstraint("id", name="pk_search_marks"),
    sqlite_strict=True,
)
"""Up to which number the records of each family are entered in :mod:`msp_desk.core.storage.search_index`."""

CHAIN_ENTRIES = Table(
    "chain_entries",
    METADATA,
    Column("id", Integer, nullable=False),
    Column("family", Text, nullable=False),
    Column("record_id", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("salt", LargeBinary, nullable=True),
    Column("content_hash", LargeBinary, nullable=False),
    Column("entry_hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("id", name="pk_chain_entries"),
    CheckConstraint("family IN ('', 'invoices', 'payments', 'incidents')", name="ck_chain_entries_family"),
    CheckConstraint("what IN ('kept', 'erased', 'begun anew')", name="ck_chain_entries_what"),
    CheckConstraint("length(content_hash) = 32", name="ck_chain_entries_content_hash"),
    CheckConstraint("length(entry_hash) = 32", name="ck_chain_entries_entry_hash"),
    sqlite_strict=True,
)
"""The append-only journal of hashes, see :mod:`msp_desk.core.storage.chain`."""

CHAIN_HEAD = Table(
    "chain_head",
    METADATA,
    Column("id", Integer, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("entry_hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("id", name="pk_chain_head"),
    CheckConstraint("id = 1", name="ck_chain_head_id"),
    sqlite_strict=True,
)
"""Where the journal of hashes ends, so that an end that was cut off is seen."""


def _list_index(name: str, table: str, column: str, *, no_case: bool = False) -> None:
    """What a list is sorted by: only rows that count, so that counting them needs nothing else."""
    described = TABLES[table].c[column]
    Index(name, described.collate("NOCASE") if no_case else described, sqlite_where=text("withdrawn = 0"))


def _index(name: str, table: str, *columns: str, unique_where: str | None = None) -> None:
    described = TABLES.get(table, ALLOCATIONS)
    if unique_where is None:
        Index(name, *(described.c[column] for column in columns))
    else:
        Index(name, *(described.c[column] for column in columns), unique=True, sqlite_where=text(unique_where))


# What grading sums per client and day comes from these indexes alone, without touching the rows.
_index(
    "ix_tickets_effort", "tickets", "client_id", "opened_on", "category", "reopened", "minutes", "escalated",
    "withdrawn",
)  # fmt: skip
_index("ix_tickets_number", "tickets", "client_id", "number", unique_where="number <> '' AND withdrawn = 0")
_index("ix_work_effort", "work", "client_id", "day", "minutes", "withdrawn")
_index("ix_incidents_client", "incidents", "client_id", "day")
_index("ix_notes_client", "notes", "client_id", "day")
_index("ix_invoices_number", "invoices", "client_id", "number", unique_where="withdrawn = 0")
_index("ix_invoices_client", "invoices", "client_id", "issued_on")
_index("ix_invoices_for", "invoices", "for_invoice_id")
_index("ix_payments_client", "payments", "client_id", "day")
_index("ix_allocations_payment", "allocations", "payment_id")
_index("ix_allocations_invoice", "allocations", "invoice_id")
_index("ix_recommendations_client", "recommendations", "client_id", "proposed_on")
_index("ix_contacts_client", "contacts", "client_id")
_index("ix_agreements_number", "agreements", "client_id", "number", unique_where="withdrawn = 0")
_index("ix_documents_client", "documents", "client_id")
_index("ix_second_looks_client", "second_looks", "client_id", "day")
_index("ix_decisions_client", "decisions", "client_id", "decided_on")
_index("ix_overrides_client", "overrides", "client_id", "set_on")
_index("ix_boundary_plans_client", "boundary_plans", "client_id", "started_on")
_index("ix_agreed_actions_client", "agreed_actions", "client_id", "agreed_on")
_index("ix_plan_targets_plan", "plan_targets", "plan_id")
_index("ix_formal_warnings_client", "formal_warnings", "client_id", "day")
_index("ix_gut_rankings_client", "gut_rankings", "client_id", "day")
_index("ix_opinions_round", "opinions", "round_id")
_index("ix_attachments_client", "attachments", "client_id", "subject", "subject_id")
_index("ix_attachments_subject", "attachments", "subject", "subject_id")
_index("ix_exits_client", "exits", "client_id")
_index(
    "ix_exits_open", "exits", "client_id",
    unique_where="withdrawn = 0 AND closed_on IS NULL AND called_off_on IS NULL",
)  # fmt: skip
_index("ix_exit_agreements_exit", "exit_agreements", "exit_id")
_index("ix_exit_steps_exit", "exit_steps", "exit_id", "place")
_index("ix_conversations_exit", "conversations", "exit_id")
_index("ix_sendings_exit", "sendings", "exit_id")
_index("ix_prospects_client", "prospects", "client_id")
_index("ix_prospect_answers_prospect", "prospect_answers", "prospect_id")

# The first page of a list comes from these: newest first, by client (with the index of each client's rows), or by one
# of the columns that an owner sorts a long list by.
_list_index("ix_clients_list_name", "clients", "name", no_case=True)
_list_index("ix_tickets_list_day", "tickets", "opened_on")
_list_index("ix_tickets_list_title", "tickets", "title", no_case=True)
_list_index("ix_tickets_list_minutes", "tickets", "minutes")
_list_index("ix_work_list_day", "work", "day")
_list_index("ix_incidents_list_day", "incidents", "day")
_list_index("ix_recommendations_list_day", "recommendations", "proposed_on")
_list_index("ix_notes_list_day", "notes", "day")
_list_index("ix_invoices_list_day", "invoices", "issued_on")
_list_index("ix_invoices_list_due", "invoices", "due_on")
_list_index("ix_payments_list_day", "payments", "day")


def _client_indexes() -> None:
    """What a client has of a family is found by an index; most families name one of their own above."""
    for family in FAMILIES:
        table = TABLES[family.name]
        whose = table.c.get("client_id")
        if whose is not None and not any(index.expressions[0] is whose for index in table.indexes):
            Index(f"ix_{family.name}_of_client", whose)


_client_indexes()  # stays last: it adds what is still missing
