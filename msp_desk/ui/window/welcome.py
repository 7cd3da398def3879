"""The welcome of the first start: three questions, or the sample data; closing it leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.form_banner import FormBanner
from msp_desk.ui.widgets.panel import Hairline, Panel, PanelKind
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.window.welcome_backup import WelcomeBackup
from msp_desk.ui.window.welcome_protection import WelcomeProtection
from msp_desk.ui.window.welcome_questions import LANGUAGE_NAMES, WelcomeQuestions

if TYPE_CHECKING:
    from msp_desk.core.storage.backup import Backup

_SIZE: Final = (960, 600)
_ROOM_BESIDE: Final = 110
"""Width in letters from which two columns stand beside one another."""
_LINE: Final = 360
"""Least width of the line below the title, so that it does not count as a tower of single words."""
_BESIDE: Final = 280
"""Width of the column about the sample data."""


class Welcome(QDialog):
    """The window before there is a desk.

    Signals:
        answered: The questions are answered; carries the :class:`~msp_desk.core.actions.beginning.FirstAnswers`.
        sample_wanted: The owner wants to look around first.
        restore_wanted: A backup should become the desk; carries its path.
    """

    answered = Signal(object)
    sample_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(
        self,
        path: Path,
        *,
        language: Language,
        currency: str,
        today: date,
        speak: Callable[[Language], None],
        backup: Backup | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the window.

        Args:
            path: Where the desk will be.
            language: Of the window.
            currency: The proposed home currency, ISO 4217.
            today: The owner's day.
            speak: Changes the language of the program.
            backup: The newest verified one of the desk that was here before; None where there is none.
            parent: The window of the sample desk when the owner comes from there; the sample is then not offered.
        """
        super().__init__(parent)
        self.setObjectName("welcome")
        if parent is None:
            self.setWindowFlags(Qt.WindowType.Window)
        else:
            self.setWindowModality(Qt.WindowModality.WindowModal)
        self._path, self._language, self._speak = path, language, speak
        self._shown = False
        self._offers_sample = parent is None
        self._build(currency, today, backup)
        self._retranslate()
        self.resize(*_SIZE)

    @property
    def questions(self) -> WelcomeQuestions:
        """The questions."""
        return self._questions

    @property
    def failure(self) -> str:
        """What is said to have failed; "" when nothing is."""
        return self._banner.text

    @property
    def protection(self) -> WelcomeProtection:
        """The choice of a passphrase."""
        return self._protection

    @property
    def restoring(self) -> WelcomeBackup:
        """The way back to a desk that was here before."""
        return self._restoring

    @property
    def passphrase(self) -> Passphrase | None:
        """The passphrase of the desk; None where the owner wants none."""
        return self._protection.chosen

    def submit(self) -> None:
        """Begin the desk when every answer is sound."""
        answers = self._questions.answers()
        if answers is not None and self._protection.is_sound():
            self._banner.say("")
            self.answered.emit(answers)

    def say_failure(self, sentence: str) -> None:
        """Say why the desk was not made; what was typed stays."""
        self._sample.setEnabled(True)
        self._retranslate()
        self._banner.say(sentence)

    def come_forward(self) -> None:
        """Come to the front, for the program was started once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters or a narrow window put the sample data below the questions."""
        beside = event.size().width() >= _ROOM_BESIDE * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(way)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the first question."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            self._questions.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next question, and from the last one to the desk; on a button it presses it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused, key = QApplication.focusWidget(), self._questions.key_in_use()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        elif key and not self._questions.go_on(key):
            if self._protection.wanted:
                self._protection.take_focus()
            else:
                self.submit()
        reached = QApplication.focusWidget()
        if reached is not None:
            self._area.ensureWidgetVisible(reached)

    def _build(self, currency: str, today: date, backup: Backup | None) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        content = QWidget()
        content.setProperty("role", "scrolled")
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        outer.addWidget(area)
        column = QVBoxLayout(content)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        middle = self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        middle.setSpacing(GAP)
        middle.addWidget(self._main_panel(currency, today), 1)
        beside = QVBoxLayout()
        beside.setSpacing(GAP)
        beside.addWidget(self._backup_panel(backup))
        beside.addWidget(self._sample_panel())
        beside.addStretch(1)
        middle.addLayout(beside)
        column.addLayout(middle)
        column.addStretch(1)
        self._place = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._place.setContentsMargins(PAGE_MARGIN, GRID, PAGE_MARGIN, GRID)
        outer.addWidget(Hairline())
        outer.addWidget(self._place)
        order = [
            self._languages.focusProxy(), *self._questions.widgets(), *self._protection.widgets(), self._start,
            *self._restoring.widgets(), self._sample,
        ]  # fmt: skip
        for before, after in pairwise(order):
            if before is not None and after is not None:
                QWidget.setTabOrder(before, after)
        for keys in (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")):
            QShortcut(keys, self).activated.connect(self.submit)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = PlainLabel(size=TextSize.TITLE)
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._line.setMinimumWidth(_LINE)
        words.addWidget(self._title)
        words.addWidget(self._line)
        line.addLayout(words, 1)
        line.addStretch(0)  # what the words, at their widest, leave over
        self._languages = Segments(LANGUAGE_NAMES, name="language")
        self._languages.set_value(self._language)
        self._languages.changed.connect(self._on_language)
        line.addWidget(self._languages, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _main_panel(self, currency: str, today: date) -> Panel:
        panel = Panel()
        self._banner = FormBanner()
        self._questions = WelcomeQuestions(Wording(self._language), currency, today)
        self._start = PushButton(role=ButtonRole.PRIMARY)
        self._start.setObjectName("welcome_start")
        self._start.clicked.connect(self.submit)
        line = QHBoxLayout()
        self._required = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        line.addWidget(self._required)
        line.addStretch(1)
        line.addWidget(self._start)
        panel.column.addWidget(self._banner)
        self._protection = WelcomeProtection(Wording(self._language))
        self._protection.submitted.connect(self.submit)
        self._protection.grown.connect(lambda: QTimer.singleShot(0, self, self._show_start))
        panel.column.addWidget(self._questions)
        panel.column.addSpacing(GRID)
        panel.column.addWidget(self._protection)
        panel.column.addSpacing(GRID)
        panel.column.addLayout(line)
        return panel

    def _backup_panel(self, backup: Backup | None) -> Panel:
        panel = self._restoring = WelcomeBackup(self._path, backup, self._language, least=_BESIDE - 2 * GAP)
        panel.setMinimumWidth(_BESIDE)
        panel.setMaximumWidth(_BESIDE * 2)
        panel.chosen.connect(self.restore_wanted)
        return panel

    def _sample_panel(self) -> Panel:
        panel = Panel(kind=PanelKind.GROUND)
        panel.setMinimumWidth(_BESIDE)
        panel.setMaximumWidth(_BESIDE * 2)
        panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._beside_title = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._beside = PlainLabel(wrap=True)
        self._sample = PushButton()
        self._sample.setObjectName("welcome_sample")
        self._sample.clicked.connect(self._on_sample)
        for label in (self._beside_title, self._beside):
            label.setMinimumWidth(_BESIDE - 2 * GAP)
        for part in (self._beside_title, self._beside, self._sample):
            panel.column.addWidget(part)
        panel.setVisible(self._offers_sample)
        return panel

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Welcome to MSP Desk"))
        self._title.setText(self.tr("Welcome to MSP Desk"))
        self._line.setText(
            self.tr(
                "Grade your clients, see why, and decide what to do. Everything stays in one file on this computer."
            )
        )
        self._languages.rename(self.tr("Language of the window"))
        self._required.setText(self.tr("* must be filled in"))
        self._start.setText(self.tr("Start my desk"))
        self._beside_title.setText(self.tr("Just looking?"))
        self._beside.setText(
            self.tr(
                "The sample data shows a small firm with its clients, in a file of its own. There is nothing to clean "
                "up, and your own desk can begin at any time."
            )
        )
        self._sample.setText(self.tr("Look around with sample data"))
        self._place.setText(self.tr("Your desk will be kept in {file}").replace("{file}", str(self._path)))

    def _show_start(self) -> None:
        """What was unfolded stands above the button: both are brought into sight."""
        self._area.ensureWidgetVisible(self._start)

    def _on_language(self, language: Language) -> None:
        self._language = language
        self._speak(language)
        self._questions.speak(Wording(language))
        self._protection.speak(Wording(language))
        self._restoring.speak(language)

    def _on_sample(self) -> None:
        self._banner.say("")
        self._sample.setEnabled(False)
        self._sample.setText(self.tr("Making the sample data…"))
        self.repaint()
        QTimer.singleShot(0, self, self.sample_wanted.emit)
