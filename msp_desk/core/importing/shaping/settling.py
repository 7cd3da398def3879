"""What an export says of typed rows: lines of one paper become one row, signs that say nothing go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from msp_desk.core.importing.drafts import Draft
from msp_desk.core.importing.presets import Lines, Preset
from msp_desk.core.importing.shaping.shaped import Shaped
from msp_desk.core.records.agreement import Billing

_SUMMED: Final = ("net", "gross", "tax")
_MONTHS: Final = {Billing.MONTHLY: 1, Billing.QUARTERLY: 3, Billing.YEARLY: 12}


def settle_drafts(drafts: list[Draft], shaped: Shaped, preset: Preset | None) -> list[Draft]:
    """Do to typed rows what the export of a program asks for.

    Args:
        drafts: the rows.
        shaped: the table they were read from.
        preset: the program; None leaves the rows as they are.
    """
    if preset is None:
        return drafts
    for draft in drafts:
        if draft.line in shaped.cancelled:
            draft.values["cancelled"] = True
        for key in preset.absolute:
            if key in draft.values:
                draft.values[key] = abs(cast(int, draft.values[key]))
        if preset.kind == "agreements":
            _per_month(draft)
    return drafts if preset.lines is Lines.SEPARATE else _joined(drafts, preset.lines)


def _per_month(draft: Draft) -> None:
    """A fee is written per period of billing; the desk keeps it per month, to the nearest minor unit."""
    months = _MONTHS.get(cast(Billing, draft.values.get("billed", Billing.MONTHLY)), 1)
    fee = draft.values.get("monthly_fee")
    if isinstance(fee, int):
        draft.values["monthly_fee"] = (2 * fee + months) // (2 * months)


def _joined(drafts: Sequence[Draft], lines: Lines) -> list[Draft]:
    """Make one row of the lines of each paper; lines that contradict each other stay and are refused."""
    papers: dict[tuple[str, object], Draft] = {}
    kept = []
    for draft in drafts:
        number = draft.values.get("number")
        key = (draft.client.key if draft.client is not None else "", number)
        first = papers.setdefault(key, draft) if number and not draft.problems else draft
        if first is draft or not _join(first, draft, lines):
            kept.append(draft)
    return kept


def _join(first: Draft, line: Draft, lines: Lines) -> bool:
    """Add a line to the first one of its paper; whether they agree."""
    summed = _SUMMED if lines is Lines.SUMMED else ()
    both = first.values.keys() & line.values.keys() - {*summed}
    if any(first.values[key] != line.values[key] for key in both):
        return False
    for key, value in line.values.items():
        if key in summed and key in first.values:
            first.values[key] = cast(int, first.values[key]) + cast(int, value)
        else:
            first.values.setdefault(key, value)
    first.lines = (*first.lines, *line.lines)
    return True
