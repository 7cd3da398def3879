"""The head and the foot of the quick log: what it is, its keys and its buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class QuickLogHead(QWidget):
    """The title, what Enter does, and the cross.

    Signals:
        close_wanted: The cross was pressed.
    """

    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(parent)
        self._title = PlainLabel(size=TextSize.SECTION)
        self._hint = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self.close_button = IconButton(Icon.CLOSE, "", flat=True)
        self.close_button.clicked.connect(self.close_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 12, 12)
        line.addWidget(self._title)
        line.addSpacing(GRID)
        line.addWidget(self._hint)
        line.addStretch(1)
        line.addWidget(self.close_button)

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        self._title.setText(QCoreApplication.translate("QuickLog", "Quick log"))
        self._hint.setText(QCoreApplication.translate("QuickLog", "Enter saves and is ready for the next"))
        self.close_button.set_name(QCoreApplication.translate("QuickLog", "Close"))


class QuickLogFoot(QWidget):
    """The keys and the two buttons.

    Signals:
        close_wanted: It should be put away.
        save_wanted: What stands there should be stored.
    """

    close_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(parent)
        self._keys = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self.close_button = PushButton()
        self.close_button.clicked.connect(self.close_wanted)
        self.save_button = PushButton(role=ButtonRole.PRIMARY)
        self.save_button.setObjectName("quick_log_save")
        self.save_button.clicked.connect(self.save_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 16)
        line.setSpacing(GRID)
        line.addWidget(self._keys, 1)
        line.addWidget(self.close_button)
        line.addWidget(self.save_button)

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        keys = QCoreApplication.translate("QuickLog", "Ctrl+1–5 kind, Alt+1–4 severity, Alt+F family")
        self._keys.setText(keys)
        self.close_button.setText(QCoreApplication.translate("QuickLog", "Close (Esc)"))
        self.save_button.setText(QCoreApplication.translate("QuickLog", "Save and next (Enter)"))
