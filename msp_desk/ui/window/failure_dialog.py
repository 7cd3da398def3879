"""What the owner sees when something failed: what happened, what was kept, what to do, and details to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class FailureDialog(QDialog):
    """A failure in plain words.

    Signals:
        mend_wanted: The owner takes the way out that is offered.
    """

    mend_wanted = Signal()

    def __init__(
        self, sentence: str, details: str = "", parent: QWidget | None = None, *, mend: str = "", offer: str = ""
    ) -> None:
        """Make the dialog.

        Args:
            sentence: What happened and what was kept, in the owner's language.
            details: For whoever is asked for help; hidden until wanted, "" for none.
            parent: The window.
            mend: The words on the button that leads out of it; "" for none.
            offer: What that would do.
        """
        super().__init__(parent)
        self.setObjectName("failure")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(2 * GRID)
        column.addWidget(PlainLabel(self.tr("Something went wrong"), size=TextSize.SECTION))
        said = PlainLabel(sentence, wrap=True)
        said.setMinimumWidth(440)
        column.addWidget(said)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setMinimumHeight(160)
        self._details.setVisible(False)
        self._details.setTabChangesFocus(True)
        kept = offer or self.tr("Everything saved before is kept.")
        column.addWidget(PlainLabel(kept, tone=Tone.MUTED, wrap=True))
        column.addWidget(self._details)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        if details:
            show = PushButton(self.tr("Show details"))
            show.clicked.connect(lambda: self._details.setVisible(not self._details.isVisible()))
            copy = PushButton(self.tr("Copy details"))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{sentence}\n\n{details}"))
            line.addWidget(show)
            line.addWidget(copy)
        line.addStretch(1)
        close = PushButton(self.tr("Close"), role=ButtonRole.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        if mend:
            way_out = PushButton(mend)
            way_out.setObjectName("mend")
            way_out.clicked.connect(self._on_mend)
            line.addWidget(way_out)
        line.addWidget(close)
        column.addLayout(line)

    def _on_mend(self) -> None:
        self.mend_wanted.emit()
        self.accept()
