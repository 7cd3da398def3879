"""Widths, orders and splitters as they were left: read from the choices, given back when the window closes.

Every table and splitter with an object name is kept under that name. What was kept by another version, or is broken,
is passed over: a window never fails to open for it.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from msp_desk.ui.widgets.record_table import RecordTable


class Layouts:
    """The arrangements of one window."""

    def __init__(self, kept: Mapping[str, str]) -> None:
        """Begin with what was kept."""
        self._kept = dict(kept)
        self._restored: set[str] = set()
        self._moved: set[str] = set()

    def restore(self, owner: QWidget) -> None:
        """Arrange every named table and splitter inside a widget that was not arranged before."""
        for table in _tables(owner):
            if self._is_new(table):
                text = self._kept.get(table.objectName())
                if text:
                    table.arrange(_arrangement(text))
                table.arranged.connect(partial(self._moved.add, table.objectName()))
        for splitter in _splitters(owner):
            if self._is_new(splitter):
                text = self._kept.get(splitter.objectName())
                if text:
                    splitter.restoreState(state_of(text))
                splitter.splitterMoved.connect(partial(self._on_splitter_moved, splitter.objectName()))

    def gather(self, owner: QWidget) -> Mapping[str, str]:
        """What was kept, with what the owner has moved since; what nobody touched goes on fitting by itself."""
        for table in _tables(owner):
            if table.objectName() in self._moved:
                self._kept[table.objectName()] = json.dumps(table.arrangement(), sort_keys=True)
        for splitter in _splitters(owner):
            if splitter.objectName() in self._moved:
                self._kept[splitter.objectName()] = base64.b64encode(splitter.saveState().data()).decode("ascii")
        return dict(self._kept)

    def _on_splitter_moved(self, name: str, _place: int, _index: int) -> None:
        self._moved.add(name)

    def _is_new(self, part: QWidget) -> bool:
        new = part.objectName() not in self._restored
        self._restored.add(part.objectName())
        return new


def _tables(owner: QWidget) -> list[RecordTable[object]]:
    return [table for table in owner.findChildren(RecordTable) if table.objectName()]


def _splitters(owner: QWidget) -> list[QSplitter]:
    return [splitter for splitter in owner.findChildren(QSplitter) if splitter.objectName()]


def _arrangement(text: str) -> Mapping[str, object]:
    try:
        kept = json.loads(text)
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def state_of(text: str) -> QByteArray:
    """A state of Qt as it was kept; empty when it cannot be read."""
    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return QByteArray()
