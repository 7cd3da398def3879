"""Where the program would leave its own window: chosen files, printers, other programs, things that are dragged.

Each ends in a folder of the run, at once and without a loop of its own, so that nothing waits and nothing outside it is
touched.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

SCHEMES = ("file", "http", "https", "mailto")


class OtherPrograms(QObject):
    """Takes what the program asks the desktop to open."""

    def __init__(self) -> None:
        """Take over every kind of address."""
        super().__init__()
        self.opened: list[str] = []
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "take")  # type: ignore[arg-type]  # a name, in fact

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Keep an address instead of opening it."""
        self.opened.append(url.toString())


class Seams:
    """Answers in the place of the desktop, by chance."""

    def __init__(self, chance: random.Random, files: Path, out: Path) -> None:
        """Stand in for the dialogs of the system from now on.

        Args:
            chance: Chooses the answers.
            files: What can be opened.
            out: Where everything is saved.
        """
        self._chance, self._files, self._out = chance, files, out
        self._count = 0
        self._programs = OtherPrograms()
        self.answered = 0
        out.mkdir(parents=True, exist_ok=True)

        def answered(dialog: QFileDialog) -> None:  # a function, so that it is bound to the dialog that is opened
            self._on_file_dialog(dialog)

        def printers(dialog: QPrintDialog) -> None:
            self._on_print_dialog(dialog)

        def drags(drag: QDrag, *_actions: object) -> Qt.DropAction:
            return self._on_drag(drag)

        QFileDialog.open = answered  # type: ignore[method-assign, assignment]
        QPrintDialog.open = printers  # type: ignore[method-assign, assignment]
        QPrinterInfo.availablePrinterNames = staticmethod(list)  # type: ignore[method-assign]
        QDrag.exec = drags  # type: ignore[method-assign, assignment]

    def _on_file_dialog(self, dialog: QFileDialog) -> None:
        """Answer in a moment, as somebody would."""
        self.answered += 1
        QTimer.singleShot(0, dialog, self._answer(dialog))

    def _answer(self, dialog: QFileDialog) -> Callable[[], None]:
        chosen = self._chosen(dialog) if self._chance.random() < 0.7 else []

        def answer() -> None:
            if chosen:
                dialog.fileSelected.emit(str(chosen[0]))
                dialog.filesSelected.emit([str(each) for each in chosen])
            QDialog.done(dialog, int(QDialog.DialogCode.Accepted if chosen else QDialog.DialogCode.Rejected))
            if dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
                dialog.deleteLater()

        return answer

    def _chosen(self, dialog: QFileDialog) -> list[Path]:
        if dialog.fileMode() is QFileDialog.FileMode.Directory:
            self._count += 1
            folder = self._out / f"folder {self._count}"
            folder.mkdir(exist_ok=True)
            return [folder]
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            self._count += 1
            ending = dialog.defaultSuffix() or "bin"
            return [self._out / f"file {self._count % 40}.{ending}"]
        files = sorted(self._files.iterdir())
        count = self._chance.choice((1, 1, 1, 2, 3))
        return self._chance.sample(files, min(count, len(files)))

    def _on_print_dialog(self, dialog: QPrintDialog) -> None:
        self.answered += 1
        QTimer.singleShot(0, dialog, dialog.reject)

    def _on_drag(self, drag: QDrag) -> Qt.DropAction:
        """Let go of it over a widget that takes it, else over any."""
        window = QApplication.activeWindow()
        if window is None:
            return Qt.DropAction.IgnoreAction
        places = [each for each in window.findChildren(QWidget) if each.acceptDrops() and each.isVisible()]
        if not places:
            return Qt.DropAction.IgnoreAction
        place = self._chance.choice(places)
        middle = QPoint(place.width() // 2, place.height() // 2)
        actions, buttons, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        carried = drag.mimeData()
        entered = QDragEnterEvent(middle, actions, carried, buttons, keys)
        QApplication.sendEvent(place, entered)
        if entered.isAccepted():
            QApplication.sendEvent(place, QDropEvent(middle.toPointF(), actions, carried, buttons, keys))
        return actions
