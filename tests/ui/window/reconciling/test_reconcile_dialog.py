"""Clearing bank statements on a real desk, by keyboard and by pointer; reading and storing run in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Invoice, InvoiceId
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.window.importing import open_import, open_past_imports
from msp_desk.ui.window.reconciling import open_reconciling
from msp_desk.ui.window.reconciling.choice import ArrivalState
from msp_desk.ui.window.reconciling.dialog import ReconcileDialog
from tests.core.importing.statements.files import camt, mt940

NameWalk = Callable[[QWidget], list[str]]
Show = Callable[..., ReconcileDialog]
ENTRIES = (
    ("2026-11-02", "1785.00", "Amberlock Dental GmbH", "Rechnung RE-9301"),
    ("2026-11-03", "-49.90", "Hosting & Domains AG", "Kundennr. 4711"),
    ("2026-11-05", "500.00", "Blauroehn Zahntechnik", "&lt;b&gt;Danke&lt;/b&gt;"),
    ("2026-11-06", "238.00", "A. Zweig", "October"),
    ("2026-11-07", "77.00", "A. Zweig", "November"),
)
CLOSING = "3550.10"


@pytest.fixture
def desk(bare: Desk) -> Desk:
    """Three open invoices."""
    for name, number, gross in (
        ("Amberlock Dental", "RE-9301", 178_500),
        ("Blauröhn Zahntechnik", "RE-9310", 50_000),
        ("Zweigstelle Ulm", "RE-9320", 30_000),
    ):
        client = bare.clients.add(Client(name=name))
        issued, due = date(2026, 10, 1), date(2026, 10, 15)
        bare.invoices.add(
            Invoice(client_id=client.id, number=number, net=gross, gross=gross, issued_on=issued, due_on=due)
        )
    return bare


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bank.xml"
    path.write_text(camt(entries=ENTRIES, closing=CLOSING), "utf-8")
    return path


@pytest.fixture
def show(link: DeskLink, host: QWidget, qtbot: QtBot) -> Iterator[Show]:
    """A function that opens the dialog with files and waits until they were read."""
    opened: list[ReconcileDialog] = []

    def act(*files: Path) -> ReconcileDialog:
        dialog = open_reconciling(link, host, files)
        opened.append(dialog)
        settle(dialog, qtbot)
        return dialog

    yield act
    for dialog in opened:
        clean(dialog)


def clean(dialog: QDialog) -> None:
    try:
        dialog.done(0)
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    except RuntimeError:  # gone already
        return


def settle(dialog: ReconcileDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def said(dialog: QWidget, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text()


def button(dialog: QWidget, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def words(dialog: ReconcileDialog, row: int) -> list[str]:
    model = dialog.arrivals.table.model()
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def states(dialog: ReconcileDialog) -> list[ArrivalState]:
    assert dialog.clearing is not None
    return [dialog.clearing.state(place) for place in range(len(dialog.clearing.file.arrivals))]


def clear(dialog: ReconcileDialog, place: int, typed: str) -> None:
    """Type a client for an arrival, all by keys."""
    table = dialog.arrivals.table
    table.choose(place + 1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    edit = dialog.allocating.client_edit
    assert dialog.focusWidget() is edit
    QTest.keyClicks(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_what_arrived_is_shown_with_state_reason_and_sums(show: Show, file: Path, unnamed_widgets: NameWalk) -> None:
    dialog = show(file)
    assert states(dialog) == [ArrivalState.SURE, ArrivalState.PROPOSED, ArrivalState.OPEN, ArrivalState.OPEN]
    assert words(dialog, 0) == [
        "is stored", "sure", "02/11/2026", "€1,785.00", "Amberlock Dental GmbH", "Amberlock Dental",
        "Rechnung RE-9301",
    ]  # fmt: skip
    assert words(dialog, 3)[:2] == ["is not stored", "open"]
    assert said(dialog, "reconcile_balances") == "DE89370400440532013000: €1,000.00 + €2,550.10 = €3,550.10"
    assert said(dialog, "import_state") == (
        "€2,600.00 arrived, €1,785.00 matched, €815.00 left. 1 entry of money that left is not shown."
    )
    assert button(dialog, "import_go").text() == "Store 1 payment"
    assert dialog.arrivals.current() == 1  # the first to decide
    assert said(dialog, "reconcile_why") == (
        "Perhaps RE-9310 of Blauröhn Zahntechnik: amount and payer agree, no number is named."
    )
    assert said(dialog, "reconcile_reference") == "<b>Danke</b>"
    assert "85% sure" in [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.focusWidget() is dialog.arrivals.table
    assert unnamed_widgets(dialog) == []
    QAbstractItemModelTester(dialog.arrivals.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)


def test_a_file_is_cleared_by_keys_alone(show: Show, file: Path, desk: Desk, qtbot: QtBot) -> None:
    dialog = show(file)
    table = dialog.arrivals.table
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert states(dialog)[1] is ArrivalState.AGREED
    QTest.keyClick(table, Qt.Key.Key_N)
    assert dialog.arrivals.current() == 2
    QTest.keyClick(table, Qt.Key.Key_Space)  # nobody is chosen: Space asks whose it is
    edit = dialog.allocating.client_edit
    assert dialog.focusWidget() is edit
    QTest.keyClicks(edit, "zweigst")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "Zweigstelle Ulm"
    assert states(dialog)[2] is ArrivalState.AGREED
    assert [one.text() for one in dialog.allocating.lines.edits()] == ["238.00"]
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert dialog.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_Return)
    amount = dialog.allocating.lines.edits()[0]
    assert dialog.focusWidget() is amount
    QTest.keyClick(amount, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(amount, "200")
    assert "€38.00 of €238.00 stays on account." in dialog.allocating.lines.sum_text()
    QTest.keyClick(amount, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_N)
    assert dialog.arrivals.current() == 3
    with qtbot.waitSignal(dialog.stored):
        QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said(dialog, "import_result") == (
        "bank.xml: 3 payments of €2,523.00 are stored. "
        "1 arrival of €77.00 is still open; the same file brings it again."
    )
    assert sorted((one.amount, one.on_account) for one in desk.payments.all()) == [
        (23_800, 3_800), (50_000, 0), (178_500, 0),
    ]  # fmt: skip
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_what_was_stored_is_undone_from_the_last_page_with_the_name(
    show: Show, file: Path, desk: Desk, qtbot: QtBot
) -> None:
    dialog = show(file)
    clear(dialog, 2, "zweigst")
    remember = dialog.allocating.remembering
    assert remember.isVisibleTo(dialog)
    remember.setFocus()
    QTest.keyClick(remember, Qt.Key.Key_Space)
    assert states(dialog)[3] is ArrivalState.PROPOSED  # the other arrival of the same payer
    dialog.carry_out()
    settle(dialog, qtbot)
    ulm = desk.clients.named("Zweigstelle Ulm")
    assert ulm.aliases == "A. Zweig"
    button(dialog, "import_undo").click()
    settle(dialog, qtbot)
    assert said(dialog, "import_result") == "The payments of bank.xml were taken back."
    assert desk.payments.all() == []
    assert desk.clients.named("Zweigstelle Ulm").aliases == ""


def test_something_done_since_does_not_keep_it_from_being_undone(
    show: Show, file: Path, desk: Desk, qtbot: QtBot
) -> None:
    dialog = show(file)
    dialog.carry_out()
    settle(dialog, qtbot)
    desk.clients.add(Client(name="Later"))
    button(dialog, "import_undo").click()
    settle(dialog, qtbot)
    assert desk.payments.all() == []
    assert desk.clients.named("Later").name == "Later"


def test_the_filter_shows_what_is_to_decide_and_n_leads_out_of_it(show: Show, file: Path) -> None:
    dialog = show(file)
    sieves = dialog.findChild(QWidget, "reconcile_sieves")
    assert sieves is not None
    labels = [one.accessibleName() for one in sieves.findChildren(QWidget) if one.accessibleName()]
    assert labels == [
        "Arrivals shown: All 4", "Arrivals shown: To decide 3", "Arrivals shown: Sure 1",
        "Arrivals shown: Already there 0",
    ]  # fmt: skip
    QTest.keyClick(sieves, Qt.Key.Key_Right)
    assert dialog.arrivals.table.model().rowCount() == 3
    QTest.keyClick(sieves, Qt.Key.Key_Right)
    assert [words(dialog, 0)[1], dialog.arrivals.table.model().rowCount()] == ["sure", 1]
    QTest.keyClick(dialog.arrivals.table, Qt.Key.Key_N)
    assert dialog.arrivals.current() == 1
    assert dialog.arrivals.table.model().rowCount() == 4


def test_the_arrivals_are_searched_and_n_leads_out_of_it(show: Show, file: Path, qtbot: QtBot) -> None:
    dialog = show(file)
    search = dialog.findChild(SearchField, "reconcile_search")
    assert search is not None
    assert not search.isVisibleTo(dialog)
    dialog.arrivals.focus_search()
    assert dialog.focusWidget() is search
    QTest.keyClicks(search, "zweig nov")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.arrivals.table
    assert [dialog.arrivals.table.model().rowCount(), words(dialog, 0)[6]] == [1, "November"]
    QTest.keyClick(dialog.arrivals.table, Qt.Key.Key_N)
    assert search.text() == ""
    assert dialog.arrivals.table.model().rowCount() == 4


def test_an_import_dialog_that_led_here_goes_away(link: DeskLink, host: QWidget, file: Path, qtbot: QtBot) -> None:
    importing = open_import(link, host, [file])
    with qtbot.waitSignal(importing.statement_opened) as led:
        pass
    dialog = led.args[0]
    settle(dialog, qtbot)
    gone: list[bool] = []
    importing.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: gone == [True])


def test_more_than_is_open_is_said_and_not_stored(show: Show, file: Path) -> None:
    dialog = show(file)
    clear(dialog, 2, "zweigst")
    assert dialog.clearing is not None
    edit = dialog.allocating.lines.edits()[0]
    for typed, sentence in (("238.01", "reconcile_state"), ("abc", "reconcile_state")):
        edit.setText(typed)
        assert not dialog.clearing.choice(2).ticked
        assert said(dialog, sentence) == "proposed"
    edit.setText("238")
    assert dialog.clearing.choice(2).ticked
    dialog.arrivals.table.choose(2)
    other = dialog.allocating.lines.edits()[0]
    other.setText("500.01")
    assert not dialog.clearing.choice(1).ticked


def test_more_than_an_invoice_has_open_is_said(show: Show, tmp_path: Path) -> None:
    path = tmp_path / "bank.xml"
    path.write_text(camt(entries=[("2026-11-02", "900.00", "Blauröhn Zahntechnik", "?")], closing="1900.00"), "utf-8")
    dialog = show(path)
    dialog.allocating.lines.edits()[0].setText("500.01")
    assert said(dialog, "reconcile_too_much").startswith("More is allocated than is open.")
    assert dialog.clearing is not None
    assert not dialog.clearing.choice(0).ticked
    assert not button(dialog, "import_go").isEnabled()


def test_what_is_there_already_is_said_and_cannot_be_stored_again(
    show: Show, file: Path, desk: Desk, qtbot: QtBot
) -> None:
    desk.bank.carry_out(desk.bank.read(file))
    dialog = show(file)
    assert states(dialog)[0] is ArrivalState.KNOWN
    dialog.arrivals.table.choose(1)
    assert said(dialog, "reconcile_why") == ("On the desk already: a payment of Amberlock Dental that settles RE-9301.")
    QTest.keyClick(dialog.arrivals.table, Qt.Key.Key_Space)
    QTest.keyClick(dialog.arrivals.table, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.arrivals.table
    assert said(dialog, "import_state").endswith("Nothing is ticked.")
    assert not button(dialog, "import_go").isEnabled()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (camt(entries=ENTRIES, closing="1.00"), "does not add up"),
        (camt(entries=ENTRIES, closing=CLOSING).replace("EUR", "CHF"), "is kept in CHF, this desk in EUR"),
        (mt940()[:200], "the file is cut off or damaged"),
        ("<?xml version='1.0'?><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'>", "XML"),
        ("", "bank.xml is empty"),
    ],
)
def test_a_bad_file_is_explained_and_nothing_stored(
    show: Show, file: Path, desk: Desk, content: str, sentence: str
) -> None:
    file.write_text(content, "utf-8")
    dialog = show(file)
    assert sentence in said(dialog, "reconcile_problem")
    assert button(dialog, "import_go").text() == "Choose another file …"
    assert desk.imports.entries() == []


def test_an_invoice_paid_meanwhile_stops_all_and_the_file_is_read_again(
    show: Show, file: Path, desk: Desk, qtbot: QtBot
) -> None:
    dialog = show(file)
    invoice = next(one for one in desk.invoices.all() if one.number == "RE-9301")
    desk.payments.add(
        Payment(
            client_id=invoice.client_id, day=date(2026, 11, 20), amount=100,
            allocations=(Allocation(invoice_id=InvoiceId(invoice.id), amount=100),),
        )
    )  # fmt: skip
    dialog.carry_out()
    settle(dialog, qtbot)
    assert "meanwhile an invoice was paid" in said(dialog, "reconcile_problem")
    assert len(desk.payments.all()) == 1
    assert button(dialog, "import_go").text() == "Read the file again"
    button(dialog, "import_go").click()
    settle(dialog, qtbot)
    assert states(dialog)[0] is ArrivalState.SURE
    assert dialog.clearing is not None
    assert dialog.clearing.choice(0).allocations == (Allocation(invoice_id=InvoiceId(invoice.id), amount=178_400),)


def test_leaving_asks_once_when_decisions_would_be_lost(show: Show, file: Path, qtbot: QtBot) -> None:
    dialog = show(file)
    QTest.keyClick(dialog.arrivals.table, Qt.Key.Key_Space)
    QTest.keyClick(dialog.arrivals.table, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox, "question")
    assert box is not None
    assert dialog.isVisible()
    leave = next(one for one in box.buttons() if one.text() == "Leave")
    with qtbot.waitSignal(dialog.finished):
        leave.click()


def test_leaving_an_untouched_file_asks_nothing(show: Show, file: Path, qtbot: QtBot) -> None:
    dialog = show(file)
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.arrivals.table, Qt.Key.Key_Escape)


def test_closing_while_it_is_stored_stores_nothing(
    show: Show, file: Path, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = show(file)
    gate = threading.Event()
    carry_out = desk.bank.carry_out

    def slow(*given: object, **named: object) -> object:
        gate.wait(10)
        return carry_out(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.bank, "carry_out", slow)
    dialog.carry_out()
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
        assert dialog.isVisible()
        gate.set()
    assert desk.payments.all() == []
    assert desk.imports.entries() == []


def test_several_files_follow_one_another_and_one_is_dropped(
    show: Show, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.sta"
    other.write_text(mt940(entries=ENTRIES[:1], closing="2785.00"), "utf-8")
    dialog = show(file, other)
    dialog.carry_out()
    settle(dialog, qtbot)
    assert button(dialog, "import_go").text() == "Next file"
    button(dialog, "import_go").click()
    settle(dialog, qtbot)
    assert dialog.clearing is not None
    assert dialog.clearing.file.path == other
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    dialog.dropEvent(drop)
    settle(dialog, qtbot)
    assert dialog.clearing.file.path == file


def test_the_import_dialog_leads_here_and_past_imports_list_it(
    link: DeskLink, host: QWidget, file: Path, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "clients.csv"
    table.write_text("name\nGamma\n")
    importing = open_import(link, host, [file, table])
    with qtbot.waitSignal(importing.statement_opened) as led:
        pass
    dialog = led.args[0]
    assert isinstance(dialog, ReconcileDialog)
    assert not importing.isVisible()
    qtbot.waitUntil(lambda: not dialog.busy)
    dialog.carry_out()
    settle(dialog, qtbot)
    dialog.accept()
    qtbot.waitUntil(lambda: importing.isVisible() and not importing.busy)
    assert importing.columns.kind() == "clients"
    clean(importing)
    past = open_past_imports(link, host)
    entry = desk.imports.entries()[0]
    assert (entry.file, entry.kind) == ("bank.xml", "payments")
    assert past.table.choose(entry.id)
    past.undo()
    qtbot.waitUntil(lambda: not past.busy)
    assert desk.payments.all() == []
    clean(past)
