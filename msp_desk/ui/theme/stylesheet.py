"""The application's one style sheet, made from a palette.

Widgets say what they are through dynamic properties, never through colours of their own:

* ``role`` on buttons: ``primary``, ``link``, ``crumb``, ``flat``, ``danger``, ``segment`` (with ``place``),
  ``navigation``
* ``small`` on buttons and inputs: 28 instead of 32 high
* ``wrong`` on inputs: what was typed has a problem
* ``tone`` on labels: one of :class:`msp_desk.ui.theme.palette.Tone`
* ``panel`` on frames: ``surface``, ``ground`` or ``note``

A ring of 2 px is drawn where 1 px was, with 1 px less padding, so that nothing moves when it gets the focus.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from msp_desk.ui.theme.palette import Tone, mixed

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette


def style_sheet(palette: Palette) -> str:
    """Return the style sheet of a palette."""
    words = {
        "window": palette.window,
        "surface": palette.surface,
        "line": palette.line,
        "soft": palette.soft_line,
        "selection": palette.selection,
        "hover": palette.hover,
        "text": palette.text,
        "muted": palette.muted,
        "accent": palette.accent,
        "accent_hover": palette.accent_hover,
        "on_accent": palette.on_accent,
        "danger": palette.danger,
        "warn": palette.warn,
        "control": palette.control,
        "faded": mixed(palette.muted, palette.surface, 0.75),
        "controls": f"icons:controls/{palette.scheme.value}",
    }
    parts = (_BUTTONS, _INPUTS, _CHECKS, _TABS, _LISTS, _BARS, _WINDOWS)
    tones = "".join(f'QLabel[tone="{tone.value}"] {{ color: {palette.tone(tone)}; }}\n' for tone in Tone)
    return "".join(Template(part).substitute(words) for part in parts) + tones


_BUTTONS: Final = """
QPushButton {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 6px;
    padding: 5px 12px; min-height: 20px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $faded; background: $hover; border-color: $line; }
QPushButton::menu-indicator {
    image: url($controls/chevron-down.svg); width: 14px; height: 14px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 6px;
}
QPushButton[menu="true"] { padding-right: 26px; }
QPushButton[menu="true"]:focus { padding-right: 25px; }
QPushButton[small="true"] { padding: 3px 10px; }
QPushButton[small="true"]:focus { padding: 2px 9px; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; padding: 5px 14px;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 4px 13px; }
QPushButton[role="primary"]:disabled { background: $line; color: $faded; border-color: $line; }
QPushButton[role="primary"][small="true"] { padding: 3px 12px; }
QPushButton[role="primary"][small="true"]:focus { padding: 2px 11px; }
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="danger"]:focus { border-color: $accent; }
QPushButton[role="link"] {
    background: transparent; color: $accent; border: 1px solid transparent; border-radius: 4px;
    padding: 1px 3px; min-height: 16px;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0px 2px; }
QPushButton[role="link"]:disabled { color: $faded; }
QPushButton[role="crumb"] {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 4px;
    padding: 0px 3px 0px 1px; min-height: 16px; font-weight: 400;
}
QPushButton[role="crumb"]:hover { color: $text; text-decoration: underline; }
QPushButton[role="crumb"]:focus { border: 2px solid $accent; padding: 0px 2px 0px 0px; }
QToolButton {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 6px; padding: 5px;
    min-height: 20px; min-width: 20px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
QToolButton:disabled { color: $faded; border-color: $line; }
QToolButton::menu-indicator { image: none; }
QToolButton[small="true"] { padding: 3px; }
QToolButton[small="true"]:focus { padding: 2px; }
QLineEdit QToolButton, QLineEdit QToolButton:hover, QLineEdit QToolButton:pressed, QLineEdit QToolButton:focus {
    background: transparent; border: none; padding: 0px; min-width: 0px; min-height: 0px;
}
QToolButton[role="flat"] { background: transparent; border-color: transparent; }
QToolButton[role="flat"]:hover { background: $hover; }
QToolButton[role="flat"]:focus { border-color: $accent; }
QToolButton[role="segment"] { border-radius: 0px; padding: 5px 12px; margin-left: -1px; }
QToolButton[role="segment"]:focus { padding: 4px 11px; }
QToolButton[role="segment"]:checked { background: $selection; font-weight: 600; }
QToolButton[role="segment"][place="first"] {
    border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0px;
}
QToolButton[role="segment"][place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[role="segment"][place="only"] { border-radius: 6px; margin-left: 0px; }
QToolButton[role="navigation"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px 7px; text-align: left;
}
QPushButton[keyed="true"] { text-align: left; padding-left: 9px; }
QToolButton[role="navigation"]:hover { background: $hover; }
QToolButton[role="navigation"]:checked { background: $selection; font-weight: 600; }
QToolButton[role="navigation"]:focus { border: 2px solid $accent; padding: 4px 6px; }
"""

_INPUTS: Final = """
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 6px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit { padding: 5px 7px; min-height: 20px; }
QLineEdit:focus { border: 2px solid $accent; padding: 4px 6px; }
QAbstractSpinBox { padding: 5px 2px; min-height: 18px; }
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 4px 1px; }
QComboBox { padding: 5px 2px 5px 9px; min-height: 20px; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: 4px 1px 4px 8px; }
QPlainTextEdit, QTextEdit { padding: 2px 3px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 1px 2px; }
QLineEdit[small="true"] { padding: 3px 7px; }
QLineEdit[small="true"]:focus { padding: 2px 6px; }
QAbstractSpinBox[small="true"] { padding: 3px 2px; }
QAbstractSpinBox[small="true"]:focus { padding: 2px 1px; }
QComboBox[small="true"] { padding: 3px 4px 3px 9px; }
QComboBox[small="true"]:focus, QComboBox[small="true"]:on { padding: 2px 3px 2px 8px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"], QAbstractSpinBox[wrong="true"] {
    border-color: $danger;
}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
    color: $faded; background: $window; border-color: $line;
}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $window; border-color: $line; }
QLineEdit[readOnly="true"]:focus, QPlainTextEdit[readOnly="true"]:focus { border-color: $accent; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    border: none; padding: 0px 0px 0px 7px; min-height: 0px; background: transparent; border-radius: 0px;
}
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; padding: 0px; min-height: 0px; background: transparent; border-radius: 0px;
}
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($controls/chevron-down.svg); width: 16px; height: 16px; }
QComboBox::down-arrow:disabled { image: url($controls/chevron-down-disabled.svg); }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView, QListView[role="completion"] {
    background: $surface; color: $text; border: 1px solid $control; outline: none; padding: 3px;
    selection-background-color: $selection; selection-color: $text;
}
QComboBox QAbstractItemView::item, QListView[role="completion"]::item {
    min-height: 26px; padding: 0px 6px; border-radius: 4px;
}
QComboBox QAbstractItemView::item:selected, QListView[role="completion"]::item:selected {
    background: $selection; color: $text;
}
QComboBox QAbstractItemView::item:hover, QListView[role="completion"]::item:hover { background: $hover; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; width: 18px; background: transparent; subcontrol-origin: border; right: 4px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url($controls/chevron-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url($controls/chevron-down.svg); width: 12px; height: 12px; }
"""

_CHECKS: Final = """
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator {
    width: 14px; height: 14px; border: 1px solid $control; background: $surface;
}
QCheckBox::indicator, QTreeView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked, QTreeView::indicator:checked {
    background: $accent; border-color: $accent; image: url($controls/check.svg);
}
QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url($controls/dash.svg);
}
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url($controls/dot.svg); }
QCheckBox::indicator:checked:focus, QCheckBox::indicator:indeterminate:focus, QRadioButton::indicator:checked:focus {
    border: 2px solid $text;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $window; }
