"""A form for every kind of record, made from its family: new fields appear by themselves.

The form of a payment also offers its allocations; see :mod:`msp_desk.ui.widgets.payment_form`. What a new record begins
with and what follows while it is typed stands in :mod:`msp_desk.ui.widgets.first_values`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Family, Field, FieldKind, Record
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.first_values import correctable, first_values, follow
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.form_title import form_title
from msp_desk.ui.widgets.typed_edits import Conventions

if TYPE_CHECKING:
    from msp_desk.ui.widgets.attachments import AttachmentsPanel

SINGLE = ("firm", "settings")
"""Families of which the desk has one record."""
WITH_FILES = ("incidents", "recommendations", "tickets", "notes", "formal_warnings")
"""Families whose form has a place for files: what may have to be shown to somebody one day."""


def conventions(link: DeskLink) -> Conventions:
    """How days and amounts are read and written in the window."""
    return Conventions(language=link.language, currency=link.currency, today=link.today)


def form_fields(link: DeskLink, family: Family[Any], *, client_id: int = 0, chosen: object = None) -> list[FormField]:
    """The fields of a family's form, in the family's order.

    Args:
        link: Says labels and lists clients and invoices.
        family: Which.
        client_id: Whose invoices can be named; 0 lists none.
        chosen: The invoice that is named already.
    """
    return [
        FormField(
            key=described.key,
            label=link.wording.field(family.name, described.key),
            kind=described.kind,
            required=described.required,
            choices=_choices(link, described, client_id, chosen),
        )
        for described in family.fields
        if described.in_form
    ]


def _choices(link: DeskLink, described: Field, client_id: int, chosen: object) -> Sequence[tuple[object, str]]:
    if described.kind is FieldKind.CLIENT:
        return [(client.id, client.name) for client in link.desk.clients.all()]
    if described.kind is FieldKind.INVOICE:
        return correctable(link, client_id, chosen)
    if described.kind is FieldKind.CHOICE and described.choices is not None:
        return [(member, link.wording.word(member)) for member in described.choices]
    return []


def initial_values(family: Family[Any], link: DeskLink, given: Mapping[str, object]) -> dict[str, object]:
    """What a new record's form begins with: defaults, today where the day is needed, proposals, and what is given."""
    values = {described.key: described.default for described in family.fields}
    for described in family.fields:
        if described.kind is FieldKind.DAY and described.required and described.key != "due_on":
            values[described.key] = link.today
    return {**values, **first_values(link, family.name, dict(given)), **given}


def open_form(
    link: DeskLink,
    family_name: str,
    *,
    record: Record | None = None,
    given: Mapping[str, object] | None = None,
    parent: QWidget | None = None,
) -> FormDialog:
    """Open the form of a record.

    Args:
        link: The desk.
        family_name: Its family.
        record: The record to change; None for a new one.
        given: Values a new record begins with, such as its client.
        parent: The window.

    Returns:
        The open form; what it stores goes through the desk, which announces it.
    """
    if family_name == "payments":
        from msp_desk.ui.widgets.payment_form import open_payment_form  # it is made from this module's parts

        payment = record if isinstance(record, Payment) else None
        return open_payment_form(link, record=payment, given=given, parent=parent)
    family = FAMILY_BY_NAME[family_name]
    initial = initial_values(family, link, given or {}) if record is None else family.values(record)
    client_id = cast(int, initial.get("client") or 0)
    title = form_title(link.wording, family_name, record, kind=initial.get("kind"))
    base = record

    def check(values: dict[str, object]) -> list[Problem]:
        return family.problems(_complete(family, initial, values))

    def save(values: dict[str, object]) -> None:
        stored = store(link, family, base, _complete(family, initial, values))
        if files is not None and files.waiting:
            files.keep_waiting(cast(int, stored.client_id), family_name, stored.id)  # type: ignore[attr-defined]

    def stored_now() -> dict[str, object]:
        nonlocal base
        assert record is not None  # noqa: S101 - a new record has nothing stored
        if family_name in SINGLE:
            base = cast(Record, link.desk.singles[family_name].current())
        else:
            base = cast(Record, link.desk.rooms[family_name].get(record.id))
        return family.values(base)

    dialog = FormDialog(
        title,
        form_fields(link, family, client_id=client_id, chosen=initial.get("for_invoice")),
        initial=initial,
        check=check,
        save=save,
        wording=link.wording,
        conventions=conventions(link),
        parent=parent,
    )
    dialog.setObjectName(f"form_{family_name}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    files = _add_files(dialog, link, family_name, record)
    if record is not None:
        dialog.offer_stored(stored_now)
    else:
        follow(dialog, link, family_name)
    dialog.open()
    return dialog


def _add_files(dialog: FormDialog, link: DeskLink, family_name: str, record: Record | None) -> AttachmentsPanel | None:
    """Put the files of a record below its fields, where the family keeps some; those of a new record wait for it."""
    if family_name not in WITH_FILES:
        return None
    from msp_desk.ui.widgets.attachments import AttachmentsPanel

    files = AttachmentsPanel(link)
    if record is not None:
        files.show_subject(cast(int, record.client_id), family_name, record.id)  # type: ignore[attr-defined]
    files.waiting_changed.connect(dialog.own_part_changed)
    dialog.add_part(files, files.stops)
    return files


def _complete(family: Family[Any], initial: Mapping[str, object], values: Mapping[str, object]) -> dict[str, object]:
    """The values of a form with those that no form shows."""
    hidden = {described.key: initial.get(described.key) for described in family.fields if not described.in_form}
    return {**hidden, **values}


def store(link: DeskLink, family: Family[Any], record: Record | None, values: Mapping[str, object]) -> Record:
    """Add or change a record from a form's values.

    Returns:
        The stored record.

    Raises:
        InvalidInput: With every problem; nothing was stored.
        MspDeskError: If the desk cannot store it.
    """
    if record is None:
        return cast(Record, link.desk.rooms[family.name].add(family.build(values)))
    built = family.build(values, id=record.id, revision=record.revision)
    if family.name in SINGLE:
        return cast(Record, link.desk.singles[family.name].change(built))
    return cast(Record, link.desk.rooms[family.name].change(built))
