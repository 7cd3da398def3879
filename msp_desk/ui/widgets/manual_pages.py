"""The pages of the manual as they ship: Markdown of our own, with an anchor behind each heading that can be led to.

A heading is written ``## Score {#score}``, a link ``[score](figures#score)`` or ``[the keys](keys)``. Nothing leads
outside: a link that is no page of the manual is shown as words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.language import Language

PAGES: Final = (
    "start",
    "today",
    "clients",
    "client-log",
    "client-money",
    "client-agreement",
    "client-environment",
    "client-papers",
    "advice",
    "boundary-plan",
    "log",
    "grades",
    "portfolio",
    "exits",
    "reviews",
    "prospects",
    "opinions",
    "settings",
    "import",
    "quick-log",
    "keys",
    "figures",
)
"""The pages in the order of the contents; the name of each file without its ending."""
FIGURES: Final = "figures"
"""The page that defines every figure."""

_HEADING = re.compile(r"^(#{1,3}) (.+?)(?: \{#([a-z0-9_-]+)\})?$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of a page.

    Attributes:
        level: 1 for the page's title.
        text: Its words.
        anchor: Its name in links; "" for none.
    """

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPage:
    """A page.

    Attributes:
        key: Its name.
        markdown: Without anchors.
        headings: From top to bottom; the first one is the title.
    """

    key: str
    markdown: str
    headings: tuple[Heading, ...]

    @property
    def title(self) -> str:
        """What the contents call it."""
        return self.headings[0].text

    @property
    def anchors(self) -> Mapping[str, int]:
        """The place of each anchor among the headings."""
        return {heading.anchor: place for place, heading in enumerate(self.headings) if heading.anchor}

    def parts(self) -> list[tuple[Heading, str]]:
        """Each heading with the text below it, for searching."""
        texts = _HEADING_LINE.split(self.markdown)[1:]
        return list(zip(self.headings, texts, strict=True))


_HEADING_LINE = re.compile(r"^#{1,3} .+$", re.MULTILINE)


def read_page(language: Language, key: str) -> ManualPage:
    """Read a page.

    Raises:
        KeyError: If the manual has no such page.
    """
    if key not in PAGES:
        raise KeyError(key)
    source = shipped_file("manual", language.value, f"{key}.md").read_text("utf-8")
    headings = tuple(
        Heading(level=len(found[1]), text=found[2], anchor=found[3] or "") for found in _HEADING.finditer(source)
    )
    return ManualPage(key=key, markdown=_HEADING.sub(r"\1 \2", source), headings=headings)


def read_manual(language: Language) -> list[ManualPage]:
    """Every page in the order of the contents."""
    return [read_page(language, key) for key in PAGES]
