"""What is secret on an encrypted desk lies readable nowhere: each file the program leaves is searched for it."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from msp_desk.core.actions.beginning import FirstAnswers, begin_desk
from msp_desk.core.actions.desk import open_at
from msp_desk.core.actions.protecting import change_passphrase, encrypt_copies, plain_copies, set_passphrase
from msp_desk.core.actions.restoring import restore_desk
from msp_desk.core.environment.log_file import start_log
from msp_desk.core.errors import WrongPassphrase
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import Note
from msp_desk.core.records.passphrase import Passphrase
from tests.core.actions.desks import CLOCK, TODAY, user_of

PASSPHRASE = Passphrase("canary-passphrase größer")
NEXT = Passphrase("canary-second-passphrase")
CANARIES = {
    "client": "canary-client Müller & Söhne",
    "note": "canary-note: the safe stands behind the picture",
    "firm": "canary-firm GmbH",
    "in the log only": "canary-late-client",
}
SECRETS = {**CANARIES, "passphrase": PASSPHRASE.reveal(), "second passphrase": NEXT.reveal()}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home with a temporary folder and a log of its own."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    logger = logging.getLogger("msp_desk")
    before = list(logger.handlers)
    start_log(user_of(tmp_path).logs)
    yield tmp_path
    for handler in [one for one in logger.handlers if one not in before]:
        logger.removeHandler(handler)
        handler.close()


def readable(root: Path) -> dict[str, set[str]]:
    """Which secrets each file below a folder holds, written in one of three ways; files without one are left out."""
    found: dict[str, set[str]] = {}
    for path in sorted(root.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        held = {
            name
            for name, secret in SECRETS.items()
            if any(secret.encode(encoding) in content for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
        }
        if held:
            found[str(path.relative_to(root))] = held
    return found


def begun(home: Path, passphrase: Passphrase | None) -> Path:
    """A desk with secrets on it: backed up in two places, restored, read while it is written, and left by a crash."""
    path, folders = home / "desk" / "my.mspdesk", user_of(home)
    path.parent.mkdir()
    answers = FirstAnswers(name=CANARIES["firm"], language=Language.DE, currency="EUR", hour_cost=4500)
    desk = begin_desk(path, answers, CLOCK, folders, passphrase)
    (home / "stick").mkdir()
    desk.backups.choose_second_place(home / "stick")
    client = desk.clients.add(Client(name=CANARIES["client"]))
    for count in range(30):
        desk.notes.add(Note(client_id=client.id, day=TODAY, note=f"{CANARIES['note']} {count}"))
    made = desk.backups.make()
    desk.backups.make(home / "by-hand.mspdesk")
    desk.clients.add(Client(name=CANARIES["in the log only"]))
    assert len(desk.clients.all()) == 2
    (home / "crash").mkdir()
    for ending in ("", "-wal", "-shm"):
        shutil.copy(f"{path}{ending}", home / "crash" / f"my.mspdesk{ending}")
    desk.close()
    restore_desk(made.path, path, CLOCK, folders, passphrase=passphrase)
    if passphrase is not None:
        with pytest.raises(WrongPassphrase):
            open_at(path, CLOCK, folders, passphrase=Passphrase("canary-wrong-passphrase"))
    logging.getLogger("msp_desk").info("the end of the day")
    return path


def test_a_plain_desk_leaves_its_secrets_in_every_file(home: Path) -> None:
    """The search itself: it must find them where nothing hides them."""
    begun(home, None)
    found = readable(home)
    kinds = {Path(name).parts[0] if name.startswith("user") else name for name in found}
    assert {"desk/my.mspdesk", "by-hand.mspdesk", "crash/my.mspdesk-wal", "user"} <= kinds
    assert "desk/my.before-restore-1.mspdesk" in found
    assert [name for name in found if name.startswith("stick/")]
    assert found["desk/my.mspdesk"] == {"client", "note", "firm"}
    assert found["crash/my.mspdesk-wal"] >= {"in the log only"}
    (home / "wide.txt").write_text(CANARIES["note"], encoding="utf-16-le")
    assert readable(home)["wide.txt"] == {"note"}


def test_an_encrypted_desk_leaves_none_of_its_secrets_anywhere(home: Path) -> None:
    path = begun(home, PASSPHRASE)
    assert readable(home) == {}
    assert {name.name for name in path.parent.iterdir()} == {
        "my.mspdesk", "my.mspdesk.lock", "my.before-restore-1.mspdesk",
    }  # fmt: skip
    assert (user_of(home).logs / "msp-desk.log").stat().st_size > 0
    assert list((home / "temporary").iterdir()) == []
    change_passphrase(path, PASSPHRASE, NEXT, CLOCK, user_of(home))
    assert readable(home) == {}


def test_after_a_passphrase_was_given_only_the_copies_named_are_readable(home: Path) -> None:
    path = begun(home, None)
    folders = user_of(home)
    shutil.rmtree(home / "crash")
    (home / "by-hand.mspdesk").unlink()
    done = set_passphrase(path, PASSPHRASE, CLOCK, folders)
    assert done.plain_copies == plain_copies(path, folders)
    assert sorted(readable(home)) == sorted(str(copy.relative_to(home)) for copy in done.plain_copies)
    assert done.plain_copies
    assert encrypt_copies(done.plain_copies, path, PASSPHRASE) == ()
    assert readable(home) == {}
    assert list((home / "temporary").iterdir()) == []
