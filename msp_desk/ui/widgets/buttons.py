"""Buttons by their part on a page: one filled button a page, the rest outlined, links within text."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, SMALL_CONTROL_HEIGHT
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.plain_text import plain_label, plain_tooltip


class ButtonRole(StrEnum):
    """The part a button plays."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    LINK = "link"
    CRUMB = "crumb"


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button if the key is Enter without another one held; Qt leaves that to the space bar.

    Returns:
        Whether the key was Enter.
    """
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if not plain or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    button.click()
    return True


class PushButton(QPushButton):
    """A button with words."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: ButtonRole = ButtonRole.PLAIN,
        picture: Icon | None = None,
        small: bool = False,
        font_size: TextSize = TextSize.BODY,
    ) -> None:
        """Make the button.

        Args:
            text: May hold one ``&`` as a keyboard mark; give text from the log to :meth:`set_plain_text`.
            parent: Its owner.
            role: Its part.
            picture: An icon before the words.
            small: 28 instead of 32 high, for panels and rows.
            font_size: Of a link within small text.
        """
        super().__init__(text, parent)
        self.setProperty("role", role.value)
        self.setProperty("small", small)
        if font_size is not TextSize.BODY:
            self.setFont(font_of(font_size))
        if role in (ButtonRole.LINK, ButtonRole.CRUMB):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if picture is not None:
            self.setIcon(icon(picture, Tone.ON_ACCENT if role is ButtonRole.PRIMARY else Tone.MUTED))
            self.setIconSize(QSize(18, 18))
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, in dialogs as elsewhere."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def set_plain_text(self, text: str) -> None:
        """Show a text letter by letter."""
        self.setText(plain_label(text))


class IconButton(QToolButton):
    """A button with an icon only; its name is its tooltip and what a screen reader says."""

    def __init__(
        self,
        picture: Icon,
        name: str,
        parent: QWidget | None = None,
        *,
        flat: bool = False,
        small: bool = False,
        tone: Tone = Tone.TEXT,
    ) -> None:
        """Make the button.

        Args:
            picture: Its icon.
            name: What it does, in the window's language.
            parent: Its owner.
            flat: Without a border.
            small: 28 instead of 32 high.
            tone: The colour of the icon.
        """
        super().__init__(parent)
        self.setProperty("role", "flat" if flat else "plain")
        self.setProperty("small", small)
        self.setIcon(icon(picture, tone))
        self.setIconSize(QSize(18, 18))
        extent = SMALL_CONTROL_HEIGHT if small else CONTROL_HEIGHT
        self.setFixedSize(extent, extent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def set_name(self, name: str) -> None:
        """Say in another way what it does."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))
