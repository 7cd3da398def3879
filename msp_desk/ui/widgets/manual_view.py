"""The way to the manual, and from a figure to its definition.

* :func:`open_manual` shows a page beside the window; F1 calls it.
* :class:`DefinitionButton` is a small "?" beside a figure.
* :func:`open_definition` is what Shift+F1 does anywhere in the window.
* :func:`define` gives any widget Shift+F1 and, where it has no menu of its own, a context menu with "What is this?".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.buttons import IconButton
from msp_desk.ui.widgets.focus_ring import FocusRing
from msp_desk.ui.widgets.manual_pages import FIGURES

if TYPE_CHECKING:
    from msp_desk.ui.widgets.manual_window import ManualWindow

_PRESSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def open_manual(link: DeskLink, parent: QWidget, key: str, anchor: str = "") -> ManualWindow:
    """Show a page of the manual beside the window; one manual a window.

    Args:
        link: Says in which language.
        parent: Any widget of the window it stands beside.
        key: The page; one that is not there shows the first.
        anchor: The heading to scroll to.
    """
    from msp_desk.ui.widgets.manual_window import ManualWindow

    window = parent.window()
    shown = window if isinstance(window, ManualWindow) else window.findChild(ManualWindow)
    manual = shown if isinstance(shown, ManualWindow) else ManualWindow(link, window)
    manual.go(key, anchor)
    manual.show()
    manual.raise_()
    manual.activateWindow()
    return manual


def help_on(dialog: QWidget, link: DeskLink, key: str, anchor: str = "") -> None:
    """Let F1 in a dialog open the manual, which the window's own F1 does not reach.

    Args:
        dialog: Where the key counts.
        link: Says in which language.
        key: The page.
        anchor: The heading to scroll to.
    """
    shortcut = QShortcut(QKeySequence.StandardKey.HelpContents, dialog)
    shortcut.activated.connect(lambda: open_manual(link, dialog, key, anchor))


def define(widget: QWidget, link: DeskLink, anchor: str | Callable[[], str]) -> None:
    """Lead from a figure to its definition: Shift+F1 and, without a menu of its own, a context menu.

    A widget that took no keyboard is given it by Tab, with a ring around it; Enter and the space bar do the same there.

    Args:
        widget: What shows the figure.
        link: Says in which language.
        anchor: Of the page "figures", or a function that gives it, such as for the current column of a table.
    """
    only_shown = widget.focusPolicy() is Qt.FocusPolicy.NoFocus
    if only_shown:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        FocusRing(widget)
    definer = _Definer(widget, link, anchor, pressed_too=only_shown)
    widget.installEventFilter(definer)


def open_definition(widget: QWidget | None) -> bool:
    """Open the definition of the figure a widget shows, or that of the nearest widget around it that shows one.

    Returns:
        Whether there was one.
    """
    while widget is not None:
        definer = widget.findChild(_Definer, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(definer, _Definer):
            definer.open()
            return True
        widget = widget.parentWidget()
    return False


class DefinitionButton(IconButton):
    """A small "?" that opens the definition of a figure."""

    def __init__(self, link: DeskLink, anchor: str, figure: str, parent: QWidget | None = None) -> None:
        """Make the button.

        Args:
            link: Says in which language.
            anchor: Of the page "figures".
            figure: What the figure is called.
            parent: Its owner.
        """
        super().__init__(Icon.HELP, "", parent, flat=True, small=True, tone=Tone.MUTED)
        self._figure = figure
        self.retranslate()
        self.clicked.connect(lambda _on=False: open_manual(link, self, FIGURES, anchor))

    def rename(self, figure: str) -> None:
        """Call the figure by another name."""
        self._figure = figure
        self.retranslate()

    def retranslate(self) -> None:
        """Say what it does."""
        said = QCoreApplication.translate("ManualView", "What is “{figure}”?")
        self.set_name(said.replace("{figure}", self._figure))


class _Definer(QObject):
    """Watches a widget for the wish to know what it shows."""

    def __init__(self, widget: QWidget, link: DeskLink, anchor: str | Callable[[], str], *, pressed_too: bool) -> None:
        super().__init__(widget)
        self._widget = widget
        self._pressed_too = pressed_too
        self._link = link
        self._anchor = anchor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Events reach a filter while its widget is made and unmade; only those that can be meant touch the widget.
        match event.type():
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride:
                if isinstance(event, QKeyEvent) and (_is_question(event) or self._is_press(event)):
                    event.accept()
                    if event.type() == QEvent.Type.KeyPress:
                        self.open()
                    return True
            case QEvent.Type.ContextMenu:
                if isinstance(event, QContextMenuEvent) and self._has_no_menu():
                    self._offer(event)
                    return True
        return super().eventFilter(watched, event)

    def _is_press(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return self._pressed_too and plain and event.key() in _PRESSING

    def _has_no_menu(self) -> bool:
        plain = self._widget.contextMenuPolicy() is Qt.ContextMenuPolicy.DefaultContextMenu
        return plain and not self._widget.actions()

    def _offer(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self._widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(QCoreApplication.translate("ManualView", "What is this?")).triggered.connect(self.open)
        menu.popup(event.globalPos())

    def open(self) -> None:
        """Show the definition of what the widget shows now."""
        anchor = self._anchor if isinstance(self._anchor, str) else self._anchor()
        open_manual(self._link, self._widget, FIGURES, anchor)


def _is_question(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
