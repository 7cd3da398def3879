"""A value of a record in words, for the line that says what is stored meanwhile."""

from __future__ import annotations

from msp_desk.core.formatting import format_minutes, format_money
from msp_desk.core.records.family import FieldKind
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.typed_edits import Conventions


def stored_words(field: FormField, value: object, wording: Wording, conventions: Conventions) -> str:
    """Say which value of a field is stored.

    Args:
        field: What the form asks for.
        value: The stored value; None or "" when nothing is.
        wording: In the window's language.
        conventions: How amounts are written.
    """
    return wording.say("form.stored", value=_words(field, value, wording, conventions))


def _words(field: FormField, value: object, wording: Wording, conventions: Conventions) -> str:
    if value is None or value == "":
        return wording.say("form.empty")
    for choice, word in field.choices:
        if choice == value:
            return one_line(word)
    if isinstance(value, int) and not isinstance(value, bool):
        if field.kind is FieldKind.AMOUNT:
            return format_money(value, conventions.currency, conventions.language)
        if field.kind is FieldKind.MINUTES:
            return format_minutes(value, conventions.language)
    return one_line(wording.text(value))
