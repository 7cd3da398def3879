"""The handover over the window: set away from it, kept with what was chosen last, then offered as a kept paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.handovers import Handover
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.handover_dialog import HandoverDialog, open_handover


@pytest.fixture
def dialog(link: DeskLink, sample: Desk, host: QWidget, qtbot: QtBot) -> Iterator[HandoverDialog]:
    made = open_handover(link, host, client_id=int(sample.clients.named("Nimbuskai Spedition").id))
    assert made is not None
    qtbot.waitUntil(lambda: not made.busy)
    yield made
    if isValid(made):
        made.reject()
        made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drafted(dialog: HandoverDialog) -> Handover:
    """The handover as it is chosen."""
    assert dialog.draft is not None
    return dialog.draft


def test_the_last_day_can_be_given_from_outside(link: DeskLink, sample: Desk, host: QWidget, qtbot: QtBot) -> None:
    client = sample.clients.add(Client(name="Without agreement"))
    made = open_handover(link, host, client_id=int(client.id), ends_on=date(2027, 5, 31))
    assert made is not None
    assert made.ends_edit.text() == "31 May 2027"
    qtbot.waitUntil(lambda: not made.busy)
    assert made.ends_edit.text() == "31 May 2027"
    assert drafted(made).facts.ends_on == date(2027, 5, 31)
    made.reject()


def test_the_frame_stands_there_before_its_pages_and_offers_nothing_yet(
    link: DeskLink, sample: Desk, host: QWidget, qtbot: QtBot
) -> None:
    made = open_handover(link, host, client_id=int(sample.clients.named("Nimbuskai Spedition").id))
    assert made is not None
    assert made.busy
    assert made.isVisible()
    assert not made.preview.content
    assert not made.ends_edit.isEnabled()
    assert not any(button.isEnabled() for button in (made._print, made._save, made._keep))
    qtbot.waitUntil(lambda: not made.busy)
    assert made.preview.content == drafted(made).pdf
    assert made.ends_edit.isEnabled()
    assert made.ends_edit.text()
    assert all(button.isEnabled() for button in (made._print, made._save, made._keep))
    made.reject()


def test_esc_closes_it_while_the_pages_are_set(link: DeskLink, sample: Desk, host: QWidget, qtbot: QtBot) -> None:
    made = open_handover(link, host, client_id=int(sample.clients.named("Nimbuskai Spedition").id))
    assert made is not None
    assert made.busy
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.isHidden()
    qtbot.waitUntil(lambda: not isValid(made))


def test_the_pages_follow_away_from_the_window(dialog: HandoverDialog, qtbot: QtBot) -> None:
    before = dialog.preview.content
    dialog.ends_edit.setText("30.6.2027")
    dialog.renew()
    assert dialog.preview.content == before, "the window does not wait"
    qtbot.waitUntil(lambda: dialog.preview.content != before)
    assert drafted(dialog).facts.ends_on == date(2027, 6, 30)


def test_what_was_chosen_a_moment_ago_is_kept(dialog: HandoverDialog, sample: Desk, qtbot: QtBot) -> None:
    before = sample.documents.count()
    dialog.ends_edit.setText("30.6.2027")
    dialog.renew()
    dialog.ends_edit.setText("31.7.2027")
    dialog.finish()
    dialog.finish()
    assert sample.documents.count() == before + 1
    assert drafted(dialog).facts.ends_on == date(2027, 7, 31)
    assert dialog.kept is not None
    assert dialog.kept.content == dialog.preview.content
    qtbot.waitUntil(lambda: not dialog.busy)
    assert drafted(dialog).facts.ends_on == date(2027, 7, 31), "what was set meanwhile is not shown any more"


def test_a_kept_handover_is_offered_as_paper_and_mail(dialog: HandoverDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.paper_kept):
        dialog.finish()
    bar = dialog.findChild(QWidget, "kept_bar")
    assert bar is not None
    assert bar.isVisible()
    offered = [one.objectName() for one in bar.findChildren(QPushButton) if one.isVisible()]
    assert offered == ["paper_open", "paper_print", "paper_save", "paper_mail"]
    dialog.language_choice.write(Language.EN)
    qtbot.waitUntil(lambda: drafted(dialog).language is Language.EN)
    assert not bar.isVisible()


@pytest.mark.parametrize("place", [0, 1], ids=["workbook", "folder"])
def test_the_sheets_go_to_the_next_provider_as_files(dialog: HandoverDialog, tmp_path: Path, place: int) -> None:
    button = dialog.findChild(QPushButton, "handover_sheets")
    assert button is not None
    button.menu().actions()[place].trigger()
    (asked,) = dialog.findChildren(QFileDialog)
    out = tmp_path / ("sheets" if place else "sheets.xlsx")
    asked.fileSelected.emit(str(out))
    asked.close()
    assert any(out.iterdir()) if place else out.read_bytes().startswith(b"PK")
    for box in dialog.findChildren(QMessageBox):
        box.close()
