"""The navigation at the left: an entry a page, the firm above, the quick log below; icons only when it is narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import IconButton, PushButton
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_label

WIDE, NARROW = 200, 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the navigation.

    Attributes:
        key: Of the page.
        picture: Its icon.
        at_foot: Whether it stands at the foot, apart from the daily ones.
    """

    key: str
    picture: Icon
    at_foot: bool = False


class Navigation(QFrame):
    """The column at the left.

    Signals:
        chosen: The key of the page the owner wants.
        quick_log_wanted: The owner wants to log something.
    """

    chosen = Signal(str)
    quick_log_wanted = Signal()

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        """Make the column."""
        super().__init__(parent)
        self.setObjectName("navigation")
        self._entries = tuple(entries)
        self._words: dict[str, str] = {}
        self._narrow = False
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(4)
        self._firm = ElidedLabel(bold=True)
        self._firm_line = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._more = IconButton(Icon.MORE, "")
        self._more.setObjectName("menu_button")
        for label in (self._firm, self._firm_line):
            label.setContentsMargins(8, 0, 0, 0)
        head = QHBoxLayout()
        head.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._firm)
        words.addWidget(self._firm_line)
        head.addLayout(words, 1)
        head.addWidget(self._more)
        column.addLayout(head)
        column.addSpacing(12)
        for entry in self._entries:
            if not entry.at_foot:
                column.addWidget(self._button(entry))
        column.addStretch(1)
        for entry in self._entries:
            if entry.at_foot:
                column.addWidget(self._button(entry))
        column.addSpacing(8)
        self._quick = PushButton(picture=Icon.PLUS)
        self._quick.setObjectName("quick_log_button")
        self._quick.clicked.connect(self.quick_log_wanted)
        column.addWidget(self._quick)
        self.set_narrow(narrow=False)

    def set_firm(self, name: str, line: str) -> None:
        """Show the firm and a line about its desk."""
        self._firm.setText(name)
        self._firm_line.setText(line)

    def set_menu(self, menu: QMenu) -> None:
        """What the button beside the firm opens."""
        self._more.clicked.connect(lambda: menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft())))

    def set_words(self, words: Mapping[str, str], quick_log: str, menu: str) -> None:
        """Name every entry, the quick log and the menu in the window's language."""
        self._words = {**words, "": quick_log}
        self._more.set_name(menu)
        self.set_narrow(narrow=self._narrow)

    def set_chosen(self, key: str) -> None:
        """Mark the entry of the open page."""
        self._buttons[key].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or icons and words."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for key, button in self._buttons.items():
            word = self._words.get(key, key)
            button.setToolButtonStyle(style)
            button.setText(f"  {plain_label(word)}")
            button.setAccessibleName(word)
            button.setToolTip(word if narrow else "")
        quick = self._words.get("", "")
        self._quick.setText("" if narrow else plain_label(quick))
        self._quick.setAccessibleName(quick)
        self._quick.setToolTip(f"{quick} (Ctrl+L)")
        self._firm.setVisible(not narrow)
        self._firm_line.setVisible(not narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between the entries."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        order = [entry.key for entry in self._entries]
        focused = next((key for key, button in self._buttons.items() if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        place = (order.index(focused) + step) % len(order)
        self._buttons[order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, entry: Entry) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"navigate_{entry.key}")
        button.setProperty("role", "navigation")
        button.setCheckable(True)
        button.setIcon(icon(entry.picture, Tone.MUTED, chosen=Tone.ACCENT))
        button.setIconSize(QSize(18, 18))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(32)
        button.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._group.addButton(button)
        self._buttons[entry.key] = button
        return button
