"""The expectations sheet keeps to its page as long as it can, and never leaves a line of a point alone."""

from __future__ import annotations

from datetime import date

from msp_desk.core.documents.expectations import ExpectationsFacts, SheetPart, render_expectations
from msp_desk.core.records.expectation import ExpectationPart
from msp_desk.core.records.language import Language
from tests.core.documents.reading import MM, pieces

BOTTOM = 297 - 27


def _made(points: int, words: int) -> tuple[bytes, int]:
    parts = tuple(
        SheetPart(part=part, points=tuple("Wir halten " + "unser Wort " * words for _ in range(points)))
        for part in list(ExpectationPart)[:5]
    )
    facts = ExpectationsFacts(firm="Quellhof IT-Dienste GmbH", parts=parts, made_on=date(2026, 11, 21))
    return render_expectations(facts, language=Language.DE)


def test_a_sheet_that_needs_a_second_page_goes_on_with_a_whole_point() -> None:
    seen = set()
    for points in (3, 5, 7):
        for words in range(3, 26, 4):
            pdf, pages = _made(points, words)
            seen.add(pages)
            if pages < 2:
                assert max(piece.y for piece in pieces(pdf) if piece.size >= 8.5) <= BOTTOM + 1 / MM
                continue
            body = [piece for piece in pieces(pdf, 1) if 25 < piece.y < BOTTOM and piece.size == 8.5]  # the tightest
            first = min(piece.y for piece in body)
            assert "–" in {piece.text for piece in body if abs(piece.y - first) < 0.1}
    assert seen >= {1, 2}
