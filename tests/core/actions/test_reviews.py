"""Reviews of every quarter: grades as of its last day, beside those of the quarter before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.reviews import ReviewEdition, ReviewOrder, in_pieces
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter, quarter_of
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY
from tests.core.documents.reading import whole_text


def kept_reviews(desk: Desk) -> int:
    """How many reviews are kept; the sample has papers of other kinds."""
    return len(desk.papers.all(kind=DocumentKind.REVIEW))


def quarters() -> list[Quarter]:
    """Two whole years up to the quarter that runs."""
    return [quarter_of(TODAY).earlier(back) for back in range(7, -1, -1)]


@pytest.mark.parametrize("quarter", quarters(), ids=str)
def test_a_review_of_each_quarter(sample: Desk, quarter: Quarter) -> None:
    chosen = [sample.clients.named("Hotel Nebelzinne").id]
    document = sample.reviews.make(quarter, client_ids=chosen)
    facts: dict[str, Any] = json.loads(document.facts)
    as_of = min(quarter.period.last, TODAY)
    assert document.content.startswith(b"%PDF")
    words = ("first", "second", "third", "fourth")[quarter.number - 1]
    assert document.title == f"Quarterly review, {words} quarter {quarter.year}"
    assert document.client_id is None
    assert (facts["as_of"], facts["then"]) == (str(as_of), str(quarter.earlier(1).period.last))
    (page,) = facts["clients"]
    now, then = sample.grades.table(as_of), sample.grades.table(quarter.earlier(1).period.last)
    grade, before = now.find(chosen[0]), then.find(chosen[0])
    assert grade is not None
    assert page["letter"] == (grade.letter.value if grade.letter else None)
    assert page["score"] == pytest.approx(grade.score)
    assert page["score_then"] == pytest.approx(before.score if before else None)
    assert page["revenue"] == grade.figures.revenue
    assert len(page["months"]) == 12
    assert {len(measure["quarters"]) for measure in page["measures"]} == {5}
    days = [row["day"] for row in page["incidents"]]
    assert all(str(quarter.period.first) <= day <= str(as_of) for day in days)


def test_everyone_gets_a_page_unless_some_are_chosen(sample: Desk) -> None:
    quarter = Quarter(2026, 3)
    table = sample.grades.table(quarter.period.last)
    everyone: dict[str, Any] = json.loads(sample.reviews.make(quarter).facts)
    assert [page["name"] for page in everyone["clients"]] == [grade.name for grade in table.clients]
    chosen = [grade.client_id for grade in table.clients[2:4]]
    some: dict[str, Any] = json.loads(sample.reviews.make(quarter, client_ids=chosen).facts)
    assert [page["name"] for page in some["clients"]] == [grade.name for grade in table.clients[2:4]]
    assert some["pareto"] == everyone["pareto"], "the portfolio is that of all clients"


def test_a_quarter_without_anybody_and_one_that_lies_ahead_are_refused(sample: Desk, tmp_path: Path) -> None:
    out = tmp_path / "review.pdf"
    for quarter, code in ((Quarter(2010, 1), "nothing_to_review"), (Quarter(2027, 1), "quarter_ahead")):
        with pytest.raises(MspDeskError, match=code):
            sample.reviews.make(quarter, out=out)
    with pytest.raises(MspDeskError, match="nothing_to_review"):
        sample.reviews.make(Quarter(2026, 3), client_ids=[sample.clients.named("Alderfen Print Works").id], out=out)
    assert not out.exists()
    assert kept_reviews(sample) == 0


def test_overdue_on_the_first_page_is_what_the_ledger_says(sample: Desk) -> None:
    facts: dict[str, Any] = json.loads(sample.reviews.make(quarter_of(TODAY), client_ids=[2]).facts)
    active = {grade.client_id for grade in sample.grades.table(TODAY).clients}
    items = [item for number in active for item in sample.payments.open_items(number, TODAY) if item.days_overdue]
    assert sum(band["open"] for band in facts["overdue"]) == sum(item.open_amount for item in items)
    assert sum(band["invoices"] for band in facts["overdue"]) == len(items)
    assert facts["longest_overdue"]["days"] == max(item.days_overdue for item in items)


def test_it_can_be_cancelled_and_then_nothing_is_kept(sample: Desk, tmp_path: Path) -> None:
    out = tmp_path / "review.pdf"
    told: list[tuple[int, int]] = []
    with pytest.raises(MspDeskError, match="cancelled"):
        sample.reviews.make(
            Quarter(2026, 3),
            out=out,
            progress=lambda done, of: told.append((done, of)),
            cancelled=lambda: len(told) > 3,
        )
    assert not out.exists()
    assert kept_reviews(sample) == 0
    assert 0 < len(told) < told[0][1]


def test_a_letter_set_by_the_owner_stands_beside_the_computed_one(sample: Desk) -> None:
    client = sample.clients.named("Dunmarrow Estates")
    said = "Set by you: A until 19 Jan 2027, computed B."
    running = sample.reviews.make(quarter_of(TODAY), client_ids=[client.id])
    (page,) = json.loads(running.facts)["clients"]
    assert page["letter"] == "B"
    assert page["remarks"][0] == said
    assert said in whole_text(running.content)
    (earlier,) = json.loads(sample.reviews.make(Quarter(2026, 3), client_ids=[client.id]).facts)["clients"]
    assert not any(remark.startswith("Set by you") for remark in earlier["remarks"]), "it was set after the quarter"


def test_a_letter_set_by_the_owner_never_reaches_the_client(sample: Desk) -> None:
    client = sample.clients.named("Dunmarrow Estates")
    override = sample.overrides.of(client.id, TODAY)
    assert override is not None
    order = ReviewOrder(quarter=quarter_of(TODAY), edition=ReviewEdition.CLIENT, client_ids=(client.id,))
    (paper,) = sample.reviews.set_pages(order)
    for text in (whole_text(paper.pdf), paper.quoted):
        assert override.reason not in text
        for words in ("Set by you", "computed", "Grade"):
            assert words not in text


@pytest.mark.parametrize("after", [0, 1, 2, 7, 15, 22])
def test_wherever_it_is_stopped_nothing_is_written_or_kept(sample: Desk, tmp_path: Path, after: int) -> None:
    out, told = tmp_path / "review.pdf", [0]

    def stop() -> bool:
        told[0] += 1
        return told[0] > after

    with pytest.raises(MspDeskError, match="cancelled"):
        sample.reviews.make(Quarter(2026, 3), out=out, cancelled=stop)
    assert told[0] == after + 1, "it stops at the very next look"
    assert not out.exists()
    assert list(tmp_path.glob("*.part")) == []
    assert kept_reviews(sample) == 0


def test_a_disk_that_fails_leaves_no_half_file_and_keeps_the_old_one(
    sample: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "review.pdf"
    out.write_bytes(b"the paper of last time")

    def full(*_args: object) -> int:
        raise OSError(28, "No space left on device")

    (paper,) = sample.reviews.set_pages(ReviewOrder(quarter=Quarter(2026, 3)))
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(FileProblem):
        sample.reviews.write([paper], out)
    assert out.read_bytes() == b"the paper of last time"
    assert list(tmp_path.glob("*.part")) == []


def test_the_owner_reads_what_was_agreed_and_whether_it_happened(sample: Desk) -> None:
    client = sample.clients.named("Cobaltweir Engineering")
    document = sample.reviews.make(Quarter(2026, 3), client_ids=[client.id])
    (page,) = json.loads(document.facts)["clients"]
    rows = [(row["kind"], row["what"], row["state"]) for row in page["actions"] if row["kind"] != "advice"]
    assert rows == [
        ("agreed", "Name one contact for every request", "done"),
        ("agreed", "Move the design files off the old server", "no"),
        ("next", "Quote for the new firewall with two options", "done"),
        ("next", "Tell us which accounts leave by year end", "open"),
    ]
    assert page["advice"]
    assert page["steadiness"].endswith("weightings.")
    assert page["trend"]
    assert "a year, p" in page["trend_note"]
    text = whole_text(document.content)
    for said in ("Agreed last", "not done", "What to do:", page["trend"], page["steadiness"]):
        assert said in text


def test_the_advice_of_the_review_is_that_of_its_day(sample: Desk) -> None:
    day = Quarter(2026, 3).period.last
    pages = json.loads(sample.reviews.make(Quarter(2026, 3)).facts)["clients"]
    table = sample.advice.table(day)
    wording = Wording(Language.EN)
    assert {page["name"]: page["step"] for page in pages} == {
        one.name: wording.say(f"advising.lower.{one.advice.value}") for one in table.clients
    }


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(PLAIN, st.integers(0, 4))
def test_facts_written_in_pieces_are_those_written_at_once(value: object, depth: int) -> None:
    assert in_pieces(value, depth) == json.dumps(value, ensure_ascii=False, sort_keys=True)
