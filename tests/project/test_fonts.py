"""The fonts that every paper embeds: all there, free, and with the signs the texts use."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

TEXT_FONTS = ("NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSans-BoldItalic")
SIGNS_FONT = "NotoSansMath-Regular"

LETTERS = "ÄÖÜäöüßẞàèéìòùÀÈÉÌÒÙąćęłńóśźżĄĆĘŁŃÓŚŹŻčďěňřšťůžőűçñøåæœ"
PUNCTUATION = "€£…–—„“”‚‘’«»‹›·•§°×№\u00a0\u2011\u202f"
SIGNS = "−→←↑↓≥≤≈∞≠"
"""These the text fonts lack (the real minus among them), so they come from the font of signs."""


def covered(font: str) -> set[int]:
    """Return the code points for which a font has a glyph."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / f"{font}.ttf")))
    return set(face.unicodes)


@pytest.mark.parametrize("font", TEXT_FONTS)
def test_text_fonts_have_letters_and_punctuation(font: str) -> None:
    have = covered(font)
    assert [sign for sign in LETTERS + PUNCTUATION if ord(sign) not in have] == []


def test_signs_that_the_text_fonts_lack_come_from_the_font_of_signs() -> None:
    have = covered(SIGNS_FONT)
    assert [sign for sign in SIGNS if ord(sign) not in have] == []


def test_every_font_carries_its_licence() -> None:
    assert {file.stem for file in FONTS.glob("*.ttf")} == {*TEXT_FONTS, SIGNS_FONT}
    text = (FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    for font in (*TEXT_FONTS, SIGNS_FONT):
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / f"{font}.ttf")))
        assert "SIL Open Font License, Version 1.1" in face.get_name(uharfbuzz.OTNameIdPredefined.LICENSE)
        assert face.get_name(uharfbuzz.OTNameIdPredefined.COPYRIGHT) in text
