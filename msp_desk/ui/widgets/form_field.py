"""What a form asks for: one description a field, and the editor made from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.family import FieldKind
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.plain_text import one_line, plain_label
from msp_desk.ui.widgets.typed_edits import AmountEdit, Conventions, CountEdit, DayEdit, MinutesEdit, TypedEdit

_LONG_TEXT_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field of a form.

    Attributes:
        key: Its name in values and problems.
        label: What it is called, in the window's language.
        kind: What it holds; MOMENT and BYTES are not for forms.
        required: Marked as such, and without an empty choice.
        choices: For CHOICE pairs of value and word, for CLIENT and INVOICE pairs of id and name.
        hint: Shown in an empty field.
        section: A heading above the field; "" for none.
    """

    key: str
    label: str
    kind: FieldKind
    required: bool = False
    choices: Sequence[tuple[object, str]] = ()
    hint: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """A widget with the two ways between it and a value.

    Attributes:
        widget: What stands in the form.
        read: Gives the value; None when empty; a text that means nothing is given as it was typed.
        write: Shows a value.
        complaint: The error of an unreadable text, None when it can be read.
        half_typed: Whether what stands there may be the beginning of something that can be read.
        watch: Connects a function to every change by the owner.
    """

    widget: QWidget
    read: Callable[[], object]
    write: Callable[[object], None]
    complaint: Callable[[], Unreadable | None]
    half_typed: Callable[[], bool]
    watch: Callable[[Callable[[], None]], None]


def editor_for(field: FormField, conventions: Conventions) -> Editor:  # noqa: PLR0911 - one line a kind
    """Return the editor of a field.

    Raises:
        ValueError: If the kind is not for forms.
    """
    match field.kind:
        case FieldKind.TEXT:
            return _line_editor(field)
        case FieldKind.LONG_TEXT:
            return _long_text_editor(field)
        case FieldKind.DAY:
            return _typed_editor(field, DayEdit(conventions))
        case FieldKind.AMOUNT:
            return _typed_editor(field, AmountEdit(conventions))
        case FieldKind.MINUTES:
            return _typed_editor(field, MinutesEdit(conventions))
        case FieldKind.COUNT:
            return _typed_editor(field, CountEdit(conventions))
        case FieldKind.PERCENT:
            return _typed_editor(field, CountEdit(conventions, unit="%"))
        case FieldKind.FLAG:
            return _flag_editor(field)
        case FieldKind.CHOICE:
            return _choice_editor(field)
        case FieldKind.CLIENT | FieldKind.INVOICE:
            return _reference_editor(field)
        case _:
            raise ValueError(f"no form can ask for {field.kind}")


def _readable() -> None:
    return None


def _never() -> bool:
    return False


def _line_editor(field: FormField) -> Editor:
    edit = QLineEdit()
    edit.setPlaceholderText(field.hint)

    def write(value: object) -> None:
        edit.setText("" if value is None else str(value))
        edit.setCursorPosition(0)

    return Editor(
        widget=edit,
        read=lambda: edit.text().strip(),
        write=write,
        complaint=_readable,
        half_typed=_never,
        watch=lambda changed: _connect(edit, changed),
    )


def _long_text_editor(field: FormField) -> Editor:
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setPlaceholderText(field.hint)
    edit.document().setDocumentMargin(5)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * _LONG_TEXT_LINES + 18)

    def watch(changed: Callable[[], None]) -> None:
        edit.textChanged.connect(lambda: changed())  # noqa: PLW0108 - one connection an object, kept by Qt

    return Editor(
        widget=edit,
        read=lambda: edit.toPlainText().strip(),
        write=lambda value: edit.setPlainText("" if value is None else str(value)),
        complaint=_readable,
        half_typed=_never,
        watch=watch,
    )


def _typed_editor(field: FormField, edit: TypedEdit) -> Editor:
    edit.setPlaceholderText(field.hint)

    def read() -> object:
        try:
            return edit.value()
        except Unreadable:
            return edit.text()

    def complaint() -> Unreadable | None:
        try:
            edit.value()
        except Unreadable as error:
            return error
        return None

    return Editor(
        widget=edit,
        read=read,
        write=edit.set_value,
        complaint=complaint,
        half_typed=lambda: edit.hasFocus() and complaint() is not None,
        watch=lambda changed: _connect(edit, changed),
    )


def _flag_editor(field: FormField) -> Editor:
    box = QCheckBox(plain_label(one_line(field.label)))

    def watch(changed: Callable[[], None]) -> None:
        box.toggled.connect(lambda _on: changed())

    return Editor(
        widget=box,
        read=box.isChecked,
        write=lambda value: box.setChecked(value is True),
        complaint=_readable,
        half_typed=_never,
        watch=watch,
    )


def _choice_editor(field: FormField) -> Editor:
    box = QComboBox()
    box.setMinimumHeight(CONTROL_HEIGHT)
    values: list[object] = [] if field.required else [None]
    if not field.required:
        box.addItem("–")
    for value, word in field.choices:
        values.append(value)
        box.addItem(one_line(word))

    def write(value: object) -> None:
        box.setCurrentIndex(values.index(value) if value in values else -1)

    def read() -> object:
        return values[box.currentIndex()] if box.currentIndex() >= 0 else None

    def watch(changed: Callable[[], None]) -> None:
        box.currentIndexChanged.connect(lambda _place: changed())

    return Editor(widget=box, read=read, write=write, complaint=_readable, half_typed=_never, watch=watch)


def _reference_editor(field: FormField) -> Editor:
    edit = CompletingEdit([(identity, name) for identity, name in field.choices if isinstance(identity, int)])
    edit.setPlaceholderText(field.hint)

    def read() -> object:
        found = edit.value()
        return found if found is not None else (edit.text().strip() or None)

    return Editor(
        widget=edit,
        read=read,
        write=lambda value: edit.set_value(value if isinstance(value, int) else None),
        complaint=_readable,
        half_typed=lambda: edit.hasFocus() and edit.value() is None,
        watch=lambda changed: _connect(edit, changed),
    )


def _connect(edit: QLineEdit, changed: Callable[[], None]) -> None:
    edit.textChanged.connect(lambda _text: changed())
    edit.editingFinished.connect(lambda: changed() if edit.isModified() else None)
