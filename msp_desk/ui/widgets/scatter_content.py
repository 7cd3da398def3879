"""What a scatter of clients shows: points, rays from the origin, and the words on its axes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

LEAST_DIAMETER: Final = 9.0
LARGEST_DIAMETER: Final = 26.0
_THIN_SHAPES: Final = {"F": 1.3, "D": 1.1}
"""Shapes with little ink are drawn larger, so that all look alike in size."""

_NO_WIDTH: Final = 100.0
_NO_HEIGHT: Final = 10_000.0
"""Where nothing has any extent, the axes reach a tenth as far: ten hours, about a thousand of the currency."""

Figures = Sequence[tuple[str, str]]
Axes = tuple[float, float, float, float]
"""Lowest x, highest x, lowest y, highest y."""


def no_figures() -> Figures:
    """The lines of a tooltip that has none."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScatterPoint:
    """A client.

    Attributes:
        identity: Given back in signals.
        name: Of the client.
        x: Position in units of the axes.
        y: Position in units of the axes.
        weight: What the area stands for; nothing and less are drawn at the smallest size.
        letter: The grade; None for "not graded".
        capped: Whether a cap holds the grade.
        labelled: Whether its name stands beside it wherever there is room; earlier points come first.
        figures: Gives the pairs of word and figure for the tooltip; asked when it is shown, for words take time.
    """

    identity: int
    name: str
    x: float
    y: float
    weight: float
    letter: str | None
    capped: bool = False
    labelled: bool = False
    figures: Callable[[], Figures] = no_figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Ray:
    """A line from the origin.

    Attributes:
        slope: y for each x.
        text: Written along it.
        target: Whether it is the target: solid, with tinted ground below it; else dashed.
    """

    slope: float
    text: str
    target: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScatterContent:
    """A whole scatter.

    Attributes:
        points: Clients; among labelled ones the earlier are placed first.
        rays: The target and the average.
        x_title: Under the x axis.
        y_title: Above the y axis.
        x_text: A tick's number as text.
        y_text: A tick's number as text.
        axes: The axes to draw on; None for those that hold the points. Given, a filter or another month moves none.
        heaviest: The weight that is drawn largest; None for the largest among the points.
        trails: Where points stood before, oldest first and ending where they stand, by id; drawn of selected points.
    """

    points: Sequence[ScatterPoint]
    rays: Sequence[Ray]
    x_title: str
    y_title: str
    x_text: Callable[[float], str]
    y_text: Callable[[float], str]
    axes: Axes | None = None
    heaviest: float | None = None
    trails: Mapping[int, Sequence[tuple[float, float]]] = field(default_factory=dict)

    def bounds(self) -> Axes:
        """Return the axes' lowest x, highest x, lowest y, highest y; zero is always among them."""
        if self.axes is not None:
            return self.axes
        return axes_around((point.x, point.y) for point in self.points)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing that axes could be drawn for, not even points that a filter left out."""
        return not self.points and self.bounds() == axes_around(())

    def diameters(self) -> list[float]:
        """Return each point's size in pixels: its area grows with its weight, from 9 to 26 across."""
        heaviest = self.heaviest
        if heaviest is None:
            heaviest = max((point.weight for point in self.points), default=0.0)
        sizes = []
        for point in self.points:
            share = min(1.0, max(0.0, point.weight) / heaviest) if heaviest > 0 else 0.0
            squared = LEAST_DIAMETER**2 + share * (LARGEST_DIAMETER**2 - LEAST_DIAMETER**2)
            sizes.append(squared**0.5 * _THIN_SHAPES.get(point.letter or "", 1.0))
        return sizes


def axes_around(places: Iterable[tuple[float, float]]) -> Axes:
    """Axes that hold zero and every place, with a little room at the far ends."""
    known = list(places)
    x_low, x_high = min([0.0, *(x for x, _ in known)]), max([0.0, *(x for x, _ in known)])
    y_low, y_high = min([0.0, *(y for _, y in known)]), max([0.0, *(y for _, y in known)])
    x_room, y_room = (x_high - x_low) or _NO_WIDTH, (y_high - y_low) or _NO_HEIGHT
    return (
        x_low - (0.06 * x_room if x_low < 0 else 0.0),
        x_high + 0.10 * x_room,
        y_low - (0.08 * y_room if y_low < 0 else 0.0),
        y_high + 0.09 * y_room,
    )