QCheckBox:disabled, QRadioButton:disabled { color: $faded; }
"""

_TABS: Final = """
QTabWidget::pane { border: none; border-top: 1px solid $line; top: -1px; }
QTabWidget::tab-bar { left: 0px; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
    padding: 6px 0px 6px 0px; margin-right: 7px; min-height: 20px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:disabled { color: $faded; }
QTabBar:focus { outline: none; }
QTabBar::tab:selected:focus { color: $accent; border-bottom: 3px solid $accent; }
"""

_LISTS: Final = """
QAbstractItemView {
    background: $surface; color: $text; border: none; outline: none;
    selection-background-color: $selection; selection-color: $text;
}
QListView::item, QTreeView::item { min-height: 28px; padding: 0px 8px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $selection; color: $text; }
QListView[role="cards"] { background: transparent; border: none; padding: 0px; }
QListView[role="cards"]::item { min-height: 0px; padding: 0px; }
QListView[role="contents"] { background: transparent; border: none; padding: 0px; }
QListView[role="contents"]::item {
    min-height: 32px; padding: 0px 8px; border: 2px solid transparent; border-radius: 6px;
}
QListView[role="contents"]::item:selected:focus { border: 2px solid $accent; }
QTableView { gridline-color: $soft; }
QTableCornerButton::section { background: $surface; border: none; }
QHeaderView { background: $surface; border: none; }
QTableView[role="bare"], QHeaderView[role="bare"], QGraphicsView[role="bare"] {
    background: transparent; border: none;
}
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $line; padding: 4px 8px;
    font-weight: 600;
}
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; border: none; }
QScrollBar::handle { background: $control; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; }
"""

_BARS: Final = """
QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal { width: 8px; image: url($controls/grip.svg); border-right: 1px solid $line; }
QSplitter::handle:vertical { height: 8px; border-bottom: 1px solid $line; }
QSplitter::handle:hover { background: $hover; }
QProgressBar {
    background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    width: 12px; height: 12px; margin: -6px 0px; border-radius: 8px; border: 2px solid $accent; background: $surface;
}
QSlider::handle:horizontal:focus { border: 3px solid $accent; width: 12px; height: 12px; border-radius: 9px; }
QSlider::handle:horizontal:disabled { border-color: $control; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $muted; min-height: 27px; }
QStatusBar::item { border: none; }
"""

_WINDOWS: Final = """
QDialog, QMessageBox { background: $surface; }
QMenuBar { background: $window; color: $text; border-bottom: 1px solid $line; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $surface; color: $text; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 4px; min-height: 18px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $faded; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 6px; }
QMenu::indicator:checked { image: url($controls/menu-check.svg); }
QMenu::right-arrow { image: url($controls/chevron-right.svg); width: 14px; height: 14px; }
QToolTip { background: $surface; color: $text; border: 1px solid $control; padding: 5px 7px; }
QFrame[panel="surface"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[panel="ground"] { background: $window; border: 1px solid $line; border-radius: 6px; }
QFrame[panel="note"] {
    background: $surface; border: 1px solid $line; border-left: 3px solid $warn; border-radius: 6px;
}
QFrame[panel="problem"] {
    background: $surface; border: 1px solid $danger; border-left: 3px solid $danger; border-radius: 6px;
}
QFrame[line="true"] { background: $line; border: none; }
QLabel { background: transparent; }
QLabel[role="key"] {
    color: $muted; border: 1px solid $line; border-radius: 4px; padding: 0px 4px; background: $surface;
}
"""
