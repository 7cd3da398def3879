"""Looks through live widgets for text that would be read as markup, as a keyboard mark, or as another mark of Qt's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractProxyModel, QCoreApplication, QModelIndex
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QMessageBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.faults.hostile_corpus import CANARY, STORABLE

OURS = frozenset({"ManualText"})
"""Editors of rich text that show nothing but the shipped manual."""
LOOKED_AT = 40
"""Rows of a table whose tooltips are asked for."""
_ESCAPED = re.compile(r"</?span>|<br>")
_MARKED = "R&D"
"""As it stands in the corpus; Qt would swallow its ``&`` where it takes one for a keyboard mark."""


def faults_in(root: QWidget) -> list[str]:
    """What below a widget, and in the widget, is not shown letter by letter."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.window()).__name__}"
        found += [f"{fault}: {where}" for fault in _of_one(widget)]
    return found


def _of_one(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText and _odd(widget.text()):
        yield f"label {widget.text()[:60]!r}"
    if isinstance(widget, QMessageBox) and widget.textFormat() is not Qt.TextFormat.PlainText:
        yield "message that guesses"
    if isinstance(widget, QTextEdit) and type(widget).__name__ not in OURS:
        yield "rich editor"
    for words in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
        yield from _guessed(words)
    if widget.isWindow() and "[*]" in widget.windowTitle().replace("[*][*]", ""):
        yield f"title {widget.windowTitle()[:60]!r}"
    yield from _marks(widget)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None and not _of_system(widget):
        yield from _in_cells(widget.model())


def _marks(widget: QWidget) -> Iterator[str]:
    """Words in which an ampersand is a keyboard mark."""
    if isinstance(widget, QAbstractButton | QGroupBox):
        words = widget.text() if isinstance(widget, QAbstractButton) else widget.title()
        if _MARKED in words:
            yield f"mark in {words[:60]!r}"
    if isinstance(widget, QTabBar):
        yield from (f"mark in tab {place}" for place in range(widget.count()) if _MARKED in widget.tabText(place))
    if isinstance(widget, QMenu) and _MARKED in widget.title():
        yield f"mark in menu {widget.title()[:60]!r}"
    actions: list[QAction] = widget.actions()
    for action in actions:
        if _MARKED in action.text():
            yield f"mark in entry {action.text()[:60]!r}"
        if CANARY in action.text() and "\t" in action.text():
            yield f"keys in entry {action.text()[:60]!r}"
        yield from _guessed(action.toolTip() if "<" in action.toolTip() else "")


def _in_cells(model: QAbstractItemModel) -> Iterator[str]:
    """Tooltips of cells that Qt would take for markup."""
    source = model.sourceModel() if isinstance(model, QAbstractProxyModel) else model
    root = QModelIndex()
    columns = _columns(model)
    for row in range(min(LOOKED_AT, model.rowCount(root))):
        for place in range(columns):
            tip = model.data(model.index(row, place, root), Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str):
                yield from (f"{fault} in a cell of {type(source).__name__}" for fault in _guessed(tip))


def _columns(model: QAbstractItemModel) -> int:
    try:
        return model.columnCount(QModelIndex())
    except TypeError:  # a list has one column, and PySide keeps the question from Python
        return 1


def _guessed(words: str) -> Iterator[str]:
    """Words that Qt guesses rich though they are not the escaped ones of :func:`plain_tooltip`."""
    if words and Qt.mightBeRichText(words) and "<" in _ESCAPED.sub("", words):
        yield f"tooltip {words[:60]!r}"


def _of_system(widget: QWidget) -> bool:
    return isinstance(widget.window(), QFileDialog)


def _odd(text: str) -> bool:
    return is_hostile(text) or Qt.mightBeRichText(text)


def is_hostile(text: str) -> bool:
    """Whether a text comes from the corpus."""
    return CANARY in text or (len(text) > 4 and text in STORABLE.values())


def words_below(root: QWidget) -> str:
    """Every word that the labels and buttons below a widget show."""
    shown = [label.text() for label in root.findChildren(QLabel)]
    shown += [button.text().replace("&&", "&") for button in root.findChildren(QAbstractButton)]
    return "\n".join(shown)


def settle(window: QWidget) -> None:
    """Let everything happen that was begun, and go what was put away."""
    del window
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()
