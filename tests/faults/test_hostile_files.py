"""Hostile text in every text field of every family: stored and read back, and written to every kind of file."""

from __future__ import annotations

import csv
import io
import itertools
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any, Final
from xml.parsers.expat import ParserCreate

import openpyxl
import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.exports import ExportFormat
from msp_desk.core.exporting.calendar_file import MOST_OCTETS, CalendarEvent, calendar_bytes
from msp_desk.core.exporting.mail_draft import MailDraft, mail_bytes, one_line
from msp_desk.core.exporting.table_file import csv_bytes, xlsx_bytes
from msp_desk.core.importing.words import read_text
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.wording import Wording
from tests.core.storage.sample_records import SAMPLES
from tests.faults.hostile_corpus import CANARY, REFUSED, STORABLE
from tests.faults.hostile_desk import DAY, hostile, hostile_open, text_fields

every_text = pytest.mark.parametrize("text", STORABLE.values(), ids=list(STORABLE))
STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def test_the_corpus_is_wide_and_stands_in_every_family_that_has_texts() -> None:
    assert len(STORABLE) >= 30
    assert len(set(STORABLE.values())) == len(STORABLE)
    assert all(len(text) <= 400 for text in STORABLE.values())
    fields = sum(len(text_fields(family)) for family in FAMILIES)
    assert fields > 190, "the text fields of the program"
    assert {family.name for family, _ in SAMPLES} == {family.name for family in FAMILIES}


def test_every_text_comes_back_from_every_field_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "desk.mspdesk"
    create_desk(path)
    database = open_desk(path, writable=True, check=False)
    stored = 0
    with database.writing() as connection:
        for family, records in SAMPLES:
            if family.name in ("firm", "settings"):
                current = store.fetch(connection, family, 1)
                store.update(connection, family, replace(records[0], revision=current.revision))
            else:
                store.insert(connection, family, list(records))
        for text in STORABLE.values():
            for family, _ in SAMPLES:
                for record in store.fetch_all(connection, family)[:1]:
                    changed, keys, _ = hostile(family, record, itertools.repeat(text))
                    stored += len(keys)
                    made = store.update(connection, family, changed)
                    assert store.fetch(connection, family, record.id) == made
    database.close()
    assert stored > 180 * len(STORABLE)


@pytest.mark.parametrize("text", REFUSED.values(), ids=list(REFUSED))
def test_what_no_field_can_hold_is_refused_with_a_sentence(text: str) -> None:
    for family, records in SAMPLES:
        for field in text_fields(family):
            values = {**family.values(records[0]), field.key: text}
            problems = [problem for problem in family.problems(values) if problem.field == field.key]
            assert problems, f"{family.name}.{field.key}"
            for language in Language:
                said = Wording(language).say(problems[0].code, **problems[0].params)
                assert said.encode("utf-8")
                assert len(said) < 300


@every_text
def test_a_table_gives_every_text_back(text: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_bytes([text], [[text, text]]).decode("utf-8-sig"), newline="")))
    for cell in (rows[0][0], *rows[1]):
        assert not cell.startswith(STARTS)
        assert not cell.lstrip("'").startswith(STARTS) or cell.startswith("'")
        assert cell in (text, f"'{text}")
        restored = cell.removeprefix("'") if cell != text else cell
        assert restored == text
        assert read_text(cell, long=True) == text.replace("\r\n", "\n").replace("\r", "\n").strip(), (
            "as imports read it"
        )


@every_text
def test_a_sheet_holds_every_text_as_text(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(text, [text], [[text]])))
    sheet = book.active
    assert sheet is not None
    for cell in (sheet["A1"], sheet["A2"]):
        assert cell.data_type in ("s", "inlineStr")
        assert cell.hyperlink is None
        kept = str(cell.value).replace("_x000D_", "\r")
        assert kept.replace("\r\n", "\n").replace("\r", "\n") == _in_xml(text)
    assert 1 <= len(sheet.title) <= 31
    assert not set(sheet.title) & set("[]:*?/\\")


def _in_xml(text: str) -> str:
    """What XML 1.0 can hold of a text: no control signs and no half characters; line ends are one."""
    kept = "".join(sign for sign in text if (sign >= " " or sign in "\t\n\r") and sign not in "\ufffe\uffff")
    return kept.replace("\r\n", "\n").replace("\r", "\n")


