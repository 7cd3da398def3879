"""A kept file shown inside the program: a PDF, a picture or plain text. Nothing is handed to another program."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.attachment import Attachment
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_title

SIZE: Final = QSize(820, 780)
MOST_TEXT: Final = 2_000_000
"""Bytes of a text that is shown; a longer one can be saved."""
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_LEAST_SIGN: Final = " "


class PictureView(QLabel):
    """A picture, as large as there is room and never larger than it is."""

    def __init__(self, picture: QImage, parent: QWidget | None = None) -> None:
        """Show a picture."""
        super().__init__(parent)
        self._picture = QPixmap.fromImage(picture)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(80, 80)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the room."""
        room = self.size() * self.devicePixelRatio()
        shown = self._picture
        if shown.width() > room.width() or shown.height() > room.height():
            shown = shown.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(self.devicePixelRatio())
        self.setPixmap(shown)
        super().resizeEvent(event)


class AttachmentView(QDialog):
    """Shows a kept file whose bytes are still those that were attached.

    Signals:
        save_wanted: The file should be written out.
    """

    save_wanted = Signal()

    def __init__(self, link: DeskLink, kept: Attachment, parent: QWidget | None = None) -> None:
        """Show a file.

        Args:
            link: The desk.
            kept: The file, verified.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("attachment_view")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(plain_title(kept.file_name))
        self._link, self._kept = link, kept
        self._title = ElidedLabel(kept.file_name, size=TextSize.SECTION)
        self._state = ElidedLabel(size=TextSize.SMALL, tone=Tone.OK)
        self._shown = self._viewer()
        self._save, self._close = PushButton(), PushButton(role=ButtonRole.PRIMARY)
        self._save.clicked.connect(lambda _on=False: self.save_wanted.emit())
        self._close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(self._save)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addWidget(self._shown, 1)
        column.addLayout(foot)
        self.retranslate()
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        if isinstance(self._shown, PdfPreview):
            self.finished.connect(self._shown.clear)

    @property
    def shown(self) -> QWidget:
        """What shows the file; a sentence where it cannot be shown."""
        return self._shown

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._save.setText(self.tr("Save as…"))
        self._close.setText(self.tr("Close"))
        said = self.tr("Unchanged since it was attached: SHA-256 {hash}")
        self._state.setText(said.replace("{hash}", self._kept.sha256))
        name = self.tr("The attached file")
        if isinstance(self._shown, PdfPreview):
            self._shown.pages.setAccessibleName(name)
        elif isinstance(self._shown, PlainLabel):
            self._shown.setText(self.tr("This kind of file cannot be shown here. Save it to open it yourself."))
        else:
            self._shown.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _viewer(self) -> QWidget:
        """What can show the content; it is told by its first bytes, never by its name."""
        content = self._kept.content
        if content.startswith(b"%PDF-"):
            preview = PdfPreview(name="", language=self._link.language)
            try:
                preview.show_pdf(content)
            except ValueError:
                return PlainLabel(tone=Tone.MUTED, wrap=True)
            return preview
        if content.startswith(_PICTURES):
            picture = QImage.fromData(content)
            return PlainLabel(tone=Tone.MUTED, wrap=True) if picture.isNull() else PictureView(picture)
        text = readable_text(content)
        if text is None:
            return PlainLabel(tone=Tone.MUTED, wrap=True)
        page = QPlainTextEdit()
        page.setReadOnly(True)
        page.setTabChangesFocus(True)
        page.setPlainText(text)
        return page


def readable_text(content: bytes) -> str | None:
    """A content as text, when it is UTF-8 without control signs and not too long; None otherwise."""
    if len(content) > MOST_TEXT:
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    plain = all(sign >= _LEAST_SIGN or sign in "\t\r\n" for sign in text)
    return text if plain else None


def open_attachment(link: DeskLink, number: int, parent: QWidget) -> AttachmentView | None:
    """Show a kept file over the window; says so when its bytes have changed.

    Args:
        link: The desk.
        number: Of the attachment.
        parent: The window.
    """
    try:
        kept = link.desk.attachments.verify(number)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog = AttachmentView(link, kept, parent)
    dialog.open()
    return dialog
