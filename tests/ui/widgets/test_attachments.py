"""Files of a record in its form: added, dropped, listed, written out unchanged, removed and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.incident import Incident
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.attachments import AT_ONCE, AttachmentsPanel, size_words
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.record_forms import open_form
from tests.ui.conftest import NameWalk

CONTENT = b"From: somebody\n\nNow!"


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def incident(sample: Desk) -> Incident:
    return sample.incidents.all()[0]


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "Saturday.eml"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def form(link: DeskLink, incident: Incident, host: QWidget) -> FormDialog:
    return open_form(link, "incidents", record=incident, parent=host)


def panel_of(form: FormDialog) -> AttachmentsPanel:
    panel = form.findChild(AttachmentsPanel)
    assert panel is not None
    return panel


def test_a_file_is_attached_listed_and_given_back(
    form: FormDialog, sample: Desk, incident: Incident, mail: Path, tmp_path: Path, unnamed_widgets: NameWalk
) -> None:
    panel = panel_of(form)
    assert panel.table.isHidden()
    QTest.mouseClick(panel._add, Qt.MouseButton.LeftButton)
    asked = form.findChild(QFileDialog, "attach_files")
    assert asked is not None
    asked.filesSelected.emit([str(mail)])
    asked.reject()
    (entry,) = sample.attachments.of("incidents", int(incident.id))
    assert [one.id for one in panel.entries] == [entry.id]
    assert not panel.table.isHidden()
    model = panel.table.table.model()
    shown = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert shown[0] == "Saturday.eml"
    assert shown[1] == f"{len(CONTENT)} bytes"
    assert shown[3] == " ".join((entry.sha256[0:4], entry.sha256[4:8], entry.sha256[8:12]))
    panel.save(entry.id, tmp_path / "again.eml")
    assert (tmp_path / "again.eml").read_bytes() == CONTENT
    assert unnamed_widgets(form) == []
    assert not form.is_unsaved
    form.reject()


def test_files_can_be_dropped(form: FormDialog, sample: Desk, incident: Incident, mail: Path) -> None:
    panel = panel_of(form)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(mail))])
    place, buttons, keys = QPoint(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, buttons, keys)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(place.toPointF(), Qt.DropAction.CopyAction, mime, buttons, keys)
    panel.dropEvent(drop)
    assert [entry.file_name for entry in sample.attachments.of("incidents", int(incident.id))] == ["Saturday.eml"]
    empty = QMimeData()
    empty.setUrls([QUrl("https://example.org/x.eml")])
    other = QDragEnterEvent(place, Qt.DropAction.CopyAction, empty, buttons, keys)
    other.setAccepted(False)
    panel.dragEnterEvent(other)
    assert not other.isAccepted()
    form.reject()


def test_del_asks_once_and_undo_brings_it_back(form: FormDialog, sample: Desk, incident: Incident, mail: Path) -> None:
    panel = panel_of(form)
    panel.add([mail])
    number = panel.entries[0].id
    panel.table.table.choose(number)
    QTest.keyClick(panel.table.table, Qt.Key.Key_Delete)
    question = form.findChild(QMessageBox, "question")
    assert question is not None
    assert "Saturday.eml" in question.text()
    question.defaultButton().click()
    assert sample.attachments.of("incidents", int(incident.id)) == []
    assert list(panel.entries) == []
    sample.undo()
    assert len(sample.attachments.of("incidents", int(incident.id))) == 1
    form.reject()


def test_files_of_a_new_record_wait_for_it(
    link: DeskLink, host: QWidget, sample: Desk, incident: Incident, mail: Path
) -> None:
    kept = sample.attachments.count()
    form = open_form(link, "incidents", given={"client": incident.client_id}, parent=host)
    panel = panel_of(form)
    states = [form.is_unsaved]
    panel.add([mail])
    panel.add([mail])
    assert [*states, form.is_unsaved] == [False, True]
    assert [entry.id for entry in panel.entries] == [-1]
    assert sample.attachments.count() == kept
    form.write("family", incident.family)
    form.write("severity", incident.severity)
    before = {one.id for one in sample.incidents.all()}
    form.submit()
    (added,) = [one for one in sample.incidents.all() if one.id not in before]
    (entry,) = sample.attachments.of("incidents", int(added.id))
    assert sample.attachments.verify(entry.id).content == CONTENT
    assert entry.client_id == incident.client_id


def test_a_waiting_file_goes_without_a_question(
    link: DeskLink, host: QWidget, incident: Incident, mail: Path, tmp_path: Path
) -> None:
    other = tmp_path / "b.txt"
    other.write_bytes(b"b")
    form = open_form(link, "incidents", given={"client": incident.client_id}, parent=host)
    panel = panel_of(form)
    panel.add([mail, other])
    panel.ask_to_remove([-1])
    assert form.findChild(QMessageBox, "question") is None
    assert list(panel.waiting) == [other]
    form.reject()


def test_what_cannot_be_kept_is_said(form: FormDialog, sample: Desk, tmp_path: Path) -> None:
    panel, kept = panel_of(form), sample.attachments.count()
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    panel.add([empty])
    failure = form.findChild(QMessageBox, "failure")
    assert failure is not None
    assert "empty.txt" in failure.informativeText()
    assert sample.attachments.count() == kept
    failure.close()
    form.reject()


def test_sizes_are_said_as_one_reads_them(link: DeskLink) -> None:
    assert size_words(link, 999) == "999 bytes"
    assert size_words(link, 12_345) == "12.3 kB"
    assert size_words(link, 24_900_000) == "24.9 MB"


def test_a_form_without_files_has_no_place_for_them(link: DeskLink, host: QWidget, sample: Desk) -> None:
    form = open_form(link, "work", record=sample.work.all()[0], parent=host)
    assert form.findChild(AttachmentsPanel) is None
    form.reject()


def test_tab_goes_from_the_fields_over_the_files_to_the_buttons(form: FormDialog, mail: Path, qtbot: QtBot) -> None:
    panel = panel_of(form)
    panel.add([mail])
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.go_to("note")
    seen = []
    for _ in range(4):
        focused = form.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(form.focusWidget())
    assert seen == [panel._add, panel.table.table, form._cancel_button, form._save_button]
    form.reject()


def test_a_large_file_is_kept_away_from_the_window(
    form: FormDialog, sample: Desk, incident: Incident, tmp_path: Path, qtbot: QtBot
) -> None:
    large = tmp_path / "Photos.zip"
    large.write_bytes(b"x" * (AT_ONCE + 1))
    panel = panel_of(form)
    panel.add([large])
    assert panel.busy
    assert not panel.entries
    assert panel._hint.text() == "Being kept…"
    qtbot.waitUntil(lambda: not panel.busy)
    assert [one.file_name for one in panel.entries] == ["Photos.zip"]
    assert sample.attachments.of("incidents", int(incident.id)) == list(panel.entries)
    form.reject()


def test_a_large_file_is_kept_though_the_form_is_closed(
    form: FormDialog, sample: Desk, incident: Incident, link: DeskLink, tmp_path: Path, qtbot: QtBot
) -> None:
    large = tmp_path / "Photos.zip"
    large.write_bytes(b"x" * (AT_ONCE + 1))
    panel_of(form).add([large])
    form.reject()
    qtbot.waitUntil(lambda: not link.background.busy)
    assert [one.file_name for one in sample.attachments.of("incidents", int(incident.id))] == ["Photos.zip"]


def test_what_keeps_a_large_file_out_is_said_over_the_window(
    form: FormDialog, host: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    large = tmp_path / "Photos.zip"
    large.write_bytes(b"x" * (AT_ONCE + 1))
    panel = panel_of(form)
    panel.add([large])
    qtbot.waitUntil(lambda: not panel.busy)
    panel.add([large])
    qtbot.waitUntil(lambda: not panel.busy)
    (box,) = [one for one in host.findChildren(QMessageBox) if one.isVisible()]
    assert "Photos.zip" in box.text() + box.informativeText()
    assert len(panel.entries) == 1
    box.reject()
    form.reject()
