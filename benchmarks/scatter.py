"""The scatter of the portfolio with 300 clients against the least that pyqtgraph draws of them.

The other side is a minimal scatter: 300 points of five symbols, one shared brush a grade, two rays and a tooltip of one
line. Ours has axes in words, names that avoid one another, rings, trails and a tooltip of six lines.
``python -m benchmarks.scatter`` prints first picture, redraw, hover, and one step of the month slider.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeVar

from benchmarks.pairs import Paired

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from msp_desk.ui.widgets.scatter_content import ScatterContent

CLIENTS: Final = 300
SIZE: Final = (792, 464)
GOAL: Final = 1.3
STEP_GOAL: Final = 16.0
"""Milliseconds for one step of the month slider: a picture at 60 Hz."""
AGAINST: Final = "a minimal pyqtgraph scatter"
LETTERS: Final = ("A", "B", "C", "D", "F")
_SYMBOLS: Final = ("o", "s", "t1", "d", "x")


class Month:
    """The places of all clients in one month.

    Attributes:
        xs: Hours.
        ys: Contribution.
        sizes: Pixels.
        letters: Grades.
    """

    def __init__(self, seed: int) -> None:
        """Make a month that is like the others of its seed's neighbours."""
        random = Random(seed)
        self.xs = [random.expovariate(1 / 90) for _ in range(CLIENTS)]
        self.ys = [x * random.uniform(60, 180) for x in self.xs]
        self.sizes = [random.uniform(9, 26) for _ in range(CLIENTS)]
        self.letters = [random.choice(LETTERS) for _ in range(CLIENTS)]


def content_of(month: Month) -> ScatterContent:
    """A month as our scatter takes it."""
    from msp_desk.core.formatting import format_number
    from msp_desk.core.records.language import Language
    from msp_desk.ui.widgets.scatter_content import Ray, ScatterContent, ScatterPoint

    def figures() -> tuple[tuple[str, str], ...]:
        return tuple((word, "12,983") for word in ("Hours", "Contribution", "Profit", "Rate", "Fee now", "Fee needed"))

    def number(value: float) -> str:
        return format_number(value, Language.EN)

    return ScatterContent(
        points=[
            ScatterPoint(
                identity=place + 1, name=f"Client {place:04}", x=month.xs[place], y=month.ys[place],
                weight=month.sizes[place], letter=month.letters[place], labelled=place < 14, figures=figures,
            )
            for place in range(CLIENTS)
        ],
        rays=[Ray(slope=90, text="target €90/h", target=True), Ray(slope=115, text="average €115/h")],
        x_title="Hours in the window",
        y_title="Contribution, €",
        x_text=number,
        y_text=number,
    )  # fmt: skip


class Ours:
    """Our scatter."""

    def __init__(self) -> None:
        """Make it and show it."""
        from msp_desk.ui.widgets.scatter import Scatter

        self.widget = Scatter(name="Effort and contribution")
        self.widget.resize(*SIZE)

    def draw(self, month: Month) -> None:
        """Show a month."""
        self.widget.show_content(content_of(month))

    def hover(self, place: int) -> None:
        """Move to a point, as the mouse does."""
        overlay = self.widget.overlay
        centre = overlay.centre_of(place + 1)
        _move(overlay, centre)


