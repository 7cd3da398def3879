"""Printing and saving the recovery note of an encrypted desk, and offering it once when the desk was encrypted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import ask_where, tell_failure

if TYPE_CHECKING:
    from collections.abc import Callable


def print_recovery_note(link: DeskLink, parent: QWidget) -> QWidget:
    """Ask how the note should be printed, then print it."""
    from msp_desk.ui.widgets.printing import print_pdf

    pdf = _made(link, parent)
    if isinstance(pdf, QWidget):
        return pdf
    return print_pdf(pdf, link.wording.say("recovery_note.title"), parent)


def save_recovery_note(link: DeskLink, parent: QWidget) -> QWidget:
    """Ask where the note should go as a PDF, then write it."""
    pdf = _made(link, parent)
    if isinstance(pdf, QWidget):
        return pdf

    def write(out: Path) -> None:
        from msp_desk.core.environment.writing import write_whole

        try:
            write_whole(out, pdf)
        except MspDeskError as error:
            tell_failure(parent, link.wording.error(error))

    title = QCoreApplication.translate("RecoveryNote", "Save the recovery note")
    return ask_where(parent, title, link.wording.say("recovery_note.file", desk=link.path.stem), write)


def offer_recovery_note(link: DeskLink, parent: QWidget) -> QMessageBox:
    """Offer the note of a desk that has just been encrypted.

    Returns:
        The open question.
    """
    box = QMessageBox(parent)
    box.setObjectName("recovery_offer")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(QCoreApplication.translate("RecoveryNote", "Nobody can recover the passphrase"))
    box.setInformativeText(
        QCoreApplication.translate(
            "RecoveryNote",
            "Print the recovery note, write the passphrase on it by hand and keep it in a safe place. It says which "
            "file the passphrase opens and how, and never holds the passphrase itself. Settings, Security has it too.",
        )
    )
    print_it = box.addButton(QCoreApplication.translate("RecoveryNote", "Print…"), QMessageBox.ButtonRole.AcceptRole)
    save = box.addButton(QCoreApplication.translate("RecoveryNote", "Save as PDF…"), QMessageBox.ButtonRole.ActionRole)
    later = box.addButton(QCoreApplication.translate("RecoveryNote", "Later"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(print_it)
    box.setEscapeButton(later)
    deeds: dict[object, Callable[[], object]] = {
        print_it: partial(print_recovery_note, link, parent),
        save: partial(save_recovery_note, link, parent),
    }
    box.buttonClicked.connect(lambda pressed: deeds[pressed]() if pressed in deeds else None)
    box.open()
    return box


def _made(link: DeskLink, parent: QWidget) -> bytes | QWidget:
    """The paper, or what says why there is none."""
    from msp_desk.core.actions.recovery_notes import recovery_note

    try:
        return recovery_note(link.desk, link.language)
    except MspDeskError as error:
        return tell_failure(parent, link.wording.error(error))
