"""The last page of the import dialog: what was stored, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class ResultPage(QWidget):
    """What became of a file.

    Signals:
        undo_wanted: The import is to be taken back.
        another_wanted: Other files are to be imported.
    """

    undo_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._said = PlainLabel(wrap=True)
        self._said.setObjectName("import_result")
        self._said.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo = PushButton(self.tr("Undo this import"))
        self._undo.setObjectName("import_undo")
        self._undo.clicked.connect(lambda _on=False: self.undo_wanted.emit())
        another = PushButton(self.tr("Import other files …"))
        another.clicked.connect(lambda _on=False: self.another_wanted.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID * 2)
        column.addWidget(self._said)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._undo)
        line.addWidget(another)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)

    def say(self, text: str) -> None:
        """Say what was stored, or why it could not be taken back."""
        self._said.setText(text)

    def offer_undo(self, *, there: bool, ready: bool = True) -> None:
        """Offer to take the import back.

        Args:
            there: Whether there is anything to take back.
            ready: Whether that can be done now.
        """
        self._undo.setVisible(there)
        self._undo.setEnabled(there and ready)
