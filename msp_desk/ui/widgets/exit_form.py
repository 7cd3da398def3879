"""The forms that several pages open about an exit: beginning one, withdrawing it, and part of any of its records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from msp_desk.core.records.exit import EXITS, EndingWay, Exit
from msp_desk.core.records.family import Family, FieldKind, Record
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.form_dialog import FormDialog, Values
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.record_forms import conventions, form_fields

if TYPE_CHECKING:
    from msp_desk.core.records.agreement import Agreement

R = TypeVar("R", bound=Record)
_ENDS = "ends_"
"""How the key of an agreement's tick begins."""


def open_begin_exit(
    link: DeskLink,
    client_id: int = 0,
    *,
    decision_id: int | None = None,
    why: str = "",
    begun: Callable[[Exit], object] | None = None,
    parent: QWidget | None = None,
) -> FormDialog:
    """Open the form that begins an exit.

    Args:
        link: The desk.
        client_id: Whose; 0 asks for it.
        decision_id: The decision it comes from; None takes the newest one to part, if there is one.
        why: In the owner's words, to begin with.
        begun: Told of the exit once it is stored.
        parent: The window.
    """
    wording, made = link.wording, list[Exit]()
    agreements = _running(link, client_id)
    fields = [field for field in form_fields(link, EXITS) if field.key in ("client", "way", "why")]
    if client_id:
        fields = [field for field in fields if field.key != "client"]
    ends = _ticks(agreements, QCoreApplication.translate("ExitForm", "What it ends")) if len(agreements) > 1 else []
    name = link.desk.clients.get(client_id).name if client_id else ""
    title = QCoreApplication.translate("ExitForm", "Begin an exit")
    initial: dict[str, object] = {"client": client_id or None, "way": EndingWay.NOTICE, "why": why}
    initial |= {field.key: True for field in ends}

    def check(values: Values) -> list[Problem]:
        complete = {"client": client_id or None, **values, "opened_on": link.today}
        found = EXITS.problems(complete)
        if ends and not _ticked(values):
            code = "problem.required"
            found.append(Problem(field=ends[0].key, code=code))
        return found

    def save(values: Values) -> None:
        chosen = _ticked(values) if ends else None
        of = client_id or cast(int, values["client"])
        made.append(
            link.desk.exits.open(
                of, way=cast(EndingWay, values["way"]), why=str(values["why"] or ""), decision_id=decision_id,
                agreement_ids=chosen,
            )
        )  # fmt: skip

    intro = QCoreApplication.translate(
        "ExitForm",
        "The program works out the last days from the agreements and lays out the checklist. Nothing is sent; until "
        "it is closed, an exit can be withdrawn with a reason.",
    )
    dialog = FormDialog(
        f"{title}: {name}" if name else title,
        [*fields, *ends],
        initial=initial,
        check=check,
        save=save,
        wording=wording,
        conventions=conventions(link),
        parent=parent,
        intro=intro,
    )
    if begun is not None:
        dialog.saved.connect(lambda: begun(made[-1]))
    return opened(dialog, "form_begin_exit")


def open_call_off_exit(link: DeskLink, found: Exit, parent: QWidget | None = None) -> FormDialog:
    """Open the form that withdraws an exit with a reason."""
    stored = EXITS.values(found)
    label = link.wording.field("exits", "called_off_reason")
    intro = QCoreApplication.translate(
        "ExitForm",
        "The exit stops here and stays on the desk with its reason. If the client was told already, tell them in "
        "writing that the notice is withdrawn; whether it can be is a question of law.",
    )
    return opened(
        FormDialog(
            QCoreApplication.translate("ExitForm", "Withdraw the exit"),
            [FormField(key="called_off_reason", label=label, kind=FieldKind.LONG_TEXT, required=True)],
            initial={"called_off_reason": ""},
            check=lambda values: EXITS.problems({**stored, **values, "called_off_on": link.today}),
            save=lambda values: _call_off(link, found, values),
            wording=link.wording,
            conventions=conventions(link),
            parent=parent,
            intro=intro,
        ),
        "form_call_off_exit",
    )


