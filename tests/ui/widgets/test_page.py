"""A page whose desk cannot be read says so after Qt has shown it, and reads again when it is next seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.errors import DamagedDesk
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.page import Page


class Unreadable(Page):
    """A page that cannot be read as long as the desk is damaged."""

    damaged = True
    read = 0

    def refresh(self) -> None:
        if self.damaged:
            raise DamagedDesk("desk.damaged", file="my.mspdesk", found="")
        self.read += 1


def test_an_error_does_not_pass_through_qt_while_it_shows_the_page(link: DeskLink, qtbot: QtBot) -> None:
    page = Unreadable(link)
    qtbot.addWidget(page)
    with qtbot.captureExceptions() as raised:
        page.show()
        assert raised == [], "an error inside showEvent brings the program down at the next window"
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is DamagedDesk
    page.hide()
    page.damaged = False
    page.show()
    QCoreApplication.processEvents()
    assert page.read == 1, "what could not be read is read again"
