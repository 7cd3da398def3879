"""The invoices and credit notes of one client, found by day.

A history asks the same papers for many days and windows, and each of them concerns a few. What is found here is only
*narrowed*: the rules that judge the papers are where they were and look at each day again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from msp_desk.core.grading.invoice_facts import InvoiceFacts
from msp_desk.core.grading.payment_speed import settled_on
from msp_desk.core.records.period import Period

_ISSUED_ON = attrgetter("issued_on")
_DUE_ON = attrgetter("due_on")


class Papers(tuple[InvoiceFacts, ...]):
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

    def open_since(self, due_before: date, as_of: date, small_difference: int) -> list[InvoiceFacts]:
        """Those due before a day that may be unsettled as of another: not settled for good by then."""
        papers, days, settled = self._by_due(small_difference)
        end = bisect_left(days, due_before)
        return [paper for paper, day in zip(papers[:end], settled, strict=False) if day is None or day > as_of]

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
    def _due_indexes(self) -> dict[int, tuple[Sequence[InvoiceFacts], Sequence[date], Sequence[date | None]]]:
        return {}

    def _by_due(
        self, small_difference: int
    ) -> tuple[Sequence[InvoiceFacts], Sequence[date], Sequence[date | None]]:
        """The papers by due day, those days, and the day from which each is settled for good."""
        found = self._due_indexes.get(small_difference)
        if found is None:
            papers = sorted(self, key=_DUE_ON)
            settled = [settled_on(paper, date.max, small_difference) for paper in papers]
            found = self._due_indexes[small_difference] = (papers, [paper.due_on for paper in papers], settled)
        return found
