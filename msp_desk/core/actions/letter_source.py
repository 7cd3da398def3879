"""What the log holds for a letter to one client, read before it is drafted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from msp_desk.core.actions.case_file import CaseFile, read_case_file
from msp_desk.core.documents.letters.fact_parts import UnusedHours
from msp_desk.core.records.conversation import CONVERSATIONS
from msp_desk.core.records.exit import EXITS, Exit
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS, FormalWarning
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSource:
    """What the log holds for a letter.

    Attributes:
        case: The client with everything that can be quoted.
        formal_warnings: The client's, by day.
        unused_hours: Hours paid in advance and not used, as the client's open exit says.
        talked_on: The last day the open exit was talked over.
    """

    case: CaseFile
    formal_warnings: tuple[FormalWarning, ...] = ()
    unused_hours: UnusedHours | None = None
    talked_on: date | None = None


def read_letter_source(database: Database, client_id: int, day: date) -> LetterSource:
    """Read what the log holds for a letter of a day.

    Raises:
        NotFound: If there is no such client.
    """
    case = read_case_file(database, client_id)
    with database.reading() as connection:
        warnings = store.fetch_all(connection, FORMAL_WARNINGS, where={"client_id": client_id}, order_by=("day",))
        exits = store.fetch_all(connection, EXITS, where={"client_id": client_id})
        open_exit = next((each for each in exits if each.is_open), None)
        talks = [] if open_exit is None else store.fetch_all(connection, CONVERSATIONS, where={"exit_id": open_exit.id})
    return LetterSource(
        case=case,
        formal_warnings=tuple(warnings),
        unused_hours=None if open_exit is None else _unused(open_exit, case),
        talked_on=max((talk.day for talk in talks if talk.held and talk.day <= day), default=None),
    )


def _unused(open_exit: Exit, case: CaseFile) -> UnusedHours | None:
    minutes, rate = open_exit.unused_minutes, open_exit.unused_rate
    if not minutes or not rate:
        return None
    return UnusedHours(minutes=minutes, rate=rate, tax_percent=_tax_percent(case.invoices))


def _tax_percent(invoices: Sequence[Invoice]) -> float:
    """The rate of the latest invoice, which the credit note for the hours will bear as well."""
    billed = [invoice for invoice in invoices if invoice.kind is InvoiceKind.INVOICE and invoice.net > 0]
    if not billed:
        return 0.0
    last = max(billed, key=lambda invoice: (invoice.issued_on, invoice.id))
    return round(100 * (last.gross - last.net) / last.net, 1)
