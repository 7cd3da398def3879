"""The manual's window: contents and search at the left, one page at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import IconButton
from msp_desk.ui.widgets.manual_pages import PAGES, ManualPage, read_manual
from msp_desk.ui.widgets.manual_text import ManualText
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import plain_tooltip
from msp_desk.ui.widgets.search_field import SearchField

_ROW: Final = 34
_PLACE: Final = Qt.ItemDataRole.UserRole
Spot = tuple[str, str]
"""A page's key and an anchor on it, "" for its top."""


def _place_of(page: ManualPage, anchor: str) -> int:
    """The place of a heading by its anchor, or by ``#number`` for one without."""
    if anchor.startswith("#") and anchor[1:].isdecimal():
        return int(anchor[1:])
    return page.anchors.get(anchor, 0)


class ManualWindow(QDialog):
    """The manual: contents and search at the left, one page at the right."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Read the manual in the window's language.

        Args:
            link: Says in which language.
            parent: The window it stands beside.
        """
        super().__init__(parent)
        self.setObjectName("manual")
        self.setModal(False)
        self._link = link
        self._pages: dict[str, ManualPage] = {}
        self._trail: list[Spot] = []
        self._at = -1
        self._filling = False
        self._build()
        self.retranslate()
        self.resize(900, 680)

    @property
    def spot(self) -> Spot:
        """What is shown."""
        return self._trail[self._at] if self._trail else (PAGES[0], "")

    def go(self, key: str, anchor: str = "") -> None:
        """Show a page, and remember where the reader came from."""
        spot = (key if key in self._pages else PAGES[0], anchor)
        if not self._trail or self._trail[self._at] != spot:
            del self._trail[self._at + 1 :]
            self._trail.append(spot)
            self._at = len(self._trail) - 1
        self._show()

    def back(self) -> None:
        """Show what was shown before."""
        self._at = max(0, self._at - 1)
        self._show()

    def forward(self) -> None:
        """Show what was shown before going back."""
        self._at = min(len(self._trail) - 1, self._at + 1)
        self._show()

    def search(self, wanted: str) -> None:
        """List the places that hold every word; "" lists the contents."""
        self._filling = True
        self._list.clear()
        words = wanted.casefold().split()
        for page in self._pages.values():
            if not words:
                self._add(page.title, (page.key, ""))
                continue
            for place, (heading, text) in enumerate(page.parts()):
                spot = (page.key, heading.anchor or f"#{place}")
                if all(word in f"{heading.text}\n{text}".casefold() for word in words):
                    shown = page.title if heading.level == 1 else f"{page.title}: {heading.text}"
                    self._add(shown, spot)
        self._nothing.setVisible(self._list.count() == 0)
        self._filling = False
        if not words:
            self._mark()

    def retranslate(self) -> None:
        """Read and say everything in the window's language."""
        self._pages = {page.key: page for page in read_manual(self._link.language)}
        self.setWindowTitle(self.tr("Manual"))
        self._search.set_placeholder(self.tr("Search the manual"))
        self._search.setAccessibleName(self.tr("Search the manual"))
        self._list.setAccessibleName(self.tr("Contents"))
        self._text.setAccessibleName(self.tr("Page of the manual"))
        self._nothing.setText(self.tr("Nothing in the manual holds these words."))
        self._back.set_name(self.tr("Back (Alt+Left)"))
        self._forward.set_name(self.tr("Forward (Alt+Right)"))
        self.search(self._search.text())
        if self._trail:
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll once the width is known, and put the keyboard where it scrolls."""
        super().showEvent(event)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language and take the new colours."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange) and self._trail:
            self._show()
        super().changeEvent(event)

    def _build(self) -> None:
        self._search = SearchField()
        self._search.wanted.connect(self.search)
        self._search.left_down.connect(self._into_list)
        self._list = QListWidget()
        self._list.setProperty("role", "contents")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._nothing = PlainLabel(tone=Tone.MUTED, wrap=True)
        left = QVBoxLayout()
        left.setContentsMargins(12, 12, 12, 12)
        left.setSpacing(GRID)
        left.addWidget(self._search)
        left.addWidget(self._nothing)
        left.addWidget(self._list, 1)
        side = QWidget()
        side.setFixedWidth(260)
        side.setLayout(left)
        self._back = IconButton(Icon.CHEVRON_LEFT, "", flat=True, small=True)
        self._forward = IconButton(Icon.CHEVRON_RIGHT, "", flat=True, small=True)
        self._back.clicked.connect(lambda _on=False: self.back())
        self._forward.clicked.connect(lambda _on=False: self.forward())
        line = QHBoxLayout()
        line.setContentsMargins(12, 12, 12, 0)
        line.addWidget(self._back)
        line.addWidget(self._forward)
        line.addStretch(1)
        self._text = ManualText()
        self._text.anchorClicked.connect(self._on_link)
        self._text.back_wanted.connect(self.back)
        self._text.forward_wanted.connect(self.forward)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(line)
        right.addWidget(self._text, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addWidget(Hairline(upright=True))
        whole.addLayout(right, 1)
        self.setTabOrder(self._search, self._list)
        self.setTabOrder(self._list, self._text)
        self.setTabOrder(self._text, self._back)
        self.setTabOrder(self._back, self._forward)
        for keys, work in (
            (QKeySequence("Alt+Left"), self.back),
            (QKeySequence("Alt+Right"), self.forward),
            (QKeySequence(QKeySequence.StandardKey.Find), self._search.setFocus),
        ):
            QShortcut(keys, self).activated.connect(work)

    def _add(self, words: str, spot: Spot) -> None:
        item = QListWidgetItem(words)
        item.setData(_PLACE, spot)
        item.setToolTip(plain_tooltip(words))
        item.setSizeHint(QSize(0, _ROW))
        self._list.addItem(item)

    def _show(self) -> None:
        if not self._trail:
            return
        key, anchor = self.spot
        page = self._pages[key]
        self._text.show_markdown(page.markdown, _place_of(page, anchor))
        self._back.setEnabled(self._at > 0)
        self._forward.setEnabled(self._at < len(self._trail) - 1)
        self._mark()

    def _mark(self) -> None:
        """Mark the page in sight in the contents."""
        if self._search.text().strip():
            return
        self._filling = True
        self._list.setCurrentRow(PAGES.index(self.spot[0]))
        self._filling = False

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            key, anchor = item.data(_PLACE)
            self.go(key, anchor)

    def _into_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._list.currentRow() < 0 and self._list.count():
            self._list.setCurrentRow(0)

    def _on_link(self, target: QUrl) -> None:
        key, _, anchor = target.toString().partition("#")
        if key in self._pages:
            self.go(key, anchor)
