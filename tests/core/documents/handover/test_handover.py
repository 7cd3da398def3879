"""The handover says its facts in the client's language, says what is missing, and holds no secret."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.documents.handover import (
    ContactRow,
    Coverage,
    Gap,
    HandoverFacts,
    Milestone,
    Party,
    RecordPart,
    Side,
    Station,
    TicketRow,
    render,
)
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.text import MissingCharacters
from msp_desk.core.records.language import Language
from tests.core.documents.reading import joined, page_texts, pieces, reader, squeezed
from tests.core.documents.sample_facts import handover


def _says(pdf: bytes, text: str) -> bool:
    return squeezed(text) in joined(pdf)


def _bare() -> HandoverFacts:
    return HandoverFacts(
        client=Party(name="Penhollow Joinery Ltd"),
        outgoing=Party(name="Marrowfield IT Services Ltd"),
        issued_on=date(2027, 2, 26),
        data_as_of=date(2027, 2, 24),
        money_currency="GBP",
    )


def test_every_fact_is_read_back() -> None:
    pdf = render(handover(), language=Language.EN)
    for text in (
        "Transition handover",
        "Agreement MSA-2021-014, ends 31 March 2027",
        "3, issued 26 Feb 2027",
        "replaces 2 of 12 Feb 2027",
        "Three items need an answer before cut-over on 22 March 2027.",
        "Ticket T-4471 is escalated: sign-in to the CAD server fails for three users",
        "24 days to cut-over",
        "35 of 45 fields known (77%)",
        "Telephone unknown for 2 of 3",
        "Morwenna Tregear Director Client 01632 960211 mt@penhollow.example",
        "MSA-2021-014 Managed Services Agreement 15 Feb 2021 clause 12.2 3 months 31 Mar 2027",
        "T-4510 New starter on 8 March admin request 22 Feb 2027 0 open",
        "Replace the firewall before its support ends 14 May 2026 31 Jan 2027 open",
        "INV-2026-0912 1 Oct 2026 15 Oct 2026 1,440.00",
        "Total 3,168.00",
        "The final invoice follows by 15 April 2027.",
        "(expected: 148)",
        "Firewall without vendor support; risk accepted by the client in writing Client 30 Jun 2027",
        "Signature, authorised signatory",
        "version 3, that the accesses listed in section 9 were removed as evidenced there, and that only",
    ):
        assert _says(pdf, text), text


@pytest.mark.parametrize("language", list(Language))
def test_it_is_made_in_every_language(language: Language) -> None:
    pdf = render(handover(), language=language)
    text = joined(pdf)
    assert "{" not in text
    assert "None" not in text
    title = {
        Language.EN: "Transition handover",
        Language.DE: "Übergabedokumentation",
        Language.IT: "Passaggio di consegne",
    }
    assert _says(pdf, title[language])
    assert render(handover(), language=language) == pdf
    assert len(reader(pdf).pages) in (4, 5)


@pytest.mark.parametrize("language", list(Language))
def test_with_hardly_any_facts_it_says_so(language: Language) -> None:
    pdf = render(_bare(), language=language)
    text = joined(pdf)
    assert "{" not in text
    nothing = {
        Language.EN: (
            "No contact is recorded",
            "not yet named",
            "No ticket is open",
            "No invoice is open",
            "None on the day of issue.",
        ),
        Language.DE: (
            "kein Ansprechpartner erfasst",
            "noch nicht benannt",
            "kein Ticket offen",
            "keine Rechnung offen",
        ),
        Language.IT: ("Nessun contatto", "non ancora indicato", "non vi sono ticket aperti", "non vi sono fatture"),
    }
    for words in nothing[language]:
        assert squeezed(words) in text, words


def test_section_numbers_follow_one_another() -> None:
    for facts, count in ((handover(), 14), (_bare(), 13)):
        pdf = render(facts, language=Language.EN)
        numbers = [
            int(piece.text)
            for page in range(len(reader(pdf).pages))
            for piece in pieces(pdf, page)
            if piece.size == 12 and piece.text.isdigit()
        ]
        assert numbers == list(range(1, count + 1))


def test_sections_that_are_spoken_of_have_that_number() -> None:
    text = " ".join(page_texts(render(_bare(), language=Language.EN)))
    assert "section 2 lists what is not recorded" in text
    assert "2 What the record holds" in text
    assert "section 7 says how they are handed over" in text
    assert "7 Credentials: how they are handed over" in text
    assert "a number in section 3" in text
    assert "3 Contacts and responsibilities" in text


def test_a_long_list_continues_with_section_head_and_range() -> None:
    rows = tuple(
        TicketRow(number=f"T-{index:04d}", title=f"Title {index}", opened_on=date(2026, 1, 1) + timedelta(days=index))
        for index in range(120)
    )
    pages = page_texts(render(replace(handover(), open_tickets=rows), language=Language.EN))
    text = " ".join(pages)
    for row in rows:
        assert text.count(row.number) == 1
    continued = [page for page in pages if "continued:" in page]
    assert len(continued) >= 2
    for page in continued:
        first = int(page.split("continued: ")[1].split(" ")[0])
        assert f"T-{first - 1:04d}" in page
        assert f"T-{first - 2:04d}" not in page
        assert "of 120" in page
        assert page.count("Opened") == 1


def test_contents_stay_above_the_foot() -> None:
    pdf = render(handover(), language=Language.DE)
    for page in range(len(reader(pdf).pages)):
        for piece in pieces(pdf, page):
            assert piece.y <= 270.5 or piece.size == 7.5, piece


def test_the_timeline_marks_the_day_of_issue_only_between_two_days() -> None:
    for stations in (
        (Station(milestone=Milestone.NOTICE),),
        (Station(milestone=Milestone.NOTICE, day=date(2026, 1, 1), done=True),),
        (Station(milestone=Milestone.CUT_OVER, day=date(2029, 1, 1)), Station(milestone=Milestone.CLOSED)),
    ):
        pdf = render(replace(handover(), timeline=stations), language=Language.EN)
        assert "Timeline" in page_texts(pdf)[0]


def test_hostile_and_foreign_text_is_printed_as_it_is() -> None:
    names = ("<client> & </para>", "Ελαιώνες Α.Ε.", "Пекарня Пример")
    contacts = tuple(ContactRow(name=name, side=Side.VENDOR) for name in names)
    pdf = render(replace(handover(), contacts=contacts), language=Language.IT)
    for name in names:
        assert _says(pdf, name)
    with pytest.raises(MissingCharacters):
        render(replace(handover(), contacts=(ContactRow(name="漢字"),)), language=Language.IT)


def test_american_paper_is_possible() -> None:
    pdf = render(handover(), language=Language.EN, size=PaperSize.LETTER)
    assert float(reader(pdf).pages[0].mediabox.height) == 792


def test_a_thin_record_is_not_called_documented() -> None:
    thin = replace(handover(), coverage=(Coverage(part=RecordPart.CONTACTS, records=1, known=4, fields=10),))
    assert _says(
        render(thin, language=Language.EN), "So far 40% of the details that the next provider needs are recorded"
    )
    assert not _says(render(thin, language=Language.EN), "can be taken over as documented")
    enough = replace(handover(), coverage=(Coverage(part=RecordPart.CONTACTS, records=1, known=5, fields=10),))
    assert _says(render(enough, language=Language.EN), "Everything else can be taken over as documented")


def test_a_gap_is_worded_with_its_field() -> None:
    first, *rest = handover().coverage
    gaps = (Gap(field="Telefon", unknown=2, of=3), Gap(field="E-Mail", unknown=1, of=3))
    facts = replace(handover(), coverage=(replace(first, gaps=gaps), *rest))
    assert _says(render(facts, language=Language.DE), "Telefon unbekannt bei 2 von 3; E-Mail unbekannt bei 1 von 3")
