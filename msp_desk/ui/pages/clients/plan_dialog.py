"""The forms of a boundary plan: beginning one with proposed targets, and settling it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from msp_desk.core.actions.boundary_plans import PlanView
from msp_desk.core.deciding.boundary_plans import SHOWN_TO_CLIENTS
from msp_desk.core.deciding.plan_words import plan_number
from msp_desk.core.formatting.number_reading import parse_number
from msp_desk.core.formatting.unreadable import Unreadable
from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS, BoundaryPlan, CheckDay, PlanEnd, PlanTarget
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import MAX_COUNT, FieldKind
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.form_dialog import FormDialog, Values
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.record_forms import conventions

_OWN = ("started_on", "agreed_with", "note")


def open_plan(link: DeskLink, client_id: int, parent: QWidget | None = None) -> FormDialog:
    """Open the form that begins a plan; its targets are proposed from the worst measures of today.

    Returns:
        The open form.
    """
    client, wording = link.desk.clients.get(client_id), link.wording
    proposed = link.desk.boundary_plans.propose(client_id, link.today)
    chosen = list(dict.fromkeys(target.measure for target in proposed)) or list(SHOWN_TO_CLIENTS)
    known = {(target.measure, target.due_after): target for target in proposed}
    starts = {target.measure: target.start_tenths for target in proposed}
    kinds = {"started_on": FieldKind.DAY, "agreed_with": FieldKind.TEXT, "note": FieldKind.LONG_TEXT}
    fields = [
        FormField(
            key=key,
            label=wording.field("boundary_plans", key),
            kind=kinds[key],
            required=key == "started_on",
            choices=[],
        )
        for key in _OWN
    ]
    initial: dict[str, object] = {"started_on": link.today, "agreed_with": "", "note": ""}
    keys: dict[str, tuple[MeasureKey, CheckDay]] = {}
    for measure in chosen:
        for when in CheckDay:
            key = f"{measure.value} {int(when)}"
            keys[key] = (measure, when)
            target = known.get((measure, when))
            initial[key] = "" if target is None else plan_number(target.target_tenths / 10, link.language)
            words = wording.say(f"boundary_plan.measure.{measure.value}")
            label = wording.say("boundary_plan.dialog.field", measure=words, days=int(when))
            fields.append(FormField(key=key, label=label, kind=FieldKind.TEXT, required=False, choices=[]))
    fields.append(fields.pop(_OWN.index("note")))  # the owner's own, after what both sides sign

    def targets_of(values: Mapping[str, object]) -> tuple[list[PlanTarget], list[Problem]]:
        targets, problems = [], []
        for key, (measure, when) in keys.items():
            text = str(values.get(key) or "").strip()
            if not text:
                continue
            try:
                tenths = round(parse_number(text, link.language) * 10)
            except Unreadable:
                problems.append(Problem(field=key, code="problem.unreadable", params={"value": text[:60]}))
                continue
            if abs(tenths) > MAX_COUNT:
                problems.append(Problem(field=key, code="problem.too_large", params={"largest": MAX_COUNT // 10}))
                continue
            start = starts.get(measure)
            targets.append(
                PlanTarget(plan_id=0, due_after=when, measure=measure, start_tenths=start, target_tenths=tenths)
            )
        return targets, problems

    def plan_of(values: Mapping[str, object]) -> dict[str, object]:
        return {"client": client_id, "outcome": PlanEnd.RUNNING, **{key: values.get(key) for key in _OWN}}

    def check(values: Values) -> list[Problem]:
        targets, problems = targets_of(values)
        if not targets and not problems:
            problems.append(Problem(field=next(iter(keys)), code="boundary_plan.dialog.nothing"))
        return [*BOUNDARY_PLANS.problems(plan_of(values)), *problems]

    def save(values: Values) -> None:
        plan = replace(BOUNDARY_PLANS.build(plan_of(values)), client_id=ClientId(client_id))
        link.desk.boundary_plans.begin(plan, targets_of(values)[0])

    return _opened(
        FormDialog(
            wording.say("boundary_plan.dialog.title", client=client.name),
            fields,
            initial=initial,
            check=check,
            save=save,
            wording=wording,
            conventions=conventions(link),
            parent=parent,
            intro=wording.say("boundary_plan.dialog.intro"),
        ),
        "form_boundary_plan",
    )


def open_settle(link: DeskLink, view: PlanView, parent: QWidget | None = None) -> FormDialog:
    """Open the form that settles a plan; what the figures say is proposed."""
    plan: BoundaryPlan = view.plan
    wording = link.wording
    client = link.desk.clients.get(plan.client_id)
    fields = [
        FormField(
            key="outcome",
            label=wording.field("boundary_plans", "outcome"),
            kind=FieldKind.CHOICE,
            required=True,
            choices=[(member, wording.word(member)) for member in PlanEnd],
        ),
        FormField(
            key="note",
            label=wording.field("boundary_plans", "note"),
            kind=FieldKind.LONG_TEXT,
            required=False,
            choices=[],
        ),
    ]

    def check(values: Values) -> list[Problem]:
        if values.get("outcome") is None:
            return [Problem(field="outcome", code="problem.required")]
        return []

    def save(values: Values) -> None:
        outcome = cast(PlanEnd, values["outcome"])
        link.desk.boundary_plans.settle(plan.id, outcome, str(values.get("note") or ""))

    return _opened(
        FormDialog(
            wording.say("boundary_plan.dialog.settle", client=client.name),
            fields,
            initial={"outcome": view.proposed, "note": plan.note},
            check=check,
            save=save,
            wording=wording,
            conventions=conventions(link),
            parent=parent,
            intro=wording.say(f"boundary_plan.settle.{view.proposed.value}"),
        ),
        "form_settle_plan",
    )


def _opened(dialog: FormDialog, name: str) -> FormDialog:
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
