"""The pages of a window, one in sight at a time; each is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.window.layouts import Layouts

if TYPE_CHECKING:
    from msp_desk.core.actions.protection_order import ProtectionDone

MakePage = Callable[[DeskLink], Page]


@runtime_checkable
class CountsItself(Protocol):
    """A page that says how many things in it want the owner."""

    count_said: SignalInstance


@runtime_checkable
class AsksForProtection(Protocol):
    """A page on which the passphrase of the desk is set, changed or removed."""

    protection_wanted: SignalInstance

    def tell_protection(self, done: ProtectionDone) -> None:
        """Say what came of it."""


class PageStack(QStackedWidget):
    """Makes pages, keeps their layouts and shows one of them.

    Signals:
        selection_said: What is to be said of the selection in the page in sight.
    """

    selection_said = Signal(str)

    def __init__(
        self,
        link: DeskLink,
        make: Mapping[str, MakePage],
        layouts: Layouts,
        wire: Callable[[str, Page], None],
        first: str,
    ) -> None:
        """Hold no page yet.

        Args:
            link: The desk.
            make: How each page is made, by its key.
            layouts: Widths and orders as they were left.
            wire: Connects a new page with the window.
            first: The key that counts as open before any page is.
        """
        super().__init__()
        self._link, self._make, self._layouts, self._wire = link, make, layouts, wire
        self._pages: dict[str, Page] = {}
        self._said: dict[str, str] = {}
        self._key = first

    @property
    def key(self) -> str:
        """The key of the page in sight."""
        return self._key

    @property
    def page(self) -> Page:
        """The page in sight."""
        return self._pages[self._key]

    def open(self, key: str) -> Page:
        """Bring a page into sight."""
        if key not in self._pages:
            page = self._pages[key] = self._make[key](self._link)
            page.setObjectName(f"page_{key}")
            page.grown.connect(partial(self._layouts.restore, page))
            page.selection_said.connect(partial(self._say_selection, key))
            self._wire(key, page)
            self.addWidget(page)
            self._layouts.restore(page)
        self._key = key
        self.selection_said.emit(self._said.get(key, ""))
        self.setCurrentWidget(self._pages[key])
        return self._pages[key]

    def _say_selection(self, key: str, text: str) -> None:
        self._said[key] = text
        if key == self._key:
            self.selection_said.emit(text)