class Theirs:
    """The least that pyqtgraph draws."""

    def __init__(self) -> None:
        """Make it and show it."""
        import pyqtgraph

        self.library: Any = pyqtgraph
        self.widget: Any = pyqtgraph.PlotWidget(background="w")
        self.widget.resize(*SIZE)
        self.marks = {}
        for letter, symbol in zip(LETTERS, _SYMBOLS, strict=True):
            mark = pyqtgraph.ScatterPlotItem(symbol=symbol, brush=pyqtgraph.mkBrush("b"), hoverable=True, tip=None)
            self.widget.addItem(mark)
            self.marks[letter] = mark
        self.rays = [pyqtgraph.PlotCurveItem(pen="k") for _ in range(2)]
        for ray in self.rays:
            self.widget.addItem(ray)
        self.tip = pyqtgraph.TextItem(color="k", fill="w")
        self.widget.addItem(self.tip)
        self.month: Month | None = None

    def draw(self, month: Month) -> None:
        """Show a month."""
        self.month = month
        for letter, mark in self.marks.items():
            at = [place for place in range(CLIENTS) if month.letters[place] == letter]
            mark.setData(
                x=[month.xs[place] for place in at], y=[month.ys[place] for place in at],
                size=[month.sizes[place] for place in at],
            )  # fmt: skip
        for ray, slope in zip(self.rays, (90.0, 115.0), strict=True):
            ray.setData([0.0, max(month.xs)], [0.0, slope * max(month.xs)])

    def hover(self, place: int) -> None:
        """Move to a point and show one line beside it."""
        assert self.month is not None  # noqa: S101 - something is drawn before it is hovered
        view = self.widget.getPlotItem().vb
        x, y = self.month.xs[place], self.month.ys[place]
        self.tip.setText(f"Client {place:04}")
        self.tip.setPos(x, y)
        at = self.widget.mapFromScene(view.mapViewToScene(self.library.Point(x, y)))
        _move(self.widget.viewport(), at.toPointF() if hasattr(at, "toPointF") else at)


def _move(widget: QWidget, place: Any) -> None:
    """Send a mouse move."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    at = QPointF(place)
    none = Qt.MouseButton.NoButton
    kept = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), none, none, kept)
    QApplication.sendEvent(widget, event)


def timed(doing: Callable[[], object]) -> float:
    """Processor time of something and of the painting that follows from it, in seconds."""
    from PySide6.QtWidgets import QApplication

    began = time.thread_time()
    doing()
    QApplication.processEvents()
    return time.thread_time() - began


def paired(name: str, sides: list[tuple[float, float]], *, goal: float = GOAL) -> Paired:
    """Pairs of seconds, ours first, as a comparison."""
    ratios = [mine / theirs for mine, theirs in sides]
    return Paired(
        name=name,
        against=AGAINST,
        goal=goal,
        ratio=statistics.median(ratios),
        lowest=min(ratios),
        highest=max(ratios),
        seconds=statistics.median(mine for mine, _ in sides),
        floor_seconds=statistics.median(other for _, other in sides),
    )


Side = TypeVar("Side", Ours, Theirs)


def opened(side: type[Side], month: Month) -> tuple[Side, float]:
    """A side with its first picture, and the seconds that took."""
    made: list[Side] = []

    def make() -> None:
        one = side()
        one.draw(month)
        one.widget.show()
        made.append(one)

    taken = timed(make)
    return made[0], taken


def measured(pairs: int = 9) -> tuple[list[Paired], float]:
    """First picture, redraw and hover in turns, and the milliseconds of one step of the month slider."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    months = [Month(seed) for seed in range(24)]
    ours, theirs = opened(Ours, months[0])[0], opened(Theirs, months[0])[0]
    first = [(opened(Ours, months[-1])[1], opened(Theirs, months[-1])[1]) for _ in range(pairs)]
    drawn = [(timed(partial(ours.draw, month)), timed(partial(theirs.draw, month))) for month in months[: 2 * pairs]]
    places = [number * 7 % CLIENTS for number in range(5 * pairs)]
    hovered = [(timed(partial(ours.hover, place)), timed(partial(theirs.hover, place))) for place in places]
    del app
    results = [
        paired("scatter first opened, 300 clients", first),
        paired("scatter drawn anew", drawn),
        paired("scatter hovered", hovered),
    ]
    return results, 1000 * statistics.median(mine for mine, _ in drawn)


def main() -> int:
    """Print the ratios and the step of the slider."""
    results, step = measured()
    for result in results:
        sys.stdout.write(result.line())
    sys.stdout.write(f"a step of the month slider, 300 clients: {step:.1f} ms, goal at most {STEP_GOAL:g} ms\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
