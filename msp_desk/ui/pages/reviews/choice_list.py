"""The clients that can stand in a review: ticked or not, searched, ordered by name or grade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from msp_desk.core.actions.review_facts import worst_first
from msp_desk.core.actions.reviews import ReviewChoice
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import ROW_HEIGHT
from msp_desk.ui.widgets.grade_badge import BADGE_SIZE, paint_grade, spoken_grade
from msp_desk.ui.widgets.plain_text import one_line

NAME, GRADE, MADE = range(3)
_CHOICE: Final = Qt.ItemDataRole.UserRole


class _GradeDelegate(QStyledItemDelegate):
    """Paints the grade of a row as every list does."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground of the row, then the badge."""
        super().paint(painter, option, index)
        choice = index.sibling(index.row(), NAME).data(_CHOICE)
        if not isinstance(choice, ReviewChoice):
            return
        box: QRectF = QRectF(option.rect)
        place = QRectF(0, 0, BADGE_SIZE.width(), BADGE_SIZE.height())
        place.moveCenter(box.center())
        letter = None if choice.letter is None else choice.letter.value
        paint_grade(painter, place, letter, current_palette(), capped=choice.capped)

    def displayText(self, _value: object, _locale: object) -> str:
        """The badge stands for the words, which a screen reader still reads."""
        return ""


class ChoiceList(QTreeWidget):
    """The clients with their ticks; Space ticks the row in focus, Ctrl+A ticks all that are shown.

    Signals:
        ticked: The owner ticked a client or took a tick away.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("reviews_clients")
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegateForColumn(GRADE, _GradeDelegate(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(GRADE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MADE, QHeaderView.ResizeMode.ResizeToContents)
        self._choices: Sequence[ReviewChoice] = ()
        self._off: set[int] = set()
        self._by_grade, self._wanted = False, ""
        self._made_words = ("", "")
        self._owners = True
        self._quiet = False
        self.itemChanged.connect(self._on_changed)

    def set_words(self, name: str, heads: tuple[str, str, str], made: tuple[str, str]) -> None:
        """Say the heads and the marks in the window's language.

        Args:
            name: What a screen reader calls it.
            heads: Of the three columns.
            made: Marks a client whose review was made, and one whose was not.
        """
        self.setAccessibleName(name)
        self.setHeaderLabels(list(heads))
        self._made_words = made
        self._fill()

    def show_choices(self, choices: Sequence[ReviewChoice], *, owners: bool) -> None:
        """Show other clients; a tick that was taken away stays away.

        Args:
            choices: By name.
            owners: Whether "made" means the owner's edition.
        """
        self._choices, self._owners = choices, owners
        self._fill()

    def order(self, *, by_grade: bool) -> None:
        """Order by grade, the worst first, or by name."""
        self._by_grade = by_grade
        self._fill()

    def search(self, wanted: str) -> None:
        """Keep only names that hold every word."""
        self._wanted = wanted
        words = wanted.casefold().split()
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                name = item.text(NAME).casefold()
                item.setHidden(not all(word in name for word in words))

    def chosen(self) -> tuple[int, ...]:
        """The ticked clients, in the order of the list, hidden ones included."""
        return tuple(int(one.client_id) for one in self._ordered() if int(one.client_id) not in self._off)

    @property
    def count(self) -> int:
        """How many clients there are."""
        return len(self._choices)

    def shown(self) -> list[str]:
        """The names in sight, from top to bottom."""
        items = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [item.text(NAME) for item in items if item is not None and not item.isHidden()]

    def tick(self, client_ids: Sequence[int]) -> None:
        """Tick exactly these clients."""
        self._off = {int(one.client_id) for one in self._choices} - set(client_ids)
        self._fill()
        self.ticked.emit()

    def tick_shown(self, *, on: bool) -> None:
        """Tick every client in sight, or take their ticks away."""
        words = self._wanted.casefold().split()
        for one in self._choices:
            if all(word in one.name.casefold() for word in words):
                (self._off.discard if on else self._off.add)(int(one.client_id))
        self._fill()
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+A ticks all that are shown."""
        if event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tick_shown(on=True)
            return
        super().keyPressEvent(event)

    def _ordered(self) -> list[ReviewChoice]:
        if not self._by_grade:
            return list(self._choices)
        return sorted(self._choices, key=lambda one: worst_first(one.letter, one.score))

    def _fill(self) -> None:
        current = self.currentItem()
        kept = current.data(NAME, _CHOICE) if current is not None else None
        self._quiet = True
        self.clear()
        items = []
        for one in self._ordered():
            made = one.in_owners if self._owners else one.has_own
            item = QTreeWidgetItem([one_line(one.name), "", self._made_words[0] if made else ""])
            item.setData(NAME, _CHOICE, one)
            item.setToolTip(NAME, "")
            spoken = spoken_grade(None if one.letter is None else one.letter.value, capped=one.capped)
            item.setData(GRADE, Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setSizeHint(GRADE, QSize(BADGE_SIZE.width() + 24, ROW_HEIGHT))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            off = int(one.client_id) in self._off
            item.setCheckState(NAME, Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
            items.append(item)
        self.addTopLevelItems(items)
        for item in items:
            choice = item.data(NAME, _CHOICE)
            if (
                isinstance(kept, ReviewChoice)
                and isinstance(choice, ReviewChoice)
                and choice.client_id == kept.client_id
            ):
                self.setCurrentItem(item)
        if self.currentItem() is None and items:
            self.setCurrentItem(items[0])
        self._quiet = False
        self.search(self._wanted)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        choice = item.data(NAME, _CHOICE)
        if self._quiet or column != NAME or not isinstance(choice, ReviewChoice):
            return
        if item.checkState(NAME) == Qt.CheckState.Checked:
            self._off.discard(int(choice.client_id))
        else:
            self._off.add(int(choice.client_id))
        self.ticked.emit()
