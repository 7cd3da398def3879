"""The firm's logo: choosing it, seeing it as it prints, taking it away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.logo_picture import PRINTED_MM, logo_from, printed
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel

_MM = 5
"""Points on the screen for a millimetre of paper."""
_PAPER = "#FFFFFF"


class LogoPanel(QWidget):
    """The logo with its buttons.

    Signals:
        changed: The bytes of the new logo, b"" for none; whoever listens stores them.
    """

    changed = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it without a logo."""
        super().__init__(parent)
        self._link = link
        self._dialog: QFileDialog | None = None
        self._picture = _Paper()
        self._words = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._choose = PushButton(small=True)
        self._choose.clicked.connect(self.ask)
        self._remove = PushButton(small=True)
        self._remove.clicked.connect(lambda _on=False: self.changed.emit(b""))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addLayout(buttons)
        right.addWidget(self._words)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(right, 1)
        self.retranslate()

    def show_logo(self, png: bytes) -> None:
        """Show what is stored."""
        image = QImage.fromData(png) if png else QImage()
        self._picture.show_image(image)
        self._remove.setVisible(bool(png))
        self._words.set_tone(Tone.MUTED)
        if image.isNull():
            self._words.setText(self.tr("PNG, JPEG or SVG up to 5 MB; it prints up to 40 mm wide and 8 mm high."))
            return
        prints = printed(image.width(), image.height())
        self._words.setText(
            self._link.wording.say(
                "settings.logo_coarse" if prints.coarse else "settings.logo_fine",
                width=image.width(),
                height=image.height(),
                across=round(prints.across),
                high=round(prints.high),
                dpi=prints.dpi,
            )
        )

    def take(self, path: Path) -> None:
        """Take a file as the logo, or say why it cannot be one."""
        try:
            logo = logo_from(path)
        except MspDeskError as error:
            self._words.set_tone(Tone.DANGER)
            self._words.setText(self._link.wording.error(error))
            return
        self.changed.emit(logo.png)

    def ask(self) -> None:
        """Ask for a file."""
        pictures = self.tr("Pictures")
        dialog = self._dialog = QFileDialog(self.window(), self.tr("Choose a logo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{pictures} (*.png *.jpg *.jpeg *.svg)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def retranslate(self) -> None:
        """Say the words in the window's language."""
        self._choose.setText(self.tr("Choose a logo…"))
        self._remove.setText(self.tr("Remove"))
        self._picture.setAccessibleName(self.tr("The logo as it prints"))


class _Paper(QWidget):
    """The box of the logo on a piece of white paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setFixedSize(round(PRINTED_MM[0] * _MM) + 2 * GRID, round(PRINTED_MM[1] * _MM) + 2 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(current_palette().line))
        painter.setBrush(QColor(_PAPER))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            box = self.rect().adjusted(GRID, GRID, -GRID, -GRID)
            size = self._image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = box.left(), box.top() + (box.height() - size.height()) // 2
            painter.drawImage(
                QRect(left, top, size.width(), size.height()),
                self._image,
            )
        painter.end()
