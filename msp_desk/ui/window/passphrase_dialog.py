"""Asking for the passphrase of a desk before it can be opened; every other way is one button away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.documents_folder import documents_folder
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.passphrase_edit import PassphraseEdit
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

_WIDTH: Final = 480
_LETTERS: Final = 64


class PassphraseDialog(QDialog):
    """One field, the file it opens, and the ways past it.

    Signals:
        tried: A passphrase was typed; carries it, and whether this computer should remember it.
        other_wanted: Another desk should open; carries its path.
        restore_wanted: A backup should take the place of the desk; carries its path.
        sample_wanted: The owner wants to look around with sample data.
    """

    tried = Signal(object, bool)
    other_wanted = Signal(object)
    restore_wanted = Signal(object)
    sample_wanted = Signal()

    def __init__(
        self, path: Path, *, parent: QWidget | None = None, backup: bool = False, backups: Path | None = None
    ) -> None:
        """Make the dialog.

        Args:
            path: The file.
            parent: The window it stands in front of; None where there is none yet, and the other ways are offered.
            backup: Whether the file is a backup that the owner wants to restore.
            backups: Where the backups of the desk are, if anywhere.
        """
        super().__init__(parent)
        self.setObjectName("passphrase_dialog")
        if parent is None:
            self.setWindowFlags(Qt.WindowType.Window)
        else:
            self.setWindowModality(Qt.WindowModality.WindowModal)
        self._path, self._backup, self._backups, self._busy = path, backup, backups, False
        self._files: QFileDialog | None = None
        self._build(ways=parent is None)
        self.retranslate()
        self.setMinimumWidth(max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()))
        self._fit()
        self._edit.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def edit(self) -> PassphraseEdit:
        """Where it is typed."""
        return self._edit

    @property
    def remember(self) -> QCheckBox:
        """Whether this computer remembers it."""
        return self._remember

    @property
    def busy(self) -> bool:
        """Whether a passphrase is being tried."""
        return self._busy

    def submit(self) -> None:
        """Try what was typed."""
        if self._busy or not self._edit.value():
            self._edit.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.wait()
        self.tried.emit(self._edit.value(), self._remember.isChecked())

    def wait(self) -> None:
        """Say that a passphrase is being tried."""
        self._busy = True
        self._edit.say("")
        self._name_button()

    def say(self, sentence: str) -> None:
        """Say something that is not wrong, and let the owner type."""
        self._busy = False
        self._name_button()
        self._edit.say(sentence)
        self._fit()

    def refuse(self, sentence: str) -> None:
        """Say that it did not open; what was typed stays and is chosen."""
        self._busy = False
        self._name_button()
        self._edit.refuse(sentence)
        self._fit()

    def come_forward(self) -> None:
        """Come to the front, for the program was started once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens from the box to tick too, where the hand is after ticking it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._remember.hasFocus():
            self.submit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say its words in the language of the program."""
        self.setWindowTitle("MSP Desk")
        self._title.setText(self.tr("This backup is encrypted") if self._backup else self.tr("This desk is encrypted"))
        self._line.setText(
            self.tr("Type the passphrase it was made under; it may be an earlier one than that of the desk.")
            if self._backup
            else self.tr("Its passphrase opens it. Nobody can open it without, and nobody can recover the passphrase.")
        )
        self._edit.name(self.tr("Passphrase"))
        self._remember.setText(self.tr("Remember on this computer, in the system’s keychain"))
        self._cancel.setText(self.tr("Cancel") if self.parent() is not None else self.tr("Quit"))
        self._other.setText(self.tr("Open another desk…"))
        self._restore.setText(self.tr("Restore a backup…"))
        self._sample.setText(self.tr("Look around with sample data"))
        self._name_button()

    def _fit(self) -> None:
        """Be as high as the sentences need at this width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = max(self.minimumWidth(), self.width() if self.isVisible() else 0)
            self.resize(width, layout.totalHeightForWidth(width))

    def _name_button(self) -> None:
        if self._busy:
            self._open.setText(self.tr("Opening…"))
        else:
            self._open.setText(self.tr("Restore") if self._backup else self.tr("Open"))

    def _build(self, *, ways: bool) -> None:
        self._title = PlainLabel(size=TextSize.TITLE, wrap=True)
        self._file = ElidedLabel(str(self._path), tone=Tone.MUTED, elide=Qt.TextElideMode.ElideMiddle)
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._edit = PassphraseEdit()
        self._edit.line.setObjectName("passphrase")
        self._edit.submitted.connect(self.submit)
        self._remember = QCheckBox()
        self._remember.setObjectName("remember_passphrase")
        self._remember.setVisible(not self._backup)
        self._cancel, self._open = PushButton(), PushButton(role=ButtonRole.PRIMARY)
        self._open.setObjectName("open_desk")
        self._cancel.setObjectName("passphrase_leave")
        self._cancel.clicked.connect(self.reject)
        self._open.clicked.connect(self.submit)
        self._other, self._restore, self._sample = PushButton(), PushButton(), PushButton()
        for button, name in ((self._other, "open_other"), (self._restore, "restore"), (self._sample, "sample")):
            button.setObjectName(f"passphrase_{name}")
            button.setVisible(ways)
        self._other.clicked.connect(lambda: self._choose(self.tr("Choose a desk"), self.other_wanted.emit))
        self._restore.clicked.connect(
            lambda: self._choose(self.tr("Choose a backup"), self.restore_wanted.emit, self._backups)
        )
        self._sample.clicked.connect(self.sample_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID)
        for part in (self._title, self._file, self._line):
            column.addWidget(part)
        column.addSpacing(GRID)
        column.addWidget(self._edit)
        column.addWidget(self._remember)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._open)
        column.addSpacing(GRID)
        column.addLayout(row)
        if ways:
            column.addSpacing(GRID)
            column.addWidget(Hairline())
            column.addSpacing(GRID)
            grid = QGridLayout()
            grid.setSpacing(GRID)
            grid.addWidget(self._other, 0, 0)
            grid.addWidget(self._restore, 0, 1)
            grid.addWidget(self._sample, 1, 0, 1, 2)
            column.addLayout(grid)
        column.addStretch(1)

    def _choose(self, title: str, then: Callable[[Path], object], folder: Path | None = None) -> None:
        """Ask for a file; whatever the answer, the passphrase can still be typed."""
        dialog = self._files = QFileDialog(self, title, str(folder or documents_folder()))
        dialog.setObjectName("passphrase_file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["MSP Desk (*.mspdesk)", self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
