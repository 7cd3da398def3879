"""Archiving what was chosen in a list: one intention and one step back, however many rows it is."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.actions.exit_parts import refuse_frozen
from msp_desk.core.actions.journal import Journal
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.storage import store


class ArchiveRoom:
    """Makes records of any kinds count nowhere."""

    def __init__(self, journal: Journal) -> None:
        """Write through a journal."""
        self._journal = journal

    def withdraw(self, records: Sequence[tuple[str, int]]) -> None:
        """Archive records as one step; undo brings all of them back.

        Args:
            records: The family and the number of each, all different.

        Raises:
            NotFound: If one is not on the desk; nothing was archived.
            MspDeskError: If one belongs to an exit that is closed or was withdrawn; nothing was archived.
        """
        if not records:
            return
        if len(records) == 1:
            label, named = f"action.withdraw.{records[0][0]}", {}
        else:
            label, named = "action.archive_several", {"count": len(records)}
        with self._journal.intention(label, **named) as writer:
            for name, number in records:
                family = FAMILY_BY_NAME[name]
                record = store.fetch(writer.connection, family, number)
                refuse_frozen(writer, family, record)
                writer.withdraw(family, record)
