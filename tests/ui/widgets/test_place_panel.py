"""The note about where the desk lies stands there only when there is something to know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.place_panel import PlacePanel


@pytest.fixture(params=["Documents", "Nextcloud"])
def desk(tmp_path: Path, today: date, request: pytest.FixtureRequest) -> Iterator[Desk]:
    folder = tmp_path / str(request.param)
    folder.mkdir()
    opened = open_or_make(folder / "my.mspdesk", FixedClock(today), folders_under(tmp_path / "user"), check=False)
    yield opened
    opened.close()


def test_the_note_names_what_synchronises_and_the_copies(desk: Desk, qtbot: QtBot) -> None:
    link = DeskLink(desk, Language.EN)
    panel = PlacePanel(link)
    qtbot.addWidget(panel)
    qtbot.waitUntil(lambda: not link.background.busy)
    if desk.path.parent.name == "Documents":
        assert panel.said == ""
        assert panel.isHidden()
    else:
        assert "Nextcloud synchronises" in panel.said
        assert not panel.isHidden()
    (desk.path.parent / "my.sync-conflict-20261121-101500-ABCDEFG.mspdesk").write_bytes(b"x")
    panel.refresh()
    qtbot.waitUntil(lambda: "my.sync-conflict-20261121-101500-ABCDEFG.mspdesk" in panel.said)
    assert not panel.isHidden()
    link.close()
