"""Why a client has its letter: cap, contributions, what lifts and presses, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.grading.caps import CapRow
from msp_desk.core.grading.drift import Course
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.sentences import borderline_sentence, why, why_title
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.gap_list import GapList
from msp_desk.ui.pages.grades.more_why import MoreWhy
from msp_desk.ui.pages.grades.rows_places import cap_place, measure_place
from msp_desk.ui.pages.grades.why_content import (
    MOST_ROWS,
    CapWords,
    GapWords,
    caps_of,
    gaps_of,
    waterfall_of,
)
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, HALF, PAGE_MARGIN, PANEL_PADDING
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.grade_badge import GradeBadge
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.override_form import open_override, override_words
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.waterfall import Waterfall
from msp_desk.ui.widgets.waterfall_content import WaterfallContent

_READING_WIDTH = 80


class WhyPanel(QWidget):
    """The explanation of one cell of the map.

    Signals:
        client_wanted: The owner wants the client's page.
        place_wanted: The owner wants the rows that a bar or a cap is made of; carries a :class:`Place`.
        back_wanted: The owner wants the map back (only where the panel stands in its place).
    """

    client_wanted = Signal(int)
    place_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._link = link
        self._client_id = 0
        self._shown_rows: tuple[CapRow, ...] = ()
        self._waterfalls: tuple[WaterfallContent | None, WaterfallContent | None] = (None, None)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.installEventFilter(self)
        self._area.setWidget(self._make_body())
        column.addWidget(self._area, 1)
        self.retranslate()
        self.clear()

    @property
    def spoken(self) -> str:
        """The explanation as one text, for a screen reader."""
        return self._area.accessibleDescription()

    def retranslate(self) -> None:
        """Say the panel's own words in the window's language; what it explains is said by :meth:`explain`."""
        self._open.setText(self.tr("Open client"))
        self._set.setText(self.tr("Set letter…"))
        self._end.setText(self.tr("End it today"))
        self._back.set_name(self.tr("Back to all clients"))
        self._area.setAccessibleName(self.tr("Why"))
        self._gaps_title.setText(self.tr("What is missing"))
        self._rows_hint.setText(self.tr("Enter or a double click on a bar shows its rows."))
        for _line, _words, button in self._caps_rows:
            button.setText(self.tr("Show"))

    def set_back(self, *, shown: bool) -> None:
        """Offer the way back to the map, or not."""
        self._back.setVisible(shown)

    def clear(self) -> None:
        """Explain nothing."""
        self._client_id = 0
        self._name.setText("")
        self._line.setText("")
        for widget in (self._badge, self._open, self._body, self._set):
            widget.setVisible(False)

    def explain(
        self,
        client_id: int,
        name: str,
        grade: ClientGrade | None,
        day: date,
        scorecard: Scorecard,
        *,
        first: ClientGrade | None = None,
        course: Course | None = None,
        override: Override | None = None,
    ) -> None:
        """Explain a client's grade at the end of a month.

        Args:
            client_id: Whose.
            name: The client's name.
            grade: None when the client was not active at the day.
            day: The month's end, or today.
            scorecard: With which the grade was made.
            first: The grade at the earliest month in sight that has one; None for no comparison.
            course: The client's months up to today; None for another day, or while they are not known yet.
            override: The letter that the owner set and that counts at the day; None for none, or another day.
        """
        wording = self._link.wording
        self._client_id = client_id
        self._name.setText(name)
        self._open.setVisible(True)
        self._badge.setVisible(grade is not None)
        self._set.setVisible(grade is not None)
        self._body.setVisible(grade is not None)
        month = format_day(day, wording.language, DayStyle.MONTH)
        if grade is None:
            self._line.setText(self.tr("Not a client yet in {month}").replace("{month}", month))
            self._area.setAccessibleDescription(self._line.text())
            return
        self._badge.set_grade(
            None if grade.letter is None else grade.letter.value,
            capped=grade.is_capped,
            own="" if override is None else override_words(override, grade.letter, self._link.wording),
        )
        self._line.setText(self._headline(grade, month))
        self._show_override(grade, override)
        _say(self._borderline, borderline_sentence(grade, scorecard, wording))
        self._show_caps(caps_of(grade, self._link.currency, wording))
        content = waterfall_of(grade, scorecard, wording)
        self._waterfalls = (content, waterfall_of(grade, scorecard, wording, units=False))
        self._waterfall.setVisible(content is not None)
        self._rows_hint.setVisible(content is not None)
        self._fit_waterfall()
        if content is None:
            self._why_title.setText(why_title(grade, wording))
        else:
            title = self.tr("Contributions to {score}")
            self._why_title.setText(title.replace("{score}", content.score_text))
        _say(self._why, "" if content is None else why(grade, wording))
        self._more.explain(grade, scorecard, first, course, wording)
        self._show_gaps(gaps_of(grade, wording), graded=content is not None)
        self._tell(grade)
        self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show units where there is room."""
        super().resizeEvent(event)
        self._fit_waterfall()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the focus of the text around all of it."""
        if watched is self._area and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring the text while the keys scroll it."""
        super().paintEvent(event)
        if self._area.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(current_palette().accent), 2))
            painter.drawRect(QRect(self._area.geometry()).adjusted(-3, 1, 3, -2))
            painter.end()

    def _make_head(self) -> QVBoxLayout:
        self._back = IconButton(Icon.CHEVRON_LEFT, "", flat=True)
        self._back.clicked.connect(lambda _on=False: self.back_wanted.emit())
        self._back.hide()
        self._badge = GradeBadge(large=True)
        self._name = ElidedLabel(size=TextSize.TITLE)
        self._open = PushButton()
        self._open.setObjectName("open_client")
        self._open.clicked.connect(lambda _on=False: self.client_wanted.emit(self._client_id))
        first = QHBoxLayout()
        first.setSpacing(12)
        for widget in (self._back, self._badge):
            first.addWidget(widget)
        first.addWidget(self._name, 1)
        self._set = PushButton(role=ButtonRole.LINK)
        self._set.setObjectName("set_letter")
        self._set.clicked.connect(lambda _on=False: self._set_letter())
        first.addWidget(self._open)
        self._line = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED, figures=True)
        head = QVBoxLayout()
        head.setContentsMargins(PANEL_PADDING, 12, PANEL_PADDING, 10)
        head.setSpacing(HALF)
        second = QHBoxLayout()
        second.setSpacing(GRID)
        second.addWidget(self._line, 1)
        second.addWidget(self._set)
        head.addLayout(first)
        head.addLayout(second)
        return head

    def _make_body(self) -> QWidget:
        """Everything below the head; the outer widget fills the area, the inner one is hidden without a grade."""
        outer = QWidget()
        outer.setProperty("role", "scrolled")
        room = QVBoxLayout(outer)
        room.setContentsMargins(PANEL_PADDING, 2, PANEL_PADDING, PAGE_MARGIN)
        self._body = QWidget()
        # Words break at a reading width of their own; wider, they would be given too little height.
        self._body.setMaximumWidth(QFontMetrics(font_of(TextSize.BODY)).averageCharWidth() * _READING_WIDTH)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._borderline = PlainLabel(tone=Tone.MUTED, wrap=True)
        column.addWidget(self._borderline)
        self._override: Override | None = None
        self._own = Panel(kind=PanelKind.NOTE, padding=12)
        self._own.column.setSpacing(HALF)
        self._own_title = PlainLabel(bold=True, wrap=True)
        self._own_reason = PlainLabel(wrap=True)
        self._end = PushButton()
        self._end.setObjectName("end_override")
        self._end.clicked.connect(lambda _on=False: self._end_override())
        for widget in (self._own_title, self._own_reason):
            self._own.column.addWidget(widget)
        self._own.column.addWidget(self._end, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._own)
        self._own.hide()
        self._caps = Panel(kind=PanelKind.NOTE, padding=12)
        self._caps.column.setSpacing(HALF)
        self._caps_title = PlainLabel(bold=True, wrap=True)
        self._caps_text = PlainLabel(wrap=True)
        for label in (self._caps_title, self._caps_text):
            self._caps.column.addWidget(label)
        self._caps_rows = [self._make_cap_row(place) for place in range(MOST_ROWS)]
        self._caps_more = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._caps.column.addWidget(self._caps_more)
        column.addWidget(self._caps)
        column.addSpacing(HALF)
        self._why_title = PlainLabel(size=TextSize.SECTION)
        self._waterfall = Waterfall()
        define(self._waterfall, self._link, self._waterfall.current_key)
        self._rows_hint = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._waterfall.opened.connect(self._open_rows)
        self._why = PlainLabel(wrap=True)
        column.addWidget(self._why_title)
        column.addWidget(self._waterfall)
        column.addWidget(self._rows_hint)
        column.addWidget(self._why)
        self._more = MoreWhy()
        column.addWidget(self._more)
        column.addSpacing(GAP)
        self._gaps_title = PlainLabel(size=TextSize.SECTION)
        self._gaps_line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._gaps = GapList()
        column.addWidget(self._gaps_title)
        column.addWidget(self._gaps_line)
        column.addWidget(self._gaps)
        room.addWidget(self._body)
        room.addStretch(1)
        return outer

    def _show_override(self, grade: ClientGrade, override: Override | None) -> None:
        self._override = override
        self._own.setVisible(override is not None)
        if override is not None:
            self._own_title.setText(override_words(override, grade.letter, self._link.wording))
            self._own_reason.setText(one_line(override.reason))

    def _set_letter(self) -> None:
        if self._client_id:
            open_override(self._link, self._client_id, parent=self.window())

    def _end_override(self) -> None:
        if self._override is not None:
            self._link.desk.overrides.end(self._override.id)

    def _open_rows(self, measure: str) -> None:
        self.place_wanted.emit(measure_place(self._client_id, MeasureKey(measure)))

    def _open_cap_row(self, place: int) -> None:
        self.place_wanted.emit(cap_place(self._client_id, self._shown_rows[place]))

    def _headline(self, grade: ClientGrade, month: str) -> str:
        language = self._link.language
        coverage = self.tr("coverage {coverage}").replace("{coverage}", format_number(grade.coverage, language))
        if grade.score is None:
            said = self._link.wording.say(f"grading.status.{grade.status.value}")
        else:
            said = self.tr("{score} of 100").replace("{score}", format_number(grade.score, language, 1))
        return f"{said} · {month} · {coverage}"

    def _fit_waterfall(self) -> None:
        """Show the contributions with their units, or without the long ones where their points would not fit."""
        with_units, without = self._waterfalls
        self._waterfall.show_content(with_units)
        room = self._area.viewport().width() - 2 * PANEL_PADDING
        if with_units is not None and self._waterfall.horizontalHeader().length() > room:
            self._waterfall.show_content(without)

    def _show_caps(self, words: CapWords | None) -> None:
        self._caps.setVisible(words is not None)
        if words is not None:
            self._caps_title.setText(words.title)
            self._caps_text.setText(words.sentences)
            self._shown_rows = tuple(row for _text, row in words.rows)
            for place, (line, label, button) in enumerate(self._caps_rows):
                text = words.rows[place][0] if place < len(words.rows) else ""
                line.setVisible(bool(text))
                label.setText(text)
                show = self.tr("Show")
                button.setAccessibleName(f"{show}: {text}")
            _say(self._caps_more, words.more)

    def _make_cap_row(self, place: int) -> tuple[QWidget, ElidedLabel, PushButton]:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        label = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        button.setObjectName("cap_rows" if place == 0 else f"cap_rows_{place}")
        button.clicked.connect(lambda _on=False: self._open_cap_row(place))
        row.addWidget(label, 1)
        row.addWidget(button)
        self._caps.column.addWidget(line)
        return line, label, button

    def _show_gaps(self, gaps: Sequence[GapWords], *, graded: bool) -> None:
        for widget in (self._gaps, self._gaps_line):
            widget.setVisible(bool(gaps))
        self._gaps_title.setVisible(bool(gaps) and graded)
        stand_in = self.tr("Until it is there, the middle score of your other clients stands in, or 50.")
        _say(self._gaps_line, stand_in if gaps and graded else "")
        self._gaps.show_gaps(gaps)

    def _tell(self, grade: ClientGrade) -> None:
        """Give the whole explanation to a screen reader."""
        wording = self._link.wording
        parts = [self._line.text(), self._borderline.text()]
        if self._override is not None:
            parts += [self._own_title.text(), self._own_reason.text()]
        if self._caps.isVisibleTo(self):
            rows = [label.text() for line, label, _button in self._caps_rows if not line.isHidden()]
            parts += [self._caps_title.text(), self._caps_text.text(), *rows, self._caps_more.text()]
        parts += [why(grade, wording), self._more.spoken]
        parts += [f"{gap.title} {gap.reason} {gap.fill}" for gap in gaps_of(grade, wording)]
        self._area.setAccessibleDescription(" ".join(part for part in parts if part))


def _say(label: PlainLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
