"""How the desk stands, in the words of the window: whose it is, and what undo and redo would do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import format_number
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.plain_text import plain_label
from msp_desk.ui.window.commands import Commands


def firm_words(link: DeskLink, clients: int, *, sample: bool) -> tuple[str, str]:
    """The name of the firm, and the line below it.

    Args:
        link: The desk.
        clients: How many it has.
        sample: Whether it is the sample desk, which is then said.
    """
    name = link.glance.firm().name or QCoreApplication.translate("MainWindow", "Your firm")
    one = QCoreApplication.translate("MainWindow", "1 client")
    line = one if clients == 1 else QCoreApplication.translate("MainWindow", "{count} clients")
    line = line.replace("{count}", format_number(clients, link.language))
    if sample:
        marked = QCoreApplication.translate("MainWindow", "sample data")
        line = f"{line} · {marked}"
    return name, line


def tell_steps(commands: Commands, link: DeskLink) -> None:
    """Name in the commands what undo takes back and redo carries out again."""
    desk = link.desk if link.has_rooms else None  # before that, nothing can have been done
    undoable, redoable = (None, None) if desk is None else (desk.undoable, desk.redoable)
    undo, undo_what = (
        QCoreApplication.translate("MainWindow", "Undo"),
        QCoreApplication.translate("MainWindow", "Undo: {what}"),
    )
    redo, redo_what = (
        QCoreApplication.translate("MainWindow", "Redo"),
        QCoreApplication.translate("MainWindow", "Redo: {what}"),
    )
    for action, step, plain, named in (
        (commands["undo"], undoable, undo, undo_what),
        (commands["redo"], redoable, redo, redo_what),
    ):
        action.setEnabled(step is not None)
        what = "" if step is None else link.wording.say(step.label, **step.params)
        action.setText(plain if step is None else plain_label(named.replace("{what}", what)))
