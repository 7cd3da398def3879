"""Kept papers are listed without their bytes, given back unchanged, and a changed one is refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.period import Quarter


def test_papers_are_listed_newest_first_by_client_and_kind(sample: Desk) -> None:
    hotel, works = sample.clients.named("Hotel Nebelzinne"), sample.clients.named("Officine Valtorba")
    first = sample.handovers.make(hotel.id)
    second = sample.handovers.make(works.id)
    review = sample.reviews.make(Quarter(2026, 3))
    assert [entry.id for entry in sample.papers.all()[:3]] == [review.id, second.id, first.id]
    assert [entry.id for entry in sample.papers.all(client_id=int(hotel.id))] == [first.id]
    (entry,) = sample.papers.all(kind=DocumentKind.REVIEW)
    assert (entry.quarter, entry.client_id, entry.client) == ("2026Q3", None, "")
    assert entry.size == len(review.content)
    (entry,) = sample.papers.all(client_id=int(works.id))
    assert (entry.client, entry.language, entry.quarter) == (works.name, works.language, "")


def test_a_paper_is_written_again_byte_for_byte(sample: Desk, tmp_path: Path) -> None:
    made = sample.handovers.make(sample.clients.named("Hotel Nebelzinne").id)
    sample.papers.save(int(made.id), tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == made.content
    with pytest.raises(FileProblem):
        sample.papers.save(int(made.id), sample.path)


def test_a_paper_whose_bytes_changed_is_refused_and_not_written(sample: Desk, tmp_path: Path) -> None:
    made = sample.handovers.make(sample.clients.named("Hotel Nebelzinne").id)
    with sqlite3.connect(sample.path) as connection:
        connection.execute("UPDATE documents SET content = ? WHERE id = ?", (made.content + b" ", made.id))
    with pytest.raises(MspDeskError, match="changed_paper"):
        sample.papers.verify(int(made.id))
    with pytest.raises(MspDeskError, match="changed_paper"):
        sample.papers.save(int(made.id), tmp_path / "again.pdf")
    assert not (tmp_path / "again.pdf").exists()
