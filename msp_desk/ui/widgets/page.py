"""What every page has in common: it reads the desk when it is seen, and again when something it shows changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar, NoReturn

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from msp_desk.core.actions.topics import Topics
from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere in the window that another part of it can lead to.

    Attributes:
        page: Key of the page.
        client_id: The client to show there; 0 for none.
        tab: Key of the client's tab; "" leaves the one that is open.
        family: Name of the family of ``record_id``.
        record_id: The record to choose there; 0 for none.
    """

    page: str
    client_id: int = 0
    tab: str = ""
    family: str = ""
    record_id: int = 0


class Page(QWidget):
    """A page of the window.

    A page never asks for a refresh of its own accord: it changes the desk, the desk announces what kinds of things
    changed, and every page that shows one of them becomes stale. The visible one reads again at once, the others when
    they are shown.

    Attributes:
        topics: The record families whose change makes the page stale.
        manual: Key of the manual's page that F1 opens.

    Signals:
        grown: Parts were added to it that were not there before.
        place_wanted: A :class:`Place` that the owner wants to see.
        restore_wanted: The owner wants a backup in the place of the desk; carries its path.
        import_wanted: The owner wants to import files; carries the kind, "" when it is not known.
        client_wanted: The owner asked for a client's page.
        log_wanted: The owner wants to log something about a client.
        selection_said: What the status bar says at the right about the selection.
    """

    topics: ClassVar[frozenset[str]] = frozenset()
    manual: ClassVar[str] = "start"
    grown = Signal()
    place_wanted = Signal(object)
    restore_wanted = Signal(object)
    import_wanted = Signal(str)
    client_wanted = Signal(int)
    log_wanted = Signal(int)
    selection_said = Signal(str)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(parent)
        self.link = link
        self._stale = True
        link.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the desk and show what it says; keeps the selection and the place."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        raise NotImplementedError

    def new_record(self) -> None:
        """Begin a new one of what the page shows (Ctrl+N); a page without any does nothing."""

    def focus_search(self) -> None:
        """Put the cursor into the page's search (Ctrl+F); a page without one does nothing."""

    def show_place(self, place: Place) -> None:
        """Show what a place names; a page of one view has nothing to choose."""

    def print_paper(self) -> None:
        """Print what the page shows (Ctrl+P); a page without a paper does nothing."""

    def manual_key(self) -> str:
        """The key of the manual's page that speaks of what is in front."""
        return self.manual

    def show_beginning(self) -> None:
        """Show what the page begins with: the owner chose it again while it was open. Nothing here leads further in."""

    def take_focus(self) -> None:
        """Put the keyboard where the page is worked: into its first table, else on its first control."""
        reachable = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.isEnabled()
            and widget.isVisibleTo(self)
        ]
        reachable.sort(key=self._place_of)
        tables = [one for one in reachable if isinstance(one, QAbstractItemView)]
        for one in (*tables, *reachable):
            one.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _place_of(self, widget: QWidget) -> tuple[int, int]:
        """Where a control stands on the page: how far down, then how far across, in pixels.

        The focus chain is not walked: asking PySide for the next in it makes the asked one the owner of the answer, so
        that one control going away takes the Python side of all that follow with it.
        """
        corner = widget.mapTo(self, QPoint(0, 0))
        return corner.y(), corner.x()

    def refresh_if_stale(self) -> None:
        """Read the desk if something changed since it was read."""
        if self._stale:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the desk when the page comes into sight.

        What cannot be read is said when Qt has shown the page: an error must not pass through Qt on its way, which
        loses count of what it holds and brings the program down when the window is made anew after a restore.
        """
        super().showEvent(event)
        try:
            self.refresh_if_stale()
        except MspDeskError as error:
            self._stale = True
            QTimer.singleShot(0, self, partial(_fail, error.with_traceback(None)))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language; what was read is said anew."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._become_stale()
        super().changeEvent(event)

    def _on_changed(self, topics: Topics) -> None:
        if topics & self.topics:
            self._become_stale()

    def _become_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()


def _fail(error: MspDeskError) -> NoReturn:
    """Hand an error to whoever says what nobody expected."""
    raise error
