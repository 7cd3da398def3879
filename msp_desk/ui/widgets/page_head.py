"""The head of a page: title, the one line of what it answers, and its toolbar at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel


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
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(4)
        self._way: tuple[PushButton, ...] = ()
        self._backs: tuple[Callable[[], object], ...] = ()
        titles = QHBoxLayout()
        titles.setSpacing(0)
        titles.addLayout(self._crumbs)
        titles.addWidget(self._title, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(titles)
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

    @property
    def crumbs(self) -> Sequence[PushButton]:
        """The buttons of the way to here, the outermost first."""
        return self._way

    def set_crumbs(self, way: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show the way to here before the title: each place's name with what leads back to it.

        Another way of as many places keeps the buttons, and with them their place in the order of the Tab key.
        """
        self._backs = tuple(back for _name, back in way)
        if len(way) != len(self._way):
            self._make_crumbs(len(way))
        for button, (name, _back) in zip(self._way, way, strict=True):
            button.set_plain_text(name)
            button.setAccessibleName(name)

    def _make_crumbs(self, count: int) -> None:
        while (item := self._crumbs.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        made = []
        for place in range(count):
            button = PushButton(role=ButtonRole.CRUMB, font_size=TextSize.TITLE)
            button.clicked.connect(lambda _on=False, place=place: self._backs[place]())
            self._crumbs.addWidget(button)
            self._crumbs.addWidget(PlainLabel("›", size=TextSize.TITLE, tone=Tone.MUTED))
            made.append(button)
        self._crumbs.setContentsMargins(0, 0, GRID if made else 0, 0)
        self._way = tuple(made)

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
