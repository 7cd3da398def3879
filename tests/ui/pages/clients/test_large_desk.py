"""On a large desk the letters are found away from the window and follow every change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link import link as link_module
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.rows import ClientRow
from msp_desk.ui.pages.grades.page import GradesPage
from msp_desk.ui.pages.portfolio.page import PortfolioPage


@pytest.fixture
def link(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeskLink]:
    """The sample desk, treated as a large one."""
    monkeypatch.setattr(link_module, "MOST_AT_ONCE", 0)
    made = DeskLink(desk, Language.EN)
    yield made
    made.close()


def row(page: ClientsPage, name: str) -> ClientRow:
    return next(one for one in page.client_list._rows if one.client.name == name)


def grade(desk: Desk, name: str, day: date) -> ClientGrade:
    found = desk.grades.table(day).find(desk.clients.named(name).id)
    assert found is not None
    return found


def shout(desk: Desk, name: str, day: date) -> None:
    """Log what makes the letter an F."""
    client = desk.clients.named(name)
    desk.incidents.add(Incident(client_id=client.id, day=day, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL))


def test_letters_follow_the_names_and_every_change(link: DeskLink, qtbot: QtBot, today: date) -> None:
    page = ClientsPage(link)
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    assert row(page, "Inkwarden Legal").letter is None
    qtbot.waitUntil(lambda: bool(row(page, "Inkwarden Legal").trend))
    assert row(page, "Inkwarden Legal").grade == grade(link.desk, "Inkwarden Legal", today)
    assert row(page, "Inkwarden Legal").letter != "F"
    assert row(page, "Nimbuskai Spedition").overdue == 588_574
    assert row(page, "Nimbuskai Spedition").notice_by == date(2026, 12, 31)
    assert page.client_view.head_texts()[0] == "Amberlock Dental"
    shout(link.desk, "Inkwarden Legal", today)
    qtbot.waitUntil(lambda: row(page, "Inkwarden Legal").letter == "F")
    assert row(page, "Inkwarden Legal").trend[-1] == row(page, "Inkwarden Legal").grade.score  # type: ignore[union-attr]


def test_the_map_of_grades_follows(link: DeskLink, qtbot: QtBot, today: date) -> None:
    page = GradesPage(link)
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    qtbot.waitUntil(lambda: len(page._months) == 12)
    shout(link.desk, "Inkwarden Legal", today)
    chosen = link.desk.clients.named("Inkwarden Legal").id

    def letter() -> str | None:
        found = page._months[-1].find(chosen)
        return None if found is None or found.letter is None else found.letter.value

    qtbot.waitUntil(lambda: letter() == "F")
    qtbot.waitUntil(lambda: not page._reading.busy)
    assert page._months == link.desk.grades.months(today)


def test_the_portfolio_follows(link: DeskLink, qtbot: QtBot, today: date) -> None:
    page = PortfolioPage(link)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.overview.found is not None)
    assert page.overview.found == link.desk.grades.portfolio(today)
    shout(link.desk, "Inkwarden Legal", today)
    qtbot.waitUntil(lambda: page.overview.found == link.desk.grades.portfolio(today))
