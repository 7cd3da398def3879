"""Erasing a client for privacy: first what goes, what stays and why, then the name typed out, then the certificate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from msp_desk.core.actions.erasure import Erased, ErasurePreview, asked_name, names_it
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.erasure import ErasureReason
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.erasure_counts import ErasureCounts
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.asking import ask_where
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import plain_title

_SIZE: Final = QSize(640, 740)


class ErasureDialog(QDialog):
    """Erases a client once its name is typed.

    Signals:
        erased: It is done; carries :class:`~msp_desk.core.actions.erasure.Erased` and where the certificate lies.
    """

    erased = Signal(object, object)

    def __init__(self, link: DeskLink, client_id: int, parent: QWidget | None = None) -> None:
        """Count what would go; the counting is done away from the window.

        Args:
            link: The desk.
            client_id: Whom.
            parent: The window.

        Raises:
            NotFound: If there is no such client; nothing is shown then.
        """
        client = link.desk.clients.get(client_id)
        super().__init__(parent)
        self.setObjectName("erasure_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._link, self._client = link, client
        self._preview: ErasurePreview | None = None
        self._task: Task[object] | None = None
        self._done: Erased | None = None
        self._file: Path | None = None
        self._build()
        self.retranslate()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        self._run(lambda _token: link.desk.erasure.preview(client_id), self._on_counted)

    @property
    def busy(self) -> bool:
        """Whether it counts or erases."""
        return self._task is not None

    @property
    def name_edit(self) -> QLineEdit:
        """Where the client's name is typed."""
        return self._name

    @property
    def reason_box(self) -> QComboBox:
        """Why."""
        return self._reason

    @property
    def erase_button(self) -> PushButton:
        """Erases; only while the typed name is the client's."""
        return self._erase

    @property
    def said(self) -> str:
        """What stands there about how it went."""
        return self._said.text()

    def lines(self) -> list[str]:
        """What goes, what stays and why, line by line."""
        return self._counts.lines()

    def ask_where(self) -> None:
        """Ask where the certificate goes, then erase; or write the file anew when only that is left."""
        if self._done is not None:
            self._run(lambda _token: self._link.desk.erasure.rewrite(), self._on_rewritten)
            return
        title = self._link.wording.say("erasure.file", client=self._client.name)
        ask_where(self, self.tr("Where should the certificate go?"), title, self.erase)

    def erase(self, out: Path) -> None:
        """Erase the client and write the certificate.

        Args:
            out: Where the certificate that names the client goes.
        """
        reason = ErasureReason(self._reason.currentData())
        typed, note, number = self._name.text(), self._note.text(), int(self._client.id)
        self._file = out

        def work(_token: Token) -> object:
            return self._link.desk.erasure.erase(number, typed_name=typed, reason=reason, note=note, out=out)

        self._run(work, self._on_erased)

    def reject(self) -> None:
        """Close; not in the middle of erasing."""
        if self._task is None or self._preview is None:
            super().reject()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        name = self._client.name
        title = self.tr("Erase {client} for privacy").replace("{client}", name)
        self.setWindowTitle(plain_title(title))
        self._title.setText(title)
        self._warning.setText(self._link.wording.say("erasure.cannot_undo"))
        labels = (
            self.tr("Reason"),
            self.tr("More about the reason (for the certificate)"),
            self.tr("Type the name of the client to confirm: {client}").replace("{client}", asked_name(self._client)),
        )
        for label, edit, said in zip(self._labels, (self._reason, self._note, self._name), labels, strict=True):
            label.setText(said)
            edit.setAccessibleName(said)
        for place, reason in enumerate(ErasureReason):
            word = self._link.wording.word(reason)
            self._reason.setItemText(place, word[:1].upper() + word[1:])
        self._cancel.setText(self.tr("Cancel") if self._done is None else self.tr("Close"))
        self._erase.setText(self.tr("Erase for good…") if self._done is None else self.tr("Try again"))
        self._counts.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._title = PlainLabel(size=TextSize.TITLE, wrap=True)
        self._warning = PlainLabel(tone=Tone.DANGER, wrap=True)
        self._counts = ErasureCounts(self._link)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._counts)
        self._labels = tuple(PlainLabel(tone=Tone.MUTED, wrap=True) for _ in range(3))
        self._reason, self._note, self._name = QComboBox(), QLineEdit(), QLineEdit()
        self._reason.setObjectName("erasure_reason")
        self._note.setObjectName("erasure_note")
        self._name.setObjectName("erasure_name")
        for reason in ErasureReason:
            self._reason.addItem("", reason.value)
        self._name.textChanged.connect(lambda _text: self._settle())
        self._said = PlainLabel(wrap=True)
        self._said.hide()
        self._cancel, self._erase = PushButton(), PushButton(role=ButtonRole.DANGER)
        self._cancel.clicked.connect(lambda _on=False: self.reject())
        self._erase.clicked.connect(lambda _on=False: self.ask_where())
        self._erase.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._warning)
        column.addWidget(area, 1)
        column.addWidget(Hairline())
        for label, edit in zip(self._labels, (self._reason, self._note, self._name), strict=True):
            column.addWidget(label)
            column.addWidget(edit)
        column.addWidget(self._said)
        column.addLayout(foot)
        self._settle()

    def _settle(self) -> None:
        """The button answers once the name is typed letter by letter."""
        named = names_it(self._name.text(), self._client)
        ready = self._preview is not None and self._task is None
        self._erase.setEnabled(ready and (named or self._done is not None))

    def _run(self, work: Callable[[Token], object], told: Callable[[object], None]) -> None:
        if self._task is not None:
            return
        task = self._task = self._link.background.run(work)
        self._tell(self.tr("Working…"), Tone.MUTED)
        self._settle()
        task.finished.connect(lambda made: self._over(lambda: told(made)))
        task.failed.connect(lambda error: self._over(lambda: self._on_failed(error)))
        task.cancelled.connect(lambda: self._over(lambda: self._tell("", Tone.MUTED)))

    def _over(self, say: Callable[[], None]) -> None:
        if not isValid(self):  # it was closed meanwhile
            return
        self._task = None
        self._tell("", Tone.MUTED)
        say()
        self._settle()

    def _on_counted(self, preview: object) -> None:
        if isinstance(preview, ErasurePreview):
            self._preview = preview
            self._counts.show_preview(preview)
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_erased(self, made: object) -> None:
        if not isinstance(made, Erased):
            return
        self._done = made
        if made.rewritten:
            self._finish()
            return
        self.retranslate()
        self._tell(self._link.wording.say("erasure.not_rewritten"), Tone.WARN)

    def _on_rewritten(self, done: object) -> None:
        if done:
            self._finish()
        else:
            self._tell(self._link.wording.say("erasure.not_rewritten"), Tone.WARN)

    def _finish(self) -> None:
        self.erased.emit(self._done, self._file)
        self.accept()

    def _on_failed(self, error: object) -> None:
        if isinstance(error, MspDeskError):
            self._tell(self._link.wording.error(error), Tone.DANGER)
        elif isinstance(error, BaseException):
            raise error

    def _tell(self, sentence: str, tone: Tone) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
