"""The cards of one column as a model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msp_desk.ui.pages.exits.cards import Card

CARD_ROLE: Final = Qt.ItemDataRole.UserRole
Index: TypeAlias = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Cards from top to bottom."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold no card."""
        super().__init__(parent)
        self._cards: list[Card] = []

    @property
    def cards(self) -> Sequence[Card]:
        """The cards."""
        return self._cards

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Hold other cards."""
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def card_at(self, index: Index) -> Card | None:
        """The card at an index."""
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def place_of(self, number: int) -> int:
        """The row of an exit; -1 when it is not here."""
        return next((place for place, card in enumerate(self._cards) if card.id == number), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A card, its client's name, or all it says."""
        card = self.card_at(index)
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.client
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return card.spoken
        return None
