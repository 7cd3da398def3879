"""The page today: what it shows, where its buttons lead, putting off, the last backup, small windows, every state."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.agenda import Deed, Group
from msp_desk.core.actions.agenda.words import why_text
from msp_desk.core.actions.desk import Desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.override import Override
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.scorecard import Letter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.today.page import NARROW, TodayPage
from msp_desk.ui.pages.today.rows import GroupRow, MatterRow, Shown
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.widgets.calendar_export import CalendarQuestion
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.plain_text import one_line

NameWalk = Callable[[QWidget], list[str]]


def shown(
    qtbot: QtBot, desk: Desk, width: int = 1240, height: int = 840, language: Language = Language.EN
) -> TodayPage:
    """The page of a desk in sight, with its answer."""
    page = TodayPage(DeskLink(desk, language))
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitUntil(lambda: page.is_whole or bool(page._failure))
    return page


def rows(page: TodayPage) -> list[MatterRow]:
    return [row for row in page.matters.matters.rows if isinstance(row, MatterRow)]


def choose(page: TodayPage, kind: MatterKind) -> MatterRow:
    """Choose the first matter of a kind."""
    place = next(at for at, row in enumerate(rows(page)) if row.matter.kind is kind)
    page.matters.choose(place)
    current = page.matters.current()
    assert current is not None
    return current


def places(page: TodayPage) -> list[Place]:
    """Where the page wants to lead from now on."""
    wanted: list[Place] = []
    page.place_wanted.connect(wanted.append)
    return wanted


def choose_entry(page: TodayPage, words: str) -> None:
    """Choose an entry of the open menu."""
    menu = page.findChild(QMenu, "today_menu")
    assert menu is not None
    entry = next(action for action in menu.actions() if action.text() == words)
    entry.trigger()
    menu.close()


def menu_words(page: TodayPage) -> list[str]:
    menu = page.findChild(QMenu, "today_menu")
    assert menu is not None
    found: list[QAction] = menu.actions()
    words = [action.text() for action in found if action.text()]
    menu.close()
    return words


def test_every_matter_of_the_desk_stands_in_its_group(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    matters = sample.today.look(today).agenda.matters
    assert [row.matter.key for row in rows(page)] == [matter.key for matter in matters]
    heads = [row for row in page.matters.matters.rows if isinstance(row, GroupRow)]
    assert [(head.title, head.count) for head in heads] == [
        (title, sum(matter.group is group for matter in matters))
        for title, group in (("Decide now", Group.NOW), ("Soon", Group.SOON), ("Look back", Group.LOOK_BACK))
    ]
    assert [row.first for row in rows(page)] == [True, *([False] * (len(matters) - 1))]
    first = rows(page)[0]
    assert first.why == one_line(why_text(matters[0], today, page.link.wording))
    QAbstractItemModelTester(page.matters.matters)
    QAbstractItemModelTester(page.side.line.windows)


def test_head_status_and_count_say_how_many(qtbot: QtBot, sample: Desk) -> None:
    page = TodayPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    counts: list[int] = []
    said: list[str] = []
    page.count_said.connect(counts.append)
    page.selection_said.connect(said.append)
    page.show()
    qtbot.waitUntil(lambda: page.is_whole)
    assert counts == [len(rows(page))]
    assert page._head.line().startswith(f"Saturday, 21 November 2026. {counts[0]} things wait for you")
    assert said[-1].startswith(f"{counts[0]} items · ")


@pytest.mark.parametrize(
    ("kind", "where", "tab", "family"),
    [
        (MatterKind.NOTICE, "portfolio", "decision", ""),
        (MatterKind.DEAL_BREAKER, "clients", "overview", ""),
        (MatterKind.OVERDUE, "clients", "money", "invoices"),
        (MatterKind.FALL, "clients", "overview", ""),
        (MatterKind.RECOMMENDATION, "clients", "log", "recommendations"),
    ],
)
def test_enter_leads_where_the_button_says(
    qtbot: QtBot, sample: Desk, kind: MatterKind, where: str, tab: str, family: str
) -> None:
    page = shown(qtbot, sample)
    wanted = places(page)
    row = choose(page, kind)
    QTest.keyClick(page.matters, Qt.Key.Key_Return)
    (place,) = wanted
    assert (place.page, place.client_id, place.tab, place.family) == (where, row.matter.client_id, tab, family)
    assert place.record_id == (row.matter.record_id if family else 0)


def test_reviews_and_log_lead_to_their_pages(qtbot: QtBot, sample: Desk, today: date) -> None:
    settings = sample.settings.current()
    later = today + timedelta(days=settings.remind_log_days)
    sample.clock = FixedClock(later)
    page = shown(qtbot, sample)
    wanted = places(page)
    for kind in (MatterKind.REVIEW, MatterKind.LOG):
        choose(page, kind)
        QTest.keyClick(page.matters, Qt.Key.Key_Return)
    assert wanted == [Place(page="reviews"), Place(page="log")]


def test_a_click_on_the_button_presses_it_and_a_click_beside_it_chooses(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    wanted = places(page)
    view = page.matters
    index = view.matters.index(2)
    rect = view.visualRect(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(rect.width() // 4, 0))
    assert wanted == []
    assert view.currentIndex() == index
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.parts.button_rect(rect).center())
    assert len(wanted) == 1
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.parts.dots_rect(rect).center())
    assert menu_words(page)[0] == "Remind me tomorrow"
    assert len(wanted) == 1


def test_arrows_pass_over_the_heads(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    page.matters.setFocus()
    page.matters.choose(0)
    seen = [page.matters.current()]
    for _ in range(len(rows(page)) - 1):
        QTest.keyClick(page.matters, Qt.Key.Key_Down)
        seen.append(page.matters.current())
    assert seen == rows(page)
    QTest.keyClick(page.matters, Qt.Key.Key_Home)
    assert page.matters.current() == rows(page)[0]


def test_del_puts_off_undo_brings_back_and_the_place_is_kept(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    before = rows(page)
    page.matters.choose(3)
    QTest.keyClick(page.matters, Qt.Key.Key_Delete)
    choose_entry(page, "Remind me in a week")
    qtbot.waitUntil(lambda: len(rows(page)) == len(before) - 1)
    hidden = before[3].matter.key
    assert hidden not in {row.matter.key for row in rows(page)}
    current = page.matters.current()
    assert current is not None
    assert current.matter.key in {before[2].matter.key, before[4].matter.key}
    (put_off,) = sample.today.look(today).agenda.put_off
    assert put_off.key == hidden
    sample.undo()
    qtbot.waitUntil(lambda: len(rows(page)) == len(before))


def test_what_was_put_off_can_be_seen_and_brought_back(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    count = len(rows(page))
    assert page._filter.findData(Shown.PUT_OFF.value) < 0
    page.matters.choose(0)
    QTest.keyClick(page.matters, Qt.Key.Key_Delete)
    choose_entry(page, "Done, do not remind again")
    qtbot.waitUntil(lambda: len(rows(page)) == count - 1)
    place = page._filter.findData(Shown.PUT_OFF.value)
    assert page._filter.itemText(place) == "Put off (1)"
    page._filter.setCurrentIndex(place)
    page._filter.activated.emit(place)
    (row,) = rows(page)
    assert (row.button, row.put_off) == ("Bring back", True)
    QTest.keyClick(page.matters, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(rows(page)) == count)
    assert page._filter.currentData() == Shown.EVERYTHING.value


def test_a_matter_is_put_off_until_a_day_that_is_typed(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    count = len(rows(page))
    page.matters.choose(0)
    QTest.keyClick(page.matters, Qt.Key.Key_Delete)
    choose_entry(page, "Remind me on a day…")
    dialog = page.findChild(FormDialog)
    assert dialog is not None
    assert [problem.code for problem in dialog._check({"until": today})] == ["today.later.not_ahead"]
    assert [problem.code for problem in dialog._check({"until": None})] == ["problem.required"]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(rows(page)) == count - 1)
    (put_off,) = sample.today.look(today).agenda.put_off
    assert sample.today.look(today + timedelta(days=6)).agenda.put_off
    assert put_off.key not in {one.key for one in sample.today.look(today + timedelta(days=7)).agenda.put_off}


def test_the_menu_of_a_row_offers_its_button_and_the_client(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    wanted = places(page)
    row = choose(page, MatterKind.OVERDUE)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(page.matters, event)
    choose_entry(page, "Open client")
    assert wanted == [Place(page="clients", client_id=row.matter.client_id or 0)]
    QApplication.sendEvent(page.matters, event)
    assert menu_words(page)[:3] == ["Open money", "Open client", "Remind me tomorrow"]


def test_days_that_must_not_be_missed_go_into_a_calendar_file(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    row = choose(page, MatterKind.NOTICE)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(page.matters, event)
    choose_entry(page, "Save as calendar file…")
    (question,) = page.findChildren(CalendarQuestion)
    assert question._whose == row.matter.client_id
    question.reject()
    qtbot.waitUntil(lambda: not page.findChildren(CalendarQuestion))
    page.side._calendar.click()
    (question,) = page.findChildren(CalendarQuestion)
    assert question._whose is None
    question.reject()


def test_search_and_filter_narrow_the_list(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    count = len(rows(page))
    page.focus_search()
    page._search.setText("nimbuskai")
    QTest.keyClick(page._search, Qt.Key.Key_Return)
    assert 0 < len(rows(page)) < count
    assert {row.matter.client for row in rows(page)} == {"Nimbuskai Spedition"}
    page._search.setText("no such thing")
    QTest.keyClick(page._search, Qt.Key.Key_Return)
    assert page._states.currentWidget() is page._nothing
    page._search.clear()
    place = page._filter.findData(Shown.SOON.value)
    page._filter.setCurrentIndex(place)
    page._filter.activated.emit(place)
    assert {row.matter.group for row in rows(page)} == {Group.SOON}


def test_a_backup_is_made_and_shown(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    assert page.backup.text().startswith("None yet")
    choose(page, MatterKind.BACKUP)
    QTest.keyClick(page.matters, Qt.Key.Key_Return)
    assert not page.backup.button.isEnabled()
    page.backup.wanted.emit()  # a second press while it runs does nothing
    qtbot.waitUntil(lambda: page.backup.text().startswith("Today"))
    qtbot.waitUntil(page.backup.button.isEnabled)
    newest = sample.backups.newest()
    assert newest is not None
    assert len(sample.backups.all()) == 1
    assert "Checked and readable" in page.backup.text()
    assert str(newest.path.parent) in page.backup.text()
    assert MatterKind.BACKUP not in {row.matter.kind for row in rows(page)}
    assert page.link.background.stop()


def test_a_backup_that_fails_says_why(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    folder: Path = sample.folders.backups_of(sample.path)
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be", "utf-8")
    page.backup.button.click()
    qtbot.waitUntil(page.backup.button.isEnabled)
    assert "cannot be written" in page.backup.text()
    assert page.link.background.stop()


def test_a_second_place_that_is_gone_is_said(qtbot: QtBot, sample: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    sample.backups.choose_second_place(stick)
    stick.rmdir()
    page = shown(qtbot, sample)
    page.backup.button.click()
    qtbot.waitUntil(lambda: str(stick) in page.backup.text())
    assert "Not at the second place" in page.backup.text()
    assert sample.backups.newest() is not None
    assert page.link.background.stop()


def test_the_time_line_names_the_windows_and_leads_to_the_agreement(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    windows = sample.today.look(today).agenda.windows
    first = [window for window in windows if window.receive_by == windows[0].receive_by]
    assert page.side.text().startswith(f"{len(first)} notice windows close in 9 days")
    assert "Next after these: " in page.side.text()
    line = page.side.line
    spoken = line.windows.data(line.windows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert spoken.startswith(f"{windows[0].client}: notice must be there by")
    wanted = places(page)
    line.setFocus()
    line.setCurrentIndex(line.windows.index(0))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert wanted == [
        Place(
            page="clients", client_id=windows[0].client_id, tab="agreement", family="agreements",
            record_id=windows[0].agreement_id,
        )
    ]  # fmt: skip


def test_in_a_small_window_the_time_line_takes_the_place_of_the_list(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample, NARROW - 100, 560)
    assert page.matters.isVisible()
    assert not page.side.isVisible()
    button = page.findChild(QPushButton, "today_windows_button")
    assert button is not None
    button.click()
    assert page.side.isVisible()
    assert not page.matters.isVisible()
    page.focus_search()
    assert page.matters.isVisible()
    page.resize(NARROW + 100, 560)
    assert page.side.isVisible()
    assert page.matters.isVisible()
    assert not button.isVisible()


def test_without_clients_the_page_says_what_to_do(qtbot: QtBot, bare: Desk) -> None:
    page = shown(qtbot, bare)
    assert page._empty.isVisible()
    kinds: list[str] = []
    page.import_wanted.connect(kinds.append)
    second = next(button for button in page._empty.findChildren(QPushButton) if button.text() == "Import clients…")
    second.click()
    assert kinds == ["clients"]
    bare.clients.add(Client(name="One"))
    qtbot.waitUntil(lambda: not page._empty.isVisible())


def test_a_quiet_desk_says_so(qtbot: QtBot, bare: Desk, today: date) -> None:
    bare.clients.add(Client(name="One", client_since=today))
    bare.backups.make()
    page = shown(qtbot, bare)
    assert rows(page) == []
    assert page._states.currentWidget() is page._nothing
    assert page._nothing._heading.text() == "Nothing needs a decision"


def test_a_desk_that_cannot_be_read_says_so_and_tries_again(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    path = sample.path.with_suffix(".away")
    sample._database._pool().dispose()  # the next reader opens the file anew
    sample.path.rename(path)
    page.refresh()
    qtbot.waitUntil(lambda: bool(page._failure))
    assert page._states.currentWidget() is page._failed
    assert page._failed._sentence.text() == page._failure
    path.rename(sample.path)
    page.refresh()
    qtbot.waitUntil(lambda: not page._failure)
    assert rows(page)


def test_a_change_anywhere_is_shown(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    row = choose(page, MatterKind.RECOMMENDATION)
    for one in sample.recommendations.all(client_id=row.matter.client_id):
        sample.recommendations.withdraw(one.id)
    qtbot.waitUntil(lambda: MatterKind.RECOMMENDATION not in {other.matter.kind for other in rows(page)})


def test_another_day_is_noticed_when_the_window_comes_to_the_front(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    sample.clock = FixedClock(today + timedelta(days=1))
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: page._found is not None and page._found.day == today + timedelta(days=1))


@pytest.mark.parametrize("language", list(Language))
def test_it_speaks_each_language_and_names_every_control(
    qtbot: QtBot, sample: Desk, language: Language, unnamed_widgets: NameWalk
) -> None:
    page = shown(qtbot, sample, language=language)
    assert unnamed_widgets(page) == []
    wording = page.link.wording
    assert page.backup.text().startswith(wording.say("today.saved.never"))
    assert rows(page)[0].button == wording.say("today.deed.decide")


def test_names_from_the_log_are_plain_text(qtbot: QtBot, sample: Desk) -> None:
    client = sample.clients.all()[0]
    nimbuskai = next(one for one in sample.clients.all() if one.name == "Nimbuskai Spedition")
    assert client.id
    sample.clients.change(replace(nimbuskai, name="<b>Bold & Co</b>\nGmbH"))
    page = shown(qtbot, sample)
    assert "<b>Bold & Co</b> GmbH" in {row.title for row in rows(page)}
    line = page.side.line.windows
    tips = [line.data(line.index(place), Qt.ItemDataRole.ToolTipRole) for place in range(line.rowCount())]
    assert any("&lt;b&gt;Bold" in str(tip) for tip in tips)


def test_the_keyboard_goes_into_the_list_once_there_is_one(qtbot: QtBot, sample: Desk) -> None:
    page = TodayPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.take_focus()
    qtbot.waitUntil(page.matters.hasFocus)
    assert page.matters.current() == rows(page)[0]


def test_it_paints_light_and_dark(qtbot: QtBot, sample: Desk, theme: Theme) -> None:
    page = shown(qtbot, sample)
    page.matters.setFocus()
    light = page.grab().toImage()
    theme.choose(SchemeChoice.DARK)
    dark = page.grab().toImage()
    assert light.pixelColor(4, 4).lightness() > 200
    assert dark.pixelColor(4, 4).lightness() < 60


def test_a_deed_without_a_place_is_done_on_the_spot(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    assert {row.matter.deed for row in rows(page) if row.matter.client_id is None} == {Deed.BACK_UP, Deed.OPEN_REVIEWS}


def test_what_is_known_first_is_shown_before_falls_are_looked_for(sample: Desk, qtbot: QtBot) -> None:
    page = TodayPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    said: list[tuple[str, bool]] = []
    page.selection_said.connect(lambda text: said.append((text, MatterKind.FALL in kinds(page))))
    page.show()
    qtbot.waitUntil(lambda: page.is_whole)
    first, last = said[0], said[-1]
    assert first[0].startswith("Looking for falls…")
    assert not first[1]
    assert not last[0].startswith("Looking for falls…")
    assert last[1]


def kinds(page: TodayPage) -> set[MatterKind]:
    """Of the matters in sight."""
    return {row.matter.kind for row in rows(page)}


def test_known_falls_stand_while_they_are_looked_for_again(sample: Desk, today: date) -> None:
    whole = sample.today.look(today)
    assert whole.agenda.falls
    quick = sample.today.look(today, falls=False, before=whole.agenda)
    assert not quick.is_whole
    assert quick.agenda.falls == whole.agenda.falls
    assert not sample.today.look(today, falls=False).agenda.falls
    sample.today.tick_off(whole.agenda.falls[0])
    off = sample.today.look(today, falls=False, before=whole.agenda)
    assert whole.agenda.falls[0].key in {matter.key for matter in off.agenda.put_off}


def test_a_letter_that_ran_out_comes_to_today_and_leaves_it(sample: Desk, qtbot: QtBot, today: date) -> None:
    client = sample.clients.named("Amberlock Dental")
    page = shown(qtbot, sample)
    assert MatterKind.OVERRIDE not in kinds(page)
    past = today - timedelta(days=3)
    made = sample.overrides.add(
        Override(client_id=client.id, letter=Letter.B, reason="Ein neuer Chef.", set_on=past, expires_on=today)
    )
    qtbot.waitUntil(lambda: MatterKind.OVERRIDE in kinds(page))
    sample.overrides.withdraw(made.id)
    qtbot.waitUntil(lambda: MatterKind.OVERRIDE not in kinds(page))
