"""A mail with a paper attached, written to a file which the mail program opens; nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.written_file import ask_file, offer_to_show


def ask_mail_draft(link: DeskLink, parent: QWidget, number: int, title: str) -> QFileDialog:
    """Ask where the mail draft of a kept paper should go, write it there and offer to show it.

    Args:
        link: The desk.
        parent: Where.
        number: Of the paper.
        title: Of the paper; the file is suggested to be called so.

    Returns:
        The open question.
    """
    return ask_file(
        parent,
        QCoreApplication.translate("MailDraft", "Save the mail draft"),
        title,
        "eml",
        QCoreApplication.translate("MailDraft", "Mail"),
        lambda path: write_mail_draft(link, parent, number, path),
    )


def write_mail_draft(link: DeskLink, parent: QWidget, number: int, path: Path) -> bool:
    """Write the mail draft of a paper and offer to show it; says so when that fails, and gives whether it was written.

    Args:
        link: The desk.
        parent: Where.
        number: Of the paper.
        path: The file.
    """
    try:
        draft = link.desk.papers.save_mail_draft(number, path)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return False
    more = QCoreApplication.translate(
        "MailDraft", "Nothing was sent. Your mail program opens it as a draft to {address}."
    )
    if not draft.recipient_address:
        more = QCoreApplication.translate(
            "MailDraft", "Nothing was sent. No e-mail address of the client is known: enter it in your mail program."
        )
    offer_to_show(
        parent,
        QCoreApplication.translate("MailDraft", "The mail draft was written."),
        path,
        more=more.replace("{address}", draft.recipient_address),
    )
    return True
