"""How lines are matched with what was typed into the palette."""

from __future__ import annotations

import pytest

from msp_desk.ui.window.matching import best, fit


@pytest.mark.parametrize(
    ("line", "typed", "how"),
    [
        ("Cobaltweir Engineering", "coba", 0),
        ("Cobaltweir Engineering", "eng cob", 1),
        ("Cobaltweir Engineering", "weir", 2),
        ("Cobaltweir Engineering", "cbwe", 3),
        ("Cobaltweir Engineering", "cz", None),
        ("Cobaltweir Engineering", "bce", None),
    ],
)
def test_a_line_fits_by_its_start_its_words_its_middle_or_its_letters(line: str, typed: str, how: int | None) -> None:
    assert fit(line, typed) == how


def test_the_best_come_first_and_equal_ones_keep_their_order() -> None:
    lines = ["New invoice", "Undo", "Invoices", "Paid invoice"]
    assert best(lines, "inv", lambda line: line, 2) == ["Invoices", "New invoice"]


def test_scattered_letters_are_a_guess_that_counts_only_alone() -> None:
    assert best(["Inkwarden Legal", "New ink"], "inkl", str, 3) == ["Inkwarden Legal"]
    assert best(["Inkwarden Legal", "inkl here"], "inkl", str, 3) == ["inkl here"]
