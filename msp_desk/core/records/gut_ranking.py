"""A gut ranking: the letter the owner would give a client without seeing the computed one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about
from msp_desk.core.records.scorecard import Letter

GutRankingId = NewType("GutRankingId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class GutRanking(Record):
    """One answer of a gut ranking.

    Attributes:
        id: Its number on the desk.
        client_id: About whom.
        day: When.
        letter: What the owner felt.
    """

    id: GutRankingId = GutRankingId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    letter: Letter = field(metadata=about(FieldKind.CHOICE, required=True, choices=Letter))


GUT_RANKINGS = Family(name="gut_rankings", record=GutRanking)
