"""The list of an exit's parts, each with the worst of what the present stage demands of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.ui.pages.exits.mends import SECTION_OF, key_of
from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.plain_text import plain_tooltip

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail

WIDTH: Final = 208
ROW: Final = 36
_LEVELS: Final = {
    CheckLevel.BLOCKED: (Icon.BLOCKED, Tone.DANGER),
    CheckLevel.WARNED: (Icon.WARNING, Tone.WARN),
    CheckLevel.FINE: (Icon.OK, Tone.OK),
}
_WORST: Final = tuple(_LEVELS)


class PartList(QListWidget):
    """The parts from top to bottom; Up and Down choose one."""

    def __init__(self, parts: Sequence[tuple[str, Icon]], parent: QWidget | None = None) -> None:
        """Make the list with its first part chosen.

        Args:
            parts: The key and the icon of each.
            parent: Its owner.
        """
        super().__init__(parent)
        self._parts = tuple(parts)
        self.setObjectName("exit_parts")
        self.setProperty("role", "contents")
        self.setUniformItemSizes(True)
        self.setFixedWidth(WIDTH)
        self.setIconSize(QSize(18, 18))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _key, picture in self._parts:
            item = QListWidgetItem(icon(picture, Tone.MUTED), "")
            item.setSizeHint(QSize(0, ROW))
            self.addItem(item)

    @property
    def open_key(self) -> str:
        """The key of the chosen part."""
        return self._parts[max(0, self.currentRow())][0]

    @open_key.setter
    def open_key(self, key: str) -> None:
        keys = [known for known, _picture in self._parts]
        if key in keys:
            self.setCurrentRow(keys.index(key))

    @property
    def words(self) -> Mapping[str, str]:
        """What the parts are called, by their keys, in their order."""
        return {
            "now": self.tr("Now"),
            "agreement": self.tr("Agreement"),
            "look": self.tr("Second look"),
            "conversation": self.tr("Conversation"),
            "letter": self.tr("Letter"),
            "sending": self.tr("Proof of sending"),
            "handover": self.tr("Handover"),
            "checklist": self.tr("Checklist"),
            "money": self.tr("Money"),
            "papers": self.tr("Papers"),
        }

    def retranslate(self) -> None:
        """Say the parts in the window's language."""
        words = self.words
        for row, (key, _picture) in enumerate(self._parts):
            item = self.item(row)
            item.setText(words[key])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words[key])
        self.setAccessibleName(self.tr("Parts of the exit"))

    def mark(self, detail: ExitDetail) -> None:
        """Show the worst of the present stage's checks beside each part it is about, in words too."""
        worst: dict[str, CheckLevel] = {}
        for check in detail.checks.get(detail.exit.stage, ()):
            for key in (SECTION_OF.get(key_of(check), ""), "now"):
                worst[key] = min(worst.get(key, CheckLevel.FINE), check.level, key=_WORST.index)
        words = self.words
        levels = {
            CheckLevel.BLOCKED: self.tr("blocks"),
            CheckLevel.WARNED: self.tr("warning"),
            CheckLevel.FINE: self.tr("fine"),
        }
        for row, (key, plain) in enumerate(self._parts):
            item, level = self.item(row), worst.get(key)
            picture, tone = (plain, Tone.MUTED) if level is None or not detail.exit.is_open else _LEVELS[level]
            item.setIcon(icon(picture, tone))
            said = words[key] if level is None else f"{words[key]}: {levels[level]}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(plain_tooltip(said))
