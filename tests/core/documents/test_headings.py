"""Headings of reports stand in full; the remark beside them gives way."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.documents import fonts
from msp_desk.core.documents.page_style import BESIDE, SECTION, PaperSize
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import LEFT, draw_section
from msp_desk.core.records.language import Language
from tests.core.documents.reading import MM, pieces

WIDTH = 170 * MM
TITLE = "Eigene Werkzeuge und Zugänge: Entfernung und Nachweis"


def _drawn(title: str, beside: str) -> dict[str, float]:
    """The texts of a heading with their sizes."""
    press = Press(size=PaperSize.A4, language=Language.DE, title="", author="", subject="", day=date(2026, 11, 21))
    press.new_page()
    draw_section(press, LEFT, 100.0, title, beside=beside, width=WIDTH)
    return {piece.text: piece.size for piece in pieces(press.finish(lambda _page, _pages: None))}


def test_a_heading_with_a_long_remark_is_set_smaller_before_it_would_be_cut() -> None:
    remark = "Entfernungsdatum unbekannt bei 1 von 1"
    drawn = _drawn(TITLE, remark)
    assert set(drawn) == {TITLE, remark}
    assert 0.875 * SECTION.size <= drawn[TITLE] <= SECTION.size
    used = fonts.width_of(TITLE, drawn[TITLE], bold=True) + fonts.width_of(remark, drawn[remark])
    assert used < WIDTH
    assert 7.5 <= drawn[remark] <= BESIDE.size


@pytest.mark.parametrize("words", [8, 20])
def test_a_very_long_remark_is_cut_and_not_the_heading(words: int) -> None:
    drawn = _drawn(TITLE, " ".join(["Entfernungsdatum"] * words))
    assert drawn[TITLE] == SECTION.size
    (remark,) = [text for text in drawn if text != TITLE]
    assert remark.endswith("…")


def test_a_heading_that_takes_the_line_stands_without_its_remark() -> None:
    (only,) = _drawn("Zugang " * 40, "3 Zeilen")
    assert only.endswith("…")
    assert fonts.width_of(only, SECTION.size, bold=True) <= WIDTH


def test_a_short_heading_keeps_its_size_and_its_remark() -> None:
    assert _drawn("Geräte", "5 Zeilen") == {"Geräte": SECTION.size, "5 Zeilen": BESIDE.size}
