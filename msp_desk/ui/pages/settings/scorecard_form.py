"""The form of the scorecard: anchors and weights of the eight measures, the cuts of the letters, the caps."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from msp_desk.core.formatting import Unreadable, format_number, parse_number
from msp_desk.core.grading.sentences import cap_name, measure_name, measure_unit
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scale, Scorecard
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.record_forms import conventions

_PARTS = ("good", "bad", "weight")
_CUT_LETTERS = (Letter.A, Letter.B, Letter.C, Letter.D)


def open_scorecard_form(link: DeskLink, parent: QWidget | None = None) -> FormDialog:
    """Open the form; saving makes a new version of the scorecard."""
    current = link.desk.scorecard.current()
    dialog = FormDialog(
        QCoreApplication.translate("ScorecardForm", "Scorecard"),
        _fields(link),
        initial=_initial(current, link),
        check=lambda values: _problems(values, link),
        save=lambda values: _save(values, link),
        wording=link.wording,
        conventions=conventions(link),
        parent=parent,
        intro=QCoreApplication.translate(
            "ScorecardForm", "Good scores 100, bad scores 0; every saved change is a new version and can be undone."
        ),
    )
    dialog.setObjectName("form_scorecard")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _fields(link: DeskLink) -> list[FormField]:
    wording = link.wording
    labels = {
        "good": QCoreApplication.translate("ScorecardForm", "Good"),
        "bad": QCoreApplication.translate("ScorecardForm", "Bad"),
        "weight": QCoreApplication.translate("ScorecardForm", "Weight"),
    }
    fields = [
        FormField(
            key=f"{key.value}.{part}",
            label=labels[part],
            kind=FieldKind.TEXT,
            required=True,
            section=f"{measure_name(key, wording)} ({measure_unit(key, wording)})" if part == "good" else "",
        )
        for key in MeasureKey
        for part in _PARTS
    ]
    letters = QCoreApplication.translate("ScorecardForm", "Letters")
    at_least = QCoreApplication.translate("ScorecardForm", "{letter} from")
    fields += [
        FormField(
            key=f"cut.{letter.value}",
            label=at_least.replace("{letter}", letter.value),
            kind=FieldKind.TEXT,
            required=True,
            section=letters if letter is Letter.A else "",
        )
        for letter in _CUT_LETTERS
    ]
    caps = QCoreApplication.translate("ScorecardForm", "Deal-breakers: the best letter still possible")
    fields += [
        FormField(
            key=f"cap.{rule.value}",
            label=cap_name(rule, wording),
            kind=FieldKind.CHOICE,
            required=True,
            choices=[(letter, letter.value) for letter in Letter],
            section=caps if place == 0 else "",
        )
        for place, rule in enumerate(CapRule)
    ]
    overdue = QCoreApplication.translate("ScorecardForm", "Overdue caps after, days")
    return [*fields, FormField(key="overdue_days", label=overdue, kind=FieldKind.COUNT, required=True)]


def _initial(scorecard: Scorecard, link: DeskLink) -> dict[str, object]:
    values: dict[str, object] = {"overdue_days": scorecard.overdue_days}
    for key, scale in scorecard.scales.items():
        for part in _PARTS:
            values[f"{key.value}.{part}"] = _written(getattr(scale, part), link)
    for letter, cut in scorecard.cuts.items():
        values[f"cut.{letter.value}"] = _written(cut, link)
    for rule, letter in scorecard.caps.items():
        values[f"cap.{rule.value}"] = letter
    return values


def _written(number: float, link: DeskLink) -> str:
    digits = next((places for places in range(4) if round(number, places) == number), 4)
    return format_number(number, link.language, digits=digits)


def _read(values: Mapping[str, object], link: DeskLink) -> tuple[Scorecard | None, list[Problem]]:
    """The scorecard that stands there, or every field that is no number."""
    problems: list[Problem] = []
    numbers: dict[str, float] = {}
    for key, value in values.items():
        if key.startswith("cap.") or key == "overdue_days":
            continue
        try:
            numbers[key] = float(parse_number(str(value or ""), link.language))
        except Unreadable as error:
            problems.append(Problem(field=key, code=error.code, params=error.params))
    days = values.get("overdue_days")
    if not isinstance(days, int):
        problems.append(Problem(field="overdue_days", code="problem.required"))
    if problems or not isinstance(days, int):
        return None, problems
    scorecard = Scorecard(
        scales={
            key: Scale(
                good=numbers[f"{key.value}.good"],
                bad=numbers[f"{key.value}.bad"],
                weight=numbers[f"{key.value}.weight"],
            )
            for key in MeasureKey
        },
        cuts={letter: numbers[f"cut.{letter.value}"] for letter in _CUT_LETTERS},
        caps={rule: Letter(str(values[f"cap.{rule.value}"])) for rule in CapRule},
        overdue_days=days,
    )
    return scorecard, [_in_form(problem) for problem in scorecard.problems()]


def _in_form(problem: Problem) -> Problem:
    """A problem of the scorecard at the field of the form that shows it."""
    fields = {"cuts": "cut.A", "caps": f"cap.{CapRule.SERIOUS_INCIDENT.value}"}
    if problem.field in {key.value for key in MeasureKey}:
        part = "weight" if problem.code == "problem.negative_weight" else "bad"
        return Problem(field=f"{problem.field}.{part}", code=problem.code, params=problem.params)
    return Problem(field=fields.get(problem.field, problem.field), code=problem.code, params=problem.params)


def _problems(values: Mapping[str, object], link: DeskLink) -> list[Problem]:
    return _read(values, link)[1]


def _save(values: Mapping[str, object], link: DeskLink) -> list[Problem]:
    scorecard, problems = _read(values, link)
    if scorecard is not None and not problems:
        link.desk.scorecard.change(scorecard)
    return problems
