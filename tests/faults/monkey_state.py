"""What a desk says before and after a monkey was at it, the files it may find, and the faults that can be planted."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QTimer, qWarning

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import INVOICES, InvoiceKind
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.storage import store
from msp_desk.core.storage.checking import problems_of
from msp_desk.ui.window.main_window import MainWindow
from tests.core.importing.statements.files import camt, mt940
from tests.faults.hostile_corpus import STORABLE

LATER: Final = date(2199, 12, 31)
UNDOABLE: Final = tuple(family for family in FAMILIES if family.name not in ("documents", "imports", "scorecards"))
"""What undoing brings back as it was: papers that were made and the list of imports stay."""


def sums_of(desk: Desk) -> dict[tuple[str, int], Record]:
    """Everything a desk says, by family and number, without how often it was stored."""
    with desk._database.reading() as connection:
        return {
            (family.name, one.id): replace(one, revision=0)
            for family in UNDOABLE
            for one in store.fetch_all(connection, family)
        }


def differences(before: Mapping[tuple[str, int], Record], after: Mapping[tuple[str, int], Record]) -> Iterator[str]:
    """What is not as it was."""
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key), after.get(key)
        if was != now:
            yield f"{key}: was {str(was)[:1500]}, is {str(now)[:1500]}"


def wrong_sums(desk: Desk) -> Iterator[str]:
    """What is wrong with the file, its references and its money; the sums are worked out here once more."""
    with desk._database.reading() as connection:
        problems = problems_of(connection, desk.path.name)
        invoices = store.fetch_all(connection, INVOICES)
        payments = store.fetch_all(connection, PAYMENTS)
        stored = {one.id for one in store.fetch_all(connection, _clients())}
    for client in sorted(stored):
        theirs = [one for one in invoices if one.client_id == client]
        paid = [one for one in payments if one.client_id == client]
        money = desk.client_money.of_client(client, LATER)
        for payment in paid:
            parts = sum(part.amount for part in payment.allocations)
            if abs(parts) > abs(payment.amount):
                yield f"payment {payment.id} of {payment.amount} settles {parts}"
        everything: dict[int, int] = {}
        for payment in payments:
            for part in payment.allocations:
                everything[part.invoice_id] = everything.get(part.invoice_id, 0) + part.amount
        for item in money.items:
            invoice = next(one for one in theirs if one.id == item.invoice_id)
            credited = sum(
                one.gross
                for one in theirs
                if one.kind is InvoiceKind.CREDIT_NOTE and one.for_invoice_id == invoice.id and not one.cancelled
            )
            from_own = sum(part.amount for one in paid for part in one.allocations if part.invoice_id == invoice.id)
            if from_own != everything.get(invoice.id, 0):
                yield f"invoice {invoice.id} is settled by another client's payment"
            if item.open_amount != invoice.gross - credited - from_own:
                yield f"invoice {invoice.id}: open {item.open_amount}, {invoice.gross} - {credited} - {from_own}"
        if money.open_amount != sum(item.open_amount for item in money.items) or min(money.ages.values()) < 0:
            yield f"client {client}: the ages do not add up"
    yield from (f"{problem.code} {str(problem.params)[:300]}" for problem in problems[:20])


def _clients() -> Any:
    """The family of clients."""
    return next(family for family in FAMILIES if family.name == "clients")


def files_to_open(folder: Path) -> Path:
    """A folder of files that somebody could choose: sound ones, odd ones, and such as are none."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = list(STORABLE.values())
    with (folder / "tickets.csv").open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(["Client", "Ticket", "Title", "Opened", "Closed", "Category"])
        for place, text in enumerate(texts):
            rows.writerow([f"Client {place % 3}", f"T-{place}", text, "2026-05-04", "", text])
    with (folder / "invoices.csv").open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(["Customer", "Invoice number", "Date", "Due date", "Net", "Gross"])
        rows.writerows([[text, f"N-{place}", "2026-05-04", "2026-06-04", "100", "119"]
                        for place, text in enumerate(texts)])  # fmt: skip
    (folder / "statement.xml").write_text(camt(), encoding="utf-8")
    (folder / "statement.sta").write_text(mt940(), encoding="utf-8")
    (folder / "nothing.csv").write_bytes(b"")
    (folder / "noise.pdf").write_bytes(bytes(range(256)) * 40)
    (folder / "cut.xlsx").write_bytes(b"PK\x03\x04" + bytes(200))
    (folder / "one line.txt").write_text(texts[0], encoding="utf-8")
    return folder


def plant(window: MainWindow, weakness: str) -> None:
    """Plant a fault that comes a moment later, or all of them."""
    if weakness == "none":
        return

    def slot() -> None:
        if weakness in ("warning", "all"):
            qWarning("planted warning")
        if weakness in ("background", "all"):
            window.link.background.run(lambda _token: 1 // 0).failed.connect(window.show_error)
        if weakness in ("money", "all"):
            _spoil(window)
        if weakness in ("slot", "all"):
            message = "planted in a slot"
            raise ValueError(message)

    QTimer.singleShot(300, window, slot)


def _spoil(window: MainWindow) -> None:
    """More is settled than was paid, behind the back of every rule."""
    with window.link.desk._database.writing() as connection:
        connection.exec_driver_sql("UPDATE allocations SET amount = amount + 100000")
