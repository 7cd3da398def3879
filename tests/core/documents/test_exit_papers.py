"""The papers of an exit read back: the talking points on one private page, the checklist with all its steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.documents.exit_papers.checklist import render_checklist
from msp_desk.core.documents.exit_papers.facts import (
    FACTS_AT_MOST,
    ChecklistFacts,
    ChecklistLine,
    DatedFact,
    TalkingPointsFacts,
)
from msp_desk.core.documents.exit_papers.talking_points import first_words, render_talking_points
from msp_desk.core.documents.text import MissingCharacters
from msp_desk.core.parting.exit_steps import PROPOSED
from msp_desk.core.records.conversation import ConversationWay
from msp_desk.core.records.exit import EndingWay, ExitStage
from msp_desk.core.records.exit_step import StepOwner
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.documents.reading import joined, page_texts, reader, squeezed, whole_text

DAY = date(2026, 11, 21)
CLIENT = "Grundstücksverwaltungsgesellschaft Żółtobrzeg & Αθηναϊκή Εταιρεία <b>Süd</b> mbH & Co. KG"
POINTS = TalkingPointsFacts(
    firm="Quellhof IT-Dienste GmbH", client=CLIENT, day=DAY, talk_day=date(2026, 11, 25),
    talk_how=ConversationWay.VIDEO, talk_with="Frau Dr. Wójcik", way=EndingWay.NOTICE, ends_on=date(2027, 3, 31),
    receive_by=date(2026, 12, 31), own_points="- Dank für fünf Jahre\n• Übergabe im Februar",
    logged=tuple(
        DatedFact(day=DAY - timedelta(days=n), text=f"Tatsache {n}: {{firm}} &amp; <i>nichts</i> " + "lang " * 40)
        for n in range(6)
    ),
    currency="EUR", open_count=4, open_amount=588_574, refund=123_456, hours_included=8, hourly_rate=9500,
    referrals=("Kleinholz Computerservice", "Monterosso Informatica", "Northlea Managed IT"),
)  # fmt: skip
LINES = tuple(
    ChecklistLine(
        stage=step.stage, what=Wording(Language.DE).say(f"exits.step.{step.key}"), who=step.who,
        due=DAY + timedelta(days=place), done_on=DAY if place % 5 == 0 else None,
        evidence=f"Beleg {place}" if place % 5 == 0 else "",
    )
    for place, step in enumerate(PROPOSED)
)  # fmt: skip
LIST = ChecklistFacts(
    firm="Quellhof IT-Dienste GmbH", client=CLIENT, next_provider="Nachbar & Söhne", day=DAY,
    ends_on=date(2027, 3, 31), lines=LINES,
)  # fmt: skip


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("way", list(EndingWay))
def test_the_talking_points_are_one_private_page(language: Language, way: EndingWay) -> None:
    pdf = render_talking_points(replace(POINTS, way=way), language=language)
    (text,) = page_texts(pdf)
    wording = Wording(language)
    assert wording.say("exit_papers.internal") in text
    assert wording.say("exit_papers.not_legal_advice") in text
    assert "Dr. Wójcik" in text
    read = joined(pdf)
    for key in ("aim", "first", "own", "not", "answers", "next"):
        assert squeezed(wording.say(f"exit_papers.points.head.{key}")) in read
    for sentence in first_words(replace(POINTS, way=way), language=language):
        assert squeezed(sentence) in read
    assert squeezed("Dank für fünf Jahre") in read
    assert squeezed(CLIENT) in read  # markup is text
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert metadata.title is not None
    assert metadata.title.startswith(wording.say("exit_papers.points.title"))


def test_they_name_the_facts_of_the_log_and_no_more_than_a_few() -> None:
    read = joined(render_talking_points(POINTS, language=Language.DE))
    for number in range(6):
        assert (squeezed(f"Tatsache {number}:") in read) is (number < FACTS_AT_MOST)
    for fact in ("31. März 2027", "31. Dezember 2026", "5.885,74 €", "1.234,56 €", "95,00 €", "8 Stunden", "Northlea"):
        assert squeezed(fact) in read
    known = joined(render_talking_points(replace(POINTS, next_provider="Nachbar IT"), language=Language.DE))
    assert squeezed("Nachbar IT") in known
    assert squeezed("Northlea") not in known


def test_what_is_missing_is_left_out_or_said_otherwise() -> None:
    bare = replace(
        POINTS, talk_day=None, ends_on=None, receive_by=None, own_points="", logged=(), open_count=0, open_amount=0,
        refund=0, hours_included=0, referrals=(),
    )  # fmt: skip
    english = Wording(Language.EN)
    text = whole_text(render_talking_points(bare, language=Language.EN))
    read = squeezed(text)
    assert squeezed(english.say("exit_papers.points.not_planned")) in read
    assert squeezed(english.say("exit_papers.points.no_facts")) in read
    assert squeezed(english.say("exit_papers.points.question.open")) not in read
    assert squeezed(english.say("exit_papers.points.head.own")) not in read
    assert "None" not in text.replace(english.say("exit_papers.points.no_facts"), "")
    client_left = joined(render_talking_points(replace(bare, way=EndingWay.ACCEPTANCE), language=Language.EN))
    assert squeezed(english.say("exit_papers.points.question.why")) not in client_left


def test_long_points_of_ones_own_take_a_second_page_and_lose_nothing() -> None:
    own = "\n".join(f"Punkt {number}: " + "noch ein Wort " * 12 for number in range(40))
    pdf = render_talking_points(replace(POINTS, own_points=own), language=Language.DE)
    assert len(page_texts(pdf)) > 1
    assert all(squeezed(f"Punkt {number}:") in joined(pdf) for number in range(40))
    assert all(Wording(Language.DE).say("exit_papers.internal") in text for text in page_texts(pdf))


@pytest.mark.parametrize("language", list(Language))
def test_the_checklist_has_every_step_with_who_when_and_evidence(language: Language) -> None:
    pdf = render_checklist(LIST, language=language)
    read, wording = joined(pdf), Wording(language)
    for line in LINES:
        assert squeezed(line.what) in read
        assert squeezed(line.evidence) in read
    for who in (StepOwner.US, StepOwner.CLIENT, StepOwner.NEXT_PROVIDER):
        assert squeezed(wording.word(who)) in read
    for stage in (ExitStage.PREPARE, ExitStage.TOLD, ExitStage.TRANSITION):
        assert squeezed(wording.say(f"exit_papers.checklist.stage.{stage.name.lower()}")) in read
    done = sum(1 for line in LINES if line.done_on)
    assert squeezed(wording.say("exit_papers.checklist.counted", done=done, count=len(LINES))) in read
    assert squeezed("Nachbar & Söhne") in read
    assert wording.say("exit_papers.internal") not in whole_text(pdf)
    assert squeezed(Wording(language).say("documents.continued", first=1, last=1, all=1))[:6] in read


def test_a_named_person_and_a_long_list_over_pages() -> None:
    many = tuple(replace(LINES[0], what=f"Schritt {n}", who=StepOwner.NAMED, who_name=f"Ida {n}") for n in range(200))
    pdf = render_checklist(replace(LIST, lines=many), language=Language.DE)
    pages = page_texts(pdf)
    assert len(pages) > 3
    assert all(squeezed(f"Ida {n}") in joined(pdf) for n in range(200))
    assert all("Nachweis" in page for page in pages)  # the head is repeated


def test_an_empty_list_says_so() -> None:
    text = whole_text(render_checklist(replace(LIST, lines=(), ends_on=None), language=Language.EN))
    assert Wording(Language.EN).say("exit_papers.checklist.none") in text


def test_the_same_facts_give_the_same_bytes() -> None:
    for language in Language:
        assert render_talking_points(POINTS, language=language) == render_talking_points(POINTS, language=language)
        assert render_checklist(LIST, language=language) == render_checklist(LIST, language=language)


def test_characters_that_no_face_has_are_named() -> None:
    with pytest.raises(MissingCharacters):
        render_talking_points(replace(POINTS, own_points="\U0001f9ff"), language=Language.EN)
    with pytest.raises(MissingCharacters):
        render_checklist(replace(LIST, next_provider="\U0001f9ff"), language=Language.EN)