def open_agreements(
    link: DeskLink, found: Exit, running: Sequence[Agreement], ended: Sequence[int], parent: QWidget | None = None
) -> FormDialog:
    """Open the form that says which agreements an exit ends.

    Args:
        link: The desk.
        found: The exit.
        running: What can be ended.
        ended: The numbers of those it ends now.
        parent: The window.
    """
    fields = _ticks(running, "")

    def check(values: Values) -> list[Problem]:
        return [] if _ticked(values) else [Problem(field=fields[0].key, code="problem.required")]

    def save(values: Values) -> None:
        link.desk.exits.set_agreements(int(found.id), _ticked(values))

    return opened(
        FormDialog(
            QCoreApplication.translate("ExitForm", "What the exit ends"),
            fields,
            initial={f"{_ENDS}{one.id}": one.id in ended for one in running},
            check=check,
            save=save,
            wording=link.wording,
            conventions=conventions(link),
            parent=parent,
        ),
        "form_exit_agreements",
    )


def open_fields(  # noqa: PLR0913 - each says one thing of the same form
    link: DeskLink,
    family: Family[R],
    keys: Sequence[str],
    *,
    title: str,
    store: Callable[[R], object],
    record: R | None = None,
    given: Mapping[str, object] | None = None,
    needed: Sequence[str] = (),
    parent: QWidget | None = None,
    intro: str = "",
) -> FormDialog:
    """Open a form over some fields of a record.

    Args:
        link: The desk.
        family: Of the record.
        keys: The fields, from top to bottom.
        title: Of the form.
        store: Stores the record that was typed.
        record: What is changed; None for a new one.
        given: What a new one begins with, or what is proposed instead of what is stored.
        needed: Fields that must be filled in here, though the record can do without.
        parent: The window.
        intro: A line above the fields.
    """
    described = {field.key: field for field in form_fields(link, family)}
    base = {one.key: one.default for one in family.fields} if record is None else family.values(record)
    base |= given or {}
    identity = (0, 0) if record is None else (record.id, record.revision)

    def check(values: Values) -> list[Problem]:
        missing = [key for key in needed if values.get(key) in (None, "")]
        found = [one for one in family.problems({**base, **values}) if one.field not in missing]
        return [*(Problem(field=key, code="problem.required") for key in missing), *found]

    def save(values: Values) -> None:
        store(family.build({**base, **values}, id=identity[0], revision=identity[1]))

    def stored_now() -> dict[str, object]:
        nonlocal identity
        present = link.desk.rooms[family.name].get(identity[0])
        identity = (present.id, present.revision)
        return family.values(present)

    fields = [described[key] for key in keys]
    dialog = FormDialog(
        title,
        [_marked(field, required=field.required or field.key in needed) for field in fields],
        initial={key: base[key] for key in keys},
        check=check,
        save=save,
        wording=link.wording,
        conventions=conventions(link),
        parent=parent,
        intro=intro,
    )
    if record is not None:
        dialog.offer_stored(stored_now)
    return opened(dialog, f"form_{family.name}")


def opened(dialog: FormDialog, name: str) -> FormDialog:
    """Name a form and open it."""
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _marked(field: FormField, *, required: bool) -> FormField:
    return FormField(
        key=field.key, label=field.label, kind=field.kind, required=required, choices=field.choices, hint=field.hint,
        section=field.section,
    )  # fmt: skip


def _running(link: DeskLink, client_id: int) -> list[Agreement]:
    if not client_id:
        return []
    return [found.agreement for found in link.desk.exits.preview_open(client_id, link.today)]


def _ticks(agreements: Sequence[Agreement], heading: str) -> list[FormField]:
    return [
        FormField(
            key=f"{_ENDS}{one.id}",
            label=f"{one.number} · {one.title}" if one.title else one.number,
            kind=FieldKind.FLAG,
            section=heading if not place else "",
        )
        for place, one in enumerate(agreements)
    ]


def _ticked(values: Values) -> list[int]:
    return [int(key.removeprefix(_ENDS)) for key, value in values.items() if key.startswith(_ENDS) and value is True]


def _call_off(link: DeskLink, found: Exit, values: Values) -> None:
    link.desk.exits.call_off(int(found.id), str(values["called_off_reason"]))
