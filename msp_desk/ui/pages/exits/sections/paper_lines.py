"""Kept papers as lines: title, day, SHA-256, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.paper_words import made_when, short_hash
from msp_desk.ui.widgets.plain_label import ElidedLabel

if TYPE_CHECKING:
    from msp_desk.core.records.language import Language
    from msp_desk.core.storage.paper_list import PaperEntry

Deed = tuple[str, Callable[[], object], bool]
"""The word on a button, what it does, and whether it can."""


def paper_line(
    entry: PaperEntry, language: Language, deeds: Sequence[Deed], *, picture: Icon = Icon.LETTER, remark: str = ""
) -> QWidget:
    """A kept paper.

    Args:
        entry: Which.
        language: Of the window.
        deeds: What can be done with it.
        picture: Its icon.
        remark: More about it; "" says when it was made and the beginning of its SHA-256.
    """
    place = QWidget()
    outer = QVBoxLayout(place)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(GRID)
    line = QHBoxLayout()
    line.setSpacing(GRID)
    line.addWidget(Drawing(picture, extent=18))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(ElidedLabel(entry.title, bold=True))
    said = remark or f"{made_when(entry.made_at, language)} · SHA-256 {short_hash(entry.sha256)}"
    words.addWidget(ElidedLabel(said, size=TextSize.SMALL, tone=Tone.MUTED))
    line.addLayout(words, 1)
    for text, deed, enabled in deeds:
        button = PushButton(text, small=True)
        button.setAccessibleName(f"{text} {entry.title}")
        button.setEnabled(enabled)
        button.clicked.connect(lambda _on=False, deed=deed: deed())
        line.addWidget(button)
    outer.addLayout(line)
    outer.addWidget(Hairline())
    return place
