"""A panel of the settings that does one thing at a time away from the window and says what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Background
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.section import heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.passphrase_edit import PassphraseEdit
from msp_desk.ui.widgets.plain_label import PlainLabel


class DeedPanel(Panel):
    """A title, a passphrase, and the sentence about the last deed; whoever inherits puts them into their places."""

    def __init__(self, link: DeskLink, queue: Background, parent: QWidget | None = None) -> None:
        """Make the parts.

        Args:
            link: The desk.
            queue: Where the deeds are done.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._link, self._queue = link, queue
        self._busy = False
        self._title = heading()
        self._edit = PassphraseEdit()
        self._said = PlainLabel(wrap=True)
        self._said.hide()

    @property
    def said(self) -> str:
        """What came of the last deed."""
        return "" if self._said.isHidden() else self._said.text()

    @property
    def edit(self) -> PassphraseEdit:
        """Where the passphrase of the desk is typed."""
        return self._edit

    def refresh(self) -> None:
        """Show how things are now."""
        raise NotImplementedError

    def _run(self, work: Callable[[], object], told: Callable[[object], None], doing: str) -> None:
        """Do something unless something is being done; ``told`` gets its result, ``doing`` is said meanwhile."""
        if self._busy:
            return
        self._busy = True
        self._tell(doing, Tone.MUTED)
        task = self._queue.run(lambda _token: work())
        task.finished.connect(lambda result: self._on_over(lambda: told(result)))
        task.failed.connect(lambda error: self._on_over(lambda: self._on_failed(error)))
        task.cancelled.connect(lambda: self._on_over(lambda: self._tell("")))

    def _on_over(self, say: Callable[[], None]) -> None:
        self._busy = False
        say()
        self.refresh()

    def _on_failed(self, error: object) -> None:
        if isinstance(error, MspDeskError):
            self._refused(self._link.wording.error(error))
        elif isinstance(error, BaseException):
            self._tell("")
            raise error

    def _refused(self, sentence: str) -> None:
        """Say why a deed was not done."""
        self._tell(sentence, Tone.WARN)

    def _tell(self, sentence: str, tone: Tone = Tone.TEXT) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
