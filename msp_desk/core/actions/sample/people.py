"""What people think of the sample clients, who may become one, and whom others are referred to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from msp_desk.core.actions.prospect_profile import proposed_profile
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.family import Record
from msp_desk.core.records.language import Language
from msp_desk.core.records.opinion import MOST_NAMED, Mood, Opinion, OpinionRound, OpinionRoundId
from msp_desk.core.records.prospect import (
    Criterion,
    CriterionAnswer,
    CriterionId,
    Prospect,
    ProspectAnswer,
    ProspectId,
    ProspectStatus,
    ReferralPartner,
)

_ANSWERS = {
    "y": CriterionAnswer.YES,
    "p": CriterionAnswer.PARTLY,
    "n": CriterionAnswer.NO,
    "u": CriterionAnswer.UNKNOWN,
}


def people_of(numbers: Mapping[str, Client], language: Language, day: date) -> dict[str, list[Record]]:
    """The rounds, opinions, profile, prospects, answers and partners, by family, in the order they are stored in.

    Args:
        numbers: The clients by the key of their story.
        language: Of the profile.
        day: The day of the desk; a decided prospect was decided when its client began.
    """
    written = tomllib.loads(shipped_file("demo", "people.toml").read_text(encoding="utf-8"))
    rounds, opinions = _rounds(written["rounds"], {key: client.id for key, client in numbers.items()}, day)
    profile = [_numbered(criterion, number) for number, criterion in enumerate(proposed_profile(language), start=1)]
    prospects, answers = _prospects(written["prospects"], numbers, profile, day)
    return {
        "opinion_rounds": rounds,
        "opinions": opinions,
        "prospect_criteria": list(profile),
        "prospects": prospects,
        "prospect_answers": answers,
        "referral_partners": [ReferralPartner(**partner) for partner in written["partners"]],
    }


def _rounds(
    written: list[dict[str, Any]], numbers: Mapping[str, ClientId], day: date
) -> tuple[list[Record], list[Record]]:
    rounds: list[Record] = []
    opinions: list[Record] = []
    for number, asked in enumerate(written, start=1):
        rounds.append(
            OpinionRound(
                id=OpinionRoundId(number),
                opened_on=day - timedelta(days=asked["days_ago"]),
                closed_on=day - timedelta(days=asked["closed_days_ago"]),
                title=asked["title"],
                note=asked["note"],
            )
        )
        opinions.extend(_opinion(given, number, numbers) for given in asked["opinions"])
    return rounds, opinions


def _opinion(given: Mapping[str, Any], round_id: int, numbers: Mapping[str, ClientId]) -> Opinion:
    named: list[ClientId | None] = [numbers[key] for key in given["hardest"]]
    first, second, third, fourth, fifth = named + [None] * (MOST_NAMED - len(named))
    return Opinion(
        round_id=round_id,
        voter=given["voter"],
        is_owner=given.get("owner", False),
        hardest_1_id=first,
        hardest_2_id=second,
        hardest_3_id=third,
        hardest_4_id=fourth,
        hardest_5_id=fifth,
        mood=Mood(given["mood"]),
        note=given["note"],
    )


def _prospects(
    written: list[dict[str, Any]], numbers: Mapping[str, Client], profile: list[Criterion], day: date
) -> tuple[list[Record], list[Record]]:
    prospects: list[Record] = []
    answers: list[Record] = []
    for number, row in enumerate(written, start=1):
        prospects.append(_prospect(row, number, numbers, day))
        answers.extend(
            ProspectAnswer(
                prospect_id=number,
                criterion_id=criterion.id,
                answer=_ANSWERS[letter],
                label=criterion.label,
                weight=criterion.weight,
                must_have=criterion.must_have,
            )
            for criterion, letter in zip(profile, row["answers"], strict=True)
        )
    return prospects, answers


def _prospect(row: Mapping[str, Any], number: int, numbers: Mapping[str, Client], day: date) -> Prospect:
    client = numbers.get(row.get("client", ""))
    status, decided, met = ProspectStatus.OPEN, None, None
    if "met_days_ago" in row:
        met = day - timedelta(days=row["met_days_ago"])
    if "declined_days_ago" in row:
        status, decided = ProspectStatus.DECLINED, day - timedelta(days=row["declined_days_ago"])
    elif client is not None:
        status, decided = ProspectStatus.WON, client.client_since
    return Prospect(
        id=ProspectId(number),
        name=row["name"],
        contact=row.get("contact", ""),
        email=row.get("email", ""),
        phone=row.get("phone", ""),
        seats=row.get("seats") if client is None else client.seats,
        industry=row["industry"],
        source=row["source"],
        language=Language(row["language"]),
        met_on=met,
        status=status,
        decided_on=decided,
        reason=row.get("reason", ""),
        client_id=None if client is None else client.id,
        note=row.get("note", ""),
    )


def _numbered(criterion: Criterion, number: int) -> Criterion:
    return Criterion(
        id=CriterionId(number),
        label=criterion.label,
        question=criterion.question,
        weight=criterion.weight,
        must_have=criterion.must_have,
        place=criterion.place,
    )
