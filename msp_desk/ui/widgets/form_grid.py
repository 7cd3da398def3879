"""The fields of a form below one another, each with its label and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from msp_desk.core.records.family import FieldKind
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PANEL_PADDING
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.form_field import Editor, FormField, editor_for
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.typed_edits import Conventions

_LONG_LABEL: Final = 36
"""Labels of more letters break into lines."""
_WIDEST_LABEL: Final = 220


class FormGrid(QWidget):
    """Labels at the left, editors at the right, a line below each editor for what is wrong."""

    def __init__(self, fields: Sequence[FormField], conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make an empty editor for each field."""
        super().__init__(parent)
        self._editors: dict[str, Editor] = {}
        self._complaints: dict[str, PlainLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(PANEL_PADDING)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for field in fields:
            self._add(grid, field, conventions)

    @property
    def editors(self) -> Mapping[str, Editor]:
        """The editors by key, from top to bottom."""
        return self._editors

    def join_tabs(self) -> None:
        """Let Tab go from top to bottom; to be called once the grid stands in its window."""
        widgets = [editor.widget for editor in self._editors.values()]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)

    def complaint(self, key: str) -> str:
        """What is said below a field; "" when nothing is."""
        label = self._complaints[key]
        return "" if label.isHidden() else label.text()

    def say(self, problems: Mapping[str, Sequence[str]], notes: Mapping[str, str]) -> None:
        """Say below each field what is wrong with it, else what else is to be said of it.

        Args:
            problems: Sentences by key.
            notes: A sentence by key, shown where nothing is wrong.
        """
        for key, editor in self._editors.items():
            said, note = " ".join(problems.get(key, ())), notes.get(key, "")
            label = self._complaints[key]
            label.set_tone(Tone.DANGER if said else Tone.WARN)
            label.setText(said or note)
            label.setVisible(bool(said or note))
            editor.widget.setAccessibleDescription(said or note)
            if bool(editor.widget.property("wrong")) != bool(said):
                editor.widget.setProperty("wrong", bool(said))
                editor.widget.style().unpolish(editor.widget)
                editor.widget.style().polish(editor.widget)

    def hush(self, key: str) -> None:
        """Say nothing below a field for now."""
        self._complaints[key].hide()

    def first_wrong(self) -> QWidget | None:
        """The first editor with something wrong."""
        return next((one.widget for one in self._editors.values() if one.widget.property("wrong")), None)

    def _add(self, grid: QGridLayout, field: FormField, conventions: Conventions) -> None:
        line = grid.rowCount()
        if field.section:
            heading = PlainLabel(field.section, size=TextSize.SECTION)
            heading.setContentsMargins(0, GRID if line > 1 else 0, 0, 0)
            grid.addWidget(heading, line, 0, 1, 2)
            line += 1
        editor = editor_for(field, conventions)
        self._editors[field.key] = editor
        editor.widget.setAccessibleName(field.label)
        if field.kind is not FieldKind.FLAG:
            gap = "\u00a0" if len(field.label) > _LONG_LABEL else " "  # the mark stays with the last word
            words = f"{field.label}{gap}*" if field.required else field.label
            label = PlainLabel(words, tone=Tone.MUTED, wrap=len(words) > _LONG_LABEL)
            if label.wordWrap():  # a whole question leaves the editor its room
                label.setFixedWidth(_WIDEST_LABEL)
            label.setMinimumHeight(32)
            label.setBuddy(editor.widget)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(editor.widget, line, 1)
        complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        complaint.hide()
        self._complaints[field.key] = complaint
        grid.addWidget(complaint, line + 1, 1)
