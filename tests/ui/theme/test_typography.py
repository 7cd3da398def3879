"""Sizes are shares of the system's own, and figures stand in columns where the font can do it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from msp_desk.ui.theme.typography import TextSize, font_of, tabular


@pytest.mark.parametrize(
    ("size", "share"), [(TextSize.BODY, 1), (TextSize.SMALL, 0.9), (TextSize.SECTION, 1.15), (TextSize.TITLE, 1.5)]
)
def test_sizes_follow_the_base(size: TextSize, share: float) -> None:
    base = QFont()
    base.setPointSizeF(20)
    assert font_of(size, base=base).pointSizeF() == pytest.approx(20 * share)


def test_a_base_in_pixels_is_followed_too() -> None:
    base = QFont()
    base.setPixelSize(20)
    assert font_of(TextSize.TITLE, base=base).pixelSize() == 30


def test_heads_are_semibold_and_body_is_not() -> None:
    assert font_of(TextSize.TITLE).weight() == QFont.Weight.DemiBold
    assert font_of(TextSize.SECTION).weight() == QFont.Weight.DemiBold
    assert font_of(TextSize.BODY).weight() == QFont.Weight.Normal
    assert font_of(TextSize.SMALL, bold=True).weight() == QFont.Weight.DemiBold


def test_tabular_figures_are_a_feature_of_a_copy() -> None:
    font = font_of(TextSize.BODY)
    figures = tabular(font)
    assert figures.featureValue(QFont.Tag("tnum")) == 1
    assert not font.isFeatureSet(QFont.Tag("tnum"))
