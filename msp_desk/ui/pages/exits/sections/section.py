"""What the parts of an exit have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.section_head import SectionHead

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail

WIDEST = 1100
ANY_WIDTH = 16777215


class _Inside(QWidget):
    """What scrolls: as high as its words at the width they have, never as high as they would be when narrow."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts can be; the height follows from the width."""
        return QSize(super().minimumSizeHint().width(), 0)


class ExitSection(QScrollArea):
    """A part of an exit; it shows what it is given and changes nothing by itself.

    Attributes:
        link: The desk.
        deeds: What can be done.
        column: Where its parts stand below one another.

    Signals:
        focus_lost: What had the keyboard is gone, and nothing took its place.
    """

    focus_lost = Signal()

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part.

        Args:
            link: The desk.
            deeds: What can be done.
            parent: Its owner.
        """
        super().__init__(parent)
        self.link, self.deeds = link, deeds
        self.detail: ExitDetail | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = _Inside()
        inside.setProperty("role", "scrolled")
        inside.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(GRID, 0, PAGE_MARGIN, PAGE_MARGIN)
        self.column.setSpacing(GRID)
        self.head = SectionHead()
        self.line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self.column.addWidget(self.head)
        self.column.addWidget(self.line)
        self.setWidget(inside)

    def say(self, title: str, line: str = "", remark: str = "") -> None:
        """Say what the part is called, how it stands, and what it is for."""
        self.setAccessibleName(title)
        self.head.say(title, remark)
        self.line.setText(line)
        self.line.setVisible(bool(line))

    def show_detail(self, detail: ExitDetail) -> None:
        """Show an exit; the keyboard stays where it was, also on a button that was made anew."""
        held: QWidget | None = self.window().focusWidget()
        here = held is not None and self.isAncestorOf(held)
        self.detail = detail
        self.retranslate()
        self.fill(detail)
        if held is not None and here and not self.isAncestorOf(held):
            self._hold_again(held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with Left or Right is the exit's, not the scroll bar's."""
        if moves_stage(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _hold_again(self, gone: QWidget) -> None:
        """Put the keyboard onto what took the place of a button: one of its name, else one of its kind."""
        buttons = [one for one in self.findChildren(QAbstractButton) if one.isEnabled()]
        named = [one for one in buttons if one.accessibleName() == gone.accessibleName() and one.accessibleName()]
        alike = [one for one in buttons if one.objectName() == gone.objectName() and one.objectName()]
        for one in (*named, *alike):
            one.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.focus_lost.emit()

    def fill(self, detail: ExitDetail) -> None:
        """Show what the part says of an exit."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say the part's own words in the window's language."""
        raise NotImplementedError

    def new_record(self) -> bool:
        """Begin a new one of what the part lists (Ctrl+N); False when it lists nothing."""
        return False

    def print_paper(self) -> bool:
        """Print what the part shows (Ctrl+P); False when it has no paper."""
        return False

    @property
    def is_open(self) -> bool:
        """Whether anything of the exit can be changed."""
        return self.detail is not None and self.detail.exit.is_open


def moves_stage(event: QKeyEvent) -> bool:
    """Whether a key moves the exit: Ctrl with Left or Right."""
    sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    return sideways and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, with what stands in layouts inside it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()
