"""The squares of the weightings: filled where the letter stays, named for who cannot see them."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.widgets.weighting_squares import WeightingSquares


def test_a_square_is_filled_where_the_letter_stays(qtbot: QtBot) -> None:
    row = WeightingSquares()
    qtbot.addWidget(row)
    row.show_squares([(True, "Margin × 0.8: C"), (False, "Margin × 1.2: B")], "Stays C in 1 of 2 weightings")
    row.resize(row.sizeHint())
    picture = row.grab().toImage()
    middles = [picture.pixelColor(x, picture.height() // 2) for x in (5, 17)]
    assert middles[0] == QColor(current_palette().muted)
    assert middles[1] != middles[0]
    assert row.accessibleName() == "Stays C in 1 of 2 weightings"
    assert row.accessibleDescription() == "Margin × 1.2: B"
