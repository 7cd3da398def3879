"""The files that lie beside incidents of the sample desk."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.attachment import Attachment
from msp_desk.core.records.client import Client
from msp_desk.core.records.family import Record
from msp_desk.core.records.incident import INCIDENTS, Incident


def attachments_of(clients: Mapping[str, Client], incidents: Sequence[Incident], day: date) -> dict[str, list[Record]]:
    """The attached files by family.

    Args:
        clients: By the key of their story.
        incidents: All of the desk in the order in which they are stored; the first one becomes number 1.
        day: The day of the desk.

    Raises:
        KeyError: If a file belongs to an incident that is not among them.
    """
    written = tomllib.loads(shipped_file("demo", "attachments.toml").read_text(encoding="utf-8"))
    numbers = {(incident.client_id, incident.day): number for number, incident in enumerate(incidents, start=1)}
    files: list[Record] = []
    for row in written["attachments"]:
        client, happened = clients[row["client"]], day - timedelta(days=row["days_ago"])
        content = row["text"].lstrip("\n").replace("{day}", f"{happened:%d.%m.%Y}").encode("utf-8")
        files.append(
            Attachment(
                client_id=client.id,
                subject=INCIDENTS.name,
                subject_id=numbers[client.id, happened],
                file_name=row["file_name"],
                media_type="text/plain",
                added_on=happened,
                sha256=hashlib.sha256(content).hexdigest(),
                content=content,
            )
        )
    return {"attachments": files}
