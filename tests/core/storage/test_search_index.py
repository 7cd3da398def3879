"""The search index: what it finds is what reading every text finds, and it stays as the records are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.note import NOTES, Note
from msp_desk.core.records.ticket import TICKETS, Ticket, TicketId
from msp_desk.core.storage import search_index, search_words
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import Database, create_desk, open_desk
from msp_desk.core.storage.list_families import LISTINGS, record_of_key
from msp_desk.core.storage.listing import Asked, ListFilter, count_rows, page_of_numbers, place_of_number
from msp_desk.core.storage.search_index import SEARCHED, enter, families_waiting, marks, trigger_names
from msp_desk.core.storage.search_words import candidates, grams, spellings
from msp_desk.core.storage.store import insert, set_withdrawn

DAY = date(2026, 1, 1)
TITLES = (
    "Drucker streikt", "Anruf Öhlmann", "Große Straße", "GROSSE STRASSE", "Platte 100% voll", "Feld 100_x",
    r"Pfad a\b", 'Er sagte "NEAR(x y)" OR *', "日本語 の 文", "zq", "Gerät Zq", "STRAẞE", "50 Å", "naïve façade",
    "ab\x00cd efgh", "ﬁx", "x'); DROP TABLE tickets; --", "",
)  # fmt: skip
WORDS = (
    "drucker", "DRUCK", "öhl", "ÖHL", "strasse", "STRAßE", "gross", "ss", "ß", "ssd", "100%", "100_", "%", "_", "a\\b",
    '"near', "NEAR(x", "*", "OR", '"', "日本", "日本語", "zq", "z", "å", "ïve", "efgh", "ab\x00cd", "fix", "');", "t-1",
    "umbra", "7", "nobody", "drucker zq", "umbra druck", "x" * 5_000, "ssssssssssss", "の",
)  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "d.mspdesk"
    create_desk(path)
    database = open_desk(path, writable=True)
    with database.writing() as connection:
        named = [Client(id=ClientId(1), name="Umbra Zahnärzte"), Client(id=ClientId(2), name="Nimbus")]
        insert(connection, CLIENTS, named)
        gone = insert(connection, CLIENTS, [Client(id=ClientId(3), name="Gone")])
        set_withdrawn(connection, CLIENTS, gone[0], withdrawn=True)
        for place, title in enumerate(TITLES, start=1):
            add(connection, place, title, client=1 + place % 3)
        insert(connection, NOTES, [Note(client_id=ClientId(1), day=DAY, note="Drucker")])
        invoice = Invoice(client_id=ClientId(2), number="Drucker-1", issued_on=DAY, due_on=DAY, net=1, gross=1)
        insert(connection, INVOICES, [invoice])
    yield database
    database.close()


def add(connection: Connection, number: int, title: str, *, client: int = 1) -> None:
    ticket = Ticket(
        id=TicketId(number), client_id=ClientId(client), number=f"T-{number}", title=title,
        opened_on=DAY + timedelta(days=number % 9),
    )  # fmt: skip
    insert(connection, TICKETS, [ticket])


def asked(name: str, wanted: str, sorted_by: str = "") -> Asked:
    return Asked(
        listing=LISTINGS[name], filter=ListFilter(wanted=wanted), sorted_by=sorted_by,
        params={"day": "2026-11-21", "small": 0},
    )  # fmt: skip


def found(database: Database, wanted: str, name: str = "tickets", sorted_by: str = "") -> list[int]:
    with database.reading() as connection:
        return page_of_numbers(connection, asked(name, wanted, sorted_by), offset=0, limit=1_000)


def enter_all(database: Database) -> None:
    with database.writing() as connection:
        for family in SEARCHED:
            assert not enter(connection, family)


def without_index(monkeypatch: pytest.MonkeyPatch, ask: Any) -> Any:
    with monkeypatch.context() as patched:
        patched.setattr("msp_desk.core.storage.listing.candidates", lambda *_: None)
        return ask()


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("name", ["tickets", "log", "invoices"])
@pytest.mark.parametrize("sorted_by", ["", "client", "what"])
def test_every_word_finds_the_same_with_the_index_as_without(
    database: Database, monkeypatch: pytest.MonkeyPatch, name: str, sorted_by: str, late: bool
) -> None:
    enter_all(database)
    if late:
        with database.writing() as connection:
            add(connection, 100, "Drucker Straße zq")
            add(connection, 101, "ohne")
    narrowed = 0
    for word in WORDS:
        expected = without_index(monkeypatch, lambda word=word: found(database, word, name, sorted_by))
        assert found(database, word, name, sorted_by) == expected, word
        with database.reading() as connection:
            question = asked(name, word, sorted_by)
            assert count_rows(connection, question) == len(expected)
            assert [place_of_number(connection, question, key) for key in expected] == list(range(len(expected)))
            narrowed += (
                candidates(connection, tuple(question.listing.chosen), [search_words.SearchWord(text=word, clients=())])
                is not None
            )
    assert narrowed > len(WORDS) / 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.text(alphabet='abßsSKéÉÅöÖẞſ日本"*% 1', max_size=12),
    word=st.text(alphabet='abßsSkéÉåöÖ日本"*%1', min_size=1, max_size=5),
)
def test_any_text_is_found_by_any_word_as_without_the_index(database: Database, title: str, word: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        with database.writing() as connection:
            connection.exec_driver_sql("UPDATE tickets SET title = ? WHERE id = 1", (title,))
        enter_all(database)
        assert found(database, word) == without_index(monkeypatch, lambda: found(database, word))


def test_changed_and_deleted_records_are_found_as_they_are_now(database: Database) -> None:
    enter_all(database)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE tickets SET title = 'Zebra' WHERE id = 1")
    assert found(database, "drucker") == []
    assert found(database, "zebra") == [1]
    assert index_holds(database, '"dru" AND "ruc"', "tickets") == []
    last = len(TITLES)
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM tickets WHERE id >= ?", (last - 1,))
        assert marks(connection)["tickets"] == last - 2
        add(connection, last - 1, "Wiederkehr")
    assert found(database, "wiederkehr") == [last - 1]
    enter_all(database)
    assert index_holds(database, '"wie"', "tickets") == [last - 1]
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def index_holds(database: Database, match: str, family: str) -> list[int]:
    with database.reading() as connection:
        known = search_index.entered(connection, [family], match, most=1_000)
    assert known is not None
    return known[family]


def test_what_was_deleted_is_gone_from_the_file(database: Database) -> None:
    with database.writing() as connection:
        add(connection, 900, "Xylophon")
    enter_all(database)
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM tickets WHERE id = 900")
    with database.reading() as connection:
        blocks = [bytes(row[0]) for row in connection.exec_driver_sql("SELECT block FROM search_data")]
        terms = connection.exec_driver_sql("SELECT term FROM search_terms WHERE term = 'xyl'").all()
    assert terms == []
    assert not any(b"xyl" in block for block in blocks)


def test_too_many_waiting_records_are_not_listed_one_by_one(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter_all(database)
    monkeypatch.setattr(search_words, "MOST_CANDIDATES", 2)
    with database.writing() as connection:
        for number in (200, 201, 202):
            add(connection, number, "spät")
    with database.reading() as connection:
        assert candidates(connection, ["tickets"], [search_words.SearchWord(text="spät", clients=())]) is None
    assert set(found(database, "spät")) == {200, 201, 202}


def test_only_many_waiting_records_are_worth_entering(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.reading() as connection:
        assert families_waiting(connection, SEARCHED) == []
    monkeypatch.setattr(search_index, "FEWEST_WAITING", len(TITLES))
    with database.reading() as connection:
        assert families_waiting(connection, SEARCHED) == ["tickets"]
    monkeypatch.setattr(search_index, "SLICE", 10)
    with database.writing() as connection:
        assert enter(connection, "tickets")
        assert marks(connection)["tickets"] == 10
        assert not enter(connection, "tickets")
        assert marks(connection)["tickets"] == len(TITLES)


def test_the_index_is_no_part_of_the_content(database: Database) -> None:
    before = content_of(database.path)
    enter_all(database)
    assert content_of(database.path) == before


def test_its_triggers_can_be_named(database: Database) -> None:
    with database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").scalars().all()
    assert set(trigger_names()) <= set(kept)
    assert all(name.startswith("tr_search_") for name in trigger_names())


def test_spellings_and_trigrams() -> None:
    assert spellings("Straße") == ["strasse", "straße"]
    assert grams("straße") == ["str", "tra", "raß", "aße"]
    assert grams("zq") == grams("5å8") == []
    assert len(grams("".join(chr(97 + place % 26) + chr(97 + place // 26) for place in range(500)))) == 24
    assert sorted(spellings("Sß")) == ["sss", "sß", "ßs"]
    assert spellings("ab" + "ss" * 4 + "cd") == ["ab\0cd"]


def test_keys_of_the_log_stay_apart(database: Database) -> None:
    enter_all(database)
    assert sorted(record_of_key(key) for key in found(database, "drucker", "log")) == [("notes", 1), ("tickets", 1)]
