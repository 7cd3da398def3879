"""What the desk takes from an electronic invoice, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class EInvoice:
    """An invoice or credit note as texts; the attributes are the field names of an import of invoices.

    Attributes:
        client: The buyer's name.
        issued_on: As 2026-11-21; so are the other days, "" for what the invoice does not say.
        net: With a decimal point, without tax.
        gross: With a decimal point, with tax.
        kind: "invoice" or "credit note".
        for_invoice: The number of the invoice that a credit note corrects.
    """

    client: str
    number: str
    issued_on: str
    due_on: str = ""
    net: str = ""
    gross: str = ""
    currency: str = ""
    kind: str = "invoice"
    for_invoice: str = ""
    period_start: str = ""
    period_end: str = ""

    def row(self) -> tuple[str, ...]:
        """Its cells in the order of :data:`HEADERS`."""
        return tuple(getattr(self, name) for name in HEADERS)


HEADERS = tuple(described.name for described in fields(EInvoice))
"""The headings of a table of them."""
CREDIT_NOTE = "credit note"
CREDIT_CODES = frozenset({"381", "396", "532", "83", "261", "TD04", "TD08"})
"""The codes of credit notes (UNTDID 1001, FatturaPA)."""


def joined(*parts: str) -> str:
    """Parts of a name on one line."""
    return " ".join(" ".join(parts).split())


def day_of(text: str) -> str:
    """A day as it is imported: 20261121 and 2026-11-21T10:00 become 2026-11-21.

    Anything else stays as it is for the import to refuse.
    """
    written = text.strip()
    if len(written) >= 8 and written[:8].isdigit():
        return f"{written[:4]}-{written[4:6]}-{written[6:8]}"
    return written[:10]


def summed(amounts: list[str]) -> str:
    """The sum of amounts with a decimal point; "" for none or when one of them is no number."""
    from decimal import Decimal, InvalidOperation

    if not amounts:
        return ""
    try:
        total = sum((Decimal(amount) for amount in amounts), Decimal(0))
    except InvalidOperation:
        return ""
    return format(total, "f") if total.is_finite() else ""
