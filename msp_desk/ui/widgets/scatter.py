"""The scatter of effort against what it brings: points by grade, rays at the target and the average.

What moves with the mouse lies above what does not: the points are painted once into a picture, which is copied as
long as nothing about them changes. With some hundred points that costs less than any plotting library takes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.widgets.scatter_content import ScatterContent
from msp_desk.ui.widgets.scatter_geometry import ScatterGeometry, geometry_of
from msp_desk.ui.widgets.scatter_overlay import ScatterOverlay
from msp_desk.ui.widgets.scatter_painting import paint_ground
from msp_desk.ui.widgets.scatter_stamps import Stamps


class Scatter(QWidget):
    """The chart; the page shows the same clients in a table beside it.

    Signals:
        opened: The id of the point that was double-clicked or on which Enter was pressed.
        hovered: The id of the point under the mouse or chosen by keys; 0 for none.
        selection_changed: The ids of the selected points, after a click, a frame drawn around some, or Space.
    """

    opened = Signal(object)
    hovered = Signal(object)
    selection_changed = Signal(list)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Make an empty chart.

        Args:
            name: What a screen reader calls it.
            parent: Its owner.
        """
        super().__init__(parent)
        self._content: ScatterContent | None = None
        self._geometry: ScatterGeometry | None = None
        self._picture: QPixmap | None = None
        self._stamps: Stamps | None = None
        self.overlay = ScatterOverlay(self, name=name)
        self.overlay.opened.connect(self.opened)
        self.overlay.hovered.connect(self.hovered)
        self.overlay.selection_changed.connect(self.selection_changed)
        self.setFocusProxy(self.overlay)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def content(self) -> ScatterContent | None:
        """What is shown."""
        return self._content

    def show_content(self, content: ScatterContent) -> None:
        """Show other points and rays."""
        self._content = content
        self._lay_out()

    def set_selected(self, identities: Sequence[int]) -> None:
        """Ring these points, without a signal."""
        self.overlay.set_selected(identities)

    def set_found(self, identities: Sequence[int]) -> None:
        """Ring and name the points that a search found; none when nothing is searched."""
        self.overlay.set_found(identities)

    def sizeHint(self) -> QSize:
        """Wide enough for names beside points."""
        return QSize(640, 400)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a narrow window."""
        return QSize(320, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its new place."""
        super().resizeEvent(event)
        self.overlay.setGeometry(self.rect())
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow palette and font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "overlay"):
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture of everything that stands still; paint it first if something changed."""
        if self._content is None or self._geometry is None or self._content.is_blank:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            palette = current_palette()
            if self._stamps is None or (self._stamps.palette, self._stamps.ratio) != (palette, ratio):
                self._stamps = Stamps(palette, ratio)
            inner = QPainter(self._picture)
            paint_ground(inner, self._content, self._geometry, palette, self._stamps)
            inner.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _lay_out(self) -> None:
        self._picture = None
        if self._content is not None and not self.size().isEmpty():
            self._geometry = geometry_of(self._content, QSizeF(self.size()))
            self.overlay.show_content(self._content, self._geometry)
        self.update()
