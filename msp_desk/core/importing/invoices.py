"""What only files of invoices have: one amount for two, a dispute without a day, a settled day, a currency."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, cast

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.drafts import Draft
from msp_desk.core.importing.existing import Existing, allocated, credit_notes
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.plan import Difference, Settlement
from msp_desk.core.records.invoice import Assumed, Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.money import Money
from msp_desk.core.records.problem import Problem

_CURRENCY_SIGNS: Final = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}


def shape_invoice(draft: Draft, home_currency: str) -> date | None:
    """Turn what the file says into the fields of an invoice.

    A negative amount without a kind is a credit note. When only one of net and gross is there, the other is taken
    equal and marked. "Disputed" without a day means disputed on the day of issue. A credit note without a due day, as
    most programs export it, is due on its day of issue.

    Args:
        draft: a row, matched with its stored invoice before.
        home_currency: ISO 4217 code; another one is refused by its name.

    Returns:
        The day on which the file says that the invoice was settled.
    """
    values = draft.values
    settled_on = cast("date | None", values.pop("settled_on", None))
    disputed = values.pop("disputed", None)
    currency = cast("str | None", values.pop("currency", None))
    draft.for_invoice = cast(str, values.pop("for_invoice", ""))
    if currency is not None and (problem := foreign(currency, home_currency)) is not None:
        draft.problems.append(problem)
    _add_tax(values)
    if draft.problems:
        return settled_on
    stored = cast("Invoice | None", draft.record)
    _shape_kind(values)
    _shape_amounts(draft, stored)
    if values.get("kind") is InvoiceKind.CREDIT_NOTE and stored is None and "issued_on" in values:
        values.setdefault("due_on", values["issued_on"])
    if "disputed_on" not in values and disputed is not None:
        if not disputed and stored is not None:
            values["disputed_on"] = None
        elif disputed and (stored is None or stored.disputed_on is None):
            values["disputed_on"] = values.get("issued_on") or (stored.issued_on if stored else None)
    return settled_on


def foreign(currency: str, home_currency: str) -> Problem | None:
    """Refuse another currency than that of the desk, by its name.

    Args:
        currency: as the file writes it.
        home_currency: ISO 4217 code.
    """
    code = _CURRENCY_SIGNS.get(currency, currency.upper())
    if code == home_currency:
        return None
    return Problem(
        field="currency", code="importing.foreign_currency", params={"value": shown(code), "home": home_currency}
    )


def set_due_days(drafts: Sequence[Draft], options: ImportOptions) -> None:
    """Give invoices of which the file does not say when they are due the day that the owner named for them.

    Args:
        drafts: the rows, matched with the stored invoices, whose own day stays.
        options: after how many days; None leaves them without one.
    """
    if options.due_days is None:
        return
    for draft in drafts:
        issued = draft.values.get("issued_on")
        if draft.record is None and "due_on" not in draft.values and isinstance(issued, date):
            draft.values["due_on"] = issued + timedelta(days=options.due_days)


def blame_given_amount(draft: Draft) -> None:
    """Keep the problems of the amount that the file gives, not those of the one that was taken equal."""
    taken = {Assumed.NET: "net", Assumed.GROSS: "gross"}.get(cast(Assumed, draft.values.get("assumed", Assumed.NONE)))
    if taken is not None:
        draft.problems = [problem for problem in draft.problems if problem.field != taken]


def link_credit_notes(drafts: Sequence[Draft], existing: Existing) -> None:
    """Find the invoice that each credit note corrects, on the desk or in the file."""
    stored = {
        (invoice.client_id, invoice.number): invoice.id
        for invoice in existing.invoices
        if invoice.kind is InvoiceKind.INVOICE
    }
    numbers = {invoice.id: invoice.number for invoice in existing.invoices}
    in_file = {
        (draft.client.key, draft.values["number"])
        for draft in drafts
        if not draft.problems and draft.client is not None and "number" in draft.values and _is_invoice(draft)
    }
    for draft in drafts:
        if not draft.for_invoice or draft.client is None or draft.problems:
            continue
        draft.for_invoice_id = stored.get((draft.client.client_id, draft.for_invoice))
        if draft.for_invoice_id is None and (draft.client.key, draft.for_invoice) not in in_file:
            params = {"number": shown(draft.for_invoice)}
            draft.problems.append(Problem(field="for_invoice", code="importing.invoice_unknown", params=params))
        elif isinstance(draft.record, Invoice) and draft.record.for_invoice_id != draft.for_invoice_id:
            before = numbers.get(draft.record.for_invoice_id or InvoiceId(0), "")
            draft.differences = (Difference(field="for_invoice", before=before, after=draft.for_invoice),)


def settle(drafts: Sequence[Draft], settled: Sequence[date | None], existing: Existing, home_currency: str) -> None:
    """Make the payment of each invoice's open amount on its settled day, and refuse amounts below what was paid.

    Args:
        drafts: the rows, shaped and linked.
        settled: the settled day of each row.
        existing: stored invoices and payments; what they have settled is no longer open.
        home_currency: for the sentence of a refusal.
    """
    paid, notes = allocated(existing), credit_notes(existing)
    credited = _credited_in_file(drafts)
    for draft, day in zip(drafts, settled, strict=True):
        stored = cast("Invoice | None", draft.record)
        if draft.problems or draft.same_as or not _is_invoice(draft):
            continue
        invoice_id = stored.id if stored is not None else InvoiceId(0)
        gross = cast(int, draft.values.get("gross", stored.gross if stored is not None else 0))
        already = paid.get(invoice_id, 0) if stored is not None else 0
        if already > gross:
            params = {"paid": Money(already, home_currency)}
            draft.problems.append(Problem(field="gross", code="importing.below_paid", params=params))
            continue
        if day is None or draft.values.get("cancelled", stored.cancelled if stored is not None else False):
            continue
        given_back = [note.gross for note in notes.get(invoice_id, ()) if note.issued_on <= day] if invoice_id else []
        given_back += [amount for issued, amount in credited.get(_key(draft), ()) if issued <= day]
        amount = gross - already - sum(given_back)
        if amount > 0:
            draft.settlement = Settlement(day=day, amount=amount)


def _add_tax(values: dict[str, object]) -> None:
    """Make the one of net and gross that is missing from the tax."""
    tax = cast("int | None", values.pop("tax", None))
    net, gross = cast("int | None", values.get("net")), cast("int | None", values.get("gross"))
    if tax is None or (net is None) == (gross is None):
        return
    whole = gross if net is None else net
    signed = -abs(tax) if cast(int, whole) < 0 else tax
    if gross is not None:
        values["net"] = gross - signed
    elif net is not None:
        values["gross"] = net + signed


def _shape_kind(values: dict[str, object]) -> None:
    amounts = [cast(int, values[key]) for key in ("net", "gross") if key in values]
    if not amounts or not any(amounts) or any(amount > 0 for amount in amounts):
        return
    if values.setdefault("kind", InvoiceKind.CREDIT_NOTE) is InvoiceKind.CREDIT_NOTE:
        for key in ("net", "gross"):
            if key in values:
                values[key] = -cast(int, values[key])


def _shape_amounts(draft: Draft, stored: Invoice | None) -> None:
    values = draft.values
    net, gross = values.get("net"), values.get("gross")
    if net is not None and gross is not None:
        values["assumed"] = Assumed.NONE
    elif gross is not None and (stored is None or stored.gross != gross):
        values.update(net=gross, assumed=Assumed.NET)
    elif net is not None and (stored is None or stored.net != net):
        values.update(gross=net, assumed=Assumed.GROSS)
    elif net is None and gross is None and stored is None:
        draft.problems.append(Problem(field="gross", code="importing.no_amount"))


def _credited_in_file(drafts: Sequence[Draft]) -> dict[tuple[str, object], list[tuple[date, int]]]:
    """Give day and amount of the new credit notes of the file by the invoice they are for."""
    credited: dict[tuple[str, object], list[tuple[date, int]]] = {}
    for draft in drafts:
        cancelled = draft.values.get("cancelled", False)
        if draft.for_invoice and draft.client and draft.record is None and not (draft.problems or cancelled):
            entry = (cast(date, draft.values["issued_on"]), cast(int, draft.values["gross"]))
            credited.setdefault((draft.client.key, draft.for_invoice), []).append(entry)
    return credited


def _is_invoice(draft: Draft) -> bool:
    stored = cast("Invoice | None", draft.record)
    kind = draft.values.get("kind", stored.kind if stored is not None else InvoiceKind.INVOICE)
    return kind is InvoiceKind.INVOICE


def _key(draft: Draft) -> tuple[str, object]:
    return (draft.client.key if draft.client else "", draft.values.get("number", ""))
