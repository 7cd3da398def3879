"""The first start in the course of the program: the welcome asks for the own desk, and the desk is begun."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import is_currency

if TYPE_CHECKING:
    from msp_desk.core.actions.beginning import FirstAnswers
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders
    from msp_desk.ui.window.main_window import MainWindow
    from msp_desk.ui.window.welcome import Welcome


class FirstStart(QObject):
    """Shows the welcome and begins the desk that was asked for.

    Signals:
        begun: The own desk is there and open; carries it and its passphrase (None where it has none).
        sample_wanted: The sample data should open.
        restore_wanted: A backup should become the own desk; carries its path.
        refused: The welcome was closed.
    """

    begun = Signal(object, object)
    sample_wanted = Signal()
    restore_wanted = Signal(object)
    refused = Signal()

    def __init__(
        self,
        clock: Clock,
        folders: Folders,
        spoken: Callable[[], Language],
        speak: Callable[[Language], None],
        parent: QObject,
    ) -> None:
        """Ask for nothing yet.

        Args:
            clock: Says when.
            folders: Where backups are.
            spoken: The language of the window now.
            speak: Changes it.
            parent: The course of the program.
        """
        super().__init__(parent)
        self._clock, self._folders, self._spoken, self._speak = clock, folders, spoken, speak
        self._own = folders.default_desk
        self._welcome: Welcome | None = None

    @property
    def welcome(self) -> Welcome | None:
        """The welcome, while it is in sight."""
        return self._welcome

    def ask(self, own: Path, window: MainWindow | None) -> None:
        """Ask for the own desk.

        Args:
            own: Where it is made.
            window: Of the sample, over which it is asked when that is open.
        """
        from msp_desk.core.actions.restoring import newest_backup
        from msp_desk.ui.window.welcome import Welcome

        self._own = own
        welcome = self._welcome = Welcome(
            own,
            language=self._spoken(),
            currency=_home_currency(),
            today=self._clock.today(),
            speak=self._speak,
            backup=newest_backup(own, self._folders),
            parent=window,
        )
        welcome.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        welcome.answered.connect(self._on_answered)
        welcome.sample_wanted.connect(self.sample_wanted)
        welcome.restore_wanted.connect(
            lambda backup: QTimer.singleShot(0, self, partial(self.restore_wanted.emit, backup))
        )
        welcome.rejected.connect(self.refused)
        welcome.open() if window is not None else welcome.show()

    def put_away(self) -> None:
        """Ask no more."""
        welcome, self._welcome = self._welcome, None
        if welcome is not None:
            welcome.accept()
            welcome.deleteLater()

    def fail(self, error: MspDeskError) -> None:
        """Say in the welcome, while it is in sight, why nothing came of the answers."""
        from msp_desk.core.wording import Wording

        if self._welcome is not None:
            self._welcome.say_failure(Wording(self._spoken()).error(error))

    def _on_answered(self, answers: FirstAnswers) -> None:
        from msp_desk.core.actions.beginning import begin_desk

        passphrase = None if self._welcome is None else self._welcome.passphrase
        try:
            desk = begin_desk(self._own, answers, self._clock, self._folders, passphrase)
        except MspDeskError as error:
            self.fail(error)
            return
        self.begun.emit(desk, passphrase)


def _home_currency() -> str:
    """The currency of the country that this machine is set to; the euro where none is."""
    found = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return found if is_currency(found) else "EUR"
