"""The days of a letter as its sentences name them, each in every form that a language needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.documents.letters.italian_articles import before_day
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.formatting import keep_together
from msp_desk.core.parting.letter_kind import LetterKind

MutableValues = dict[str, str | None]

_ARTICLES = (("the", "il"), ("on", "il"), ("of", "di"), ("at", "a"), ("from", "da"))


def given(known: bool) -> str | None:  # noqa: FBT001  # the one fact it is about
    """An empty text that lets a sentence stand, or None that drops it."""
    return "" if known else None


def letter_days(facts: LetterFacts) -> Mapping[str, date | None]:
    """The days that the sentences of a letter may name."""
    end = None if facts.takes_effect_on_receipt else facts.end_date
    warning, theirs, licences = facts.earlier_warning, facts.their_notice, facts.licences
    named = theirs.end_named if theirs is not None else None
    cure = facts.cure_by
    if facts.kind is LetterKind.CAUSE:
        cure = warning.cure_by if warning is not None else None
    return {
        "letter_date": facts.day,
        "end_date": end,
        "day_after_end": end + timedelta(days=1) if end else None,
        "assumed_end": facts.end_date,
        "agreement_date": facts.agreement_signed_on,
        "notice_by": facts.notice_by,
        "talk_date": facts.talk_date,
        "handover_date": facts.handover_date,
        "answer_date": facts.answer_date,
        "access_end": facts.access_end or end,
        "refund_date": facts.refund_date,
        "final_invoice_date": facts.final_invoice_date,
        "acknowledge_by": facts.acknowledge_by,
        "licence_decide_by": (licences.decide_by if licences else None) or facts.handover_date,
        "licence_end": licences.end if licences else None,
        "warning_date": warning.day if warning else None,
        "warning_received": warning.received_on if warning else None,
        "cure_date": cure,
        "client_notice_date": theirs.day if theirs else None,
        "client_notice_received": theirs.received_on if theirs else None,
        "client_end_date": named if named != end else None,
        "price_from": facts.price_from,
    }


def add_days(values: MutableValues, days: Mapping[str, date | None], speaker: Speaker) -> None:
    """Add each day long, short, as a marker that it is missing, and behind the Italian articles.

    Args:
        values: What the sentences may name; the days are added.
        days: By name; None is not known.
        speaker: Writes them.
    """
    for name, day in days.items():
        values[name] = speaker.long(day) if day else None
        values[f"{name}_short"] = speaker.short(day) if day else None
        values[f"no_{name}"] = given(day is None)
        for prefix, particle in _ARTICLES:
            written = before_day(particle, day, speaker.long(day)) if day else None
            values[f"{prefix}_{name}"] = keep_together(written) if written else None
