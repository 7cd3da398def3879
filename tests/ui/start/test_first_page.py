"""The first page is painted with what it reads at a glance, before anything heavy is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.sample.writing import write_sample_desk
from msp_desk.core.storage.database import open_desk

HEAVY = ("sqlalchemy", "alembic", "reportlab", "pyqtgraph", "numpy", "openpyxl", "holidays", "babel",
         "PySide6.QtNetwork", "PySide6.QtPrintSupport", "msp_desk.core.documents", "msp_desk.core.storage.store",
         "msp_desk.ui.window.palette", "msp_desk.ui.window.quick_log", "msp_desk.ui.widgets.form_dialog")  # fmt: skip
"""What no first page needs."""
_START = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language

page, desk, folder, heavy = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]

class Watched(QApplication):
    def notify(self, receiver, event):
        done = super().notify(receiver, event)
        if event.type() == event.Type.Paint and receiver.objectName() == f"page_{page}":
            tables = [one for one in receiver.findChildren(QTableView) if one.isVisible() and one.model().rowCount()]
            said = [one.text() for one in receiver.window().findChildren(QLabel)]
            print(*[name for name in heavy if name in sys.modules], "|", len(tables), "|", *said, flush=True)
            os._exit(0)
        return done

app = Watched(sys.argv[:1])
from msp_desk.ui.start import open_window
open_window(desk, clock=SystemClock(), folders=folders_under(folder), choices=Choices(page=page), language=Language.EN)
"""


@pytest.mark.parametrize(("page", "tables"), [("clients", 1), ("today", 0)])
def test_the_first_page_needs_nothing_heavy(tmp_path: Path, page: str, tables: int) -> None:
    desk = tmp_path / "desk.mspdesk"
    write_sample_desk(desk, date(2026, 11, 21))
    done = subprocess.run(
        [sys.executable, "-c", _START, page, str(desk), str(tmp_path / "user"), *HEAVY],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    loaded, shown, said = (done.stdout + done.stderr).split("|", 2)
    assert loaded.split() == []
    assert int(shown) == tables, "the names of the clients are there from the first picture on"
    database = open_desk(desk, writable=False)
    firm, clients = database.glance.firm().name, database.glance.count_clients()
    database.close()
    assert f"{firm} {clients} clients" in said, "and so is the firm"
