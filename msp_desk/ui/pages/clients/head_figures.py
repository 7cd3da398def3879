"""The line under a client's name: score, since when, coverage, how sure the letter is; each with its definition."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day, format_number, format_percent
from msp_desk.core.grading.explaining import sensitivity_short
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.override_words import override_words
from msp_desk.core.grading.sensitivity import sensitivity_of
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.figures_line import Part


def head_figures(client: Client, grade: ClientGrade | None, link: DeskLink) -> list[Part]:
    """Say a client's figures, each with the anchor of its definition.

    Args:
        client: Whose head it is.
        grade: None for a client that is not active.
        link: The desk and the language.
    """
    language, parts = link.language, list[Part]()
    override = link.desk.overrides.of(client.id, link.today) if client.id else None
    if override is not None:
        parts.append((override_words(override, None if grade is None else grade.letter, link.wording), ""))
    if grade is not None and grade.score is not None:
        score = QCoreApplication.translate("ClientView", "{score} of 100")
        parts.append((score.replace("{score}", format_number(grade.score, language, 1)), "score"))
    elif grade is not None:
        parts.append((link.wording.say(f"grading.status.{grade.status.value}"), grade.status.value))
    if client.client_since is not None:
        since = QCoreApplication.translate("ClientView", "client since {month}")
        parts.append((since.replace("{month}", format_day(client.client_since, language, DayStyle.MONTH)), ""))
    if client.ended_on is not None:
        until = QCoreApplication.translate("ClientView", "until {day}")
        parts.append((until.replace("{day}", format_day(client.ended_on, language, DayStyle.MEDIUM)), ""))
    if grade is None:
        return parts
    coverage = QCoreApplication.translate("ClientView", "coverage {percent}")
    parts.append((coverage.replace("{percent}", format_percent(grade.coverage, language)), "coverage"))
    if grade.borderline:
        parts.append((QCoreApplication.translate("ClientView", "borderline"), "borderline"))
    sensitivity = sensitivity_of(grade, link.desk.scorecard.current())
    if sensitivity is not None:
        parts.append((sensitivity_short(sensitivity, link.wording), "sensitivity"))
    return parts
