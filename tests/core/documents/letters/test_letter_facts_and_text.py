"""Letters say their facts, in the words of their language, and leave out what is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.documents.letters import (
    Dispatch,
    Enclosure,
    LetterFacts,
    LetterLayout,
    Licences,
    OpenInvoice,
    Person,
    Reason,
    Recipient,
    RefundRow,
    Sender,
    default_layout,
    dispatch_for,
    footer_columns,
    letter_text,
    render,
)
from msp_desk.core.documents.text import MissingCharacters
from msp_desk.core.records.agreement import NoticeForm, NoticeUnit
from msp_desk.core.records.contact import Salutation
from msp_desk.core.records.language import Language
from tests.core.documents.reading import joined, page_texts, pieces, reader, squeezed
from tests.core.documents.sample_facts import english_letter, german_letter, italian_letter, letter

_LAYOUTS = {
    Language.DE: LetterLayout.DIN_5008_B,
    Language.IT: LetterLayout.ITALIAN,
    Language.EN: LetterLayout.ENGLISH_UK,
}


def _made(facts: LetterFacts, language: Language) -> bytes:
    return render(facts, language=language, layout=_LAYOUTS[language])


def _says(pdf: bytes, text: str) -> bool:
    return squeezed(text) in joined(pdf)


def _expected(language: Language) -> list[str]:
    """What the model letter of a language says, a stretch of text a line."""
    return (Path(__file__).with_name(f"expected-{language.value}.txt")).read_text("utf-8").splitlines()


@pytest.mark.parametrize("language", list(Language))
def test_the_model_letter_says_every_fact(language: Language) -> None:
    pdf = _made(letter(language), language)
    for sentence in _expected(language):
        assert _says(pdf, sentence), sentence
    assert len(reader(pdf).pages) == 2


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("layout", list(LetterLayout))
def test_every_language_stands_in_every_layout(language: Language, layout: LetterLayout) -> None:
    pdf = render(letter(language), language=language, layout=layout)
    assert _says(pdf, letter(language).recipient.name)
    assert "{" not in joined(pdf)
    assert "None" not in joined(pdf)


@pytest.mark.parametrize("language", list(Language))
def test_same_facts_give_same_bytes(language: Language) -> None:
    assert _made(letter(language), language) == _made(letter(language), language)


def _bare(language: Language) -> LetterFacts:
    full = letter(language)
    return LetterFacts(
        sender=Sender(name=full.sender.name),
        recipient=full.recipient,
        day=full.day,
        currency=full.currency,
        agreement_number="",
        end_date=full.end_date,
        years_together=False,
        enclosures=(),
    )


@pytest.mark.parametrize("language", list(Language))
def test_a_letter_of_few_facts_leaves_out_the_rest(language: Language) -> None:
    pdf = _made(_bare(language), language)
    text = joined(pdf)
    assert "{" not in text
    assert "None" not in text
    left_out = {
        Language.DE: ("Lizenzen", "Abrechnung", "Schlussrechnung", "Telefonat", "Anlass", "Anlagen", "beiliegend"),
        Language.IT: ("Licenze", "contabile", "fattura finale", "colloquio", "Motivi", "Allegati", "allegat"),
        Language.EN: ("Licences", "account", "final invoice", "conversation", "Reasons", "Enclosures", "enclosed"),
    }
    for word in left_out[language]:
        assert squeezed(word) not in text, word
    kept = {
        Language.DE: "zum 31. März 2027, hilfsweise zum nächstmöglichen Termin",
        Language.IT: "31 marzo 2027 o, in subordine, alla prima scadenza utile",
        Language.EN: "31 March 2027 or, if it cannot validly end on that day",
    }
    assert squeezed(kept[language]) in text


def test_one_hour_one_service_one_licence_and_one_invoice_take_the_singular() -> None:
    facts = replace(
        german_letter(),
        hours_included=60,
        services_ending=("die Überwachung",),
        licences=Licences(count=1, end=date(2027, 6, 30), rest=75600),
        open_invoices=german_letter().open_invoices[:1],
    )
    pdf = _made(facts, Language.DE)
    assert _says(pdf, "Eine Stunde ist dabei für Sie kostenfrei")
    assert _says(pdf, "Mit Ablauf dieses Tages endet die Überwachung. Bitte stellen Sie sicher, dass diese Aufgabe ab")
    assert _says(pdf, "Für die Lizenz, die Sie über uns beziehen und deren Laufzeit am 30. Juni 2027 endet")
    assert _says(pdf, "ist die folgende Rechnung offen")
    english = replace(english_letter(), licences=Licences(count=1, end=date(2027, 6, 30), rest=75600))
    assert _says(_made(english, Language.EN), "If it is to lapse, £756.00 plus VAT remains payable")


def test_hours_without_a_rate_and_a_rate_without_hours() -> None:
    assert _says(_made(replace(german_letter(), hourly_rate=None), Language.DE), "sind dabei für Sie kostenfrei. Die")
    paid = _made(replace(german_letter(), hours_included=None), Language.DE)
    assert _says(paid, "Unseren Aufwand berechnen wir mit 95,00 € je Stunde")
    half = _made(replace(german_letter(), hours_included=270), Language.DE)
    assert _says(half, "4,5 Stunden sind dabei für Sie kostenfrei")


@pytest.mark.parametrize(
    ("person", "language", "attention", "greeting", "closing"),
    [
        (Salutation.MS, Language.DE, "Frau Dr. Maria Huber", "Sehr geehrte Frau Dr. Huber,", "Mit freundlichen Grüßen"),
        (Salutation.MR, Language.DE, "Herrn Dr. Maria Huber", "Sehr geehrter Herr Dr. Huber,", "Grüßen"),
        (Salutation.NEUTRAL, Language.DE, "Dr. Maria Huber", "Guten Tag Dr. Maria Huber,", "Grüßen"),
        (Salutation.MS, Language.IT, "Alla c.a. della Dr. Maria Huber", "Gentile Dr. Huber,", "Distinti saluti"),
        (Salutation.MS, Language.EN, "For the attention of Dr. Maria Huber", "Dear Dr. Huber", "Yours sincerely"),
        (Salutation.NEUTRAL, Language.EN, "attention of Dr. Maria Huber", "Dear Dr. Maria Huber", "Yours sincerely"),
    ],
)
def test_a_person_is_addressed(
    person: Salutation, language: Language, attention: str, greeting: str, closing: str
) -> None:
    facts = letter(language)
    who = Person(name="Maria Huber", salutation=person, title="Dr.")
    pdf = _made(replace(facts, recipient=replace(facts.recipient, person=who)), language)
    for words in (attention, greeting, closing):
        assert _says(pdf, words), words


def test_a_person_without_title_gets_the_usual_form() -> None:
    who = Person(name="Anna Rossi", salutation=Salutation.MS)
    italian = replace(italian_letter(), recipient=replace(italian_letter().recipient, person=who))
    assert _says(_made(italian, Language.IT), "Alla c.a. della Sig.ra Anna Rossi")
    assert _says(_made(italian, Language.IT), "Gentile Sig.ra Rossi,")
    english = replace(english_letter(), recipient=replace(english_letter().recipient, person=who))
    assert _says(_made(english, Language.EN), "Dear Ms Rossi")


def test_an_american_letter_follows_american_usage() -> None:
    facts = replace(
        english_letter(),
        currency="USD",
        sender=replace(english_letter().sender, footer=()),
        clause="12.2",
        recipient=Recipient(
            name="Example Corp.", person=Person(name="Jane Doe", salutation=Salutation.MS), street=("1 Main St",),
            city="Springfield", region="XX", postal_code="00000", country="US",
        ),
    )  # fmt: skip
    pdf = render(facts, language=Language.EN, layout=LetterLayout.ENGLISH_US)
    page = reader(pdf).pages[0].mediabox
    assert (float(page.width), float(page.height)) == (612, 792)
    for words in ("November 24, 2026", "Sincerely,", "Springfield, XX 00000", "$80.00 an hour", "user licenses",
                  "Dear Ms. Doe:", "under Section 12.2 of"):  # fmt: skip
        assert _says(pdf, words), words
    for words in ("VAT", "GDPR", "licence", "Yours"):
        assert squeezed(words) not in joined(pdf), words


def test_reasons_are_dated_and_tied_to_a_clause() -> None:
    reasons = (
        Reason(day=date(2026, 5, 12), fact="Rechnung RE-2026-0412 trotz Mahnung offen", clause="§ 8 Abs. 1"),
        Reason(day=date(2026, 9, 3), fact="Anmeldeschutz abgeschaltet <b>"),
    )
    pdf = _made(replace(german_letter(), reasons=reasons), Language.DE)
    assert _says(pdf, "12. Mai 2026 (§ 8 Abs. 1 des Vertrags): Rechnung RE-2026-0412 trotz Mahnung offen")
    assert _says(pdf, "3. September 2026: Anmeldeschutz abgeschaltet <b>")
    with pytest.raises(ValueError, match="at most 5 reasons"):
        replace(german_letter(), reasons=reasons * 3)


def test_other_providers_are_named_with_or() -> None:
    names = ("Erste GmbH", "Zweite AG", "Dritte KG")
    pdf = _made(replace(german_letter(), referrals=names), Language.DE)
    assert _says(pdf, "können Sie sich an Erste GmbH, Zweite AG oder Dritte KG wenden")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 8, 8), ("entro l’8 agosto 2027", "inviata entro l’8 agosto 2027")),
        (date(2027, 8, 11), ("entro l’11 agosto 2027",)),
        (date(2027, 8, 1), ("entro il 1° agosto 2027",)),
        (date(2027, 8, 18), ("entro il 18 agosto 2027",)),
    ],
)
def test_italian_articles_before_days(day: date, words: tuple[str, ...]) -> None:
    pdf = _made(replace(italian_letter(), final_invoice_date=day), Language.IT)
    for sentence in words:
        assert _says(pdf, sentence)


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("art. 12, comma 2", "ai sensi dell’art. 12, comma 2"),
        ("clausola 4", "ai sensi della clausola 4"),
        ("punto 3", "ai sensi del punto 3"),
        ("12.2", "ai sensi dell’art. 12.2"),
        ("artt. 12 e 13", "ai sensi degli artt. 12 e 13"),
    ],
)
def test_italian_articles_before_clauses(clause: str, words: str) -> None:
    assert _says(_made(replace(italian_letter(), clause=clause), Language.IT), words)


@pytest.mark.parametrize(
    ("length", "unit", "words"),
    [
        (1, NoticeUnit.MONTHS, "di un mese."),
        (6, NoticeUnit.MONTHS, "di sei mesi."),
        (30, NoticeUnit.DAYS, "di 30 giorni."),
        (2, NoticeUnit.WEEKS, "di due settimane."),
        (10, NoticeUnit.WORKING_DAYS, "di dieci giorni lavorativi."),
    ],
)
def test_italian_notice_in_words(length: int, unit: NoticeUnit, words: str) -> None:
    pdf = _made(replace(italian_letter(), notice_length=length, notice_unit=unit), Language.IT)
    assert _says(pdf, f"preavviso pattuito {words}")


def test_a_bare_number_of_a_clause_gets_its_word() -> None:
    assert _says(_made(replace(german_letter(), clause="12.2"), Language.DE), "gemäß Ziffer 12.2 des Vertrags")
    assert _says(_made(replace(english_letter(), clause="12.2"), Language.EN), "under clause 12.2 of the agreement")


def test_an_agreement_with_its_own_title_is_quoted() -> None:
    facts = replace(german_letter(), agreement_title="Wartung & Betrieb <Gold>")
    pdf = _made(facts, Language.DE)
    assert _says(pdf, "Kündigung des Vertrags „Wartung & Betrieb <Gold>“ Nr. RV-2021-014")
    assert _says(pdf, "bestehenden Vertrag „Wartung & Betrieb <Gold>“ Nr.")


def test_refund_rows_of_two_rates_name_theirs() -> None:
    row = RefundRow(label="Hosting", net=1000, tax=70, gross=1070, tax_percent=7.0)
    facts = replace(german_letter(), refunds=(*german_letter().refunds, row))
    pdf = _made(facts, Language.DE)
    assert _says(pdf, "USt. in €")
    assert _says(pdf, "Hosting, 7 %")


def test_forty_open_invoices_continue_with_their_head() -> None:
    rows = tuple(
        OpenInvoice(number=f"RE-{index:04d}", issued_on=date(2026, 1, 1), due_on=None, open=100 + index)
        for index in range(40)
    )
    pdf = _made(replace(german_letter(), open_invoices=rows), Language.DE)
    text = joined(pdf)
    for row in rows:
        assert text.count(squeezed(row.number)) == 1
    heads = [page.count("Rechnungsdatum") for page in page_texts(pdf)]
    assert sum(heads) == len([page for page in page_texts(pdf) if "RE-00" in page]) >= 1
    assert _says(pdf, "Summe 47,80")


def test_signature_and_closing_stay_together() -> None:
    for count in range(1, 26):
        rows = tuple(
            OpenInvoice(number=f"N{index}", issued_on=date(2026, 1, 1), due_on=date(2026, 2, 1), open=100)
            for index in range(count)
        )
        pages = page_texts(_made(replace(german_letter(), open_invoices=rows), Language.DE))
        last = next(page for page in pages if "Mit freundlichen Grüßen" in page)
        assert "Geschäftsführung" in last.split("Mit freundlichen Grüßen")[1]
        before = last.split("Mit freundlichen Grüßen")[0]
        assert "danken wir Ihnen" in before  # it never stands alone on a page


def test_hostile_text_is_printed_as_it_is() -> None:
    name = "</para> Müller & Söhne <b>GmbH</b> {end_date} **x**"
    facts = replace(german_letter(), recipient=replace(german_letter().recipient, name=name))
    assert _says(_made(facts, Language.DE), name)


def test_characters_without_a_glyph_are_named() -> None:
    facts = replace(german_letter(), recipient=replace(german_letter().recipient, name="漢字 GmbH"))
    with pytest.raises(MissingCharacters) as caught:
        _made(facts, Language.DE)
    assert caught.value.characters == ("漢", "字")


def test_title_author_and_language_are_set() -> None:
    paper = reader(_made(german_letter(), Language.DE))
    assert paper.metadata is not None
    assert paper.metadata.title is not None
    assert paper.metadata.title.startswith("Kündigung des Rahmenvertrags")
    assert paper.metadata.author == "Quellhof IT-Dienste GmbH"
    assert str(paper.root_object["/Lang"]) == "de"


def test_only_enclosures_that_are_there_are_listed_and_spoken_of() -> None:
    facts = replace(german_letter(), enclosures=(Enclosure.TIMETABLE,))
    pdf = _made(facts, Language.DE)
    assert _says(pdf, "Zeitplan der Übergabe")
    assert not _says(pdf, "Empfangsbestätigung (bitte")
    assert not _says(pdf, "auf dem beiliegenden Formular")
    assert not _says(pdf, "auf der beiliegenden Empfangsbestätigung")


def test_without_licences_their_schedule_is_not_enclosed() -> None:
    facts = replace(german_letter(), licences=None)
    assert Enclosure.LICENCES not in facts.all_enclosures
    assert not _says(_made(facts, Language.DE), "Aufstellung der Lizenzen")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("dispatch", list(Dispatch))
def test_every_dispatch_note_has_words(language: Language, dispatch: Dispatch) -> None:
    pdf = _made(replace(letter(language), dispatch=dispatch, pec_address="x@pec.example"), language)
    if dispatch is Dispatch.PEC:
        assert _says(pdf, "x@pec.example")


def test_a_foreign_address_names_the_country_in_the_letters_language() -> None:
    recipient = Recipient(name="Officine S.r.l.", street=("Via 1",), postal_code="39100", city="Bolzano", country="IT")
    assert _says(_made(replace(german_letter(), recipient=recipient), Language.DE), "39100 Bolzano ITALIEN")
    home = replace(recipient, country="DE")
    assert not _says(_made(replace(german_letter(), recipient=home), Language.DE), "DEUTSCHLAND")


def test_small_rules() -> None:
    assert dispatch_for(NoticeForm.PEC) is Dispatch.PEC
    assert dispatch_for(NoticeForm.TEXT) is Dispatch.NONE
    assert footer_columns("a\nb\n\n\nc\n") == (("a", "b"), ("c",))
    assert default_layout(Language.DE) is LetterLayout.DIN_5008_B
    assert default_layout(Language.EN, "us") is LetterLayout.ENGLISH_US
    assert default_layout(Language.EN, "IE") is LetterLayout.ENGLISH_UK


@pytest.mark.parametrize("language", list(Language))
def test_the_text_for_checks_is_what_the_paper_says(language: Language) -> None:
    facts = replace(letter(language), reasons=(Reason(day=date(2026, 5, 12), fact="Something happened"),))
    pdf = _made(facts, language)
    lines = letter_text(facts, language=language, layout=_LAYOUTS[language]).splitlines()
    assert len(lines) > 10
    said = squeezed("".join(piece.text for page in range(2) for piece in pieces(pdf, page) if piece.size >= 10))
    for line in lines:
        assert squeezed(line) in said, line
