"""From the figures of a client to their definitions: one click, or one key where the keyboard stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.clients.head_figures import head_figures
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.widgets.figures_line import FiguresLine
from msp_desk.ui.widgets.manual_pages import FIGURES, read_manual
from msp_desk.ui.widgets.manual_view import DefinitionButton
from msp_desk.ui.widgets.manual_window import ManualWindow
from tests.ui.conftest import NameWalk


@pytest.fixture
def shown(page: ClientsPage, desk: Desk) -> Iterator[ClientsPage]:
    page.show_client(desk.clients.named("Cobaltweir Engineering").id)
    yield page
    for manual in page.window().findChildren(ManualWindow):
        manual.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(widget: QWidget) -> str:
    manual = widget.window().findChild(ManualWindow)
    assert isinstance(manual, ManualWindow)
    page, anchor = manual.spot
    assert page == FIGURES
    return anchor


def line_called(page: ClientsPage, name: str) -> FiguresLine:
    found = page.findChild(FiguresLine, name)
    assert isinstance(found, FiguresLine)
    return found


def test_the_figures_of_the_head_lead_to_their_definitions(shown: ClientsPage, unnamed_widgets: NameWalk) -> None:
    line = line_called(shown, "client_figures")
    seen = []
    for _ in range(4):
        QTest.keyClick(line, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        seen.append(opened(line))
        QTest.keyClick(line, Qt.Key.Key_Right)
    assert seen[0] == "score"
    assert {"coverage", "sensitivity"} <= set(seen)
    assert unnamed_widgets(line) == []


def test_a_borderline_grade_leads_to_what_that_means(page: ClientsPage, desk: Desk) -> None:
    client = desk.clients.named("Cobaltweir Engineering")
    grade = desk.grades.table(page.link.today).find(client.id)
    assert grade is not None
    anchors = [anchor for _words, anchor in head_figures(client, replace(grade, borderline=True), page.link)]
    assert anchors == ["score", "", "coverage", "borderline", "sensitivity"]
    assert "borderline" not in [anchor for _words, anchor in head_figures(client, grade, page.link)]
    assert head_figures(client, None, page.link)[0][1] == ""


@pytest.mark.parametrize(("tab", "anchor"), [("agreement", "notice"), ("environment", "environment_coverage")])
def test_a_question_mark_stands_beside_the_figure(
    shown: ClientsPage, tab: str, anchor: str, unnamed_widgets: NameWalk
) -> None:
    shown.client_view.open_tab(tab)
    part = getattr(shown.client_view, tab)
    button = part.findChildren(DefinitionButton)[0]
    button.click()
    assert opened(button) == anchor
    assert unnamed_widgets(part) == []


def test_how_a_client_usually_pays_leads_to_what_that_means(shown: ClientsPage) -> None:
    shown.client_view.open_tab("money")
    line = line_called(shown, "payment_habit")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened(line) == "usually_pays"


@pytest.mark.parametrize("language", list(Language))
def test_every_definition_is_in_the_manual(language: Language) -> None:
    (figures,) = [page for page in read_manual(language) if page.key == FIGURES]
    wanted = {
        "score", "coverage", "borderline", "sensitivity", "not_graded", "onboarding", "usually_pays", "notice",
        "environment_coverage",
    }  # fmt: skip
    assert wanted <= set(figures.anchors)
