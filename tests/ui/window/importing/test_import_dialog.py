"""The import dialog on a real desk, by keyboard and by pointer; reading and storing run in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.columns import match_columns
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.importing.table import Table
from msp_desk.core.records.language import Language
from msp_desk.core.records.work import Work
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.importing import dropped_files, open_import, open_past_imports
from msp_desk.ui.window.importing.choice import Choice
from msp_desk.ui.window.importing.import_dialog import ImportDialog
from msp_desk.ui.window.importing.past_imports import PastImportsDialog
from msp_desk.ui.window.importing.preview_rows import Sieve
from msp_desk.ui.window.importing.sentences import sentence_about

NameWalk = Callable[[QWidget], list[str]]
TICKETS = (
    "Ticket ID;Subject;Created time;Closed time;Company Name\n"
    "T-1;Mail & more;2026-01-04;2026-01-05;Alpha\n"
    "T-2;<b>Print</b>;2026-01-05;;Beta\nT-3;Odd;2026-01-05;2025-01-01;Beta\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_text(TICKETS, "utf-8")
    return path


Show = Callable[..., ImportDialog]


@pytest.fixture
def show(link: DeskLink, host: QWidget, qtbot: QtBot) -> Iterator[Show]:
    """A function that opens the dialog with files and waits until their rows were looked at."""
    opened: list[ImportDialog] = []

    def act(*files: Path, kind: str = "") -> ImportDialog:
        dialog = open_import(link, host, files, kind)
        opened.append(dialog)
        settle(dialog, qtbot)
        return dialog

    yield act
    for dialog in opened:
        try:
            dialog.close()
            QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
        except RuntimeError:  # closed by the test
            continue


def settle(dialog: ImportDialog | PastImportsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def button(dialog: QWidget, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def said(dialog: QWidget, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text()


def creating(dialog: QWidget) -> QCheckBox:
    found = dialog.findChild(QCheckBox, "import_create_clients")
    assert found is not None
    return found


def choice(dialog: QWidget, name: str) -> Choice:
    found = dialog.findChild(Choice, name)
    assert found is not None
    return found


def test_a_file_is_understood_and_what_blocks_is_said(
    show: Show, file: Path, qtbot: QtBot, desk: Desk, unnamed_widgets: NameWalk
) -> None:
    dialog = show(file)
    assert dialog.columns.kind() == "tickets"
    assert choice(dialog, "import_column_client").value() == "Company Name"
    assert "Alpha · Beta" in [label.text() for label in dialog.columns.findChildren(QLabel)]
    assert dialog.preview.count(Sieve.REJECTED) == 3
    go = button(dialog, "import_go")
    assert not go.isEnabled()
    state = said(dialog, "import_state")
    assert state.startswith("3 rows are rejected, some as their clients are not on the desk yet:")
    assert "2 clients are not on the desk: Alpha, Beta." in [
        label.text() for label in dialog.columns.findChildren(QLabel)
    ]
    creating(dialog).click()
    settle(dialog, qtbot)
    assert dialog.preview.count(Sieve.NEW) == 2
    dialog.preview.leave_out_rejected()
    settle(dialog, qtbot)
    assert said(dialog, "import_counts") == "2 new, 0 changed, 0 unchanged, 0 rejected, 1 left out."
    assert (go.isEnabled(), go.text()) == (True, "Import 2 rows")
    assert unnamed_widgets(dialog) == []
    QAbstractItemModelTester(dialog.preview.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    before = desk.tickets.count()
    dialog.carry_out()
    settle(dialog, qtbot)
    assert desk.tickets.count() == before + 2
    assert said(dialog, "import_result") == "export.csv: 2 new, 0 changed, 0 unchanged. Everything is stored."
    dialog.undo()
    settle(dialog, qtbot)
    assert desk.tickets.count() == before
    assert said(dialog, "import_result") == "The import of export.csv was taken back."


def test_everything_is_done_by_keyboard(show: Show, file: Path, qtbot: QtBot, desk: Desk) -> None:
    before = desk.tickets.count()
    dialog = show(file)
    assert dialog.columns.isAncestorOf(dialog.focusWidget())
    create = creating(dialog)
    reach(dialog, create)
    QTest.keyClick(create, Qt.Key.Key_Space)
    settle(dialog, qtbot)
    table = dialog.preview.table
    reach(dialog, table)
    table.choose(4)
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle(dialog, qtbot)
    assert dialog.preview.left_out_lines() == {4}
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle(dialog, qtbot)
    assert dialog.preview.left_out_lines() == frozenset()
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle(dialog, qtbot)
    reach(dialog, button(dialog, "import_go"))
    QTest.keyClick(button(dialog, "import_go"), Qt.Key.Key_Space)
    settle(dialog, qtbot)
    assert desk.tickets.count() == before + 2
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def reach(dialog: QWidget, wanted: QWidget) -> None:
    """Press Tab until a widget has the keyboard; fails when it is never reached."""
    for _ in range(60):
        if dialog.focusWidget() is wanted:
            return
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted.objectName()} is not reached by Tab")


def test_a_file_that_cannot_be_read_is_explained(show: Show, tmp_path: Path, desk: Desk) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(b"name\nA\x00B\n")
    dialog = show(path, tmp_path / "none.csv")
    assert "NUL character" in said(dialog, "import_problem")
    assert not button(dialog, "import_go").isEnabled()
    assert desk.imports.entries() == []


def test_an_unknown_kind_asks_and_the_choice_guesses_anew(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Wer,Titel\nAlpha,x\n")
    dialog = show(path)
    assert dialog.columns.kind() == ""
    assert said(dialog, "import_state") == "Choose what the file holds."
    kinds = choice(dialog, "import_kind")
    kinds.setCurrentIndex(kinds.findData("recommendations"))
    settle(dialog, qtbot)
    assert choice(dialog, "import_column_title").value() == "Titel"
    assert "no column was found for the field “Proposed on”;" in said(dialog, "import_problem")


def test_the_order_of_days_is_asked_only_when_it_is_open(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "tickets.csv"
    path.write_text("client,number,opened_on\nAlpha,T-1,04/05/2026\n")
    dialog = show(path)
    assert said(dialog, "import_problem") == (
        "Row 2, column opened_on: “04/05/2026” can be read day first or month first. Say at the left which it is."
    )
    days = choice(dialog, "import_days")
    assert days.isVisibleTo(dialog)
    assert dialog.focusWidget() is days
    QTest.keyClick(days, Qt.Key.Key_Down)
    settle(dialog, qtbot)
    assert said(dialog, "import_problem") == ""
    assert dialog.preview.count(Sieve.REJECTED) == 1


def test_several_files_follow_one_another(show: Show, file: Path, tmp_path: Path, qtbot: QtBot, desk: Desk) -> None:
    other = tmp_path / "clients.csv"
    other.write_text("name\nGamma\n")
    dialog = show(other, other, file)
    dialog.carry_out()
    settle(dialog, qtbot)
    assert button(dialog, "import_go").text() == "Next file"
    button(dialog, "import_go").click()
    settle(dialog, qtbot)
    assert said(dialog, "import_state") == "There is nothing to import: the desk holds every row already."
    assert any("As in the import of clients.csv" in label.text() for label in dialog.columns.findChildren(QLabel))
    assert len(desk.imports.entries()) == 1


def test_a_guessed_encoding_is_shown(show: Show, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("name\nMüller\n".encode("cp1252"))
    dialog = show(path)
    assert any("Windows-1252" in label.text() for label in dialog.preview.findChildren(QLabel))


def test_closing_while_it_is_stored_stores_nothing(
    show: Show, tmp_path: Path, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    path = tmp_path / "clients.csv"
    path.write_text("name\nGamma\n")
    dialog = show(path)
    before, gate = desk.clients.count(), threading.Event()
    carry_out = desk.imports.carry_out

    def slow(*given: object, **named: object) -> object:
        gate.wait(10)
        return carry_out(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.imports, "carry_out", slow)
    dialog.carry_out()
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
        assert dialog.isVisible()
        gate.set()
    assert desk.clients.count() == before
    assert desk.undoable is None


def test_files_are_dropped(show: Show, file: Path, qtbot: QtBot) -> None:
    dialog = show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/x.csv")])
    drop = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    assert dropped_files(drop) == [file]
    dialog.dropEvent(drop)
    settle(dialog, qtbot)
    assert dialog.columns.kind() == "tickets"


def test_past_imports_are_taken_back_or_the_reason_is_said(
    link: DeskLink, host: QWidget, desk: Desk, tmp_path: Path, qtbot: QtBot, today: object, unnamed_widgets: NameWalk
) -> None:
    from datetime import date

    path = tmp_path / "clients.csv"
    for name in ("Gamma", "Delta"):
        path.write_text(f"name\n{name}\n")
        desk.imports.carry_out(desk.imports.plan("clients", path, [], desk.imports.options()))
    first, second = reversed(desk.imports.entries())
    gamma = desk.clients.named("Gamma")
    desk.work.add(Work(client_id=gamma.id, day=date(2026, 3, 1), minutes=30))
    dialog = open_past_imports(link, host)
    undo = button(dialog, "past_imports_undo")
    assert not undo.isEnabled()
    assert unnamed_widgets(dialog) == []
    assert dialog.table.choose(first.id)
    undo.click()
    settle(dialog, qtbot)
    assert "Gamma is used by later entries" in said(dialog, "past_imports_said")
    assert dialog.table.choose(second.id)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    settle(dialog, qtbot)
    assert [entry.id for entry in desk.imports.entries()] == [first.id]
    qtbot.waitUntil(lambda: not dialog.table.choose(second.id))
    dialog.close()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        (Language.EN, "for the field “Opened on”;", "any of the fields “Net” and “Gross”;"),
        (Language.DE, "Für das Feld „Eröffnet am“ wurde", "Für keines der Felder „Netto“ und „Brutto“ wurde"),
        (Language.IT, "per il campo «Aperto il» non", "per nessuno dei campi «Imponibile» e «Totale» è"),
    ],
)
def test_a_missing_column_is_said_with_the_name_in_the_window(language: Language, one: str, several: str) -> None:
    wording = Wording(language)
    table = Table(file="odd.csv", headers=("client", "number"), rows=[], lines=[])
    with pytest.raises(ImportFailed) as missing:
        match_columns(table, IMPORT_KINDS["tickets"])
    sentence = sentence_about(wording, missing.value, IMPORT_KINDS["tickets"])
    assert one in sentence
    assert "opened_on" not in sentence
    assert "opened_on" in wording.error(missing.value), "the command line names the field as --map wants it"
    table = replace(table, headers=("client", "number", "issued_on", "due_on"))
    with pytest.raises(ImportFailed) as either:
        match_columns(table, IMPORT_KINDS["invoices"])
    assert several in sentence_about(wording, either.value, IMPORT_KINDS["invoices"])
    assert sentence_about(wording, either.value, None) == wording.error(either.value)


def test_the_window_behind_is_shut_while_the_dialog_is_open(show: Show, file: Path, host: QWidget) -> None:
    """So nobody changes the language, undoes or closes the desk while a file is looked at."""
    pressed: list[bool] = []
    behind = QPushButton("behind", host)
    behind.clicked.connect(lambda: pressed.append(True))
    behind.show()
    keys = QShortcut(QKeySequence("Ctrl+L"), host)
    keys.activated.connect(lambda: pressed.append(True))
    dialog = show(file)
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    assert QApplication.activeModalWidget() is dialog
    window, place = host.windowHandle(), behind.mapTo(host, behind.rect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    dialog.reject()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert pressed == [True]


def test_another_kind_is_guessed_away_from_the_window(show: Show, file: Path, qtbot: QtBot, link: DeskLink) -> None:
    dialog = show(file)
    kinds = choice(dialog, "import_kind")
    kinds.setCurrentIndex(kinds.findData("work"))
    assert link.background.busy, "the columns were guessed at once, however large the file"
    assert dialog.columns.shown_kind() == "tickets"
    assert not button(dialog, "import_go").isEnabled()
    create = creating(dialog)
    create.setChecked(not create.isChecked())  # what is chosen meanwhile belongs to columns that go away
    settle(dialog, qtbot)
    assert dialog.columns.shown_kind() == "work"
