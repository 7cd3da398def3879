"""What is said of a letter that the owner set: both letters, so that the computed one never vanishes."""

from __future__ import annotations

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import Letter
from msp_desk.core.wording import Wording


def override_words(override: Override, computed: Letter | None, wording: Wording) -> str:
    """Both letters in one line: "Set by you: B until 31 Mar 2027, computed C".

    Args:
        override: The letter set.
        computed: The letter of the grade; None without one.
        wording: In which language.
    """
    return wording.say(
        "alarms.override.words" if computed else "alarms.override.words_without",
        letter=override.letter.value,
        day=format_day(override.expires_on, wording.language, DayStyle.MEDIUM),
        computed=computed.value if computed else "",
    )
