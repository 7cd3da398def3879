"""Every pair of colours that the style sheet and Qt's palette bring together is legible, in both schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette

from msp_desk.ui.theme.apply import qt_palette
from msp_desk.ui.theme.palette import LETTERS, LIGHT, Palette, contrast_ratio
from msp_desk.ui.theme.stylesheet import style_sheet

TEXT, CONTROL = 4.5, 3.0
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
OPERATED = ("QPushButton", "QToolButton", "QLineEdit", "QComboBox", "QPlainTextEdit", "QAbstractSpinBox", "QCheckBox",
            "QRadioButton")  # fmt: skip


def rules(palette: Palette) -> Iterator[tuple[str, dict[str, str]]]:
    """Each rule of the sheet: its selector and what it sets."""
    for selector, body in _RULE.findall(style_sheet(palette)):
        declared = dict(re.findall(r"([a-z-]+)\s*:\s*([^;]+);", body))
        yield " ".join(selector.split()), declared


def color(declared: str | None) -> str | None:
    """The colour of a declaration such as ``1px solid #AABBCC``."""
    found = _COLOR.search(declared or "")
    return found[0] if found else None


def test_the_sheet_is_read_at_all() -> None:
    found = list(rules(LIGHT))
    assert len(found) > 80
    assert any(color(declared.get("color")) and color(declared.get("background")) for _, declared in found)


def test_words_and_ground_of_one_rule_are_legible(palette: Palette) -> None:
    unreadable = []
    for selector, declared in rules(palette):
        words, ground = color(declared.get("color")), color(declared.get("background"))
        if words and ground and ":disabled" not in selector and contrast_ratio(words, ground) < TEXT:
            unreadable.append(f"{selector}: {words} on {ground}")
    assert unreadable == []


def test_words_without_a_ground_of_their_own_are_legible_on_every_ground(palette: Palette) -> None:
    unreadable = []
    for selector, declared in rules(palette):
        words = color(declared.get("color"))
        if not words or color(declared.get("background")) or ":disabled" in selector or 'tone="on_accent"' in selector:
            continue
        unreadable += [
            f"{selector}: {words} on {ground}"
            for ground in (palette.window, palette.surface, palette.hover)
            if contrast_ratio(words, ground) < TEXT
        ]
    assert unreadable == []


def test_greyed_words_can_still_be_made_out(palette: Palette) -> None:
    faded = {color(declared["color"]) for selector, declared in rules(palette) if ":disabled" in selector
             and "color" in declared}  # fmt: skip
    assert faded
    for words in faded:
        assert words is not None
        assert contrast_ratio(words, palette.surface) >= 3


def test_what_can_be_operated_has_a_visible_edge(palette: Palette) -> None:
    invisible = []
    checked = 0
    for selector, declared in rules(palette):
        edge = color(declared.get("border")) or color(declared.get("border-color"))
        if edge is None or ":disabled" in selector or "read-only" in selector or "readOnly" in selector:
            continue
        if not any(part.strip().startswith(OPERATED) for part in selector.split(",")):
            continue
        checked += 1
        own = color(declared.get("background"))
        invisible += [
            f"{selector}: {edge} on {ground}"
            for ground in (palette.window, palette.surface)
            if contrast_ratio(edge, ground) < CONTROL and not (own and contrast_ratio(own, ground) >= CONTROL)
        ]
    assert checked >= 8
    assert invisible == []


def test_the_focus_ring_stands_out_from_its_ground_and_from_the_button_it_is_on(palette: Palette) -> None:
    rings = [
        (selector, color(declared.get("border")))
        for selector, declared in rules(palette)
        if ":focus" in selector and declared.get("border", "").startswith(("2px", "3px"))
    ]
    assert len(rings) >= 6
    for selector, ring in rings:
        assert ring is not None, selector
        assert contrast_ratio(ring, palette.surface) >= CONTROL, selector
        assert contrast_ratio(ring, palette.window) >= CONTROL, selector
    assert contrast_ratio(palette.text, palette.accent) >= 1.5  # the ring of the filled button, beside its own fill


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("WindowText", "Window"), ("Text", "Base"), ("Text", "AlternateBase"), ("ButtonText", "Button"),
        ("HighlightedText", "Highlight"), ("ToolTipText", "ToolTipBase"), ("PlaceholderText", "Base"),
        ("Link", "Base"), ("Link", "Window"), ("LinkVisited", "Base"),
    ],
)  # fmt: skip
def test_qts_own_roles_are_legible(palette: Palette, words: str, ground: str) -> None:
    made = qt_palette(palette)
    roles = QPalette.ColorRole
    over, under = made.color(getattr(roles, words)).name(), made.color(getattr(roles, ground)).name()
    assert contrast_ratio(over.upper(), under.upper()) >= TEXT


@pytest.mark.parametrize("ground", ["window", "surface", "selection", "hover"])
def test_grades_and_the_marks_of_charts_stand_out(palette: Palette, ground: str) -> None:
    under = getattr(palette, ground)
    for hue in (*(palette.grade(letter) for letter in LETTERS), palette.accent, palette.danger, palette.warn):
        assert contrast_ratio(hue, under) >= CONTROL


def test_neighbouring_grades_differ_by_more_than_hue(palette: Palette) -> None:
    """Two hues alone may look alike; the letter and the shape on them must carry the grade."""
    for letter in LETTERS:
        assert contrast_ratio(palette.on_grade, palette.grade(letter)) >= TEXT
