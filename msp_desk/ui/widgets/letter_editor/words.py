"""The words for what a letter offers to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.core.records.dispatch import Dispatch


def kind_word(kind: LetterKind) -> str:
    """What a letter does."""
    return {
        LetterKind.NOTICE: QCoreApplication.translate("LetterWords", "Termination with notice"),
        LetterKind.CAUSE: QCoreApplication.translate("LetterWords", "Termination for cause"),
        LetterKind.NON_RENEWAL: QCoreApplication.translate("LetterWords", "Non-renewal"),
        LetterKind.MUTUAL: QCoreApplication.translate("LetterWords", "Mutual termination"),
        LetterKind.ACCEPTANCE: QCoreApplication.translate("LetterWords", "Acceptance of the client’s notice"),
        LetterKind.WARNING: QCoreApplication.translate("LetterWords", "Warning with a cure date"),
        LetterKind.PRICE_CHANGE: QCoreApplication.translate("LetterWords", "Price change or end"),
    }[kind]


def dispatch_word(dispatch: Dispatch) -> str:
    """How a letter travels, as the note above its address says it."""
    return {
        Dispatch.NONE: QCoreApplication.translate("LetterWords", "No note"),
        Dispatch.REGISTERED: QCoreApplication.translate("LetterWords", "Registered letter"),
        Dispatch.REGISTERED_WITH_RECEIPT: QCoreApplication.translate("LetterWords", "Registered with receipt"),
        Dispatch.PEC: QCoreApplication.translate("LetterWords", "Certified e-mail (PEC)"),
        Dispatch.BY_HAND: QCoreApplication.translate("LetterWords", "By hand"),
        Dispatch.BY_HAND_AND_REGISTERED: QCoreApplication.translate("LetterWords", "By hand and registered"),
        Dispatch.COURIER: QCoreApplication.translate("LetterWords", "Courier"),
        Dispatch.EMAIL: QCoreApplication.translate("LetterWords", "E-mail"),
    }[dispatch]


def layout_word(layout: LetterLayout) -> str:
    """How a letter stands on its sheet."""
    return {
        LetterLayout.DIN_5008_A: QCoreApplication.translate("LetterWords", "DIN 5008, form A"),
        LetterLayout.DIN_5008_B: QCoreApplication.translate("LetterWords", "DIN 5008, form B"),
        LetterLayout.ITALIAN: QCoreApplication.translate("LetterWords", "Italian"),
        LetterLayout.ENGLISH_UK: QCoreApplication.translate("LetterWords", "English (UK)"),
        LetterLayout.ENGLISH_US: QCoreApplication.translate("LetterWords", "English (US letter)"),
    }[layout]
