"""What a scatter of clients shows: points, rays from the origin, and the words on its axes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

LEAST_DIAMETER: Final = 9.0
LARGEST_DIAMETER: Final = 26.0
_THIN_SHAPES: Final = {"F": 1.3, "D": 1.1}
"""Shapes with little ink are drawn larger, so that all look alike in size."""


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
        figures: Pairs of word and figure for the tooltip.
    """

    identity: int
    name: str
    x: float
    y: float
    weight: float
    letter: str | None
    capped: bool = False
    labelled: bool = False
    figures: tuple[tuple[str, str], ...] = ()


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
    """

    points: Sequence[ScatterPoint]
    rays: Sequence[Ray]
    x_title: str
    y_title: str
    x_text: Callable[[float], str]
    y_text: Callable[[float], str]

    def bounds(self) -> tuple[float, float, float, float]:
        """Return the axes' lowest x, highest x, lowest y, highest y; zero is always among them."""
        xs, ys = [point.x for point in self.points], [point.y for point in self.points]
        x_low, x_high = min([0.0, *xs]), max([0.0, *xs])
        y_low, y_high = min([0.0, *ys]), max([0.0, *ys])
        x_room, y_room = (x_high - x_low) or 1.0, (y_high - y_low) or 1.0
        return (
            x_low - (0.06 * x_room if x_low < 0 else 0.0),
            x_high + 0.10 * x_room,
            y_low - (0.08 * y_room if y_low < 0 else 0.0),
            y_high + 0.09 * y_room,
        )

    def diameters(self) -> list[float]:
        """Return each point's size in pixels: its area grows with its weight, from 9 to 26 across."""
        heaviest = max((point.weight for point in self.points), default=0.0)
        sizes = []
        for point in self.points:
            share = max(0.0, point.weight) / heaviest if heaviest > 0 else 0.0
            squared = LEAST_DIAMETER**2 + share * (LARGEST_DIAMETER**2 - LEAST_DIAMETER**2)
            sizes.append(squared**0.5 * _THIN_SHAPES.get(point.letter or "", 1.0))
        return sizes
