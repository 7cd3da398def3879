"""The environment of a client: sheets, coverage with its gaps, rows, paste, empty sheets, narrow and wide."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.environment.equipment import Asset
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.environment_paste import PasteDialog
from msp_desk.ui.pages.clients.environment_tab import EnvironmentTab
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.table_header import TableHeader


class Bed(Page):
    """A page around the tab."""

    def refresh(self) -> None:
        """Nothing of its own."""

    def retranslate(self) -> None:
        """No words of its own."""


@pytest.fixture
def tab(sample: Desk, qtbot: QtBot) -> Iterator[EnvironmentTab]:
    link = DeskLink(sample, Language.EN)
    page = Bed(link)
    made = EnvironmentTab(link, ClientDeeds(link, page), page)
    made.resize(700, 700)
    page.resize(700, 700)
    page.show()
    made.show()
    yield made
    page.close()
    page.deleteLater()


def show(tab: EnvironmentTab, name: str) -> int:
    client = tab.link.desk.clients.named(name)
    tab.show_client(client, None)
    return client.id


def open_form_of(tab: QWidget) -> FormDialog:
    found = [dialog for dialog in tab.window().findChildren(FormDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def cell(tab: EnvironmentTab, row: int, key: str) -> tuple[str, Tone]:
    model = tab.table().table.record_model
    column = next(column for column in model.columns if column.key == key)
    record = model.row_at(row)
    assert column.tone is not None
    return column.text(record), column.tone(record)


def test_the_meter_says_what_the_desk_knows(tab: EnvironmentTab) -> None:
    client_id = show(tab, "Cobaltweir Engineering")
    coverage = tab.link.desk.environments.coverage(client_id)
    assert tab.meter.texts() == (f"{coverage.percent}% known", f"{coverage.known} of {coverage.fields} fields")
    assert len(tab.meter.links) == 3
    assert tab.sheets.count() == len(SHEETS)
    spoken = tab.sheets.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Assets, 11 rows, 94% known"


def test_every_sheet_of_every_client_is_shown(tab: EnvironmentTab) -> None:
    for name in ("Cobaltweir Engineering", "Officine Valtorba", "Alderfen Print Works"):
        client_id = show(tab, name)
        rows = tab.link.desk.environments.of(client_id).rows
        for sheet in SHEETS:
            tab.sheets.choose(sheet.name)
            if rows[sheet.name]:
                assert tab.table().isVisible()
                assert tab.table().table.record_model.rowCount() == len(rows[sheet.name])
                QAbstractItemModelTester(tab.table().table.record_model)
            else:
                assert tab.hint.isVisible()


def test_a_gap_leads_to_its_row_and_field(tab: EnvironmentTab) -> None:
    client_id = show(tab, "Cobaltweir Engineering")
    gap = tab.link.desk.environments.coverage(client_id).gaps[0]
    QTest.mouseClick(tab.meter.links[0], Qt.MouseButton.LeftButton)
    assert tab.sheet.name == gap.sheet
    assert tab.table().table.current_id() == gap.rows[0]
    keys = [column.key for column in tab.table().table.record_model.columns]
    assert not tab.table().table.isColumnHidden(keys.index(gap.field))


def test_what_is_unknown_or_has_run_out_stands_out(tab: EnvironmentTab) -> None:
    show(tab, "Cobaltweir Engineering")
    tab.show_record("domains")
    assert cell(tab, 0, "registrant") == ("?", Tone.WARN)
    assert cell(tab, 1, "registrant") == ("former supplier", Tone.TEXT)
    tab.show_record("backup_jobs")
    assert cell(tab, 0, "last_test")[1] is Tone.WARN
    tab.show_record("assets")
    assert cell(tab, 1, "warranty_end")[1] is Tone.WARN
    assert cell(tab, 0, "warranty_end")[1] is Tone.TEXT


def test_a_new_row_is_typed_and_raises_the_count(tab: EnvironmentTab, qtbot: QtBot) -> None:
    client_id = show(tab, "Officine Valtorba")
    tab.sheets.choose("jobs")
    form = tab.new_row()
    QTest.keyClicks(form.editor("name"), "Chiusura mensile")
    form.submit()
    qtbot.waitUntil(lambda: len(tab.link.desk.rooms["jobs"].all(client_id=client_id)) == 1)
    assert tab.heads()[1] == "1 row, 0% known"


def test_a_secret_is_refused_beside_its_field(tab: EnvironmentTab) -> None:
    show(tab, "Officine Valtorba")
    tab.sheets.choose("accounts")
    form = tab.new_row()
    QTest.keyClicks(form.editor("name"), "Root")
    QTest.keyClicks(form.editor("kept_in"), "password: Estate2024!")
    form.submit()
    assert form.isVisible()
    said = "\n".join(label.text() for label in form.findChildren(PlainLabel) if label.isVisibleTo(form))
    assert "This looks like a password." in said
    assert [row.name for row in tab.link.desk.rooms["accounts"].all() if row.name == "Root"] == []
    form.reject()


def test_duplicating_begins_with_a_copy(tab: EnvironmentTab) -> None:
    show(tab, "Cobaltweir Engineering")
    tab.show_record("assets", tab.link.desk.rooms["assets"].all()[0].id)
    tab.sheets.choose("assets")
    table = tab.table().table
    table.choose(table.record_model.id_at(0))
    form = tab.duplicate()
    assert form is not None
    assert form.values()["tag"] == table.record_model.row_at(0).tag
    assert form.values()["warranty_end"] == table.record_model.row_at(0).warranty_end


def test_archiving_asks_once_names_the_row_and_is_one_step(tab: EnvironmentTab, qtbot: QtBot) -> None:
    show(tab, "Cobaltweir Engineering")
    tab.sheets.choose("assets")
    table = tab.table().table
    numbers = [table.record_model.id_at(place) for place in range(2)]
    tab.archive_rows(numbers)
    (box,) = [one for one in tab.window().findChildren(QMessageBox) if one.isVisible()]
    assert box.text() == "Archive “CW-L01” and 1 more?"
    QTest.mouseClick(box.defaultButton(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: table.record_model.rowCount() == 9)
    tab.link.desk.undo()
    assert tab.table().table.record_model.rowCount() == 11


def test_pasting_shows_what_would_be_stored_then_stores_it(tab: EnvironmentTab, qtbot: QtBot) -> None:
    client_id = show(tab, "Officine Valtorba")
    tab.sheets.choose("networks")
    QGuiApplication.clipboard().setText("Nome\tTipo\tColore\nUffici\tLAN\tblu\nOspiti\tpassword: Estate2024!\trosso\n")
    dialog = tab.paste()
    assert isinstance(dialog, PasteDialog)
    heading, remark, problems = dialog.said()
    assert heading == "To add: 1 row · not possible: 1 row"
    assert remark == "Left out, because no field is called so: Colore."
    assert problems.startswith("Row 3, Type: This looks like a password.")
    assert tab.link.desk.rooms["networks"].all(client_id=client_id) == []
    QTest.mouseClick(dialog.store_button, Qt.MouseButton.LeftButton)
    assert [row.name for row in tab.link.desk.rooms["networks"].all(client_id=client_id)] == ["Uffici"]
    assert tab.table().isVisible()
    tab.link.desk.undo()
    assert tab.hint.isVisible()


def test_pasting_nothing_says_so(tab: EnvironmentTab) -> None:
    show(tab, "Officine Valtorba")
    QGuiApplication.clipboard().setText("")
    assert tab.paste() is None
    (box,) = [one for one in tab.window().findChildren(QMessageBox) if one.isVisible()]
    assert box.informativeText().startswith("There is nothing to paste")
    box.close()


def test_ctrl_v_in_the_table_pastes(tab: EnvironmentTab, qtbot: QtBot) -> None:
    show(tab, "Cobaltweir Engineering")
    tab.sheets.choose("assets")
    QGuiApplication.clipboard().setText("CW-X9\tLaptop\n")
    tab.table().table.setFocus()
    qtbot.waitUntil(tab.table().table.hasFocus)
    QTest.keyClick(tab.table().table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = tab.window().findChildren(PasteDialog)
    assert dialog.said()[1].startswith("The first line names no columns")
    dialog.reject()


def test_an_empty_sheet_offers_both_ways_and_a_third(tab: EnvironmentTab, qtbot: QtBot) -> None:
    show(tab, "Officine Valtorba")
    tab.sheets.choose("networks")
    page = tab.parentWidget()
    assert isinstance(page, Page)
    with qtbot.waitSignal(page.import_wanted) as wanted:
        tab.hint.second_wanted.emit()
    assert wanted.args == ["networks"]
    before = tab.meter.texts()
    tab.set_not_applying(on=True)
    assert tab.heads() == ("Networks", "does not apply")
    assert tab.meter.texts() != before
    tab.hint.first_wanted.emit()
    assert tab.heads() == ("Networks", "nothing recorded")
    assert tab.meter.texts() == before


def test_a_change_from_elsewhere_is_seen_also_after_being_out_of_sight(tab: EnvironmentTab) -> None:
    client_id = show(tab, "Officine Valtorba")
    tab.sheets.choose("assets")
    tab.hide()
    tab.link.desk.rooms["assets"].add(Asset(client_id=client_id, tag="VT-99"))  # type: ignore[arg-type]
    tab.show()
    assert tab.table().table.record_model.rowCount() == 5


@pytest.mark.parametrize("width", [480, 560, 700, 1000])
def test_it_fits_its_pane(tab: EnvironmentTab, width: int) -> None:
    show(tab, "Cobaltweir Engineering")
    tab.resize(width, 460)
    assert tab.minimumSizeHint().width() <= 480
    assert tab.table("assets").isVisible() or tab.sheets.isVisible()


def test_another_language_is_spoken_at_once(tab: EnvironmentTab) -> None:
    show(tab, "Cobaltweir Engineering")
    tab.sheets.choose("domains")
    tab.link.speak(Language.DE)
    tab.retranslate()
    assert tab.heads()[0] == "Domains und Zertifikate"
    assert tab.meter.texts()[0] == "80\u00a0% bekannt"


def test_a_hidden_column_that_comes_back_is_as_wide_as_its_head(tab: EnvironmentTab) -> None:
    show(tab, "Cobaltweir Engineering")
    tab.sheets.choose("contacts")
    table = tab.table().table
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    for width in (300, 1200):  # first too narrow for every column, then wide again
        table.resize(width, 300)
    shown = [place for place in range(header.count()) if not table.isColumnHidden(place)]
    assert len(shown) == header.count()
    for place in shown:
        assert table.columnWidth(place) >= header.sectionSizeFromContents(place).width()


def test_cut_words_get_the_room_that_the_first_column_does_not_need(tab: EnvironmentTab) -> None:
    client_id = show(tab, "Cobaltweir Engineering")
    tab.sheets.choose("contacts")
    table = tab.table().table
    table.resize(715, 300)
    keys = [column.key for column in table.record_model.columns]
    longest = max((one.email for one in tab.link.desk.contacts.all(client_id=client_id)), key=len)
    assert table.columnWidth(keys.index("email")) >= QFontMetrics(table.font()).horizontalAdvance(longest)
