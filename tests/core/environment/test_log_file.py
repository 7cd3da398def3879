"""The log says what happened to the program, never what is on the desk."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.log_file import start_log
from msp_desk.core.errors import DeskMoved, InvalidInput, NewerDesk
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.work import WORK, Work
from msp_desk.core.storage.backup import back_up
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.storage.migrations import migrate
from tests.core.storage.migrations.sample_steps import TARGET, declared_after, rebuilding_step

CONFIDENTIAL = "Zwiebelkuchen & Partner"
AMOUNT = 918273645


@pytest.fixture(autouse=True)
def own_log() -> Iterator[None]:
    """The program's logger as it was before the test."""
    logger = logging.getLogger("msp_desk")
    before, level = list(logger.handlers), logger.level
    yield
    for handler in set(logger.handlers) - set(before):
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


def test_messages_arrive_in_a_private_folder(tmp_path: Path) -> None:
    start_log(tmp_path / "logs")
    logging.getLogger("msp_desk.core").info("the window opened")
    assert (tmp_path / "logs" / "msp-desk.log").read_text().endswith("INFO msp_desk.core the window opened\n")
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700


def test_the_log_never_holds_what_is_on_the_desk(tmp_path: Path) -> None:
    start_log(tmp_path / "logs")
    logging.getLogger("msp_desk").setLevel(logging.DEBUG)
    path = tmp_path / "my.mspdesk"
    create_desk(path)
    database = open_desk(path, writable=True)
    journal = Journal(database, lambda topics: None)
    with journal.intention("action.add", name=CONFIDENTIAL) as writer:
        writer.add(CLIENTS, Client(name=CONFIDENTIAL, monthly_direct_cost=AMOUNT))
    with pytest.raises(InvalidInput), journal.intention("action.add") as writer:
        writer.add(CLIENTS, Client(name=CONFIDENTIAL, currency=CONFIDENTIAL))
    with pytest.raises(Exception, match="FOREIGN KEY"), journal.intention("action.add") as writer:
        writer.add(WORK, Work(client_id=ClientId(9), day=date(2026, 1, 1), minutes=1, note=CONFIDENTIAL))
    journal.undo()
    kept = back_up(path, tmp_path / "backups", datetime(2026, 11, 21, tzinfo=UTC)).path
    path.unlink()
    with pytest.raises(DeskMoved), journal.intention("action.add", name=CONFIDENTIAL):
        pass
    database.close()
    migrate(kept, steps=[rebuilding_step()], target=TARGET, declared=declared_after)
    with pytest.raises(NewerDesk):
        open_desk(kept, writable=True)
    log = (tmp_path / "logs" / "msp-desk.log").read_text()
    assert "migrating after the backup" in log
    for secret in (CONFIDENTIAL, str(AMOUNT)):
        assert secret not in log


def test_a_log_that_cannot_be_written_does_not_keep_the_program_from_starting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "logs" / "msp-desk.log").mkdir(parents=True)
    for folder in (tmp_path / "file", tmp_path / "logs"):
        start_log(folder)
        logging.getLogger("msp_desk").error("nobody hears this")
    assert capsys.readouterr().err == ""


def test_a_full_log_starts_anew_and_three_are_kept(tmp_path: Path) -> None:
    start_log(tmp_path)
    logger = logging.getLogger("msp_desk")
    for _ in range(60):
        logger.info("x" * 100_000)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["msp-desk.log", "msp-desk.log.1", "msp-desk.log.2", "msp-desk.log.3"]
    assert all((tmp_path / name).stat().st_size <= 1_000_000 for name in kept)
