"""Rows of edits below one another in parts, each with its label and room for what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import plain_label
from msp_desk.ui.widgets.sourced_edits import SourcedChoice, SourcedDayEdit, SourcedEdit
from msp_desk.ui.widgets.typed_edits import AmountEdit, Conventions, CountEdit, TypedEdit

_LONGEST_LABEL = 17
"""Labels of more letters break into lines."""
_NOT_WRITTEN = object()


def no_complaint() -> str:
    """Nothing is wrong."""
    return ""


def stripped(edit: QLineEdit) -> str:
    """The text of a line without the spaces around it."""
    return edit.text().strip()


def lines_of(edit: QPlainTextEdit) -> tuple[str, ...]:
    """The lines of a text that hold something."""
    return tuple(line.strip() for line in edit.toPlainText().splitlines() if line.strip())


class HasLayoutItem(Protocol):
    """A widget or a layout, which can say what label belongs to it."""

    def setProperty(self, name: str, value: object, /) -> bool:
        """Keep something under a name."""


class LaterRows(Protocol):
    """Rows that are made when they are first needed.

    Attributes:
        filled: Whether they are.
        stops: What Tab stops at among them.
    """

    filled: bool
    stops: list[Callable[[], Sequence[QWidget]]]

    def fill(self) -> None:
        """Make them."""


@dataclass(slots=True, kw_only=True)
class Line:
    """One editable fact.

    Attributes:
        key: Its name.
        widget: The edit.
        read: Its value; raises Unreadable.
        complaint: Where it is said what is wrong with it.
        section: The part it stands in.
        rule: What else is wrong with a value that can be read; "" for nothing.
        shown: Whether the kind of letter has it.
        written: What the program wrote into it last.
    """

    key: str
    widget: QWidget
    read: Callable[[], object]
    complaint: PlainLabel
    section: Section
    rule: Callable[[], str] = no_complaint
    shown: bool = True
    written: object = _NOT_WRITTEN


class LineRows(QWidget):
    """The rows, from top to bottom; :class:`LetterLines` reads and writes them.

    Signals:
        edited: The owner changed a fact; carries its key.
    """

    edited = Signal(str)

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make it without edits.

        Args:
            conventions: How the owner writes.
            parent: Its owner.
        """
        super().__init__(parent)
        self.conventions = conventions
        self._lines: dict[str, Line] = {}
        self._sections: list[Section] = []
        self._widest = self.fontMetrics().horizontalAdvance("n" * (_LONGEST_LABEL - 1))
        self._stops: list[Callable[[], Sequence[QWidget]]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID - 4)
        self._quiet = 1

    # Making the edits -------------------------------------------------------------------------------------------------

    def add_section(self, heading: str, source: str, *, folded: bool = False) -> Section:
        """Begin a part with its heading and where its facts come from."""
        section = Section(heading, source, folded=folded)
        self._column.addWidget(section)
        self._sections.append(section)
        if section.fold_button is not None:
            self.stop_at(section.fold_button)
        return section

    def add_between(self, widget: QWidget) -> None:
        """Put something else below what is there already."""
        self._column.addWidget(widget)

    def stop_at(self, *widgets: QWidget) -> None:
        """Let Tab stop here after what was added before."""
        self._stops.append(lambda: widgets)

    def stop_at_found(self, find: Callable[[], Sequence[QWidget]]) -> None:
        """Let Tab stop at what is there by then, such as buttons that come and go."""
        self._stops.append(find)

    def join_tabs(self) -> None:
        """Let Tab go from top to bottom as the eye does."""
        stops = [widget for find in self._stops for widget in find()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def bring(self, part: LaterRows) -> None:
        """Make rows that are needed now; those that are made stay as they are."""
        if part.filled:
            return
        part.filled = True
        before, self._stops = self._stops, part.stops
        try:
            part.fill()
        finally:
            self._stops = before

    def place(self, section: Section, label: str, content: QWidget | QHBoxLayout) -> PlainLabel:
        """Put an edit beside its label, with room for what is wrong below it; return that room."""
        grid = section.grid
        row = grid.rowCount()
        complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        complaint.hide()
        words: PlainLabel | None = None
        if label:
            wrapped = len(label) > _LONGEST_LABEL
            words = PlainLabel(label, tone=Tone.MUTED, wrap=wrapped)
            words.setMinimumHeight(CONTROL_HEIGHT)
            self._widest = self._widest if wrapped else max(self._widest, words.sizeHint().width())
            grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        first, across = (1, 1) if label else (0, 2)
        if isinstance(content, QWidget):
            if words is not None:
                words.setBuddy(content)
            grid.addWidget(content, row, first, 1, across)
        else:
            grid.addLayout(content, row, first, 1, across)
        grid.addWidget(complaint, row + 1, first, 1, across)
        content.setProperty("label", words)
        return complaint

    def keep(
        self,
        section: Section,
        key: str,
        name: str,
        widget: QWidget,
        read: Callable[[], object],
        complaint: PlainLabel,
        *,
        rule: Callable[[], str] = no_complaint,
    ) -> None:
        """Know an edit by its key."""
        widget.setObjectName(f"letter_{key}")
        widget.setAccessibleName(name)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            self.stop_at(widget)
        self._lines[key] = Line(key=key, widget=widget, read=read, complaint=complaint, section=section, rule=rule)

    def set_rule(self, key: str, rule: Callable[[], str]) -> None:
        """Look at more than whether a fact can be read."""
        self._lines[key].rule = rule

    def text_edit(self, hint: str = "") -> SourcedEdit:
        """A line of text."""
        edit = SourcedEdit()
        edit.setPlaceholderText(hint)
        return edit

    def long_edit(self, lines: int) -> QPlainTextEdit:
        """Some lines of text."""
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        edit.document().setDocumentMargin(5)
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + 18)
        return edit

    def add_text(self, section: Section, key: str, label: str, hint: str = "") -> SourcedEdit:
        """Add a line of text."""
        edit = self.text_edit(hint)
        edit.textChanged.connect(lambda _text: self.tell(key))
        self.keep(section, key, label, edit, lambda: stripped(edit), self.place(section, label, edit))
        return edit

    def add_long(self, section: Section, key: str, label: str, *, lines: int, hint: str = "") -> QPlainTextEdit:
        """Add a text whose every line counts for itself."""
        edit = self.long_edit(lines)
        edit.setPlaceholderText(hint)
        edit.textChanged.connect(lambda: self.tell(key))
        self.keep(section, key, label, edit, lambda: lines_of(edit), self.place(section, label, edit))
        return edit

    def add_prose(self, section: Section, key: str, label: str, *, lines: int, hint: str = "") -> QPlainTextEdit:
        """Add a text of sentences, in paragraphs where the owner makes some."""
        edit = self.long_edit(lines)
        edit.setPlaceholderText(hint)
        edit.textChanged.connect(lambda: self.tell(key))
        self.keep(section, key, label, edit, lambda: edit.toPlainText().strip(), self.place(section, label, edit))
        return edit

    def add_day(self, section: Section, key: str, label: str) -> SourcedDayEdit:
        """Add a day."""
        edit = SourcedDayEdit(self.conventions)
        self.add_typed(section, key, label, edit)
        return edit

    def add_typed(
        self, section: Section, key: str, label: str, edit: SourcedDayEdit | AmountEdit | CountEdit | TypedEdit
    ) -> None:
        """Add an edit that reads what is typed."""
        edit.textChanged.connect(lambda _text: self.tell(key))
        self.keep(section, key, label, edit, edit.value, self.place(section, label, edit))

    def add_choice(
        self, section: Section, key: str, label: str, choices: Sequence[tuple[object, str]]
    ) -> SourcedChoice:
        """Add a choice."""
        edit = SourcedChoice(choices)
        edit.currentIndexChanged.connect(lambda _place: self.tell(key))
        self.keep(section, key, label, edit, edit.value, self.place(section, label, edit))
        return edit

    def add_tick(self, section: Section, key: str, label: str) -> QCheckBox:
        """Add something that is so or not."""
        edit = QCheckBox(plain_label(label))
        edit.toggled.connect(lambda _on: self.tell(key))
        section.grid.addWidget(edit, section.grid.rowCount(), 1)
        complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        complaint.hide()
        section.grid.addWidget(complaint, section.grid.rowCount(), 1)
        self.keep(section, key, label, edit, edit.isChecked, complaint)
        return edit

    def align(self) -> None:
        """Let the edits of all parts begin at the same place."""
        for section in self._sections:
            section.grid.setColumnMinimumWidth(0, self._widest)

    # Telling ----------------------------------------------------------------------------------------------------------

    def tell(self, key: str) -> None:
        """Say that a fact was edited, unless the program writes it itself."""
        if not self._quiet:
            self.edited.emit(key)

    def hush(self) -> None:
        """Say nothing until :meth:`speak` is called as often."""
        self._quiet += 1

    def speak(self) -> None:
        """Say again what is edited."""
        self._quiet -= 1
