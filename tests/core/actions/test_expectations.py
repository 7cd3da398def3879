"""The expectations sheet: one page in three languages, the owner's texts, and what of it is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.expectations import shipped_text
from msp_desk.core.errors import FileProblem, NotFound
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.expectation import ExpectationPart
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import Prospect
from msp_desk.core.wording import Wording
from tests.core.documents.reading import joined, reader, squeezed, whole_text

ODD = "Grundstücksverwaltungsgesellschaft <b>Ünal</b> & Żółć Αθήνα {firm} mbH & Co. Kommanditgesellschaft auf Aktien"


@pytest.fixture
def firm(desk: Desk) -> Desk:
    """A desk whose firm can be reached."""
    desk.firm.change(
        replace(
            desk.firm.current(), name="Quellmark IT", phone="+49 30 23125-140", email="service@quellmark.example",
            language=Language.DE,
        )
    )  # fmt: skip
    return desk


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_is_one_page_with_every_part_and_the_texts_as_they_are(firm: Desk, language: Language) -> None:
    client = firm.clients.add(Client(name=ODD, language=language))
    sheet = firm.expectations.draft(client_id=client.id)
    assert (sheet.language, sheet.pages, sheet.name) == (language, 1, ODD)
    assert len(reader(sheet.pdf).pages) == 1
    text, wording = joined(sheet.pdf), Wording(language)
    for part in ExpectationPart:
        assert squeezed(wording.word(part)) in text
        for point in shipped_text(part, language).splitlines():
            assert squeezed(point) in text
    assert squeezed("<b>Ünal</b> & Żółć Αθήνα {firm} mbH") in text
    assert "service@quellmark.example" in text
    assert firm.expectations.draft(client_id=client.id).pdf == sheet.pdf


def test_the_owners_text_is_kept_and_the_programs_own_is_not(firm: Desk) -> None:
    german = firm.expectations.texts(Language.DE)
    firm.expectations.change_texts(
        Language.DE, {ExpectationPart.PAYMENT: " Bar auf die Kralle. \n", ExpectationPart.STACK: ""}
    )
    texts = firm.expectations.texts(Language.DE)
    assert texts[ExpectationPart.PAYMENT] == "Bar auf die Kralle."
    assert texts[ExpectationPart.STACK] == ""
    assert firm.expectations.changed_parts(Language.DE) == {ExpectationPart.PAYMENT, ExpectationPart.STACK}
    assert firm.expectations.texts(Language.EN)[ExpectationPart.PAYMENT] == shipped_text(
        ExpectationPart.PAYMENT, Language.EN
    )
    sheet = whole_text(firm.expectations.draft(language=Language.DE).pdf)
    assert "Bar auf die Kralle." in sheet
    assert Wording(Language.DE).word(ExpectationPart.STACK) not in sheet
    firm.expectations.change_texts(Language.DE, german)
    assert firm.expectations.changed_parts(Language.DE) == frozenset()
    firm.undo()
    assert firm.expectations.texts(Language.DE) == texts


def test_a_sheet_for_a_client_is_kept_and_one_for_a_prospect_only_written(firm: Desk, tmp_path: Path) -> None:
    client = firm.clients.add(Client(name="Altbau", language=Language.IT))
    document = firm.expectations.finish(firm.expectations.draft(client_id=client.id), out=tmp_path / "a.pdf")
    assert document is not None
    assert (document.kind, document.language, document.client_id) == (
        DocumentKind.EXPECTATIONS, Language.IT, client.id,
    )  # fmt: skip
    assert (tmp_path / "a.pdf").read_bytes() == document.content
    assert json.loads(document.facts)["reader"] == "Altbau"
    assert [one.kind for one in firm.papers.all(client_id=client.id)] == [DocumentKind.EXPECTATIONS]
    prospect = firm.rooms["prospects"].add(Prospect(name="Neuling", language=Language.EN))
    sheet = firm.expectations.draft(prospect_id=prospect.id)
    assert (sheet.language, sheet.name) == (Language.EN, "Neuling")
    assert firm.expectations.finish(sheet, out=tmp_path / "b.pdf") is None
    assert (tmp_path / "b.pdf").read_bytes() == sheet.pdf
    assert firm.documents.count() == 1


def test_a_desk_is_never_overwritten(firm: Desk) -> None:
    client = firm.clients.add(Client(name="Altbau"))
    sheet = firm.expectations.draft(client_id=client.id)
    with pytest.raises(FileProblem):
        firm.expectations.finish(sheet, out=firm.path)
    assert firm.documents.count() == 0


def test_long_texts_are_set_smaller_and_then_take_a_second_page(firm: Desk) -> None:
    point = "Wir sprechen über alles, was wir nicht verstehen, bevor wir beginnen.\n"
    longer = firm.expectations.draft(texts={ExpectationPart.STACK: point * 12})
    assert longer.pages == 1
    endless = firm.expectations.draft(texts={ExpectationPart.STACK: point * 80})
    assert endless.pages > 1
    assert joined(endless.pdf).count(squeezed(point.strip())) == 80


def test_no_other_client_stands_on_a_sheet(sample: Desk) -> None:
    client = sample.clients.all()[0]
    others = [one.name for one in sample.clients.all() if one.id != client.id]
    said = whole_text(sample.expectations.draft(client_id=client.id).pdf)
    assert not [name for name in others if name in said]


def test_an_unknown_client_or_prospect_is_named(firm: Desk) -> None:
    with pytest.raises(NotFound):
        firm.expectations.draft(client_id=99)
    with pytest.raises(NotFound):
        firm.expectations.draft(prospect_id=99)
