"""The columns of the page's tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msp_desk.core.actions.prospects import JudgedProspect
from msp_desk.core.formatting import DayStyle, format_day, format_number, format_percent
from msp_desk.core.records.prospect import Criterion, ProspectStatus, ReferralPartner
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.prospects.words import TONES, score_line, score_text, status_text, verdict_line
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.table_column import Column

SCORE = "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """A criterion as the profile shows it.

    Attributes:
        place: Its place in the list, from 1.
        criterion: It.
        share: Its share of all weights, 0 to 100.
    """

    place: int
    criterion: Criterion
    share: float


def profile_rows(criteria: Sequence[Criterion]) -> list[ProfileRow]:
    """The rows of a profile."""
    total = sum(one.weight for one in criteria)
    return [
        ProfileRow(place=place, criterion=one, share=100 * one.weight / total if total else 0.0)
        for place, one in enumerate(criteria, start=1)
    ]


def prospect_columns(wording: Wording, verdict: str, score: str) -> list[Column[JudgedProspect]]:
    """The columns of the prospects.

    Args:
        wording: In the window's language.
        verdict: The head of the verdict.
        score: The head of the score.
    """

    def met(one: JudgedProspect) -> str:
        day = one.prospect.met_on
        return "" if day is None else format_day(day, wording.language, DayStyle.MEDIUM)

    return [
        Column(
            key="name",
            title=wording.field("prospects", "name"),
            text=lambda one: one.prospect.name,
            sort=lambda one: one.prospect.name,
            width=140,
            stretch=True,
        ),
        Column(
            key="verdict",
            title=verdict,
            text=lambda one: verdict_line(one.assessment.verdict, wording),
            sort=lambda one: -one.assessment.verdict.rank,
            tone=lambda one: TONES[one.assessment.verdict],
            width=160,
        ),
        Column(
            key=SCORE,
            title=score,
            text=lambda one: score_text(one.assessment, wording),
            sort=lambda one: -1.0 if one.assessment.score is None else one.assessment.score,
            value=lambda one: one.assessment.score,
            tooltip=lambda one: score_line(one.assessment, wording),
            width=120,
        ),
        Column(
            key="status",
            title=wording.field("prospects", "status"),
            text=lambda one: status_text(one.prospect, wording),
            sort=lambda one: list(ProspectStatus).index(one.prospect.status),
            tone=lambda one: Tone.TEXT if one.prospect.status is ProspectStatus.OPEN else Tone.MUTED,
            width=176,
        ),
        Column(
            key="seats",
            title=wording.field("prospects", "seats"),
            text=lambda one: "" if one.prospect.seats is None else format_number(one.prospect.seats, wording.language),
            sort=lambda one: one.prospect.seats or 0,
            value=lambda one: one.prospect.seats,
            figures=True,
            width=96,
            shown=False,
        ),
        Column(
            key="industry",
            title=wording.field("prospects", "industry"),
            text=lambda one: one_line(one.prospect.industry),
            sort=lambda one: one.prospect.industry,
            width=120,
            shown=False,
        ),
        Column(
            key="contact",
            title=wording.field("prospects", "contact"),
            text=lambda one: one_line(one.prospect.contact),
            sort=lambda one: one.prospect.contact,
            width=128,
            shown=False,
        ),
        Column(
            key="source",
            title=wording.field("prospects", "source"),
            text=lambda one: one_line(one.prospect.source),
            sort=lambda one: one.prospect.source,
            width=128,
            shown=False,
        ),
        Column(
            key="met_on",
            title=wording.field("prospects", "met_on"),
            text=met,
            sort=lambda one: 0 if one.prospect.met_on is None else one.prospect.met_on.toordinal(),
            value=lambda one: one.prospect.met_on,
            width=104,
            shown=False,
        ),
    ]


def profile_columns(wording: Wording, share: str, must: str) -> list[Column[ProfileRow]]:
    """The columns of the ideal-client profile.

    Args:
        wording: In the window's language.
        share: The head of the share.
        must: The head of what must hold.
    """
    return [
        Column(
            key="place",
            title="",
            text=lambda row: str(row.place),
            sort=lambda row: row.place,
            value=lambda row: row.place,
            figures=True,
            width=40,
        ),
        Column(
            key="label",
            title=wording.field("prospect_criteria", "label"),
            text=lambda row: row.criterion.label,
            sort=lambda row: row.criterion.label,
            bold=lambda row: row.criterion.must_have,
            width=220,
        ),
        Column(
            key="question",
            title=wording.field("prospect_criteria", "question"),
            text=lambda row: one_line(row.criterion.question),
            width=360,
            stretch=True,
        ),
        Column(
            key="weight",
            title=wording.field("prospect_criteria", "weight"),
            text=lambda row: str(row.criterion.weight),
            sort=lambda row: row.criterion.weight,
            value=lambda row: row.criterion.weight,
            figures=True,
            width=80,
        ),
        Column(
            key="share",
            title=share,
            text=lambda row: format_percent(row.share, wording.language),
            sort=lambda row: row.share,
            value=lambda row: round(row.share, 1),
            figures=True,
            width=80,
        ),
        Column(
            key="must",
            title=must,
            text=lambda row: wording.say("words.yes") if row.criterion.must_have else "",
            sort=lambda row: int(row.criterion.must_have),
            width=72,
        ),
    ]


def partner_columns(wording: Wording) -> list[Column[ReferralPartner]]:
    """The columns of the referral partners."""
    widths = {"contact": 140, "email": 190, "phone": 130, "website": 160, "languages": 130}
    name: Column[ReferralPartner] = Column(
        key="name",
        title=wording.field("referral_partners", "name"),
        text=lambda one: one.name,
        sort=lambda one: one.name,
        bold=lambda _one: True,
        width=190,
    )
    good_at: Column[ReferralPartner] = Column(
        key="good_at",
        title=wording.field("referral_partners", "good_at"),
        text=lambda one: one_line(one.good_at),
        sort=lambda one: one.good_at,
        width=240,
        stretch=True,
    )
    return [name, good_at, *(_partner_column(key, width, wording) for key, width in widths.items())]


def _partner_column(key: str, width: int, wording: Wording) -> Column[ReferralPartner]:
    def text(one: ReferralPartner) -> str:
        return one_line(str(getattr(one, key)))

    return Column(key=key, title=wording.field("referral_partners", key), text=text, sort=text, width=width)
