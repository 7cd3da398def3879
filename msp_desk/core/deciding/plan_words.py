"""The targets of a boundary plan in words, the same on its paper and in the window."""

from __future__ import annotations

from msp_desk.core.formatting import format_number
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.core.wording import Wording


def plan_number(value: float, language: Language) -> str:
    """A value of a target: 14, or 1.5; a decimal only where it says something."""
    return format_number(value, language, 0 if round(float(value), 1).is_integer() else 1)


def value_words(measure: MeasureKey, value: float, wording: Wording) -> str:
    """A value with its unit: 11%."""
    return wording.say(f"boundary_plan.value.{measure.value}", number=plan_number(value, wording.language))


def target_words(measure: MeasureKey, target: float, *, at_most: bool, wording: Wording) -> str:
    """What a measure should be: "at most 8%", "at least 70%", "none", "on time".

    Args:
        measure: Which.
        target: In its unit; days beyond terms for days to pay.
        at_most: Whether it is a highest value, not a lowest one.
        wording: In which language.
    """
    if at_most and target <= 0:
        return wording.say("boundary_plan." + ("on_time" if measure is MeasureKey.DAYS_TO_PAY else "not_one"))
    bound = "at_most" if at_most else "at_least"
    return wording.say(f"boundary_plan.{bound}", value=value_words(measure, target, wording))
