"""The rows of the month's fees: a proposed invoice each, with what the owner typed over it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import IntEnum

from msp_desk.core.actions.month_fees import FeeProposal
from msp_desk.core.formatting import (
    DayStyle,
    Unreadable,
    format_day,
    format_money,
    parse_amount,
    parse_day,
)
from msp_desk.core.records.invoice import Assumed, Invoice
from msp_desk.core.records.tax import with_tax
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.typed_edits import Conventions, read_percent, write_percent


class Cell(IntEnum):
    """The columns."""

    CLIENT = 0
    SERVICE = 1
    NUMBER = 2
    NET = 3
    TAX = 4
    GROSS = 5
    ISSUED_ON = 6
    DUE_ON = 7


EDITABLE = (Cell.NUMBER, Cell.NET, Cell.TAX, Cell.GROSS, Cell.ISSUED_ON, Cell.DUE_ON)
FIELDS = {
    "number": Cell.NUMBER,
    "net": Cell.NET,
    "gross": Cell.GROSS,
    "issued_on": Cell.ISSUED_ON,
    "due_on": Cell.DUE_ON,
}


class FeeRow:
    """One invoice to be.

    Gross follows net and tax until it is typed itself; the due day follows the day of issue likewise. A text that
    cannot be read stays as it was typed, and its row cannot be logged.
    """

    def __init__(
        self, proposal: FeeProposal, wording: Wording, conventions: Conventions, *, one_of_several: bool = False
    ) -> None:
        """Begin with a proposal; one that is billed already is not ticked.

        Args:
            proposal: What the agreement asks for.
            wording: Says what is wrong.
            conventions: How days and amounts are read and written.
            one_of_several: Whether the client has other agreements in the list, so that its number tells them apart.
        """
        self._several = one_of_several
        self.proposal = proposal
        self._wording, self._conventions = wording, conventions
        self.ticked = not proposal.billed_by
        self.number = proposal.number
        self.net: int | None = proposal.span.net
        self.tax = proposal.tax
        self.gross: int | None = with_tax(proposal.span.net, proposal.tax)
        self.issued_on: date | None = proposal.issued_on
        self.due_on: date | None = proposal.issued_on + timedelta(days=proposal.terms)
        self.typed: set[Cell] = set()
        self._unreadable: dict[Cell, tuple[str, str]] = {}
        self._problems: dict[Cell, str] = {}

    @property
    def is_sound(self) -> bool:
        """Whether everything in it can be read."""
        return not self._unreadable

    def text(self, cell: Cell) -> str:
        """What a cell shows."""
        if cell in self._unreadable:
            return self._unreadable[cell][0]
        language, currency = self._conventions.language, self._conventions.currency
        match cell:
            case Cell.CLIENT:
                name = self.proposal.client.name
                return f"{name} · {self.proposal.agreement.number}" if self._several else name
            case Cell.SERVICE:
                return service_words(self.proposal, self._wording)
            case Cell.NUMBER:
                return self.number
            case Cell.NET | Cell.GROSS:
                amount = self.net if cell is Cell.NET else self.gross
                return "" if amount is None else format_money(amount, currency, language, symbol=False)
            case Cell.TAX:
                return "" if self.tax is None else write_percent(self.tax, language)
            case Cell.ISSUED_ON | Cell.DUE_ON:
                day = self.issued_on if cell is Cell.ISSUED_ON else self.due_on
                return "" if day is None else format_day(day, language, DayStyle.MEDIUM)

    def problem(self, cell: Cell) -> str:
        """What is wrong with a cell; "" when nothing is."""
        return self._unreadable[cell][1] if cell in self._unreadable else self._problems.get(cell, "")

    def tell(self, cell: Cell, sentence: str) -> None:
        """Say that something is wrong with a cell, until it is typed anew."""
        known = self._problems.get(cell)
        self._problems[cell] = f"{known} {sentence}" if known else sentence

    def forget_problems(self) -> None:
        """Nothing was said of this row."""
        self._problems.clear()

    def type_in(self, cell: Cell, text: str) -> None:
        """Take what the owner typed into a cell."""
        self.typed.add(cell)
        self._problems.pop(cell, None)
        self._unreadable.pop(cell, None)
        try:
            self._read(cell, text.strip())
        except Unreadable as error:
            self._unreadable[cell] = (text, self._wording.error(error))
            return
        self._follow(cell)

    def take_tax(self, tax: int | None) -> None:
        """Take the tax typed for all, unless this row has its own or its client is billed without."""
        if Cell.TAX not in self.typed and self.proposal.tax != 0:
            self.tax = tax
            self._follow(Cell.TAX)

    def take_day(self, day: date) -> None:
        """Take the day of issue typed for all, unless this row has its own."""
        if Cell.ISSUED_ON not in self.typed:
            self.issued_on = day
            self._follow(Cell.ISSUED_ON)

    def draft(self) -> Invoice | None:
        """The invoice as it stands; None while something in it is missing or cannot be read."""
        if not self.is_sound or self.issued_on is None or self.due_on is None or self.net is None or self.gross is None:
            return None
        equal = self.tax is None and self.gross == self.net
        return Invoice(
            client_id=self.proposal.client.id,
            number=self.number,
            issued_on=self.issued_on,
            due_on=self.due_on,
            net=self.net,
            gross=self.gross,
            period_start=self.proposal.span.period.first,
            period_end=self.proposal.span.period.last,
            assumed=Assumed.GROSS if equal and Cell.GROSS not in self.typed else Assumed.NONE,
        )

    def missing(self) -> Sequence[Cell]:
        """The cells that must be filled in first."""
        needed = ((Cell.NUMBER, self.number or None), (Cell.NET, self.net), (Cell.GROSS, self.gross),
                  (Cell.ISSUED_ON, self.issued_on), (Cell.DUE_ON, self.due_on))  # fmt: skip
        return [cell for cell, value in needed if value is None and cell not in self._unreadable]

    def _read(self, cell: Cell, text: str) -> None:
        """Read a text.

        Raises:
            Unreadable: If it means nothing there.
        """
        language, currency, today = self._conventions.language, self._conventions.currency, self._conventions.today
        match cell:
            case Cell.NUMBER:
                self.number = text
            case Cell.NET:
                self.net = parse_amount(text, language, currency) if text else None
            case Cell.GROSS:
                self.gross = parse_amount(text, language, currency) if text else None
            case Cell.TAX:
                self.tax = read_percent(text, language)
            case Cell.ISSUED_ON:
                self.issued_on = parse_day(text, language, today) if text else None
            case Cell.DUE_ON:
                self.due_on = parse_day(text, language, today) if text else None
            case _:
                pass

    def _follow(self, cell: Cell) -> None:
        if cell in (Cell.NET, Cell.TAX) and Cell.GROSS not in self.typed and self.net is not None:
            self.gross = with_tax(self.net, self.tax)
        if cell is Cell.ISSUED_ON and Cell.DUE_ON not in self.typed and self.issued_on is not None:
            self.due_on = self.issued_on + timedelta(days=self.proposal.terms)


def service_words(proposal: FeeProposal, wording: Wording) -> str:
    """What an invoice is for: the span, the days of a month that is not whole, and what bills it already."""
    span, language = proposal.span, wording.language
    first = format_day(span.period.first, language, DayStyle.MEDIUM)
    last = format_day(span.period.last, language, DayStyle.MEDIUM)
    parts = [f"{first} – {last}"]
    counted = [wording.say("fees.months", count=span.months)] if span.months else []
    counted += [wording.say("fees.part", days=part.days, of=part.of) for part in span.parts]
    if span.parts or span.months > 1:
        parts.append(wording.listing(counted))
    if proposal.billed_by:
        parts.append(wording.say("fees.billed", number=proposal.billed_by))
    return " · ".join(parts)
