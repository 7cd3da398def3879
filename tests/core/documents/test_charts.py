"""Charts: labels keep off the marks, and each kind of mark is held once in the file."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date

import pytest

from msp_desk.core.documents.charts import Box, Dot, Point, Ray, draw_months, draw_scatter
from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.marks import PLOT_GRADE
from msp_desk.core.documents.page_style import CHART, PaperSize, TextStyle
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Letter

PLOT = Box(60, 100, 300, 250)
RAYS = (Ray(125.0, "media 125 €/h", dashed=False), Ray(90.0, "obiettivo 90 €/h", dashed=True))


class Watched(Press):
    """A press that remembers where marks and labels went."""

    def __init__(self) -> None:
        super().__init__(
            size=PaperSize.A4, language=Language.IT, title="T", author="A", subject="S", day=date(2026, 11, 24)
        )
        self.marks: list[tuple[float, float]] = []
        self.keys: set[Hashable] = set()
        self.texts: dict[str, tuple[float, float]] = {}
        self.new_page()

    def stamp(self, key: Hashable, x: float, y: float, draw: Callable[[Press], None]) -> None:
        self.marks.append((x, y))
        self.keys.add(key)
        super().stamp(key, x, y, draw)

    def text(self, x: float, y: float, text: str, style: TextStyle, align: Align = Align.LEFT) -> float:
        self.texts[text] = (x, y)
        return super().text(x, y, text, style, align)


def scattered(dots: list[Dot]) -> Watched:
    press = Watched()
    draw_scatter(press, PLOT, dots, RAYS, x_label="ore", y_label="€", write=lambda value: f"{value:.0f}")
    return press


def dot(x: float, y: float, name: str = "C") -> Dot:
    return Dot(name=name, x=x, y=y, letter=Letter.B)


@pytest.mark.parametrize("near", [(232, 25_500), (262, 25_000), (300, 27_500), (280, 26_300)])
def test_the_name_of_a_ray_covers_no_mark(near: tuple[float, float]) -> None:
    press = scattered([dot(100, 8_000), dot(190, 55_000), dot(*near)])
    for ray in RAYS:
        x, baseline = press.texts[ray.label]
        label = Box(x - 1, baseline - 7, width_of(ray.label, CHART.size) + 2, 9)
        for left, top in press.marks:
            mark = Box(left - PLOT_GRADE / 2, top - PLOT_GRADE / 2, PLOT_GRADE, PLOT_GRADE)
            assert not label.overlaps(mark), ray.label
        assert PLOT.x <= label.x
        assert label.x + label.width <= PLOT.x + PLOT.width + 1


def test_the_names_of_two_rays_that_are_alike_keep_apart() -> None:
    press = Watched()
    rays = (Ray(100.0, "media 100 €/h", dashed=False), Ray(99.0, "obiettivo 99 €/h", dashed=True))
    dots = [dot(100, 8_000), dot(300, 20_000)]
    draw_scatter(press, PLOT, dots, rays, x_label="ore", y_label="€", write=lambda value: f"{value:.0f}")
    boxes = [
        Box(x - 1, y - 7, width_of(label, CHART.size) + 2, 9)
        for label, (x, y) in press.texts.items()
        if label.endswith("€/h")
    ]
    assert len(boxes) == 2
    assert not boxes[0].overlaps(boxes[1])


def test_without_a_place_at_all_a_ray_is_named_at_its_end() -> None:
    dots = [dot(x * 3.0, y * 600.0) for x in range(101) for y in range(0, 101, 2)]
    assert set(scattered(dots).texts) >= {ray.label for ray in RAYS}


def test_a_month_is_held_once_however_many_there_are() -> None:
    press = Watched()
    points = [Point(f"m{place}", 50.0 + place) for place in range(12)]
    draw_months(press, PLOT, points, [(Letter.A, 85), (Letter.D, 40)], lambda value: f"{value:.0f}")
    content = press.finish()
    assert len(press.marks) > 12
    assert content.count(b"/Subtype /Form") == len(press.keys) < 6
