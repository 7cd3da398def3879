"""The verbs: thin calls of the desk's rooms, and what they print."""

from __future__ import annotations

import argparse
import csv
import io
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msp_desk.command_line.output import complain, one_line, print_json, say
from msp_desk.command_line.setting import Setting
from msp_desk.command_line.text_table import text_table
from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import NotFound
from msp_desk.core.formatting import format_money, format_number
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.override_words import override_words
from msp_desk.core.grading.report import grades_json
from msp_desk.core.grading.sentences import gap_sentences, letter_text
from msp_desk.core.parting.notice import NoticeResult
from msp_desk.core.portfolio.report import portfolio_json
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import half_up_float
from msp_desk.core.records.override import Override
from msp_desk.core.records.period import Quarter, last_whole_quarter

NOTHING = "–"
LOCK_ENDING = ".lock"
"""What the lock of a desk adds to the name of its file."""


def _as_of(arguments: argparse.Namespace, setting: Setting) -> date:
    return arguments.as_of or setting.clock.today()


def demo(arguments: argparse.Namespace, setting: Setting) -> int:
    """Write a sample desk."""
    from msp_desk.core.actions.sample import write_sample_desk

    path: Path = arguments.file
    lock = path.with_name(path.name + LOCK_ENDING)
    had_lock = os.path.lexists(lock)
    try:
        write_sample_desk(path, _as_of(arguments, setting))
    finally:
        if not had_lock and not os.path.lexists(path):
            lock.unlink(missing_ok=True)
    say(setting.wording.say("document.written", file=str(path)))
    return 0


