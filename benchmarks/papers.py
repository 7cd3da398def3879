"""Papers in the running program: a letter, and the review of 300 clients, each beside what draws the same pages.

Both sides run in this process by turns and are counted in processor time of this thread, so that a machine that is
shared says the same. ``python -m benchmarks.papers`` prints the ratios and the worst stall of the window.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.big_desk import make_big_desk
from benchmarks.pairs import Paired, output_of
from benchmarks.paper_floors import QtPages, draw_with_canvas, recorded
from benchmarks.platypus_floor import draw_with_platypus
from msp_desk.core.actions.desk import open_at
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import last_whole_quarter

if TYPE_CHECKING:
    from msp_desk.core.documents.review.facts import ReviewFacts

DAY: Final = date(2026, 11, 21)
LETTER_GOAL, PLATYPUS_GOAL, QT_GOAL, STALL_GOAL = 2.0, 0.4, 1.2, 50.0
PAIRS: Final = 5
LETTERS: Final = 10
"""So many letters are one side of a pair: one alone is too short to be counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewStall:
    """Medians of several runs in milliseconds: the worst stall of the window while a review of 300 clients is made.

    Attributes:
        making: While it is read, graded and set.
        showing: From then until its first page is in sight.
        goal: At most.
    """

    making: float
    showing: float
    goal: float = STALL_GOAL


def seconds(work: Callable[[], object]) -> float:
    """Processor time of this thread for one call, garbage of the call before it collected."""
    gc.collect()
    began = time.thread_time()
    work()
    return time.thread_time() - began


def paired(name: str, against: str, goal: float, sides: list[tuple[float, float]]) -> Paired:
    """Pairs of seconds, ours first, as a comparison."""
    ratios = [ours / floor for ours, floor in sides]
    return Paired(
        name=name,
        against=against,
        goal=goal,
        ratio=statistics.median(ratios),
        lowest=min(ratios),
        highest=max(ratios),
        seconds=statistics.median(ours for ours, _ in sides),
        floor_seconds=statistics.median(floor for _, floor in sides),
    )


def letter(folder: Path, *, pairs: int = PAIRS) -> Paired:
    """A notice as the editor shows it, with everything filled in, against a bare canvas with the same font."""
    from msp_desk.core.actions.sample.writing import write_sample_desk

    folder.mkdir(exist_ok=True)
    path = folder / "letters.mspdesk"
    write_sample_desk(path, DAY)
    desk = open_at(path, FixedClock(DAY), folders_under(folder / "user"))
    draft = desk.letters.draft(desk.clients.named("Cobaltweir Engineering").id)
    with recorded() as pages:
        desk.letters.preview(draft)
    draw_with_canvas(pages)

    def ours() -> None:
        for _ in range(LETTERS):
            desk.letters.preview(draft)

    def floor() -> None:
        for _ in range(LETTERS):
            draw_with_canvas(pages)

    sides = [(seconds(ours) / LETTERS, seconds(floor) / LETTERS) for _ in range(pairs)]
    desk.close()
    words = f"letter of {len(pages)} pages in the running program"
    return paired(words, "a bare canvas drawing the same texts in the same font", LETTER_GOAL, sides)


def facts_of_review(desk_file: Path, folder: Path) -> ReviewFacts:
    """The facts of the owner's review of every client of a desk."""
    from msp_desk.core.actions.reviews import ReviewOrder
    from msp_desk.core.documents.review.facts import ReviewFacts

    desk = open_at(desk_file, FixedClock(DAY), folders_under(folder / "user"), writable=False)
    (paper,) = desk.reviews.set_pages(ReviewOrder(quarter=last_whole_quarter(DAY)))
    desk.close()
    assert isinstance(paper.facts, ReviewFacts)  # noqa: S101 - the owner's edition
    return paper.facts


def review(facts: ReviewFacts, *, pairs: int = PAIRS) -> list[Paired]:
    """The review of many clients against plain platypus and against Qt's own writer."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from msp_desk.core.documents.review import render

    app = QApplication.instance() or QApplication([])
    with recorded() as pages:
        render(facts, language=Language.EN)
    writer = QtPages()
    writer.draw(pages[:2])
    draw_with_platypus(facts)
    turns = [
        (
            seconds(lambda: render(facts, language=Language.EN)),
            seconds(lambda: draw_with_platypus(facts)),
            seconds(lambda: writer.draw(pages)),
        )
        for _ in range(pairs)
    ]
    del app
    name = f"review of {len(facts.clients)} clients, {len(pages)} pages"
    return [
        paired(name, "plain platypus of the same pages", PLATYPUS_GOAL, [(ours, other) for ours, other, _ in turns]),
        paired(name, "Qt's own writer drawing the same pages", QT_GOAL, [(ours, other) for ours, _, other in turns]),
    ]


def stalled(desk_file: Path, folder: Path, *, runs: int = PAIRS) -> ReviewStall:
    """The stalls of the window while the page of reviews makes the review of every client and shows it."""
    program = ["-m", "benchmarks.review_program", str(desk_file), str(folder / "user")]
    found = [json.loads(output_of(program)) for _ in range(runs)]
    return ReviewStall(
        making=statistics.median(one["making"] for one in found),
        showing=statistics.median(one["showing"] for one in found),
    )


def measured(folder: Path) -> tuple[list[Paired], ReviewStall]:
    """Everything about papers, on a desk of 300 clients and on the sample desk."""
    desk_file = folder / "papers.mspdesk"
    make_big_desk(desk_file, DAY)
    results = [letter(folder), *review(facts_of_review(desk_file, folder))]
    return results, stalled(desk_file, folder)


def main() -> int:
    """Print both."""
    with tempfile.TemporaryDirectory(prefix="msp-desk-bench-") as name:
        results, stall = measured(Path(name))
    for result in results:
        sys.stdout.write(result.line())
    sys.stdout.write(
        f"worst stall of the window while a review of 300 clients is made: {stall.making:.0f} ms, "
        f"while it comes into sight: {stall.showing:.0f} ms, goal at most {stall.goal:g} ms\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
