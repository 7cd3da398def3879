"""Installs the translations of the widgets' labels and takes them off again.

Two kinds of files: ``msp_desk_<language>.qm`` from the shipped folder ``translations``, and Qt's own
``qtbase_<language>.qm`` (the words of its standard buttons and menus), where the Qt that is installed has it. English
is what the sources are written in and needs no file of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from msp_desk.core.records.language import Language

if TYPE_CHECKING:
    from pathlib import Path


class Translators(QObject):
    """The translations in force; every widget hears of a change through QEvent.LanguageChange."""

    def __init__(self, app: QCoreApplication, folder: Path, language: Language) -> None:
        """Install the translations of a language.

        Args:
            app: The application.
            folder: Where ``msp_desk_de.qm`` and ``msp_desk_it.qm`` are.
            language: Of the window.
        """
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._installed: list[QTranslator] = []
        self._language = Language.EN
        self.speak(language)

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self._language

    def speak(self, language: Language) -> list[str]:
        """Change the language of the window.

        Returns:
            The names of files that should be there and are not; the window then speaks English in those places.
        """
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        self._language = language
        QLocale.setDefault(QLocale(language.value))
        if language is Language.EN:
            return []
        missing = []
        own = f"msp_desk_{language.value}"
        if not self._install(own, str(self._folder)):
            missing.append(f"{own}.qm")
        self._install(f"qtbase_{language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return missing

    def _install(self, name: str, folder: str) -> bool:
        translator = QTranslator(self)
        if not translator.load(name, folder):
            translator.deleteLater()
            return False
        self._app.installTranslator(translator)
        self._installed.append(translator)
        return True
