"""The manual's window, and the way from a figure to its definition.

* :func:`open_manual` shows a page beside the window; F1 calls it.
* :class:`DefinitionButton` is a small "?" beside a figure.
* :func:`define` gives any widget Shift+F1 and, where it has no menu of its own, a context menu with "What is this?".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.buttons import IconButton
from msp_desk.ui.widgets.manual_pages import FIGURES, PAGES, ManualPage, read_manual
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import plain_tooltip
from msp_desk.ui.widgets.search_field import SearchField

_LINE_HEIGHT: Final = 135.0
_READING_WIDTH: Final = 75
_ROW: Final = 34
_PLACE: Final = Qt.ItemDataRole.UserRole
Spot = tuple[str, str]
"""A page's key and an anchor on it, "" for its top."""


def open_manual(link: DeskLink, parent: QWidget, key: str, anchor: str = "") -> ManualWindow:
    """Show a page of the manual beside the window; one manual a window.

    Args:
        link: Says in which language.
        parent: Any widget of the window it stands beside.
        key: The page; one that is not there shows the first.
        anchor: The heading to scroll to.
    """
    window = parent.window()
    shown = window if isinstance(window, ManualWindow) else window.findChild(ManualWindow)
    manual = shown if isinstance(shown, ManualWindow) else ManualWindow(link, window)
    manual.go(key, anchor)
    manual.show()
    manual.raise_()
    manual.activateWindow()
    return manual


def define(widget: QWidget, link: DeskLink, anchor: str | Callable[[], str]) -> None:
    """Lead from a figure to its definition: Shift+F1 and, without a menu of its own, a context menu.

    Args:
        widget: What shows the figure.
        link: Says in which language.
        anchor: Of the page "figures", or a function that gives it, such as for the current column of a table.
    """
    definer = _Definer(widget, link, anchor)
    widget.installEventFilter(definer)


class DefinitionButton(IconButton):
    """A small "?" that opens the definition of a figure."""

    def __init__(self, link: DeskLink, anchor: str, figure: str, parent: QWidget | None = None) -> None:
        """Make the button.

        Args:
            link: Says in which language.
            anchor: Of the page "figures".
            figure: What the figure is called.
            parent: Its owner.
        """
        super().__init__(Icon.HELP, "", parent, flat=True, small=True, tone=Tone.MUTED)
        self._figure = figure
        self.retranslate()
        self.clicked.connect(lambda _on=False: open_manual(link, self, FIGURES, anchor))

    def retranslate(self) -> None:
        """Say what it does."""
        said = QCoreApplication.translate("ManualView", "What is “{figure}”?")
        self.set_name(said.replace("{figure}", self._figure))


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
        self._text = _ManualText()
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


class _ManualText(QTextBrowser):
    """Shows our own Markdown; follows no link and loads no file by itself.

    Signals:
        back_wanted: Alt with the left arrow.
        forward_wanted: Alt with the right arrow.
    """

    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { border: none; padding: 0px; } QTextBrowser:focus { border: none; }")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The browser's own way back knows nothing of our pages."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            wanted = {Qt.Key.Key_Left: self.back_wanted, Qt.Key.Key_Right: self.forward_wanted}
            signal = wanted.get(Qt.Key(event.key()))
            if signal is not None:
                signal.emit()
                return
        super().keyPressEvent(event)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: the manual has words only."""
        return None

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * _READING_WIDTH
        return QSize(width, width)

    def show_markdown(self, markdown: str, heading: int) -> None:
        """Show a page and scroll to its n-th heading."""
        document = self.document()
        document.setDefaultFont(font_of(TextSize.BODY))
        document.setDocumentMargin(20)
        self.setMarkdown(markdown)
        self._space()
        self._scroll_to(heading)

    def _space(self) -> None:
        """Open the lines, set the heads in our sizes and the tables in our lines."""
        palette = current_palette()
        document = self.document()
        block = document.begin()
        while block.isValid():
            self._space_block(block, palette.text)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setBorder(1)
                table.setBorderBrush(QColor(palette.line))
                table.setCellPadding(5)
                table.setCellSpacing(0)
                table.setBorderCollapse(True)
                frame.setFormat(table)

    def _space_block(self, block: QTextBlock, color: str) -> None:
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            spacing.setTopMargin(0 if block.blockNumber() == 0 else 30 if level == 1 else 18)
            spacing.setBottomMargin(4)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            words = QTextCharFormat()  # in place of Markdown's own larger sizes
            words.setFont(font_of(TextSize.TITLE if level == 1 else TextSize.SECTION))
            words.setForeground(QColor(color))
            cursor.setCharFormat(words)
        cursor.mergeBlockFormat(spacing)

    def _scroll_to(self, heading: int) -> None:
        place = -1
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                place += 1
                if place == heading:
                    break
            block = block.next()
        if heading <= 0 or not block.isValid():
            self.verticalScrollBar().setValue(0)
            return
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(max(0, round(top) - GRID))


def _place_of(page: ManualPage, anchor: str) -> int:
    """The place of a heading by its anchor, or by ``#number`` for one without."""
    if anchor.startswith("#") and anchor[1:].isdecimal():
        return int(anchor[1:])
    return page.anchors.get(anchor, 0)


class _Definer(QObject):
    """Watches a widget for the wish to know what it shows."""

    def __init__(self, widget: QWidget, link: DeskLink, anchor: str | Callable[[], str]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._link = link
        self._anchor = anchor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Events reach a filter while its widget is made and unmade; only those that can be meant touch the widget.
        match event.type():
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride:
                if isinstance(event, QKeyEvent) and _is_question(event):
                    event.accept()
                    if event.type() == QEvent.Type.KeyPress:
                        self._open()
                    return True
            case QEvent.Type.ContextMenu:
                if isinstance(event, QContextMenuEvent) and self._has_no_menu():
                    self._offer(event)
                    return True
        return super().eventFilter(watched, event)

    def _has_no_menu(self) -> bool:
        plain = self._widget.contextMenuPolicy() is Qt.ContextMenuPolicy.DefaultContextMenu
        return plain and not self._widget.actions()

    def _offer(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self._widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(QCoreApplication.translate("ManualView", "What is this?")).triggered.connect(self._open)
        menu.popup(event.globalPos())

    def _open(self) -> None:
        anchor = self._anchor if isinstance(self._anchor, str) else self._anchor()
        open_manual(self._link, self._widget, FIGURES, anchor)


def _is_question(event: QKeyEvent) -> bool:
    wanted = event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return wanted and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
