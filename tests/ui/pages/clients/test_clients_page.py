"""The page of clients: its list, one client and its tabs, changes from elsewhere, narrow windows, an empty desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem
from msp_desk.core.formatting import format_number
from msp_desk.core.grading.lifting import lifts_of
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Letter
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.client_view import TABS
from msp_desk.ui.pages.clients.log_rows import LOG_FAMILIES, record_of_key
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.rows import ClientRow
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.listed_words import day_of, what_of
from msp_desk.ui.widgets.manual_window import ManualWindow
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.table_column import BadgeCell

NameWalk = Callable[[QWidget], list[str]]


def row(page: ClientsPage, name: str) -> ClientRow:
    return next(one for one in page.client_list._rows if one.client.name == name)


def cell(page: ClientsPage, name: str, key: str) -> str:
    column = next(column for column in page.client_list.table.record_model.columns if column.key == key)
    return column.text(row(page, name))


def tone(page: ClientsPage, name: str, key: str) -> Tone:
    column = next(column for column in page.client_list.table.record_model.columns if column.key == key)
    assert column.tone is not None
    return column.tone(row(page, name))


def listed(page: ClientsPage) -> list[str]:
    model = page.client_list.table.record_model
    return [model.row_at(place).client.name for place in range(model.rowCount())]


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget))


def form(page: ClientsPage) -> FormDialog:
    found = [dialog for dialog in page.window().findChildren(FormDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def question(page: ClientsPage) -> QMessageBox:
    found = [box for box in page.window().findChildren(QMessageBox) if box.isVisible()]
    assert len(found) == 1
    return found[0]


def press(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    button = next(button for button in box.buttons() if box.buttonRole(button) is role)
    button.click()


def fits(page: ClientsPage) -> bool:
    """Whether no table in sight has to be scrolled sideways."""
    tables = [table for table in page.client_view.findChildren(QTableView) if table.isVisible()]
    return not any(table.horizontalScrollBar().maximum() for table in tables)


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == text)


# The list -------------------------------------------------------------------------------------------------------------


def test_every_client_stands_in_the_list_with_its_figures(page: ClientsPage, desk: Desk, today: date) -> None:
    assert listed(page) == sorted((client.name for client in desk.clients.all()), key=str.casefold)
    grade = desk.grades.table(today).find(desk.clients.named("Nimbuskai Spedition").id)
    assert grade is not None
    assert grade.letter is not None
    assert grade.figures.effective_hourly_rate is not None
    assert cell(page, "Nimbuskai Spedition", "grade") == grade.letter.value == "F"
    assert cell(page, "Nimbuskai Spedition", "fee") == "1,540"
    assert cell(page, "Nimbuskai Spedition", "rate") == format_number(
        grade.figures.effective_hourly_rate / 100, Language.EN
    )
    assert tone(page, "Nimbuskai Spedition", "rate") is Tone.WARN, "under the target"
    assert tone(page, "Inkwarden Legal", "rate") is Tone.TEXT
    assert cell(page, "Nimbuskai Spedition", "overdue") == "5,886"
    assert cell(page, "Nimbuskai Spedition", "notice_by") == "31 Dec"
    assert len([score for score in row(page, "Nimbuskai Spedition").trend if score is not None]) == 12


def test_a_client_without_a_grade_says_why_and_a_former_one_when_it_ended(page: ClientsPage) -> None:
    assert cell(page, "Rivermoss Nursery", "remark") == "Not graded"
    assert cell(page, "Piekarnia Złotomłyn", "remark") == "Onboarding"
    assert cell(page, "Alderfen Print Works", "grade") == "–"
    assert cell(page, "Alderfen Print Works", "remark") == "ended 30 Apr"
    assert "abuse" in cell(page, "Hotel Nebelzinne", "remark")


def test_a_notice_within_fourteen_days_stands_out(page: ClientsPage) -> None:
    bold = next(column for column in page.client_list.table.record_model.columns if column.key == "notice_by").bold
    assert bold is not None
    assert bold(row(page, "Cobaltweir Engineering")), "30 November is nine days away"
    assert not bold(row(page, "Nimbuskai Spedition"))


def test_an_agreement_that_can_end_any_day_has_no_day_of_notice(page: ClientsPage) -> None:
    assert row(page, "Amberlock Dental").notice_by is None


def test_typing_and_the_grade_filter_narrow_the_list(page: ClientsPage, qtbot: QtBot) -> None:
    page.focus_search()
    QTest.keyClicks(page.client_list.search, "weir")
    qtbot.waitUntil(lambda: listed(page) == ["Cobaltweir Engineering"])
    page.client_list.search.clear()
    page.client_list.grades.setCurrentText("Grade F")
    assert listed(page) == ["Nimbuskai Spedition", "Tannbrück Metallbau"]
    page.client_list.grades.setCurrentText("Not graded")
    assert "Rivermoss Nursery" in listed(page)
    assert "Nimbuskai Spedition" not in listed(page)


def test_a_client_that_the_search_hides_is_found_when_it_is_asked_for(page: ClientsPage, desk: Desk) -> None:
    page.client_list.grades.setCurrentText("Grade F")
    wanted = desk.clients.named("Inkwarden Legal").id
    page.show_client(wanted)
    assert page.current_client() == wanted
    assert page.client_list.table.current_id() == wanted


def test_the_status_line_sums_the_selection(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    chosen = [desk.clients.named(name).id for name in ("Nimbuskai Spedition", "Cobaltweir Engineering")]
    with qtbot.waitSignal(page.selection_said) as said:
        page.client_list.table.select_ids(chosen)
    hours = sum(row(page, name).hours_a_month or 0 for name in ("Nimbuskai Spedition", "Cobaltweir Engineering"))
    assert said.args is not None
    assert said.args[0] == (
        f"2 of 25 selected · Fee 3,520 €/mo · {format_number(hours, Language.EN, 1)} h/mo · overdue 10,341 €"
    )


def test_names_come_first_and_the_grades_right_after(desk: Desk, qtbot: QtBot) -> None:
    made = ClientsPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    assert "Nimbuskai Spedition" in listed(made)
    assert row(made, "Nimbuskai Spedition").grade is None
    qtbot.waitUntil(lambda: row(made, "Nimbuskai Spedition").letter == "F")
    qtbot.waitUntil(lambda: bool(row(made, "Nimbuskai Spedition").trend))


def test_the_models_of_all_tables_keep_the_rules_of_models(page: ClientsPage, desk: Desk) -> None:
    page.show_client(desk.clients.named("Nimbuskai Spedition").id)
    for tab in TABS:
        page.client_view.open_tab(tab)
    tables = page.findChildren(QTableView)
    assert len(tables) >= 7
    for table in tables:
        QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.client_list.grades.setCurrentText("Grade F")
    page.client_list.table.sort_by("overdue", descending=True)
    page.show_client(desk.clients.named("Inkwarden Legal").id)


# One client -----------------------------------------------------------------------------------------------------------


def test_the_first_active_client_is_chosen_by_itself(page: ClientsPage) -> None:
    assert page.client_view.head_texts()[0] == "Amberlock Dental"


def test_the_head_says_score_since_and_coverage(page: ClientsPage, desk: Desk, today: date) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    grade = desk.grades.table(today).find(client.id)
    assert grade is not None
    assert grade.score is not None
    name, line = page.client_view.head_texts()
    assert name == "Nimbuskai Spedition"
    assert line == (
        f"{format_number(grade.score, Language.EN, 1)} of 100 · client since February 2022 · coverage 100% · "
        "stays F in 16 of 16 weightings"
    )
    assert page.client_view.badge.letter == "F"


def test_the_overview_explains_the_grade_with_its_caps(page: ClientsPage, desk: Desk) -> None:
    page.show_client(desk.clients.named("Nimbuskai Spedition").id)
    said = texts(page.client_view.overview)
    assert "Why F" in said
    assert "Held down by" in said
    assert "Three or more incidents of severity 2 and above in one family" in said
    content = page.client_view.overview.waterfall.content
    assert content is not None
    assert content.start + sum(part.points for part in content.contributions) == pytest.approx(content.score)
    assert page.client_view.overview.people.isVisibleTo(page)


def test_the_overview_says_what_alone_would_lift_the_letter(page: ClientsPage, desk: Desk, today: date) -> None:
    lifted = [one for one in desk.grades.table(today).clients if lifts_of(one, desk.scorecard.current())]
    page.show_client(lifted[0].client_id)
    assert "alone would make it" in texts(page.client_view.overview)
    best = next(one for one in desk.grades.table(today).clients if one.letter is Letter.A)
    page.show_client(best.client_id)
    assert "alone would make it" not in texts(page.client_view.overview)


@pytest.mark.parametrize(
    ("measure", "tab", "kind"),
    [("tickets", "log", "tickets"), ("advice", "log", "recommendations"), ("days_to_pay", "money", "")],
)
def test_a_bar_opens_the_rows_it_is_made_of(page: ClientsPage, desk: Desk, measure: str, tab: str, kind: str) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    waterfall = page.client_view.overview.waterfall
    for row in range(waterfall.model().rowCount()):
        waterfall.setCurrentIndex(waterfall.model().index(row, 0))
        if waterfall.current_key() == measure:
            break
    QTest.keyClick(waterfall, Qt.Key.Key_Return)
    assert page.client_view.open_key == tab
    if kind:
        table = page.client_view.log.table.table
        assert {table.record_model.row_at(row).family for row in range(table.record_model.rowCount())} == {kind}
    assert page.manual_key() == f"client-{tab}"


def test_a_column_of_the_list_leads_to_its_definition(page: ClientsPage, desk: Desk) -> None:
    table = page.client_list.table
    keys = [column.key for column in table.record_model.columns]
    for key, anchor in (("rate", "effective_hourly_rate"), ("name", "score")):
        table.setCurrentIndex(table.record_model.index(0, keys.index(key)))
        QTest.keyClick(table, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        manual = page.window().findChild(ManualWindow)
        assert manual is not None
        assert manual.spot == ("figures", anchor)
        manual.close()


def test_what_is_missing_is_said_with_how_to_fill_it(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    assert "What is missing" not in texts(page.client_view.overview)
    desk.clients.change(replace(client, seats=None))
    qtbot.waitUntil(lambda: "The number of seats is unknown." in texts(page.client_view.overview))
    assert "Enter the number of seats at the client." in texts(page.client_view.overview)
    link = next(
        button
        for button in page.client_view.overview.findChildren(QAbstractButton)
        if button.accessibleName().startswith("Support tickets")
    )
    link.click()
    assert form(page).objectName() == "form_clients"


def test_the_log_is_one_time_line_newest_first(page: ClientsPage, desk: Desk) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    page.client_view.open_tab("log")
    model = page.client_view.log.table.table.record_model
    rows = model.rows_between(0, model.count - 1)
    expected = sum(len(desk.rooms[family].all(client_id=client.id)) for family in LOG_FAMILIES)
    assert len(rows) == expected
    assert [day_of(one) for one in rows] == sorted((day_of(one) for one in rows), reverse=True)
    assert len({one.key for one in rows}) == len(rows)
    assert all(record_of_key(one.key) == (one.family, one.record.id) for one in rows)


def test_the_kinds_filter_the_log(page: ClientsPage, desk: Desk) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    page.client_view.open_tab("log")
    log = page.client_view.log
    everything = log.table.table.record_model.count
    log.kinds._on_segment("incidents")
    assert log.table.table.record_model.count == len(desk.incidents.all(client_id=client.id))
    log.kinds._on_segment("")
    assert log.table.table.record_model.count == everything


def test_money_shows_what_is_open_and_how_old_it_is(page: ClientsPage, desk: Desk, today: date) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    page.client_view.open_tab("money")
    items = desk.payments.open_items(client.id, today)
    assert page.client_view.money.open_table.table.record_model.count == len(items) == 4
    assert "Open €5,885.74" in texts(page.client_view.money)
    assert "3,665.20" in texts(page.client_view.money), "over ninety days"
    invoices = desk.invoices.all(client_id=client.id)
    assert page.client_view.money.invoice_table.table.record_model.count == len(invoices)


def test_the_agreement_says_when_it_can_end(page: ClientsPage, desk: Desk) -> None:
    page.show_client(desk.clients.named("Nimbuskai Spedition").id)
    page.client_view.open_tab("agreement")
    said = texts(page.client_view.agreement)
    assert "For the agreement to end on Wednesday 31 March 2027, the notice must have arrived by Thursday" in said
    assert "€1,540.00, monthly" in said
    assert "This is not legal advice" in said


# A letter set by the owner --------------------------------------------------------------------------------------------


def badge_of(page: ClientsPage, name: str) -> BadgeCell:
    column = next(column for column in page.client_list.table.record_model.columns if column.key == "grade")
    assert column.badge is not None
    return column.badge(row(page, name))


def test_a_letter_set_by_the_owner_is_marked_in_the_list_and_in_the_head(page: ClientsPage) -> None:
    said = "Set by you: A until 19 Jan 2027, computed B"
    assert badge_of(page, "Dunmarrow Estates").own == said
    assert badge_of(page, "Amberlock Dental").own == ""
    model = page.client_list.table.record_model
    place = listed(page).index("Dunmarrow Estates")
    grade = [column.key for column in model.columns].index("grade")
    cell_of = model.index(place, grade)
    assert cell_of.data(Qt.ItemDataRole.AccessibleTextRole) == f"Grade B. {said}"
    assert said in str(cell_of.data(Qt.ItemDataRole.ToolTipRole))
    page.show_client(row(page, "Dunmarrow Estates").client.id)
    assert page.client_view.badge.letter == "B"
    assert page.client_view.badge.own == said
    page.show_client(row(page, "Amberlock Dental").client.id)
    assert page.client_view.badge.own == ""


def test_the_menu_sets_a_letter_and_ends_it(page: ClientsPage, desk: Desk, qtbot: QtBot, today: date) -> None:
    client = desk.clients.named("Amberlock Dental")
    page.show_client(client.id)
    view = page.client_view
    assert not entry(view.menu, "End the grade letter you set").isEnabled()
    entry(view.menu, "Set grade letter…").trigger()
    asked = form(page)
    asked.write("letter", Letter.D)
    asked.write("reason", "They shout at the apprentice.")
    asked.submit()
    qtbot.waitUntil(lambda: view.badge.own.startswith("Set by you: D"))
    entry(view.menu, "End the grade letter you set").trigger()
    qtbot.waitUntil(lambda: view.badge.own == "")
    assert desk.overrides.of(client.id, today) is None
    desk.undo()
    qtbot.waitUntil(lambda: view.badge.own.startswith("Set by you: D"))
    view.retranslate()
    assert entry(view.menu, "End the grade letter you set").isEnabled()


# Changes --------------------------------------------------------------------------------------------------------------


def test_an_incident_logged_elsewhere_lets_the_grade_in_sight_fall(
    page: ClientsPage, desk: Desk, today: date, qtbot: QtBot
) -> None:
    client = desk.clients.named("Amberlock Dental")
    page.show_client(client.id)
    assert page.client_view.badge.letter == "A"
    desk.incidents.add(
        Incident(client_id=client.id, day=today, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL, note="x")
    )
    qtbot.waitUntil(lambda: page.client_view.badge.letter == "F")
    assert row(page, "Amberlock Dental").capped
    assert cell(page, "Amberlock Dental", "grade") == "F"
    desk.undo()
    qtbot.waitUntil(lambda: page.client_view.badge.letter == "A")


def test_a_hidden_page_reads_again_when_it_is_shown(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    page.hide()
    desk.clients.add(Client(name="Zaunkönig Optik"))
    assert "Zaunkönig Optik" not in listed(page)
    page.show()
    qtbot.waitUntil(lambda: "Zaunkönig Optik" in listed(page))


def test_a_new_client_is_chosen_once_it_is_stored(page: ClientsPage, qtbot: QtBot) -> None:
    page.new_record()
    dialog = form(page)
    name = dialog.editor("name")
    assert isinstance(name, QLineEdit)
    name.setText("Zaunkönig Optik")
    dialog.submit()
    qtbot.waitUntil(lambda: page.client_view.head_texts()[0] == "Zaunkönig Optik")
    assert "Zaunkönig Optik" in listed(page)


@pytest.mark.parametrize(
    ("tab", "title"),
    [("agreement", "agreement"), ("money", "invoice"), ("environment", "contact"), ("papers", "client")],
)
def test_ctrl_n_makes_a_new_one_of_what_the_tab_in_front_lists(
    page: ClientsPage, desk: Desk, tab: str, title: str
) -> None:
    client_id = desk.clients.named("Cobaltweir Engineering").id
    page.show_place(Place(page="clients", client_id=client_id, tab=tab))
    page.take_focus()
    page.new_record()
    assert title in form(page).windowTitle().casefold()


def test_a_client_is_edited_from_the_menu(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_client(desk.clients.named("Fenlight Studios").id)
    entry(page.client_view.menu, "Edit client…").trigger()
    dialog = form(page)
    name = dialog.editor("name")
    assert isinstance(name, QLineEdit)
    name.setText("Fenlight & Daughters <b>")
    dialog.submit()
    qtbot.waitUntil(lambda: page.client_view.head_texts()[0] == "Fenlight & Daughters <b>")
    assert "Fenlight & Daughters <b>" in listed(page)


def test_a_failing_save_keeps_the_text(page: ClientsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    client = desk.clients.named("Fenlight Studios")
    page.show_client(client.id)
    entry(page.client_view.menu, "New: Note…").trigger()
    dialog = form(page)
    note = dialog.editor("note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("Will call back about the lease on Tuesday")

    def fail(_record: object) -> None:
        raise FileProblem("file.cannot_write", file="desk", reason="no space left")

    monkeypatch.setattr(desk.notes, "add", fail)
    dialog.submit()
    assert dialog.isVisible()
    assert note.toPlainText() == "Will call back about the lease on Tuesday"
    assert "no space left" in texts(dialog)
    monkeypatch.undo()
    dialog.submit()
    assert [found.note for found in desk.notes.all(client_id=client.id)][-1].startswith("Will call back")


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("New: Contact…", "contacts"), ("New: Agreement…", "agreements"), ("New: Ticket…", "tickets"),
        ("New: Work…", "work"), ("New: Incident…", "incidents"), ("New: Invoice…", "invoices"),
        ("New: Credit note…", "invoices"), ("New: Payment…", "payments"),
        ("New: Recommendation…", "recommendations"), ("New: Note…", "notes"),
    ],
)  # fmt: skip
def test_everything_can_be_made_new_for_the_client(page: ClientsPage, desk: Desk, text: str, family: str) -> None:
    client = desk.clients.named("Fenlight Studios")
    page.show_client(client.id)
    entry(page.client_view.menu, text).trigger()
    dialog = form(page)
    assert dialog.objectName() == f"form_{family}"
    assert dialog.values()["client"] == client.id


def test_enter_f2_and_double_click_edit_what_was_logged(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_client(desk.clients.named("Nimbuskai Spedition").id)
    page.client_view.open_tab("log")
    page.client_view.log.kinds._on_segment("incidents")
    table = page.client_view.log.table.table
    table.choose(table.record_model.id_at(0))
    table.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        QTest.keyClick(table, key)
        dialog = form(page)
        assert dialog.objectName() == "form_incidents"
        dialog.reject()
    qtbot.waitUntil(lambda: table.viewport().width() > 300 and table.visualRect(table.currentIndex()).isValid())
    place = table.visualRect(table.record_model.index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert form(page).objectName() == "form_incidents"


def test_del_archives_after_one_question_that_names_it_and_undo_brings_it_back(
    page: ClientsPage, desk: Desk, qtbot: QtBot
) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    page.client_view.open_tab("log")
    page.client_view.log.kinds._on_segment("incidents")
    before = len(desk.incidents.all(client_id=client.id))
    table = page.client_view.log.table.table
    table.choose(table.record_model.id_at(0))
    first = table.record_model.row_at(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert what_of(first)[:20] in question(page).text()
    assert "Ctrl+Z" in question(page).informativeText()
    press(question(page), QMessageBox.ButtonRole.RejectRole)
    assert len(desk.incidents.all(client_id=client.id)) == before
    qtbot.waitUntil(lambda: not [box for box in page.findChildren(QMessageBox) if box.isVisible()])
    QTest.keyClick(table, Qt.Key.Key_Delete)
    press(question(page), QMessageBox.ButtonRole.AcceptRole)
    assert len(desk.incidents.all(client_id=client.id)) == before - 1
    qtbot.waitUntil(lambda: table.record_model.count == before - 1)
    desk.undo()
    qtbot.waitUntil(lambda: table.record_model.count == before)


def test_archiving_the_client_takes_it_from_the_list_until_undo(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_client(desk.clients.named("Fenlight Studios").id)
    entry(page.client_view.menu, "Archive client…").trigger()
    assert question(page).text() == "Archive “Fenlight Studios”?"
    press(question(page), QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: "Fenlight Studios" not in listed(page))
    qtbot.waitUntil(lambda: page.client_view.head_texts()[0] != "Fenlight Studios")
    desk.undo()
    qtbot.waitUntil(lambda: "Fenlight Studios" in listed(page))


def test_log_asks_the_window_for_the_quick_log(page: ClientsPage, qtbot: QtBot) -> None:
    button = next(one for one in page.client_view.findChildren(QAbstractButton) if one.text() == "Log…")
    with qtbot.waitSignal(page.log_wanted) as told:
        button.click()
    assert told.args == [page.current_client()]


# Narrow windows, languages, an empty desk -----------------------------------------------------------------------------


def test_in_a_narrow_window_the_client_replaces_the_list_until_esc(page: ClientsPage, desk: Desk) -> None:
    page.resize(960, 600)
    assert page.client_list.isVisible()
    assert not page.client_view.isVisible()
    page.client_list.table.choose(desk.clients.named("Inkwarden Legal").id)
    assert page.client_list.isVisible(), "the arrow keys stay in the list"
    QTest.keyClick(page.client_list.table, Qt.Key.Key_Return)
    assert page.client_view.isVisible()
    assert not page.client_list.isVisible()
    assert page.client_view.head_texts()[0] == "Inkwarden Legal"
    QTest.keyClick(page.client_view._bar, Qt.Key.Key_Escape)
    assert page.client_list.isVisible()
    assert not page.client_view.isVisible()
    page.resize(1240, 840)
    assert page.client_list.isVisible()
    assert page.client_view.isVisible()


def test_the_page_fits_the_smallest_window_in_every_tab(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    page.resize(960, 600)
    page.show_client(desk.clients.named("Nimbuskai Spedition").id)
    for tab in TABS:
        page.client_view.open_tab(tab)
        assert page.width() == 960
        qtbot.waitUntil(lambda: fits(page))


def test_a_screen_reader_can_name_everything(page: ClientsPage, desk: Desk, unnamed_widgets: NameWalk) -> None:
    page.show_client(desk.clients.named("Nimbuskai Spedition").id)
    for tab in TABS:
        page.client_view.open_tab(tab)
    assert unnamed_widgets(page) == []


def test_sentences_follow_the_language(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_client(desk.clients.named("Nimbuskai Spedition").id)
    page.link.speak(Language.DE)
    page.retranslate()
    page.refresh()
    german = Wording(Language.DE)
    qtbot.waitUntil(lambda: german.say("grading.why.title", letter="F") in texts(page.client_view.overview))
    page.client_view.open_tab("agreement")
    assert "1.540,00" in texts(page.client_view.agreement)


def test_an_empty_desk_says_what_belongs_there_and_how_to_get_it(bare: Desk, qtbot: QtBot) -> None:
    made = ClientsPage(DeskLink(bare, Language.EN))
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    hints = [hint for hint in made.findChildren(EmptyHint) if hint.isVisible()]
    assert "import a file" in "\n".join(texts(hint) for hint in hints)
    with qtbot.waitSignal(made.import_wanted) as asked:
        next(
            button for hint in hints for button in hint.findChildren(QAbstractButton) if "Import" in button.text()
        ).click()
    assert asked.args == ["clients"]
    assert made.current_client() == 0
    next(
        button for hint in hints for button in hint.findChildren(QAbstractButton) if button.text() == "New client"
    ).click()
    dialog = form(made)
    name = dialog.editor("name")
    assert isinstance(name, QLineEdit)
    name.setText("The first one")
    dialog.submit()
    qtbot.waitUntil(lambda: made.client_view.head_texts()[0] == "The first one")
    for tab in TABS:
        made.client_view.open_tab(tab)
    assert "No agreement is entered yet" in texts(made.client_view.agreement)
    assert "Nothing is open" in texts(made.client_view.money)


def test_no_dialog_is_left_open(page: ClientsPage) -> None:
    assert [dialog for dialog in page.findChildren(QDialog) if dialog.isVisible()] == []
