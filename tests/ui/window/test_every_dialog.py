"""Every dialog opens in every language with a name on each widget, and shows what the log says letter by letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex
from PySide6.QtGui import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.clients.asking import ask_once, ask_where, tell_failure
from msp_desk.ui.pages.clients.deeds import NEW_FAMILIES, ClientDeeds
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from msp_desk.ui.widgets.paper_dialog import PaperDialog
from msp_desk.ui.widgets.payment_form import PaymentForm
from msp_desk.ui.widgets.record_forms import open_form
from msp_desk.ui.window.main_window import MainWindow

NameWalk = Callable[[QWidget], list[str]]
MARKUP = '<img src="file:///etc/hostname"><b>bold</b> &amp; R&D'


def deeds_of(window: MainWindow) -> tuple[ClientsPage, ClientDeeds]:
    page = window.open_page("clients")
    assert isinstance(page, ClientsPage)
    return page, page._deeds


def dialogs(window: MainWindow, client_id: int, text: str) -> Iterator[QWidget]:
    """Open one dialog after another; each is closed before the next one opens."""
    link = window.link
    _, deeds = deeds_of(window)
    single = {"firm": link.desk.firm.current(), "settings": link.desk.settings.current()}
    yield open_form(link, "clients", parent=window)
    for name, record in single.items():
        yield open_form(link, name, record=record, parent=window)
    for family in NEW_FAMILIES:
        made = deeds.new(family, client_id)
        assert isinstance(made, PaymentForm) is (family == "payments")
        yield made
        stored = link.desk.rooms[family].all(client_id=client_id)
        edited = deeds.edit(family, stored[0].id)
        assert edited is not None
        yield edited
    yield deeds.new_credit_note(client_id)
    client_form = deeds.edit("clients", client_id)
    assert client_form is not None
    yield client_form
    letter = deeds.open_letter(client_id)
    assert letter is not None
    letter.editor.renew()
    yield letter
    paper = deeds.open_paper(next(one.id for one in link.desk.documents.all(client_id=client_id)))
    assert paper is not None
    yield paper
    yield window.show_failure(text, text)
    yield ask_once(window, text, text, "Yes", lambda: None)
    yield tell_failure(window, text)
    yield ask_where(window, "Save", text, lambda _path: None)


def close(dialog: QWidget) -> None:
    """Close a dialog and let it go."""
    dialog.close()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


@pytest.fixture
def marked(window: MainWindow, desk: Desk, today: date) -> int:
    """A client of which every text in every record is markup; the firm as well."""
    firm = desk.firm.current()
    desk.firm.change(FAMILY_BY_NAME["firm"].build(
        {**FAMILY_BY_NAME["firm"].values(firm), "name": MARKUP, "signatory": MARKUP}, id=firm.id, revision=firm.revision
    ))  # fmt: skip
    client_id = 0
    for family in ("clients", *NEW_FAMILIES):
        described = FAMILY_BY_NAME[family]
        values: dict[str, Any] = {}
        for field in described.fields:
            values[field.key] = field.default
            if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
                values[field.key] = MARKUP
            elif field.kind is FieldKind.DAY and field.required:
                values[field.key] = today - timedelta(days=200)
            elif field.kind is FieldKind.CLIENT:
                values[field.key] = ClientId(client_id)
            elif field.kind is FieldKind.CHOICE and field.required and field.default is None:
                assert field.choices is not None
                values[field.key] = next(iter(field.choices))
            elif field.required and field.kind in (FieldKind.AMOUNT, FieldKind.MINUTES, FieldKind.COUNT):
                values[field.key] = 60
        if family == "clients":
            values |= {"client_since": today - timedelta(days=600), "currency": "", "country": "DE"}
        if family == "agreements":
            values |= {"notice_length": 1}
        stored = desk.rooms[family].add(described.build(values))
        client_id = client_id or stored.id
    desk.handovers.make(ClientId(client_id))
    assert [one.kind for one in desk.documents.all(client_id=client_id)] == [DocumentKind.HANDOVER]
    return client_id


@pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
def test_every_dialog_opens_in_every_language_with_names(
    window: MainWindow, marked: int, language: Language, unnamed_widgets: NameWalk
) -> None:
    window.speak(language)
    kinds: set[type] = set()
    for dialog in dialogs(window, marked, "Sentence"):
        kinds.add(type(dialog))
        assert isinstance(dialog, QDialog)
        assert dialog.isVisible()
        if type(dialog).__name__ != "QFileDialog":  # Qt's own, named by Qt
            assert unnamed_widgets(dialog) == [], dialog.objectName() or type(dialog).__name__
        close(dialog)
    assert {LetterDialog, PaperDialog, PaymentForm, QMessageBox} <= kinds


def rich(root: QWidget) -> list[str]:
    """What below a widget would be read as markup or as a keyboard mark."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()!r}"
        if (
            isinstance(widget, QLabel)
            and widget.textFormat() is not Qt.TextFormat.PlainText
            and "<img" in widget.text()
        ):
            found.append(f"label {where}")
        if isinstance(widget, QTextEdit):
            found.append(f"rich editor {where}")
        if "<img" in widget.toolTip() and Qt.mightBeRichText(widget.toolTip()):
            found.append(f"tooltip {where}")
        if isinstance(widget, QMenu):
            found += [f"menu {action.text()}" for action in widget.actions() if "R&D" in action.text()]
        if isinstance(widget, QAbstractButton) and "R&D" in widget.text():
            found.append(f"button {where}")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += [f"cell tooltip in {where}" for tip in cell_tooltips(widget.model()) if "<img" in tip]
    return found


