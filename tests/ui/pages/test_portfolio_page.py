"""The page of the portfolio: scatter and table show the same clients, findings are the core's, tiny desks are fine."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.portfolio.sentences import pareto_sentence, scatter_title
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.work import Work
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.portfolio.columns import DEFINED, GradeFilter
from msp_desk.ui.pages.portfolio.name_links import NameLinks
from msp_desk.ui.pages.portfolio.overview import MONTHS, MONTHS_OF_A_TRAIL
from msp_desk.ui.pages.portfolio.page import PortfolioPage
from msp_desk.ui.pages.portfolio.portfolio_export import PortfolioFile, safe_name
from msp_desk.ui.pages.portfolio.scatter_words import Upright
from msp_desk.ui.pages.portfolio.share_curve import ShareCurve, client_ticks
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.palette import LIGHT, Tone
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.scatter import Scatter
from msp_desk.ui.widgets.scatter_picture import SIZE

NameWalk = Callable[[QWidget], list[str]]


def shown(qtbot: QtBot, desk: Desk) -> PortfolioPage:
    """The page of a desk in sight, with its scatter."""
    page = PortfolioPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    qtbot.waitUntil(lambda: page.scatter is not None)
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, page: PortfolioPage) -> None:
    """Wait until earlier months and advice have been found."""
    qtbot.waitUntil(lambda: not page.link.background.busy, timeout=60_000)


def plotted(page: PortfolioPage) -> list[int]:
    scatter = page.scatter
    assert scatter is not None
    assert scatter.content is not None
    return sorted(point.identity for point in scatter.content.points)


def listed(page: PortfolioPage) -> list[int]:
    model = page.table.record_model
    return [model.id_at(row) for row in range(model.rowCount())]


def click(scatter: Scatter, client_id: int, kind: QEvent.Type = QEvent.Type.MouseButtonPress) -> None:
    """Click on a point as the mouse does."""
    press(scatter, scatter.overlay.centre_of(client_id) + QPointF(1, 1), kind)


def press(scatter: Scatter, place: QPointF, kind: QEvent.Type = QEvent.Type.MouseButtonPress) -> None:
    button = Qt.MouseButton.LeftButton
    everywhere = scatter.overlay.mapToGlobal(place)
    event = QMouseEvent(kind, place, everywhere, button, button, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(scatter.overlay, event)


def invoice(client_id: ClientId, number: str, net: int, kind: InvoiceKind = InvoiceKind.INVOICE) -> Invoice:
    return Invoice(
        client_id=client_id, number=number, kind=kind, issued_on=date(2026, 10, 1), due_on=date(2026, 10, 15), net=net,
        gross=net,
    )  # fmt: skip


def found_on_curves(desk: Desk, day: date, client_id: int) -> list[list[int]]:
    """Where a client stands on both curves."""
    found = desk.grades.portfolio(day)
    return [[curve.clients.index(ClientId(client_id)) + 1] for curve in (found.revenue, found.effort)]


def test_scatter_and_table_hold_every_client(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    points = sample.grades.portfolio(today).points
    assert plotted(page) == sorted(point.client_id for point in points)
    assert sorted(listed(page)) == plotted(page)
    assert page.scatter is not None
    assert page.scatter.content is not None
    for mark in page.scatter.content.points:
        point = next(one for one in points if one.client_id == mark.identity)
        assert mark.x == point.hours
        assert mark.y == point.exact_contribution / 100
        assert mark.letter == (point.letter.value if point.letter else None)


def test_titles_are_the_findings_of_the_core(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    found = sample.grades.portfolio(today)
    assert page.title == scatter_title(found, "EUR", page.link.wording)
    assert page.pareto.sentence == pareto_sentence(found, page.link.wording)
    assert found.effort_only
    assert all(name in page.pareto.sentence for name in found.effort_only)
    said = [curve.accessibleName() for curve in page.pareto.findChildren(ShareCurve)]
    assert said[0].startswith(f"Revenue: {len(found.revenue.first_80)} clients, ")
    assert said[1].startswith(f"Hours: {len(found.effort.first_80)} clients, ")


def test_rays_stand_at_the_target_and_the_average(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    found = sample.grades.portfolio(today)
    assert page.scatter is not None
    assert page.scatter.content is not None
    target, average = page.scatter.content.rays
    assert (target.slope, target.target, target.text) == (90.0, True, "target €90/h")
    assert found.rays.average is not None
    assert average.slope == pytest.approx(found.rays.average / 100)
    assert not average.target


def test_a_click_on_a_point_selects_its_row_and_a_second_one_opens_it(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    told: list[str] = []
    page.selection_said.connect(told.append)
    largest = max(sample.grades.portfolio(today).points, key=lambda point: point.exact_contribution)
    assert page.scatter is not None
    with qtbot.assertNotEmitted(page.client_wanted):
        click(page.scatter, largest.client_id)
    assert page.table.selected_ids() == [largest.client_id]
    place = found_on_curves(sample, today, largest.client_id)
    assert [curve.selected_places for curve in page.pareto.findChildren(ShareCurve)] == place
    assert told[-1].startswith("1 of 24 selected")
    assert f"Revenue €{round(largest.revenue / 100):,}" in told[-1]
    with qtbot.waitSignal(page.client_wanted) as wanted:
        click(page.scatter, largest.client_id, QEvent.Type.MouseButtonDblClick)
    assert wanted.args == [largest.client_id]
    press(page.scatter, QPointF(page.scatter.width() - 40, 40))
    assert page.table.selected_ids() == []
    assert told[-1].startswith("24 of 24 clients")


def test_rows_selected_in_the_table_are_ringed_in_the_scatter(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    chosen = listed(page)[:3]
    page.table.select_ids(chosen)
    assert page.scatter is not None
    assert page.scatter.overlay.selected == set(chosen)
    page.scatter.selection_changed.emit(chosen[:1])
    assert page.table.selected_ids() == chosen[:1]
    page.table.setFocus()
    page.table.choose(chosen[1])
    with qtbot.waitSignal(page.client_wanted) as wanted:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [chosen[1]]
    menu = QMenu(page)
    page.overview._fill_menu(menu, chosen[:1])
    with qtbot.waitSignal(page.client_wanted):
        menu.actions()[0].trigger()


def test_grade_and_search_filter_both_and_move_no_axis(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    points = sample.grades.portfolio(today).points
    assert page.scatter is not None
    assert page.scatter.content is not None
    before = page.scatter.content.bounds()
    page.overview._head.grades.setCurrentIndex(list(GradeFilter).index(GradeFilter.B))
    good = sorted(point.client_id for point in points if point.letter is not None and point.letter.value == "B")
    assert good
    assert plotted(page) == good
    assert sorted(listed(page)) == good
    assert page.scatter.content.bounds() == before
    page.overview._head.grades.setCurrentIndex(list(GradeFilter).index(GradeFilter.NOT_GRADED))
    assert plotted(page) == sorted(point.client_id for point in points if point.letter is None)
    page.overview._head.grades.setCurrentIndex(0)
    page.focus_search()
    QTest.keyClicks(page.overview._head.search, points[0].name)
    qtbot.waitUntil(lambda: listed(page) == [points[0].client_id])
    assert page.scatter.overlay.found == {points[0].client_id}
    QTest.keyClick(page.overview._head.search, Qt.Key.Key_Return)
    assert page.table.selected_ids() == [points[0].client_id]
    assert len(plotted(page)) == len(points)
    QTest.keyClicks(page.overview._head.search, " and nobody")
    qtbot.waitUntil(lambda: listed(page) == [])
    assert page.scatter.overlay.found == frozenset()
    QTest.keyClick(page.overview._head.search, Qt.Key.Key_Escape)
    assert len(listed(page)) == len(points)
    assert page.scatter.overlay.found == frozenset()


def test_the_upright_axis_can_show_revenue(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    page.overview._head.segments.changed.emit(Upright.REVENUE)
    found = sample.grades.portfolio(today)
    assert page.scatter is not None
    content = page.scatter.content
    assert content is not None
    assert content.y_title == "Revenue, €"
    heights = {point.identity: point.y for point in content.points}
    assert heights == {point.client_id: point.exact_revenue / 100 for point in found.points}
    assert found.rays.average_revenue is not None
    assert content.rays[1].slope == pytest.approx(found.rays.average_revenue / 100)


def test_figures_of_the_table_are_those_of_the_core(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    point = sample.grades.portfolio(today).points[0]
    cells = {column.key: column.text(point) for column in page.table.record_model.columns}
    assert cells["hours"] == f"{point.hours:,.0f}"
    assert cells["revenue"] == f"{round(point.revenue / 100):,}"
    assert cells["profit"].replace("−", "-") == f"{round(point.profit / 100):,}"
    assert point.effective_hourly_rate is not None
    assert cells["rate"] == f"{point.effective_hourly_rate / 100:,.1f}"
    rates = {column.key: column for column in page.table.record_model.columns}["rate"]
    assert rates.tone is not None
    for one in sample.grades.portfolio(today).points:
        assert (rates.tone(one) is Tone.WARN) == one.earns_less_than_target


def test_the_cheapest_rate_stands_first(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    points = {point.client_id: point for point in sample.grades.portfolio(today).points}
    rates = [points[ClientId(client_id)].effective_hourly_rate for client_id in listed(page)]
    known = [rate for rate in rates if rate is not None]
    assert known == sorted(known)
    assert rates[: len(known)] == known


def test_a_change_of_the_desk_is_shown_and_the_selection_stays(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    point = next(one for one in sample.grades.portfolio(today).points if one.letter is not None)
    page.table.choose(point.client_id)
    sample.incidents.add(
        Incident(
            client_id=point.client_id, day=today, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL, minutes=6000
        )
    )
    assert page.scatter is not None
    assert page.scatter.content is not None
    mark = next(one for one in page.scatter.content.points if one.identity == point.client_id)
    assert (mark.letter, mark.x) == ("F", point.hours + 100)
    assert page.table.selected_ids() == [point.client_id]
    settle(qtbot, page)
    assert page.overview._advice[point.client_id] == sample.advice.table(today).find(point.client_id).advice  # type: ignore[union-attr]


def test_without_clients_the_page_says_what_belongs_here(qtbot: QtBot, bare: Desk) -> None:
    page = shown(qtbot, bare)
    assert page.overview._empty.isVisible()
    assert not page.table.isVisible()
    bare.clients.add(Client(name="First"))
    assert not page.table.isVisible()  # without a first day and without a record it is not active yet


@pytest.mark.parametrize("case", ["no records", "no revenue", "credit", "no hours", "one"])
def test_tiny_desks_are_shown_without_trouble(qtbot: QtBot, bare: Desk, today: date, case: str) -> None:
    since = date(2026, 1, 1)
    first = bare.clients.add(Client(name="First", client_since=since, monthly_direct_cost=9900))
    if case != "no records":
        if case != "no hours":
            bare.work.add(Work(client_id=first.id, day=today, minutes=90))
        if case in ("no hours", "one"):
            bare.invoices.add(invoice(first.id, "1", 120_000))
        if case == "credit":
            bare.invoices.add(invoice(first.id, "1", 50_000, InvoiceKind.CREDIT_NOTE))
    page = shown(qtbot, bare)
    assert plotted(page) == [first.id]
    assert listed(page) == [first.id]
    page.table.choose(first.id)
    page.overview._head.segments.changed.emit(Upright.REVENUE)
    curves = [curve for curve in page.pareto.findChildren(ShareCurve) if curve.isVisible()]
    assert bool(curves) == (case == "one")
    page.overview.choose_month(0)
    settle(qtbot, page)
    page.overview.choose_month(page.overview.months.slider.maximum())
    settle(qtbot, page)
    if case == "one":
        assert page.pareto.sentence.startswith("1 of 1 clients makes 80% of revenue")
    else:
        assert "no shares" in page.pareto.sentence
    assert not page.grab().isNull()


def test_the_slider_moves_the_window_and_everything_with_it(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    months = page.overview.months
    assert (months.slider.maximum(), months.place, months.month) == (MONTHS - 1, MONTHS - 1, "November 2026")
    page.activateWindow()
    months.slider.setFocus()
    QTest.keyClick(months.slider, Qt.Key.Key_Left)
    assert months.month == "October 2026"
    assert "October 2026" in months.slider.accessibleName()
    october = sample.grades.portfolio(date(2026, 10, 31))
    assert page.title == scatter_title(october, "EUR", page.link.wording)
    assert "31 October 2026" in page.overview._head.line().replace("Oct 31, 2026", "31 October 2026")
    assert page.scatter is not None
    assert page.scatter.content is not None
    assert {mark.identity: mark.x for mark in page.scatter.content.points} == {
        point.client_id: point.hours for point in october.points
    }
    qtbot.waitUntil(lambda: page.pareto.sentence == pareto_sentence(october, page.link.wording))
    settle(qtbot, page)
    assert sorted(listed(page)) == sorted(point.client_id for point in october.points)
    expected = {client.client_id: client.advice for client in sample.advice.table(date(2026, 10, 31)).clients}
    qtbot.waitUntil(lambda: page.overview._advice == expected)
    QTest.keyClick(months.slider, Qt.Key.Key_End)
    page.overview.choose_month(MONTHS - 1)
    settle(qtbot, page)
    assert page.title == scatter_title(sample.grades.portfolio(today), "EUR", page.link.wording)


def test_any_past_day_can_be_typed(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    months = page.overview.months
    page.activateWindow()
    months.button.setFocus()
    QTest.keyClick(months.button, Qt.Key.Key_Return)
    assert months.field.isVisible()
    QTest.keyClick(months.field, Qt.Key.Key_Escape)
    assert not months.field.isVisible()
    QTest.keyClick(months.button, Qt.Key.Key_Return)
    months.field.setText("no day at all")
    QTest.keyClick(months.field, Qt.Key.Key_Return)
    assert months.field.isVisible()
    months.field.setText("2026-03-10")
    QTest.keyClick(months.field, Qt.Key.Key_Return)
    settle(qtbot, page)
    found = sample.grades.portfolio(date(2026, 3, 10))
    assert page.title == scatter_title(found, "EUR", page.link.wording)
    assert months.month == "March 2026"
    assert months.slider.isEnabled()
    page.overview.show_day(date(1999, 1, 1))
    settle(qtbot, page)
    assert (page.title, listed(page), plotted(page)) == ("No client is active on this day.", [], [])
    assert page.table.isVisible()
    page.overview.show_day(None)
    settle(qtbot, page)
    assert page.title == scatter_title(sample.grades.portfolio(today), "EUR", page.link.wording)


def test_a_change_keeps_the_month_that_is_shown(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    page.overview.choose_month(10)
    settle(qtbot, page)
    day = page.overview.found.as_of if page.overview.found is not None else None
    assert day == date(2025, 10, 31)
    client = sample.grades.portfolio(today).points[0]
    sample.work.add(Work(client_id=client.client_id, day=date(2025, 10, 1), minutes=6000))
    settle(qtbot, page)
    assert page.overview.found is not None
    assert page.overview.found.as_of == day
    now = {point.client_id: point.hours for point in page.overview.found.points}
    assert now == {point.client_id: point.hours for point in sample.grades.portfolio(day).points}


def test_trails_show_where_the_selected_were_in_earlier_months(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    assert page.scatter is not None
    assert page.scatter.content is not None
    point = max(sample.grades.portfolio(today).points, key=lambda one: one.hours)
    assert not page.scatter.content.trails
    page.table.select_ids([point.client_id])
    assert list(page.scatter.content.trails) == [point.client_id]
    way = page.scatter.content.trails[point.client_id]
    assert len(way) == MONTHS_OF_A_TRAIL
    assert way[-1] == (point.hours, point.exact_contribution / 100)
    earlier = sample.grades.portfolio(date(2026, 10, 31)).points
    before = next(one for one in earlier if one.client_id == point.client_id)
    assert way[-2] == (before.hours, before.exact_contribution / 100)


def test_a_button_compares_the_selected_clients(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    button = page.overview.compare_button
    assert not button.isVisible()
    first, second = listed(page)[:2]
    page.table.select_ids([first])
    assert (button.isVisible(), button.text()) == (True, "Compare 1 client")
    page.table.select_ids([first, second])
    assert button.text() == "Compare 2 clients"
    with qtbot.waitSignal(page.overview.compare_wanted) as wanted:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert sorted(wanted.args[0]) == sorted([first, second])
    page.table.clearSelection()
    assert not button.isVisible()
    page.table.select_ids(listed(page))
    assert not button.isVisible()  # more than any order of exits is sought for
    settle(qtbot, page)


def test_the_effort_only_names_select_their_clients(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    found = sample.grades.portfolio(today)
    links = page.pareto.links.links
    assert [link.accessibleName() for link in links] == list(found.effort_only)
    page.focus_search()
    QTest.keyClicks(page.overview._head.search, "zzz")
    qtbot.waitUntil(lambda: listed(page) == [])
    QTest.keyClick(links[0], Qt.Key.Key_Return)
    assert page.table.selected_ids() == [found.effort_only_clients[0]]
    assert page.scatter is not None
    assert page.scatter.overlay.selected == {found.effort_only_clients[0]}


def test_many_names_end_with_one_for_all(qtbot: QtBot) -> None:
    links = NameLinks()
    qtbot.addWidget(links)
    links.show_names([([1], "One & <b>Co</b>"), ([2], "Two"), ([1, 2, 3], "all 3")])
    assert [link.text() for link in links.links] == ["One && <b>Co</b>", "Two", "all 3"]
    with qtbot.waitSignal(links.chosen) as chosen:
        links.links[2].click()
    assert chosen.args == [[1, 2, 3]]
    links.resize(60, 100)
    assert links.heightForWidth(60) > links.heightForWidth(2000)


def test_the_table_is_written_with_numbers_and_no_formula(
    qtbot: QtBot, sample: Desk, tmp_path: Path, today: date
) -> None:
    client = sample.clients.get(sample.grades.portfolio(today).points[0].client_id)
    sample.clients.change(replace(client, name="=1+1"))
    page = shown(qtbot, sample)
    page.overview.export_to(PortfolioFile.CSV, tmp_path / "p.csv")
    with (tmp_path / "p.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + len(listed(page))
    assert "'=1+1" in [row[0] for row in rows]
    point = next(one for one in page.overview._shown if one.effective_hourly_rate is not None and one.name[0] != "=")
    row = next(row for row in rows if row[0] == point.name)
    assert float(row[3]) == point.revenue / 100
    assert row[-1]
    page.overview.export_to(PortfolioFile.XLSX, tmp_path / "p.xlsx")
    assert (tmp_path / "p.xlsx").read_bytes()[:2] == b"PK"


def test_the_chart_is_a_picture_in_light_colours(
    qtbot: QtBot, sample: Desk, theme: Theme, tmp_path: Path, today: date
) -> None:
    theme.choose(SchemeChoice.DARK)
    page = shown(qtbot, sample)
    page.overview.export_to(PortfolioFile.PNG, tmp_path / "p.png")
    image = QImage(str(tmp_path / "p.png"))
    assert image.size() == SIZE * 2
    assert image.pixelColor(1, 1).name().upper() == LIGHT.surface
    page.overview.export_to(PortfolioFile.SVG, tmp_path / "p.svg")
    root = ET.fromstring((tmp_path / "p.svg").read_text("utf-8"))  # noqa: S314 - just written
    said = [text.strip() for node in root.iter("{http://www.w3.org/2000/svg}text") for text in node.itertext()]
    largest = max(sample.grades.portfolio(today).points, key=lambda one: one.exact_contribution)
    assert largest.name in said
    assert page.title in said
    assert safe_name('Portfolio: "a/b\\c" <2026>') == "Portfolio- -a-b-c- -2026"
    page.overview.export_to(PortfolioFile.PNG, tmp_path / "no such folder" / "p.png")
    box = page.window().findChild(QMessageBox, "failure")
    assert box is not None
    box.close()


def test_every_column_has_its_definition(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    columns = {column.key for column in page.table.record_model.columns}
    assert columns == set(DEFINED)
    for language in ("en", "de", "it"):
        manual = (shipped_file("manual") / language / "figures.md").read_text("utf-8")
        for anchor in DEFINED.values():
            assert f"{{#{anchor}}}" in manual, (language, anchor)


def test_ticks_of_clients_are_whole_and_different() -> None:
    assert client_ticks(0) == ()
    assert client_ticks(1) == [0, 1]
    assert client_ticks(24) == [0, 6, 12, 18, 24]
    assert client_ticks(300) == [0, 75, 150, 225, 300]


def test_everything_with_the_focus_has_a_name(qtbot: QtBot, sample: Desk, unnamed_widgets: NameWalk) -> None:
    page = shown(qtbot, sample)
    # A button that an empty page does not use has no words and is never shown.
    assert [found for found in unnamed_widgets(page) if not found.endswith("in EmptyHint")] == []


def test_tab_goes_from_the_toolbar_through_the_scatter_to_the_table(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    page.activateWindow()
    page.focus_search()
    qtbot.waitUntil(page.overview._head.search.hasFocus)
    assert page.scatter is not None
    seen: list[QWidget | None] = []
    for _ in range(14):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    assert seen.index(page.overview._head.grades) < seen.index(page.scatter.overlay) < seen.index(page.table)


def test_the_model_keeps_its_promises(qtbot: QtBot, sample: Desk) -> None:
    page = PortfolioPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(page.table.record_model, mode, page)
    page.show()
    qtbot.waitUntil(lambda: page.scatter is not None)
    page.overview._head.grades.setCurrentIndex(3)
    sample.clients.add(Client(name="Another", client_since=date(2026, 1, 1)))
    page.overview._head.grades.setCurrentIndex(0)
    settle(qtbot, page)
    assert tester.model() is page.table.record_model
    assert "Another" in [row.name for row in page.overview._shown]


def test_another_language_is_spoken_at_once(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    page.link.speak(Language.DE)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.pareto.sentence == pareto_sentence(sample.grades.portfolio(today), page.link.wording)
    assert "Deckungsbeitrag" in [column.title for column in page.table.record_model.columns]
    assert page.scatter is not None
    assert page.scatter.content is not None
    assert page.scatter.content.y_title == "Deckungsbeitrag, €"
    settle(qtbot, page)
    assert page.overview.months.month == "November 2026"


def test_both_schemes_paint(qtbot: QtBot, sample: Desk, theme: Theme) -> None:
    page = shown(qtbot, sample)
    light = page.grab().toImage()
    theme.choose(SchemeChoice.DARK)
    assert light.pixelColor(2, 2) != page.grab().toImage().pixelColor(2, 2)


def test_the_plotting_library_is_not_loaded_with_the_module() -> None:
    script = (
        "import sys, msp_desk.ui.pages.portfolio.page, msp_desk.ui.pages.grades.page; "
        "sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_letter_set_by_the_owner_is_marked_in_the_table(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    model = page.table.record_model
    grade = [column.key for column in model.columns].index("grade")
    said = {
        name: model.index(listed(page).index(sample.clients.named(name).id), grade).data(
            Qt.ItemDataRole.AccessibleTextRole
        )
        for name in ("Dunmarrow Estates", "Amberlock Dental")
    }
    assert said["Dunmarrow Estates"] == "Grade B. Set by you: A until 19 Jan 2027, computed B"
    assert said["Amberlock Dental"] == "Grade A"


def test_a_figure_of_the_table_opens_the_rows_it_was_made_of(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    table = page.table
    table.choose(page.overview.table.record_model.id_at(0))
    columns = [column.key for column in table.record_model.columns]
    wanted: list[Place] = []
    page.place_wanted.connect(wanted.append)
    table.setFocus()
    for key in ("hours", "revenue", "advice"):
        table.setCurrentIndex(table.model().index(0, columns.index(key)))
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert [place.tab for place in wanted] == ["log", "money", "overview"]
    assert {place.client_id for place in wanted} == {table.current_id()}
    table.setCurrentIndex(table.model().index(0, columns.index("client")))
    with qtbot.waitSignal(page.client_wanted):
        QTest.keyClick(table, Qt.Key.Key_Return)
