"""Where things stand on a letter, in millimetres; the German sheet follows DIN 5008."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from msp_desk.core.documents import fonts
from msp_desk.core.documents.letters import LetterFacts, LetterLayout, Recipient, Sender, render
from msp_desk.core.documents.letters.address import AddressTooLong
from msp_desk.core.documents.letters.envelope import WINDOWS
from msp_desk.core.documents.letters.logo import LogoUnreadable
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.documents.reading import MM, joined, pieces, place_of, reader, squeezed
from tests.core.documents.sample_facts import english_letter, german_letter, italian_letter

_TOLERANCE = 0.1


def _german(facts: LetterFacts | None = None, layout: LetterLayout = LetterLayout.DIN_5008_B) -> bytes:
    return render(facts or german_letter(), language=Language.DE, layout=layout)


@pytest.mark.parametrize(
    ("text", "x", "y"),
    [
        ("Quellhof IT-Dienste GmbH · Am Anger", 25, 49),
        ("Einwurf-Einschreiben", 25, 61.2),
        ("Tannbrück Metallbau GmbH", 25, 66.4),
        ("Geschäftsführung", 25, 66.4 + 12 / MM),
        ("Unser Zeichen", 125, 53.2),
        ("RV-2021-014", 157, 53.2),
        ("Seite 1 von 2", None, 266),
    ],
)
def test_form_b_to_the_millimetre(text: str, x: float | None, y: float) -> None:
    place = place_of(_german(), text)
    assert place.y == pytest.approx(y, abs=_TOLERANCE)
    if x is not None:
        assert place.x == pytest.approx(x, abs=_TOLERANCE)


def test_form_a_is_eighteen_millimetres_higher() -> None:
    form_a, form_b = _german(layout=LetterLayout.DIN_5008_A), _german()
    for text in ("Einwurf-Einschreiben", "Tannbrück", "Unser Zeichen", "Kündigung des", "Sehr geehrte"):
        assert place_of(form_b, text).y - place_of(form_a, text).y == pytest.approx(18, abs=_TOLERANCE)


def test_the_subject_and_the_salutation_stand_at_their_height() -> None:
    pdf = _german()
    subject = place_of(pdf, "Kündigung des")
    ascent = 714 / 1000 * 10.5 / MM
    assert 98.46 <= subject.y - ascent <= 100
    last = place_of(pdf, "vom 15.02.2021")
    assert place_of(pdf, "Sehr geehrte").y - last.y == pytest.approx(2.5 * 13.5 / MM, abs=_TOLERANCE)


def _strokes(pdf: bytes, page: int) -> list[tuple[float, float, float]]:
    """Horizontal strokes: left, right and height in millimetres from the top left."""
    sheet = reader(pdf).pages[page]
    contents = sheet.get_contents()
    assert contents is not None
    height = float(sheet.mediabox.height)
    found = re.findall(r"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S", contents.get_data().decode("latin-1"))
    return [
        (float(x1) / MM, float(x2) / MM, (height - float(y1)) / MM) for x1, y1, x2, y2 in found if y1 == y2
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("layout", "marks"),
    [
        (LetterLayout.DIN_5008_B, {105: 4, 148.5: 6, 210: 4}),
        (LetterLayout.DIN_5008_A, {87: 4, 148.5: 6, 192: 4}),
    ],
)
def test_fold_and_hole_marks_are_on_every_page(layout: LetterLayout, marks: dict[float, float]) -> None:
    pdf = _german(layout=layout)
    for page in range(len(reader(pdf).pages)):
        drawn = {round(y, 1): round(right - left, 1) for left, right, y in _strokes(pdf, page) if left < 10}
        assert drawn == marks


def test_the_other_layouts_have_no_marks() -> None:
    for facts, language, layout in (
        (italian_letter(), Language.IT, LetterLayout.ITALIAN),
        (english_letter(), Language.EN, LetterLayout.ENGLISH_UK),
    ):
        pdf = render(facts, language=language, layout=layout)
        assert not [stroke for stroke in _strokes(pdf, 0) if stroke[0] < 10]


def test_the_foot_stands_on_the_first_page_only() -> None:
    pdf = _german()
    assert any(abs(y - 270) < _TOLERANCE and abs(right - 190) < _TOLERANCE for _, right, y in _strokes(pdf, 0))
    assert place_of(pdf, "Seite 2 von 2", 1).y == pytest.approx(20, abs=_TOLERANCE)
    running = place_of(pdf, "Quellhof IT-Dienste GmbH · Kündigung RV-2021-014 · 24.11.2026", 1)
    assert running.x == pytest.approx(25, abs=_TOLERANCE)
    assert not [piece for piece in pieces(pdf, 1) if piece.text == "HRB 00000"]


@pytest.mark.parametrize("language", [Language.DE, Language.IT, Language.EN])
def test_text_keeps_to_its_frame(language: Language) -> None:
    facts = {Language.DE: german_letter, Language.IT: italian_letter, Language.EN: english_letter}[language]()
    layout = {
        Language.DE: LetterLayout.DIN_5008_B,
        Language.IT: LetterLayout.ITALIAN,
        Language.EN: LetterLayout.ENGLISH_UK,
    }[language]
    pdf = render(facts, language=language, layout=layout)
    for page in range(len(reader(pdf).pages)):
        for piece in pieces(pdf, page):
            assert piece.x >= 24.9, piece
            right = piece.x + fonts.width_of(piece.text, piece.size) / MM
            assert right <= 200.5, piece
            if piece.size == 10:
                assert piece.y <= (258.1 if page == 0 else 277.1), piece
                assert right <= 190.1, piece


def test_the_italian_letter_stands_in_its_places() -> None:
    pdf = render(italian_letter(), language=Language.IT, layout=LetterLayout.ITALIAN)
    assert place_of(pdf, "Borgo Esempio, 24 novembre 2026").y == pytest.approx(50, abs=_TOLERANCE)
    note = place_of(pdf, "A mezzo PEC:")
    assert (note.x, note.y) == pytest.approx((115, 50), abs=_TOLERANCE)
    assert place_of(pdf, "Spett.le").y == pytest.approx(50 + 20.25 / MM, abs=_TOLERANCE)
    subject = place_of(pdf, "Oggetto:")
    assert subject.y == pytest.approx(92, abs=0.3)
    assert place_of(pdf, "recesso dal contratto").x == pytest.approx(42, abs=_TOLERANCE)


def test_the_italian_recipient_can_be_moved() -> None:
    moved = replace(italian_letter(), recipient_offset=(-5.0, 3.0))
    place = place_of(render(moved, language=Language.IT, layout=LetterLayout.ITALIAN), "A mezzo PEC:")
    assert (place.x, place.y) == pytest.approx((110, 53), abs=_TOLERANCE)


def test_the_english_letter_stands_in_its_places() -> None:
    pdf = render(english_letter(), language=Language.EN, layout=LetterLayout.ENGLISH_UK)
    recipient = place_of(pdf, "Penhollow Joinery Ltd")
    assert (recipient.x, recipient.y) == pytest.approx((25, 58), abs=_TOLERANCE)
    assert place_of(pdf, "24 November 2026").x == pytest.approx(51, abs=_TOLERANCE)
    assert place_of(pdf, "Date").y == pytest.approx(90, abs=_TOLERANCE)
    assert place_of(pdf, "Dear Sir").y < place_of(pdf, "Notice of termination").y


def test_a_long_name_and_six_lines_fit_the_window() -> None:
    recipient = Recipient(
        name="Bezirksgenossenschaft für landwirtschaftliche Maschinen und Handelswaren Oberbeispiel eGmbH",
        extra_lines=("Abteilung Datenverarbeitung", "Gebäude 7, Aufgang C"),
        street=("Straße der landwirtschaftlichen Genossenschaften 114",),
        postal_code="12345",
        city="Beispielstadt-Oberbeispiel",
        country="DE",
    )
    assert len(recipient.name) >= 90
    pdf = _german(replace(german_letter(), recipient=recipient))
    window = [piece for piece in pieces(pdf) if piece.x < 30 and 62 < piece.y < 95]
    assert max(piece.y for piece in window) < 90
    assert min(piece.y for piece in window) > 62.7
    for piece in window:
        assert piece.x + fonts.width_of(piece.text, piece.size) / MM <= 105.1
    assert squeezed("Bezirksgenossenschaft für landwirtschaftliche Maschinen und Handelswaren") in joined(pdf)


def test_an_address_that_cannot_fit_is_refused_in_words() -> None:
    recipient = replace(german_letter().recipient, extra_lines=tuple(f"Zeile {index}" for index in range(8)))
    with pytest.raises(AddressTooLong) as caught:
        _german(replace(german_letter(), recipient=recipient))
    for language in Language:
        assert "Tannbrück" in Wording(language).error(caught.value)


def test_a_broken_logo_is_refused_in_words() -> None:
    facts = german_letter()
    for picture in (b"no picture", facts.sender.logo[:60]):
        with pytest.raises(LogoUnreadable) as caught:
            _german(replace(facts, sender=replace(facts.sender, logo=picture)))
        assert "Logo" in Wording(Language.DE).error(caught.value)


def test_a_firm_without_logo_or_footer_still_writes() -> None:
    pdf = _german(replace(german_letter(), sender=Sender(name="Allein GmbH")))
    assert place_of(pdf, "Allein GmbH").x == pytest.approx(25, abs=_TOLERANCE)


def test_a_very_long_footer_stays_inside_the_frame() -> None:
    columns = tuple((f"Registergericht Beispielstadt-Oberbeispiel Abteilung {index}",) * 3 for index in range(5))
    facts = replace(german_letter(), sender=replace(german_letter().sender, footer=columns))
    for piece in pieces(_german(facts)):
        if piece.y > 271:
            assert piece.x + fonts.width_of(piece.text, piece.size) / MM <= 190.5


def test_the_american_address_stands_in_the_window_of_a_number_10_envelope() -> None:
    """A sheet folded in three is 93.1 mm high, the envelope 104.8, its window 28.6 high and 12.7 above the edge."""
    at_rest, at_the_top = 104.8 - 12.7 - 28.6 - (104.8 - 93.1), 104.8 - 12.7 - 28.6
    _left, window, _width, height = WINDOWS[LetterLayout.ENGLISH_US]
    assert at_rest < window < at_the_top
    assert height == pytest.approx(28.6, abs=0.2)
    recipient = replace(english_letter().recipient, country="US", extra_lines=())
    pdf = render(replace(english_letter(), recipient=recipient), language=Language.EN, layout=LetterLayout.ENGLISH_US)
    first = place_of(pdf, "Penhollow Joinery Ltd")
    assert (first.x, first.y) == pytest.approx((25, 60), abs=_TOLERANCE)
    assert first.y - 714 / 1000 * first.size / MM > at_rest
    assert place_of(pdf, "Date").y == pytest.approx(92, abs=_TOLERANCE)
    address = [piece.y for piece in pieces(pdf) if piece.x < 26 and 59 < piece.y < 90]
    assert len(address) >= 4
    assert max(address) < at_rest + 28.6


@pytest.mark.parametrize(
    ("country", "layout", "lines"),
    [
        ("DE", LetterLayout.ENGLISH_UK, ["12345 Beispielstadt"]),
        ("IT", LetterLayout.ENGLISH_US, ["12345 Beispielstadt"]),
        ("GB", LetterLayout.ENGLISH_US, ["Beispielstadt", "12345"]),
        ("US", LetterLayout.ENGLISH_UK, ["Beispielstadt 12345"]),
        ("GB", LetterLayout.DIN_5008_B, ["Beispielstadt", "12345"]),
        ("", LetterLayout.ENGLISH_UK, ["Beispielstadt", "12345"]),
        ("", LetterLayout.ENGLISH_US, ["Beispielstadt 12345"]),
        ("", LetterLayout.DIN_5008_A, ["12345 Beispielstadt"]),
    ],
)
def test_town_and_code_stand_as_the_post_of_their_country_wants_them(
    country: str, layout: LetterLayout, lines: list[str]
) -> None:
    facts = english_letter()
    sender = replace(facts.sender, country=country)
    recipient = replace(facts.recipient, city="Beispielstadt", postal_code="12345", region="", country=country)
    pdf = render(replace(facts, sender=sender, recipient=recipient), language=Language.EN, layout=layout)
    said = [piece.text for piece in pieces(pdf) if "Beispielstadt" in piece.text or "12345" in piece.text]
    assert [text for text in said if "·" not in text][: len(lines)] == lines


def test_a_last_paragraph_of_one_line_takes_another_line_to_the_page_of_the_closing() -> None:
    """Whatever the length of the letter, two lines of text at least stand above the signature."""
    for words in range(0, 400, 7):
        facts = replace(german_letter(), free_text=f"{'Beispieltext ' * words}\n\nKurzer Schluss.")
        pdf = _german(facts)
        last = pieces(pdf, len(reader(pdf).pages) - 1)
        closing = next(piece.y for piece in last if piece.text.startswith("Mit freundlichen"))
        above = {round(piece.y, 1) for piece in last if 30 < piece.y < closing - 1 and piece.x < 30}
        assert len(above) >= 2
