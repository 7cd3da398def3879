"""The scorecard in force."""

from __future__ import annotations

from sqlalchemy import Connection

from msp_desk.core.records.ledger import SCORECARDS
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.records.scorecard_text import read_scorecard
from msp_desk.core.storage.store import fetch_all

OWN_VERSION = 0
"""The version of the scorecard that the program brings along."""


def current_scorecard(connection: Connection) -> Scorecard:
    """The scorecard in force: the latest stored version, else the program's own."""
    newest = fetch_all(connection, SCORECARDS, descending=True)
    if not newest:
        return Scorecard(version=OWN_VERSION)
    return read_scorecard(newest[0].content, newest[0].id)
