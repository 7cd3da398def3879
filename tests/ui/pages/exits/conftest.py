"""Exits in every stage, and the page on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.exit import Exit
from msp_desk.core.records.language import Language
from msp_desk.core.records.second_look import SecondLook
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.page import ExitsPage

TODAY = date(2026, 11, 21)
MakePage = Callable[..., ExitsPage]


def client_of(desk: Desk, name: str) -> int:
    """The number of a client by the beginning of its name."""
    return next(int(client.id) for client in desk.clients.all() if client.name.startswith(name))


def exit_of(desk: Desk, name: str) -> Exit:
    """The exit of a client."""
    found = desk.exits.of_client(client_of(desk, name))
    assert found is not None
    return found


def looked_at(desk: Desk, name: str) -> None:
    """Take the second look at a client, and do not wait for the cooling-off."""
    found = exit_of(desk, name)
    desk.second_looks.add(SecondLook(client_id=found.client_id, day=TODAY))
    desk.exits.change(replace(found, cooling_off_skipped="It cannot wait."))


@pytest.fixture
def make_page(qtbot: QtBot) -> Iterator[MakePage]:
    """Makes the page on a desk; it is gone before the desk is closed."""
    made: list[ExitsPage] = []

    def make(desk: Desk, language: Language = Language.EN, width: int = 1240) -> ExitsPage:
        page = ExitsPage(DeskLink(desk, language))
        qtbot.addWidget(page)
        page.resize(width, 840)
        page.show()
        page.activateWindow()
        qtbot.waitExposed(page)
        made.append(page)
        return page

    yield make
    for page in made:
        page.stop()
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(make_page: MakePage, sample: Desk) -> ExitsPage:
    """The page on the sample desk."""
    return make_page(sample)
