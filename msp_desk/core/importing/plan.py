"""What an import would do, row by row, before anything is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, cast

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.clients import ClientReference
from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.table import Encoding
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.problem import Problem


def draft_record(
    kind: ImportKind,
    row: PlannedRow,
    client_id: ClientId,
    for_invoice_id: InvoiceId | None = None,
) -> Record:
    """Make the record that a new or updated row stands for; the plan has held its values against the rules.

    Args:
        kind: the kind of the plan.
        row: a row whose fate is NEW or UPDATED.
        client_id: the number of the row's client, which a new client has only once it is stored; not read for clients.
        for_invoice_id: the number of the invoice that a credit note corrects, when `row.for_invoice` names one.

    Returns:
        The new record, or the stored record with the file's values in it.
    """
    values = row.values
    stored = row.record
    content: dict[str, object] = {}
    for described in kind.family.fields:
        value = values.get(described.key)
        if value is not None:
            content[described.attribute] = value
        elif stored is not None and described.key not in values:
            content[described.attribute] = getattr(stored, described.attribute)
        else:
            content[described.attribute] = described.default
    if row.client is not None:
        content["client_id"] = client_id
    if for_invoice_id is not None:
        content["for_invoice_id"] = for_invoice_id
    if isinstance(stored, Payment):
        content["allocations"] = stored.allocations
    elif kind.family.record is Payment:
        content["allocations"] = row.allocations
    number, revision = (0, 0) if stored is None else (stored.id, stored.revision)
    return cast(Record, kind.family.record(id=number, revision=revision, **content))


class Fate(StrEnum):
    """What becomes of a row; left out is what the file itself shows to be no record, such as a total."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field in which a row differs from the desk.

    Attributes:
        field: the field's name.
        before: the typed value on the desk.
        after: the typed value in the file.
    """

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The payment that `settled_on` makes.

    Attributes:
        day: when the money came.
        amount: the open amount, minor units, always positive; all of it settles the row's invoice.
    """

    day: date
    amount: int


class PlannedRow(NamedTuple):
    """A row of the file and its fate.

    A tuple: a file has a hundred thousand of them, and a frozen dataclass takes four times as long to make.

    Attributes:
        line: the line of the file on which it begins; the last one of a ticket whose log has several.
        lines: every line that belongs to it.
        fate: what becomes of it.
        client: whose it is; None for clients themselves and for rows whose client is not known.
        values: the typed values the file gives, by field key, without client and for_invoice; a None empties a field.
        record: what is on the desk already, for rows that are updated or unchanged.
        differences: what an update changes.
        problems: why it is rejected or left out.
        for_invoice: the number of the invoice a credit note corrects, "" when none is named.
        for_invoice_id: that invoice when it is on the desk already; otherwise the same client's row of this file with
            that number makes it.
        settlement: the payment an invoice's settled day makes, None when nothing is open.
        allocations: what a payment settles.
        same_as: the line of an earlier row with the same content, 0 when there is none.
    """

    line: int
    lines: tuple[int, ...]
    fate: Fate
    client: ClientReference | None = None
    values: Mapping[str, object] = MappingProxyType({})
    record: Record | None = None
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()
    for_invoice: str = ""
    for_invoice_id: InvoiceId | None = None
    settlement: Settlement | None = None
    allocations: tuple[Allocation, ...] = ()
    same_as: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import of one file would do.

    Attributes:
        kind: what the rows are.
        file: the file's name.
        encoding: how the file was read.
        delimiter: what divides its cells, "" for a workbook.
        columns: which column feeds which field.
        rows: every row with its fate, in the order of the file; invoices stand before the credit notes for them.
        new_clients: clients that rows which are not rejected need and the desk has not, in the order of the file.
        same_clients: names by which a client of the desk is to be known from now on, with its number.
    """

    kind: ImportKind
    file: str
    encoding: Encoding
    delimiter: str
    columns: Columns
    rows: Sequence[PlannedRow]
    new_clients: tuple[ClientReference, ...]
    same_clients: tuple[tuple[str, ClientId], ...] = ()

    @property
    def counts(self) -> Mapping[Fate, int]:
        """How many rows have each fate."""
        counted = Counter(row.fate for row in self.rows)
        return {fate: counted[fate] for fate in Fate}

    @property
    def rejected(self) -> tuple[PlannedRow, ...]:
        """The rejected rows."""
        return tuple(row for row in self.rows if row.fate is Fate.REJECTED)

    @property
    def left_out(self) -> tuple[PlannedRow, ...]:
        """The rows that are no records."""
        return tuple(row for row in self.rows if row.fate is Fate.LEFT_OUT)

    @property
    def changes_nothing(self) -> bool:
        """Whether storing the plan would leave the desk as it is."""
        return all(row.fate in (Fate.UNCHANGED, Fate.REJECTED, Fate.LEFT_OUT) for row in self.rows)

    def rejection(self, row: PlannedRow) -> ImportFailed:
        """Make the sentence that says why a row is rejected or left out."""
        problem = row.problems[0]
        if not problem.field:
            return failed("row_rejected", self.file, row=row.line, reason=problem)
        return failed(
            "cell_rejected", self.file, row=row.line, column=self.columns.heading(problem.field), reason=problem
        )

    def require_sound(self) -> None:
        """Refuse the file when any row is rejected.

        Raises:
            ImportFailed: naming the first rejected row and how many more there are.
        """
        rejected = self.rejected
        if not rejected:
            return
        first = self.rejection(rejected[0])
        if len(rejected) == 1:
            raise first
        raise failed("rows_rejected", self.file, first=first, count=len(rejected) - 1)
