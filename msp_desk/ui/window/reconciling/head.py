"""The head of the dialog: which file it is, and that its balances agree."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import ElidedLabel


class Head(QWidget):
    """A file's name and, muted beside it, what is said of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Name nothing yet."""
        super().__init__(parent)
        self._which = ""
        self._title = ElidedLabel(size=TextSize.SECTION)
        self._about = ElidedLabel(tone=Tone.MUTED, figures=True)
        self._about.setObjectName("reconcile_balances")
        line = QHBoxLayout(self)
        line.setContentsMargins(PAGE_MARGIN, GRID * 2, PAGE_MARGIN, GRID)
        line.setSpacing(GRID * 2)
        line.addWidget(self._title)
        line.addWidget(self._about, 1)

    def show_file(self, name: str, place: int, count: int) -> None:
        """Name a file, and which of several it is; nothing else is said of it any more.

        Args:
            name: Of the file.
            place: 0 for the first.
            count: How many files follow one another.
        """
        self._title.setText(name)
        text = self.tr("File {place} of {count}")
        several = text.replace("{place}", str(place + 1)).replace("{count}", str(count))
        self._which = several if count > 1 else ""
        self.say("", "")

    def say(self, shown: str, spoken: str) -> None:
        """Say something of the file; a screen reader may be told more."""
        self._about.setText(" · ".join(part for part in (self._which, shown) if part))
        self._about.setAccessibleDescription(spoken)
