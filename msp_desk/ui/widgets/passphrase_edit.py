"""Typing a passphrase: hidden unless the owner wants to see it, with what is wrong below; and a new one twice."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from msp_desk.core.records.passphrase import SHORTEST, Passphrase, passphrase_problems
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel

LONGEST: Final = 1024
_FAIR: Final = 12
_GOOD: Final = 16
_STRONG: Final = 20
_LEAST: Final = 280
"""Least width of what is said in words, so that it does not become a tower of single words."""


class PassphraseEdit(QWidget):
    """One passphrase as it is typed.

    Signals:
        edited: It was changed by typing.
        submitted: Enter was pressed in it.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, with_button: bool = True) -> None:
        """Make it empty and hidden.

        Args:
            parent: Its owner.
            with_button: Whether a button at its right shows what was typed.
        """
        super().__init__(parent)
        self._label = PlainLabel(tone=Tone.MUTED)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setMaxLength(LONGEST)
        self._line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhHiddenText
        )  # fmt: skip
        self._line.textEdited.connect(self._on_edited)
        self._line.returnPressed.connect(self.submitted)
        self._label.setBuddy(self._line)
        self._button = PushButton()
        self._button.setObjectName("show_passphrase")
        self._button.setVisible(with_button)
        self._button.clicked.connect(lambda: self.show_text(shown=not self.is_shown))
        self._said = PlainLabel(size=TextSize.SMALL, wrap=True)
        self._said.setMinimumWidth(_LEAST)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._line, 1)
        line.addWidget(self._button)
        column.addWidget(self._label)
        column.addLayout(line)
        column.addWidget(self._said)
        self._retranslate()

    @property
    def line(self) -> QLineEdit:
        """Where it is typed."""
        return self._line

    @property
    def button(self) -> PushButton:
        """What shows it."""
        return self._button

    @property
    def said(self) -> str:
        """What stands below it; "" when nothing does."""
        return "" if self._said.isHidden() else self._said.text()

    @property
    def is_shown(self) -> bool:
        """Whether its letters can be read."""
        return self._line.echoMode() is QLineEdit.EchoMode.Normal

    def value(self) -> Passphrase:
        """What was typed."""
        return Passphrase(self._line.text())

    def name(self, words: str) -> None:
        """Say which passphrase it is."""
        self._label.setText(words)
        self._line.setAccessibleName(words)

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Say something below it; "" says nothing."""
        self._said.set_tone(Tone.DANGER if wrong else Tone.MUTED)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self._line.setAccessibleDescription(sentence)
        if bool(self._line.property("wrong")) != wrong:
            self._line.setProperty("wrong", wrong)
            self._line.style().unpolish(self._line)
            self._line.style().polish(self._line)

    def refuse(self, sentence: str) -> None:
        """Say that it is wrong; what was typed stays and is chosen, so that typing replaces it."""
        self.say(sentence, wrong=True)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def show_text(self, *, shown: bool) -> None:
        """Show its letters, or hide them."""
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._retranslate()

    def clear(self) -> None:
        """Forget what was typed, and hide what is typed next."""
        self._line.clear()
        self.show_text(shown=False)
        self.say("")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_edited(self) -> None:
        self.say("")
        self.edited.emit()

    def _retranslate(self) -> None:
        self._button.setText(self.tr("Hide") if self.is_shown else self.tr("Show"))
        self._button.setAccessibleName(
            self.tr("Hide the passphrase") if self.is_shown else self.tr("Show the passphrase")
        )


class NewPassphrase(QWidget):
    """A new passphrase, typed twice; how strong it is stands below it in plain words.

    Signals:
        submitted: Enter was pressed in the second field.
    """

    submitted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        """Make both fields empty.

        Args:
            wording: Says what is wrong.
            parent: Its owner.
        """
        super().__init__(parent)
        self._wording = wording
        self.first = PassphraseEdit()
        self.second = PassphraseEdit(with_button=False)
        self.first.line.setObjectName("new_passphrase")
        self.second.line.setObjectName("repeated_passphrase")
        self.first.edited.connect(self._on_edited)
        self.first.button.clicked.connect(lambda: self.second.show_text(shown=self.first.is_shown))
        self.first.submitted.connect(lambda: self.second.line.setFocus(Qt.FocusReason.TabFocusReason))
        self.second.submitted.connect(self.submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.first)
        column.addWidget(self.second)
        for before, after in pairwise(self.widgets()):
            QWidget.setTabOrder(before, after)
        self.speak(wording)

    def widgets(self) -> list[QWidget]:
        """What takes the keyboard, in order: a space typed after Tab must not show the passphrase."""
        return [self.first.line, self.second.line, self.first.button]

    def speak(self, wording: Wording) -> None:
        """Speak another language."""
        self._wording = wording
        self.first.name(self.tr("Passphrase"))
        self.second.name(self.tr("Passphrase, once more"))
        self._on_edited()

    def value(self) -> Passphrase | None:
        """The passphrase when it is sound; else what is wrong is said, and its field gets the keyboard."""
        problems = passphrase_problems(self.first.line.text(), self.second.line.text())
        if not problems:
            return self.first.value()
        field = self.second if problems[0].field == "repeated" else self.first
        field.refuse(self._wording.problem(problems[0]))
        return None

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self._on_edited()

    def _on_edited(self) -> None:
        self.first.say(self._strength(len(self.first.value().reveal())))

    def _strength(self, count: int) -> str:
        """How strong a passphrase of so many characters is at best."""
        if count == 0:
            return self.tr("Four or five words that do not belong together are strong, and easier to type than signs.")
        if count < SHORTEST:
            said = self.tr("{count} characters: too short. At least {least} are needed.")
        elif count < _FAIR:
            said = self.tr("{count} characters: weak. Whoever has the file can try them all.")
        elif count < _GOOD:
            said = self.tr("{count} characters: fair. A few more make it strong.")
        elif count < _STRONG:
            said = self.tr("{count} characters: good, if nobody can guess the words.")
        else:
            said = self.tr("{count} characters: strong, if nobody can guess the words.")
        return said.replace("{count}", str(count)).replace("{least}", str(SHORTEST))
