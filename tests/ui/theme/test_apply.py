"""The theme reaches the application, and its style sheet speaks only the palette's colours."""

from __future__ import annotations

import re

from PySide6.QtCore import QFile
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.apply import SchemeChoice, Theme, qt_palette
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import DARK, LIGHT, Palette, mixed
from msp_desk.ui.theme.stylesheet import style_sheet


def test_choosing_dark_changes_the_palette_in_force_and_is_told(themed_app: Theme, qtbot: QtBot) -> None:
    assert current_palette() is LIGHT
    with qtbot.waitSignal(themed_app.changed):
        themed_app.choose(SchemeChoice.DARK)
    assert current_palette() is DARK
    assert themed_app.palette is DARK


def test_the_style_is_fusion_with_our_sheet(themed_app: Theme, qapp: QApplication) -> None:
    assert qapp.styleSheet() == style_sheet(LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window


def test_the_sheet_has_no_gap_and_no_colour_of_its_own(palette: Palette) -> None:
    sheet = style_sheet(palette)
    assert "$" not in sheet
    known = {getattr(palette, role) for role in palette.__dataclass_fields__ if role not in ("scheme", "grades")}
    known.add(mixed(palette.muted, palette.surface, 0.75))
    assert set(re.findall(r"#[0-9A-F]{6}", sheet)) <= known


def test_every_picture_that_the_sheet_names_is_there(palette: Palette, themed_app: Theme) -> None:
    pictures = re.findall(r"url\(([^)]*)\)", style_sheet(palette))
    assert pictures
    assert [picture for picture in pictures if not QFile.exists(picture)] == []


def test_disabled_words_differ_from_enabled_ones(palette: Palette) -> None:
    roles = qt_palette(palette)
    enabled = roles.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    disabled = roles.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert enabled != disabled
