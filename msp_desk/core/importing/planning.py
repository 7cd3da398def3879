"""From a file's table to a plan: every row's fate, and nothing stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.cells import ReadRows, read_cells
from msp_desk.core.importing.checking import Rulebook
from msp_desk.core.importing.clients import ClientNames, ClientReference
from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.drafts import Draft, make_drafts
from msp_desk.core.importing.event_log import merge_events
from msp_desk.core.importing.existing import Existing
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.invoices import (
    blame_given_amount,
    link_credit_notes,
    set_due_days,
    settle,
    shape_invoice,
)
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.matching import (
    find_differences,
    match_clients,
    match_contents,
    match_numbers,
    refuse_repeated_numbers,
)
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.payments import match_payments, shape_payments
from msp_desk.core.importing.plan import Fate, ImportPlan, PlannedRow
from msp_desk.core.importing.presets import Preset, preset_named
from msp_desk.core.importing.progress import Tell, let_go, many_objects, tell_nobody, told
from msp_desk.core.importing.shaping.groups import groups_name_clients
from msp_desk.core.importing.shaping.settling import settle_drafts
from msp_desk.core.importing.shaping.shaping import shape
from msp_desk.core.importing.table import Table
from msp_desk.core.records.agreement import AGREEMENTS
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.ticket import TICKETS

_MOST_NAMED: Final = 30
_LINKED: Final[Mapping[tuple[bool, bool], Mapping[str, int]]] = MappingProxyType({
    (False, False): {},
    (True, False): {"client": 1},
    (False, True): {"for_invoice": 1},
    (True, True): {"client": 1, "for_invoice": 1},
})  # fmt: skip
"""What a row names beside its values, by whether it names a client and an invoice; any number stands for one."""


def plan_import(
    table: Table,
    kind: ImportKind,
    columns: Columns,
    existing: Existing,
    options: ImportOptions,
    *,
    left_out: Collection[int] = (),
    tell: Tell = tell_nobody,
) -> ImportPlan:
    """Decide the fate of every row.

    Args:
        table: the file.
        kind: what its rows are.
        columns: which column feeds which field, from :func:`~.columns.match_columns`.
        existing: the stored records that the kind is compared with.
        options: what the owner decided.
        left_out: lines of rows that the owner leaves out; the plan is as if the file had not got them.
        tell: told now and then; may raise to stop.

    Raises:
        ImportFailed: the file as a whole cannot be understood; single rows are rejected inside the plan instead.
    """
    with many_objects():
        return _plan(table.without(left_out), kind, columns, existing, options, tell)


def _plan(
    table: Table, kind: ImportKind, columns: Columns, existing: Existing, options: ImportOptions, tell: Tell
) -> ImportPlan:
    names = ClientNames(existing.clients, create=options.create_clients, same=options.same_clients, file=table.file)
    only = names.require(options.client, table.file) if options.client and kind.family is not CLIENTS else None
    tell(0, 100)
    preset = preset_named(options.preset)
    if not options.client and "client" not in columns.positions and groups_name_clients(table, preset):
        columns = replace(columns, positions={"client": 0, **columns.positions})
    shaped = shape(table, kind, columns, preset)
    read = read_cells(shaped.table, kind, columns, _with_sign(options, preset), whole=table)
    _require_due_days(read, kind, options, table, columns)
    tell(30, 100)
    drafts = make_drafts(read, shaped.table.lines, names, only)
    let_go(read.values)
    drafts = settle_drafts(drafts, shaped, preset)
    tell(40, 100)
    drafts = _judged(drafts, kind, options, existing, columns, tell)
    if kind.family is INVOICES:
        drafts.sort(key=lambda draft: bool(draft.for_invoice) and draft.for_invoice_id is None)
    rows = [draft.planned() for draft in told(drafts, tell, 85, 100, 100)]
    let_go(drafts)
    rows.extend(PlannedRow(one.line, (one.line,), Fate.LEFT_OUT, problems=(one.reason,)) for one in shaped.dropped)
    new: dict[str, ClientReference] = {}
    for row in rows:
        if row.fate not in (Fate.REJECTED, Fate.LEFT_OUT) and row.client is not None and not row.client.client_id:
            new.setdefault(row.client.key, row.client)
    return ImportPlan(
        kind=kind,
        file=table.file,
        encoding=table.encoding,
        delimiter=table.delimiter,
        columns=columns,
        rows=rows,
        new_clients=tuple(new.values()),
        same_clients=names.remembered(),
    )


def _require_due_days(read: ReadRows, kind: ImportKind, options: ImportOptions, table: Table, columns: Columns) -> None:
    """Ask when invoices are due, once for all of them, when no row says it."""
    if kind.family is not INVOICES or options.due_days is not None or "due_on" not in columns.positions:
        return
    if read.values and not any("due_on" in values for values in read.values) and not read.problems:
        named = [shown(header) for header in table.headers if header][:_MOST_NAMED]
        raise failed("due_column_missing", table.file, row=table.head_line, field="due_on", columns=named)


def _with_sign(options: ImportOptions, preset: Preset | None) -> ImportOptions:
    """Take the decimal sign that a program always writes, unless the owner says another."""
    if preset is None or preset.decimal is None or options.decimal_sign is not None:
        return options
    return replace(options, decimal_sign=preset.decimal)


def _judged(
    drafts: list[Draft], kind: ImportKind, options: ImportOptions, existing: Existing, columns: Columns, tell: Tell
) -> list[Draft]:
    """Match the rows with the desk by the key of their kind, then hold them against the rules of the record."""
    records = existing.of(kind)
    if kind.family is TICKETS:
        drafts = merge_events(drafts)
        match_numbers(drafts, records)
        _empty_reopened(drafts, columns)
        _check(drafts, kind, tell)
        unnumbered = [record for record in records if not getattr(record, "number", "")]
        match_contents([draft for draft in drafts if "number" not in draft.values], unnumbered, kind)
    elif kind.family is INVOICES:
        _plan_invoices(drafts, kind, options, existing, tell)
    elif kind.family is CLIENTS:
        match_clients(drafts, existing.clients)
        for draft in drafts:
            if draft.record is None:
                draft.values.setdefault("language", options.language)
        _check(drafts, kind, tell)
    elif kind.family is AGREEMENTS:
        # An agreement has a number that the desk keeps unique, so it is known by that as tickets and invoices are.
        refuse_repeated_numbers(drafts)
        match_numbers(drafts, records)
        for draft in drafts:
            if draft.record is None and draft.values.get("renewal_months"):
                draft.values.setdefault("tacit_renewal", True)  # a length of renewal says that there is one
        _check(drafts, kind, tell)
    elif kind.family is PAYMENTS:
        shape_payments(drafts, options)
        match_payments(drafts, existing)
        _check(drafts, kind, tell)
    else:
        _check(drafts, kind, tell)
        match_contents(drafts, records, kind)
    for draft in drafts:
        if draft.record is not None:
            draft.differences += find_differences(draft, kind)
    return drafts


def _plan_invoices(
    drafts: list[Draft], kind: ImportKind, options: ImportOptions, existing: Existing, tell: Tell
) -> None:
    refuse_repeated_numbers(drafts)
    match_numbers(drafts, existing.of(kind))
    set_due_days(drafts, options)
    settled = [shape_invoice(draft, options.home_currency) for draft in drafts]
    _check(drafts, kind, tell)
    for draft in drafts:
        blame_given_amount(draft)
    link_credit_notes(drafts, existing)
    settle(drafts, settled, existing, options.home_currency)


def _empty_reopened(drafts: Sequence[Draft], columns: Columns) -> None:
    """Empty the day of closing of a stored ticket that the file shows open again."""
    if "closed_on" in columns.positions:
        for draft in drafts:
            if draft.record is not None:
                draft.values.setdefault("closed_on", None)


def _check(drafts: Sequence[Draft], kind: ImportKind, tell: Tell) -> None:
    """Hold the content that each row would have on the desk against the rules of its record."""
    family = kind.family
    rules = Rulebook(family)
    for draft in told(drafts, tell, 45, 80, 100):
        if draft.problems or draft.skipped is not None:
            continue
        values = draft.values if draft.record is None else {**family.values(draft.record), **draft.values}
        found = rules.problems(values, _LINKED[draft.client is not None, bool(draft.for_invoice)])
        if found:
            draft.problems.extend(found)
