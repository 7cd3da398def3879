"""The scorecard as a sheet of figures: anchors and weights, cuts, deal-breakers; what is wrong is said beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from msp_desk.core.formatting import format_percent
from msp_desk.core.grading.sentences import cap_name, measure_name, measure_unit
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scorecard
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.scorecard_reading import CUT_LETTERS, OVERDUE, PARTS, read, same, written
from msp_desk.ui.pages.settings.section import heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.manual_view import DefinitionButton
from msp_desk.ui.widgets.plain_label import PlainLabel

_FIELD_WIDTH: Final = 56


class ScorecardEditor(QWidget):
    """Every figure of a scorecard in a field of its own.

    Signals:
        edited: The scorecard that stands there; None while something is wrong with it.
    """

    edited = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty sheet; :meth:`show_scorecard` fills it."""
        super().__init__(parent)
        self._link = link
        self._base: Scorecard | None = None
        self._writing = False
        self._edits: dict[str, QLineEdit] = {}
        self._caps: dict[str, QComboBox] = {}
        self._shares: dict[MeasureKey, PlainLabel] = {}
        self._complaints: dict[str, PlainLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading(self.tr("Measures")))
        column.addWidget(
            PlainLabel(
                self.tr("“Good” scores 100, “bad” scores 0, in between it is a straight line."),
                tone=Tone.MUTED,
                size=TextSize.SMALL,
                wrap=True,
            )
        )
        column.addLayout(self._measures())
        self._whole = self._complaint("")
        column.addWidget(self._whole)
        column.addSpacing(GRID)
        column.addWidget(heading(self.tr("Letters")))
        column.addLayout(self._cuts())
        column.addSpacing(GRID)
        column.addWidget(heading(self.tr("Deal-breakers: the best letter still possible")))
        column.addLayout(self._deal_breakers())
        column.addStretch(1)

    @property
    def changed(self) -> bool:
        """Whether another scorecard stands there than the one it was filled with, or something is wrong with it."""
        scorecard, problems = self._read()
        return bool(problems) or scorecard is None or self._base is None or not same(scorecard, self._base)

    def scorecard(self) -> Scorecard | None:
        """The scorecard that stands there; None while something is wrong with it."""
        scorecard, problems = self._read()
        return None if problems else scorecard

    def show_scorecard(self, scorecard: Scorecard, *, base: Scorecard | None = None) -> None:
        """Fill every field.

        Args:
            scorecard: With what.
            base: The one in force, which it is compared with; itself when left out.
        """
        self._base = base or scorecard
        self._write(written(scorecard, self._link.language))

    def edit(self, key: str) -> QLineEdit:
        """The field of a figure, such as ``margin.weight`` or ``cut.A``."""
        return self._edits[key]

    def cap(self, rule: CapRule) -> QComboBox:
        """The choice of a deal-breaker."""
        return self._caps[f"cap.{rule.value}"]

    def complaint(self, key: str) -> str:
        """What is said of a figure; "" is the whole."""
        return (self._whole if not key else self._complaints[key]).text()

    def texts(self) -> dict[str, str]:
        """What stands in every field."""
        return {
            **{key: edit.text() for key, edit in self._edits.items()},
            **{key: str(box.currentData()) for key, box in self._caps.items()},
        }

    def write_texts(self, texts: Mapping[str, str]) -> None:
        """Bring back what stood there, right or wrong."""
        self._write(texts)

    def _read(self) -> tuple[Scorecard | None, list[object]]:
        scorecard, problems = read(self.texts(), self._link.language)
        return scorecard, list(problems)

    def _write(self, texts: Mapping[str, str]) -> None:
        self._writing = True
        for key, edit in self._edits.items():
            edit.setText(texts[key])
            edit.setCursorPosition(0)
        for key, box in self._caps.items():
            box.setCurrentIndex(box.findData(texts[key]))
        self._writing = False
        self._judge()

    def _measures(self) -> QGridLayout:
        wording = self._link.wording
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("Measure"), "", self.tr("Good"), self.tr("Bad"), self.tr("Weight"), self.tr("Share"))
        for place, words in enumerate(heads):
            label = PlainLabel(words, tone=Tone.MUTED, size=TextSize.SMALL)
            side = Qt.AlignmentFlag.AlignLeft if place < 2 else Qt.AlignmentFlag.AlignRight
            grid.addWidget(label, 0, place, side)
        parts = {"good": heads[2], "bad": heads[3], "weight": heads[4]}
        for index, key in enumerate(MeasureKey):
            row = 1 + 2 * index
            name = measure_name(key, wording)
            named = QVBoxLayout()
            named.setSpacing(0)
            named.addWidget(PlainLabel(name))
            named.addWidget(PlainLabel(measure_unit(key, wording), tone=Tone.MUTED, size=TextSize.SMALL))
            grid.addLayout(named, row, 0)
            grid.addWidget(DefinitionButton(self._link, key.value, name), row, 1)
            for place, part in enumerate(PARTS, start=2):
                edit = self._field(f"{key.value}.{part}", f"{name}: {parts[part]}")
                grid.addWidget(edit, row, place)
            share = self._shares[key] = PlainLabel(tone=Tone.MUTED, figures=True)
            share.setMinimumWidth(48)
            share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(share, row, 5)
            said = self._complaint(*(f"{key.value}.{part}" for part in PARTS))
            grid.addWidget(said, row + 1, 0, 1, 6, Qt.AlignmentFlag.AlignRight)
        return grid

    def _cuts(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        said = self.tr("{letter} from")
        for letter in CUT_LETTERS:
            words = said.replace("{letter}", letter.value)
            line.addWidget(PlainLabel(words, tone=Tone.MUTED))
            line.addWidget(self._field(f"cut.{letter.value}", words))
        line.addWidget(DefinitionButton(self._link, "letter", self.tr("Letters")))
        line.addStretch(1)
        column = QVBoxLayout()
        column.addLayout(line)
        column.addWidget(self._complaint(*(f"cut.{letter.value}" for letter in CUT_LETTERS)))
        return column

    def _deal_breakers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        for row, rule in enumerate(CapRule):
            name = cap_name(rule, self._link.wording)
            box = QComboBox()
            box.setMinimumHeight(CONTROL_HEIGHT)
            box.setFixedWidth(_FIELD_WIDTH + 2 * GRID)
            box.setAccessibleName(name)
            for letter in Letter:
                box.addItem(letter.value, letter.value)
            box.currentIndexChanged.connect(lambda _place: self._on_edited())
            self._caps[f"cap.{rule.value}"] = box
            label = PlainLabel(name, wrap=True)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(DefinitionButton(self._link, f"cap_{rule.value}", name), row, 1)
            grid.addWidget(box, row, 2, Qt.AlignmentFlag.AlignRight)
        row = len(CapRule)
        overdue = self.tr("An invoice is long overdue after so many days")
        grid.addWidget(PlainLabel(overdue, wrap=True), row, 0)
        edit = self._field(OVERDUE, overdue)
        edit.setFixedWidth(_FIELD_WIDTH + 2 * GRID)
        grid.addWidget(edit, row, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._complaint(OVERDUE), row + 1, 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        return grid

    def _field(self, key: str, name: str) -> QLineEdit:
        edit = self._edits[key] = QLineEdit()
        edit.setObjectName(f"scorecard_{key}")
        edit.setAccessibleName(name)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setFixedWidth(_FIELD_WIDTH)
        edit.textChanged.connect(partial(self._on_text, key))
        return edit

    def _complaint(self, *keys: str) -> PlainLabel:
        """One label for the figures of a row: only one of them is usually wrong."""
        label = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        label.hide()
        for key in keys:
            self._complaints[key] = label
        return label

    def _on_text(self, _key: str, _text: str) -> None:
        self._on_edited()

    def _on_edited(self) -> None:
        if not self._writing:
            self._judge()

    def _judge(self) -> None:
        """Say what is wrong, show each weight's share, and tell what stands there."""
        scorecard, problems = read(self.texts(), self._link.language)
        said: dict[int, tuple[PlainLabel, list[str]]] = {}
        wrong = {problem.field for problem in problems}
        for problem in problems:
            label = self._complaints.get(problem.field, self._whole)
            sentence = self._link.wording.problem(problem)
            sentences = said.setdefault(id(label), (label, []))[1]
            if sentence not in sentences:
                sentences.append(sentence)
        for label in {id(one): one for one in self._complaints.values()}.values():
            text = " ".join(said.get(id(label), (label, []))[1])
            label.setText(text)
            label.setVisible(bool(text))
        for key, edit in self._edits.items():
            self._mark(edit, on=key in wrong, said=self._complaints[key].text() if key in wrong else "")
        total = scorecard.total_weight if scorecard is not None else 0
        for key, share in self._shares.items():
            known = scorecard is not None and total > 0
            weight = scorecard.scales[key].weight if scorecard is not None else 0
            share.setText(format_percent(weight / total * 100, self._link.language, 1) if known else "–")
        self.edited.emit(scorecard if not problems else None)

    def _mark(self, edit: QLineEdit, *, on: bool, said: str) -> None:
        edit.setAccessibleDescription(said)
        if bool(edit.property("wrong")) != on:
            edit.setProperty("wrong", on)
            edit.style().unpolish(edit)
            edit.style().polish(edit)
