"""Hostile text on every kind of paper: printed as it was written, or refused with a sentence that names the signs."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import pytest
from pypdf import PdfReader

from msp_desk.core.actions.desk import Desk
from msp_desk.core.documents.text import MissingCharacters, clean, missing_in
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.erasure import ErasureReason
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.core.wording import Wording
from tests.core.documents.reading import squeezed
from tests.faults.hostile_corpus import STORABLE
from tests.faults.hostile_desk import DAY, hostile_open

PRINTED: Final = {name: text for name, text in STORABLE.items() if not missing_in(text)}
MISSING: Final = {name: text for name, text in STORABLE.items() if missing_in(text)}
MOST: Final = int(os.environ.get("MSP_DESK_HOSTILE_TURNS", "1")) * 3
"""Clients of each paper."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with hostile_open(tmp_path_factory.mktemp("papers"), printable=True) as opened:
        yield opened


def _plan(desk: Desk, client_id: int) -> bytes | None:
    plan = desk.boundary_plans.latest(client_id, DAY)
    return None if plan is None else desk.boundary_plans.draft(int(plan.id)).pdf


def _exit(desk: Desk, client_id: int, kind: DocumentKind) -> bytes | None:
    found = desk.exits.of_client(client_id)
    if found is None:
        return None
    talking = kind is DocumentKind.TALKING_POINTS
    return (desk.exits.draft_talking_points if talking else desk.exits.draft_checklist)(int(found.id)).pdf


def _erasure(desk: Desk, client_id: int) -> bytes:
    """The certificate that names the client, which is handed over; the client is gone after that."""
    out = desk.path.parent / "certificate.pdf"
    name = desk.clients.get(client_id).name
    desk.erasure.erase(client_id, typed_name=name, reason=next(iter(ErasureReason)), note=STORABLE["bold"], out=out)
    return out.read_bytes()


PAPERS: Final[Mapping[DocumentKind, Callable[[Desk, int], bytes | None]]] = {
    DocumentKind.LETTER: lambda desk, client: desk.letters.preview(desk.letters.draft(client)),
    DocumentKind.HANDOVER: lambda desk, client: desk.handovers.draft(client).pdf,
    DocumentKind.REVIEW: lambda desk, client: desk.reviews.make(Quarter(2026, 3), client_ids=[client]).content,
    DocumentKind.EXPECTATIONS: lambda desk, client: desk.expectations.draft(client_id=client).pdf,
    DocumentKind.BOUNDARY_PLAN: _plan,
    DocumentKind.EVIDENCE: lambda desk, client: desk.evidence.draft(client).pdf,
    DocumentKind.OPEN_ITEMS: lambda desk, client: desk.open_items.draft(client).pdf,
    DocumentKind.TALKING_POINTS: lambda desk, client: _exit(desk, client, DocumentKind.TALKING_POINTS),
    DocumentKind.EXIT_CHECKLIST: lambda desk, client: _exit(desk, client, DocumentKind.EXIT_CHECKLIST),
    DocumentKind.ERASURE: _erasure,
}
every_kind = pytest.mark.parametrize("kind", DocumentKind, ids=[kind.value for kind in DocumentKind])


def unsafe_in(pdf: bytes) -> list[str]:
    """What in a paper acts, leads away or was fetched from a file."""
    found = []
    reader = PdfReader(io.BytesIO(pdf))
    for page in reader.pages:
        found += ["link" for one in page.get("/Annots") or [] if "/A" in one.get_object()]
        resources: Any = page["/Resources"].get_object()
        pictures = resources.get("/XObject") or {}
        found += ["picture" for one in pictures.values() if one.get_object()["/Subtype"] == "/Image"]
    root: Any = reader.trailer["/Root"]
    return found + [name for name in ("/OpenAction", "/AA", "/AcroForm", "/JavaScript") if name in root]


@every_kind
def test_every_paper_of_a_hostile_desk_is_made_and_acts_in_no_way(desk: Desk, kind: DocumentKind) -> None:
    made = 0
    logo = desk.firm.current().logo
    for client in desk.clients.all():
        try:
            pdf = PAPERS[kind](desk, client.id)
        except MspDeskError as error:
            told = Wording(Language.EN).error(error)
            assert len(told) > 20, "another client's name in it, an address of too many lines, no facts: said in words"
            continue
        if pdf is not None:
            made += 1
            unsafe = unsafe_in(pdf)
            assert not [one for one in unsafe if not (logo and one == "picture")], client.name
        if made == MOST:
            break
    assert made


@pytest.mark.parametrize("text", PRINTED.values(), ids=list(PRINTED))
def test_a_name_is_printed_as_it_was_written(desk: Desk, text: str) -> None:
    client = desk.clients.add(Client(name=f"{len(desk.clients.all())} {text}"[:400], legal_name=text))
    reader = PdfReader(io.BytesIO(desk.handovers.draft(client.id, language=Language.EN).pdf))
    printed = squeezed("".join(page.extract_text() for page in reader.pages))
    assert squeezed(clean(text))[:60] in printed


@pytest.mark.parametrize("text", MISSING.values(), ids=list(MISSING))
def test_signs_that_no_face_has_are_named_and_nothing_is_made(desk: Desk, text: str) -> None:
    client = desk.clients.add(Client(name=f"{len(desk.clients.all())} {text}"[:400], legal_name=text))
    before = len(desk.documents.all())
    for make in (desk.open_items.draft, desk.handovers.make):
        with pytest.raises(MissingCharacters) as error:
            make(client.id)
        assert set(error.value.characters) >= set(missing_in(text))
        for language in Language:
            assert f"U+{ord(missing_in(text)[0]):04X}" in Wording(language).error(error.value)
    assert len(desk.documents.all()) == before
