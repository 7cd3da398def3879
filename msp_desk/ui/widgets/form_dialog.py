"""The one form: made from descriptions of fields, it says beside each field what is wrong with it.

Nothing is stored while it is typed; one press on Save stores everything or nothing. What was typed stays when storing
fails. Opened with ``open()``, never with ``exec()``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.errors import InvalidInput, MspDeskError
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.problem import Problem
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN, PANEL_PADDING
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.form_field import Editor, FormField, editor_for
from msp_desk.ui.widgets.panel import Hairline, Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.typed_edits import Conventions

Values = dict[str, object]
Check = Callable[[Values], Sequence[Problem]]
Save = Callable[[Values], Sequence[Problem] | None]

_WIDTH: Final = 560
_PAUSE: Final = 900
"""Milliseconds without a key after which half a day or half a name counts as wrong."""


class FormDialog(QDialog):
    """A form over some fields.

    Signals:
        saved: After the values were stored; the dialog closes.
    """

    saved = Signal()

    def __init__(
        self,
        title: str,
        fields: Sequence[FormField],
        *,
        initial: Mapping[str, object],
        check: Check,
        save: Save,
        wording: Wording,
        conventions: Conventions,
        parent: QWidget | None = None,
        intro: str = "",
    ) -> None:
        """Make the form.

        Args:
            title: Of the window.
            fields: From top to bottom.
            initial: Values by key to begin with.
            check: Called with the values as they stand; returns every problem.
            save: Called once the check is content; returns problems (the form stays), or None or [] when stored. It
                may raise any MspDeskError: its sentence is shown and the text kept.
            wording: Says problems and errors.
            conventions: How days and amounts are read.
            parent: The window it belongs to.
            intro: A line above the fields.
        """
        super().__init__(parent)
        self.setWindowTitle(one_line(title))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._fields = tuple(fields)
        self._check, self._save, self._wording = check, save, wording
        self._touched: set[str] = set()
        self._changed = False
        self._asked = False
        self._writing = False
        self._editors: dict[str, Editor] = {}
        self._complaints: dict[str, PlainLabel] = {}
        self._build(conventions, intro)
        for key, editor in self._editors.items():
            editor.write(initial.get(key))
            editor.watch(partial(self._on_edited, key))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_problems)
        self.retranslate()
        self._fit()

    def values(self) -> Values:
        """Return the values by key as they stand; a text that means nothing is given as it was typed."""
        return {key: editor.read() for key, editor in self._editors.items()}

    def editor(self, key: str) -> QWidget:
        """Return the widget of a field."""
        return self._editors[key].widget

    def write(self, key: str, value: object) -> None:
        """Show a value that follows from others; it does not count as typed."""
        self._writing = True
        self._editors[key].write(value)
        self._writing = False

    def is_touched(self, key: str) -> bool:
        """Return whether the owner changed a field."""
        return key in self._touched

    def watch(self, key: str, changed: Callable[[], None]) -> None:
        """Call a function after every change of a field."""
        self._editors[key].watch(changed)

    def complaint(self, key: str) -> str:
        """Return what is said beside a field; "" when nothing is."""
        label = self._complaints[key]
        return label.text() if label.isVisibleTo(self) else ""

    def retranslate(self) -> None:
        """Say the dialog's own words in the window's language."""
        self._cancel_button.setText(self.tr("Cancel"))
        self._save_button.setText(self.tr("Save"))
        self._required_note.setText(self.tr("* must be filled in"))

    def submit(self) -> None:
        """Store the values if nothing is wrong with them; else say everything that is."""
        self._touched.update(self._editors)
        self._say("")
        if self._show_problems():
            self._focus_first()
            return
        try:
            problems = list(self._save(self.values()) or ())
        except InvalidInput as error:
            problems = list(error.problems)
        except MspDeskError as error:
            self._say(self._wording.error(error))
            return
        if problems:
            self._show(problems)
            self._focus_first()
            return
        self._changed = False
        self.saved.emit()
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; when something was typed, it asks once in the form itself."""
        if event.key() == Qt.Key.Key_Escape and self._changed and not self._asked:
            self._asked = True
            self._say(self.tr("Nothing is saved yet. Press Esc again to discard what you typed."), warn=True)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self, conventions: Conventions, intro: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._content = content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN - GRID, PAGE_MARGIN, PAGE_MARGIN - GRID)
        column.setSpacing(GRID)
        self._banner = Panel(kind=PanelKind.PROBLEM, padding=12)
        self._banner_text = PlainLabel(wrap=True)
        self._banner.column.addWidget(self._banner_text)
        self._banner.hide()
        column.addWidget(self._banner)
        if intro:
            column.addWidget(PlainLabel(intro, tone=Tone.MUTED, wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(PANEL_PADDING)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for field in self._fields:
            self._add(grid, field, conventions)
        column.addLayout(grid)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        outer.addWidget(self._area, 1)
        outer.addWidget(Hairline())
        outer.addLayout(self._buttons())
        previous: QWidget | None = None
        for editor in self._editors.values():
            if previous is not None:
                QWidget.setTabOrder(previous, editor.widget)
            previous = editor.widget

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
            label = PlainLabel(f"{field.label} *" if field.required else field.label, tone=Tone.MUTED)
            label.setMinimumHeight(32)
            label.setBuddy(editor.widget)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(editor.widget, line, 1)
        complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        complaint.hide()
        self._complaints[field.key] = complaint
        grid.addWidget(complaint, line + 1, 1)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        line.setSpacing(GRID)
        self._required_note = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._required_note.setVisible(any(field.required for field in self._fields))
        self._cancel_button = PushButton()
        self._cancel_button.clicked.connect(self.reject)
        self._save_button = PushButton(role=ButtonRole.PRIMARY)
        self._save_button.setDefault(True)
        self._save_button.clicked.connect(self.submit)
        line.addWidget(self._required_note)
        line.addStretch(1)
        line.addWidget(self._cancel_button)
        line.addWidget(self._save_button)
        for keys in (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"), QKeySequence.StandardKey.Save):
            QShortcut(keys, self).activated.connect(self.submit)
        return line

    def _fit(self) -> None:
        room = QGuiApplication.primaryScreen().availableSize().height() - 120
        wanted = self._content.sizeHint().height() + 64
        self.resize(_WIDTH, max(200, min(wanted, room)))

    def _on_edited(self, key: str) -> None:
        if self._writing:
            self._later.start(0)
            return
        self._touched.add(key)
        self._changed = True
        self._asked = False
        if self._editors[key].half_typed():
            self._complaints[key].hide()
            if not (self._later.isActive() and self._later.interval() == 0):
                self._later.start(_PAUSE)
        else:
            self._later.start(0)

    def _show_problems(self) -> bool:
        """Check and say the problems of the fields that were edited; tell whether anything at all is wrong."""
        unreadable = {key: error for key, editor in self._editors.items() if (error := editor.complaint()) is not None}
        found = [problem for problem in self._check(self.values()) if problem.field not in unreadable]
        sentences: dict[str, list[str]] = {key: [self._wording.error(error)] for key, error in unreadable.items()}
        for problem in found:
            sentences.setdefault(problem.field, []).append(self._wording.problem(problem))
        self._say_beside({key: said for key, said in sentences.items() if key in self._touched})
        if len(self._touched) == len(self._editors):
            self._say(" ".join(said for key in sentences if key not in self._editors for said in sentences[key]))
        return bool(sentences)

    def _show(self, problems: Sequence[Problem]) -> None:
        sentences: dict[str, list[str]] = {}
        for problem in problems:
            sentences.setdefault(problem.field, []).append(self._wording.problem(problem))
        self._say_beside({key: said for key, said in sentences.items() if key in self._editors})
        self._say(" ".join(said for key in sentences if key not in self._editors for said in sentences[key]))

    def _say_beside(self, sentences: Mapping[str, Sequence[str]]) -> None:
        for key, editor in self._editors.items():
            said = " ".join(sentences.get(key, ()))
            label = self._complaints[key]
            label.setText(said)
            label.setVisible(bool(said))
            editor.widget.setAccessibleDescription(said)
            if bool(editor.widget.property("wrong")) != bool(said):
                editor.widget.setProperty("wrong", bool(said))
                editor.widget.style().unpolish(editor.widget)
                editor.widget.style().polish(editor.widget)

    def _say(self, sentence: str, *, warn: bool = False) -> None:
        kind = PanelKind.NOTE if warn else PanelKind.PROBLEM
        if self._banner.property("panel") != kind.value:
            self._banner.setProperty("panel", kind.value)
            self._banner.style().unpolish(self._banner)
            self._banner.style().polish(self._banner)
        self._banner_text.setText(sentence)
        self._banner.setVisible(bool(sentence))
        if sentence:
            self._area.verticalScrollBar().setValue(0)

    def _focus_first(self) -> None:
        for key, editor in self._editors.items():
            if self._complaints[key].text():
                editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)
                self._area.ensureWidgetVisible(editor.widget)
                return
