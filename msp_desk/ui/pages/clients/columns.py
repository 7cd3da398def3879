"""The columns of the list of clients."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import currency_sign, format_number
from msp_desk.core.grading.override_words import override_words
from msp_desk.core.records.money import Money, half_up_float
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import DASH, near_day, whole_money
from msp_desk.ui.pages.clients.rows import SOON_DAYS, ClientRow
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.table_column import BadgeCell, Column, TrendCell

FAR = 4_000_000
"""Sorts behind every day."""


def client_columns(link: DeskLink) -> list[Column[ClientRow]]:
    """The columns in the language of the window."""
    sign = currency_sign(link.currency)
    return [*_who(link), *_figures(link, sign), *_rest(link)]


def _who(link: DeskLink) -> list[Column[ClientRow]]:
    return [
        Column(
            key="name",
            title=QCoreApplication.translate("ClientColumns", "Client"),
            text=lambda row: row.client.name,
            sort=lambda row: row.client.name,
            width=200,
        ),
        Column(
            key="grade",
            title=QCoreApplication.translate("ClientColumns", "Grade"),
            text=lambda row: row.letter or DASH,
            sort=_grade_order,
            badge=lambda row: BadgeCell(letter=row.letter, capped=row.capped, own=_own_letter(row, link)),
            tooltip=lambda row: _grade_tooltip(row, link),
            searched=False,
            width=56,
        ),
        Column(
            key="trend",
            title=QCoreApplication.translate("ClientColumns", "Trend"),
            text=lambda row: _trend_words(row, link),
            sort=_change,
            trend=lambda row: TrendCell(points=row.trend, letter=row.letter, spoken=_trend_words(row, link)),
            tooltip=lambda row: _trend_words(row, link),
            searched=False,
            width=74,
        ),
    ]


def _figures(link: DeskLink, sign: str) -> list[Column[ClientRow]]:
    return [
        Column(
            key="fee",
            title=QCoreApplication.translate("ClientColumns", "Fee"),
            unit=QCoreApplication.translate("ClientColumns", "{sign}/mo").replace("{sign}", sign),
            text=lambda row: whole_money(row.fee, link) if row.fee else "",
            sort=lambda row: row.fee,
            value=lambda row: Money(row.fee, link.currency) if row.fee else None,
            figures=True,
            searched=False,
            width=60,
        ),
        Column(
            key="hours",
            title=QCoreApplication.translate("ClientColumns", "Hours"),
            unit=QCoreApplication.translate("ClientColumns", "h/mo"),
            text=lambda row: "" if row.hours_a_month is None else format_number(row.hours_a_month, link.language, 1),
            sort=lambda row: row.hours_a_month or 0.0,
            value=lambda row: None if row.hours_a_month is None else round(row.hours_a_month, 2),
            figures=True,
            searched=False,
            shown=False,
            width=60,
        ),
        Column(
            key="rate",
            title=QCoreApplication.translate("ClientColumns", "Rate"),
            unit=QCoreApplication.translate("ClientColumns", "{sign}/h").replace("{sign}", sign),
            text=lambda row: "" if row.rate is None else whole_money(row.rate, link),
            sort=lambda row: -1.0 if row.rate is None else row.rate,
            value=lambda row: None if row.rate is None else Money(half_up_float(row.rate), link.currency),
            tone=lambda row: Tone.WARN if row.rate is not None and row.rate < row.target else Tone.TEXT,
            figures=True,
            searched=False,
            width=52,
        ),
        Column(
            key="days_to_pay",
            title=QCoreApplication.translate("ClientColumns", "Pays in"),
            unit=QCoreApplication.translate("ClientColumns", "days"),
            text=lambda row: _days_to_pay_words(row, link),
            sort=_days_to_pay,
            value=lambda row: None if _days_to_pay(row) < 0 else round(_days_to_pay(row), 1),
            figures=True,
            searched=False,
            shown=False,
            width=68,
        ),
        Column(
            key="overdue",
            title=QCoreApplication.translate("ClientColumns", "Overdue"),
            unit=sign,
            text=lambda row: whole_money(row.overdue, link) if row.overdue else "",
            sort=lambda row: row.overdue,
            value=lambda row: Money(row.overdue, link.currency) if row.overdue else None,
            tone=lambda _row: Tone.DANGER,
            figures=True,
            searched=False,
            width=68,
        ),
    ]


def _rest(link: DeskLink) -> list[Column[ClientRow]]:
    return [
        Column(
            key="notice_by",
            title=QCoreApplication.translate("ClientColumns", "Notice"),
            unit=QCoreApplication.translate("ClientColumns", "by"),
            text=lambda row: near_day(row.notice_by, link) if row.notice_by else "",
            sort=lambda row: row.notice_by.toordinal() if row.notice_by else FAR,
            value=lambda row: row.notice_by,
            bold=lambda row: row.notice_by is not None and (row.notice_by - link.today).days <= SOON_DAYS,
            figures=True,
            searched=False,
            width=66,
        ),
        Column(
            key="advice",
            title=QCoreApplication.translate("ClientColumns", "Advice"),
            text=lambda row: _advice(row, link),
            sort=_urgency,
            tone=_advice_tone,
            stretch=True,
            width=104,
        ),
        Column(
            key="remark",
            title=QCoreApplication.translate("ClientColumns", "Remark"),
            text=lambda row: remark(row, link),
            sort=lambda row: remark(row, link),
            tone=lambda _row: Tone.MUTED,
            tooltip=lambda row: _remark_tooltip(row, link),
            shown=False,
            width=132,
        ),
        Column(
            key="city",
            title=QCoreApplication.translate("ClientColumns", "City"),
            text=lambda row: row.client.city,
            sort=lambda row: row.client.city,
            shown=False,
            width=96,
        ),
        Column(
            key="legal_name",
            title=QCoreApplication.translate("ClientColumns", "Legal name"),
            text=lambda row: row.client.legal_name,
            sort=lambda row: row.client.legal_name,
            shown=False,
            width=132,
        ),
    ]


def _advice(row: ClientRow, link: DeskLink) -> str:
    """What is advised; for a client that is not active when it ended."""
    if row.advice is None:
        return remark(row, link) if row.grade is None else ""
    return link.wording.say(f"advising.name.{row.advice.value}")


def _advice_tone(row: ClientRow) -> Tone:
    """Parting stands out; what asks for nothing is muted."""
    if row.advice is None or row.advice.value in ("keep", "log_more"):
        return Tone.MUTED
    return Tone.DANGER if row.advice.is_parting else Tone.TEXT


def _urgency(row: ClientRow) -> int:
    """The most urgent advice first; what has none comes last."""
    return FAR if row.advice is None else list(type(row.advice)).index(row.advice)


def remark(row: ClientRow, link: DeskLink) -> str:
    """What is special about a client's grade, in a few words; "" when nothing is."""
    ended = row.client.ended_on
    if ended is not None and ended < link.today:
        return QCoreApplication.translate("ClientColumns", "ended {day}").replace("{day}", near_day(ended, link))
    grade = row.grade
    if grade is None:
        return ""
    from msp_desk.core.grading.scores import Status
    from msp_desk.core.grading.sentences import cap_short

    if row.override is not None:
        return override_words(row.override, grade.letter, link.wording)
    if grade.status is not Status.GRADED:
        return link.wording.say(f"grading.status.{grade.status.value}")
    if grade.is_capped:
        biting = [cap for cap in grade.caps if cap.at_most is grade.letter]
        return "; ".join(cap_short(cap, grade, link.wording) for cap in biting)
    if grade.borderline:
        return QCoreApplication.translate("ClientColumns", "borderline")
    return ""


