"""One paper of every kind, made from the sample desk; as a program it prints the SHA-256 of each."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.erasure import ErasureReason
from msp_desk.core.records.period import Quarter
from tests.core.actions.desks import TODAY

CLIENT = "Nimbuskai Spedition"
QUARTER = Quarter(2026, 3)


def _client(desk: Desk) -> int:
    return int(desk.clients.named(CLIENT).id)


def _letter(desk: Desk) -> Document:
    return desk.letters.finish(desk.letters.draft(_client(desk))).document


def _expectations(desk: Desk) -> Document:
    made = desk.expectations.finish(desk.expectations.draft(client_id=_client(desk)))
    assert made is not None
    return made


def _boundary_plan(desk: Desk) -> Document:
    plan = desk.boundary_plans.latest(_client(desk), TODAY)
    assert plan is not None
    return desk.boundary_plans.finish(desk.boundary_plans.draft(int(plan.id)))


def _exit_paper(desk: Desk, kind: DocumentKind) -> Document:
    found = desk.exits.of_client(_client(desk)) or desk.exits.open(_client(desk))
    draft = desk.exits.draft_talking_points if kind is DocumentKind.TALKING_POINTS else desk.exits.draft_checklist
    return desk.exits.finish_paper(draft(int(found.id)))


def _erasure(desk: Desk) -> Document:
    """Of a client that no other paper names."""
    client = desk.clients.add(Client(name="Kestrelbay"))
    return desk.erasure.erase(int(client.id), typed_name="Kestrelbay", reason=ErasureReason.REQUEST).document


MAKERS: Mapping[DocumentKind, Callable[[Desk], Document]] = {
    DocumentKind.LETTER: _letter,
    DocumentKind.HANDOVER: lambda desk: desk.handovers.make(_client(desk)),
    DocumentKind.REVIEW: lambda desk: desk.reviews.make(QUARTER),
    DocumentKind.EXPECTATIONS: _expectations,
    DocumentKind.BOUNDARY_PLAN: _boundary_plan,
    DocumentKind.EVIDENCE: lambda desk: desk.evidence.finish(desk.evidence.draft(_client(desk))),
    DocumentKind.OPEN_ITEMS: lambda desk: desk.open_items.finish(desk.open_items.draft(_client(desk))),
    DocumentKind.TALKING_POINTS: lambda desk: _exit_paper(desk, DocumentKind.TALKING_POINTS),
    DocumentKind.EXIT_CHECKLIST: lambda desk: _exit_paper(desk, DocumentKind.EXIT_CHECKLIST),
    DocumentKind.ERASURE: _erasure,
}
"""How a paper of each kind is made; a new kind must have its line here."""


def main(file: Path, folder: Path) -> None:
    """Print the SHA-256 of one paper of every kind as a JSON object."""
    desk = open_at(file, FixedClock(TODAY), folders_under(folder))
    made = {kind.value: make(desk).sha256 for kind, make in MAKERS.items()}
    desk.close()
    sys.stdout.write(json.dumps(made))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
