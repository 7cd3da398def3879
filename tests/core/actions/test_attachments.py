"""A file kept with a record is given back byte for byte, or it is said that it is not the same any more."""

from __future__ import annotations

import hashlib
import sqlite3
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem, InvalidInput, MspDeskError, NotFound
from msp_desk.core.records.attachment import MOST_BYTES, Attachment
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY

CONTENT = bytes(range(256)) * 3


@pytest.fixture
def incident(desk: Desk) -> Incident:
    client = desk.clients.add(Client(name="Neuhaus"))
    return desk.incidents.add(
        Incident(client_id=client.id, day=date(2026, 5, 1), family=IncidentFamily.ABUSE, severity=Severity.SERIOUS)
    )


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "Mail vom Samstag.eml"
    path.write_bytes(CONTENT)
    return path


def _attach(desk: Desk, incident: Incident, *paths: Path) -> list[int]:
    kept = desk.attachments.attach(
        paths, client_id=int(incident.client_id), subject="incidents", subject_id=int(incident.id)
    )
    return [entry.id for entry in kept]


def test_a_file_is_kept_listed_and_given_back_unchanged(
    desk: Desk, incident: Incident, mail: Path, tmp_path: Path
) -> None:
    (number,) = _attach(desk, incident, mail)
    (entry,) = desk.attachments.of("incidents", int(incident.id))
    assert entry.id == number
    assert (entry.file_name, entry.media_type, entry.size) == (mail.name, "message/rfc822", len(CONTENT))
    assert (entry.sha256, entry.added_on) == (hashlib.sha256(CONTENT).hexdigest(), TODAY)
    assert desk.attachments.of_client(int(incident.client_id)) == [entry]
    assert desk.attachments.of("incidents", 99) == []
    assert desk.attachments.of("tickets", int(incident.id)) == []
    mail.unlink()
    desk.attachments.save(number, tmp_path / "again.eml")
    assert (tmp_path / "again.eml").read_bytes() == CONTENT
    assert not stat.S_IMODE((tmp_path / "again.eml").stat().st_mode) & 0o111


def test_several_files_are_one_step_and_go_back_together(
    desk: Desk, incident: Incident, mail: Path, tmp_path: Path
) -> None:
    other = tmp_path / "b.pdf"
    other.write_bytes(b"%PDF")
    _attach(desk, incident, mail, other)
    step = desk.undo()
    assert step is not None
    assert Wording(Language.EN).say(step.label, **step.params) == "2 files attached"
    assert desk.attachments.of("incidents", int(incident.id)) == []
    desk.redo()
    entries = desk.attachments.of("incidents", int(incident.id))
    assert [entry.file_name for entry in entries] == [mail.name, "b.pdf"]
    desk.attachments.withdraw(entries[0].id)
    assert [entry.file_name for entry in desk.attachments.of_client(int(incident.client_id))] == ["b.pdf"]
    desk.undo()
    assert desk.attachments.verify(entries[0].id).content == CONTENT


def test_a_changed_byte_is_found_and_nothing_is_written(
    desk: Desk, incident: Incident, mail: Path, tmp_path: Path
) -> None:
    (number,) = _attach(desk, incident, mail)
    with sqlite3.connect(desk.path) as connection:
        connection.execute("UPDATE attachments SET content = ? WHERE id = ?", (CONTENT[:-1] + b"!", number))
    with pytest.raises(MspDeskError, match=r"attachments\.changed") as error:
        desk.attachments.save(number, tmp_path / "again.eml")
    for language in Language:
        assert mail.name in Wording(language).error(error.value)
    assert not (tmp_path / "again.eml").exists()


def test_what_cannot_be_kept_is_said_and_keeps_nothing(
    desk: Desk, incident: Incident, mail: Path, tmp_path: Path
) -> None:
    empty, large = tmp_path / "empty.txt", tmp_path / "large.bin"
    empty.write_bytes(b"")
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    step = desk.undoable
    for path, code in (
        (empty, "attachments.empty"),
        (large, "attachments.too_large_file"),
        (tmp_path / "gone.txt", "file.cannot_read"),
        (tmp_path, "importing.directory"),
    ):
        with pytest.raises(MspDeskError) as error:
            _attach(desk, incident, mail, path)
        assert error.value.code == code
        for language in Language:
            assert path.name in Wording(language).error(error.value)
    assert "25 MB" in Wording(Language.EN).error(_refused(desk, incident, large))
    assert desk.attachments.of("incidents", int(incident.id)) == []
    assert desk.undoable is step


def _refused(desk: Desk, incident: Incident, path: Path) -> MspDeskError:
    with pytest.raises(MspDeskError) as error:
        _attach(desk, incident, path)
    return error.value


def test_exactly_the_limit_is_kept(desk: Desk, incident: Incident, tmp_path: Path) -> None:
    path = tmp_path / "just.bin"
    path.write_bytes(b"x" * MOST_BYTES)
    (number,) = _attach(desk, incident, path)
    assert desk.attachments.verify(number).size == MOST_BYTES
    with pytest.raises(InvalidInput):
        desk.attachments.add(_larger(desk.attachments.get(number)))


def _larger(kept: Attachment) -> Attachment:
    return replace(kept, id=type(kept.id)(0), revision=0, content=kept.content + b"x")


def test_the_same_bytes_are_kept_once_with_a_record(desk: Desk, incident: Incident, mail: Path, tmp_path: Path) -> None:
    _attach(desk, incident, mail)
    again = tmp_path / "copy.eml"
    again.write_bytes(CONTENT)
    with pytest.raises(MspDeskError, match=r"attachments\.already_there"):
        _attach(desk, incident, again)
    second = desk.incidents.add(
        Incident(client_id=incident.client_id, day=TODAY, family=IncidentFamily.DEMAND, severity=Severity.NOTE)
    )
    _attach(desk, second, again)
    assert len(desk.attachments.of_client(int(incident.client_id))) == 2


def test_a_record_that_is_not_there_gets_nothing(desk: Desk, incident: Incident, mail: Path) -> None:
    with pytest.raises(NotFound):
        desk.attachments.attach([mail], client_id=int(incident.client_id), subject="incidents", subject_id=99)
    with pytest.raises(NotFound):
        desk.attachments.attach([mail], client_id=int(incident.client_id), subject="tickets", subject_id=1)
    assert desk.attachments.count() == 0


def test_a_file_is_never_written_over_a_desk(desk: Desk, incident: Incident, mail: Path) -> None:
    (number,) = _attach(desk, incident, mail)
    with pytest.raises(FileProblem):
        desk.attachments.save(number, desk.path)


def test_a_name_that_no_system_takes_is_mended_when_it_is_kept(desk: Desk, incident: Incident, tmp_path: Path) -> None:
    path = tmp_path / "invoice\u202efdp.exe"
    path.write_bytes(b"MZ")
    _attach(desk, incident, path)
    (entry,) = desk.attachments.of("incidents", int(incident.id))
    assert entry.file_name == "invoicefdp.exe"


def test_an_incident_is_kept_with_the_day_it_was_written_down(desk: Desk, incident: Incident) -> None:
    assert incident.logged_on == TODAY != incident.day
    assert desk.incidents.get(int(incident.id)).logged_on == TODAY
