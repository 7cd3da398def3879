"""The one door for text: nothing is markup, nothing is a box, nothing is endless."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from msp_desk.core.documents.page_style import BODY, PaperSize
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.text import (
    LONGEST,
    MissingCharacters,
    clean,
    clean_lines,
    missing_in,
    require_printable,
    shortened,
)
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.documents.reading import page_texts


@dataclass(frozen=True)
class _Inner:
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Facts:
    name: str
    inner: _Inner
    table: dict[str, str]
    day: date


def _printed(text: str) -> str:
    press = Press(size=PaperSize.A4, language=Language.EN, title="t", author="a", subject="s", day=date(2026, 11, 24))
    press.new_page()
    press.text(60, 60, text, BODY)
    return page_texts(press.finish())[0]


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>bold</b>",
        "&amp; &lt;client&gt;",
        "</para><para>",
        '<img src="/etc/passwd"/>',
        "<font color=\"__import__('os')\">x</font>",
        "100 % (a) [b] {c} \\n \\ (unbalanced",
        "=1+1",
        "{end_date} {0.__class__}",
        "**not bold**",
    ],
)
def test_markup_is_printed_as_it_was_written(hostile: str) -> None:
    assert _printed(hostile) == hostile


@pytest.mark.parametrize(
    "name", ["Żółwińska Sp. z o.o.", "Ελαιώνες Α.Ε.", "Пекарня Пример", "Çağrı Ğ", "Đorđević", "−12,50 → ≥ 3 ≤ 4 × 2"]
)
def test_scripts_of_the_faces_are_printed_and_read_back(name: str) -> None:
    assert _printed(name) == name


def test_control_and_formatting_characters_are_dropped() -> None:
    assert clean("a\x00b\x07c\u202ed\u200be\ufeff\u00adf") == "abcdef"


def test_line_breaks_and_tabs_become_single_spaces() -> None:
    assert clean("  one\n\ttwo\r\n  three ") == "one two three"


def test_spaces_of_any_width_are_spaces_and_none_is_missing() -> None:
    assert clean("a\u3000b\u2003c \u1680 d\u205fe") == "a b c d e"
    assert missing_in("a\u3000b") == []


def test_no_break_spaces_stay() -> None:
    assert clean("1.428,00\u00a0€") == "1.428,00\u00a0€"


def test_separate_accents_are_joined() -> None:
    assert clean("Cafe\u0301") == "Café"


def test_endless_text_ends_in_an_ellipsis() -> None:
    cleaned = clean("word " * 60_000)
    assert len(cleaned) <= LONGEST
    assert cleaned.endswith("…")


def test_lines_are_divided_and_empty_ones_go() -> None:
    assert clean_lines("a\n\n b \r\nc") == ("a", "b", "c")


def test_missing_characters_are_named_once_each() -> None:
    assert missing_in("漢字 and 漢") == ["漢", "字"]


def test_facts_are_searched_to_their_depth() -> None:
    facts = _Facts(name="ok", inner=_Inner(("fine", "漢")), table={"k": "字"}, day=date(2026, 1, 1))
    with pytest.raises(MissingCharacters) as caught:
        require_printable(facts)
    assert caught.value.characters == ("漢", "字")
    assert caught.value.code == "documents.missing_characters"
    assert caught.value.params["characters"] == "漢 (U+6F22), 字 (U+5B57)"


def test_printing_a_missing_character_raises_instead_of_a_box() -> None:
    with pytest.raises(MissingCharacters):
        _printed("漢")


@pytest.mark.parametrize("language", list(Language))
def test_the_sentence_names_the_characters(language: Language) -> None:
    sentence = Wording(language).error(MissingCharacters(["漢", "字"]))
    assert "漢 (U+6F22), 字 (U+5B57)" in sentence
    assert "{" not in sentence


def test_many_missing_characters_are_not_all_named() -> None:
    error = MissingCharacters(chr(0x4E00 + index) for index in range(40))
    assert str(error.params["characters"]).endswith("…")
    assert error.params["count"] == 40


def test_a_shortened_text_fits_and_says_so() -> None:
    from msp_desk.core.documents.fonts import width_of

    short = shortened("Bezirksgenossenschaft für landwirtschaftliche Maschinen", 100, 8.5)
    assert short.endswith("…")
    assert width_of(short, 8.5) <= 100
    assert shortened("kurz", 100, 8.5) == "kurz"
