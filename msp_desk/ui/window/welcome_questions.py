"""The three questions of the first start, each with its fields and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Final, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from msp_desk.core.actions.beginning import ANSWERS, FirstAnswers, first_problems, proposed_hour_cost, target_rate
from msp_desk.core.formatting import format_percent
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import Money, is_currency
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID, PANEL_PADDING
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.form_field import FormField, editor_for
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.typed_edits import AmountEdit, Conventions

LANGUAGE_NAMES: Final = ((Language.EN, "English"), (Language.DE, "Deutsch"), (Language.IT, "Italiano"))
_PAUSE: Final = 900
"""Milliseconds without a key after which half an amount or half a code counts as wrong."""
_LEAST: Final = 280
"""Least width of what is said in words, so that it does not count as a tower of single words."""
_FIELDS: Final = (
    FormField(key="name", label="", kind=FieldKind.TEXT, required=True),
    FormField(key="language", label="", kind=FieldKind.CHOICE, required=True, choices=LANGUAGE_NAMES),
    FormField(key="currency", label="", kind=FieldKind.TEXT, required=True, hint="EUR, CHF, GBP, USD"),
    FormField(key="hour_cost", label="", kind=FieldKind.AMOUNT, required=True),
)


class WelcomeQuestions(QWidget):
    """Firm, language and currency, and what an hour costs; everything but the firm has a proposal."""

    def __init__(self, wording: Wording, currency: str, today: date, parent: QWidget | None = None) -> None:
        """Make the fields.

        Args:
            wording: Says labels and problems.
            currency: The proposed home currency, ISO 4217.
            today: The owner's day.
            parent: Its owner.
        """
        super().__init__(parent)
        self._wording, self._today = wording, today
        self._conventions = Conventions(language=wording.language, currency=currency, today=today)
        self._touched: set[str] = set()
        self._writing = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._say)
        self._editors = {field.key: editor_for(field, self._conventions) for field in _FIELDS}
        self._labels = {key: PlainLabel(tone=Tone.MUTED) for key in ANSWERS}
        self._said = {key: PlainLabel(size=TextSize.SMALL, wrap=True) for key in ANSWERS}
        self._questions = {
            key: PlainLabel(size=TextSize.SECTION, wrap=True) for key in ("name", "language", "hour_cost")
        }
        self._lay_out()
        self._writing = True
        self._editors["language"].write(wording.language)
        self._editors["currency"].write(currency)
        self._editors["hour_cost"].write(proposed_hour_cost(currency))
        self._writing = False
        for key, editor in self._editors.items():
            editor.watch(lambda key=key: self._on_edited(key))  # type: ignore[misc]
        for before, after in pairwise(self.widgets()):
            QWidget.setTabOrder(before, after)
        self.speak(wording)

    def widgets(self) -> list[QWidget]:
        """The fields from top to bottom."""
        return [self._editors[key].widget for key in ANSWERS]

    def widget(self, key: str) -> QWidget:
        """One field."""
        return self._editors[key].widget

    def said(self, key: str) -> str:
        """What stands below a field; "" when nothing does."""
        label = self._said[key]
        return "" if label.isHidden() else label.text()

    def speak(self, wording: Wording) -> None:
        """Speak another language; amounts are written its way, and the papers follow until the owner chose."""
        amount = self._editors["hour_cost"]
        typed = amount.read()
        self._wording = wording
        self._take(Conventions(language=wording.language, currency=self._conventions.currency, today=self._today))
        self._writing = True
        if isinstance(typed, int):
            amount.write(typed)
        if "language" not in self._touched:
            self._editors["language"].write(wording.language)
        self._writing = False
        self._questions["name"].setText(self.tr("What is your firm called?"))
        self._questions["language"].setText(self.tr("In which language and currency does it work?"))
        self._questions["hour_cost"].setText(self.tr("What does one hour of your work cost you?"))
        words = {
            "name": self.tr("Name"),
            "language": self.tr("Language of your papers"),
            "currency": self.tr("Home currency"),
            "hour_cost": self.tr("Cost of an hour"),
        }
        for key, word in words.items():
            self._labels[key].setText(f"{word} *")
            self._editors[key].widget.setAccessibleName(word)
        self._say()

    def answers(self) -> FirstAnswers | None:
        """The answers when all are sound; else every problem is said and the first wrong field gets the keyboard."""
        self._touched.update(ANSWERS)
        wrong = self._say()
        if wrong:
            self.take_focus(wrong)
            return None
        values = self._values()
        return FirstAnswers(
            name=cast(str, values["name"]),
            language=cast(Language, values["language"]),
            currency=cast(str, values["currency"]),
            hour_cost=cast(int, values["hour_cost"]),
        )

    def go_on(self, key: str) -> bool:
        """Put the keyboard into the field after one, unless something is wrong with that one.

        Returns:
            False when there is none after it.
        """
        self._touched.add(key)
        if self._say(only=key):
            return True
        place = ANSWERS.index(key) + 1
        if place == len(ANSWERS):
            return False
        self.take_focus(ANSWERS[place])
        return True

    def key_in_use(self) -> str:
        """The key of the field that has the keyboard; "" when none has."""
        return next((key for key in ANSWERS if self._editors[key].widget.hasFocus()), "")

    def take_focus(self, key: str = ANSWERS[0]) -> None:
        """Put the keyboard into a field."""
        widget = self._editors[key].widget
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, QLineEdit):
            widget.selectAll()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(PANEL_PADDING)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        for key in ANSWERS:
            line = grid.rowCount()
            question = self._questions.get(key)
            if question is not None:
                question.setContentsMargins(0, 2 * GRID if line > 1 else 0, 0, GRID // 2)
                question.setMinimumWidth(_LEAST)
                grid.addWidget(question, line, 0, 1, 2)
                line += 1
            label, editor, said = self._labels[key], self._editors[key].widget, self._said[key]
            editor.setObjectName(f"welcome_{key}")
            label.setMinimumHeight(CONTROL_HEIGHT)
            label.setBuddy(editor)
            said.setMinimumWidth(_LEAST)
            said.hide()
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, line, 1)
            grid.addWidget(said, line + 1, 1)

    def _values(self) -> dict[str, object]:
        values = {key: editor.read() for key, editor in self._editors.items()}
        values["currency"] = str(values["currency"]).upper()
        return values

    def _on_edited(self, key: str) -> None:
        if self._writing:
            return
        self._touched.add(key)
        if key == "currency":
            self._follow_currency()
        half = self._editors[key].half_typed() or (key == "currency" and len(str(self._editors[key].read())) < 3)
        if half and self._editors[key].widget.hasFocus():
            self._hush(key)
            self._later.start(_PAUSE)
        else:
            self._say()

    def _follow_currency(self) -> None:
        """Count in the currency that is typed; a cost nobody typed is proposed anew."""
        currency = cast(str, self._values()["currency"])
        if not is_currency(currency) or currency == self._conventions.currency:
            return
        self._take(Conventions(language=self._conventions.language, currency=currency, today=self._today))
        amount = cast(AmountEdit, self._editors["hour_cost"].widget)
        text = amount.text()
        self._writing = True
        amount.clear()  # so that its sign is shown anew
        if "hour_cost" in self._touched:
            amount.setText(text)
        else:
            amount.set_value(proposed_hour_cost(currency))
        self._writing = False

    def _take(self, conventions: Conventions) -> None:
        self._conventions = conventions
        cast(AmountEdit, self._editors["hour_cost"].widget).set_conventions(conventions)

    def _hush(self, key: str) -> None:
        self._show(key, "", "")

    def _say(self, *, only: str = "") -> str:
        """Say below each field that was edited what is wrong with it; give the first wrong one, said or not.

        Args:
            only: Looks for what is wrong with one field; the others are said all the same.
        """
        self._later.stop()
        values, sentences = self._values(), dict[str, list[str]]()
        for key, editor in self._editors.items():
            unreadable = editor.complaint()
            if unreadable is not None:
                sentences[key] = [self._wording.error(unreadable)]
        unread = set(sentences)
        for problem in first_problems(values):
            if problem.field not in unread:
                sentences.setdefault(problem.field, []).append(self._wording.problem(problem))
        for key in ANSWERS:
            wrong = " ".join(sentences.get(key, ())) if key in self._touched else ""
            note = self._effect(values["hour_cost"]) if key == "hour_cost" and key not in sentences else ""
            self._show(key, wrong, note)
        wanted: Iterable[str] = (only,) if only else ANSWERS
        return next((key for key in wanted if key in sentences), "")

    def _effect(self, cost: object) -> str:
        if not isinstance(cost, int):
            return ""
        if not cost:
            return self._wording.say("beginning.no_cost")
        rate = Money(target_rate(cost), self._conventions.currency)
        margin = format_percent(Settings().target_margin, self._wording.language)
        return self._wording.say("beginning.rate", rate=rate, margin=margin)

    def _show(self, key: str, wrong: str, note: str) -> None:
        label, editor = self._said[key], self._editors[key].widget
        label.set_tone(Tone.DANGER if wrong else Tone.MUTED)
        label.setText(wrong or note)
        label.setVisible(bool(wrong or note))
        editor.setAccessibleDescription(wrong or note)
        if bool(editor.property("wrong")) != bool(wrong):
            editor.setProperty("wrong", bool(wrong))
            editor.style().unpolish(editor)
            editor.style().polish(editor)
