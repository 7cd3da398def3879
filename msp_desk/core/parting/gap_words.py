"""What is missing in an environment, in words: "registrant unknown for 2 of 3 domains"."""

from __future__ import annotations

from msp_desk.core.parting.coverage import FieldGap
from msp_desk.core.wording import Wording


def missing_thing(sheet: str, field: str, wording: Wording) -> str:
    """What a field of a sheet tells, as a sentence on its absence names it: "registrant"."""
    return wording.say(f"gaps.what.{sheet}.{field}")


def gap_sentence(gap: FieldGap, wording: Wording) -> str:
    """A gap with the things it is missing for."""
    rows = f"gaps.rows.{gap.sheet}"
    return wording.say(
        "gaps.sentence",
        what=missing_thing(gap.sheet, gap.field, wording),
        unknown=gap.unknown,
        of=gap.of,
        rows=wording.say(rows, count=gap.of),
        unknown_rows=wording.say(rows, count=gap.unknown),
    )


def short_gap(gap: FieldGap, wording: Wording) -> str:
    """A gap under a heading that names the things already."""
    what = missing_thing(gap.sheet, gap.field, wording)
    return wording.say("gaps.short", what=what, unknown=gap.unknown, of=gap.of)
