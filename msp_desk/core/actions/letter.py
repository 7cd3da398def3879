"""A letter before it is finished: drafted from the log, in another language, of another kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from msp_desk.core.actions.case_file import CaseFile
from msp_desk.core.actions.letter_facts import letter_facts, refund_rows
from msp_desk.core.actions.letter_kinds import Situation, for_kind, with_dates
from msp_desk.core.actions.letter_source import LetterSource
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.notice import NoticeResult
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter before it is finished; what the owner edits is ``facts``, ``language`` and ``layout``.

    Attributes:
        source: What the log holds.
        drafted_on: The day it was begun.
        agreement: What it is about.
        further: Other agreements that it ends as well.
        notice: When the agreement can end.
        facts: What it says.
        language: Of the letter; the client's unless the owner wants another.
        layout: How it stands on its sheet.
        law_confirmed: Whether the owner confirms the law's notice where the agreement is silent.
    """

    source: LetterSource
    drafted_on: date
    agreement: Agreement
    further: tuple[Agreement, ...] = ()
    notice: NoticeResult
    facts: LetterFacts
    language: Language
    layout: LetterLayout
    law_confirmed: bool = False

    @property
    def case(self) -> CaseFile:
        """The client with everything that can be quoted."""
        return self.source.case

    @property
    def kind(self) -> LetterKind:
        """What it declares."""
        return self.facts.kind

    @property
    def formal_warnings(self) -> tuple[FormalWarning, ...]:
        """The client's recorded warnings."""
        return self.source.formal_warnings

    @property
    def situation(self) -> Situation:
        """What it is drafted from."""
        return Situation(
            source=self.source,
            agreements=(self.agreement, *self.further),
            day=self.drafted_on,
            language=self.language,
        )


def drafted(situation: Situation, kind: LetterKind, *, layout: LetterLayout) -> Letter:
    """A letter as the log fills it."""
    base = letter_facts(situation.source, situation.agreement, day=situation.day)
    return Letter(
        source=situation.source,
        drafted_on=situation.day,
        agreement=situation.agreement,
        further=situation.agreements[1:],
        notice=situation.notice_of(situation.agreement, situation.day),
        facts=for_kind(base, kind, situation),
        language=situation.language,
        layout=layout,
    )


def of_kind(letter: Letter, kind: LetterKind) -> Letter:
    """The letter as another kind: what was typed stays, what the kind needs is filled from the log."""
    return _carried(letter, drafted(letter.situation, kind, layout=letter.layout))


def about(letter: Letter, agreements: Sequence[Agreement]) -> Letter:
    """The letter about other agreements, the main one first; what was typed stays."""
    situation = replace(letter.situation, agreements=tuple(agreements))
    return _carried(letter, drafted(situation, letter.kind, layout=letter.layout))


def in_language(letter: Letter, language: Language, *, layout: LetterLayout) -> Letter:
    """The letter in another language; what the owner edited stays."""
    situation = replace(letter.situation, language=language)
    moved = _carried(letter, drafted(situation, letter.kind, layout=layout))
    end = moved.facts.end_date
    if not letter.facts.refunds or end is None:
        return moved
    refunds = refund_rows(letter.case, end_date=end, day=moved.facts.day, language=language)
    return replace(moved, facts=replace(moved.facts, refunds=refunds))


def with_end_date(letter: Letter, facts: LetterFacts) -> Letter:
    """The letter with another end day or day: refund and suggested dates follow.

    An acceptance of a notice that arrived on another day ends when that notice ends it, unless an end day was chosen.
    """
    theirs = facts.their_notice
    if letter.kind is LetterKind.ACCEPTANCE and theirs is not None and theirs != letter.facts.their_notice:
        ends = letter.situation.notice_of(letter.agreement, theirs.received_on or theirs.day).ends_on
        days = [day for day in (ends, theirs.end_named) if day is not None]
        if days and facts.end_date == letter.facts.end_date:
            facts = replace(facts, end_date=max(days))
    return replace(letter, facts=with_dates(facts, letter.situation))


def with_source(letter: Letter, source: LetterSource) -> Letter:
    """The letter after the log was read again."""
    return _carried(letter, drafted(replace(letter.situation, source=source), letter.kind, layout=letter.layout))


def _carried(letter: Letter, fresh: Letter) -> Letter:
    """A fresh draft with everything that was typed into the letter before."""
    before = drafted(letter.situation, letter.kind, layout=letter.layout).facts
    typed = {
        each.name: getattr(letter.facts, each.name)
        for each in fields(LetterFacts)
        if each.name != "kind" and getattr(letter.facts, each.name) != getattr(before, each.name)
    }
    return replace(fresh, facts=replace(fresh.facts, **typed), law_confirmed=letter.law_confirmed)


def title_of(letter: Letter) -> str:
    """What lists call the finished letter, in its language."""
    facts, wording = letter.facts, Wording(letter.language)
    key = letter.kind.value.replace("-", "_")
    match letter.kind:
        case LetterKind.WARNING:
            day = facts.cure_by
        case LetterKind.PRICE_CHANGE:
            day = facts.price_from
        case _:
            day = None if facts.takes_effect_on_receipt else facts.end_date
    if day is None:
        return wording.say(f"letter_titles.without_day.{key}", number=facts.agreement_number)
    return wording.say(f"letter_titles.{key}", number=facts.agreement_number, day=day)
