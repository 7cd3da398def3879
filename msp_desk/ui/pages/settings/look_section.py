"""Language and colours of the program, which are this machine's choice and not the desk's."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from msp_desk.core.preferences import Theme as ThemeChoice
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.section import Section, heading
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.segments import Segments

_LANGUAGES = ((Language.EN, "English"), (Language.DE, "Deutsch"), (Language.IT, "Italiano"))


@runtime_checkable
class ChoosingWindow(Protocol):
    """A window that can change how it looks and speaks."""

    def speak(self, language: Language) -> None:
        """Speak another language from now on."""

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Be light, dark, or as the system is."""


class LookSection(Section):
    """Language and colours."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        panel = Panel()
        panel.setMaximumWidth(720)
        self._language_title = heading()
        self._languages = Segments(list(_LANGUAGES), name="language")
        self._languages.changed.connect(self._on_language)
        self._language_note = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._colours_title = heading()
        self._colours = Segments([(choice, choice.value) for choice in ThemeChoice], name="colours")
        self._colours.changed.connect(self._on_colours)
        for widget in (self._language_title, self._languages, self._language_note):
            panel.column.addWidget(widget)
        panel.column.addSpacing(2 * GRID)
        panel.column.addWidget(self._colours_title)
        panel.column.addWidget(self._colours)
        self.column.addWidget(panel)
        self.column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(
            self.tr("Language and colours"),
            self.tr("How the program looks and speaks on this machine. What is on the desk stays as it is."),
        )
        self._language_title.setText(self.tr("Language of the program"))
        self._languages.rename(self.tr("Language of the program"))
        self._language_note.setText(
            self.tr(
                "Letters to a client are in the client’s language; the language of your own papers is a field of the "
                "firm."
            )
        )
        self._colours_title.setText(self.tr("Colours"))
        self._colours.rename(self.tr("Colours"))
        self._colours.set_words([self.tr("As the system is"), self.tr("Light"), self.tr("Dark")])

    def refresh(self) -> None:
        """Show what is chosen."""
        self._languages.set_value(self.link.language)
        app = QApplication.instance()
        theme = app.findChild(Theme) if app is not None else None
        if isinstance(theme, Theme):
            self._colours.set_value(ThemeChoice(theme.choice.value))

    def _on_language(self, language: Language) -> None:
        window = self.window()
        if isinstance(window, ChoosingWindow):
            # Every widget of the window says its words anew, this one too: not inside its own click.
            QTimer.singleShot(0, self, lambda: window.speak(language))

    def _on_colours(self, choice: ThemeChoice) -> None:
        window = self.window()
        if isinstance(window, ChoosingWindow):
            QTimer.singleShot(0, self, lambda: window.choose_theme(choice))
