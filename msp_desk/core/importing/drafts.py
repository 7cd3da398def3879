"""Rows of a file while their fate is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from msp_desk.core.importing.cells import RawRow
from msp_desk.core.importing.clients import ClientNames, ClientReference
from msp_desk.core.importing.plan import Difference, Fate, PlannedRow, Settlement
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation
from msp_desk.core.records.problem import Problem


def make_drafts(rows: Sequence[RawRow], names: ClientNames, only: ClientReference | None) -> list[Draft]:
    """Give every row its client.

    Args:
        rows: the typed rows.
        names: which client a name means.
        only: the one client of the whole file, if that was said.
    """
    drafts = []
    for row in rows:
        draft = Draft(line=row.line, lines=(row.line,), client=only, values=row.values, problems=row.problems)
        if row.cells_too_many:
            draft.problems.insert(
                0, Problem(field="", code="importing.row_too_long", params={"count": row.cells_too_many})
            )
        name = draft.values.pop("client", None)
        if name is not None and only is None:
            found = names.find(cast(str, name))
            if isinstance(found, Problem):
                draft.problems.append(found)
            else:
                draft.client = found
        drafts.append(draft)
    return drafts


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """A row whose fate is being decided; the fields are those of :class:`~.plan.PlannedRow`."""

    line: int
    lines: tuple[int, ...]
    client: ClientReference | None
    values: dict[str, object]
    problems: list[Problem] = field(default_factory=list)
    record: Record | None = None
    differences: tuple[Difference, ...] = ()
    for_invoice: str = ""
    for_invoice_id: InvoiceId | None = None
    settlement: Settlement | None = None
    allocations: tuple[Allocation, ...] = ()
    same_as: int = 0

    @property
    def fate(self) -> Fate:
        """What becomes of the row, as far as is known by now."""
        if self.problems:
            return Fate.REJECTED
        if self.same_as:
            return Fate.UNCHANGED
        if self.record is None:
            return Fate.NEW
        return Fate.UPDATED if self.differences or self.settlement else Fate.UNCHANGED

    def planned(self) -> PlannedRow:
        """Freeze the row."""
        return PlannedRow(
            line=self.line,
            lines=self.lines,
            fate=self.fate,
            client=self.client,
            values=self.values,
            record=self.record,
            differences=self.differences,
            problems=tuple(self.problems),
            for_invoice=self.for_invoice,
            for_invoice_id=self.for_invoice_id,
            settlement=self.settlement,
            allocations=self.allocations,
            same_as=self.same_as,
        )