def cell_tooltips(model: QAbstractItemModel) -> Iterator[str]:
    """The tooltips of a model that Qt would take for markup."""
    root = QModelIndex()
    for row in range(min(60, model.rowCount(root))):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
        for place in range(columns):
            tip = model.data(model.index(row, place, root), Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and Qt.mightBeRichText(tip):
                yield tip


def shown(root: QWidget) -> str:
    """Every text of the labels below a widget."""
    return "\n".join(label.text() for label in root.findChildren(QLabel))


def test_texts_of_the_log_are_shown_letter_by_letter_on_every_page(
    window: MainWindow, marked: int, qtbot: QtBot
) -> None:
    page, _ = deeds_of(window)
    window.open_client(marked)
    qtbot.waitUntil(lambda: page.client_view.head_texts()[0] == MARKUP)
    for tab in ("overview", "log", "money", "agreement"):
        page.client_view.open_tab(tab)
        QApplication.processEvents()
        assert rich(window) == []
    assert MARKUP in shown(page.client_view)
    for key in ("grades", "portfolio", "settings"):
        opened = window.open_page(key)
        QApplication.processEvents()
        assert rich(window) == []
        if key == "settings":
            assert MARKUP in [edit.text() for edit in opened.findChildren(QLineEdit)]
    window.bring_quick_log()
    assert rich(window.quick_log) == []
    window.quick_log.put_away()
    assert "R&&D" not in window.windowTitle()


def test_texts_of_the_log_are_shown_letter_by_letter_in_every_dialog(window: MainWindow, marked: int) -> None:
    said = 0
    for dialog in dialogs(window, marked, MARKUP):
        assert rich(dialog) == [], dialog.objectName() or type(dialog).__name__
        if isinstance(dialog, QMessageBox):
            assert dialog.textFormat() is Qt.TextFormat.PlainText
            assert MARKUP in dialog.informativeText()
        said += MARKUP in shown(dialog)
        close(dialog)
    assert said >= 4, "letter, paper, failure and questions name the client"


def test_what_is_undone_is_named_letter_by_letter(window: MainWindow, marked: int) -> None:
    menu = window._menu
    assert rich(menu) == []
