"""What is offered when a desk is damaged: its newest verified backup with what would be lost, and a salvage."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.background import Background, Token

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from msp_desk.core.actions.salvaging import WaysOut
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.records.passphrase import Passphrase
    from msp_desk.core.storage.backup import Backup
    from msp_desk.ui.window.failure_dialog import FailureDialog, WayOut


def offer_ways(
    sentence: str,
    path: Path,
    folders: Folders,
    language: Language,
    passphrase: Passphrase | None,
    window: QWidget | None,
    background: Background,
    *,
    restore: Callable[[Path], object],
    salvage: Callable[[], object],
) -> FailureDialog:
    """A failure of the desk file with the ways out of it; what each would bring is counted while it is in sight.

    Args:
        sentence: What happened.
        path: The damaged desk.
        folders: Where its backups are.
        language: Of the window.
        passphrase: Of the desk, where it is encrypted.
        window: Behind the dialog; None where no desk is open.
        background: Where is counted.
        restore: Puts a backup in the place of the desk.
        salvage: Puts what can be read in the place of the desk.
    """
    from msp_desk.core.actions.restoring import newest_backup
    from msp_desk.ui.window.failure_dialog import FailureDialog

    kept = QCoreApplication.translate(
        "WaysOut", "Whichever way you take: the damaged file stays beside the desk, unchanged."
    )
    dialog = FailureDialog(sentence, parent=window, kept=kept)
    backup = newest_backup(path, folders)
    restoring = None
    if backup is not None:
        taken = backup.path
        words = _restore_words(
            backup, language, QCoreApplication.translate("WaysOut", "What would be missing is being counted…")
        )
        restoring = dialog.add_way(
            "mend", QCoreApplication.translate("WaysOut", "Restore the backup"), words, lambda: restore(taken)
        )
    words = QCoreApplication.translate(
        "WaysOut",
        "Or every row that can still be read is brought into a fresh desk, and a list says what could not be.",
    )
    salvaging = dialog.add_way(
        "salvage", QCoreApplication.translate("WaysOut", "Salvage what can be read"), words, salvage
    )

    def look(token: Token) -> WaysOut:
        from msp_desk.core.actions.salvaging import ways_out

        return ways_out(path, folders, passphrase=passphrase, tell=token.progress)

    def counted(found: WaysOut) -> None:
        if isValid(dialog):
            _say_counts(found, restoring, salvaging, language)

    def failed(_error: object) -> None:
        if isValid(dialog):
            salvaging.button.setEnabled(False)

    def left(_code: int) -> None:
        background.stop()

    task = background.run(look)
    task.finished.connect(counted)
    task.failed.connect(failed)
    dialog.finished.connect(left)
    return dialog


def _say_counts(found: WaysOut, restoring: WayOut | None, salvaging: WayOut, language: Language) -> None:
    """Fill in what was counted."""
    from msp_desk.core.actions.salvage_report import table_name
    from msp_desk.core.wording import Wording

    wording = Wording(language)
    if restoring is not None and found.backup is not None:
        shown = {name: count for name, count in found.newer.items() if not name.startswith("chain_")}
        what = wording.listing(f"{table_name(name, wording)} ({count})" for name, count in shown.items())
        count = sum(shown.values())
        lost = wording.say("salvage.newer", count=count, what=what) if count else wording.say("salvage.none_newer")
        restoring.say(_restore_words(found.backup, language, lost))
    if found.readable:
        words = f"{salvaging.words} {wording.say('salvage.readable', count=found.readable)}"
    else:
        words = wording.say("salvage.nothing_here")
        salvaging.button.setEnabled(False)
    salvaging.say(words)


def _restore_words(backup: Backup, language: Language, lost: str) -> str:
    said = QCoreApplication.translate("WaysOut", "The newest verified backup is of {when}.").replace(
        "{when}", when_made(backup, language)
    )
    return f"{said} {lost}"


def when_made(backup: Backup, language: Language) -> str:
    """Day and time of a backup, as the owner writes them."""
    made = datetime.fromisoformat(backup.made_at).astimezone()
    return f"{format_day(made.date(), language, DayStyle.MEDIUM)}, {made:%H:%M}"
