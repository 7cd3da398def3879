"""A letter of the sample desk in its dialog, and a way to wait until its page is set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.agreement import Agreement, Law
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog, open_letter
from tests.ui.widgets.letter_editor.by_hand import CLIENT, Hand


@pytest.fixture
def desk(sample: Desk) -> Desk:
    """A copy of the sample desk."""
    return sample


@pytest.fixture
def write_to(link: DeskLink, host: QWidget, desk: Desk) -> Iterator[Callable[..., LetterDialog]]:
    """Opens a letter to a client."""
    opened: list[LetterDialog] = []

    def write(name: str = CLIENT, **more: object) -> LetterDialog:
        made = open_letter(link, host, client_id=int(desk.clients.named(name).id), **more)  # type: ignore[arg-type]
        assert made is not None
        opened.append(made)
        return made

    yield write
    for dialog in opened:
        if isValid(dialog):
            dialog.editor.stop()
            dialog.close()
            dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dialog(write_to: Callable[..., LetterDialog]) -> LetterDialog:
    """A letter with notice to a German client."""
    return write_to()


@pytest.fixture
def hand(dialog: LetterDialog, qtbot: QtBot) -> Hand:
    """What the owner does with it."""
    made = Hand(dialog.editor, qtbot)
    made.settle()
    return made


@pytest.fixture
def silent(desk: Desk, write_to: Callable[..., LetterDialog], qtbot: QtBot) -> Hand:
    """A letter under an agreement by German law that says nothing about notice."""
    client = desk.clients.add(Client(name="Stillwater", street="Weg 1", postal_code="12345", city="Ort", country="DE"))
    desk.agreements.add(Agreement(client_id=client.id, number="S-1", start=date(2024, 1, 1), law=Law.DE))
    made = Hand(write_to("Stillwater").editor, qtbot)
    made.settle()
    return made
