"""What the window of a form is called: "New client", "Edit client – Cobaltweir Engineering"."""

from __future__ import annotations

from datetime import date
from typing import Final

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.plain_text import one_line

_NAMES: Final = ("name", "number", "title", "domain", "label")
_LONGEST: Final = 60


def form_title(wording: Wording, family_name: str, record: Record | None, *, kind: object = None) -> str:
    """Say what a form does.

    Args:
        wording: In the window's language.
        family_name: The family of the record.
        record: What is edited; None for a new record.
        kind: Of a new invoice: whether it is a credit note.
    """
    noun = family_name
    if InvoiceKind.CREDIT_NOTE in (kind, getattr(record, "kind", None)):
        noun = "credit_notes"
    key = f"form.{'new' if record is None else 'edit'}.{noun}"
    what = wording.say(key) if wording.has(key) else wording.say(f"words.family.{noun}")
    if record is None:
        return what
    name = _name(wording, record)
    return f"{what} – {name}" if name else what


def _name(wording: Wording, record: Record) -> str:
    """What tells a record from others: its name or number, else its day."""
    for attribute in _NAMES:
        value = getattr(record, attribute, "")
        if isinstance(value, str) and value.strip():
            line = one_line(value)
            return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
    for attribute in ("day", "opened_on", "proposed_on"):
        day = getattr(record, attribute, None)
        if isinstance(day, date):
            return format_day(day, wording.language, DayStyle.MEDIUM)
    return ""
