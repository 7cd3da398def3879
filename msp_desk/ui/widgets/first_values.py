"""What the form of a new record proposes, and what follows while it is typed; the owner can change all of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.form_dialog import FormDialog

_LAWS: Final = MappingProxyType(
    {"DE": Law.DE, "AT": Law.AT, "CH": Law.CH, "IT": Law.IT, "GB": Law.UK, "UK": Law.UK, "US": Law.US}
)


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
    paper = kind if isinstance(kind, InvoiceKind) else InvoiceKind.INVOICE
    number = link.desk.invoice_habits.next_number(paper, link.today)
    return {"number": number, "due_on": _due_on(link, given.get("client"), paper, link.today)}


def _due_on(link: DeskLink, client_id: object, kind: object, issued_on: date) -> date:
    """The due day as the client's last invoice had it; a credit note is due at once."""
    paper = kind if isinstance(kind, InvoiceKind) else InvoiceKind.INVOICE
    client = client_id if isinstance(client_id, int) else 0
    return link.desk.invoice_habits.due_on(paper, client, issued_on)


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
