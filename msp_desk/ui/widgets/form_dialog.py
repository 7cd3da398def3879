"""The one form: made from descriptions of fields, it says beside each field what is wrong with it.

Nothing is stored while it is typed; one press on Save stores everything or nothing. What was typed stays when storing
fails; when the record was changed elsewhere meanwhile, the stored one can be loaded beneath it. Opened with ``open()``,
never with ``exec()``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Final, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.errors import ChangedMeanwhile, InvalidInput, MspDeskError, NotFound
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.problem import Problem
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.form_banner import Deed, FormBanner
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.form_grid import FormGrid
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import plain_title
from msp_desk.ui.widgets.stored_values import stored_words
from msp_desk.ui.widgets.typed_edits import Conventions

Values = dict[str, object]
Check = Callable[[Values], Sequence[Problem]]
Save = Callable[[Values], Sequence[Problem] | None]
Reload = Callable[[], Mapping[str, object]]

_WIDTH: Final = 560
PAUSE: Final = 900
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
        self.setWindowTitle(plain_title(title))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._fields = tuple(fields)
        self._check, self._save, self._wording = check, save, wording
        self._reload: Reload | None = None
        self._conventions = conventions
        self._touched: set[str] = set()
        self._own_parts_changed = False
        self._writing = False
        self._stored_notes: dict[str, str] = {}
        self._build(conventions, intro)
        for key, editor in self._editors.items():
            editor.write(initial.get(key))
            editor.watch(partial(self._on_edited, key))
        self._base = self.values()
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
        self._base[key] = self._editors[key].read()
        self._writing = False

    @property
    def is_unsaved(self) -> bool:
        """Whether something stands in the form that the owner typed and nobody stored."""
        return self._own_parts_changed or self.values() != self._base

    @property
    def banner(self) -> FormBanner:
        """What is said of the form as a whole."""
        return self._banner

    def add_part(self, part: QWidget, stops: Sequence[QWidget] = ()) -> None:
        """Put a part of its own below the fields.

        Args:
            part: The part.
            stops: Where Tab stops in it, in the order of the eye; they come between the fields and the buttons.
        """
        column = cast(QBoxLayout, self._content.layout())
        column.insertWidget(column.count() - 1, part)
        before = [editor.widget for editor in self._editors.values()][-1:]
        chain = [*before, *stops, self._cancel_button]
        for one, other in pairwise(chain):
            self.setTabOrder(one, other)
        self._fit()

    def own_part_changed(self) -> None:
        """Let what stands in a part of its own count as not saved yet."""
        self._own_parts_changed = True
        self._fit(grow_only=True)

    def go_to(self, key: str) -> None:
        """Put the keyboard into a field and bring it into sight."""
        widget = self._editors[key].widget
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QLineEdit):
            widget.selectAll()
        self._area.ensureWidgetVisible(widget)

    def is_touched(self, key: str) -> bool:
        """Return whether the owner changed a field."""
        return key in self._touched

    def watch(self, key: str, changed: Callable[[], None]) -> None:
        """Call a function after every change of a field."""
        self._editors[key].watch(changed)

    def complaint(self, key: str) -> str:
        """Return what is said beside a field; "" when nothing is."""
        return self._grid.complaint(key)

    def retranslate(self) -> None:
        """Say the dialog's own words in the window's language."""
        self._cancel_button.setText(self.tr("Cancel"))
        self._save_button.setText(self.tr("Save"))
        self._required_note.setText(self.tr("* must be filled in"))

    def submit(self) -> None:
        """Store the values if nothing is wrong with them; else say everything that is."""
        self._later.stop()  # a look that was still to come would wipe away what is said now
        self._touched.update(self._editors)
        self._say("")
        if self._show_problems():
            self._focus_first()
            return
        try:
            problems = list(self._save(self.values()) or ())
        except InvalidInput as error:
            problems = list(error.problems)
        except ChangedMeanwhile as error:
            self._tell_changed(error)
            return
        except MspDeskError as error:
            self._say(self._wording.error(error))
            return
        if problems:
            self._show(problems)
            self._focus_first()
            return
        self._base, self._own_parts_changed = self.values(), False
        self.saved.emit()
        self.accept()

    def offer_stored(self, reload: Reload) -> None:
        """Offer to load the stored record when it was changed since the form was opened.

        Args:
            reload: Returns the values that are stored now; the next save goes from there.
        """
        self._reload = reload

    def load_stored(self) -> None:
        """Show what is stored now; what the owner typed stays, with the stored value said below it."""
        if self._reload is None:
            return
        try:
            stored = self._reload()
        except NotFound:
            self._say(self._wording.say("form.gone"))
            return
        except MspDeskError as error:
            self._say(self._wording.error(error))
            return
        typed = {key: value for key, value in self.values().items() if value != self._base[key]}
        texts = {key: text for key in typed if (text := self._text(key)) is not None}
        self._stored_notes = {}
        for field in self._fields:
            value = stored.get(field.key)
            self.write(field.key, value)
            if field.key not in typed or typed[field.key] == self._base[field.key]:
                continue
            self._stored_notes[field.key] = stored_words(field, value, self._wording, self._conventions)
            self._writing = True
            if field.key in texts:
                cast(QLineEdit, self._editors[field.key].widget).setText(texts[field.key])
            else:
                self._editors[field.key].write(typed[field.key])
            self._writing = False
        self._say(self._wording.say("form.loaded"), warn=True)
        self._show_problems()

    def _text(self, key: str) -> str | None:
        """The letters in a line, readable or not; None for another kind of field."""
        widget = self._editors[key].widget
        return widget.text() if isinstance(widget, QLineEdit) else None

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field with its text chosen, so that typing replaces what was proposed.

        A client that is known already is passed over.
        """
        if self.focusWidget() is None and self._editors:
            keys = [
                field.key for field in self._fields if field.kind is not FieldKind.CLIENT or not self._base[field.key]
            ]
            self.go_to(next((key for key in keys if key in self._editors), next(iter(self._editors))))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; when something was typed, it asks once in the form itself."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window asks once as Esc does."""
        if event.spontaneous() and self.is_unsaved and not self._asks:
            event.ignore()
            self._leave()
            return
        super().closeEvent(event)

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
        self._banner = FormBanner()
        column.addWidget(self._banner)
        if intro:
            column.addWidget(PlainLabel(intro, tone=Tone.MUTED, wrap=True))
        self._grid = FormGrid(self._fields, conventions)
        self._editors = self._grid.editors
        column.addWidget(self._grid)
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
        self._grid.join_tabs()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        line.setSpacing(GRID)
        self._required_note = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._required_note.setVisible(any(field.required for field in self._fields))
        self._cancel_button = PushButton()
        self._cancel_button.clicked.connect(self._leave)
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

    def _fit(self, *, grow_only: bool = False) -> None:
        """Be as high as the content needs, as far as the screen has room."""
        layout = self._content.layout()
        if layout is not None:
            layout.activate()
        room = QGuiApplication.primaryScreen().availableSize().height() - 120
        wanted = self._content.sizeHint().height() + 64
        least = self.height() if grow_only else 200
        self.resize(max(_WIDTH, self.width()) if grow_only else _WIDTH, max(least, min(wanted, room)))

    def _on_edited(self, key: str) -> None:
        if self._writing:
            self._later.start(0)
            return
        self._touched.add(key)
        self._stop_asking()
        if self._editors[key].half_typed():
            self._grid.hush(key)
            if not (self._later.isActive() and self._later.interval() == 0):
                self._later.start(PAUSE)
        else:
            self._later.start(0)

    def _show_problems(self) -> bool:
        """Check and say the problems of the fields that were edited; tell whether anything at all is wrong."""
        unreadable = {key: error for key, editor in self._editors.items() if (error := editor.complaint()) is not None}
        found = [problem for problem in self._check(self.values()) if problem.field not in unreadable]
        sentences: dict[str, list[str]] = {key: [self._wording.error(error)] for key, error in unreadable.items()}
        for problem in found:
            sentences.setdefault(problem.field, []).append(self._wording.problem(problem))
        self._grid.say({key: said for key, said in sentences.items() if key in self._touched}, self._stored_notes)
        if len(self._touched) == len(self._editors):
            self._say(" ".join(said for key in sentences if key not in self._editors for said in sentences[key]))
        return bool(sentences)

    def _show(self, problems: Sequence[Problem]) -> None:
        sentences: dict[str, list[str]] = {}
        for problem in problems:
            sentences.setdefault(problem.field, []).append(self._wording.problem(problem))
        self._grid.say({key: said for key, said in sentences.items() if key in self._editors}, self._stored_notes)
        self._say(" ".join(said for key in sentences if key not in self._editors for said in sentences[key]))

    @property
    def _asks(self) -> bool:
        """Whether it was asked already what becomes of the typed text."""
        return bool(self._banner.text) and self._banner.property("asks") is True

    def _leave(self) -> None:
        """Close; what was typed and not stored is asked about once."""
        if not self.is_unsaved or self._asks:
            self.reject()
            return
        self._say(
            self.tr("Nothing is saved yet. Press Esc again to discard what you typed."),
            warn=True,
            deeds=((self.tr("Keep editing"), self._keep_editing), (self.tr("Discard"), self.reject)),
        )
        self._banner.setProperty("asks", True)
        self._banner.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_editing(self) -> None:
        self._say("")
        dirty = [key for key, value in self.values().items() if value != self._base[key]]
        editors = [self._editors[key].widget for key in dirty] or [one.widget for one in self._editors.values()]
        if editors:
            editors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_asking(self) -> None:
        if self._asks:
            self._say("")

    def _tell_changed(self, error: ChangedMeanwhile) -> None:
        if self._reload is None:
            self._say(self._wording.error(error))
            return
        deeds = ((self.tr("Load what is stored"), self.load_stored),)
        self._say(self._wording.say("form.meanwhile"), deeds=deeds)
        self._banner.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str, *, warn: bool = False, deeds: Sequence[Deed] = ()) -> None:
        self._banner.setProperty("asks", False)
        self._banner.say(sentence, warn=warn, deeds=deeds)
        self._fit(grow_only=True)
        if sentence:
            self._area.verticalScrollBar().setValue(0)

    def _focus_first(self) -> None:
        widget = self._grid.first_wrong()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(widget)
