"""How a letter travels to the other side."""

from __future__ import annotations

from enum import StrEnum


class Dispatch(StrEnum):
    """How a letter travels, as the note above its address says it."""

    NONE = "none"
    REGISTERED = "registered"
    REGISTERED_WITH_RECEIPT = "registered_with_receipt"
    PEC = "pec"
    BY_HAND = "by_hand"
    BY_HAND_AND_REGISTERED = "by_hand_and_registered"
    COURIER = "courier"
    EMAIL = "email"
