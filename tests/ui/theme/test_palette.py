"""Both palettes are legible: 4.5 : 1 for text, 3 : 1 for what is operated or drawn."""

from __future__ import annotations

import re

import pytest

from msp_desk.core.environment.shipped_files import shipped_folder
from msp_desk.ui.theme.palette import DARK, LETTERS, LIGHT, Palette, Tone, contrast_ratio, mixed

GROUNDS = ("window", "surface", "hover")


@pytest.mark.parametrize("tone", [tone for tone in Tone if tone is not Tone.ON_ACCENT])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_is_legible_on_every_ground(palette: Palette, tone: Tone, ground: str) -> None:
    assert contrast_ratio(palette.tone(tone), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("tone", [tone for tone in Tone if tone is not Tone.ON_ACCENT])
def test_text_is_legible_on_what_is_chosen(palette: Palette, tone: Tone) -> None:
    assert contrast_ratio(palette.tone_on_selection(tone), palette.selection) >= 4.5


def test_a_tone_that_is_legible_on_what_is_chosen_is_left_as_it_is() -> None:
    assert LIGHT.tone_on_selection(Tone.DANGER) == LIGHT.danger
    assert LIGHT.tone_on_selection(Tone.OK) != LIGHT.ok


def test_words_on_the_accent_are_legible(palette: Palette) -> None:
    assert contrast_ratio(palette.on_accent, palette.accent) >= 4.5
    assert contrast_ratio(palette.on_accent, palette.accent_hover) >= 4.5


@pytest.mark.parametrize("ground", ["window", "surface"])
def test_borders_of_controls_and_the_focus_ring_are_visible(palette: Palette, ground: str) -> None:
    assert contrast_ratio(palette.control, getattr(palette, ground)) >= 3
    assert contrast_ratio(palette.accent, getattr(palette, ground)) >= 3


@pytest.mark.parametrize("letter", LETTERS)
def test_letters_of_grades_are_legible_and_their_shapes_visible(palette: Palette, letter: str) -> None:
    assert contrast_ratio(palette.on_grade, palette.grade(letter)) >= 4.5
    for ground in (palette.surface, palette.window, palette.below_target, palette.selection):
        assert contrast_ratio(palette.grade(letter), ground) >= 3


def test_the_patterns_of_the_heat_map_leave_the_letter_legible_even_without_the_free_circle(palette: Palette) -> None:
    for letter in LETTERS:
        patterned = mixed(palette.on_grade, palette.grade(letter), 0.26 * 0.5)
        assert contrast_ratio(palette.on_grade, patterned) >= 3


def test_the_yardstick_agrees_with_known_pairs() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast_ratio("#FFFFFF", "#777777") == contrast_ratio("#777777", "#FFFFFF")


def test_the_palettes_are_those_of_the_design() -> None:
    assert (LIGHT.window, LIGHT.surface, LIGHT.line) == ("#F6F7F9", "#FFFFFF", "#D5DAE1")
    assert (DARK.window, DARK.surface, DARK.line) == ("#14181E", "#1C222B", "#333C49")
    assert LIGHT.grades == ("#0B5C8F", "#2F7F9E", "#6E6E78", "#A85A00", "#A3201B")
    assert DARK.grades == ("#6DB7EC", "#7CC6C9", "#B4B7C2", "#F0A95B", "#F58A80")
    assert (LIGHT.selection, DARK.selection) == ("#E4EDF7", "#253449")


def test_an_unknown_letter_is_refused(palette: Palette) -> None:
    with pytest.raises(ValueError, match="E"):
        palette.grade("E")


def test_the_drawings_of_controls_use_the_palettes_colours(palette: Palette) -> None:
    folder = shipped_folder() / "icons" / "controls" / palette.scheme.value
    known = {palette.text, palette.muted, palette.on_accent, palette.control}
    drawings = list(folder.glob("*.svg"))
    assert drawings
    for drawing in drawings:
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", drawing.read_text("utf-8"))) <= known, drawing.name
