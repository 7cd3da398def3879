"""The month's invoices: proposed, typed over by keys, stored as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.agreement import Agreement, Billing
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Assumed, Invoice
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.month_fee_rows import Cell
from msp_desk.ui.widgets.month_fees_dialog import MonthFeesDialog, open_month_fees


@pytest.fixture
def desk(tmp_path: Path, today: date) -> Iterator[Desk]:
    """Two clients: one billed with tax before, one abroad without."""
    opened = open_or_make(tmp_path / "bare.mspdesk", FixedClock(today), folders_under(tmp_path), check=False)
    for name, number, gross in (("Alpha", "2026-0146", 11_900), ("Beta", "2026-0147", 10_000)):
        client = opened.clients.add(Client(name=name))
        opened.agreements.add(
            Agreement(client_id=client.id, number=f"V-{name}", start=date(2024, 3, 1), monthly_fee=98_000)
        )
        issued = date(2026, 10, 1)
        opened.invoices.add(
            Invoice(client_id=client.id, number=number, issued_on=issued, due_on=issued + timedelta(days=30),
                    net=10_000, gross=gross)
        )  # fmt: skip
    yield opened
    opened.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(desk: Desk, owner: QWidget, qtbot: QtBot) -> MonthFeesDialog:
    made = open_month_fees(DeskLink(desk, Language.EN), owner)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made.model)
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def cell(dialog: MonthFeesDialog, row: int, column: Cell) -> str:
    return str(dialog.model.index(row, column).data())


def write(dialog: MonthFeesDialog, row: int, column: Cell, text: str) -> None:
    assert dialog.model.setData(dialog.model.index(row, column), text)


def test_it_proposes_and_enter_stores_one_step(dialog: MonthFeesDialog, desk: Desk, qtbot: QtBot) -> None:
    assert [cell(dialog, row, Cell.NUMBER) for row in (0, 1)] == ["2026-0148", "2026-0149"]
    assert [cell(dialog, row, Cell.GROSS) for row in (0, 1)] == ["1,166.20", "980.00"]
    assert dialog.said()[2] == "2 invoices · net €1,960.00 · gross €2,146.20"
    with qtbot.waitSignal(dialog.saved):
        QTest.keyClick(dialog.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.invoices.count() == 4
    stored = max(desk.invoices.all(), key=lambda one: one.id)
    assert (stored.number, stored.net, stored.gross, stored.assumed) == ("2026-0149", 98_000, 98_000, Assumed.NONE)
    assert (stored.period_start, stored.period_end) == (date(2026, 11, 1), date(2026, 11, 30))
    desk.undo()
    assert desk.invoices.count() == 2


def test_a_cell_is_edited_by_keys_alone(dialog: MonthFeesDialog, desk: Desk, qtbot: QtBot) -> None:
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(dialog.model.index(0, Cell.NET))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "1.000,50")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(dialog, 0, Cell.NET) == "1,000.50")
    assert cell(dialog, 0, Cell.GROSS) == "1,190.60", "gross follows, rounded half up"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert desk.invoices.count() == 2, "Enter in a cell stores nothing"


def test_a_typed_gross_stays(dialog: MonthFeesDialog) -> None:
    write(dialog, 0, Cell.GROSS, "1200")
    write(dialog, 0, Cell.NET, "1000")
    assert cell(dialog, 0, Cell.GROSS) == "1,200.00"


def test_the_tax_is_typed_once_and_leaves_who_is_billed_without(dialog: MonthFeesDialog) -> None:
    assert dialog.tax.text() == "19"
    dialog.tax.setText("7,7 %")
    assert [cell(dialog, row, Cell.TAX) for row in (0, 1)] == ["7.7", "0"]
    assert cell(dialog, 0, Cell.GROSS) == "1,055.46"
    write(dialog, 1, Cell.TAX, "19")
    dialog.tax.setText("20")
    assert [cell(dialog, row, Cell.TAX) for row in (0, 1)] == ["20", "19"], "a row's own tax stays"


def test_the_day_is_typed_once_and_the_due_day_follows_the_terms(dialog: MonthFeesDialog) -> None:
    dialog.day.setText("1.12.")
    assert cell(dialog, 0, Cell.ISSUED_ON) == "1 Dec 2026"
    assert cell(dialog, 0, Cell.DUE_ON) == "31 Dec 2026"
    write(dialog, 0, Cell.DUE_ON, "5.12.")
    dialog.day.setText("2.12.")
    assert cell(dialog, 0, Cell.DUE_ON) == "5 Dec 2026"


def test_space_takes_a_row_out(dialog: MonthFeesDialog, desk: Desk) -> None:
    dialog.table.setFocus()
    # Not the view's own setCurrentIndex: what that selects depends on keys that another test may have left down.
    place = dialog.model.index(1, Cell.NUMBER)
    dialog.table.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.index(1, Cell.CLIENT).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert dialog.said()[2].startswith("1 invoice ·")
    dialog.submit()
    assert desk.invoices.count() == 3


def test_what_is_wrong_is_said_and_everything_typed_stays(dialog: MonthFeesDialog, desk: Desk) -> None:
    write(dialog, 0, Cell.NET, "soon")
    dialog.submit()
    assert "soon" in dialog.said()[0]
    assert cell(dialog, 0, Cell.NET) == "soon"
    assert dialog.table.currentIndex().row() == 0
    write(dialog, 0, Cell.NET, "980")
    write(dialog, 1, Cell.NUMBER, "2026-0147")
    dialog.submit()
    assert dialog.said()[0] == "Beta: This client already has number 2026-0147."
    write(dialog, 1, Cell.NUMBER, "")
    dialog.submit()
    assert dialog.said()[0] == "Beta: This is needed."
    assert desk.invoices.count() == 2


def test_what_is_billed_already_is_not_ticked_and_says_so(dialog: MonthFeesDialog, desk: Desk, owner: QWidget) -> None:
    dialog.submit()
    again = open_month_fees(DeskLink(desk, Language.EN), owner)
    assert "billed already: 2026-0148" in cell(again, 0, Cell.SERVICE)
    assert again.said()[2].startswith("0 invoices")
    again.submit()
    assert desk.invoices.count() == 4
    QTest.keyClick(again, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert cell(again, 0, Cell.SERVICE) == "1 Dec 2026 – 31 Dec 2026"
    assert cell(again, 0, Cell.NUMBER) == "2026-0150"
    again.reject()


def test_part_months_and_what_is_left_out_are_said(desk: Desk, owner: QWidget) -> None:
    client = desk.clients.add(Client(name="Gamma"))
    desk.agreements.add(Agreement(client_id=client.id, number="1", start=date(2026, 11, 16), monthly_fee=1_001))
    desk.agreements.add(Agreement(client_id=client.id, number="2", start=date(2026, 1, 1)))
    desk.agreements.add(
        Agreement(client_id=client.id, number="3", start=date(2026, 1, 1), monthly_fee=5, billed=Billing.YEARLY)
    )
    dialog = open_month_fees(DeskLink(desk, Language.EN), owner, client_id=client.id)
    assert dialog.model.rowCount() == 1
    assert cell(dialog, 0, Cell.SERVICE) == "16 Nov 2026 – 30 Nov 2026 · 15 of 30 days"
    assert cell(dialog, 0, Cell.NET) == "5.01"
    assert dialog.said()[1] == "No monthly fee is entered: Gamma (2)\nNothing due this month: Gamma (3)"
    dialog.reject()


def test_a_desk_without_agreements_says_so(bare_link: DeskLink, owner: QWidget) -> None:
    dialog = open_month_fees(bare_link, owner)
    assert dialog.model.rowCount(QModelIndex()) == 0
    assert any("No agreement asks for an invoice in November 2026." in text for text in shown_texts(dialog))
    dialog.submit()
    assert bare_link.desk.invoices.count() == 0
    dialog.reject()


def test_a_screen_reader_can_name_everything(
    dialog: MonthFeesDialog, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    assert unnamed_widgets(dialog) == []
    write(dialog, 0, Cell.NET, "x")
    assert "x" in str(dialog.model.index(0, Cell.NET).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def bare_link(tmp_path: Path, today: date) -> Iterator[DeskLink]:
    opened = open_or_make(tmp_path / "none.mspdesk", FixedClock(today), folders_under(tmp_path / "n"), check=False)
    yield DeskLink(opened, Language.EN)
    opened.close()


def shown_texts(dialog: MonthFeesDialog) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def test_a_click_on_the_box_turns_the_tick(dialog: MonthFeesDialog) -> None:
    place = dialog.table.visualRect(dialog.model.index(0, Cell.CLIENT))
    QTest.mouseClick(
        dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(14, place.height() // 2)
    )
    assert [row.ticked for row in dialog.model.rows] == [False, True]
    QTest.mouseClick(
        dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(80, place.height() // 2)
    )
    assert [row.ticked for row in dialog.model.rows] == [False, True], "a click on the name only chooses the row"
