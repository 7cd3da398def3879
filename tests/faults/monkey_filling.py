"""How a monkey fills in a dialog: mostly with what a field asks for, so that now and then something is stored."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget

from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.typed_edits import DayEdit, TypedEdit
from tests.faults.hostile_corpus import STORABLE

DAYS: Final = ("2026-11-02", "2026-12-31", "2025-01-31")
NUMBERS: Final = (
    "0", "1", "-1", "12,50", "1.234,56", "31.12.2026", "2026-02-30", "99999999999999999999", "1e9", "\u0663",
)  # fmt: skip


def fill_in(dialog: QDialog, names: Sequence[str], chance: random.Random) -> int:
    """Fill some of the empty fields of a dialog, and replace what was found wrong.

    Args:
        dialog: In front.
        names: Of the clients.
        chance: Chooses.

    Returns:
        How many fields were filled.
    """
    edits = [
        edit for edit in dialog.findChildren(QLineEdit)
        if edit.isVisible() and edit.isEnabled() and not edit.isReadOnly()
    ]  # fmt: skip
    filled = 0
    for edit in edits:
        if edit.property("wrong"):
            edit.selectAll()
            commit(edit, chance.choice(("", _wanted(edit, names, chance), "EUR", "DE")))
            filled += 1
        elif not edit.text() and chance.random() < 0.6:
            commit(edit, _wanted(edit, names, chance))
            filled += 1
    for box in dialog.findChildren(QComboBox):
        if box.isVisible() and box.isEnabled() and box.count() and chance.random() < 0.4:
            box.setCurrentIndex(chance.randrange(box.count()))
    return filled


def commit(widget: QWidget, text: str) -> None:
    """Give a text to a widget as an input method does; keys of QTest abort on letters that no keyboard has."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def _wanted(edit: QLineEdit, names: Sequence[str], chance: random.Random) -> str:
    if isinstance(edit, DayEdit):
        return chance.choice(DAYS)
    if isinstance(edit, TypedEdit):
        return str(chance.randint(0, 90))
    if isinstance(edit, CompletingEdit) and names:
        return chance.choice(names)
    return chance.choice(("x", *STORABLE.values()))
