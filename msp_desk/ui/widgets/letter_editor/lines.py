"""The edits of a letter: what stands in them, what is wrong with it, and which of them a kind of letter shows."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from msp_desk.core.formatting import Unreadable
from msp_desk.ui.widgets.letter_editor.rows import Line, LineRows
from msp_desk.ui.widgets.letter_editor.word_marks import places_of
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.sourced_edits import SourcedChoice, SourcedEdit
from msp_desk.ui.widgets.typed_edits import TypedEdit

AROUND: Final = 48
"""So many pixels are kept in sight around an edit that was gone to."""


class LetterLines(LineRows):
    """The edits, from top to bottom."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The facts from top to bottom; edits that nobody needed yet are made for it."""
        self.bring_all()
        return tuple(line.key for line in self._in_order())

    def edit(self, key: str) -> QWidget:
        """The edit of a fact."""
        return self._line(key).widget

    def bring_key(self, key: str) -> None:
        """Make the edit of a fact; whoever inherits knows which edits are made together."""

    def bring_all(self) -> None:
        """Make every edit that is not made yet; whoever inherits knows them."""

    def bring_shown(self) -> bool:
        """Make the edits that the kind of letter has and nobody needed yet; whether there were any."""
        return False

    def value_of(self, key: str, otherwise: object = None) -> object:
        """What a fact reads; something else where it cannot be read."""
        try:
            return self._line(key).read()
        except Unreadable:
            return otherwise

    def put(self, key: str, value: object) -> None:
        """Write a fact, unless it stands there already; what cannot be read stays while the fact is as it was."""
        line = self._line(key)
        try:
            if line.read() == value:
                line.written = value
                return
        except Unreadable:
            if line.written == value:
                return
        line.written = value
        match line.widget:
            case SourcedChoice() as choice:
                choice.write(value)
            case QCheckBox() as tick:
                tick.setChecked(bool(value))
            case TypedEdit() as typed:
                typed.set_value(value)
                typed.setCursorPosition(0)
            case QPlainTextEdit() as text:
                lines = value if isinstance(value, tuple) else (str(value or ""),)
                text.setPlainText("\n".join(lines))
            case SourcedEdit() as edit:
                edit.write(str(value or ""))

    def is_shown(self, key: str) -> bool:
        """Whether the kind of letter has this fact and its edit is made."""
        return key in self._lines and self._lines[key].shown

    def go_to(self, key: str) -> None:
        """Put the keyboard on a fact, unfolding its part."""
        line = self._line(key)
        line.section.unfold()
        line.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, line.widget, partial(_bring_into_sight, line.widget))  # once it has its place

    def show_words(self, words: str) -> bool:
        """Put the keyboard on the first edit that holds these words and select them; False when none does."""
        for line in self._lines_with(words):
            places = self._places(line, words)
            begin, end = places[0]
            self.go_to(line.key)
            edit = line.widget
            if isinstance(edit, QPlainTextEdit):
                cursor = edit.textCursor()
                cursor.setPosition(begin)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                edit.setTextCursor(cursor)
            elif isinstance(edit, QLineEdit):
                edit.setSelection(begin, end - begin)
            return True
        return False

    def holds_words(self, words: str) -> bool:
        """Whether some edit holds these words."""
        return bool(self._lines_with(words))

    def _lines_with(self, words: str) -> list[Line]:
        """The lines that hold words, from top to bottom; edits out of sight are made only where no other holds them."""
        found = [line for line in self._in_order() if self._places(line, words)]
        return self._lines_with(words) if not found and self.bring_shown() else found

    def _line(self, key: str) -> Line:
        """The line of a fact, made when it is not there yet."""
        if key not in self._lines:
            self.bring_key(key)
        return self._lines[key]

    def _in_order(self) -> list[Line]:
        """The lines that are made, from top to bottom."""
        places = {section: place for place, section in enumerate(self._sections)}
        return sorted(self._lines.values(), key=lambda line: places[line.section])

    @staticmethod
    def _places(line: Line, words: str) -> list[tuple[int, int]]:
        """Where words stand in an edit of the letter's kind."""
        edit = line.widget
        if not line.shown or not isinstance(edit, QPlainTextEdit | QLineEdit):
            return []
        return places_of(edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.text(), words)

    def text_boxes(self) -> list[QPlainTextEdit]:
        """The edits of several lines that are made."""
        return [line.widget for line in self._lines.values() if isinstance(line.widget, QPlainTextEdit)]

    def unreadable(self) -> list[str]:
        """Check every edit in sight, say beside it what is wrong, and return the sentences of those that are."""
        found = []
        beside: dict[PlainLabel, list[str]] = {}
        for line in self._in_order():
            said = self._complaint_of(line) if line.shown else ""
            beside.setdefault(line.complaint, []).append(said)
            self.mark_wrong(line.key, said)
            if said:
                found.append(f"{line.widget.accessibleName()}: {said}")
        for label, sentences in beside.items():
            label.setText(" ".join(said for said in sentences if said))
            label.setVisible(bool(label.text()))
        return found

    def mark_wrong(self, key: str, said: str) -> None:
        """Draw the edge of an edit in the colour of danger and let a screen reader say why; "" takes it back."""
        widget = self._line(key).widget
        widget.setAccessibleDescription(said)
        if bool(widget.property("wrong")) != bool(said):
            widget.setProperty("wrong", bool(said))
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def show_row(self, key: str, shown: bool) -> None:
        """Show or hide an edit and its label; what is hidden keeps its text and is complained of no more."""
        line = self._line(key)
        line.shown = shown
        line.widget.setVisible(shown)
        label = line.widget.property("label")
        if isinstance(label, QWidget):
            label.setVisible(shown)
        if not shown:
            line.complaint.hide()

    def name_row(self, key: str, label: str) -> None:
        """Call an edit otherwise."""
        widget = self._line(key).widget
        widget.setAccessibleName(label)
        words = widget.property("label")
        if isinstance(words, PlainLabel):
            words.setText(label)

    def show_sections(self) -> None:
        """Hide the parts of which the kind of letter has nothing."""
        for section in self._sections:
            lines = [line for line in self._lines.values() if line.section is section]
            if lines:
                section.setVisible(any(line.shown for line in lines))

    def _complaint_of(self, line: Line) -> str:
        try:
            line.read()
        except Unreadable as error:
            return self.complain(error)
        return line.rule()

    def complain(self, error: Unreadable) -> str:
        """Say what is unreadable; whoever inherits knows the words."""
        return error.code


def _bring_into_sight(edit: QWidget) -> None:
    """Scroll to an edit, where it stands in something that scrolls."""
    area = edit.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(edit, 0, AROUND)
