"""The ways out of a damaged desk: the newest verified backup in its place, or what of the file itself can be read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from msp_desk.core.errors import DamagedDesk, MspDeskError, NotADesk
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.background import Background, Token
from msp_desk.ui.window.ways_out import offer_ways

if TYPE_CHECKING:
    from msp_desk.core.actions.salvaging import SalvagedDesk
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.records.passphrase import Passphrase
    from msp_desk.ui.window.failure_dialog import FailureDialog
    from msp_desk.ui.window.main_window import MainWindow
    from msp_desk.ui.window.stepping import WaitingBox


class Mending(QObject):
    """Puts a backup, or what can be read of a damaged desk, in the place of a desk that nobody may have open meanwhile.

    Signals:
        beginning: The window of the desk must close now, before this signal returns.
        ended: The work is over; carries the path of the desk, what was made of it (or the error that left it as it
            was) and whether it is the sample desk.
        given_up: A failure without a window was read and no way out was taken.
    """

    beginning = Signal()
    ended = Signal(object, object, bool)
    given_up = Signal()

    def __init__(
        self,
        clock: Clock,
        folders: Folders,
        spoken: Callable[[], Language],
        parent: QObject,
        *,
        passphrase: Callable[[], Passphrase | None] = lambda: None,
    ) -> None:
        """Mend nothing yet.

        Args:
            clock: Says when.
            folders: Where backups are.
            spoken: The language of the window now.
            parent: The course of the program.
            passphrase: Of the desk that is or was open last.
        """
        super().__init__(parent)
        self._clock, self._folders, self._spoken, self._passphrase = clock, folders, spoken, passphrase
        self._background: Background | None = None
        self._looking: Background | None = None
        self._box: WaitingBox | None = None
        self._failure: FailureDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether a desk is being mended."""
        return self._box is not None

    def stop(self) -> None:
        """Wait until nothing is being mended; before the program ends."""
        for background in (self._background, self._looking):
            if background is not None:
                background.stop()
        self._background = self._looking = None

    def restore(
        self,
        path: Path,
        backup: Path,
        *,
        sample: bool,
        passphrase: Passphrase | None = None,
        backup_passphrase: Passphrase | None = None,
    ) -> None:
        """Put a backup in the place of a desk; :attr:`ended` says how it went.

        Args:
            path: The desk.
            backup: What takes its place.
            sample: Whether it is the sample desk.
            passphrase: Of the desk, where it is encrypted.
            backup_passphrase: Of the backup, where it has another.
        """
        from msp_desk.core.actions.restoring import restore_desk

        def restore(_token: Token) -> object:
            return restore_desk(
                backup, path, self._clock, self._folders, passphrase=passphrase, candidate_passphrase=backup_passphrase
            )

        self._mend(self.tr("Restoring the desk…"), restore, path, sample=sample)

    def salvage(self, path: Path, *, sample: bool, passphrase: Passphrase | None = None) -> None:
        """Put what can be read of a damaged desk in its place; :attr:`ended` says how it went.

        Args:
            path: The desk.
            sample: Whether it is the sample desk.
            passphrase: Of the desk, where it is encrypted.
        """
        from msp_desk.core.actions.salvaging import salvage_in_place
        from msp_desk.core.wording import Wording

        wording = Wording(self._spoken())

        def salvage(token: Token) -> object:
            return salvage_in_place(
                path, self._clock, self._folders, wording, passphrase=passphrase, tell=token.progress
            )

        self._mend(self.tr("Salvaging the desk…"), salvage, path, sample=sample)

    def _mend(self, saying: str, work: Callable[[Token], object], path: Path, *, sample: bool) -> None:
        """Carry a work out away from the window, with nobody having the desk open."""
        from msp_desk.ui.window.stepping import WaitingBox

        self.beginning.emit()
        self.stop()
        box = self._box = WaitingBox(saying, None)
        box.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        box.open()
        background = self._background = Background()
        task = background.run(work)
        task.progressed.connect(box.show_progress)
        task.finished.connect(lambda made: self._on_over(path, made, sample=sample))
        task.failed.connect(lambda error: self._on_over(path, error, sample=sample))

    def _on_over(self, path: Path, made: object, *, sample: bool) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.end()
        self.ended.emit(path, made, sample)

    def say(self, made: object, window: MainWindow) -> None:
        """Say in the window that is open again what was made of the desk, or why it is as it was."""
        from msp_desk.core.actions.salvaging import SalvagedDesk
        from msp_desk.core.storage.restoring import Restored

        if isinstance(made, Restored):
            window.say(window.link.wording.say("backup.restored_here", count=made.rows))
        elif isinstance(made, SalvagedDesk):
            self._say_salvaged(made, window)
        else:
            window.show_error(made)

    def _say_salvaged(self, made: SalvagedDesk, window: MainWindow) -> None:
        from msp_desk.ui.window.failure_dialog import FailureDialog

        say = window.link.wording.say
        said = [say("salvage.done_here", count=made.salvaged.rows)]
        if made.salvaged.gone:
            said.append(say("salvage.lost_here", count=made.salvaged.gone))
        said.append(say("salvage.what_now"))
        aside = "" if made.aside is None else say("salvage.aside", file=str(made.aside))
        dialog = FailureDialog(" ".join(said), parent=window, title=self.tr("The desk was salvaged"), kept=aside)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add_way("salvage_list", self.tr("Show the list"), say("salvage.list", report=str(made.report)),
                       partial(_open_file, made.report))  # fmt: skip
        dialog.open()

    def complain(self, error: object, path: Path, window: MainWindow, *, sample: bool) -> None:
        """Say in the window what a look at its file found; out of damage lead the newest backup and a salvage."""
        if isinstance(error, DamagedDesk):
            self._offer(window.link.wording.error(error), path, window, sample=sample).open()
        else:
            window.show_error(error)

    def tell(self, error: MspDeskError, path: Path) -> None:
        """Say why no window opens; where the file is damaged, with the ways out of it."""
        from msp_desk.core.wording import Wording
        from msp_desk.ui.window.failure_dialog import FailureDialog

        sentence = Wording(self._spoken()).error(error)
        sys.stderr.write(f"{sentence}\n")
        damaged = isinstance(error, DamagedDesk | NotADesk)
        dialog = self._failure = self._offer(sentence, path, None, sample=False) if damaged else FailureDialog(sentence)
        dialog.finished.connect(self._on_told)
        dialog.open()

    def _on_told(self) -> None:
        """Give up, unless the owner took the way out that was offered."""
        if not self.busy:
            self.given_up.emit()

    def _offer(self, sentence: str, path: Path, window: MainWindow | None, *, sample: bool) -> FailureDialog:
        """A failure of the desk file with the ways out of it."""
        passphrase = self._passphrase()

        def begin(work: Callable[[], object]) -> None:
            """A window closes first, and with it the dialog that asked."""
            if window is None:
                work()
            else:
                QTimer.singleShot(0, self, work)

        if self._looking is not None:
            self._looking.stop()
        self._looking = Background()
        return offer_ways(
            sentence,
            path,
            self._folders,
            self._spoken(),
            passphrase,
            window,
            self._looking,
            restore=lambda backup: begin(partial(self.restore, path, backup, sample=sample, passphrase=passphrase)),
            salvage=lambda: begin(partial(self.salvage, path, sample=sample, passphrase=passphrase)),
        )


def _open_file(path: Path) -> bool:
    """Show a text with what this machine shows texts with."""
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
