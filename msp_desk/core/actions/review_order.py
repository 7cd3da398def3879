"""What review is wanted, and what was set of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.core.records.scorecard import Letter


class ReviewEdition(StrEnum):
    """For whom a review is."""

    OWNER = "owner"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOrder:
    """What is wanted.

    Attributes:
        quarter: Which; one that still runs is reviewed up to today.
        edition: For whom.
        client_ids: Which clients, in any order; None takes every one that was served.
        by_grade: Whether the owner's edition goes by grade, the worst first, instead of by name.
        size: Paper.
    """

    quarter: Quarter
    edition: ReviewEdition = ReviewEdition.OWNER
    client_ids: tuple[int, ...] | None = None
    by_grade: bool = False
    size: PaperSize = PaperSize.A4


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReview:
    """A review that was set and is kept nowhere yet.

    Attributes:
        client_id: Whose; None for the owner's edition.
        title: What a list calls it.
        name: The file's name without folder, safe everywhere.
        language: Of the paper.
        facts: The dataclass it was made from.
        quoted: The same as the JSON text that is kept; made with the paper, for keeping must be quick.
        pdf: The paper.
        sha256: Of the paper, hexadecimal.
    """

    client_id: ClientId | None
    title: str
    name: str
    language: Language
    facts: object
    quoted: str
    pdf: bytes
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewChoice:
    """A client that can stand in a review of a quarter.

    Attributes:
        client_id: Which.
        name: Its name.
        letter: Its grade as of the quarter's end; None when it is not graded.
        capped: Whether a cap holds it.
        score: None when it is not graded.
        language: Of its own edition.
        in_owners: Whether it stands in a kept owner's edition of the quarter.
        has_own: Whether its own edition of the quarter was made.
    """

    client_id: ClientId
    name: str
    letter: Letter | None = None
    capped: bool = False
    score: float | None = None
    language: Language = Language.EN
    in_owners: bool = False
    has_own: bool = False
