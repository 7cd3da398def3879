"""An owner clears a bank statement by keys alone: from the palette to the last page, and takes it back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.reconciling.choice import ArrivalState
from msp_desk.ui.window.reconciling.dialog import ReconcileDialog
from tests.core.importing.statements.files import camt
from tests.journeys.by_keys import CONTROL, at_the_keyboard, focused, press, tab_to

TODAY = date(2026, 11, 21)


def in_sight(window: MainWindow, qtbot: QtBot) -> ReconcileDialog:
    """The dialog once it has the keyboard and its file was read."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ReconcileDialog)))
    dialog = next(one for one in window.findChildren(ReconcileDialog) if one.isVisible())
    qtbot.waitUntil(lambda: not dialog.busy)
    at_the_keyboard(dialog, qtbot)
    return dialog


def statement_of(sample: Desk, folder: Path) -> tuple[Path, list[str]]:
    """A statement in which two open invoices are paid: one with its number, one by a stranger."""
    client = sample.clients.named("Brackwater Foods")
    first, second = sample.payments.open_items(client.id, TODAY)[:2]
    entries = [
        ("2026-11-20", f"{first.open_amount / 100:.2f}", "Brackwater Foods", f"Invoice {first.number}"),
        ("2026-11-20", f"{second.open_amount / 100:.2f}", "Quayside Holding", "with thanks"),
    ]
    closing = 100_000 + first.open_amount + second.open_amount
    path = folder / "bank.xml"
    path.write_text(camt(entries=entries, closing=f"{closing / 100:.2f}"), "utf-8")
    return path, [first.number, second.number]


def test_a_statement_is_cleared_from_the_palette_and_taken_back(
    sample_window: MainWindow, sample: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path, numbers = statement_of(sample, tmp_path)
    client = sample.clients.named("Brackwater Foods")
    before = len(sample.payments.all())
    at_the_keyboard(sample_window, qtbot)
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focused(), "bank statement")
    press(Qt.Key.Key_Return)
    dialog = in_sight(sample_window, qtbot)
    tab_to("Choose files …")
    press(Qt.Key.Key_Return)
    chooser = dialog.findChild(QFileDialog, "reconcile_files")
    assert chooser is not None
    chooser.close()
    dialog.take_files([path])
    qtbot.waitUntil(lambda: dialog.clearing is not None)
    at_the_keyboard(dialog, qtbot)
    clearing = dialog.clearing
    assert clearing is not None
    assert clearing.state(0) is ArrivalState.SURE
    assert clearing.state(1) in (ArrivalState.OPEN, ArrivalState.PROPOSED)
    dialog.arrivals.focus_table()
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    if focused() is not dialog.allocating.client_edit:
        tab_to("Client", backwards=True)
    press(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(focused(), "brackw")
    press(Qt.Key.Key_Return)
    assert clearing.state(1) is ArrivalState.AGREED
    at_the_keyboard(dialog, qtbot)  # the list of names has gone; a window manager gives the keyboard back
    tab_to("Remember the payer’s name")
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.stored):
        press(Qt.Key.Key_Return, CONTROL)
    assert len(sample.payments.all()) == before + 2
    assert not set(numbers) & {item.number for item in sample.payments.open_items(client.id, TODAY)}
    assert "Quayside Holding" in sample.clients.named("Brackwater Foods").aliases
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in sample_window.findChildren(ReconcileDialog)))
    at_the_keyboard(sample_window, qtbot)
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: len(sample.payments.all()) == before)
    assert sample.clients.named("Brackwater Foods").aliases == client.aliases


def test_a_statement_dropped_on_the_window_is_cleared(
    sample_window: MainWindow, sample: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path, _ = statement_of(sample, tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    sample_window.dropEvent(drop)
    dialog = in_sight(sample_window, qtbot)
    assert dialog.clearing is not None
    assert len(dialog.clearing.file.arrivals) == 2
    dialog.reject()
    QApplication.processEvents()
    assert not any(one.isVisible() for one in sample_window.findChildren(ReconcileDialog))
