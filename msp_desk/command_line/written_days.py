"""Days as they are written behind ``--as-of`` and the like: 2026-11-21, 21.11.2026, today, heute, oggi, +3.

What is relative to today ("today", "21.11.", "+3") stays text until the clock of the run is known.
"""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import Final

from msp_desk.core.environment.clock import Clock
from msp_desk.core.records.family import FIRST_DAY, LAST_DAY
from msp_desk.core.records.language import Language

_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DAYS: Final = ("as_of", "end", "learned_on", "cure_by", "their_notice", "received", "their_end", "start", "answer_by")
"""The words of the verbs that are days."""
_EITHER_WAY: Final = re.compile(r"[0-9]+\s?/.*|[0-9]{1,2}\s?-\s?[0-9].*")
"""Numbers with strokes: half the world writes the month first, and a script has nobody to ask."""


def written_day(text: str) -> date | str:
    """Read a day of the command line.

    Args:
        text: What was written.

    Returns:
        The day, or the text itself where it takes the clock to know which day is meant.

    Raises:
        argparse.ArgumentTypeError: If it is no day, or could be read in two ways.
    """
    if _ISO.fullmatch(text):
        return _calendar_day(text)
    if not _EITHER_WAY.fullmatch(text.strip()) and _is_readable(text):
        return text
    raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-21 or 21.11.2026, or today")


def settle_day(arguments: argparse.Namespace, clock: Clock) -> None:
    """Replace a day that is relative to today by the day itself.

    Args:
        arguments: The words of a verb; one without a day stays as it is.
        clock: What day it is.

    Raises:
        Unreadable: If there is no such day this year, such as 29 February.
    """
    for name in DAYS:
        wanted = getattr(arguments, name, None)
        if isinstance(wanted, str):
            setattr(arguments, name, _settled(wanted, clock))
    for pair in getattr(arguments, "because", []):
        if isinstance(pair[0], str):
            pair[0] = _settled(pair[0], clock)


def _settled(text: str, clock: Clock) -> date:
    from msp_desk.core.formatting import parse_day

    return parse_day(text, Language.EN, clock.today())


def _calendar_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the calendar") from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise argparse.ArgumentTypeError(f"{text} does not lie between {FIRST_DAY} and {LAST_DAY}")
    return day


def _is_readable(text: str) -> bool:
    from msp_desk.core.formatting import Unreadable, parse_day

    leap_year = date(2024, 1, 1)  # in which every day that has no year exists
    try:
        parse_day(text, Language.EN, leap_year)
    except Unreadable:
        return False
    return True
