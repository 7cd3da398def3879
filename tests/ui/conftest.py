"""What every test of the window shares: theme, translators, two desks, and a walk for nameless widgets."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.palette import Palette, Scheme, palette_for
from msp_desk.ui.widgets.typed_edits import Conventions

NameWalk = Callable[[QWidget], list[str]]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The theme, put on once."""
    qapp.setFont(QFont(qapp.font().family(), 10))
    return Theme(qapp, shipped_file("icons"), SchemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def themed_app(theme: Theme, qtbot: QtBot) -> Iterator[Theme]:
    """Every test of the window begins in the light scheme."""
    if theme.choice is not SchemeChoice.LIGHT:
        theme.choose(SchemeChoice.LIGHT)
    yield theme
    if theme.choice is not SchemeChoice.LIGHT:
        theme.choose(SchemeChoice.LIGHT)


@pytest.fixture(params=list(Scheme), ids=lambda scheme: scheme.value)
def palette(request: pytest.FixtureRequest) -> Palette:
    """Each palette in turn."""
    return palette_for(request.param)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk, written once."""
    path = tmp_path_factory.mktemp("sample") / "sample.mspdesk"
    write_sample_desk(path, date(2026, 11, 21))
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path, today: date) -> Iterator[Desk]:
    """A copy of the sample desk, open for writing."""
    path = tmp_path / "sample.mspdesk"
    shutil.copy(sample_file, path)
    desk = open_or_make(path, FixedClock(today), folders_under(tmp_path), check=False)
    yield desk
    desk.close()


@pytest.fixture
def link(sample: Desk) -> DeskLink:
    """The sample desk as a window sees it, in English."""
    return DeskLink(sample, Language.EN)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A window that dialogs open over."""
    window = QWidget()
    window.resize(1280, 860)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def bare(tmp_path: Path, today: date) -> Iterator[Desk]:
    """An empty desk."""
    desk = open_or_make(tmp_path / "bare.mspdesk", FixedClock(today), folders_under(tmp_path), check=False)
    yield desk
    desk.close()


@pytest.fixture
def translators(qapp: QApplication) -> Iterator[Translators]:
    """The translators, back to English afterwards."""
    made = Translators(qapp, shipped_file("translations"), Language.EN)
    yield made
    made.speak(Language.EN)


@pytest.fixture
def english() -> Wording:
    """The English sentences."""
    return Wording(Language.EN)


@pytest.fixture
def english_conventions(today: date) -> Conventions:
    """How an owner who writes English and counts in euros types."""
    return Conventions(language=Language.EN, currency="EUR", today=today)


def _in_choice(widget: QWidget) -> bool:
    """Whether a widget is the list that a named choice opens."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox):
            return True
        above = above.parentWidget()
    return False


@pytest.fixture
def unnamed_widgets() -> NameWalk:
    """A function that lists the focusable widgets below (and including) a widget that a screen reader cannot name."""

    def walk(root: QWidget) -> list[str]:
        nameless = []
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                continue  # put away on purpose
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
                continue
            if widget.objectName().startswith("qt_") or widget.isWindow() or _in_choice(widget):
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name).strip():
                nameless.append(f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}")
        return nameless

    return walk
