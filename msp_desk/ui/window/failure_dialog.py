"""What the owner sees when something failed: what happened, what was kept, what to do, and details to copy."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class FailureDialog(QDialog):
    """A failure in plain words, with the ways out of it where there are some."""

    def __init__(
        self, sentence: str, details: str = "", parent: QWidget | None = None, *, title: str = "", kept: str = ""
    ) -> None:
        """Make the dialog.

        Args:
            sentence: What happened and what was kept, in the owner's language.
            details: For whoever is asked for help; hidden until wanted, "" for none.
            parent: The window.
            title: What it is about; "" for "Something went wrong".
            kept: What is left of it; "" for "Everything saved before is kept."
        """
        super().__init__(parent)
        self.setObjectName("failure")
        self.setWindowTitle(title or self.tr("Something went wrong"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(2 * GRID)
        column.addWidget(PlainLabel(title or self.tr("Something went wrong"), size=TextSize.SECTION))
        said = PlainLabel(sentence, wrap=True)
        said.setMinimumWidth(440)
        column.addWidget(said)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setMinimumHeight(160)
        self._details.setVisible(False)
        self._details.setTabChangesFocus(True)
        column.addWidget(PlainLabel(kept or self.tr("Everything saved before is kept."), tone=Tone.MUTED, wrap=True))
        column.addWidget(self._details)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(GRID)
        column.addLayout(self._ways)
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
        line.addWidget(close)
        column.addLayout(line)

    def add_way(self, name: str, label: str, words: str, take: Callable[[], object]) -> WayOut:
        """Offer a way out of it; taking it closes the dialog.

        Args:
            name: Of its button, for whoever looks for it.
            label: On the button.
            words: What it would do.
            take: Called when the owner takes it.
        """
        way = WayOut(name, label, words, self)
        self._ways.addWidget(way)

        def taken() -> None:
            take()
            self.accept()

        way.button.clicked.connect(taken)
        return way


class WayOut(QWidget):
    """What can be done about a failure: what it would do, and the button that does it."""

    def __init__(self, name: str, label: str, words: str, parent: QWidget) -> None:
        """Show the words beside the button."""
        super().__init__(parent)
        self._said = PlainLabel(words, wrap=True)
        self._said.setMinimumWidth(300)
        self.button = PushButton(label)
        self.button.setObjectName(name)
        self.button.setAccessibleDescription(words)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, GRID, 0, GRID)
        line.setSpacing(2 * GRID)
        line.addWidget(self._said, stretch=1)
        line.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)

    def say(self, words: str) -> None:
        """Say something else of what it would do."""
        self._said.setText(words)
        self.button.setAccessibleDescription(words)
        self.window().adjustSize()

    @property
    def words(self) -> str:
        """What it says that it would do."""
        return self._said.text()
