"""What stands in the window while nothing of the desk is in sight: the lock, or the privacy screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.passphrase_edit import PassphraseEdit
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.window.keys_everywhere import PRIVACY_KEYS

_WIDTH: Final = 480
_LETTERS: Final = 64


class CoverScreen(QFrame):
    """One quiet panel in the middle of the whole window; what stands in it is the inheritors' business."""

    def __init__(self, window: QWidget) -> None:
        """Make it hidden.

        Args:
            window: Whose whole room it takes.
        """
        super().__init__(window)
        self.setAutoFillBackground(True)
        self._title = PlainLabel(size=TextSize.TITLE, wrap=True)
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        panel = self._panel = Panel(padding=PAGE_MARGIN)
        panel.setFixedWidth(max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(Drawing(Icon.LOCK, extent=28), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        head.addLayout(words, 1)
        panel.column.addLayout(head)
        panel.column.addSpacing(GRID)
        middle = QWidget()
        middle.setProperty("role", "scrolled")
        across = QHBoxLayout()  # an alignment would give the panel too little height for its lines
        across.addStretch(1)
        across.addWidget(panel)
        across.addStretch(1)
        around = QVBoxLayout(middle)
        around.addStretch(1)
        around.addLayout(across)
        around.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.hide()

    def _end_with(self, button: QWidget) -> None:
        """Put the one button at the foot, after the parts."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button)
        self._panel.column.addSpacing(GRID)
        self._panel.column.addLayout(row)

    @property
    def words(self) -> str:
        """Its title and line."""
        return f"{self._title.text()} {self._line.text()}"

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PrivacyScreen(CoverScreen):
    """Stands there while somebody else can see the screen.

    Signals:
        over: The owner wants to see everything again.
    """

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        """Make it hidden."""
        super().__init__(window)
        self.setObjectName("privacy_screen")
        self._button = PushButton(role=ButtonRole.PRIMARY)
        self._button.setObjectName("privacy_over")
        self._button.clicked.connect(self.over)
        self._end_with(self._button)
        QShortcut(QKeySequence(PRIVACY_KEYS), self).activated.connect(self.over)
        self.setFocusProxy(self._button)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        keys = QKeySequence(PRIVACY_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self._title.setText(self.tr("Privacy screen"))
        self._line.setText(
            self.tr("Names and amounts are out of sight. {keys} shows everything again, as it was.").replace(
                "{keys}", keys
            )
        )
        self._button.setText(self.tr("Show everything again"))


class LockScreen(CoverScreen):
    """Asks for the passphrase of the desk.

    Signals:
        tried: A passphrase was typed; carries it.
    """

    tried = Signal(object)

    def __init__(self, window: QWidget, file: str) -> None:
        """Make it hidden.

        Args:
            window: Whose whole room it takes.
            file: The name of the desk file.
        """
        super().__init__(window)
        self.setObjectName("lock_screen")
        self._file = ElidedLabel(file, size=TextSize.SMALL, tone=Tone.MUTED)
        self._edit = PassphraseEdit()
        self._edit.line.setObjectName("unlock_passphrase")
        self._edit.submitted.connect(self.submit)
        self._button = PushButton(role=ButtonRole.PRIMARY)
        self._button.setObjectName("unlock")
        self._button.clicked.connect(self.submit)
        self._panel.column.addWidget(self._edit)
        self._panel.column.addWidget(self._file)
        self._end_with(self._button)
        self.setFocusProxy(self._edit.line)
        self._busy = False
        self.retranslate()

    @property
    def edit(self) -> PassphraseEdit:
        """Where the passphrase is typed."""
        return self._edit

    @property
    def busy(self) -> bool:
        """Whether a passphrase is being tried."""
        return self._busy

    def submit(self) -> None:
        """Try what was typed."""
        if self._busy or not self._edit.value():
            self._edit.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._busy = True
        self._edit.say("")
        self.retranslate()
        self.tried.emit(self._edit.value())

    def refuse(self, sentence: str) -> None:
        """Say why it stays locked."""
        self._busy = False
        self.retranslate()
        self._edit.refuse(sentence)

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        self._title.setText(self.tr("The desk is locked"))
        self._line.setText(self.tr("What was open is kept as it was and comes back. Work in progress goes on."))
        self._edit.name(self.tr("Passphrase"))
        self._button.setText(self.tr("Checking…") if self._busy else self.tr("Unlock"))
