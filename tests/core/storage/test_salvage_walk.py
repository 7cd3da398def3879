"""Reading around broken rows: a long text in a hole of the file takes none of its neighbours along."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.note import NOTES, Note
from msp_desk.core.storage import store
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.storage.salvage_pages import Pages
from msp_desk.core.storage.salvage_reading import Readable, read_damaged
from msp_desk.core.storage.salvage_walk import first_row, walk
from tests.faults.leaf_pages import PAGE, pages_of_rows

COUNT = 24
DAY = date(2026, 5, 1)
Needs = Mapping[int, tuple[int, frozenset[int]]]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Notes so long that each goes on elsewhere, several of them to a leaf."""
    path = tmp_path / "my.mspdesk"
    create_desk(path)
    database = open_desk(path, writable=True)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="Ada")])
        texts = [f"Note {number} " + "Was geschah. " * (700 + 40 * number) for number in range(1, COUNT + 1)]
        store.insert(connection, NOTES, [Note(client_id=ClientId(1), day=DAY, note=text) for text in texts])
    database.close()
    return path


def needs(desk: Path) -> Needs:
    """By note its leaf and the pages on which it goes on."""
    found = {
        number: (leaf, pages - {leaf})
        for leaf, rows in pages_of_rows(desk.read_bytes()).items()
        for number, pages in rows
        if len(pages) > 2
    }
    assert found.keys() == set(range(1, COUNT + 1))
    return found


def on_leaf(needed: Needs, leaf: int) -> list[int]:
    return sorted(number for number, (other, _) in needed.items() if other == leaf)


def empty(desk: Path, pages: Collection[int]) -> None:
    content = bytearray(desk.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    desk.write_bytes(content)


def assert_only_these_are_lost(readable: Readable, lost: Collection[int]) -> None:
    assert readable.rows["notes"].keys() == set(range(1, COUNT + 1)) - set(lost)
    assert readable.missing("notes") == sorted(lost)
    assert readable.troubled == {"notes"}
    assert readable.loose == ()


@pytest.mark.parametrize("lost", [(1,), (COUNT,), (COUNT - 3, COUNT), (1, COUNT), (1, 7, 8, 15, COUNT)], ids=str)
def test_what_lies_between_two_broken_texts_comes_back(desk: Path, lost: tuple[int, ...]) -> None:
    needed = needs(desk)
    empty(desk, [min(needed[number][1]) for number in lost])
    assert_only_these_are_lost(read_damaged(desk), lost)


def test_a_leaf_that_nothing_leads_to_is_read_around_its_broken_texts_too(desk: Path) -> None:
    needed = needs(desk)
    leaf = max(leaf for leaf, _ in needed.values())
    here = on_leaf(needed, leaf)
    assert len(here) > 2
    roots = {page for page in range(2, leaf) if desk.read_bytes()[(page - 1) * PAGE] == 5}  # tables of several pages
    empty(desk, [*roots, min(needed[here[0]][1]), min(needed[here[-1]][1])])
    readable = read_damaged(desk)
    assert readable.rows["notes"].keys() == set(range(1, COUNT + 1)) - {here[0], here[-1]}
    assert readable.missing("notes") == [here[0], here[-1]]


def test_the_numbers_of_broken_texts_are_known(desk: Path, tmp_path: Path) -> None:
    needed = needs(desk)
    leaf = max(leaf for leaf, _ in needed.values())
    here = on_leaf(needed, leaf)
    empty(desk, [min(needed[number][1]) for number in here])
    pages = Pages(desk, tmp_path / "graft")
    walked = walk(pages, leaf)
    assert (walked.rows, walked.unread, walked.whole) == ([], frozenset(here), False)
    assert first_row(pages, leaf) is None
    pages.close()


def test_the_first_row_that_can_be_read_says_what_a_page_holds(desk: Path, tmp_path: Path) -> None:
    needed = needs(desk)
    leaf = max(leaf for leaf, _ in needed.values())
    here = on_leaf(needed, leaf)
    empty(desk, [min(needed[here[0]][1])])
    pages = Pages(desk, tmp_path / "graft")
    first = first_row(pages, leaf)
    assert first is not None
    assert first.number == here[1]
    pages.close()
