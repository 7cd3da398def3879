"""What to do next for a client, each with its button."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.agreement import Agreement, Anchor
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.language import Language
from msp_desk.core.records.recommendation import Recommendation
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.next_steps import NextSteps, Step, find_facts, next_steps
from msp_desk.ui.widgets.form_dialog import FormDialog


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def steps_of(desk: Desk, client: Client, owner: QWidget, language: Language = Language.EN) -> list[Step]:
    link = DeskLink(desk, language)
    return next_steps(find_facts(client, link), link, ClientDeeds(link, owner), owner)


def busy(desk: Desk) -> Client:
    """A client with a closing notice window, an overdue invoice, a fee to bill and a waiting recommendation."""
    client = desk.clients.add(Client(name="A"))
    desk.agreements.add(
        Agreement(client_id=client.id, number="V-1", start=date(2024, 3, 1), monthly_fee=98_000, notice_length=3,
                  anchor=Anchor.END_OF_QUARTER)
    )  # fmt: skip
    desk.invoices.add(
        Invoice(client_id=client.id, number="R-1", issued_on=date(2026, 9, 1), due_on=date(2026, 9, 15), net=1_000,
                gross=1_000)
    )  # fmt: skip
    desk.recommendations.add(
        Recommendation(
            client_id=client.id, title="New firewall", proposed_on=date(2026, 9, 1), due_on=date(2026, 12, 4)
        )
    )
    return client


def test_the_most_urgent_day_stands_first(bare: Desk, owner: QWidget) -> None:
    found = steps_of(bare, busy(bare), owner)
    assert [(step.what, step.day, step.late) for step in found] == [
        ("1 invoice overdue, €10.00", date(2026, 9, 15), True),
        ("Decide: New firewall", date(2026, 12, 4), False),
        ("Last day a notice for V-1 can arrive", date(2026, 12, 31), False),
        ("This month’s fee is not billed yet, net €980.00", None, False),
    ]


def test_a_client_without_an_agreement_is_asked_for_one(bare: Desk, owner: QWidget) -> None:
    client = bare.clients.add(Client(name="A"))
    (step,) = steps_of(bare, client, owner)
    assert step.button == "New agreement…"
    ended = bare.clients.add(Client(name="B", ended_on=date(2026, 1, 31)))
    assert steps_of(bare, ended, owner) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_steps_are_said_in_every_language(bare: Desk, owner: QWidget, language: Language) -> None:
    assert len({step.what for step in steps_of(bare, busy(bare), owner, language)}) == 4


def test_enter_on_a_button_does_it(bare: Desk, owner: QWidget, qtbot: QtBot) -> None:
    client = busy(bare)
    rows = NextSteps(owner)
    link = DeskLink(bare, Language.EN)
    rows.show_steps(next_steps(find_facts(client, link), link, ClientDeeds(link, owner), owner), link)
    rows.show()
    assert len(rows.texts()) == len(rows.buttons()) == 4
    QTest.keyClick(rows.buttons()[0], Qt.Key.Key_Space)
    (form,) = owner.findChildren(FormDialog)
    assert form.objectName() == "form_payments"
    form.reject()
    assert all(button.accessibleName() for button in rows.buttons())
