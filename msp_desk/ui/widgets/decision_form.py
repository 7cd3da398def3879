"""The forms around a decision: a second look, storing it, looking back on it, and withdrawing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.decision import DECISIONS, Decision, DecisionChoice, Hindsight, LookBack
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.second_look import SECOND_LOOKS
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import ask_once, tell_failure
from msp_desk.ui.widgets.form_dialog import FormDialog, Values
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.record_forms import conventions, form_fields, open_form

if TYPE_CHECKING:
    from msp_desk.core.deciding.numbers import Number

_STORED = ("choice", "reason", "cooling_off_skipped")


def open_second_look(link: DeskLink, client_id: int, parent: QWidget | None = None) -> FormDialog:
    """Open the form of a second look at a client; it begins with the answers that count today.

    Returns:
        The open form; saving keeps the earlier answers as they were and adds today's.
    """
    latest = link.desk.second_looks.latest(client_id, link.today)
    given: dict[str, object] = {} if latest is None else SECOND_LOOKS.values(latest)
    return open_form(link, "second_looks", given={**given, "client": client_id, "day": link.today}, parent=parent)


def open_store_decision(
    link: DeskLink,
    client_id: int,
    *,
    choice: DecisionChoice | None = None,
    tried: Mapping[str, Number] | None = None,
    lead: Callable[[Place], object] | None = None,
    parent: QWidget | None = None,
) -> FormDialog:
    """Open the form that stores a decision with the numbers of today.

    Whoever decides to part is offered to begin the exit.

    Args:
        link: The desk.
        client_id: About whom.
        choice: What is proposed.
        tried: What the decision room was set to, by name; stored beside the numbers.
        lead: Leads to the exit that was begun; without it none is offered.
        parent: The window.
    """
    client = link.desk.clients.get(client_id)
    stored: list[Decision] = []

    def complete(values: Values) -> dict[str, object]:
        return {**values, "client": client_id, "decided_on": link.today}

    def save(values: Values) -> None:
        stored.append(
            link.desk.decisions.store(
                ClientId(client_id),
                cast(DecisionChoice, values["choice"]),
                str(values["reason"]),
                cooling_off_skipped=str(values["cooling_off_skipped"] or ""),
                tried=tried or {},
            )
        )

    intro = QCoreApplication.translate(
        "DecisionForm",
        "Stored with the numbers of today; the program asks after 6 and after 12 months whether it was right. "
        "A decision to part waits 72 hours before its first step, unless it is over abuse or you say why not.",
    )
    dialog = FormDialog(
        link.wording.say("form.new.decisions") + f": {client.name}",
        [field for field in form_fields(link, DECISIONS) if field.key in _STORED],
        initial={"choice": choice, "reason": "", "cooling_off_skipped": ""},
        check=lambda values: DECISIONS.problems(complete(values)),
        save=save,
        wording=link.wording,
        conventions=conventions(link),
        parent=parent,
        intro=intro,
    )
    if lead is not None and parent is not None:
        dialog.saved.connect(lambda: _offer_exit(link, stored[-1], client.name, lead, parent))
    return _opened(dialog, "form_store_decision")


def _offer_exit(
    link: DeskLink, decision: Decision, client: str, lead: Callable[[Place], object], parent: QWidget
) -> None:
    """Offer to begin the exit after a decision to part, where none runs."""
    running = link.desk.exits.of_client(int(decision.client_id))
    if decision.choice is not DecisionChoice.PART or (running is not None and running.is_open):
        return

    def begin() -> None:
        try:
            made = link.desk.exits.open(int(decision.client_id), decision_id=int(decision.id))
        except MspDeskError as error:
            tell_failure(parent, link.wording.error(error))
            return
        lead(Place(page="exits", client_id=int(decision.client_id), family="exits", record_id=int(made.id)))

    ask_once(
        parent,
        QCoreApplication.translate("DecisionForm", "Begin the exit of {client}?").replace("{client}", client),
        QCoreApplication.translate(
            "DecisionForm",
            "It works out the last days and lays out the checklist. Nothing is sent, the cooling-off is kept, and the "
            "exit can be withdrawn with a reason.",
        ),
        QCoreApplication.translate("DecisionForm", "Begin the exit"),
        begin,
    )


def open_look_back(link: DeskLink, decision: Decision, which: LookBack, parent: QWidget | None = None) -> FormDialog:
    """Open the form that asks whether a decision was right.

    Args:
        link: The desk.
        decision: Which.
        which: After six months or after twelve.
        parent: The window.
    """
    name = which.name.lower()
    answer, note = f"{name}_answer", f"{name}_note"
    wording = link.wording
    fields = [
        FormField(
            key=answer,
            label=wording.field("decisions", answer),
            kind=FieldKind.CHOICE,
            required=True,
            choices=[(member, wording.word(member)) for member in Hindsight],
        ),
        FormField(key=note, label=wording.field("decisions", note), kind=FieldKind.LONG_TEXT),
    ]
    stored = DECISIONS.values(decision)

    def check(values: Values) -> list[Problem]:
        problems = DECISIONS.problems({**stored, **values})
        if values[answer] is None:
            problems.append(Problem(field=answer, code="problem.required"))
        return problems

    def save(values: Values) -> None:
        given = cast(Hindsight, values[answer])
        link.desk.decisions.look_back(decision.id, which, given, str(values[note] or ""))

    intro = wording.say(
        "advising.decision.stored",
        day=format_day(decision.decided_on, link.language, DayStyle.LONG),
        choice=decision.choice,
        reason=decision.reason,
    )
    return _opened(
        FormDialog(
            wording.say(f"advising.decision.look_back.{name}"),
            fields,
            initial={answer: stored[answer], note: stored[note]},
            check=check,
            save=save,
            wording=wording,
            conventions=conventions(link),
            parent=parent,
            intro=intro,
        ),
        "form_look_back",
    )


def open_call_off(link: DeskLink, decision: Decision, parent: QWidget | None = None) -> FormDialog:
    """Open the form that withdraws a decision with a reason."""
    wording = link.wording
    label = wording.field("decisions", "called_off_reason")
    stored = DECISIONS.values(decision)
    return _opened(
        FormDialog(
            QCoreApplication.translate("DecisionForm", "Withdraw decision"),
            [FormField(key="called_off_reason", label=label, kind=FieldKind.LONG_TEXT, required=True)],
            initial={"called_off_reason": ""},
            check=lambda values: DECISIONS.problems({**stored, **values, "called_off_on": link.today}),
            save=lambda values: _call_off(link, decision, values),
            wording=wording,
            conventions=conventions(link),
            parent=parent,
        ),
        "form_call_off",
    )


def _call_off(link: DeskLink, decision: Decision, values: Values) -> None:
    link.desk.decisions.call_off(decision.id, str(values["called_off_reason"]))


def _opened(dialog: FormDialog, name: str) -> FormDialog:
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
