"""The navigation at the left: an entry a page, the firm above, the quick log below; icons only when it is narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.buttons import IconButton, PushButton, pressed_by_enter
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.plain_text import plain_label

WIDE, NARROW, MARGIN = 200, 56, 8


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


class EntryButton(QToolButton):
    """An entry: icon, word and, at the right, how many there are."""

    def __init__(self, picture: Icon) -> None:
        """Make an entry without a count."""
        super().__init__()
        self._count = 0
        self.setProperty("role", "navigation")
        self.setCheckable(True)
        self.setIcon(icon(picture, Tone.MUTED, chosen=Tone.ACCENT))
        self.setIconSize(QSize(18, 18))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(max(32, self.fontMetrics().height() + 10))

    def set_count(self, count: int) -> None:
        """Show a count; 0 shows none."""
        self._count = count
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon only, or icon, word and count."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the entry that has the keyboard."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the count beside what every button paints."""
        super().paintEvent(event)
        if not self._count or self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return
        painter = QPainter(self)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(QColor(current_palette().muted))
        room = self.rect().adjusted(0, 0, -12, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._count))
        painter.end()


class KeyedButton(PushButton):
    """A button over the width of the column that shows its keys at the right."""

    def __init__(self, picture: Icon, keys: str) -> None:
        """Make a button without words."""
        super().__init__(picture=picture)
        self._sequence = QKeySequence(keys)
        self._keys = ""
        self._narrow = False
        self.setProperty("keyed", True)

    def say(self, word: str, *, narrow: bool) -> None:
        """Name it; only its icon stays where it is narrow."""
        self._narrow = narrow
        self._keys = self._sequence.toString(QKeySequence.SequenceFormat.NativeText)  # Qt has "Ctrl" in each language
        self.setText("" if narrow else plain_label(word))
        self.setAccessibleName(word)
        self.setToolTip(f"{word} ({self._keys})")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keys, framed."""
        super().paintEvent(event)
        if self._narrow:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(TextSize.SMALL))
        width = painter.fontMetrics().horizontalAdvance(self._keys) + 10
        words = self.fontMetrics().horizontalAdvance(self.text()) + 46
        if words + width + 8 <= self.width():
            box = QRectF(self.width() - width - 6.5, (self.height() - 20) / 2 + 0.5, width, 19)
            painter.setPen(QColor(current_palette().line))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(current_palette().muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._keys)
        painter.end()


class Navigation(QFrame):
    """The column at the left.

    Signals:
        chosen: The key of the page the owner wants.
        jump_wanted: The owner wants the command palette.
        quick_log_wanted: The owner wants to log something.
    """

    chosen = Signal(str)
    jump_wanted = Signal()
    quick_log_wanted = Signal()

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        """Make the column."""
        super().__init__(parent)
        self.setObjectName("navigation")
        self._entries = tuple(entries)
        self._words: dict[str, str] = {}
        self._narrow = False
        self._buttons: dict[str, EntryButton] = {}
        self._counts: dict[str, int] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(4)
        self._firm = ElidedLabel(bold=True)
        self._firm_line = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
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
        column.addSpacing(4)
        self._jump = KeyedButton(Icon.SEARCH, "Ctrl+K")
        self._jump.setObjectName("jump_button")
        self._jump.clicked.connect(self.jump_wanted)
        column.addWidget(self._jump)
        column.addSpacing(8)
        for entry in self._entries:
            if not entry.at_foot:
                column.addWidget(self._button(entry))
        column.addStretch(1)
        for entry in self._entries:
            if entry.at_foot:
                column.addWidget(self._button(entry))
        column.addSpacing(8)
        self._quick = KeyedButton(Icon.PLUS, "Ctrl+L")
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

    @property
    def words(self) -> Mapping[str, str]:
        """The name of every entry by its key."""
        return self._words

    def set_jump(self, word: str) -> None:
        """Name the way to the palette."""
        self._jump.say(word, narrow=self._narrow)

    def set_count(self, key: str, count: int) -> None:
        """Show at an entry how many there are; 0 shows nothing."""
        self._counts[key] = count
        self._buttons[key].set_count(count)
        self._name(key)

    def set_chosen(self, key: str) -> None:
        """Mark the entry of the open page."""
        self._buttons[key].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or icons and words."""
        self._narrow = narrow
        for key, button in self._buttons.items():
            button.set_narrow(narrow=narrow)
            self._name(key)
        self._quick.say(self._words.get("", ""), narrow=narrow)
        self._jump.say(self._jump.accessibleName(), narrow=narrow)
        self._firm.setVisible(not narrow)
        self._firm_line.setVisible(not narrow)
        self.setFixedWidth(NARROW if narrow else self._room())

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

    def _room(self) -> int:
        """The usual width, or what the longest word takes with large letters."""
        buttons = (*self._buttons.values(), self._quick, self._jump)
        return max(WIDE, *(button.sizeHint().width() + 2 * MARGIN for button in buttons))

    def _name(self, key: str) -> None:
        word, count = self._words.get(key, key), self._counts.get(key, 0)
        button = self._buttons[key]
        button.setText(f"  {plain_label(word)}")
        button.setAccessibleName(f"{word} ({count})" if count else word)
        button.setToolTip(word if self._narrow else "")

    def _button(self, entry: Entry) -> EntryButton:
        button = EntryButton(entry.picture)
        button.setObjectName(f"navigate_{entry.key}")
        button.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._group.addButton(button)
        self._buttons[entry.key] = button
        return button
