"""The scorecard: its editor, what it would do to every client, and its versions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.actions.grades import ScorecardTrial
from msp_desk.core.actions.scorecards import KeptScorecard
from msp_desk.core.errors import InvalidInput, MspDeskError
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.scorecard import Letter, Scorecard
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.scorecard_editor import ScorecardEditor
from msp_desk.ui.pages.settings.scorecard_effect import ClientEffect, Effect, effect_of
from msp_desk.ui.pages.settings.scorecard_reading import same
from msp_desk.ui.pages.settings.section import Section, TwoColumns, heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import BadgeCell, Column

_PAUSE = 150
_MINUS = "\u2212"


class ScorecardSection(Section):
    """The scorecard with its effect."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self._trial: ScorecardTrial | None = None
        self._present: Scorecard = link.desk.scorecard.current()
        self._other: Scorecard = self._present
        self._kept: list[KeptScorecard] = []
        self._editor: ScorecardEditor | None = None
        self._build()
        self._finding = Finding[Effect](link, self._find, self._show, self._cannot_show, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._finding.ask)
        self.retranslate()

    @property
    def editor(self) -> ScorecardEditor:
        """The sheet of figures."""
        assert self._editor is not None  # noqa: S101 - made in retranslate, which the constructor calls
        return self._editor

    def retranslate(self) -> None:
        """Say the section's words in the window's language; what was typed stays."""
        self.name(
            self.tr("Scorecard"),
            self.tr("How the eight measures become a letter. Nothing changes before you save; each version is kept."),
        )
        self._save.setText(self.tr("Save as a new version"))
        self._discard.setText(self.tr("Discard"))
        self._own.setText(self.tr("Fill in the program’s own"))
        self._effect_title.setText(self.tr("What it does"))
        self._gut.setText(self.tr("Gut ranking…"))
        self._gut.setToolTip(self.tr("Your own letter for each client first, then where you and the grades disagree"))
        self._versions_title.setText(self.tr("Versions"))
        self._use.setText(self.tr("Fill in this version"))
        self._table.setAccessibleName(self.tr("Every client’s letter now and then"))
        self._versions.setAccessibleName(self.tr("Versions of the scorecard"))
        changed = self._editor.scorecard() if self._editor is not None and self._editor.changed else None
        self._make_editor(changed)
        self._table.show_columns(self._columns())
        self._versions.show_columns(self._version_columns())

    def refresh(self) -> None:
        """Show what the desk holds; an editor with changes keeps them."""
        present = self.link.desk.scorecard.current()
        if not self.editor.changed or not same(present, self._present):
            self.editor.show_scorecard(present)
        self._present = present
        self._trial = None
        self._kept = self.link.desk.scorecard.versions()
        self._versions.show_rows(
            MemoryRows(self._kept, lambda kept: kept.scorecard.version + 1, self._version_columns())
        )
        self._on_edited(self.editor.scorecard())

    def save(self) -> None:
        """Make what stands there the next version."""
        scorecard = self.editor.scorecard()
        if scorecard is None:
            return
        self._say("")
        try:
            self.link.desk.scorecard.change(scorecard)
        except MspDeskError as error:
            self._say(self.link.wording.error(error))

    def fill_in(self, scorecard: Scorecard) -> None:
        """Write another version into the editor; it is in force once it is saved."""
        self.editor.show_scorecard(scorecard, base=self._present)

    def _build(self) -> None:
        left = Panel()
        self._place = QVBoxLayout()
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._save.clicked.connect(self.save)
        self._discard = PushButton()
        self._discard.clicked.connect(lambda _on=False: self.editor.show_scorecard(self._present))
        self._own = PushButton(role=ButtonRole.LINK)
        self._own.clicked.connect(lambda _on=False: self.fill_in(self._kept[-1].scorecard))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._own)
        line.addStretch(1)
        line.addWidget(self._discard)
        line.addWidget(self._save)
        self._trouble = PlainLabel(tone=Tone.DANGER, wrap=True)
        self._trouble.hide()
        left.column.addLayout(line)
        left.column.addWidget(self._trouble)
        left.column.addLayout(self._place)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._effect_panel(), 1)
        column.addWidget(self._versions_panel())
        self.column.addWidget(TwoColumns(left, right, beside_from=860), 1)

    def _effect_panel(self) -> Panel:
        panel = Panel()
        self._effect_title = heading()
        self._sentence = PlainLabel(wrap=True)
        self._counts = PlainLabel(tone=Tone.MUTED, size=TextSize.SMALL, figures=True, wrap=True)
        self._table: RecordTable[ClientEffect] = RecordTable(
            self._columns(), MemoryRows[ClientEffect]([], lambda row: row.client_id, self._columns()), name="effect",
            several=False,
        )  # fmt: skip
        self._table.setObjectName("settings_effect")
        self._table.setMinimumHeight(300)
        self._gut = PushButton(small=True)
        self._gut.setObjectName("settings_gut")
        self._gut.clicked.connect(lambda _on=False: self._begin_gut_ranking())
        head = QHBoxLayout()
        head.addWidget(self._effect_title)
        head.addStretch(1)
        head.addWidget(self._gut)
        panel.column.addLayout(head)
        for widget in (self._sentence, self._counts):
            panel.column.addWidget(widget)
        panel.column.addWidget(self._table, 1)
        return panel

    def _versions_panel(self) -> Panel:
        panel = Panel()
        self._versions_title = heading()
        self._versions: RecordTable[KeptScorecard] = RecordTable(
            self._version_columns(),
            MemoryRows[KeptScorecard]([], lambda kept: kept.scorecard.version + 1, self._version_columns()),
            name="versions",
            several=False,
        )
        self._versions.setObjectName("settings_versions")
        self._versions.setMinimumHeight(120)
        self._versions.setMaximumHeight(200)
        self._versions.opened.connect(lambda _identity: self._fill_in_chosen())
        self._use = PushButton(small=True)
        self._use.clicked.connect(lambda _on=False: self._fill_in_chosen())
        line = QHBoxLayout()
        line.addWidget(self._versions_title)
        line.addStretch(1)
        line.addWidget(self._use)
        panel.column.addLayout(line)
        panel.column.addWidget(self._versions)
        return panel

    def _make_editor(self, typed: Scorecard | None) -> None:
        if self._editor is not None:
            self._place.removeWidget(self._editor)
            self._editor.deleteLater()
        self._editor = ScorecardEditor(self.link)
        self._place.addWidget(self._editor)
        self._editor.show_scorecard(typed or self._present, base=self._present)
        self._editor.edited.connect(self._on_edited)
        stops = [one for one in self._editor.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise([stops[-1], self._gut, self._table, self._use, self._versions]):
            QWidget.setTabOrder(before, after)  # what is made last would be reached last

    def _columns(self) -> list[Column[ClientEffect]]:
        return [
            Column(key="client", title=self.tr("Client"), text=lambda row: row.name, sort=lambda row: row.name,
                   width=88, stretch=True),
            Column(key="now", title=self.tr("Now"), text=lambda row: _spoken(row.now),
                   sort=lambda row: _rank(row.now), badge=lambda row: _badge(row.now), width=50, searched=False),
            Column(key="then", title=self.tr("Then"), text=lambda row: _spoken(row.then),
                   sort=lambda row: _rank(row.then), badge=lambda row: _badge(row.then), width=50, searched=False,),
            Column(key="score", title=self.tr("Score"), text=lambda row: self._score(row.then), figures=True,
                   value=lambda row: row.then.score,
                   sort=lambda row: -1.0 if row.then.score is None else row.then.score, width=54, searched=False),
            Column(key="points", title=self.tr("Change"), text=self._points, figures=True,
                   value=lambda row: None if row.points is None else round(row.points, 1),
                   sort=lambda row: row.points or 0.0, tone=_tone, bold=lambda row: row.steps != 0, width=62,
                   searched=False),
        ]  # fmt: skip

    def _version_columns(self) -> list[Column[KeptScorecard]]:
        return [
            Column(key="version", title=self.tr("Version"), text=self._version_name, stretch=True, width=160),
            Column(key="day", title=self.tr("Made on"), text=self._version_day, width=120),
        ]

    def _version_name(self, kept: KeptScorecard) -> str:
        number = kept.scorecard.version
        name = format_number(number, self.link.language) if number else self.tr("The program’s own")
        in_force = self.tr("in force")
        return f"{name} · {in_force}" if kept.scorecard.version == self._present.version else name

    def _version_day(self, kept: KeptScorecard) -> str:
        return "" if kept.made_on is None else format_day(kept.made_on, self.link.language, DayStyle.MEDIUM)

    def _begin_gut_ranking(self) -> None:
        """Lead to the page of grades, where the owner's own letters are asked for before the computed ones are seen."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, Page):
            page = page.parentWidget()
        if page is not None:
            page.place_wanted.emit(Place(page="grades", tab="gut"))

    def _fill_in_chosen(self) -> None:
        chosen = self._versions.current_id() - 1
        for kept in self._kept:
            if kept.scorecard.version == chosen:
                self.fill_in(kept.scorecard)

    def _on_edited(self, scorecard: Scorecard | None) -> None:
        changed = self.editor.changed
        self._save.setEnabled(changed and scorecard is not None)
        self._discard.setEnabled(changed)
        if scorecard is not None:
            self._other = replace(scorecard, version=self._present.version)
            self._later.start(0 if self._trial is None else _PAUSE)

    def _find(self, _token: Token) -> Effect:
        trial = self._trial
        if trial is None:
            trial = self._trial = self.link.desk.grades.trial(self.link.today)
        return effect_of(trial, self._present, self._other)

    def _show(self, effect: Effect) -> None:
        wording = self.link.wording
        changed = effect.better + effect.worse
        if not effect.clients:
            self._sentence.setText(wording.say("settings.no_clients_yet"))
        elif changed:
            self._sentence.setText(
                wording.say(
                    "settings.changed_letters",
                    count=changed,
                    all=len(effect.clients),
                    better=effect.better,
                    worse=effect.worse,
                )
            )
        else:
            self._sentence.setText(wording.say("settings.same_letters", count=len(effect.clients)))
        self._counts.setText(self._counted(effect))
        self._table.show_rows(MemoryRows(effect.clients, lambda row: row.client_id, self._columns()))

    def _cannot_show(self, error: Exception) -> None:
        if isinstance(error, InvalidInput):
            return  # the editor says it already
        self._say(self.link.wording.error(error) if isinstance(error, MspDeskError) else str(error))

    def _counted(self, effect: Effect) -> str:
        without = self.tr("not graded")
        parts = []
        for letter in (*Letter, None):
            now, then = effect.now[letter], effect.then[letter]
            if not now and not then:
                continue
            name = without if letter is None else letter.value
            parts.append(f"{name} {now}" if now == then else f"{name} {now} → {then}")
        return "   ".join(parts)

    def _score(self, grade: ClientGrade) -> str:
        return "" if grade.score is None else format_number(grade.score, self.link.language, 1)

    def _points(self, row: ClientEffect) -> str:
        points = row.points
        if points is None or round(points, 1) == 0:
            return ""
        sign = "+" if points > 0 else _MINUS
        return f"{sign}{format_number(abs(points), self.link.language, 1)}"

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))


def _badge(grade: ClientGrade) -> BadgeCell:
    return BadgeCell(letter=None if grade.letter is None else grade.letter.value, capped=_capped(grade))


def _spoken(grade: ClientGrade) -> str:
    return spoken_grade(None if grade.letter is None else grade.letter.value, capped=_capped(grade))


def _capped(grade: ClientGrade) -> bool:
    return grade.letter is not grade.uncapped_letter


def _rank(grade: ClientGrade) -> int:
    return len(Letter) if grade.letter is None else grade.letter.rank


def _tone(row: ClientEffect) -> Tone:
    if row.steps:
        return Tone.DANGER if row.steps > 0 else Tone.OK
    return Tone.MUTED
