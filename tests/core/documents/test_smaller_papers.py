"""The smaller papers share one head, one foot and one way with tables, whatever their names and numbers are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.documents.erasure_certificate import (
    Counted,
    ErasureFacts,
    KeptCopies,
    KeptMoney,
    render_erasure,
)
from msp_desk.core.documents.evidence_timeline import (
    EvidenceEntry,
    EvidenceFacts,
    EvidenceFile,
    FollowUp,
    FollowUpKind,
    list_hash,
    render_evidence,
)
from msp_desk.core.documents.expectations import ExpectationsFacts, SheetPart, render_expectations
from msp_desk.core.documents.flow import pour
from msp_desk.core.documents.open_items_list import OpenInvoiceLine, OpenItemsFacts, render_open_items
from msp_desk.core.documents.open_items_overview import (
    ClientOpenItems,
    OpenItemsOverviewFacts,
    render_open_items_overview,
)
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import LEFT, Frame
from msp_desk.core.documents.tables import Column, Table, table_strips
from msp_desk.core.documents.text import MissingCharacters
from msp_desk.core.parting.open_items import AgeBucket
from msp_desk.core.records.erasure import ErasedKind, ErasureReason
from msp_desk.core.records.expectation import ExpectationPart
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.language import Language
from tests.core.documents.reading import MM, page_texts, pieces, reader, squeezed, whole_text

DAY = date(2026, 11, 21)
FIRM = "Quellhof IT-Dienste GmbH"
CLIENT = "Grundstücksverwaltungsgesellschaft Żółtobrzeg & Αθηναϊκή Εταιρεία Λογισμικού Süd mbH & Co. KG Wien Зальцбург"
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
Make = Callable[[str, Language], bytes]


def _evidence_facts(client: str, entries: tuple[EvidenceEntry, ...] = ()) -> EvidenceFacts:
    file = EvidenceFile(name=f"{WORD}.eml", size=1, sha256="ab" * 32, added_on=DAY)
    first = EvidenceEntry(
        day=DAY, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL, minutes=1, text=WORD, logged_on=None,
        files=(file,),
    )  # fmt: skip
    found = entries or (first,)
    return EvidenceFacts(
        firm=FIRM, client=client, day=DAY, first=None, last=DAY, entries=found, list_sha256=list_hash(found),
        followed=(FollowUp(day=DAY, kind=FollowUpKind.LETTER, what=WORD),),
    )  # fmt: skip


def _line(number: str, amount: int = 100) -> OpenInvoiceLine:
    return OpenInvoiceLine(number=number, issued_on=DAY, due_on=DAY, gross=amount, open_amount=amount, days_late=3)


def _ages(amount: int) -> Mapping[AgeBucket, int]:
    return {bucket: amount if bucket is AgeBucket.TO_30 else 0 for bucket in AgeBucket}


def _open_items_facts(client: str, *lines: OpenInvoiceLine) -> OpenItemsFacts:
    found = lines or (_line("R-1"),)
    ages = _ages(sum(line.open_amount for line in found))
    return OpenItemsFacts(firm=FIRM, client=client, currency="EUR", day=DAY, invoices=found, ages=ages)


def _overview(client: str, language: Language) -> bytes:
    one = ClientOpenItems(client=client, invoices=(_line("R-1"),), ages=_ages(100))
    facts = OpenItemsOverviewFacts(firm=FIRM, currency="EUR", day=DAY, clients=(one,))
    return render_open_items_overview(facts, language=language)


def _expectations(client: str, language: Language) -> bytes:
    parts = (SheetPart(part=ExpectationPart.STACK, points=("Eins.", "Zwei.")),)
    facts = ExpectationsFacts(firm=FIRM, reader=client, parts=parts, made_on=DAY)
    return render_expectations(facts, language=language)[0]


def _erasure_facts(client: str) -> ErasureFacts:
    return ErasureFacts(
        firm=FIRM, client=client, number=12, replacement="Erased client 12", day=DAY, reason=ErasureReason.REQUEST,
        note=WORD, removed=tuple(Counted(kind=kind, count=1_234) for kind in ErasedKind),
        emptied=(Counted(kind=ErasedKind.TICKETS, count=1),),
        money=KeptMoney(
            invoices=2, credit_notes=1, payments=3, first=date(2020, 1, 1), last=DAY, years=8,
            until=date(2034, 12, 31), country_known=True,
        ),
        copies=KeptCopies(count=3, newest=DAY, until=date(2027, 11, 21), beside=1), elsewhere=2,
    )  # fmt: skip


PAPERS: Mapping[str, Make] = {
    "erasure": lambda client, language: render_erasure(_erasure_facts(client), language=language),
    "evidence": lambda client, language: render_evidence(_evidence_facts(client), language=language),
    "open items": lambda client, language: render_open_items(_open_items_facts(client), language=language),
    "overview": _overview,
    "expectations": _expectations,
}
every_paper = pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS)
every_language = pytest.mark.parametrize("language", list(Language))


@every_paper
@every_language
def test_head_title_and_foot_stand_in_one_place(make: Make, language: Language) -> None:
    pdf = make("Neuhaus", language)
    found = pieces(pdf)
    (head,) = [piece for piece in found if piece.text.startswith(FIRM) and piece.y == pytest.approx(14, abs=0.1)]
    assert head.x == pytest.approx(20, abs=0.1)
    assert any(piece.size == 20 and piece.y == pytest.approx(31, abs=0.1) for piece in found)
    assert any("1" in piece.text and piece.y == pytest.approx(297 - 15 + 3.5, abs=0.1) for piece in found)
    assert all(piece.x >= 20 - 0.1 for piece in found)


@every_paper
@every_language
def test_a_name_of_ninety_characters_in_four_scripts_stands_whole(make: Make, language: Language) -> None:
    pdf = make(CLIENT, language)
    assert squeezed(CLIENT) in squeezed(whole_text(pdf))
    edge = 190 * MM
    for piece in pieces(pdf):
        assert piece.x * MM < edge


@every_paper
def test_a_script_that_no_face_has_is_named(make: Make) -> None:
    for name, sign in (("北京公司", "北"), ("شركة", "ش")):
        with pytest.raises(MissingCharacters) as error:
            make(name, Language.EN)
        assert sign in error.value.characters


@every_paper
def test_the_papers_say_what_they_are_and_in_which_language(make: Make) -> None:
    pdf = reader(make("Neuhaus", Language.IT))
    assert pdf.metadata is not None
    assert pdf.metadata.author == FIRM
    assert pdf.metadata.title
    assert "/Lang" in pdf.root_object
    assert str(pdf.root_object["/Lang"]) == "it"


@every_paper
def test_the_same_facts_give_the_same_bytes(make: Make) -> None:
    assert make(CLIENT, Language.DE) == make(CLIENT, Language.DE)


def test_letter_paper_is_filled_too() -> None:
    lines = tuple(_line(f"R-{number:03}") for number in range(80))
    pdf = render_open_items(_open_items_facts("Neuhaus", *lines), language=Language.EN, size=PaperSize.LETTER)
    for page in reader(pdf).pages:
        assert (page.mediabox.width, page.mediabox.height) == (612, 792)
    assert "R-079" in whole_text(pdf)


def test_a_minus_is_a_minus_and_a_dash_says_nothing() -> None:
    facts = replace(_open_items_facts("Neuhaus"), held=5000)
    said = whole_text(render_open_items(facts, language=Language.DE))
    assert "−50,00" in said
    assert "-50,00" not in said
    assert "Saldo zu Ihren Gunsten" in said
    assert "49,00" in said


def test_text_that_looks_like_markup_is_only_text() -> None:
    text = "<font color='red'>x</font> &amp; <br/>\n\n<para>"
    entry = EvidenceEntry(
        day=DAY, family=IncidentFamily.DEMAND, severity=Severity.NOTE, minutes=None, text=text, logged_on=DAY
    )
    said = squeezed(whole_text(render_evidence(_evidence_facts("Neuhaus", (entry,)), language=Language.EN)))
    assert squeezed("<font color='red'>x</font> &amp; <br/>") in said
    assert "<para>" in said


def test_a_very_long_entry_goes_on_and_keeps_its_last_lines_together() -> None:
    text = " ".join(f"Satz{number}" for number in range(2000))
    entry = EvidenceEntry(
        day=DAY, family=IncidentFamily.DEMAND, severity=Severity.NOTE, minutes=None, text=text, logged_on=DAY
    )
    pdf = render_evidence(_evidence_facts("Neuhaus", (entry,)), language=Language.DE)
    whole = squeezed(whole_text(pdf))
    assert all(f"Satz{number}" in whole for number in (0, 1000, 1999))
    for place in range(len(page_texts(pdf)) - 1):
        lines = sorted({round(piece.y, 1) for piece in pieces(pdf, place) if "Satz" in piece.text})
        assert len(lines) != 1


def test_a_total_of_several_lines_takes_its_room() -> None:
    frame = Frame()
    press = Press(size=PaperSize.A4, language=Language.EN, title="t", author="a", subject="s", day=DAY)
    press.new_page()
    columns = [Column("A", 60), Column("B", 100, Align.RIGHT)]
    table = Table(x=LEFT, columns=columns, rows=[["one", "1"]], total=["a total of several words here", "1"])
    strips = table_strips(table, page_height=frame.bottom)
    one_line = table_strips(replace(table, total=["total", "1"]), page_height=frame.bottom)
    assert strips[-1].height > one_line[-1].height
    end = pour(press, strips, frame.region, frame.region)
    texts = [piece for piece in pieces(press.finish()) if piece.y * MM > end]
    assert texts == []


@every_language
def test_a_certificate_of_erasure_says_what_stays_and_until_when(language: Language) -> None:
    said = squeezed(whole_text(render_erasure(_erasure_facts("Neuhaus"), language=language)))
    assert "2034" in said
    assert "2027" in said
    for number in ("1234", "1.234", "1,234"):
        if number in said:
            break
    else:
        pytest.fail("the counts are missing")
    bare = replace(
        _erasure_facts("Neuhaus"), money=None, removed=(), emptied=(), elsewhere=0,
        copies=KeptCopies(count=0, newest=None, until=None, beside=0),
    )  # fmt: skip
    less = squeezed(whole_text(render_erasure(bare, language=language)))
    assert "2034" not in less
    assert "2027" not in less
