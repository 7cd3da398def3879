"""The coverage of a whole environment: one bar, and what is missing, each leading to its rows."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.core.formatting import format_number, format_percent
from msp_desk.core.parting.coverage import Coverage, FieldGap
from msp_desk.core.parting.gap_words import gap_sentence
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.environment_sheets import paint_share
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.manual_view import DefinitionButton
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_tooltip

SHOWN_GAPS: Final = 3
_BAR_HEIGHT: Final = 6
_MOST_IN_MENU: Final = 30


class _Bar(QWidget):
    """A share as a bar; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, _BAR_HEIGHT + 2)

    def show_share(self, share: float) -> None:
        """Show another share, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        paint_share(painter, QRectF(0, middle - _BAR_HEIGHT / 2, self.width(), _BAR_HEIGHT), self._share)
        painter.end()


class _GapLink(PushButton):
    """A link that is cut where there is no room, with all of it in a tooltip."""

    def __init__(self) -> None:
        super().__init__(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for all of the text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + GRID, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(80, super().minimumSizeHint().height())

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(40, self.width() - GRID + 2)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.set_plain_text(shown)
        self.setToolTip(plain_tooltip(self._whole) if shown != self._whole else "")


class CoverageMeter(Panel):
    """How much of a client's environment is known.

    Signals:
        gap_wanted: Name of a sheet, the number of a row in it (0 for none), and the key of the field.
    """

    gap_wanted = Signal(str, int, str)

    def __init__(self, link: DeskLink) -> None:
        """Make it empty."""
        super().__init__(kind=PanelKind.GROUND, padding=12)
        self.setObjectName("environment_meter")
        self._percent = PlainLabel(size=TextSize.SECTION, figures=True)
        self._bar = _Bar()
        self._figures = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, figures=True)
        self._said = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._percent)
        first.addWidget(self._bar, 1)
        first.addWidget(self._figures)
        self._define = DefinitionButton(link, "environment_coverage", "")
        first.addWidget(self._define)
        self._links = [_GapLink() for _ in range(SHOWN_GAPS)]
        self._more = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._menu = QMenu(self._more)
        self._more.clicked.connect(lambda _on=False: self._menu.popup(self._below_more()))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for place, button in enumerate(self._links):
            line = QHBoxLayout()
            line.setSpacing(GRID)
            line.addWidget(button)
            line.addStretch(1)
            if place == SHOWN_GAPS - 1:
                line.addWidget(self._more)
            lines.addLayout(line)
        self.column.setSpacing(HALF)
        self.column.addLayout(first)
        self.column.addWidget(self._said)
        self.column.addLayout(lines)
        self._places: list[tuple[str, int, str]] = []
        for place, button in enumerate(self._links):
            button.clicked.connect(partial(self._open, place))
            button.hide()  # until something is missing
        self._more.hide()

    @property
    def links(self) -> list[PushButton]:
        """The links to what is missing, as far as they are shown."""
        return [link for link in self._links if not link.isHidden()]

    @property
    def menu(self) -> QMenu:
        """Everything else that is missing."""
        return self._menu

    def texts(self) -> tuple[str, str]:
        """The percentage and the figures beside it."""
        return self._percent.text(), self._figures.text()

    def show_coverage(self, coverage: Coverage, link: DeskLink) -> None:
        """Show what is known and what is missing."""
        say, language = link.wording.say, link.language
        self._define.rename(self.tr("Coverage of the handover"))
        self._percent.setText(say("environment.known", percent=format_percent(coverage.percent, language)))
        self._bar.show_share(coverage.known / coverage.fields if coverage.fields else 1.0)
        known, fields = format_number(coverage.known, language), format_number(coverage.fields, language)
        words = self.tr("{known} of {fields} fields").replace("{known}", known)
        self._figures.setText(words.replace("{fields}", fields))
        entries = [(gap_words(gap, link), (gap.sheet, gap.rows[0], gap.field)) for gap in coverage.gaps]
        entries += [
            (f"{say(f'words.families.{name}')}: {say('environment.nothing_recorded')}", (name, 0, ""))
            for name in coverage.empty
        ]
        self._said.setText("" if entries else self.tr("Nothing that the next provider needs is missing."))
        self._said.setVisible(not entries)
        self._places = [place for _, place in entries]
        for number, button in enumerate(self._links):
            button.setVisible(number < len(entries))
            if number < len(entries):
                button.say(entries[number][0])
        rest = entries[SHOWN_GAPS:]
        self._menu.clear()
        for text, place in rest[:_MOST_IN_MENU]:
            add_entry(self._menu, text, partial(self.gap_wanted.emit, *place))
        self._more.setVisible(bool(rest))
        self._more.setText(self.tr("{count} more").replace("{count}", str(len(rest))))
        self._more.setAccessibleName(self.tr("More that is missing"))

    def _below_more(self) -> QPoint:
        return self._more.mapToGlobal(QPoint(0, self._more.height()))

    def _open(self, place: int, *_on: bool) -> None:
        if place < len(self._places):
            self.gap_wanted.emit(*self._places[place])


def gap_words(gap: FieldGap, link: DeskLink) -> str:
    """What is missing, in words: "Registrant unknown for 2 of 3 domains"."""
    said = gap_sentence(gap, link.wording)
    return said[:1].upper() + said[1:]
