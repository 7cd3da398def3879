"""However many exits there are, the board and one exit are read with as many questions to the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client

MANY = 40
DAY = date(2026, 11, 21)


@contextmanager
def _counted() -> Iterator[list[str]]:
    """What the file is asked."""
    asked: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def _leave(desk: Desk, count: int, begins: str) -> None:
    """So many more clients leave."""
    for place in range(count):
        client = desk.clients.add(Client(name=f"{begins} {place}", country="DE"))
        agreement = Agreement(client_id=client.id, number=f"{begins}-{place}", start=date(2024, 1, 1), notice_length=3)
        desk.agreements.add(agreement)
        desk.exits.open(int(client.id))


def _questions(ask: Callable[[], object]) -> int:
    ask()  # what is read once for all is known by now
    with _counted() as asked:
        ask()
    return len(asked)


@pytest.mark.parametrize("what", ["board", "look", "steps"])
def test_more_exits_are_no_more_questions(sample: Desk, what: str) -> None:
    number = int(sample.exits.all()[0].id)
    asking: dict[str, Callable[[], object]] = {
        "board": lambda: sample.exits.board(DAY),
        "look": lambda: sample.exits.look(number, DAY),
        "steps": sample.exits.open_steps,
    }
    _leave(sample, 2, "First")
    before = _questions(asking[what])
    _leave(sample, MANY, "Later")
    assert sample.exits.board(DAY).count >= MANY
    assert _questions(asking[what]) <= before


def test_the_board_shows_each_exit_as_it_is_read_alone(sample: Desk) -> None:
    _leave(sample, 3, "More")
    board = sample.exits.board(DAY)
    cards = [card for cards in board.stages.values() for card in cards] + list(board.called_off)
    assert len(cards) == len(sample.exits.all())
    for card in cards:
        assert card == sample.exits.look(int(card.exit.id), DAY).card
