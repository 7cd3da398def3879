"""Looking the desk over from the window: what was looked at, what was found, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from msp_desk.core.actions.integrity import CheckReport
from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.asking import ask_once
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

_MOST_SHOWN = 30
"""So many findings stand in the window; the others are counted."""


class IntegrityPanel(Panel):
    """A panel that checks the desk when asked."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Show what the last look found, which may have been none.

        Args:
            link: The desk.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._link = link
        self._task: Task[object] | None = None
        self._report: CheckReport | None = None
        self._found: list[PlainLabel] = []
        self._title, self._line = PlainLabel(bold=True), PlainLabel(tone=Tone.MUTED, wrap=True)
        self._check, self._accept = PushButton(small=True), PushButton(small=True)
        self._check.setObjectName("check_desk")
        self._accept.setObjectName("accept_desk")
        self._check.clicked.connect(lambda _on=False: self.check())
        self._accept.clicked.connect(lambda _on=False: self.ask_to_accept())
        self._accept.hide()
        self._said = PlainLabel(wrap=True)
        self._said.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._check)
        buttons.addWidget(self._accept)
        buttons.addStretch(1)
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)
        self.column.addLayout(buttons)
        self.column.addWidget(self._said)
        self.column.addLayout(self._lines)
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether the desk is being looked over."""
        return self._task is not None

    @property
    def report(self) -> CheckReport | None:
        """What the last look from here found."""
        return self._report

    @property
    def said(self) -> str:
        """What stands there about it."""
        return self._said.text()

    def lines(self) -> list[str]:
        """What was looked at and what was found, line by line."""
        return [label.text() for label in self._found]

    def check(self) -> None:
        """Look the desk over away from the window."""
        self._run(lambda token: self._link.desk.integrity.check(token.progress), self._on_checked)

    def ask_to_accept(self) -> None:
        """Ask whether what the desk holds now is accepted."""
        more = self.tr(
            "The journal begins anew with every invoice, payment and incident as it is now. What was found is no "
            "longer reported; that it was begun anew stays written in the desk and on every evidence timeline. "
            "This cannot be taken back."
        )
        question, yes = self.tr("Accept what the desk holds now?"), self.tr("Accept")
        ask_once(self.window(), question, more, yes, self.accept)

    def accept(self) -> None:
        """Let the journal begin anew, then look again."""
        self._run(lambda _token: self._link.desk.integrity.begin_anew(), self._on_accepted)

    def retranslate(self) -> None:
        """Say the panel's words in the window's language."""
        self._title.setText(self.tr("Is everything as it was entered?"))
        self._line.setText(
            self.tr(
                "Looks at every page of the file, at the journal of invoices, payments and incidents, at the sums and "
                "at the newest backup. It shows damage, not a deliberate change by somebody who writes the journal "
                "anew."
            )
        )
        self._check.setText(self.tr("Check the desk now"))
        self._accept.setText(self.tr("Accept what the desk holds now…"))
        if self._report is not None:
            self._show(self._report)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _run(self, work: Callable[[Token], object], told: Callable[[object], None]) -> None:
        if self._task is not None:
            return
        self._tell(self.tr("Working…"), Tone.MUTED)
        self._check.setEnabled(False)
        self._accept.setEnabled(False)
        task = self._task = self._link.background.run(work)
        task.finished.connect(lambda made: self._over(lambda: told(made)))
        task.failed.connect(lambda error: self._over(lambda: self._on_failed(error)))
        task.cancelled.connect(lambda: self._over(lambda: self._tell("", Tone.MUTED)))

    def _over(self, say: Callable[[], None]) -> None:
        if not isValid(self):  # it was closed meanwhile
            return
        self._task = None
        self._check.setEnabled(True)
        self._accept.setEnabled(True)
        say()

    def _on_checked(self, report: object) -> None:
        if isinstance(report, CheckReport):
            self._report = report
            self._show(report)

    def _on_accepted(self, count: object) -> None:
        if isinstance(count, int):
            self._clear()
            self._accept.hide()
            self._tell(self._link.wording.say("integrity.accepted", count=count), Tone.OK)

    def _on_failed(self, error: object) -> None:
        self._clear()
        if isinstance(error, MspDeskError):
            self._tell(self._link.wording.error(error), Tone.DANGER)
        elif isinstance(error, BaseException):
            self._tell("", Tone.MUTED)
            raise error

    def _show(self, report: CheckReport) -> None:
        wording = self._link.wording
        self._clear()
        for problem in report.problems[:_MOST_SHOWN]:
            sentence = wording.problem(problem)
            self._add(sentence[:1].upper() + sentence[1:], Tone.DANGER)
        if len(report.problems) > _MOST_SHOWN:
            self._add(wording.say("integrity.more", count=len(report.problems) - _MOST_SHOWN), Tone.DANGER)
        for fact in report.facts:
            self._add(wording.problem(fact), Tone.MUTED)
        self._accept.setVisible(not report.chain.whole)
        if report.whole:
            self._tell(wording.say("integrity.sound"), Tone.OK)
        else:
            self._tell(wording.say("integrity.found", count=len(report.problems)), Tone.DANGER)

    def _add(self, text: str, tone: Tone) -> None:
        label = PlainLabel(text, tone=tone, wrap=True)
        self._found.append(label)
        self._lines.addWidget(label)

    def _clear(self) -> None:
        for label in self._found:
            self._lines.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._found.clear()

    def _tell(self, sentence: str, tone: Tone) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
