"""How a kept paper is named on the screen: its kind, its moment, the beginning of its SHA-256."""

from __future__ import annotations

from datetime import datetime

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.language import Language

SHORT_HASH = 12
"""So many hexadecimal digits tell two papers apart."""


def made_when(made_at: str, language: Language, *, with_time: bool = True) -> str:
    """The UTC moment of a paper as the owner's clock shows it: "21 Nov 2026, 16:42"."""
    moment = datetime.fromisoformat(made_at).astimezone()
    day = format_day(moment.date(), language, DayStyle.MEDIUM)
    return f"{day}, {moment:%H:%M}" if with_time else day


def short_hash(sha256: str) -> str:
    """The first digits of a SHA-256, in groups of four as one reads them aloud."""
    return " ".join(sha256[place : place + 4] for place in range(0, SHORT_HASH, 4))
