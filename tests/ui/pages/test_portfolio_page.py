"""The page of the portfolio: scatter and table show the same clients, findings are the core's, tiny desks are fine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.portfolio.sentences import pareto_sentence, scatter_title
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.work import Work
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.portfolio.columns import GradeFilter
from msp_desk.ui.pages.portfolio.page import PortfolioPage
from msp_desk.ui.pages.portfolio.scatter_words import Upright
from msp_desk.ui.pages.portfolio.share_curve import ShareCurve, client_ticks
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.scatter import Scatter

NameWalk = Callable[[QWidget], list[str]]


def shown(qtbot: QtBot, desk: Desk) -> PortfolioPage:
    """The page of a desk in sight, with its scatter."""
    page = PortfolioPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    qtbot.waitUntil(lambda: page.scatter is not None, timeout=30_000)
    return page


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
    assert page.scatter.overlay._selected == set(chosen)
    page.scatter.selection_changed.emit(chosen[:1])
    assert page.table.selected_ids() == chosen[:1]
    page.table.setFocus()
    page.table.choose(chosen[1])
    with qtbot.waitSignal(page.client_wanted) as wanted:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [chosen[1]]
    menu = QMenu(page)
    page._fill_menu(menu, chosen[:1])
    with qtbot.waitSignal(page.client_wanted):
        menu.actions()[0].trigger()


def test_grade_and_search_filter_both_and_move_no_axis(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    points = sample.grades.portfolio(today).points
    assert page.scatter is not None
    assert page.scatter.content is not None
    before = page.scatter.content.bounds()
    page._grades.setCurrentIndex(list(GradeFilter).index(GradeFilter.B))
    good = sorted(point.client_id for point in points if point.letter is not None and point.letter.value == "B")
    assert good
    assert plotted(page) == good
    assert sorted(listed(page)) == good
    assert page.scatter.content.bounds() == before
    page._grades.setCurrentIndex(list(GradeFilter).index(GradeFilter.NOT_GRADED))
    assert plotted(page) == sorted(point.client_id for point in points if point.letter is None)
    page._grades.setCurrentIndex(0)
    page.focus_search()
    QTest.keyClicks(page._search, points[0].name)
    qtbot.waitUntil(lambda: plotted(page) == [points[0].client_id])
    assert listed(page) == [points[0].client_id]
    QTest.keyClicks(page._search, " and nobody")
    qtbot.waitUntil(lambda: plotted(page) == [])
    assert listed(page) == []
    QTest.keyClick(page._search, Qt.Key.Key_Escape)
    assert len(plotted(page)) == len(points)


def test_the_upright_axis_can_show_revenue(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    page._segments.changed.emit(Upright.REVENUE)
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


def test_without_clients_the_page_says_what_belongs_here(qtbot: QtBot, bare: Desk) -> None:
    page = shown(qtbot, bare)
    assert page._empty.isVisible()
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
    page._segments.changed.emit(Upright.REVENUE)
    curves = [curve for curve in page.pareto.findChildren(ShareCurve) if curve.isVisible()]
    assert bool(curves) == (case == "one")
    if case == "one":
        assert page.pareto.sentence.startswith("1 of 1 clients makes 80% of revenue")
    else:
        assert "no shares" in page.pareto.sentence
    assert not page.grab().isNull()


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
    qtbot.waitUntil(page._search.hasFocus)
    assert page.scatter is not None
    seen: list[QWidget | None] = []
    for _ in range(8):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    assert seen.index(page._grades) < seen.index(page.scatter.overlay) < seen.index(page.table)


def test_the_model_keeps_its_promises(qtbot: QtBot, sample: Desk) -> None:
    page = PortfolioPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(page.table.record_model, mode, page)
    page.show()
    qtbot.waitUntil(lambda: page.scatter is not None, timeout=30_000)
    page._grades.setCurrentIndex(3)
    sample.clients.add(Client(name="Another", client_since=date(2026, 1, 1)))
    page._grades.setCurrentIndex(0)
    assert tester.model() is page.table.record_model
    assert "Another" in [row.name for row in page._shown]


def test_another_language_is_spoken_at_once(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    page.link.speak(Language.DE)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.pareto.sentence == pareto_sentence(sample.grades.portfolio(today), page.link.wording)
    assert "Deckungsbeitrag" in [column.title for column in page.table.record_model.columns]
    assert page.scatter is not None
    assert page.scatter.content is not None
    assert page.scatter.content.y_title == "Deckungsbeitrag, €"


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
