"""Prices that change: what they are now and then, from when, and until when the client answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, Final, cast

from PySide6.QtWidgets import QGridLayout, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import PriceChange, PricePeriod
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.rows import stripped
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.sourced_edits import SourcedChoice
from msp_desk.ui.widgets.typed_edits import AmountEdit

MOST: Final = 4
"""So many prices one letter changes; more belong in an annex."""
_PARTS: Final = ("label", "period", "now", "new")


class PriceFields(FieldsPart):
    """The prices and their days."""

    rows: ClassVar = {
        "price_from": "price_from",
        "price_answer": "answer_date",
        "notice_by": "notice_by",
        "price_reason": "price_reason",
        "price_clause": "price_clause",
    }
    more: ClassVar = tuple(f"price_{part}_{place}" for place in range(MOST) for part in _PARTS)

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("The price"), self.tr("from the agreement"))

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        self._asked = False
        for place in range(MOST):
            self._price(place)
        lines.add_day(section, "price_from", self.tr("New from"))
        lines.add_day(section, "price_answer", self.tr("Answer by"))
        lines.add_day(section, "notice_by", self.tr("Their notice by"))
        lines.add_prose(section, "price_reason", self.tr("Reason, one sentence"), lines=2)
        lines.add_text(section, "price_clause", self.tr("Clause"), self.tr("clause, such as 6.1"))

    def write(self, letter: Letter) -> None:
        """Show the prices of a letter."""
        facts = letter.facts
        for place in range(MOST):
            price = facts.prices[place] if place < len(facts.prices) else None
            self.lines.put(f"price_label_{place}", "" if price is None else price.label)
            self.lines.put(f"price_period_{place}", PricePeriod.MONTH if price is None else price.period)
            self.lines.put(f"price_now_{place}", None if price is None else price.now)
            self.lines.put(f"price_new_{place}", None if price is None else price.new)
        self.lines.put("price_answer", facts.answer_date)
        for key in ("price_from", "notice_by", "price_reason", "price_clause"):
            self.lines.put(key, getattr(facts, key))
        self._show_rows()

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The prices as they stand."""
        self._show_rows()
        found = []
        for place in range(MOST):
            before = facts.prices[place] if place < len(facts.prices) else None
            now = self.number(f"price_now_{place}", None if before is None else before.now)
            new = self.number(f"price_new_{place}", None if before is None else before.new)
            label = self.text(f"price_label_{place}")
            if label or new is not None:
                period = cast(PricePeriod, self.lines.value_of(f"price_period_{place}"))
                found.append(PriceChange(label=label, now=now, new=new, period=period))
        read = replace(
            facts,
            prices=tuple(found),
            price_from=self.day("price_from", facts.price_from),
            notice_by=self.day("notice_by", facts.notice_by),
            price_reason=self.text("price_reason"),
            price_clause=self.text("price_clause"),
        )
        return replace(read, answer_date=self.day("price_answer", facts.answer_date)) if self._asked else read

    def name_sources(self, letter: Letter) -> None:
        """Say which days are suggestions, and where the price of now comes from."""
        suggested = self.tr("suggested")
        for key in ("price_from", "price_answer", "notice_by"):
            self.source_of_day(key, suggested)

    def is_asked(self, asked: frozenset[str]) -> bool:
        """Whether a kind of letter changes prices; the days it shares with others are shown elsewhere otherwise."""
        return "prices" in asked

    def show_kind(self, kind: LetterKind, asked: frozenset[str]) -> None:
        """Show the prices where they change."""
        self._asked = "prices" in asked
        super().show_kind(kind, asked)
        self.lines.show_row("price_answer", self._asked)
        self.lines.show_row("notice_by", self._asked and "notice_by" in asked)
        self._show_rows()

    def _price(self, place: int) -> None:
        lines, section, number = self.lines, self.section, str(place + 1)
        label = lines.text_edit(self.tr("what it is for"))
        period = SourcedChoice([(one, self.wording.word(one)) for one in PricePeriod])
        now, new = AmountEdit(lines.conventions), AmountEdit(lines.conventions)
        now.setPlaceholderText(self.tr("now"))
        new.setPlaceholderText(self.tr("new"))
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, GRID // 2)
        grid.setSpacing(GRID // 2)
        grid.addWidget(label, 0, 0)
        grid.addWidget(period, 0, 1)
        grid.addWidget(now, 1, 0)
        grid.addWidget(new, 1, 1)
        complaint = lines.place(section, self.tr("Price {number}").replace("{number}", number), box)
        label.textChanged.connect(lambda _text: self._on_typed())
        period.currentIndexChanged.connect(lambda _place: lines.tell("prices"))
        for amount in (now, new):
            amount.textChanged.connect(lambda _text: self._on_typed())
        names = {
            "label": self.tr("Price {number}: what it is for"),
            "period": self.tr("Price {number}: per what"),
            "now": self.tr("Price {number}: now"),
            "new": self.tr("Price {number}: new"),
        }
        edits: dict[str, tuple[QWidget, Callable[[], object]]] = {
            "label": (label, lambda: stripped(label)),
            "period": (period, period.value),
            "now": (now, now.value),
            "new": (new, new.value),
        }
        for part, (edit, read) in edits.items():
            edit.setProperty("label", box.property("label"))
            lines.keep(section, f"price_{part}_{place}", names[part].replace("{number}", number), edit, read, complaint)
        lines.set_rule(f"price_new_{place}", lambda: self._missing("new", place))
        lines.set_rule(f"price_label_{place}", lambda: self._missing("label", place))

    def _missing(self, part: str, place: int) -> str:
        """That a price that was begun needs its words and its new amount."""
        return self.required() if self._begun(place) and not self.lines.value_of(f"price_{part}_{place}") else ""

    def _begun(self, place: int) -> bool:
        values = (self.lines.value_of(f"price_{part}_{place}", "something") for part in ("label", "now", "new"))
        return any(values)

    def _on_typed(self) -> None:
        self._show_rows()
        self.lines.tell("prices")

    def _show_rows(self) -> None:
        """Show the filled ones and one more."""
        filled = [place for place in range(MOST) if self._begun(place)]
        shown = max(filled, default=-1) + 2 if self._asked else 0
        for place in range(MOST):
            for part in _PARTS:
                self.lines.show_row(f"price_{part}_{place}", place < shown)
