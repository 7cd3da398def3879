"""What is frozen when an exit is closed: everything that was made, said, sent and owed, and a hash over it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msp_desk.core.actions.papers import plain_facts
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.conversation import CONVERSATIONS
from msp_desk.core.records.exit_step import EXIT_STEPS
from msp_desk.core.records.family import Family, R, Record
from msp_desk.core.records.sending import SENDINGS

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_reading import ExitFile

_MAY_GROW = "papers"
"""Papers made after the closing are no part of what was frozen; those it names must still be there."""


def frozen_text(file: ExitFile) -> str:
    """The manifest of an exit as the text that is hashed."""
    return json.dumps(_manifest(file), ensure_ascii=False, sort_keys=True)


def hash_of(text: str) -> str:
    """The SHA-256 of a manifest, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def require_unchanged(file: ExitFile) -> None:
    """Look whether an exit and all its parts are still as they were when it was closed.

    Raises:
        MspDeskError: If it is not closed, or something is no longer what was frozen.
    """
    one = file.facts.exit
    if not one.is_closed:
        raise MspDeskError("exits.not_closed")
    kept, now = json.loads(one.frozen), json.loads(frozen_text(file))
    papers = {(paper["id"], paper["sha256"]) for paper in now[_MAY_GROW]}
    sound = (
        hash_of(one.frozen) == one.sha256
        and all((paper["id"], paper["sha256"]) in papers for paper in kept[_MAY_GROW])
        and all(kept[part] == now[part] for part in _PARTS)
    )
    if not sound:
        raise MspDeskError("exits.changed_since", day=one.closed_on)


_PARTS = ("agreements", "steps", "conversations", "sendings")


def _manifest(file: ExitFile) -> Mapping[str, object]:
    facts = file.facts
    return {
        "client": file.client.party,
        "way": facts.exit.way.value,
        "agreements": [
            {"agreement": end.agreement.number, "ends_on": plain_facts(end.end_day)}
            for end in sorted(facts.ends, key=lambda end: end.agreement.id)
        ],
        "steps": _contents(EXIT_STEPS, facts.steps),
        "conversations": _contents(CONVERSATIONS, facts.conversations),
        "sendings": _contents(SENDINGS, facts.sendings),
        "papers": [
            {
                "id": paper.id,
                "kind": paper.kind.value,
                "title": paper.title,
                "made_at": paper.made_at,
                "sha256": paper.sha256,
            }
            for paper in file.papers
        ],
        "money": plain_facts(facts.money),
    }


def _contents(family: Family[R], records: Sequence[R]) -> list[object]:
    """Records as plain values, by their numbers."""
    ordered: list[Record] = sorted(records, key=lambda record: record.id)
    return [{"id": record.id, **_plain(family, record)} for record in ordered]


def _plain(family: Family[R], record: Record) -> dict[str, object]:
    return {described.key: plain_facts(getattr(record, described.attribute)) for described in family.fields}
