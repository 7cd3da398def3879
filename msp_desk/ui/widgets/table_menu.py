"""The menus that every table has: copy, choose columns, export; each entry with its letter key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_choice, add_entry

if TYPE_CHECKING:
    from msp_desk.ui.widgets.record_table import RecordTable


def fill_table_menu(table: RecordTable[Any], menu: QMenu) -> None:
    """Add what every table offers to a menu, and give every entry of it a letter."""
    if not menu.isEmpty():
        menu.addSeparator()
    add_entry(
        menu,
        QCoreApplication.translate("TableMenu", "Copy"),
        table.copy_selection,
        shortcut=QKeySequence.StandardKey.Copy,
        enabled=table.selectionModel().hasSelection(),
    )
    columns = columns_menu(table, menu)
    columns.setTitle(QCoreApplication.translate("TableMenu", "Columns"))
    menu.addMenu(columns)
    add_entry(
        menu,
        QCoreApplication.translate("TableMenu", "Export table…"),
        table.export,
        enabled=table.record_model.rowCount() > 0,
    )
    give_letter_keys(menu)


def columns_menu(table: RecordTable[Any], parent: QWidget) -> QMenu:
    """A menu in which each column can be shown or hidden; the first one always stays."""
    menu = QMenu(parent)
    for place, column in enumerate(table.record_model.columns[1:], start=1):

        def show(on: bool, key: str = column.key) -> None:
            table.show_column(key, on=on)

        add_choice(menu, column.heading, show, checked=not table.isColumnHidden(place))
    give_letter_keys(menu)
    return menu
