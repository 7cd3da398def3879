"""Charts as vectors: thin axes, direct labels, shapes that differ without colour.

Places and sizes are points from the top left of the page; values keep their own units.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from msp_desk.core.documents import fonts
from msp_desk.core.documents.marks import PLOT_GRADE, stamp_grade
from msp_desk.core.documents.page_style import (
    CELL,
    CHART,
    CHART_BOLD,
    CHART_MUTED,
    GRADE_COLOURS,
    Colour,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.text import clean, shortened
from msp_desk.core.records.scorecard import Letter

_AXIS = 0.8
_GRID = 0.4
_LINE = 1.3
_LABELS_AT_MOST = 14
_LABEL_WIDTH = 110.0
_CROWDED = 40
_VERY_CROWDED = 120
_STEPS = (1, 2, 2.5, 5, 10)
_STEPS_BACK = 12


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box) -> bool:
        """Whether two rectangles share a place."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def inside(self, other: Box) -> bool:
        """Whether it lies wholly in another."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A client in the scatter.

    Attributes:
        name: Its name.
        x: Hours.
        y: Contribution in whole units of the currency.
        letter: Its grade.
        stands_out: Whether its name is set in bold and before others.
    """

    name: str
    x: float
    y: float
    letter: Letter | None
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class Ray:
    """A line from the origin: units of y for one of x, and its label."""

    slope: float
    label: str
    dashed: bool


def draw_scatter(
    press: Press, box: Box, dots: Sequence[Dot], rays: Sequence[Ray], *,
    x_label: str, y_label: str, write: Callable[[float], str],
) -> None:  # fmt: skip
    """Draw clients by effort and what they bring, with rays of equal hourly rates.

    Args:
        press: The paper.
        box: The plot without its labels.
        dots: The clients.
        rays: Hourly rates.
        x_label: Under the axis, at the right.
        y_label: Above the axis.
        write: Writes a tick's value.
    """
    x_ticks = ticks(0.0, max([0.0, *(dot.x for dot in dots)]) * 1.05 or 1.0)
    lowest = min([0.0, *(dot.y for dot in dots)])
    y_ticks = ticks(lowest, max([0.0, *(dot.y for dot in dots)]) * 1.05 or 1.0)

    def place(x: float, y: float) -> tuple[float, float]:
        across = (x - x_ticks[0]) / (x_ticks[-1] - x_ticks[0])
        up = (y - y_ticks[0]) / (y_ticks[-1] - y_ticks[0])
        return box.x + box.width * across, box.y + box.height * (1 - up)

    _draw_axes(press, box, x_ticks, y_ticks, place, write)
    press.text(box.x - 14, box.y - 10, y_label, CHART_MUTED)
    press.text(box.x + box.width, box.y + box.height + 24, x_label, CHART_MUTED, Align.RIGHT)
    count = len(dots)
    size = PLOT_GRADE if count <= _CROWDED else 6.5 if count <= _VERY_CROWDED else 4.5
    placed = [(dot, *place(dot.x, dot.y)) for dot in dots]
    marks = [Box(x - size / 2, y - size / 2, size, size) for _, x, y in placed]
    ends = [_ray_end(box, ray, x_ticks[-1], y_ticks[-1], place) for ray in rays if ray.slope > 0]
    for ray, start, end in ends:
        press.line(*start, *end, width=_AXIS, colour=Colour.FRAME, dash=(3, 2.2) if ray.dashed else None)
    labels: list[Box] = []
    for ray, start, end in ends:
        labels.append(_draw_ray_label(press, box, ray, start, end, [*marks, *labels]))
    for dot, x, y in placed:
        stamp_grade(press, x, y, dot.letter, size, plain=count > _CROWDED)
    _draw_names(press, box, placed, [*marks, *labels], size)


def _draw_axes(
    press: Press, box: Box, x_ticks: Sequence[float], y_ticks: Sequence[float],
    place: Callable[[float, float], tuple[float, float]], write: Callable[[float], str],
) -> None:  # fmt: skip
    for value in y_ticks:
        _, y = place(0.0, value)
        if value:
            press.line(box.x, y, box.x + box.width, y, width=_GRID, colour=Colour.LINE)
        press.text(box.x - 5, y + 2.7, write(value), CHART_MUTED, Align.RIGHT)
    _, zero = place(0.0, 0.0)
    press.line(box.x, zero, box.x + box.width, zero, width=_AXIS, colour=Colour.FRAME)
    for value in x_ticks:
        x, _ = place(value, 0.0)
        bottom = box.y + box.height
        press.line(x, bottom, x, bottom + 2.5, width=_AXIS, colour=Colour.FRAME)
        press.text(x, bottom + 11, write(value), CHART_MUTED, Align.CENTRE)


Place = tuple[float, float]


def _ray_end(
    box: Box, ray: Ray, x_end: float, y_end: float, place: Callable[[float, float], Place]
) -> tuple[Ray, Place, Place]:
    """A ray with its two ends on the page: at the origin, and where it leaves the plot."""
    x = min(x_end, y_end / ray.slope)
    left, top = place(x, ray.slope * x)
    return ray, place(0.0, 0.0), (min(left, box.x + box.width), max(top, box.y))


