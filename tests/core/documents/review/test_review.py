"""The owner's review says its facts, is marked as internal on every page, and takes any number of clients."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.review import (
    ClientReview,
    DocumentCancelled,
    LookFirst,
    Pareto,
    ReviewFacts,
    render,
)
from msp_desk.core.documents.text import MissingCharacters
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.core.records.scorecard import Letter
from msp_desk.core.wording import Wording
from tests.core.documents.reading import joined, page_text, page_texts, pieces, reader, squeezed
from tests.core.documents.sample_facts import review


def _says(pdf: bytes, text: str) -> bool:
    return squeezed(text) in joined(pdf)


def test_every_fact_is_read_back() -> None:
    pdf = render(review(), language=Language.EN)
    for text in (
        "Portfolio, third quarter 2026",
        "23 clients. Grades as of 30 September 2026, each over its twelve months, beside 30 June 2026.",
        "5 of 23 clients bring 81% of revenue; 6 of 23 take 80% of the hours. Three are in the second group and not in",
        "the first: Penhollow Joinery Ltd, Stonepike Freight and Cobbleford Foods. Together they pay 14% of revenue",
        "and take 30% of the hours.",
        "target £90/h",
        "average £104/h",
        "Largest three 35.5",
        "As if 14.0 equal clients",
        "over 90 1 3,120.00 All 11 19,843.20",
        "Longest: Stonepike Freight, invoice 0561, due 12 Jun 2026, 110 days.",
        "Cobbleford Foods −6.4 margin",
        "scorecard 4",
    ):
        assert squeezed(text) in squeezed(page_text(pdf, 0)), text
    for text in (
        "Penhollow Joinery Ltd",
        "41.9",
        "−6.4 since 30 Jun 2026",
        "Grade D. Borderline: 1.9 points above the cut for D. Coverage 100.",
        "Worsening since February",
        "−21 points a year, p < 0.001",
        "Q3 25 Q4 25 Q1 26 Q2 26 Q3 26",
        "Support tickets /10 seats 8.3 8.6 – 9.8 9.9 9.4 29",
        "9 Jul payment, 1 Asked for 45 days, terms say 14",
        "0874 15 Sep 2,083.20 open, 29",
        "Advice Sign-in protection for all 28 accounts client 31 Aug 2026 ignored",
        "Next Boundary plan with targets for 30, 60, 90 days owner 30 Nov 2026 open",
        "Stays a D in 16 of 16 weightings.",
        "Grey: no data",
    ):
        assert squeezed(text) in squeezed(page_text(pdf, 1)), text


@pytest.mark.parametrize("language", list(Language))
def test_it_is_made_in_every_language_and_the_same_each_time(language: Language) -> None:
    pdf = render(review(), language=language)
    text = joined(pdf)
    assert "{" not in text
    assert "None" not in text
    assert render(review(), language=language) == pdf


@pytest.mark.parametrize("language", list(Language))
def test_every_page_is_marked_as_internal(language: Language) -> None:
    label = {Language.EN: "INTERNAL", Language.DE: "INTERN", Language.IT: "INTERNO"}[language]
    pdf = render(review(7), language=language)
    assert len(reader(pdf).pages) == 8
    for page in range(8):
        assert [piece.text for piece in pieces(pdf, page)].count(label) == 1


@pytest.mark.parametrize("count", [0, 1, 300])
def test_any_number_of_clients(count: int) -> None:
    pdf = render(review(count), language=Language.EN)
    assert len(reader(pdf).pages) == count + 1
    if count:
        assert review(count).clients[-1].name in page_text(pdf, count)


def test_the_pages_of_the_clients_to_look_at_first_are_right() -> None:
    facts = review()
    facts = replace(facts, look_first=(LookFirst(client=facts.clients[7].name, next_step="talk about terms"),))
    pages = page_texts(render(facts, language=Language.EN))
    assert "talk about terms" in pages[0]
    number = int(pages[0].split("talk about terms")[1].split("page ")[1].split()[0])
    assert facts.clients[7].name in pages[number - 1]


def test_without_names_the_lowest_grades_come_first() -> None:
    first = page_text(render(review(), language=Language.EN), 0).split("Look at these first")[1]
    graded = [client for client in review().clients if client.letter is not None and client.score is not None]
    lowest = sorted(graded, key=lambda each: (each.score, each.name))[:3]
    places = [first.index(client.name) for client in lowest]
    assert places == sorted(places)


def test_two_pages_hold_a_client_with_very_many_rows() -> None:
    facts = review(2)
    first = facts.clients[0]
    many = replace(first, incidents=first.incidents * 20, invoices=first.invoices * 30, actions=first.actions * 12)
    pdf = render(replace(facts, clients=(many, facts.clients[1])), language=Language.EN)
    pages = page_texts(pdf)
    assert len(pages) == 4
    assert "and " in pages[1]
    assert "more" in pages[1]
    assert "more" in pages[2]
    for page in range(len(pages)):
        for piece in pieces(pdf, page):
            assert piece.y <= 270.5 or piece.size == 7.5, piece


def test_an_ungraded_client_says_why_and_has_no_score() -> None:
    facts = review(13)
    ungraded = facts.clients[12]
    assert ungraded.letter is None
    page = page_text(render(facts, language=Language.EN), 13)
    assert ungraded.name in page
    assert "Why there is no grade Measures with data carry only 35 of 100 points of weight" in page
    assert "No month can be graded yet." in page


def test_what_is_unknown_is_a_dash() -> None:
    nothing = ClientReview(name="Neu GmbH", status="Noch in den ersten 90 Tagen.", known_then=False)
    facts = replace(review(0), clients=(nothing,))
    pages = page_texts(render(facts, language=Language.DE))
    assert "– – – – – – –" in pages[1]
    assert "neu seit 30.06." in pages[1]
    assert "Kein Vorfall." in pages[1]
    assert "Nichts ist empfohlen oder vereinbart." in pages[1]
    assert "Der Aufwand ist nicht erfasst" in pages[0]


def test_long_and_foreign_names_are_printed_whole_on_their_page() -> None:
    name = "Bezirksgenossenschaft für landwirtschaftliche Maschinen und Handelswaren Oberbeispiel eGen mbH"
    assert len(name) >= 90
    facts = review(15)
    facts = replace(facts, clients=(replace(facts.clients[0], name=name), *facts.clients[1:]))
    pdf = render(facts, language=Language.EN)
    assert name in page_text(pdf, 1)
    for client in facts.clients[12:15]:
        assert _says(pdf, client.name)
    with pytest.raises(MissingCharacters):
        render(replace(facts, clients=(replace(facts.clients[0], name="漢字"),)), language=Language.EN)


def test_progress_is_told_and_cancelling_stops() -> None:
    told: list[tuple[int, int]] = []
    render(review(5), language=Language.EN, progress=lambda done, total: told.append((done, total)))
    assert told == [(index, 5) for index in range(1, 6)]
    told.clear()
    with pytest.raises(DocumentCancelled) as caught:
        render(
            review(5), language=Language.EN, progress=lambda done, total: told.append((done, total)),
            cancelled=lambda: len(told) == 2,
        )  # fmt: skip
    assert told == [(1, 5), (2, 5)]
    assert Wording(Language.IT).error(caught.value).endswith(".")


def test_a_viewer_finds_each_client_in_the_contents() -> None:
    facts = review(4)
    outline = reader(render(facts, language=Language.EN)).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles == ["Portfolio, third quarter 2026", *(client.name for client in facts.clients)]


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.8, "fanno l’80% del fatturato"), (0.84, "fanno l’84%"), (0.48, "fanno il 48%"), (0.11, "l’11%")],
)
def test_italian_shares_take_their_article(share: float, words: str) -> None:
    facts = review()
    assert facts.pareto is not None
    pdf = render(replace(facts, pareto=replace(facts.pareto, revenue_share=share)), language=Language.IT)
    assert _says(pdf, words)


def test_one_client_takes_the_singular() -> None:
    pareto = Pareto(all=3, revenue_clients=1, revenue_share=0.9, effort_clients=1, effort_share=0.85)
    facts = replace(review(3), pareto=pareto)
    text = page_text(render(facts, language=Language.EN), 0)
    assert "1 of 3 clients brings 90% of revenue; 1 of 3 takes 85% of the hours." in text
    assert "Nobody is in the second group only." in text


def test_quarters() -> None:
    assert Quarter(2026, 1).earlier(1) == Quarter(2025, 4)
    assert Quarter(2026, 4).period.last == date(2026, 12, 31)
    assert Quarter(2024, 1).period.first == date(2024, 1, 1)
    assert [each.number for each in Quarter(2026, 3).five_up_to()] == [3, 4, 1, 2, 3]


def test_american_paper_is_possible() -> None:
    pdf = render(review(2), language=Language.EN, size=PaperSize.LETTER)
    assert float(reader(pdf).pages[1].mediabox.width) == 612
    for piece in pieces(pdf, 1):
        assert piece.y <= 792 / 72 * 25.4


def test_movers_are_those_that_moved_or_changed_their_letter() -> None:
    facts: ReviewFacts = review(4)
    still = replace(facts.clients[0], score=50.0, score_then=55.9, letter=Letter.D, letter_then=Letter.D)
    moved = replace(facts.clients[1], score=50.0, score_then=44.0, letter=Letter.D, letter_then=Letter.D)
    changed = replace(facts.clients[2], score=54.9, score_then=55.1, letter=Letter.D, letter_then=Letter.C)
    new = replace(facts.clients[3], score=30.0, score_then=90.0, letter=Letter.F, letter_then=None, known_then=False)
    text = page_text(render(replace(facts, clients=(still, moved, changed, new)), language=Language.EN), 0)
    block = text.split("Movers")[1].split("A few clients")[0]
    assert changed.name in block
    assert moved.name in block
    assert "+6.0" in block
    assert still.name not in block
    assert new.name not in block
