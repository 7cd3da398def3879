"""Names of clients one after another, each of which can be clicked; they break into lines like words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip

_APART = 10
_LINES_APART = 2
_LONGEST = 200
_FRAME = 12


class NameLinks(QWidget):
    """A few names and, where there are more, a last link for all of them.

    Signals:
        chosen: The ids behind the link that was pressed.
    """

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without names."""
        super().__init__(parent)
        self._links: list[PushButton] = []
        self._words: list[str] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def links(self) -> Sequence[PushButton]:
        """The links, in their order."""
        return self._links

    def show_names(self, names: Sequence[tuple[Sequence[int], str]]) -> None:
        """Show other links.

        Args:
            names: Ids and words of each link.
        """
        for old in self._links:
            old.hide()
            old.deleteLater()
        self._links = []
        self._words = []
        for identities, words in names:
            link = PushButton(role=ButtonRole.LINK, parent=self, font_size=TextSize.SMALL)
            said = one_line(words)
            link.set_plain_text(said)
            link.setToolTip(plain_tooltip(said))
            link.setAccessibleName(said)
            link.clicked.connect(lambda _on=False, chosen=tuple(identities): self.chosen.emit(list(chosen)))
            link.show()
            self._links.append(link)
            self._words.append(said)
        self._lay_out(self.width())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Lines need height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the names need."""
        return self._lines(width, move=False)

    def sizeHint(self) -> QSize:
        """As high as its present width asks."""
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def minimumSizeHint(self) -> QSize:
        """One name wide."""
        return QSize(80, self.heightForWidth(max(80, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._lay_out(event.size().width())
        self.updateGeometry()

    def _lay_out(self, width: int) -> None:
        self._lines(width, move=True)

    def _lines(self, width: int, *, move: bool) -> int:
        left = top = high = 0
        for link, words in zip(self._links, self._words, strict=True):
            most = max(24, min(_LONGEST, width - _FRAME))
            shown = link.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most)
            if move:
                link.set_plain_text(shown)
            frame = link.sizeHint().width() - link.fontMetrics().horizontalAdvance(link.text().replace("&&", "&"))
            size = QSize(link.fontMetrics().horizontalAdvance(shown) + max(0, frame), link.sizeHint().height())
            if left and left + size.width() > width:
                left, top = 0, top + high + _LINES_APART
                high = 0
            if move:
                link.setGeometry(QRect(left, top, min(size.width(), max(1, width)), size.height()))
            left += size.width() + _APART
            high = max(high, size.height())
        return top + high
