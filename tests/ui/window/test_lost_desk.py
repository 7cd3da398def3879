"""The desk file goes away while it is open: it is said, nothing is pretended, and what was typed stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.windows import window_on


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture
def window(
    desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot, language: Language
) -> Iterator[MainWindow]:
    """The window in each language; moving its file is what these tests do."""
    with window_on(desk, qtbot, theme=theme, translators=translators, language=language) as made:
        yield made


def move(path: Path) -> None:
    path.rename(path.with_name("elsewhere.mspdesk"))


def delete(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("lose", [move, delete], ids=lambda lose: lose.__name__)
def test_the_quick_log_and_a_form_say_so_and_keep_the_text(
    window: MainWindow, desk: Desk, language: Language, lose: Callable[[Path], None]
) -> None:
    client = desk.clients.all()[0]
    lose(desk.path)
    expected = Wording(language).say("desk.moved", file=str(desk.path))
    window.bring_quick_log()
    log = window.quick_log
    log.fields.client.set_value(client.id)
    log.fields.line.setText("Typed with care")
    log.save()
    assert log.complaint() == expected
    assert log.fields.line.text() == "Typed with care"
    assert log.saved.logged == ()
    log.put_away()
    window.open_page("clients")
    window.page.new_record()
    (form,) = window.findChildren(FormDialog)
    form.write("name", "Somebody new")
    form.submit()
    assert form.isVisible()
    assert form.banner.text == expected
    assert form.values()["name"] == "Somebody new"
    assert any(edit.text() == "Somebody new" for edit in form.findChildren(QLineEdit))
    form.reject()
