"""What the desk keeps about prospects and papers beside the records themselves: the profile, and changed texts."""

from __future__ import annotations

from sqlalchemy import Connection

from msp_desk.core.records.expectation import EXPECTATIONS, Expectation, ExpectationPart
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import PROSPECT_CRITERIA, Criterion
from msp_desk.core.storage.store import fetch_all


def kept_profile(connection: Connection) -> list[Criterion]:
    """The criteria on the desk, in their order; none while the proposed ones hold."""
    return fetch_all(connection, PROSPECT_CRITERIA, order_by=("place",))


def own_expectations(connection: Connection, language: Language) -> dict[ExpectationPart, Expectation]:
    """The parts of the expectations sheet that the owner changed, in one language."""
    return {one.part: one for one in fetch_all(connection, EXPECTATIONS, where={"language": language})}
