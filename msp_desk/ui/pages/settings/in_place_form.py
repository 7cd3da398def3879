"""Fields that are saved one by one as they are left: no button, and nothing that is wrong is ever stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from msp_desk.core.errors import InvalidInput, MspDeskError
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.problem import Problem
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PANEL_PADDING
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.form_field import Editor, FormField, editor_for
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.typed_edits import Conventions

Values = dict[str, object]
_PAUSE: Final = 900
"""Milliseconds without a key after which half a word counts as wrong."""
_FIGURES: Final = (FieldKind.AMOUNT, FieldKind.COUNT, FieldKind.PERCENT, FieldKind.MINUTES)
_FIGURE_WIDTH: Final = 180
_AT_ONCE: Final = (FieldKind.CHOICE, FieldKind.FLAG)


class InPlaceForm(QWidget):
    """A form over one record that is always there.

    A field is stored when it is left or Enter is pressed; a choice at once. A field with a problem says it and keeps
    what was typed, and the others are stored without it.

    Signals:
        edited: Something was typed, stored or not.
    """

    edited = Signal()

    def __init__(
        self,
        fields: Sequence[FormField],
        *,
        check: Callable[[Values], Sequence[Problem]],
        save: Callable[[Values], None],
        wording: Wording,
        conventions: Conventions,
        beside: Mapping[str, QWidget] | None = None,
        label_width: int = 160,
        parent: QWidget | None = None,
    ) -> None:
        """Make the form; :meth:`show_values` fills it.

        Args:
            fields: From top to bottom.
            check: Returns every problem of the values.
            save: Stores the values; may raise any MspDeskError, whose sentence is said beside the field.
            wording: Says problems and errors.
            conventions: How amounts and numbers are read.
            beside: A widget at the right of a field, by its key.
            label_width: Of the column of labels, in pixels; longer labels break into lines.
            parent: Its owner.
        """
        super().__init__(parent)
        self._check, self._save, self._wording = check, save, wording
        self._fields = {field.key: field for field in fields}
        self._stored: Values = {}
        self._dirty: set[str] = set()
        self._writing = False
        self._editors: dict[str, Editor] = {}
        self._complaints: dict[str, PlainLabel] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(PANEL_PADDING)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._label_width = label_width
        for field in fields:
            self._add(field, conventions, (beside or {}).get(field.key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._say_problems)
        for key, editor in self._editors.items():
            editor.watch(partial(self._on_edited, key))

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show what is stored; a field that is being typed or has a problem keeps its text."""
        self._stored = {key: values[key] for key in self._fields}
        self._writing = True
        for key, editor in self._editors.items():
            if key not in self._dirty and editor.read() != self._stored[key]:
                editor.write(self._stored[key])
            elif key in self._dirty and editor.read() == self._stored[key]:
                self._dirty.discard(key)
        self._writing = False
        self._say_problems()

    def values(self) -> Values:
        """Return the values as they stand; an unreadable text is given as it was typed."""
        return {key: editor.read() for key, editor in self._editors.items()}

    def sound_values(self) -> Values:
        """Return the values as they stand, with what is stored in place of those that have a problem."""
        return self._sound(self._problems())

    def editor(self, key: str) -> QWidget:
        """Return the widget of a field."""
        return self._editors[key].widget

    def complaint(self, key: str) -> str:
        """Return what is said beside a field."""
        return self._complaints[key].text()

    def commit(self) -> None:
        """Store everything that was typed and can be stored."""
        if not self._dirty:
            return
        found = self._problems()
        wanted = self._sound(found)
        if wanted != self._stored:
            try:
                self._store(wanted)
            except InvalidInput as error:
                for problem in error.problems:
                    found.setdefault(problem.field, self._wording.problem(problem))
                self._dirty.update(found.keys() & self._editors.keys())  # such as a name that is still missing
                self._say(found)
                return
            except MspDeskError as error:
                self._say({key: self._wording.error(error) for key in self._dirty})
                return
        self._say(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store when a field is left, or Enter is pressed in a field of one line."""
        if event.type() == QEvent.Type.FocusOut:
            if not self._behind_curtain():
                self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QLineEdit):
                self.commit()
                return True
            if event.key() == Qt.Key.Key_Escape and self._dirty:
                self._give_up(watched)
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing that was typed is lost when the section or the window goes; behind a curtain it stays as it is."""
        if not self._behind_curtain():
            self.commit()
        super().hideEvent(event)

    def _behind_curtain(self) -> bool:
        """Whether it is only out of sight, and was not left: half a word is not stored then."""
        return bool(self.window().property("covered"))

    def _add(self, field: FormField, conventions: Conventions, beside: QWidget | None) -> None:
        line = self._grid.rowCount()
        if field.section:
            title = PlainLabel(field.section, size=TextSize.SECTION)
            title.setContentsMargins(0, GRID if line > 1 else 0, 0, 0)
            self._grid.addWidget(title, line, 0, 1, 2)
            line += 1
        editor = editor_for(field, conventions)
        self._editors[field.key] = editor
        editor.widget.setAccessibleName(field.label)
        editor.widget.setObjectName(f"setting_{field.key}")
        editor.widget.installEventFilter(self)
        if field.kind in _FIGURES:
            editor.widget.setFixedWidth(_FIGURE_WIDTH)
        if field.kind is not FieldKind.FLAG:
            label = PlainLabel(f"{field.label}\u00a0*" if field.required else field.label, tone=Tone.MUTED, wrap=True)
            label.setMinimumHeight(32)
            label.setFixedWidth(self._label_width)
            label.setBuddy(editor.widget)
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if beside is None:
            side = Qt.AlignmentFlag.AlignLeft if field.kind in _FIGURES else Qt.AlignmentFlag(0)
            self._grid.addWidget(editor.widget, line, 1, side)
        else:
            pair = QHBoxLayout()
            pair.setSpacing(GRID)
            pair.addWidget(editor.widget)
            pair.addWidget(beside)
            pair.addStretch(1)
            self._grid.addLayout(pair, line, 1)
        complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        complaint.hide()
        self._complaints[field.key] = complaint
        self._grid.addWidget(complaint, line + 1, 1)

    def _on_edited(self, key: str) -> None:
        if self._writing:
            return
        editor = self._editors[key]
        if editor.read() == self._stored.get(key):
            self._dirty.discard(key)
        else:
            self._dirty.add(key)
        self.edited.emit()
        if self._fields[key].kind in _AT_ONCE:
            self.commit()
        elif editor.half_typed():
            self._later.start(_PAUSE)
        else:
            self._say_problems()

    def _give_up(self, watched: QObject) -> None:
        """Esc brings back what is stored in the field."""
        for key, editor in self._editors.items():
            if editor.widget is watched and key in self._dirty:
                self._dirty.discard(key)
                self._writing = True
                editor.write(self._stored[key])
                self._writing = False
        self._say_problems()
        self.edited.emit()

    def _store(self, wanted: Values) -> None:
        kept = {key for key in self._dirty if self._editors[key].read() != wanted[key]}
        before = self._dirty
        self._dirty = kept
        try:
            self._save(wanted)
        except MspDeskError:
            self._dirty = before
            raise
        self._stored = dict(wanted)

    def _problems(self) -> dict[str, str]:
        """The sentence of each field that was typed and cannot be stored."""
        found: dict[str, str] = {}
        for key in self._dirty:
            error = self._editors[key].complaint()
            if error is not None:
                found[key] = self._wording.error(error)
        trial = {**self._stored, **{key: self._editors[key].read() for key in self._dirty if key not in found}}
        for problem in self._check(trial):
            found.setdefault(problem.field, self._wording.problem(problem))
        return found

    def _sound(self, found: Mapping[str, str]) -> Values:
        typed = {key: self._editors[key].read() for key in self._dirty if key not in found}
        return {**self._stored, **typed}

    def _say_problems(self) -> None:
        self._say(self._problems())

    def _say(self, found: Mapping[str, str]) -> None:
        for key, editor in self._editors.items():
            said = found.get(key, "") if key in self._dirty else ""
            label = self._complaints[key]
            label.setText(said)
            label.setVisible(bool(said))
            widget = editor.widget
            widget.setAccessibleDescription(said)
            if bool(widget.property("wrong")) != bool(said):
                widget.setProperty("wrong", bool(said))
                widget.style().unpolish(widget)
                widget.style().polish(widget)
