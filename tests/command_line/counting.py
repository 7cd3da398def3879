"""What the public files say, counted straight from their text by code that shares nothing with the program."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

YEAR_FIRST, YEAR_LAST = date(2013, 1, 1), date(2013, 12, 31)
SMALL = 100


@dataclass
class Payer:
    """One customer of the file of receivables: invoices of the year as (gross, issued, due, settled, disputed)."""

    rows: list[tuple[int, date, date, date | None, bool]] = field(default_factory=list)

    def disputed_percent(self) -> float | None:
        """Disputed of all invoices above the small difference, in percent."""
        judged = [row for row in self.rows if row[0] > SMALL]
        return 100 * sum(row[4] for row in judged) / len(judged) if judged else None

    def days_to_pay(self) -> float | None:
        """Days from issue to settlement at the year's end, weighted by the amount."""
        weight, days = 0, 0
        for gross, issued, due, settled, _disputed in self.rows:
            if gross <= SMALL:
                continue
            if settled is not None and settled <= YEAR_LAST:
                days += gross * (settled - issued).days
            elif due < YEAR_LAST:
                days += gross * (YEAR_LAST - issued).days
            else:
                continue
            weight += gross
        return days / weight if weight else None


def american_day(text: str) -> date | None:
    """A day written month first."""
    if not text:
        return None
    month, day, year = (int(part) for part in text.split("/"))
    return date(year, month, day)


def payers_of_2013(path: Path) -> dict[str, Payer]:
    """Every customer with an invoice of 2013."""
    found: defaultdict[str, Payer] = defaultdict(Payer)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            issued, due = american_day(row["InvoiceDate"]), american_day(row["DueDate"])
            assert issued is not None
            assert due is not None
            if YEAR_FIRST <= issued <= YEAR_LAST:
                units, _, cents = row["InvoiceAmount"].partition(".")
                gross = int(units) * 100 + int((cents + "00")[:2])
                settled = american_day(row["SettledDate"])
                found[row["customerID"]].rows.append((gross, issued, due, settled, row["Disputed"] == "Yes"))
    return dict(found)


@dataclass
class LoggedTicket:
    """One number of the event log."""

    place: str
    opened: date
    closed: date | None
    reopened: int
    title: str


def tickets_of_log(path: Path) -> dict[str, LoggedTicket]:
    """Every number with its latest state: the last line counts, the reopen count is the highest of all lines."""
    found: dict[str, LoggedTicket] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            number, reopened = row["number"], int(row["reopen_count"])
            if number in found:
                reopened = max(reopened, found[number].reopened)
            found[number] = LoggedTicket(
                place=row["location"],
                opened=_european_day(row["opened_at"]),
                closed=None if row["closed_at"] == "?" else _european_day(row["closed_at"]),
                reopened=reopened,
                title="" if row["u_symptom"] == "?" else row["u_symptom"],
            )
    return found


def _european_day(text: str) -> date:
    day, month, year = (int(part) for part in text.split(" ", maxsplit=1)[0].split("/"))
    return date(year, month, day)
