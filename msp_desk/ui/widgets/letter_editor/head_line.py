"""The one sentence above a letter: what its days come to, by its kind."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from msp_desk.core.actions.letters import Letter
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.ui.desk_link.link import DeskLink


def head_line(letter: Letter, link: DeskLink) -> str:
    """Say what a letter's days come to.

    Args:
        letter: As it stands.
        link: The desk; the sentence is the window's.
    """
    facts = letter.facts
    match letter.kind:
        case LetterKind.CAUSE if facts.takes_effect_on_receipt:
            return QCoreApplication.translate("LetterLine", "It ends the agreement on the day they receive it.")
        case LetterKind.CAUSE | LetterKind.MUTUAL if facts.end_date is not None:
            said = QCoreApplication.translate("LetterLine", "It ends the agreement on {end}.")
            return _with_days(said, link, end=facts.end_date)
        case LetterKind.ACCEPTANCE if facts.end_date is not None:
            said = QCoreApplication.translate("LetterLine", "It confirms their notice and the end on {end}.")
            return _with_days(said, link, end=facts.end_date)
        case LetterKind.WARNING if facts.cure_by is not None:
            said = QCoreApplication.translate("LetterLine", "They have until {cure} to put it right.")
            return _with_days(said, link, cure=facts.cure_by)
        case LetterKind.PRICE_CHANGE if facts.price_from is not None and facts.answer_date is not None:
            said = QCoreApplication.translate("LetterLine", "New from {start}; they answer by {answer}.")
            return _with_days(said, link, start=facts.price_from, answer=facts.answer_date)
        case LetterKind.NOTICE | LetterKind.NON_RENEWAL:
            return _notice_line(letter, link)
        case _:
            return ""


def _notice_line(letter: Letter, link: DeskLink) -> str:
    """By when it must be there, and how long that still is; the notice's own sentence where no such day is known."""
    notice, end = letter.notice, letter.facts.end_date
    sending = notice.if_sent_today
    if sending is not None and end == sending.ends_on and end != notice.ends_on:
        said = QCoreApplication.translate(
            "LetterLine", "Sent today, it arrives about {day} and ends the agreement on {end}."
        )
        return _with_days(said, link, day=sending.arrives_on, end=sending.ends_on)
    if notice.status is not NoticeStatus.DATES or notice.receive_by is None or end != notice.ends_on or end is None:
        return link.wording.text(notice.explanation)
    left = (notice.receive_by - link.today).days
    if left == 1:
        said = QCoreApplication.translate("LetterLine", "To be out by {end}, they must have it by {day}: 1 day left.")
    elif left < 1:
        said = QCoreApplication.translate("LetterLine", "To be out by {end}, they must have it today, {day}.")
    else:
        said = QCoreApplication.translate(
            "LetterLine", "To be out by {end}, they must have it by {day}: {left} days left."
        )
    return _with_days(said.replace("{left}", str(left)), link, end=end, day=notice.receive_by)


def _with_days(said: str, link: DeskLink, **days: date) -> str:
    for name, day in days.items():
        said = said.replace(f"{{{name}}}", format_day(day, link.language, DayStyle.LONG))
    return said
