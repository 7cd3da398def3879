"""What is said about a grade, in the owner's language; the sentences themselves are in topic ``grading``."""

from __future__ import annotations

from msp_desk.core.formatting import format_number, format_percent
from msp_desk.core.grading.caps import Cap, CapRow
from msp_desk.core.grading.grades import ClientGrade, Gap
from msp_desk.core.records.money import Money
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scorecard
from msp_desk.core.wording import Wording

_PERCENTAGES = frozenset({MeasureKey.REOPENED, MeasureKey.DISPUTED, MeasureKey.MARGIN, MeasureKey.ADVICE})


def measure_name(key: MeasureKey, wording: Wording) -> str:
    """The name of a measure, such as "Support tickets"."""
    return wording.say(f"grading.measure.{key.value}")


def measure_unit(key: MeasureKey, wording: Wording) -> str:
    """The short unit that stands beside a value, such as "/quarter"."""
    return wording.say(f"grading.unit.{key.value}")


def value_text(key: MeasureKey, value: float, wording: Wording) -> str:
    """A measure's value inside a sentence: with one decimal, and with the sign of per cent where that is its unit."""
    if key in _PERCENTAGES:
        return format_percent(value, wording.language, 1)
    return format_number(value, wording.language, 1)


def gap_sentences(gap: Gap, wording: Wording) -> tuple[str, str]:
    """What is missing, and how to fill the gap."""
    reason = gap.reason.value
    return wording.say(f"grading.reason.{reason}", **gap.params), wording.say(f"grading.fill.{reason}", **gap.params)


def letter_text(grade: ClientGrade, wording: Wording) -> str:
    """The letter as it is shown: "C", "D (capped: abuse, severity 3)", or the status of a client without a grade."""
    if grade.letter is None:
        return wording.say(f"grading.status.{grade.status.value}")
    if not grade.is_capped:
        return grade.letter.value
    biting = [cap for cap in grade.caps if cap.at_most is grade.letter]
    caps = "; ".join(cap_short(cap, grade, wording) for cap in biting)
    return wording.say("grading.letter.capped", letter=grade.letter.value, caps=caps)


def score_alone(grade: ClientGrade, wording: Wording) -> str:
    """What the score alone says, for a capped letter; "" otherwise."""
    if grade.uncapped_letter is None or not grade.is_capped:
        return ""
    return wording.say("grading.letter.alone", letter=grade.uncapped_letter.value)


def cap_name(rule: CapRule, wording: Wording) -> str:
    """The name of a rule that caps."""
    return wording.say(f"grading.cap.{rule.value}")


def cap_short(cap: Cap, grade: ClientGrade, wording: Wording) -> str:
    """A cap in two or three words, such as "abuse, severity 3"."""
    families = wording.listing(dict.fromkeys(_family(row, wording) for row in cap.rows))
    days = (grade.as_of - cap.rows[0].day).days
    return wording.say(f"grading.cap_short.{cap.rule.value}", count=len(cap.rows), families=families, days=days)


def cap_sentence(cap: Cap, currency: str, wording: Wording) -> str:
    """A cap with its rows in one sentence, such as "One incident of 14 October 2026 allows no better than D until …".

    Args:
        cap: The cap.
        currency: The home currency of the desk.
        wording: In which language.
    """
    last, first = cap.rows[-1], cap.rows[0]
    return wording.say(
        f"grading.cap_sentence.{cap.rule.value}",
        count=len(cap.rows),
        letter=cap.at_most.value,
        families=wording.listing(dict.fromkeys(_family(row, wording) for row in cap.rows)),
        day=last.day,
        until=cap.until or "",
        number=first.label,
        since=first.day,
        open=Money(sum(row.open_amount or 0 for row in cap.rows), currency),
    )


def why_title(grade: ClientGrade, wording: Wording) -> str:
    """The heading over the reasons: "Why C", or "Not graded yet: why"."""
    if grade.letter is None:
        return wording.say("grading.why.title_without")
    return wording.say("grading.why.title", letter=grade.letter.value)


def why(grade: ClientGrade, wording: Wording) -> str:
    """The reasons in two sentences: what lifts the score most, then what presses it down; or why there is no grade."""
    if grade.not_graded:
        return " ".join(sentence for gap in grade.not_graded for sentence in gap_sentences(gap, wording))
    found = []
    for side, keys in (("up", grade.largest_up()), ("down", grade.largest_down())):
        if keys:
            parts = wording.listing(_part(side, key, grade, wording) for key in keys)
            found.append(wording.say(f"grading.why.{side}", parts=parts))
    return " ".join(found) or wording.say("grading.why.neither")


def borderline_sentence(grade: ClientGrade, scorecard: Scorecard, wording: Wording) -> str:
    """How far from which cut a borderline score lies; "" when it is not borderline."""
    if grade.score is None or not grade.borderline:
        return ""
    score = grade.score
    letter = min(scorecard.cuts, key=lambda cut: (abs(score - scorecard.cuts[cut]), cut.rank))
    distance = score - scorecard.cuts[letter]
    return _borderline(letter, distance, wording)


def _borderline(letter: Letter, distance: float, wording: Wording) -> str:
    side = "above" if distance >= 0 else "below"
    return wording.say(f"grading.borderline.{side}", points=abs(distance), letter=letter.value)


def _family(row: CapRow, wording: Wording) -> str:
    return wording.word(row.family) if row.family else ""


def _part(side: str, key: MeasureKey, grade: ClientGrade, wording: Wording) -> str:
    result = grade.measures[key]
    shown = result.beyond_terms if key is MeasureKey.DAYS_TO_PAY else result.value
    if shown is None:
        return wording.say("grading.why.stand_in", measure=measure_name(key, wording))
    return wording.say(f"grading.{side}.{key.value}", value=value_text(key, shown, wording))
