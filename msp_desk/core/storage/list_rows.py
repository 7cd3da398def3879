"""The rows of one page of a list, read whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

from sqlalchemy import Connection, bindparam, text

from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Record
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.listed import Listed, ListedInvoice, ListedPayment
from msp_desk.core.records.payment import Payment
from msp_desk.core.storage.list_families import DAYS_LATE, LISTINGS, record_of_key
from msp_desk.core.storage.listing import Asked, ListFilter
from msp_desk.core.storage.overdue import OPEN_OF_INVOICE
from msp_desk.core.storage.store import fetch, fetch_many

_NAMES = text("SELECT id, name FROM clients WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))
_NUMBERS = text("SELECT id, number FROM invoices WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))
_FIGURES = text(
    f"SELECT t.id, {OPEN_OF_INVOICE} AS rest, {DAYS_LATE} AS late FROM invoices AS t WHERE t.id IN :ids"  # noqa: S608
).bindparams(bindparam("ids", expanding=True))


def asked_of(
    connection: Connection, name: str, wish: ListFilter, day: date, sorted_by: str = "", *, descending: bool = False
) -> Asked:
    """A question to a list of the desk.

    Args:
        connection: A transaction.
        name: Of the list.
        wish: Which rows.
        day: As of which invoices are open and late.
        sorted_by: Key of a column.
        descending: Largest first.

    Raises:
        KeyError: If there is no such list.
    """
    small = fetch(connection, SETTINGS, 1).small_difference
    params = {"day": day.isoformat(), "small": small}
    return Asked(listing=LISTINGS[name], filter=wish, sorted_by=sorted_by, descending=descending, params=params)


def read_rows(
    connection: Connection, name: str, keys: Sequence[int], params: Mapping[str, object]
) -> list[Listed[Record]]:
    """The rows with these keys, in this order.

    Args:
        connection: A transaction.
        name: Of the list.
        keys: What :func:`msp_desk.core.storage.listing.page_of_numbers` found.
        params: ``day`` and ``small``: as of which day invoices are open, and which rest counts as settled.
    """
    places = [record_of_key(key) if name == "log" else (name, key) for key in keys]
    wanted: dict[str, list[int]] = {}
    for family, number in places:
        wanted.setdefault(family, []).append(number)
    records = {
        (family, record.id): record
        for family, numbers in wanted.items()
        for record in fetch_many(connection, FAMILY_BY_NAME[family], numbers)
    }
    found = [(key, family, records[family, number]) for key, (family, number) in zip(keys, places, strict=True)]
    names = _texts(connection, _NAMES, {cast(Any, record).client_id for _, _, record in found})
    if name == "invoices":
        return _invoices(connection, cast("list[tuple[int, str, Invoice]]", found), names, params)
    if name == "payments":
        return _payments(connection, cast("list[tuple[int, str, Payment]]", found), names)
    return [
        Listed(key=key, family=family, record=record, client=names.get(cast(Any, record).client_id, ""))
        for key, family, record in found
    ]


def _texts(connection: Connection, query: Any, numbers: set[int]) -> dict[int, str]:
    if not numbers:
        return {}
    return {int(number): str(name) for number, name in connection.execute(query, {"ids": sorted(numbers)})}


def _invoices(
    connection: Connection,
    found: Sequence[tuple[int, str, Invoice]],
    names: Mapping[int, str],
    params: Mapping[str, object],
) -> list[Listed[Record]]:
    if not found:
        return []
    small = cast(int, params["small"])
    asked = {"ids": [invoice.id for _, _, invoice in found], **params}
    figures = {int(number): (int(rest), int(late)) for number, rest, late in connection.execute(_FIGURES, asked)}
    corrected = {invoice.for_invoice_id for _, _, invoice in found if invoice.for_invoice_id is not None}
    numbers = _texts(connection, _NUMBERS, {int(number) for number in corrected})
    rows = []
    for key, family, invoice in found:
        rest, late = figures[invoice.id]
        rows.append(
            ListedInvoice(
                key=key, family=family, record=invoice, client=names.get(invoice.client_id, ""),
                open_amount=rest if rest > small else 0, days_late=late,
                corrects=numbers.get(invoice.for_invoice_id or 0, ""),
            )
        )  # fmt: skip
    return cast("list[Listed[Record]]", rows)


def _payments(
    connection: Connection, found: Sequence[tuple[int, str, Payment]], names: Mapping[int, str]
) -> list[Listed[Record]]:
    settled = {int(part.invoice_id) for _, _, payment in found for part in payment.allocations}
    numbers = _texts(connection, _NUMBERS, settled)
    rows = [
        ListedPayment(
            key=key, family=family, record=payment, client=names.get(payment.client_id, ""),
            settles=tuple((numbers.get(part.invoice_id, "?"), part.amount) for part in payment.allocations),
        )
        for key, family, payment in found
    ]  # fmt: skip
    return cast("list[Listed[Record]]", rows)
