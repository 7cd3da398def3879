"""What the main window opens; each dialog is loaded when it is first opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.plain_text import without_marks

if TYPE_CHECKING:
    from msp_desk.ui.window.main_window import MainWindow
    from msp_desk.ui.window.palette import Jump


def open_new(window: MainWindow, family: str) -> None:
    """Open the form of a new record, for the client in sight where there is one."""
    from msp_desk.ui.widgets.record_forms import open_form

    client_id = window.current_client()
    given = {"client": client_id} if client_id and family != "clients" else None
    open_form(window.link, family, given=given, parent=window)


def open_import(window: MainWindow, kind: str = "", files: Sequence[Path] = ()) -> None:
    """Open the import dialog."""
    from msp_desk.ui.window import importing

    importing.open_import(window.link, window, files, kind)


def open_bank_statement(window: MainWindow) -> None:
    """Open the dialog that clears bank statements."""
    from msp_desk.ui.window import reconciling

    reconciling.open_reconciling(window.link, window)


def open_past_imports(window: MainWindow) -> None:
    """Open the list of past imports."""
    from msp_desk.ui.window import importing

    importing.open_past_imports(window.link, window)


def open_month_fees(window: MainWindow) -> None:
    """Open the month's invoices from the agreements."""
    from msp_desk.ui.widgets import month_fees_dialog

    month_fees_dialog.open_month_fees(window.link, window)


def open_opinions(window: MainWindow) -> None:
    """Open the rounds of opinions."""
    from msp_desk.ui.widgets import opinion_rounds

    opinion_rounds.open_opinions(window.link, window)


def open_manual(window: MainWindow, key: str = "") -> None:
    """Open the manual where it speaks of the open page, or at one of its pages."""
    from msp_desk.ui.widgets import manual_view

    manual_view.open_manual(window.link, window, key or window.page.manual_key())


def explain(window: MainWindow) -> None:
    """Open the definition of the figure the keyboard is at; the help of the page where it is at none."""
    from msp_desk.ui.widgets import manual_view

    if not manual_view.open_definition(window.focusWidget()):
        open_manual(window)


def export(window: MainWindow) -> None:
    """Ask for a folder and write the whole desk into it."""
    from msp_desk.ui.window.export_everything import ask_and_export

    ask_and_export(window)


def back_up(window: MainWindow) -> None:
    """Make a backup and say where it is."""
    try:
        made = window.link.desk.backups.make()
    except MspDeskError as error:
        window.show_error(error)
        return
    window.say(window.link.wording.say("backup.made", file=Path(made.path).name, count=made.rows))


def jumps(window: MainWindow) -> list[Jump]:
    """Where the palette can lead now."""
    from msp_desk.ui.window.jumps import client_jumps, page_jumps, sight_jumps, tab_jumps
    from msp_desk.ui.window.palette import Jump

    commands = window.commands
    doing = [
        Jump(
            words=without_marks(action.text()),
            detail=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            picture=command.picture or Icon.CHEVRON_RIGHT,
            run=command.run,
            also=without_marks(commands.section(command)),
        )
        for command, action in commands.jumps()
    ]
    page = QCoreApplication.translate("MainWindow", "page")
    return [
        *page_jumps(window.entries, window.page_words, page, window.open_by_key),
        *client_jumps(window.link, window.go),
        *sight_jumps(window),
        *tab_jumps(window.link, window.go, but=window.current_client()),
        *doing,
    ]