def _remark_tooltip(row: ClientRow, link: DeskLink) -> str:
    grade = row.grade
    if grade is None:
        return ""
    from msp_desk.core.grading.sentences import cap_sentence, gap_sentences

    caps = [cap_sentence(cap, link.currency, link.wording) for cap in grade.caps if grade.is_capped]
    gaps = [" ".join(gap_sentences(gap, link.wording)) for gap in grade.not_graded]
    return "\n".join([*caps, *gaps])


def _own_letter(row: ClientRow, link: DeskLink) -> str:
    """What is said of a letter that the owner set; "" without one."""
    if row.override is None:
        return ""
    return override_words(row.override, None if row.grade is None else row.grade.letter, link.wording)


def _grade_tooltip(row: ClientRow, link: DeskLink) -> str:
    grade, said = row.grade, spoken_grade(row.letter, capped=row.capped)
    if grade is not None and grade.score is not None:
        score = QCoreApplication.translate("ClientColumns", "{score} of 100")
        said = f"{said}, {score.replace('{score}', format_number(grade.score, link.language, 1))}"
    return "\n".join(line for line in (said, _own_letter(row, link)) if line)


def _grade_order(row: ClientRow) -> float:
    """Best first; among equal letters the higher score; without a grade last."""
    if row.grade is None or row.grade.letter is None or row.grade.score is None:
        return 10_000.0
    return row.grade.letter.rank * 1000 - row.grade.score


def _known(row: ClientRow) -> list[float]:
    return [score for score in row.trend if score is not None]


def _change(row: ClientRow) -> float:
    known = _known(row)
    return known[-1] - known[0] if len(known) > 1 else 0.0


def _trend_words(row: ClientRow, link: DeskLink) -> str:
    known = _known(row)
    if len(known) < 2:
        return DASH
    said = QCoreApplication.translate("ClientColumns", "from {first} to {last} in {count} months")
    return (
        said.replace("{first}", format_number(known[0], link.language, 1))
        .replace("{last}", format_number(known[-1], link.language, 1))
        .replace("{count}", str(len(known)))
    )


def _days_to_pay(row: ClientRow) -> float:
    """Days; -1 when they are not known."""
    if row.grade is None:
        return -1.0
    from msp_desk.core.records.scorecard import MeasureKey

    value = row.grade.measures[MeasureKey.DAYS_TO_PAY].value
    return -1.0 if value is None else value


def _days_to_pay_words(row: ClientRow, link: DeskLink) -> str:
    value = _days_to_pay(row)
    return "" if value < 0 else format_number(value, link.language)
