"""What the page says of a verdict: words, tones and lines."""

from __future__ import annotations

from msp_desk.core.deciding.beginnings import BadStart
from msp_desk.core.deciding.prospects import Assessment, Verdict
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.records.prospect import Prospect, ProspectStatus
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.plain_text import one_line

TONES = {
    Verdict.TAKE: Tone.OK,
    Verdict.CONDITIONS: Tone.WARN,
    Verdict.ASK_MORE: Tone.MUTED,
    Verdict.SAY_NO: Tone.DANGER,
}
SHAPES = {Verdict.TAKE: "●", Verdict.CONDITIONS: "▲", Verdict.ASK_MORE: "○", Verdict.SAY_NO: "✕"}
"""A verdict is never told by its colour alone."""


def verdict_word(verdict: Verdict, wording: Wording) -> str:
    """The verdict in a few words."""
    return wording.say(f"prospects.verdict.{verdict.name.lower()}")


def verdict_line(verdict: Verdict, wording: Wording) -> str:
    """The verdict with its shape."""
    return f"{SHAPES[verdict]} {verdict_word(verdict, wording)}"


def score_text(assessment: Assessment, wording: Wording) -> str:
    """The score without decimals; "" without one."""
    return "" if assessment.score is None else format_number(assessment.score, wording.language)


def score_line(assessment: Assessment, wording: Wording) -> str:
    """The score, how far it can be trusted, and its bounds while answers are open."""
    coverage = format_number(assessment.coverage, wording.language)
    if assessment.score is None:
        line = wording.say("prospects.score.open", coverage=coverage)
    else:
        line = wording.say("prospects.score.line", score=score_text(assessment, wording), coverage=coverage)
    if assessment.highest > assessment.lowest:
        lowest, highest = (format_number(bound, wording.language) for bound in (assessment.lowest, assessment.highest))
        line += f" · {wording.say('prospects.score.bounds', lowest=lowest, highest=highest)}"
    return line


def status_text(prospect: Prospect, wording: Wording) -> str:
    """Where a prospect stands, with the day of the decision."""
    word = wording.word(prospect.status)
    if prospect.status is ProspectStatus.OPEN or prospect.decided_on is None:
        return word
    return f"{word} · {format_day(prospect.decided_on, wording.language, DayStyle.MEDIUM)}"


def about_text(prospect: Prospect, wording: Wording) -> str:
    """Who speaks for it, how large it is, what it does and where it comes from, on one line."""
    seats = ""
    if prospect.seats is not None:
        seats = wording.say("prospects.seats", count=prospect.seats)
    parts = (prospect.contact, seats, prospect.industry, prospect.source)
    return " · ".join(one_line(part) for part in parts if part.strip())


def bad_start_text(found: BadStart, wording: Wording) -> str:
    """Which of the worst clients began with the same answer."""
    code = f"prospects.bad_start.{found.answer.name.lower()}"
    return wording.say(code, count=found.of, same=len(found.names), names=list(found.names))