def _draw_ray_label(press: Press, box: Box, ray: Ray, start: Place, end: Place, taken: Sequence[Box]) -> Box:
    """Name a ray near its end, on white, where it covers no mark and no other label; at the end where all is taken."""
    width = fonts.width_of(ray.label, CHART.size) + 2
    places = list(_beside_ray(box, ray, start, end, width))
    label = next((each for each in places if not any(each.overlaps(other) for other in taken)), places[0])
    press.rectangle(label.x - 1, label.y - 1, label.width + 2, label.height + 1, fill=Colour.WHITE)
    press.text(label.x + 1, label.y + 7, ray.label, CHART_MUTED)
    return label


def _beside_ray(box: Box, ray: Ray, start: Place, end: Place, width: float) -> Iterator[Box]:
    """Where a ray's label may stand: at its end, then step by step back along it, on either side."""
    x2, y2 = end
    if y2 <= box.y + 1:  # it leaves at the top
        yield Box(min(x2 + 3, box.x + box.width - width), y2 - 9, width, 9)
    else:  # it leaves at the right
        yield Box(box.x + box.width - width, y2 + 3 if ray.dashed else y2 - 11, width, 9)
    for step in range(1, _STEPS_BACK):
        share = 1 - step / (2 * _STEPS_BACK)
        x, y = start[0] + (x2 - start[0]) * share, start[1] + (y2 - start[1]) * share
        right = Box(min(x + 5, box.x + box.width - width), y + 2, width, 9)
        left = Box(x - width - 5, y - 11, width, 9)
        yield from ((right, left) if ray.dashed else (left, right))


def _draw_names(
    press: Press, box: Box, placed: Sequence[tuple[Dot, float, float]], taken: list[Box], size: float
) -> None:
    frame = Box(box.x, box.y - 4, box.width + 8, box.height + 9)
    ordered = sorted(placed, key=lambda each: (not each[0].stands_out, -each[0].x, each[0].name))
    shown = 0
    for dot, x, y in ordered:
        if shown == _LABELS_AT_MOST:
            return
        name = shortened(clean(dot.name), _LABEL_WIDTH, CHART.size, bold=dot.stands_out)
        width = fonts.width_of(name, CHART.size, bold=dot.stands_out)
        gap = size / 2 + 2.5
        for left, baseline in _around(x, y, gap, width):
            label = Box(left - 1, baseline - 7, width + 2, 9)
            if label.inside(frame) and not any(label.overlaps(other) for other in taken):
                style = CHART_BOLD if dot.stands_out else CHART
                press.rectangle(label.x, label.y, label.width, label.height, fill=Colour.WHITE)
                press.text(left, baseline, name, style)
                taken.append(label)
                shown += 1
                break


