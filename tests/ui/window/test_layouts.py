"""Widths and splitters come back as they were left; a broken file never stops a start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.start import make_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.window.main_window import MainWindow


def _opened(desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot, choices: Choices) -> MainWindow:
    window = make_window(desk, choices, Language.EN, theme=theme, translators=translators)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    return window


def _closed(window: MainWindow) -> Choices:
    kept: list[Choices] = []
    window.closed.connect(kept.append)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return kept[0]


def _table(window: MainWindow) -> RecordTable[object]:
    page = window.open_page("clients")
    assert isinstance(page, ClientsPage)
    table = page.findChild(RecordTable, "clients_table")
    assert table is not None
    return table


def test_what_the_owner_moved_is_there_next_time(
    desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot
) -> None:
    window = _opened(desk, theme, translators, qtbot, Choices())
    table = _table(window)
    table.sort_by("rate", descending=True)
    table.arranged.emit()
    splitter = window.page.findChild(QSplitter, "clients_splitter")
    assert splitter is not None
    splitter.setSizes([700, 500])
    splitter.splitterMoved.emit(700, 1)
    sizes = splitter.sizes()
    kept = _closed(window)
    assert set(kept.layouts) == {"clients_table", "clients_splitter"}
    again = _opened(desk, theme, translators, qtbot, kept)
    order = _table(again).record_model.order
    assert (order.column, order.descending) == ("rate", True)
    restored = again.page.findChild(QSplitter, "clients_splitter")
    assert restored is not None
    qtbot.waitUntil(lambda: restored.sizes()[1] > 0)
    assert abs(restored.sizes()[0] / sum(restored.sizes()) - sizes[0] / sum(sizes)) < 0.05
    assert _closed(again).layouts == kept.layouts, "what was not opened or touched is kept as it was"


def test_broken_layouts_are_passed_over(desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> None:
    broken = {"clients_table": "{not json", "clients_splitter": "%%%", "log_all": "[1, 2]", "reviews_splitter": "AAAA"}
    window = _opened(desk, theme, translators, qtbot, Choices(layouts=broken))
    for key in ("clients", "log", "reviews"):
        window.open_page(key)
    assert _table(window).isVisible()
    _closed(window)
