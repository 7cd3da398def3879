"""What does not fit in the journal of hashes, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.records.problem import Problem


class Break(StrEnum):
    """What does not fit."""

    ROW_CHANGED = "row_changed"  # the row is not what was entered last
    ROW_REMOVED = "row_removed"  # it was entered and is gone
    ROW_ADDED = "row_added"  # it is there and nobody entered it
    ENTRY_CHANGED = "entry_changed"  # an entry does not cover the one before it
    ENTRIES_MISSING = "entries_missing"  # entries inside the journal are gone
    END_MISSING = "end_missing"  # the journal ends before, or elsewhere than, where it was left


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainFinding:
    """One thing that does not fit.

    Attributes:
        what: Of what kind.
        family: Of the record; "" where no record can be told.
        record_id: Its number on the desk; 0 where no record can be told.
        client_id: Whose; None where nothing says so any more.
        client: What that client is called.
        number: The invoice's number or the payment's reference, as it stands there now.
        day: ISO text, as it stands there now.
        count: How many entries are missing.
    """

    what: Break
    family: str = ""
    record_id: int = 0
    client_id: int | None = None
    client: str = ""
    number: str = ""
    day: str = ""
    count: int = 0


def said(finding: ChainFinding) -> Problem:
    """Say what does not fit, naming the record as far as the desk still can."""
    params: dict[str, object] = {"count": finding.count}
    if finding.family:
        named = f"integrity.{finding.family}" if finding.client else f"integrity.unknown.{finding.family}"
        inside = {"number": finding.number, "id": str(finding.record_id), "client": finding.client}
        params["record"] = Problem(field="", code=named, params={**inside, "day": _day(finding.day)})
    code = finding.what.value
    if finding.what is Break.END_MISSING and not finding.count:
        code = "end_changed"
    return Problem(field="", code=f"integrity.{code}", params=params)


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
