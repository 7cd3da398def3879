"""An owner at a letter: types, chooses, mends, and waits until page and checks show it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.ui.widgets.letter_editor.editor import LetterEditor
from msp_desk.ui.widgets.sourced_edits import SourcedChoice

CLIENT = "Nimbuskai Spedition"


class Hand:
    """What an owner does with an editor; every deed waits until page and checks show it."""

    def __init__(self, editor: LetterEditor, qtbot: QtBot) -> None:
        self.editor = editor
        self._qtbot = qtbot

    @property
    def letter(self) -> Letter:
        """The letter as it stands."""
        letter = self.editor.letter
        assert letter is not None
        return letter

    @property
    def facts(self) -> LetterFacts:
        """What it says."""
        return self.letter.facts

    def settle(self) -> None:
        """Take what was typed and wait for the page."""
        self.editor.renew()
        self._qtbot.waitUntil(lambda: not self.editor.busy)

    def line(self, key: str) -> QLineEdit:
        """An edit of one line."""
        edit = self.editor.fields.edit(key)
        assert isinstance(edit, QLineEdit)
        return edit

    def box(self, key: str) -> QPlainTextEdit:
        """An edit of several lines."""
        edit = self.editor.fields.edit(key)
        assert isinstance(edit, QPlainTextEdit)
        return edit

    def choice(self, key: str) -> SourcedChoice:
        """A choice."""
        edit = self.editor.fields.edit(key)
        assert isinstance(edit, SourcedChoice)
        return edit

    def write(self, **texts: str) -> None:
        """Type into several fields, then settle."""
        for key, text in texts.items():
            edit = self.editor.fields.edit(key)
            if isinstance(edit, QPlainTextEdit):
                edit.setPlainText(text)
            else:
                assert isinstance(edit, QLineEdit)
                edit.setText(text)
        self.settle()

    def choose(self, key: str, value: object) -> None:
        """Choose, then settle."""
        self.choice(key).write(value)
        self.settle()

    def mend(self, code: str) -> QPushButton:
        """The button that puts a check right."""
        button = self.editor.findChild(QPushButton, f"mend_{code}")
        assert isinstance(button, QPushButton), self.codes()
        return button

    def codes(self, level: CheckLevel | None = None) -> list[str]:
        """What the checks found, without the name of their topic."""
        return [check.code.rpartition(".")[2] for check in self.editor.checks if level is None or check.level is level]

    def blocking(self) -> list[str]:
        """What blocks."""
        return self.codes(CheckLevel.BLOCKED)

    def shown(self) -> set[str]:
        """The fields that the kind of letter has."""
        return {key for key in self.editor.fields.keys if self.editor.fields.is_shown(key)}