def test_the_whole_desk_as_files_holds_every_text_and_no_formula(tmp_path: Path) -> None:
    with hostile_open(tmp_path) as desk:
        texts = dict(_texts_of(desk))
        (bundle, *_) = desk.exports.write(tmp_path / "json", ExportFormat.JSON)
        written = set(_strings_in(json.loads(bundle.read_text("utf-8"))))
        assert {text for text in texts.values() if text not in written} == set()
        cells = 0
        for path in desk.exports.write(tmp_path / "csv", ExportFormat.CSV)[:-1]:
            with path.open(encoding="utf-8-sig", newline="") as file:
                for row in csv.reader(file):
                    cells += len(row)
                    assert not [cell for cell in row if cell.startswith(STARTS) and not _is_number(cell)]
        assert cells > 20_000
        (workbook, *_) = desk.exports.write(tmp_path / "xlsx", ExportFormat.XLSX)
        with zipfile.ZipFile(workbook) as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            assert len(sheets) > 30
            for name in archive.namelist():
                content = archive.read(name)
                assert b"<f>" not in content
                assert b"<f " not in content
                ParserCreate().Parse(content, True)  # one sign that XML cannot hold, and no program opens the workbook


def _texts_of(desk: Desk) -> Iterator[tuple[tuple[str, int, str], str]]:
    with desk._database.reading() as connection:
        for family in FAMILIES:
            for record in store.fetch_all(connection, family):
                for field in text_fields(family):
                    text = getattr(record, field.attribute)
                    if text:
                        yield (family.name, record.id, field.key), text


def _strings_in(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield str(key)
            yield from _strings_in(value)
    elif isinstance(content, list):
        for value in content:
            yield from _strings_in(value)


def _is_number(cell: str) -> bool:
    return cell.lstrip("-+").replace(".", "", 1).isdigit()


@every_text
def test_a_calendar_holds_one_event_whatever_it_is_called(text: str) -> None:
    event = CalendarEvent(uid="1@desk", day=DAY, summary=text, description=text, category=text, stamp=DAY)
    content = calendar_bytes([event], name=text, remind_days=3).decode("utf-8")
    lines = content.split("\r\n")
    assert [lines.count(line) for line in ("BEGIN:VEVENT", "END:VCALENDAR", "BEGIN:VALARM")] == [1, 1, 1]
    assert all(len(line.encode()) <= MOST_OCTETS for line in lines)
    assert not {sign for sign in content if sign < " "} - {"\r", "\n"}
    assert "\n" not in content.replace("\r\n", "")
    unfolded = content.replace("\r\n ", "")
    (summary,) = [line for line in unfolded.split("\r\n") if line.startswith("SUMMARY:")]
    assert (CANARY in summary) == (CANARY in text)


@every_text
def test_a_mail_has_no_header_but_its_own(text: str) -> None:
    draft = MailDraft(
        sender_name=text, sender_address="a@example.org", recipient_name=text, recipient_address="b@example.org",
        subject=text, body=text, attachment_name=text, attachment=b"%PDF-1.4", day=DAY,
    )  # fmt: skip
    mail = message_from_bytes(mail_bytes(draft), policy=policy.default)
    assert sorted(mail.keys()) == ["Content-Type", "Date", "From", "MIME-Version", "Subject", "To", "X-Unsent"]
    assert " ".join(str(mail["Subject"]).split()) == " ".join(one_line(text).split())
    assert [one.addr_spec for one in mail["To"].addresses] == ["b@example.org"]
    (attached,) = mail.iter_attachments()
    name = attached.get_filename()
    assert name is not None
    assert name.endswith(".pdf")
    assert not set(name) & set('<>:"/\\|?*\r\n')
    assert attached.get_payload(decode=True) == b"%PDF-1.4"


def test_what_the_desk_writes_of_days_and_mails_is_sound(tmp_path: Path) -> None:
    with hostile_open(tmp_path, printable=True) as desk:
        count = desk.calendars.save(tmp_path / "days.ics", DAY, remind_days=7)
        content = (tmp_path / "days.ics").read_bytes().decode("utf-8")
        assert content.count("\r\nBEGIN:VEVENT\r\n") == count > 5
        for client in desk.clients.all()[:12]:
            made = desk.handovers.make(client.id)
            desk.papers.save_mail_draft(int(made.id), tmp_path / "m.eml")
            mail = message_from_bytes((tmp_path / "m.eml").read_bytes(), policy=policy.default)
            assert "Bcc" not in mail
            assert len(list(mail.iter_attachments())) == 1
