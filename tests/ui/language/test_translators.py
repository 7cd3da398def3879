"""The window changes its language while it runs, and says which translations are not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators


class Listener(QWidget):
    """Counts the changes of language it hears of."""

    heard = 0

    def changeEvent(self, event: QEvent) -> None:
        """Count."""
        if event.type() == QEvent.Type.LanguageChange:
            self.heard += 1
        super().changeEvent(event)


@pytest.fixture
def translators(qapp: QApplication, tmp_path: Path) -> Iterator[Translators]:
    made = Translators(qapp, tmp_path, Language.EN)
    yield made
    made.speak(Language.EN)


@pytest.mark.parametrize(("language", "word"), [(Language.DE, "Abbrechen"), (Language.IT, "Annulla")])
def test_qts_own_words_are_translated(translators: Translators, language: Language, word: str) -> None:
    translators.speak(language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == word
    translators.speak(Language.EN)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_missing_translations_of_ours_are_named(translators: Translators) -> None:
    assert translators.speak(Language.DE) == ["msp_desk_de.qm"]
    assert translators.speak(Language.EN) == []


def test_widgets_hear_of_the_change(translators: Translators, qtbot: QtBot) -> None:
    listener = Listener()
    qtbot.addWidget(listener)
    listener.show()
    translators.speak(Language.IT)
    qtbot.waitUntil(lambda: listener.heard > 0)
    assert translators.language is Language.IT
