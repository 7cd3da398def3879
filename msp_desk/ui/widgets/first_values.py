"""What the form of a new record proposes, and what follows while it is typed; the owner can change all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from types import MappingProxyType
from typing import Final

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.form_dialog import FormDialog

USUAL_TERMS: Final = 14
"""Days from the issue of an invoice to its due day, as long as the client has no invoice that says otherwise."""
_LAWS: Final = MappingProxyType(
    {"DE": Law.DE, "AT": Law.AT, "CH": Law.CH, "IT": Law.IT, "GB": Law.UK, "UK": Law.UK, "US": Law.US}
)


def next_number(last: str, taken: Iterable[str] = ()) -> str:
    """Return the number after another: its last digits counted up, as wide as they were.

    Args:
        last: Such as ``2026-0099`` or ``INV 7``; without a digit there is nothing to count up.
        taken: Numbers that are in use.

    Returns:
        The first free one; "" when there is none to propose.
    """
    found = re.fullmatch(r"(.*?)([0-9]{1,18})([^0-9]*)", last, re.DOTALL)
    if found is None:
        return ""
    before, digits, after = found.groups()
    known = set(taken)
    count = int(digits)
    while True:
        count += 1
        proposed = f"{before}{count:0{len(digits)}d}{after}"
        if proposed not in known:
            return proposed


def first_values(link: DeskLink, family_name: str, given: dict[str, object]) -> dict[str, object]:
    """Return what a new record begins with, beside the defaults of its family.

    Args:
        link: The desk.
        family_name: Of which family.
        given: What the form is opened with, such as its client.
    """
    match family_name:
        case "clients":
            firm = link.desk.firm.current()
            return {"language": firm.language, "country": firm.country, "client_since": link.today}
        case "agreements":
            return _of_agreement(link, given)
        case "invoices":
            return _of_invoice(link, given)
        case _:
            return {}


def follow(dialog: FormDialog, link: DeskLink, family_name: str) -> None:
    """Let fields of a new record's form that nobody touched follow others."""
    if family_name == "agreements":
        dialog.watch("renewal_months", lambda: _renews(dialog))
    elif family_name == "invoices":
        for key in ("issued_on", "kind", "client"):
            dialog.watch(key, partial(_due_follows, dialog, link, key))


def correctable(link: DeskLink, client_id: object, chosen: object = None) -> list[tuple[int, str]]:
    """Return the invoices a credit note of a client can correct, newest first, as pairs of id and number.

    Args:
        link: The desk.
        client_id: Whose; none are listed without a client.
        chosen: The invoice that stands there already, which stays even if it was cancelled since.
    """
    if not isinstance(client_id, int) or not client_id:
        return []
    return [
        (invoice.id, invoice.number)
        for invoice in link.desk.invoices.all(client_id=client_id, newest_first=True)
        if invoice.id == chosen or (invoice.kind is InvoiceKind.INVOICE and not invoice.cancelled)
    ]


def _of_agreement(link: DeskLink, given: dict[str, object]) -> dict[str, object]:
    client_id = given.get("client")
    if not isinstance(client_id, int) or not client_id:
        return {}
    try:
        country = link.desk.clients.get(client_id).country
    except MspDeskError:
        return {}
    return {"law": _LAWS.get(country.strip().upper(), Law.OTHER)}


def _of_invoice(link: DeskLink, given: dict[str, object]) -> dict[str, object]:
    kind = given.get("kind", InvoiceKind.INVOICE)
    same = [invoice for invoice in link.desk.invoices.all() if invoice.kind is kind]
    last = max(same, key=lambda invoice: invoice.id, default=None)
    number = "" if last is None else next_number(last.number, (invoice.number for invoice in same))
    return {"number": number, "due_on": _due_on(link, given.get("client"), kind, link.today)}


def _due_on(link: DeskLink, client_id: object, kind: object, issued_on: date) -> date:
    """The due day as the client's last invoice had it; a credit note is due at once."""
    if kind is InvoiceKind.CREDIT_NOTE:
        return issued_on
    invoices: list[Invoice] = []
    if isinstance(client_id, int) and client_id:
        invoices = [one for one in link.desk.invoices.all(client_id=client_id) if one.kind is InvoiceKind.INVOICE]
    last = max(invoices, key=lambda invoice: invoice.id, default=None)
    days = USUAL_TERMS if last is None else (last.due_on - last.issued_on).days
    return issued_on + timedelta(days=days)


def _renews(dialog: FormDialog) -> None:
    if isinstance(dialog.values()["renewal_months"], int) and not dialog.is_touched("tacit_renewal"):
        dialog.write("tacit_renewal", True)


def _due_follows(dialog: FormDialog, link: DeskLink, changed: str) -> None:
    values = dialog.values()
    if changed == "client":
        corrects = dialog.editor("for_invoice")
        if isinstance(corrects, CompletingEdit):
            corrects.set_entries(correctable(link, values["client"]))
    issued_on = values["issued_on"]
    if isinstance(issued_on, date) and not dialog.is_touched("due_on"):
        dialog.write("due_on", _due_on(link, values["client"], values["kind"], issued_on))