def _around(x: float, y: float, gap: float, width: float) -> tuple[tuple[float, float], ...]:
    """Where a name may stand: at either side, above, below, and aslant; left edge and baseline."""
    right, left, middle = x + gap, x - gap - width, x - width / 2
    return (
        (right, y + 2.7), (left, y + 2.7), (middle, y - gap - 1.5), (middle, y + gap + 6.5),
        (right - 2, y + 9.5), (right - 2, y - 4.5), (left + 2, y + 9.5), (left + 2, y - 4.5),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """A month on the line: its label and its score; None leaves a gap."""

    label: str
    value: float | None


def draw_months(
    press: Press, box: Box, points: Sequence[Point], cuts: Sequence[tuple[Letter, float]], write: Callable[[float], str]
) -> None:
    """Draw scores month by month between the cuts of the letters.

    Args:
        press: The paper.
        box: The plot; letters stand at its right edge, labels of months under it.
        points: Up to twelve months, in order.
        cuts: The lowest score of each letter from A to D.
        write: Writes a score.
    """
    known = [point.value for point in points if point.value is not None]
    low, high = _range(known, [cut for _, cut in cuts])
    plot = box.width - 34

    def height(value: float) -> float:
        return box.y + box.height * (high - value) / (high - low)

    for _, cut in cuts:
        if low <= cut <= high:
            y = height(cut)
            press.line(box.x, y, box.x + plot, y, width=_GRID, colour=Colour.LINE)
            press.text(box.x + plot + 4, y + 2.7, f"{cut:g}", CHART_MUTED)
    _draw_bands(press, box, cuts, low, high, plot, height)
    step = plot / max(1, len(points))
    centres = [box.x + step * (index + 0.5) for index in range(len(points))]
    _draw_line(press, points, centres, height)
    _label_ends(press, points, centres, height, write)
    for centre, point in zip(centres, points, strict=True):
        press.text(centre, box.y + box.height + 11, point.label, CHART_MUTED, Align.CENTRE)


def _range(known: Sequence[float], cuts: Sequence[float]) -> tuple[float, float]:
    """A span of scores that holds the values and the cuts next to them."""
    if not known:
        return min(cuts, default=0.0) - 10, max(cuts, default=100.0) + 10
    low = max([cut for cut in cuts if cut <= min(known)], default=max(0.0, min(known) - 3))
    high = min([cut for cut in cuts if cut >= max(known)], default=min(100.0, max(known) + 3))
    return min(low, *known) - 6, max(high, *known) + 6


def _draw_bands(
    press: Press, box: Box, cuts: Sequence[tuple[Letter, float]], low: float, high: float, plot: float,
    height: Callable[[float], float],
) -> None:  # fmt: skip
    """The letters, each in the middle of its band, where the band is high enough."""
    lower = [*(cut for _, cut in cuts), -math.inf]
    letters = [*(letter for letter, _ in cuts), Letter.F]
    upper = [math.inf, *lower[:-1]]
    for letter, bottom, top in zip(letters, lower, upper, strict=True):
        start, end = max(low, bottom), min(high, top)
        if end > start and height(start) - height(end) >= PLOT_GRADE + 2:
            stamp_grade(press, box.x + plot + 25, (height(start) + height(end)) / 2, letter, PLOT_GRADE)


def _draw_line(
    press: Press, points: Sequence[Point], centres: Sequence[float], height: Callable[[float], float]
) -> None:
    stretch: list[tuple[float, float]] = []
    for centre, point in zip([*centres, 0.0], [*points, Point("", None)], strict=True):
        if point.value is not None:
            stretch.append((centre, height(point.value)))
            continue
        if len(stretch) > 1:
            press.polygon(stretch, stroke=Colour.TEXT, line=_LINE, closed=False)
        for x, y in stretch:
            press.stamp("month", x, y, _draw_month)
        stretch = []


def _draw_month(press: Press) -> None:
    press.circle(0, 0, 1.9, fill=Colour.TEXT)


def _label_ends(
    press: Press, points: Sequence[Point], centres: Sequence[float], height: Callable[[float], float],
    write: Callable[[float], str],
) -> None:  # fmt: skip
    known = [(x, point.value) for x, point in zip(centres, points, strict=True) if point.value is not None]
    if not known:
        return
    for index in {0, len(known) - 1}:
        x, value = known[index]
        neighbour = known[1 if index == 0 else -2][1] if len(known) > 1 else value
        above = value >= neighbour
        y = height(value) + (-5.5 if above else 11)
        text = write(value)
        width = fonts.width_of(text, CHART.size, bold=True)
        press.rectangle(x - width / 2 - 1, y - 7, width + 2, 8.5, fill=Colour.WHITE)
        press.text(x, y, text, CHART_BOLD, Align.CENTRE)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a measure adds to or takes from a neutral score: its name, points, and whether it had no data."""

    name: str
    points: float
    imputed: bool = False


def draw_contributions(
    press: Press, box: Box, rows: Sequence[Contribution], write: Callable[[float], str], *, names: float
) -> float:
    """Draw points against a neutral score, held down filled, lifted outlined.

    Args:
        press: The paper.
        box: Place and size; its height is divided among the rows.
        rows: In the order they are shown.
        write: Writes points with their sign.
        names: Width of the names.

    Returns:
        The place under the last row.
    """
    pitch = box.height / max(1, len(rows))
    figures = 34.0
    room = box.width - names - figures
    low = min([0.0, *(row.points for row in rows)])
    high = max([0.0, *(row.points for row in rows)])
    span = max(high - low, 1e-9)
    zero = box.x + names + room * (-low / span)
    y = box.y
    for row in rows:
        middle = y + pitch / 2
        style = TextStyle(CELL.size, colour=Colour.MUTED) if row.imputed else CELL
        press.text(box.x, middle + 3, shortened(row.name, names - 4, CELL.size), style)
        length = room * abs(row.points) / span
        if row.points < 0:
            press.rectangle(zero - length, middle - 4, length, 8, fill=GRADE_COLOURS[Letter.D])
        elif row.points > 0 and length > 0.5:
            press.rectangle(zero, middle - 4, length, 8, stroke=Colour.ACCENT, line=1.0)
        press.text(box.x + box.width, middle + 3, write(row.points), style, Align.RIGHT)
        y += pitch
    press.line(zero, box.y - 2, zero, y + 2, width=_AXIS, colour=Colour.FRAME)
    return y


def paint_score_bar(share: float, *, low: bool) -> Callable[[Press, float, float, float], None]:
    """A cell's bar from 0 to 1: dark where it is low, grey otherwise."""

    def paint(press: Press, x: float, y: float, width: float) -> None:
        press.rectangle(x, y - 2.6, width, 5.2, stroke=Colour.FRAME, line=0.6)
        filled = width * min(1.0, max(0.0, share))
        if filled > 0.2:
            press.rectangle(x, y - 2.6, filled, 5.2, fill=Colour.TEXT if low else Colour.FRAME)

    return paint


def ticks(low: float, high: float, *, about: int = 5) -> tuple[float, ...]:
    """Round values that cover a span, about so many steps apart; zero is among them when the span holds it."""
    span = max(high - low, 1e-9)
    rough = span / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in _STEPS if factor * power >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(index * step for index in range(first, max(last, first + 1) + 1))
