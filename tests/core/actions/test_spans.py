"""Many records that an import brings: stored as one by one would be, and taken back together unless one was changed."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions import journal as journal_module
from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.steps import Span, Step
from msp_desk.core.errors import ChangedMeanwhile, DeskBusy, NotFound
from msp_desk.core.importing.plan import draft_record
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.family import Record
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.wording import Wording

MANY = 10_500
"""More than what indexes are kept up for row by row."""


def write_tickets(path: Path, count: int) -> Path:
    kinds = ("support", "admin request", "project")
    rows = (
        f"{'Alpha' if number % 3 else 'Beta'},T-{number},2026-{number % 12 + 1:02}-05,{number % 90},{kinds[number % 3]}"
        for number in range(count)
    )
    path.write_text("client,number,opened_on,minutes,category\n" + "\n".join(rows) + "\n", "utf-8")
    return path


def brought(desk: Desk, path: Path) -> Step:
    options = desk.imports.options(create_clients=True)
    desk.imports.carry_out(desk.imports.plan("tickets", path, [], options))
    step = desk.undoable
    assert step is not None
    return step


def schema(desk: Desk) -> set[tuple[str, str]]:
    with desk._database.reading() as connection:
        query = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        return {(str(row[0]), str(row[1])) for row in connection.exec_driver_sql(query)}


@pytest.mark.parametrize("count", [40, MANY])
def test_an_import_stores_what_its_rows_would_store_one_by_one(desk: Desk, tmp_path: Path, count: int) -> None:
    path = write_tickets(tmp_path / "tickets.csv", count)
    plan = desk.imports.plan("tickets", path, [], desk.imports.options(create_clients=True)).plan
    before = schema(desk)
    brought(desk, path)
    numbers = {client.name: client.id for client in desk.clients.all()}
    wanted: list[Record] = []
    for number, row in enumerate(plan.rows, start=1):
        assert row.client is not None
        record = draft_record(plan.kind, row, ClientId(numbers[row.client.name]))
        wanted.append(replace(record, id=number, revision=1))
    with desk._database.reading() as connection:
        assert store.fetch_all(connection, plan.kind.family) == wanted
    assert schema(desk) == before
    assert desk.backups.problems() == []


def test_a_large_import_goes_comes_and_goes_again(desk: Desk, tmp_path: Path) -> None:
    before = schema(desk)
    step = brought(desk, write_tickets(tmp_path / "tickets.csv", MANY))
    assert step.weight == MANY + 3  # with its two clients and its own entry
    assert sum(isinstance(change, Span) for change in step.changes) == 2
    for _ in range(2):
        desk.undo()
        assert (desk.tickets.count(), desk.clients.count(), desk.imports.entries()) == (0, 0, [])
        desk.redo()
        assert (desk.tickets.count(), desk.clients.count(), len(desk.imports.entries())) == (MANY, 2, 1)
        assert schema(desk) == before
    assert desk.backups.problems() == []


def test_a_row_that_was_changed_and_changed_back_is_no_harm(desk: Desk, tmp_path: Path) -> None:
    brought(desk, write_tickets(tmp_path / "tickets.csv", 40))
    ticket = desk.tickets.all()[7]
    desk.tickets.change(replace(ticket, title="Other"))
    desk.undo()
    assert desk.tickets.get(ticket.id).revision == 3
    desk.undo()
    assert desk.tickets.count() == 0


def _tampered(desk: Desk, number: int, *, withdrawn: bool) -> None:
    """What another program would do behind the journal."""
    with desk._database.writing() as connection:
        sql = "withdrawn = 1" if withdrawn else "title = 'Other'"
        connection.exec_driver_sql(f"UPDATE tickets SET {sql}, revision = revision + 1 WHERE id = {number}")


@pytest.mark.parametrize(("withdrawn", "refusal"), [(False, ChangedMeanwhile), (True, NotFound)])
def test_a_row_that_is_no_longer_so_is_not_taken_back(
    desk: Desk, tmp_path: Path, withdrawn: bool, refusal: type[Exception]
) -> None:
    step = brought(desk, write_tickets(tmp_path / "tickets.csv", 40))
    _tampered(desk, 8, withdrawn=withdrawn)
    left = desk.tickets.count()
    with pytest.raises(refusal):
        desk.undo()
    assert desk.tickets.count() == left
    assert desk.undoable is step


def test_rows_that_somebody_brought_back_are_not_brought_again(desk: Desk, tmp_path: Path) -> None:
    brought(desk, write_tickets(tmp_path / "tickets.csv", 40))
    desk.undo()
    with desk._database.writing() as connection:
        connection.exec_driver_sql("UPDATE tickets SET withdrawn = 0 WHERE id = 3")
    with pytest.raises(ChangedMeanwhile):
        desk.redo()


def test_a_stopped_undo_takes_nothing_back(desk: Desk, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    step = brought(desk, write_tickets(tmp_path / "tickets.csv", 40))
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == total:
            raise Stopped

    with pytest.raises(Stopped):
        desk.undo(stop)
    assert told[0] == (0, 43)
    assert told[-1] == (43, 43)
    assert desk.tickets.count() == 40
    assert desk.undoable is step


def test_while_something_long_is_stored_another_intention_is_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "PATIENCE", 0.01)
    inside, through = threading.Event(), threading.Event()

    def store_long() -> None:
        with desk._journal.intention("action.add.clients") as writer:
            writer.add(desk.clients.family, Client(name="Long"))
            inside.set()
            through.wait(20)

    thread = threading.Thread(target=store_long)
    thread.start()
    assert inside.wait(20)
    try:
        for act in (lambda: desk.clients.add(Client(name="Short")), desk.undo):
            with pytest.raises(DeskBusy) as caught:
                act()
            sentences = {Wording(language).error(caught.value) for language in Language}
            assert len(sentences) == 3
    finally:
        through.set()
        thread.join()
    assert [client.name for client in desk.clients.all()] == ["Long"]
    desk.clients.add(Client(name="Short"))
    assert desk.clients.count() == 2


def test_a_short_intention_is_waited_for(desk: Desk) -> None:
    day = date(2026, 1, 1)
    names = [f"Client {number:02}" for number in range(12)]
    threads = [
        threading.Thread(target=lambda name=name: desk.clients.add(Client(name=name, client_since=day)))
        for name in names
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(client.name for client in desk.clients.all()) == names
