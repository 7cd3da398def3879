"""The invoices and credit notes of one client, found by day.

A history asks the same papers for many days and windows, and each of them concerns a few. Here they are only found
faster: the rules that judge a paper are those of :mod:`msp_desk.core.grading.payment_speed`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from msp_desk.core.grading.invoice_facts import InvoiceFacts
from msp_desk.core.grading.payment_speed import is_disputed, is_judged, open_amount, settled_on
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.period import Period

_ISSUED_ON = attrgetter("issued_on")
_DUE_ON = attrgetter("due_on")


class Papers(tuple[InvoiceFacts, ...]):  # noqa: SLOT001 - the indexes live beside the papers
    """The papers, in the order they were given; each index is made when it is first asked and then kept."""

    def issued_in(self, window: Period) -> Sequence[InvoiceFacts]:
        """Those that were issued inside a window, by day of issue."""
        papers, days = self._by_issue
        return papers[bisect_left(days, window.first) : bisect_right(days, window.last)]

    def earning_in(self, window: Period) -> Iterable[InvoiceFacts]:
        """Those that may bring revenue in a window: their service period, else their day of issue, touches it."""
        papers, firsts, latest_yet = self._by_service
        # Before the start, not one ends late enough; from the end on, each begins too late.
        return papers[bisect_left(latest_yet, window.first) : bisect_right(firsts, window.last)]

    def settled_on(self, paper: InvoiceFacts, as_of: date, small_difference: int) -> date | None:
        """As :func:`~msp_desk.core.grading.payment_speed.settled_on` says it, of one of these papers."""
        for_good = self._settled_for_good(small_difference)[paper.id]
        if for_good is not None and for_good <= as_of:
            return for_good
        return settled_on(paper, as_of, small_difference)

    def unpaid(self, due_before: date, as_of: date, small_difference: int) -> Sequence[tuple[InvoiceFacts, int]]:
        """The judged invoices that were due before a day and are unsettled as of another, with what is open.

        What is disputed by then is not among them. The answer for the day that was asked last is kept, because the
        months of a course are all as of one day.
        """
        asked = (due_before, as_of, small_difference)
        if self._last_unpaid[0] == asked:
            return self._last_unpaid[1]
        papers, days = self._by_due
        for_good = self._settled_for_good(small_difference)
        found = []
        for paper in papers[: bisect_left(days, due_before)]:
            settled = for_good[paper.id]
            if settled is not None and settled <= as_of:
                continue
            if not is_judged(paper, as_of, small_difference) or is_disputed(paper, as_of):
                continue
            rest = open_amount(paper, as_of)
            if rest > small_difference:
                found.append((paper, rest))
        self._last_unpaid = (asked, found)
        return found

    @cached_property
    def _by_issue(self) -> tuple[Sequence[InvoiceFacts], Sequence[date]]:
        papers = sorted(self, key=_ISSUED_ON)
        return papers, [paper.issued_on for paper in papers]

    @cached_property
    def _by_service(self) -> tuple[Sequence[InvoiceFacts], Sequence[date], Sequence[date]]:
        """The papers by first day of service, those first days, and the latest last day among each and all before."""
        spans = [(paper.period or Period(paper.issued_on, paper.issued_on), paper) for paper in self]
        spans.sort(key=lambda span: span[0].first)
        lasts = accumulate((period.last for period, _ in spans), max)
        return [paper for _, paper in spans], [period.first for period, _ in spans], list(lasts)

    @cached_property
    def _by_due(self) -> tuple[Sequence[InvoiceFacts], Sequence[date]]:
        papers = sorted(self, key=_DUE_ON)
        return papers, [paper.due_on for paper in papers]

    @cached_property
    def _last_unpaid(self) -> tuple[tuple[date, date, int] | None, Sequence[tuple[InvoiceFacts, int]]]:
        return None, ()

    @cached_property
    def _for_good(self) -> dict[int, Mapping[InvoiceId, date | None]]:
        return {}

    def _settled_for_good(self, small_difference: int) -> Mapping[InvoiceId, date | None]:
        """From which day each paper is settled and never open again; None for one that stays open."""
        found = self._for_good.get(small_difference)
        if found is None:
            found = {paper.id: settled_on(paper, date.max, small_difference) for paper in self}
            self._for_good[small_difference] = found
        return found
