"""Agreements to test with: what matters is named, the rest stands still."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from msp_desk.core.parting.notice import NoticeResult, notice_dates
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import ClientId

PLAIN = Agreement(client_id=ClientId(1), number="A-1", start=date(2020, 1, 1))


def agreement(**terms: Any) -> Agreement:
    """An agreement with the terms named; open-ended, silent and of no particular law otherwise."""
    return replace(PLAIN, **terms)


def dates_of(terms: Agreement, today: date, *, region: str = "DE") -> NoticeResult:
    """The answer with both sides in one region."""
    return notice_dates(terms, today, recipient_region=region, sender_region=region)
