"""Edits below one another in sections, each with its label and what is wrong with it, as a letter's facts need them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from msp_desk.core.formatting import Unreadable
from msp_desk.ui.pages.clients.sourced_edits import SourcedChoice, SourcedDayEdit, SourcedEdit
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.typed_edits import AmountEdit, Conventions, CountEdit


def stripped(edit: SourcedEdit) -> str:
    """The text of a line without the spaces around it."""
    return edit.text().strip()


def lines_of(edit: QPlainTextEdit) -> tuple[str, ...]:
    """The lines of a text that hold something."""
    return tuple(line.strip() for line in edit.toPlainText().splitlines() if line.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One editable fact.

    Attributes:
        key: Its name.
        widget: The edit.
        read: Its value; raises Unreadable.
        complaint: What is wrong with it.
    """

    key: str
    widget: QWidget
    read: Callable[[], object]
    complaint: PlainLabel


class LetterLines(QWidget):
    """The edits, from top to bottom.

    Signals:
        edited: The owner changed a fact; carries its key.
    """

    edited = Signal(str)

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make it without edits; whoever inherits adds them.

        Args:
            conventions: How the owner writes.
            parent: Its owner.
        """
        super().__init__(parent)
        self._read = conventions
        self._lines: dict[str, Line] = {}
        self._grids: list[QGridLayout] = []
        self._widest = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._quiet = True

    def edit(self, key: str) -> QWidget:
        """The edit of a fact."""
        return self._lines[key].widget

    def show_words(self, words: str) -> bool:
        """Put the keyboard on the first edit that holds these words and select them; False when none does."""
        for line in self._lines.values():
            edit = line.widget
            if isinstance(edit, QPlainTextEdit):
                place = edit.toPlainText().casefold().find(words.casefold())
                if place >= 0:
                    cursor = edit.textCursor()
                    cursor.setPosition(place)
                    cursor.setPosition(place + len(words), QTextCursor.MoveMode.KeepAnchor)
                    edit.setTextCursor(cursor)
                    edit.setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
            elif isinstance(edit, QLineEdit):
                place = edit.text().casefold().find(words.casefold())
                if place >= 0:
                    edit.setFocus(Qt.FocusReason.OtherFocusReason)
                    edit.setSelection(place, len(words))
                    return True
        return False

    def write_lines(self, key: str, lines: tuple[str, ...]) -> None:
        """Write some lines, unless they stand there already."""
        edit = cast(QPlainTextEdit, self.edit(key))
        if lines_of(edit) != lines:
            edit.setPlainText("\n".join(lines))

    def show_row(self, key: str, shown: bool) -> None:
        """Show or hide an edit and its label."""
        widget = self.edit(key)
        widget.setVisible(shown)
        label = widget.property("label")
        if isinstance(label, QWidget):
            label.setVisible(shown)

    def add_section(self, heading: str, source: str) -> QGridLayout:
        """Begin a section with its heading and where its facts come from."""
        head = QHBoxLayout()
        head.setContentsMargins(0, GRID if self._lines else 0, 0, 0)
        head.addWidget(PlainLabel(heading, size=TextSize.SECTION))
        head.addStretch(1)
        head.addWidget(PlainLabel(source, size=TextSize.SMALL, tone=Tone.MUTED))
        self._column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)
        self._grids.append(grid)
        return grid

    def place(self, grid: QGridLayout, label: str, content: QWidget | QHBoxLayout) -> PlainLabel:
        """Put an edit beside its label, with room for what is wrong below it; return that room."""
        row = grid.rowCount()
        words = PlainLabel(label, tone=Tone.MUTED)
        words.setMinimumHeight(CONTROL_HEIGHT)
        self._widest = max(self._widest, words.sizeHint().width())
        grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(content, QWidget):
            words.setBuddy(content)
            grid.addWidget(content, row, 1)
        else:
            grid.addLayout(content, row, 1)
        complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        complaint.hide()
        grid.addWidget(complaint, row + 1, 1)
        content.setProperty("label", words)
        return complaint

    def keep(self, key: str, name: str, widget: QWidget, read: Callable[[], object], complaint: PlainLabel) -> None:
        """Know an edit by its key."""
        widget.setObjectName(f"letter_{key}")
        widget.setAccessibleName(name)
        self._lines[key] = Line(key=key, widget=widget, read=read, complaint=complaint)

    def text_edit(self, hint: str = "") -> SourcedEdit:
        """A line of text."""
        edit = SourcedEdit()
        edit.setPlaceholderText(hint)
        return edit

    def add_text(self, grid: QGridLayout, key: str, label: str, hint: str = "") -> None:
        """Add a line of text."""
        edit = self.text_edit(hint)
        edit.textChanged.connect(lambda _text: self.tell(key))
        self.keep(key, label, edit, lambda: edit.text().strip(), self.place(grid, label, edit))

    def add_long(self, grid: QGridLayout, key: str, label: str, *, lines: int) -> None:
        """Add some lines of text."""
        edit = self.long_edit(lines)
        edit.textChanged.connect(lambda: self.tell(key))
        self.keep(key, label, edit, lambda: lines_of(edit), self.place(grid, label, edit))

    def long_edit(self, lines: int) -> QPlainTextEdit:
        """Some lines of text."""
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        edit.document().setDocumentMargin(5)
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + 18)
        return edit

    def add_day(self, grid: QGridLayout, key: str, label: str) -> None:
        """Add a day."""
        self.add_typed(grid, key, label, SourcedDayEdit(self._read))

    def add_typed(self, grid: QGridLayout, key: str, label: str, edit: SourcedDayEdit | AmountEdit | CountEdit) -> None:
        """Add an edit that reads what is typed."""
        edit.textChanged.connect(lambda _text: self.tell(key))
        self.keep(key, label, edit, edit.value, self.place(grid, label, edit))

    def add_choice(self, grid: QGridLayout, key: str, label: str, choices: Sequence[tuple[object, str]]) -> None:
        """Add a choice."""
        edit = SourcedChoice(choices)
        edit.currentIndexChanged.connect(lambda _place: self.tell(key))
        self.keep(key, label, edit, edit.value, self.place(grid, label, edit))

    def tell(self, key: str) -> None:
        """Say that a fact was edited, unless the program writes it itself."""
        if not self._quiet:
            self.edited.emit(key)

    def value_of(self, key: str, otherwise: object = None) -> object:
        """What a fact reads; something else where it cannot be read."""
        try:
            return self._lines[key].read()
        except Unreadable:
            return otherwise
