"""Rows of a file while their fate is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from msp_desk.core.importing.cells import ReadRows
from msp_desk.core.importing.clients import ClientNames, ClientReference
from msp_desk.core.importing.plan import Difference, Fate, PlannedRow, Settlement
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation
from msp_desk.core.records.problem import Problem


def make_drafts(rows: ReadRows, lines: Sequence[int], names: ClientNames, only: ClientReference | None) -> list[Draft]:
    """Give every row its client.

    Args:
        rows: the typed rows; their values become those of the drafts.
        lines: the line of the file on which each begins.
        names: which client a name means.
        only: the one client of the whole file, if that was said.
    """
    drafts = []
    for index, (line, values) in enumerate(zip(lines, rows.values, strict=True)):
        problems = rows.problems.get(index) or []
        client = only
        name = values.pop("client", None)
        if name is not None and only is None:
            found = names.find(cast(str, name))
            if isinstance(found, Problem):
                problems.append(found)
            else:
                client = found
        drafts.append(Draft(line=line, lines=(line,), client=client, values=values, problems=problems))
    return drafts


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """A row whose fate is being decided; the fields are those of :class:`~.plan.PlannedRow`.

    What is no record although its row is sound is skipped, with the reason.
    """

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
    skipped: Problem | None = None

    @property
    def fate(self) -> Fate:
        """What becomes of the row, as far as is known by now."""
        if self.problems:
            return Fate.REJECTED
        if self.skipped is not None:
            return Fate.LEFT_OUT
        if self.same_as:
            return Fate.UNCHANGED
        if self.record is None:
            return Fate.NEW
        return Fate.UPDATED if self.differences or self.settlement else Fate.UNCHANGED

    def planned(self) -> PlannedRow:
        """Freeze the row."""
        return PlannedRow(
            self.line,
            self.lines,
            self.fate,
            self.client,
            self.values,
            self.record,
            self.differences,
            tuple(self.problems) or (() if self.skipped is None else (self.skipped,)),
            self.for_invoice,
            self.for_invoice_id,
            self.settlement,
            self.allocations,
            self.same_as,
        )
