"""What is wrong with a field of the quick log, said below it as it is typed, the way forms do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.form_dialog import PAUSE
from msp_desk.ui.widgets.plain_label import PlainLabel

Check = Callable[[], Mapping[str, str]]
"""Gives a sentence for each field with something wrong, by its key."""


class FieldComplaints(QObject):
    """A label for each field; a field is spoken of once something was typed into it.

    Half a day or half a name is no mistake yet: while its field has the keyboard, a short pause goes before the
    sentence. A field that is left is spoken of at once, and what was mended falls silent at once.

    Signals:
        said: Something is said that was not, or no more.
    """

    said = Signal()

    def __init__(self, fields: Mapping[str, QLineEdit], check: Check, parent: QObject) -> None:
        """Watch fields.

        Args:
            fields: By key.
            check: Finds what is wrong with what stands in them.
            parent: The owner.
        """
        super().__init__(parent)
        self._fields, self._check = dict(fields), check
        self._touched: set[str] = set()
        self._labels: dict[str, PlainLabel] = {}
        for key, edit in self._fields.items():
            label = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
            label.hide()
            self._labels[key] = label
            edit.textEdited.connect(partial(self._on_typed, key))
            edit.editingFinished.connect(self.look)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self.look)

    def label(self, key: str) -> PlainLabel:
        """Where the mistake of a field is said."""
        return self._labels[key]

    def text(self, key: str) -> str:
        """What is said of a field; "" when nothing is."""
        label = self._labels[key]
        return "" if label.isHidden() else label.text()

    def texts(self) -> list[str]:
        """All that is said, from top to bottom."""
        return [text for key in self._labels if (text := self.text(key))]

    def look(self) -> None:
        """Say what is wrong with what was typed, as of now."""
        self._later.stop()
        found = self._check()
        self.say({key: sentence for key, sentence in found.items() if key in self._touched})

    def look_at_all(self) -> None:
        """Say what is wrong with every field, typed into or not."""
        self._touched.update(self._fields)
        self.look()

    def say(self, sentences: Mapping[str, str]) -> None:
        """Say these sentences below their fields and nothing below the others."""
        before = self.texts()
        for key, label in self._labels.items():
            self._show(key, label, sentences.get(key, ""))
        if self.texts() != before:
            self.said.emit()

    def begin_anew(self) -> None:
        """Say nothing until something is typed again."""
        self._later.stop()
        self._touched.clear()
        self.say({})

    def _on_typed(self, key: str, _text: str) -> None:
        self._touched.add(key)
        wrong = key in self._check()
        if not wrong or not self._fields[key].hasFocus():
            self.look()
            return
        self.say({other: self.text(other) for other in self._labels if other != key and self.text(other)})
        self._later.start()

    def _show(self, key: str, label: PlainLabel, sentence: str) -> None:
        edit = self._fields[key]
        label.setText(sentence)
        label.setVisible(bool(sentence))
        edit.setAccessibleDescription(sentence)
        if bool(edit.property("wrong")) != bool(sentence):
            edit.setProperty("wrong", bool(sentence))
            edit.style().unpolish(edit)
            edit.style().polish(edit)
