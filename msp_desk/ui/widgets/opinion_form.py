"""The form in which one person answers in a round of opinions; nobody else's answer stands in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.opinion import OPINIONS, Opinion
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.record_forms import conventions, form_fields

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from msp_desk.core.records.opinion import OpinionRound
    from msp_desk.core.records.problem import Problem
    from msp_desk.ui.desk_link.link import DeskLink


def open_opinion_form(
    link: DeskLink, asked: OpinionRound, *, own: bool, opinion: Opinion | None = None, parent: QWidget | None = None
) -> FormDialog:
    """Open the form of an answer.

    Args:
        link: The desk.
        asked: The round.
        own: Whether it is the owner's own answer.
        opinion: The owner's answer to change; None for a new one.
        parent: The window.
    """
    served = {
        int(client.id)
        for client in link.desk.clients.all()
        if client.ended_on is None or client.ended_on >= asked.opened_on
    }
    if opinion is not None:
        served.update(opinion.hardest)
    fields = [
        replace(field, choices=[pair for pair in field.choices if pair[0] in served])
        if field.key.startswith("hardest")
        else field
        for field in form_fields(link, OPINIONS)
        if field.key != "is_owner"
    ]
    initial: dict[str, object] = OPINIONS.values(opinion) if opinion is not None else {}
    if own and opinion is None:
        initial["voter"] = link.desk.firm.current().signatory

    def built(values: dict[str, object]) -> Opinion:
        """The answer as it stands; a value that cannot be read is left for the problems to name."""
        sound = {**values, "round_id": int(asked.id), "is_owner": own}
        content = {field.attribute: sound.get(field.key) for field in OPINIONS.fields}
        for key in ("voter", "note"):
            content[key] = content[key] or ""
        number, revision = (opinion.id, opinion.revision) if opinion is not None else (0, 0)
        return Opinion(id=number, revision=revision, **content)  # type: ignore[arg-type]  # checked by problems

    def check(values: dict[str, object]) -> list[Problem]:
        return link.desk.opinions.problems(built(values))

    def save(values: dict[str, object]) -> None:
        given = OPINIONS.build(
            OPINIONS.values(built(values)),
            id=0 if opinion is None else opinion.id,
            revision=0 if opinion is None else opinion.revision,
        )
        if opinion is None:
            link.desk.opinions.answer(given)
        else:
            link.desk.opinions.change_own(given)

    day = format_day(asked.opened_on, link.language, DayStyle.LONG)
    mine = QCoreApplication.translate("OpinionForm", "My answer")
    title = mine if own else QCoreApplication.translate("OpinionForm", "An answer")
    intro = QCoreApplication.translate(
        "OpinionForm", "Round of {day}. Name up to five clients, the hardest first. Nobody else’s answer is shown here."
    )
    dialog = FormDialog(
        title,
        fields,
        initial=initial,
        check=check,
        save=save,
        wording=link.wording,
        conventions=conventions(link),
        parent=parent,
        intro=intro.replace("{day}", day),
    )
    dialog.setObjectName("form_opinion")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
