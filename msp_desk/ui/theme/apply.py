"""Puts a palette on the application and follows the system between light and dark."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import SEARCH_PATH
from msp_desk.ui.theme.palette import Palette, Scheme, mixed, palette_for
from msp_desk.ui.theme.stylesheet import style_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


class SchemeChoice(StrEnum):
    """What the owner chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def apply_theme(app: QApplication, palette: Palette) -> None:
    """Put the palette, the style and the style sheet on the application."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(qt_palette(palette))
    app.setStyleSheet(style_sheet(palette))


def qt_palette(palette: Palette) -> QPalette:
    """Return Qt's roles for a palette, with greyed words in the disabled group."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: palette.window,
        roles.WindowText: palette.text,
        roles.Base: palette.surface,
        roles.AlternateBase: palette.window,
        roles.Text: palette.text,
        roles.PlaceholderText: palette.muted,
        roles.Button: palette.surface,
        roles.ButtonText: palette.text,
        roles.BrightText: palette.danger,
        roles.ToolTipBase: palette.surface,
        roles.ToolTipText: palette.text,
        roles.Highlight: palette.accent,
        roles.HighlightedText: palette.on_accent,
        roles.Link: palette.accent,
        roles.LinkVisited: palette.accent,
        roles.Accent: palette.accent,
        roles.Light: palette.surface,
        roles.Midlight: palette.soft_line,
        roles.Mid: palette.line,
        roles.Dark: palette.control,
        roles.Shadow: palette.control,
    }
    result = QPalette()
    for role, color in colors.items():
        result.setColor(role, QColor(color))
    faded = QColor(mixed(palette.muted, palette.surface, 0.75))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return result


class Theme(QObject):
    """The application's look for as long as it runs.

    Signals:
        changed: After another palette was put on.
    """

    changed = Signal()

    def __init__(self, app: QApplication, icons: Path, choice: SchemeChoice = SchemeChoice.SYSTEM) -> None:
        """Find the icons in `icons` and put on the palette of the choice."""
        super().__init__(app)
        self._app = app
        self._choice = choice
        QDir.setSearchPaths(SEARCH_PATH, [str(icons)])
        self._hand_to_qt()
        apply_theme(app, palette_for(self._wanted()))
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def palette(self) -> Palette:
        """The palette in force."""
        return current_palette()

    @property
    def choice(self) -> SchemeChoice:
        """What was chosen."""
        return self._choice

    def choose(self, choice: SchemeChoice) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice
        self._hand_to_qt()
        self._put_on()

    def _hand_to_qt(self) -> None:
        hints = self._app.styleHints()
        if self._choice is SchemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._choice is SchemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _wanted(self) -> Scheme:
        if self._choice is not SchemeChoice.SYSTEM:
            return Scheme(self._choice.value)
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _put_on(self) -> None:
        apply_theme(self._app, palette_for(self._wanted()))
        self.changed.emit()

    def _on_system_changed(self) -> None:
        self._put_on()
