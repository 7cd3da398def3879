"""The client's edition counts what the log holds, says nothing internal, and is written whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.reviews import ReviewEdition, ReviewOrder, SetReview
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.review.service_facts import ServiceFacts
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.period import Quarter, quarter_of
from msp_desk.core.records.recommendation import Outcome, Recommendation
from tests.core.actions.desks import TODAY

Q3 = Quarter(2026, 3)


def kept_reviews(desk: Desk) -> int:
    """How many reviews are kept; the sample has papers of other kinds."""
    return len(desk.papers.all(kind=DocumentKind.REVIEW))


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(document[place].get_textpage().get_text_bounded() for place in range(len(document)))
    document.close()
    return text


@pytest.fixture(scope="module")
def order() -> ReviewOrder:
    return ReviewOrder(quarter=Q3, edition=ReviewEdition.CLIENT)


@pytest.fixture
def papers(sample: Desk, order: ReviewOrder) -> list[SetReview]:
    return sample.reviews.set_pages(order)


def test_everybody_served_gets_one_in_its_language(sample: Desk, papers: list[SetReview]) -> None:
    grades = sample.grades.table(Q3.period.last)
    assert [paper.client_id for paper in papers] == [grade.client_id for grade in grades.clients]
    for paper in papers:
        assert paper.client_id is not None
        assert paper.language is sample.clients.get(int(paper.client_id)).language
    assert kept_reviews(sample) == 0


def test_it_counts_what_the_log_holds(sample: Desk, papers: list[SetReview]) -> None:
    for paper in papers[:6]:
        facts = paper.facts
        assert isinstance(facts, ServiceFacts)
        tickets = sample.tickets.all(client_id=paper.client_id)
        span = Q3.period
        assert facts.quarters[-1].opened == sum(ticket.opened_on in span for ticket in tickets)
        assert facts.quarters[-1].closed == sum(ticket.closed_on in span for ticket in tickets)
        assert sum(request.opened for request in facts.requests) == facts.quarters[-1].opened
        open_then = [
            t for t in tickets if t.opened_on <= span.last and (t.closed_on is None or t.closed_on > span.last)
        ]
        assert facts.open_at_end == len(open_then)
        assert str(facts.quarters[-1].opened) in text_of(paper.pdf)


def test_nothing_internal_and_no_other_client_is_in_it(sample: Desk, papers: list[SetReview]) -> None:
    clients = sample.clients.all()
    firm = sample.firm.current()
    for paper in papers:
        own = next(client for client in clients if client.id == paper.client_id)
        others = [client for client in clients if client.id != own.id]
        titles = [advice.what for advice in paper.facts.advice] if isinstance(paper.facts, ServiceFacts) else []
        found = leaks(
            text_of(paper.pdf), language=paper.language, own_client=own, other_clients=others,
            allowed=(firm.name, firm.legal_name, *titles),
        )  # fmt: skip
        assert found == []


def test_what_was_decided_later_is_still_open_then(sample: Desk) -> None:
    client = sample.clients.named("Hotel Nebelzinne")
    sample.recommendations.add(
        Recommendation(
            client_id=client.id, title="Second line", proposed_on=date(2026, 8, 3), outcome=Outcome.IMPLEMENTED,
            decided_on=date(2026, 10, 5),
        )
    )  # fmt: skip
    outcomes = []
    for quarter in (Q3, Quarter(2026, 4)):
        order = ReviewOrder(quarter=quarter, edition=ReviewEdition.CLIENT, client_ids=(int(client.id),))
        (paper,) = sample.reviews.set_pages(order)
        assert isinstance(paper.facts, ServiceFacts)
        outcomes += [advice.outcome for advice in paper.facts.advice if advice.what == "Second line"]
    assert outcomes == [Outcome.OPEN, Outcome.IMPLEMENTED]


def test_paper_size_and_order_are_those_asked_for(sample: Desk) -> None:
    order = ReviewOrder(quarter=Q3, size=PaperSize.LETTER, by_grade=True)
    (paper,) = sample.reviews.set_pages(order)
    document = pypdfium2.PdfDocument(paper.pdf)
    assert document.get_page_size(0) == pytest.approx((612, 792), abs=1)
    document.close()
    scores = [choice.score for choice in sample.reviews.choices(Q3) if choice.letter is not None]
    text = text_of(paper.pdf)
    worst = min(
        (choice for choice in sample.reviews.choices(Q3) if choice.letter == "F"), key=lambda choice: choice.score or 0
    )
    assert scores
    assert worst.name in text


def test_many_are_written_into_a_folder_and_never_over_another_file(
    sample: Desk, papers: list[SetReview], tmp_path: Path
) -> None:
    first = papers[:2]
    (tmp_path / first[0].name).write_bytes(b"mine")
    files = sample.reviews.write(first, tmp_path)
    assert (tmp_path / first[0].name).read_bytes() == b"mine"
    assert files[0].name.endswith(" (2).pdf")
    assert [path.read_bytes() for path in files] == [paper.pdf for paper in first]
    kept = sample.reviews.keep(first, files=files)
    assert [document.content for document in kept] == [paper.pdf for paper in first]
    sample.undo()
    assert kept_reviews(sample) == 0, "one step takes all of them back"


def test_a_stopped_writing_leaves_no_file(sample: Desk, papers: list[SetReview], tmp_path: Path) -> None:
    def stop(done: int, _total: int, _doing: str) -> None:
        if done == 2:
            raise MspDeskError("documents.cancelled")

    with pytest.raises(MspDeskError, match="cancelled"):
        sample.reviews.write(papers, tmp_path, tell=stop)
    assert list(tmp_path.glob("*.pdf")) == []
    with pytest.raises(FileProblem):
        sample.reviews.write(papers, tmp_path / "missing.pdf")
    with pytest.raises(FileProblem):
        sample.reviews.write(papers[:1], sample.path)


def test_the_quarters_go_back_to_the_first_client(sample: Desk) -> None:
    quarters = sample.reviews.quarters()
    assert quarters[0] == quarter_of(TODAY)
    since = [client.client_since for client in sample.clients.all() if client.client_since is not None]
    assert quarters[-1] == max(quarter_of(min(since)), quarter_of(TODAY).earlier(39))