def import_files(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Import files, each in one transaction; the first that fails stops the rest."""
    from msp_desk.command_line.importing import import_each

    return import_each(desk, arguments, setting)


def undo_import(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Take a whole import back."""
    entry = desk.imports.undo_import(arguments.number)
    say(setting.wording.say("intake.undone", file=entry.file))
    return 0


def grades(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """The grade of every client."""
    found = desk.grades.table(_as_of(arguments, setting))
    overrides = desk.overrides.on(found.as_of)
    if arguments.json:
        print_json(grades_json(found, desk.grades.courses(found.as_of), overrides))
        return 0
    wording, currency = setting.wording, desk.firm.current().currency
    keys = ("client", "grade", "score", "coverage", "hours", "rate", "remark")
    heads = [wording.say(f"command.head.{key}", currency=currency) for key in keys]
    rows = [_grade_row(grade, overrides.get(grade.client_id), setting) for grade in found.clients]
    if arguments.csv:
        lines = io.StringIO()
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows([neutralised(one_line(cell)) for cell in row] for row in rows)
        print(lines.getvalue(), end="")
        return 0
    print(text_table(heads, rows, right=frozenset({2, 3, 4, 5})))
    return 0


def neutralised(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula: a leading sign of one is preceded by an apostrophe."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _grade_row(grade: ClientGrade, override: Override | None, setting: Setting) -> list[str]:
    wording, language = setting.wording, setting.wording.language
    rate = grade.figures.effective_hourly_rate
    remarks = [gap_sentences(gap, wording)[0] for gap in grade.not_graded]
    if override is not None:
        remarks.append(override_words(override, grade.letter, wording))
    if grade.is_capped:
        remarks.append(letter_text(grade, wording))
    if grade.borderline:
        remarks.append(wording.say("command.borderline"))
    return [
        grade.name,
        grade.letter.value if grade.letter else NOTHING,
        NOTHING if grade.score is None else format_number(grade.score, language, digits=1),
        format_number(grade.coverage, language),
        format_number(grade.figures.hours, language, digits=1),
        NOTHING if rate is None else format_number(half_up_float(rate) / 100, language, digits=2),
        "; ".join(remarks),
    ]


def portfolio(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Effort against what it brings."""
    found = desk.grades.portfolio(_as_of(arguments, setting))
    if arguments.json:
        print_json(portfolio_json(found))
        return 0
    wording, language, currency = setting.wording, setting.wording.language, desk.firm.current().currency
    keys = ("client", "grade", "hours", "revenue", "contribution", "profit", "rate")
    heads = [wording.say(f"command.head.{key}", currency=currency) for key in keys]
    rows = [
        [
            point.name,
            point.letter.value if point.letter else NOTHING,
            format_number(point.hours, language, digits=1),
            *(
                format_money(amount, currency, language, symbol=False)
                for amount in (point.revenue, point.contribution, point.profit)
            ),
            NOTHING
            if point.effective_hourly_rate is None
            else format_money(half_up_float(point.effective_hourly_rate), currency, language, symbol=False),
        ]
        for point in found.points
    ]
    print(text_table(heads, rows, right=frozenset(range(2, 7))))
    from msp_desk.core.portfolio.sentences import pareto_sentence

    print()
    say(pareto_sentence(found, wording))
    return 0


def notice(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """When a client's agreements can end."""
    as_of = _as_of(arguments, setting)
    client = desk.clients.named(arguments.client)
    answers = desk.notices.of_client(client.id, as_of)
    if arguments.agreement:
        answers = tuple(answer for answer in answers if answer.agreement.number == arguments.agreement)
        if not answers:
            raise NotFound("desk.no_such_agreement", client=client.name, number=arguments.agreement)
    if arguments.ics is not None:
        return _write_calendar(desk, arguments, setting, client.id)
    if arguments.json:
        print_json(
            {
                "client": client.name,
                "as_of": as_of.isoformat(),
                "agreements": [_notice_json(answer.agreement.number, answer.notice, setting) for answer in answers],
            }
        )
        return 0
    if not answers:
        say(setting.wording.say("command.no_agreement", client=client.name))
    for answer in answers:
        say(f"{answer.agreement.number}: {setting.wording.problem(answer.notice.explanation)}")
        for sentence in answer.notice.how:
            say(f"  {setting.wording.problem(sentence)}")
    return 0


def _write_calendar(desk: Desk, arguments: argparse.Namespace, setting: Setting, client_id: int) -> int:
    """The days of a client's agreements, or of the named one, with its open exit steps as a calendar file."""
    chosen = None
    if arguments.agreement:
        answers = desk.notices.of_client(client_id, _as_of(arguments, setting))
        chosen = next(one.agreement.id for one in answers if one.agreement.number == arguments.agreement)
    written = desk.calendars.save(
        arguments.ics,
        _as_of(arguments, setting),
        client_id=client_id,
        agreement_id=chosen,
        remind_days=arguments.remind,
        language=setting.wording.language,
    )
    say(setting.wording.say("calendar.written", count=written, file=str(arguments.ics)))
    return 0


def _notice_json(number: str, found: NoticeResult, setting: Setting) -> dict[str, object]:
    def plain(day: date | None) -> str | None:
        return None if day is None else day.isoformat()

    following = None
    if found.next is not None:
        following = {"receive_by": plain(found.next.receive_by), "ends_on": plain(found.next.ends_on)}
    return {
        "agreement": number,
        "receive_by": plain(found.receive_by),
        "send_by": plain(found.send_by),
        "ends_on": plain(found.ends_on),
        "next": following,
        "explanation": setting.wording.problem(found.explanation),
    }


def letter(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Write a letter of any kind."""
    from msp_desk.command_line.lettering import write_letter

    return write_letter(desk, arguments, setting)


def handover(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Write the handover for the next provider."""
    from msp_desk.core.exporting.table_file import TableFormat

    client = desk.clients.named(arguments.client)
    language = Language(arguments.language) if arguments.language else None
    written: tuple[Path, ...] = ()
    if arguments.sheets is not None:  # first: what may not be written must not lie beside a kept paper
        workbook = arguments.sheets.suffix.casefold() == f".{TableFormat.XLSX}"
        chosen = TableFormat.XLSX if workbook else TableFormat.CSV
        written = desk.handovers.export_sheets(client.id, arguments.sheets, chosen, language=language)
    desk.handovers.make(client.id, language=language, out=arguments.out)
    say(setting.wording.say("document.written", file=str(arguments.out)))
    for path in written:
        say(setting.wording.say("document.written", file=str(path)))
    return 0


def review(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Write the quarterly review: the owner's, or one for each client; several go into a folder, one to a file."""
    today = setting.clock.today()
    quarter = (
        last_whole_quarter(today)
        if arguments.quarter == "last"
        else Quarter(int(arguments.quarter[:4]), int(arguments.quarter[-1]))
    )
    chosen: Sequence[int] = [desk.clients.named(name).id for name in arguments.client]
    if arguments.edition == "owner":
        desk.reviews.make(quarter, client_ids=chosen or None, out=arguments.out)
        say(setting.wording.say("document.written", file=str(arguments.out)))
        return 0
    from msp_desk.core.actions.reviews import ReviewEdition, ReviewOrder

    order = ReviewOrder(quarter=quarter, edition=ReviewEdition.CLIENT, client_ids=tuple(chosen) or None)
    for file in desk.reviews.make_each(order, arguments.out):
        say(setting.wording.say("document.written", file=str(file)))
    return 0


def export(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Write the whole desk to files."""
    from msp_desk.core.actions.exports import ExportFormat

    for file in desk.exports.write(arguments.out, ExportFormat(arguments.format)):
        say(setting.wording.say("document.written", file=str(file)))
    return 0


def backup(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Write a verified backup."""
    made = desk.backups.make(arguments.out)
    say(setting.wording.say("backup.made", file=str(made.path), count=desk.backups.records()))
    return 0


def restore(arguments: argparse.Namespace, setting: Setting) -> int:
    """Put a backup in the place of the desk."""
    from msp_desk.command_line.passphrases import passphrase_of, passphrase_of_backup
    from msp_desk.core.actions.restoring import restore_desk

    path: Path = arguments.desk or setting.folders.default_desk
    present = passphrase_of(path, arguments, setting) or None
    theirs = passphrase_of_backup(arguments.file, present, arguments, setting)
    made = restore_desk(
        arguments.file, path, setting.clock, setting.folders, passphrase=present, candidate_passphrase=theirs
    )
    say(setting.wording.say("backup.restored", file=str(path), source=str(arguments.file), count=made.rows))
    if made.aside is not None:
        say(setting.wording.say("backup.set_aside", file=str(made.aside)))
    return 0


def check(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Look the desk over: file, journal, money, backups."""
    report = desk.integrity.check()
    if arguments.json:
        print_json(report.as_data(setting.wording.problem))
        return 0 if report.whole else 1
    for fact in report.facts:
        say(setting.wording.problem(fact))
    for problem in report.problems:
        sentence = setting.wording.problem(problem)
        complain(sentence[:1].upper() + sentence[1:])
    if not report.whole:
        complain(setting.wording.say("integrity.found", count=len(report.problems)))
        return 1
    say(setting.wording.say("desk.sound", file=str(desk.path), count=report.records))
    return 0
