"""A kept file is shown by what it is, never by what it is called, and nothing is run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.attachment_view import MOST_TEXT, AttachmentView, PictureView, open_attachment, readable_text
from msp_desk.ui.widgets.attachments import AttachmentsPanel
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import PlainLabel
from tests.ui.conftest import NameWalk


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    for view in window.findChildren(AttachmentView):
        view.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _keep(desk: Desk, folder: Path, name: str, content: bytes) -> int:
    incident = desk.incidents.all()[0]
    path = folder / name
    path.write_bytes(content)
    (entry,) = desk.attachments.attach(
        [path], client_id=int(incident.client_id), subject="incidents", subject_id=int(incident.id)
    )
    return entry.id


def _png() -> bytes:
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def _paper(desk: Desk) -> bytes:
    return desk.open_items.draft(None).pdf


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("mail.exe", b"From: a\r\n\r\n<b>Now!</b>", QPlainTextEdit),
        ("text.pdf", "Grüße".encode(), QPlainTextEdit),
        ("old.txt", "Grüße".encode("cp1252"), PlainLabel),
        ("program.txt", b"MZ\x90\x00\x03", PlainLabel),
        ("broken.pdf", b"%PDF-1.7 broken", PlainLabel),
        ("broken.png", b"\x89PNG\r\n\x1a\nbroken", PlainLabel),
    ],
)
def test_it_is_shown_by_its_bytes(
    link: DeskLink, host: QWidget, sample: Desk, tmp_path: Path, name: str, content: bytes, kind: type[QWidget]
) -> None:
    view = open_attachment(link, _keep(sample, tmp_path, name, content), host)
    assert view is not None
    assert type(view.shown) is kind
    if isinstance(view.shown, QPlainTextEdit):
        assert view.shown.toPlainText() == content.decode("utf-8").replace("\r\n", "\n")
        assert view.shown.isReadOnly()


def test_papers_and_pictures_are_shown_with_names(
    link: DeskLink, host: QWidget, sample: Desk, tmp_path: Path, unnamed_widgets: NameWalk
) -> None:
    for name, content, kind in (("a.txt", _paper(sample), PdfPreview), ("b.txt", _png(), PictureView)):
        view = open_attachment(link, _keep(sample, tmp_path, name, content), host)
        assert view is not None
        assert isinstance(view.shown, kind)
        assert unnamed_widgets(view) == []
        view.accept()


def test_changed_bytes_are_not_shown(link: DeskLink, host: QWidget, sample: Desk, tmp_path: Path) -> None:
    number = _keep(sample, tmp_path, "a.txt", b"one")
    with sqlite3.connect(sample.path) as connection:
        connection.execute("UPDATE attachments SET content = ? WHERE id = ?", (b"two", number))
    assert open_attachment(link, number, host) is None
    failure = host.findChild(QMessageBox, "failure")
    assert failure is not None
    assert "a.txt" in failure.informativeText()


def test_from_the_list_it_opens_and_can_be_saved(link: DeskLink, host: QWidget, sample: Desk, tmp_path: Path) -> None:
    number = _keep(sample, tmp_path, "a.txt", b"one")
    incident = sample.incidents.all()[0]
    panel = AttachmentsPanel(link, host)
    panel.show_subject(int(incident.client_id), "incidents", int(incident.id))
    panel.table.table.opened.emit(number)
    (view,) = host.findChildren(AttachmentView)
    view.save_wanted.emit()
    asked = host.findChild(QFileDialog, "save_attachment")
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "again.txt"))
    asked.reject()
    assert (tmp_path / "again.txt").read_bytes() == b"one"


def test_only_plain_text_is_text() -> None:
    assert readable_text(b"a\tb\r\n") == "a\tb\r\n"
    assert readable_text(b"a\x00b") is None
    assert readable_text(b"\xff\xfe") is None
    assert readable_text(b"a" * MOST_TEXT) is not None
    assert readable_text(b"a" * (MOST_TEXT + 1)) is None
