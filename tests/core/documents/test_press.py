"""The drawing surface: same input same bytes, faces embedded as subsets, nothing loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import cast

import pypdfium2
import pytest
from pypdf import PageObject
from pypdf.generic import DictionaryObject

from msp_desk.core.documents import fonts
from msp_desk.core.documents.page_style import BODY, BODY_BOLD, TITLE, Colour, PaperSize
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.records.language import Language
from tests.core.documents.reading import page_texts, pieces, reader


def fonts_of(page: PageObject) -> list[DictionaryObject]:
    resources = cast("DictionaryObject", page["/Resources"].get_object())
    every = cast("DictionaryObject", resources["/Font"].get_object())
    return [cast("DictionaryObject", each.get_object()) for each in every.values()]


def _paper(text: str, *, day: date = date(2026, 11, 24)) -> bytes:
    press = Press(size=PaperSize.A4, language=Language.DE, title="Titel <b>", author="Büro", subject="S", day=day)
    press.new_page()
    press.text(60, 60, text, BODY)
    press.text(60, 90, text, BODY_BOLD)
    press.circle(100, 200, 5, fill=Colour.OK)
    press.new_page()
    press.text(60, 60, "zwei", BODY)

    def decorate(page: int, pages: int) -> None:
        press.text(300, 20, f"{page}/{pages}", BODY)

    return press.finish(decorate)


def test_same_input_gives_same_bytes() -> None:
    assert _paper("Größe") == _paper("Größe")


def test_other_input_gives_other_bytes() -> None:
    assert _paper("Größe") != _paper("Grösse")


def test_pages_are_numbered_of_all() -> None:
    assert [text.split()[-1] for text in page_texts(_paper("x"))] == ["1/2", "2/2"]


def test_title_author_language_and_day_are_in_the_file() -> None:
    paper = reader(_paper("x"))
    assert paper.metadata is not None
    assert paper.metadata.title == "Titel <b>"
    assert paper.metadata.author == "Büro"
    assert str(paper.metadata["/CreationDate"]) == "D:20261124000000Z"
    assert str(paper.root_object["/Lang"]) == "de"


def test_every_face_is_embedded_as_a_subset() -> None:
    paper = reader(_paper("Größe −5"))
    names = set()
    for font in fonts_of(paper.pages[0]):
        names.add(str(font["/BaseFont"]))
        assert "/FontFile2" in cast("DictionaryObject", font["/FontDescriptor"].get_object())
    assert {name.partition("+")[2] for name in names} == {
        "NotoSans-Regular",
        "NotoSans-Bold",
        "NotoSansMath-Regular",
    }
    assert all(len(name.partition("+")[0].lstrip("/")) == 6 for name in names)
    assert len(_paper("Größe −5")) < 120_000


def test_the_real_minus_is_as_wide_as_a_figure() -> None:
    assert fonts.width_of("−", 10) == pytest.approx(fonts.width_of("8", 10))


def test_figures_are_of_one_width_in_both_weights() -> None:
    for bold in (False, True):
        assert len({fonts.width_of(figure * 4, 10, bold=bold) for figure in "0123456789"}) == 1


def test_letters_are_kerned_and_measured_so() -> None:
    kerned = fonts.width_of("AVATAR To", 20, bold=True)
    loose = sum(fonts.width_of(letter, 20, bold=True) for letter in "AVATAR To")
    assert kerned < loose
    assert page_texts(_paper("AVATAR To"))[0].startswith("AVATAR To AVATAR To")


def test_right_aligned_text_ends_at_its_place() -> None:
    press = Press(size=PaperSize.A4, language=Language.EN, title="t", author="a", subject="s", day=date(2026, 1, 1))
    press.new_page()
    press.text(400, 60, "AVATAR", TITLE, Align.RIGHT)
    (piece,) = pieces(press.finish())
    assert piece.x * 72 / 25.4 + fonts.width_of("AVATAR", 20, bold=True) == pytest.approx(400, abs=0.02)


def test_a_stacked_accent_without_a_letter_of_its_own_is_still_drawn() -> None:
    assert "q" in page_texts(_paper("q\u0307\u0323"))[0]


def test_no_place_outside_numbers() -> None:
    press = Press(size=PaperSize.A4, language=Language.EN, title="t", author="a", subject="s", day=date(2026, 1, 1))
    press.new_page()
    with pytest.raises(ValueError, match="no place"):
        press.line(0, float("nan"), 1, 1, width=1, colour=Colour.TEXT)


def test_importing_the_room_loads_no_pdf_library() -> None:
    code = (
        "import sys, msp_desk.core.documents.letters, msp_desk.core.documents.handover, msp_desk.core.documents.review;"
        "print(sorted(m for m in ('reportlab', 'uharfbuzz', 'PIL', 'babel') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _stamped(times: int, *, apart: bool) -> bytes:
    press = Press(
        size=PaperSize.A4, language=Language.DE, title="T", author="A", subject="S", day=date(2026, 11, 24)
    )  # fmt: skip

    def draw(on: Press) -> None:
        on.circle(0, 0, 5, fill=Colour.OK)
        on.rectangle(-2, -2, 4, 4, stroke=Colour.DANGER)

    press.new_page()
    for place in range(times):
        x, y = 60.0 + 12 * (place % 30), 60.0 + 12 * (place // 30)
        if apart:
            press.circle(x, y, 5, fill=Colour.OK)
            press.rectangle(x - 2, y - 2, 4, 4, stroke=Colour.DANGER)
        else:
            press.stamp("mark", x, y, draw)
    press.text(60, 700, "danach", BODY)
    return press.finish()


def test_a_stamp_looks_like_what_it_stands_for_and_is_held_once() -> None:
    stamped, drawn = _stamped(300, apart=False), _stamped(300, apart=True)
    first, second = (pypdfium2.PdfDocument(each) for each in (stamped, drawn))
    seen, meant = (each[0].render(scale=2).to_numpy().astype(int) for each in (first, second))
    first.close()
    second.close()
    assert abs(seen - meant).max() <= 2
    assert seen.min() < 200, "something is drawn"
    assert len(stamped) < len(drawn)
    forms = cast("DictionaryObject", reader(stamped).pages[0]["/Resources"].get_object())["/XObject"].get_object()
    assert len(cast("DictionaryObject", forms)) == 1
    assert "danach" in page_texts(stamped)[0]


def test_colours_fonts_and_lines_are_set_anew_on_each_page() -> None:
    press = Press(
        size=PaperSize.A4, language=Language.DE, title="T", author="A", subject="S", day=date(2026, 11, 24)
    )  # fmt: skip
    for _ in range(2):
        press.new_page()
        press.text(60, 60, "gleich", BODY)
        press.text(60, 80, "gleich", BODY_BOLD)
        press.line(60, 100, 200, 100, width=0.9, colour=Colour.DANGER)
        press.stamp("dot", 80, 120, lambda on: on.circle(0, 0, 3, fill=Colour.OK))
        press.text(60, 140, "gleich", BODY_BOLD)
        press.line(60, 150, 200, 150, width=0.9, colour=Colour.DANGER)
    document = pypdfium2.PdfDocument(press.finish())
    one, two = (document[place].render(scale=1.5).to_numpy() for place in range(2))
    document.close()
    assert (one == two).all()


def test_a_place_that_is_no_number_is_refused() -> None:
    press = Press(
        size=PaperSize.A4, language=Language.DE, title="T", author="A", subject="S", day=date(2026, 11, 24)
    )  # fmt: skip
    press.new_page()
    for wrong in (float("nan"), float("inf"), float("-inf")):
        with pytest.raises(ValueError, match="no place"):
            press.text(wrong, 60, "x", BODY)
        with pytest.raises(ValueError, match="no place"):
            press.line(60, wrong, 70, 70, width=0.9, colour=Colour.TEXT)
