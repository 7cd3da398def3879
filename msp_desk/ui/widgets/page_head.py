"""The head of a page: title, the one line of what it answers, and its toolbar at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import ElidedLabel


class PageHead(QWidget):
    """Title and line at the left; widgets added with :meth:`add` stand at the right, or below beside a detail."""

    def __init__(
        self, title: str, line: str = "", parent: QWidget | None = None, *, toolbar_below: bool = False
    ) -> None:
        """Make the head.

        Args:
            title: Of the page.
            line: What the page answers.
            parent: Its owner.
            toolbar_below: Whether the toolbar stands under the words, for a list with a detail beside it.
        """
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = ElidedLabel(title, size=TextSize.TITLE)
        self._line = ElidedLabel(line, tone=Tone.MUTED)
        self._line.setVisible(bool(line))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(GRID)
        outer: QHBoxLayout | QVBoxLayout = QVBoxLayout(self) if toolbar_below else QHBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP - 4)
        outer.setSpacing(10 if toolbar_below else GAP)
        outer.addLayout(words, 0 if toolbar_below else 1)
        outer.addLayout(self._tools)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_line(self, line: str) -> None:
        """Answer something else; "" hides the line."""
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def line(self) -> str:
        """Return the line under the title."""
        return self._line.text()

    def add(self, widget: QWidget) -> None:
        """Add to the toolbar: the search first, the primary action last."""
        self._tools.addWidget(widget)

    def add_space(self) -> None:
        """Push what follows to the right."""
        self._tools.addStretch(1)
