"""Pages: two lines on either side, headings with their text, tables whole or with their heads repeated."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.documents.flow import Region, Strip, pour, text_strips
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import BODY, CELL, PaperSize
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.tables import Cell, Column, Table, table_strips
from msp_desk.core.records.language import Language
from tests.core.documents.reading import page_texts, pieces

_REGION = Region(50, 50 + 13.5 * 10)


def _press() -> Press:
    press = Press(size=PaperSize.A4, language=Language.EN, title="t", author="a", subject="s", day=date(2026, 11, 24))
    press.new_page()
    return press


def _paragraph(name: str, count: int, *, may_break: bool = True) -> list[Strip]:
    lines = [line for index in range(count) for line in break_lines((Span(f"{name}{index}"),), 400, 9.5)]
    return text_strips(lines, 60, BODY, leading=13.5, may_break=may_break)


def _poured(strips: list[Strip]) -> list[list[str]]:
    press = _press()
    pour(press, strips, _REGION, _REGION)
    return [text.split() for text in page_texts(press.finish())]


def test_a_paragraph_leaves_two_lines_on_either_side() -> None:
    assert _poured(_paragraph("a", 9) + _paragraph("b", 4)) == [
        [f"a{index}" for index in range(9)],
        ["b0", "b1", "b2", "b3"],
    ]
    assert _poured(_paragraph("a", 7) + _paragraph("b", 4))[0][-2:] == ["b0", "b1"]
    assert _poured(_paragraph("a", 11))[1] == ["a9", "a10"]


def test_a_heading_keeps_its_text() -> None:
    heading = _paragraph("heading", 1)
    pages = _poured(_paragraph("a", 8) + heading + _paragraph("b", 3, may_break=False))
    assert pages[1][0] == "heading0"


def test_something_larger_than_a_page_is_set_all_the_same() -> None:
    def draw(press: Press, top: float) -> None:
        press.text(60, top + 10, "tall", BODY)

    tall = Strip(height=5000, draw=draw)
    assert _poured([*_paragraph("a", 2), tall, *_paragraph("b", 2)]) == [["a0", "a1"], ["tall"], ["b0", "b1"]]


def test_everything_is_set_once_and_in_order() -> None:
    strips = [strip for number in range(30) for strip in _paragraph(f"p{number}x", number % 7 + 1)]
    words = [word for page in _poured(strips) for word in page]
    assert words == [f"p{number}x{line}" for number in range(30) for line in range(number % 7 + 1)]


def _table(rows: int, *, total: bool = False) -> Table:
    columns = (Column("Name", 120), Column("Sum", 80, Align.RIGHT))
    cells = [(f"row{index}", f"{index}.00") for index in range(rows)]
    return Table(x=60, columns=columns, rows=cells, total=("Total", "9.00") if total else None)


def test_a_table_of_up_to_six_tenths_of_a_page_is_moved_whole() -> None:
    height = _REGION.bottom - _REGION.top
    pages = _poured(_paragraph("a", 6) + table_strips(_table(4), page_height=height))
    assert pages[0] == [f"a{index}" for index in range(6)]
    assert pages[1][:2] == ["Name", "Sum"]


def test_a_longer_table_repeats_its_head_and_keeps_its_total() -> None:
    height = _REGION.bottom - _REGION.top
    pages = _poured(table_strips(_table(20, total=True), page_height=height))
    assert len(pages) > 2
    assert all(page[:2] == ["Name", "Sum"] for page in pages)
    assert [word for page in pages for word in page if word.startswith("row")] == [f"row{index}" for index in range(20)]
    assert pages[-1][-2:] == ["Total", "9.00"]
    assert len([word for word in pages[-1] if word.startswith("row")]) >= 2


def test_figures_end_at_the_right_edge_of_their_column() -> None:
    press = _press()
    pour(press, table_strips(_table(3), page_height=500), Region(50, 500), _REGION)
    placed = {piece.text: piece for piece in pieces(press.finish())}
    assert placed["row0"].x == pytest.approx(60 / 72 * 25.4, abs=0.01)
    lefts = [placed[text].x for text in ("0.00", "1.00", "2.00")]
    assert max(lefts) - min(lefts) < 0.01  # figures are of one width


def test_a_long_cell_is_broken_and_can_be_limited() -> None:
    words = "incident " * 40
    columns = (Column("What", 120),)
    free = table_strips(Table(x=60, columns=columns, rows=[(words,)]), page_height=500)
    limited = table_strips(Table(x=60, columns=columns, rows=[(Cell(words, CELL, lines=2),)]), page_height=500)
    assert free[1].height > limited[1].height
    press = _press()
    pour(press, limited, Region(50, 500), _REGION)
    assert page_texts(press.finish())[0].endswith("…")
