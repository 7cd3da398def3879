"""What the owner of the sample desk agreed with clients in review meetings, and what became of it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.client import Client
from msp_desk.core.records.family import Record


def agreed_of(clients: Mapping[str, Client], day: date) -> dict[str, list[Record]]:
    """The agreed actions by family, the oldest first.

    Args:
        clients: By the key of their story.
        day: The day of the desk.
    """
    written = tomllib.loads(shipped_file("demo", "agreed.toml").read_text(encoding="utf-8"))

    def before(days: int | None) -> date | None:
        return None if days is None else day - timedelta(days=days)

    actions: list[Record] = [
        AgreedAction(
            client_id=clients[row["client"]].id,
            what=row["what"],
            who=row["who"],
            agreed_on=day - timedelta(days=row["days_ago"]),
            due_on=before(row.get("due_days_ago")),
            done_on=before(row.get("done_days_ago")),
        )
        for row in sorted(written["agreed"], key=lambda row: -int(row["days_ago"]))
    ]
    return {"agreed_actions": actions}
