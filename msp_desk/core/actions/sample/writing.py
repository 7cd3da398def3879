"""Writes the sample desk into a new file."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

from msp_desk.core.actions.advice import AdviceRoom
from msp_desk.core.actions.decisions import numbers_of
from msp_desk.core.actions.grades import GradeRoom
from msp_desk.core.actions.journal import Writer
from msp_desk.core.actions.notices import NoticeRoom
from msp_desk.core.actions.sample.decisions import NumbersOf, decisions_of
from msp_desk.core.actions.sample.exits import write_exits
from msp_desk.core.actions.sample.sample import SampleRecords, sample_records
from msp_desk.core.deciding.numbers import numbers_text
from msp_desk.core.records.agreement import AGREEMENTS
from msp_desk.core.records.client import CLIENTS, ClientId
from msp_desk.core.records.contact import CONTACTS
from msp_desk.core.records.decision import DECISIONS
from msp_desk.core.records.environment.sheets import EMPTY_SHEETS, SHEETS
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.incident import INCIDENTS
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.note import NOTES
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.recommendation import RECOMMENDATIONS
from msp_desk.core.records.second_look import SECOND_LOOKS
from msp_desk.core.records.ticket import TICKETS
from msp_desk.core.records.work import WORK
from msp_desk.core.storage.chain import repeatable_salts
from msp_desk.core.storage.database import Database, create_desk, open_desk


def write_sample_desk(path: Path, day: date) -> None:
    """Make a desk file with the sample clients as they stand on a day.

    Args:
        path: The new file.
        day: The last day of the log; about three years lie before it.

    Raises:
        FileProblem: If something is there already, or the folder cannot be written.
        InvalidInput: If the three years before the day, or the year after it, reach out of the calendar of a desk.
    """
    records = sample_records(day)
    create_desk(path)
    try:
        with (
            repeatable_salts(day.toordinal()),
            contextlib.closing(open_desk(path, writable=True, check=False)) as database,
            database.writing() as connection,
        ):
            _fill(Writer(connection), records)
        with contextlib.closing(open_desk(path, writable=True, check=False)) as database:
            decisions = decisions_of(records.by_story, day, _numbers(database))
            with database.writing() as connection:
                Writer(connection).add_all(DECISIONS, decisions)
            write_exits(database, records.by_story, day)
    except BaseException:
        path.unlink(missing_ok=True)  # an empty desk would be taken for the sample
        raise


def _numbers(database: Database) -> NumbersOf:
    """The numbers that a decision about a client keeps of its day."""
    room = AdviceRoom(database, GradeRoom(database), NoticeRoom(database))

    def numbers(client_id: ClientId, day: date) -> str:
        found = room.of(client_id, day)
        return "{}" if found is None else numbers_text(numbers_of(found))

    return numbers


def _fill(writer: Writer, records: SampleRecords) -> None:
    """Store everything, in an order in which each comes after those it refers to."""
    writer.change(FIRM, records.firm)
    writer.change(SETTINGS, records.settings)
    writer.add_all(CLIENTS, records.clients)
    writer.add_all(CONTACTS, records.contacts)
    writer.add_all(AGREEMENTS, records.agreements)
    writer.add_all(TICKETS, records.tickets)
    writer.add_all(WORK, records.work)
    writer.add_all(INCIDENTS, records.incidents)
    writer.add_all(NOTES, records.notes)
    writer.add_all(INVOICES, records.invoices)
    writer.add_all(PAYMENTS, records.payments)
    writer.add_all(RECOMMENDATIONS, records.recommendations)
    for sheet in SHEETS:
        writer.add_all(sheet.family, records.sheets.get(sheet.name, []))
    writer.add_all(EMPTY_SHEETS, records.empty_sheets)
    writer.add_all(SECOND_LOOKS, records.second_looks)
    for name, people in records.people.items():
        writer.add_all(FAMILY_BY_NAME[name], people)
