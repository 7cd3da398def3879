"""The owner's review as plain platypus lays it out: tables of fixed widths, paragraphs, one drawing a client.

It says what our pages say: the same words, measures, rows and sentences, without kerning, marks and care for breaks.
"""

from __future__ import annotations

import io
from typing import Any, Final

from msp_desk.core.documents import fonts
from msp_desk.core.documents.review.facts import ClientReview, ReviewFacts
from msp_desk.core.documents.speech import Speech
from msp_desk.core.records.language import Language

_PLAIN, _BOLD = fonts.Face.REGULAR.value, fonts.Face.BOLD.value
_MEASURES_WIDTHS: Final = [120, 62, 36, 36, 36, 36, 36, 52, 36, 30]


def draw_with_platypus(facts: ReviewFacts) -> bytes:
    """Lay the pages of the clients out and give the PDF."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    fonts.register_faces()
    hand = _Hand(facts)
    stream = io.BytesIO()
    document = SimpleDocTemplate(stream, pagesize=A4, leftMargin=57, rightMargin=57, topMargin=57, bottomMargin=57)
    story = [flowable for client in facts.clients for flowable in hand.story(client)]
    document.build(story, onFirstPage=hand.decorate, onLaterPages=hand.decorate)
    return stream.getvalue()


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


class _Hand:
    """Writes one client after the other."""

    def __init__(self, facts: ReviewFacts) -> None:
        from reportlab.lib import colors
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import TableStyle

        self.facts, self.speech = facts, Speech(Language.EN, "review")
        self.body = ParagraphStyle("body", fontName=_PLAIN, fontSize=9.5, leading=13.5)
        self.title = ParagraphStyle("title", fontName=_BOLD, fontSize=20, leading=24)
        self.section = ParagraphStyle("section", fontName=_BOLD, fontSize=12, leading=18)
        self.cell = ParagraphStyle("cell", fontName=_PLAIN, fontSize=8.5, leading=11.25)
        self.note = ParagraphStyle("note", fontName=_PLAIN, fontSize=7.5, leading=11)
        self.ruled = TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), _PLAIN, 8.5), ("FONT", (0, 0), (-1, 0), _PLAIN, 7.5),
                ("FONT", (0, 1), (0, -1), _BOLD, 8.5), ("LINEBELOW", (0, 0), (-1, 0), 0.9, colors.black),
                ("LINEBELOW", (0, 1), (-1, -1), 0.5, colors.lightgrey), ("ALIGN", (2, 0), (-1, -1), "RIGHT"),
            ]
        )  # fmt: skip
        self.foot = self.speech.say("foot_first", quarter="third quarter 2026")

    def story(self, client: ClientReview) -> list[Any]:
        """What follows one another about a client."""
        from reportlab.platypus import PageBreak, Paragraph, Spacer, Table

        say = self.speech.say
        status = f"Grade {client.letter}. {' '.join(client.remarks)} Coverage {_number(client.coverage)}."
        since = f"{_number(client.change)} since {self.facts.then:%d %b %Y}"
        figures = say(
            "client.figures", revenue=f"{(client.revenue or 0) / 100:,.2f}", hours=f"{(client.minutes or 0) / 60:.0f}",
            rate=f"{(client.hourly_rate or 0) / 100:,.2f}",
        )  # fmt: skip
        heading = [
            [Paragraph(f"{client.letter} {client.name}", self.title), Paragraph(_number(client.score), self.title)],
            [Paragraph(status, self.body), Paragraph(since, self.body)],
        ]
        pair = [
            [Paragraph(say("client.incidents"), self.section), Paragraph(say("client.invoices"), self.section)],
            [self._incidents(client), self._invoices(client)],
        ]
        charts = [
            Paragraph(client.trend or say("client.months"), self.section),
            Paragraph(say("client.why", letter="D"), self.section), Paragraph(say("client.beside"), self.note),
        ]  # fmt: skip
        measures = [
            Paragraph(say("client.measures"), self.section), Paragraph(say("client.measures_beside"), self.note),
        ]  # fmt: skip
        return [
            Table(heading, [390, 90]), Paragraph(figures, self.body), Spacer(1, 12), Table([charts], [240, 100, 140]),
            self._chart(client), Paragraph(client.trend_note or " ", self.note),
            Paragraph(client.steadiness or " ", self.note), Spacer(1, 12), Table([measures], [240, 240]),
            self._measures(client), Spacer(1, 12), Table(pair, [240, 240]), Spacer(1, 12),
            Paragraph(say("client.actions"), self.section), self._actions(client), Spacer(1, 8),
            Paragraph(say("client.advice_label") + client.advice, self.body),
            *(Paragraph(f"{row.day:%d %b %Y} {row.text}", self.body) for row in client.notes), PageBreak(),
        ]  # fmt: skip

    def decorate(self, canvas: Any, template: Any) -> None:
        """Draw head and foot of a page."""
        canvas.setFont(_PLAIN, 7.5)
        canvas.drawString(57, 802, self.facts.firm)
        canvas.drawRightString(480, 802, self.speech.say("not_for_clients"))
        canvas.drawRightString(538, 802, self.speech.say("internal"))
        canvas.line(57, 795, 538, 795)
        canvas.line(57, 42, 538, 42)
        canvas.drawString(57, 32, self.foot)
        canvas.drawRightString(538, 32, self.speech.page(template.page, 331))

    def _heads(self, *keys: str) -> list[str]:
        return [self.speech.say(f"client.{key}", currency="€") if key else "" for key in keys]

    def _measures(self, client: ClientReview) -> Any:
        from reportlab.platypus import Table

        quarters = [
            self.speech.say("quarter_short", number=str(one.number), year=f"{one.year % 100:02d}")
            for one in self.facts.quarter.five_up_to()
        ]
        rows = [[*self._heads("measure", "unit"), *quarters, *self._heads("year", "score"), ""]]
        rows += [
            [
                self.speech.measure(row.key), self.speech.unit(row.key), *map(_number, row.quarters),
                _number(row.year), "", _number(row.score),
            ]
            for row in client.measures
        ]  # fmt: skip
        return Table(rows, _MEASURES_WIDTHS, style=self.ruled)

    def _incidents(self, client: ClientReview) -> Any:
        from reportlab.platypus import Paragraph, Table

        rows = [
            [f"{row.day:%d.%m.}", f"{row.family.value}, {int(row.severity)}", Paragraph(row.what, self.cell)]
            for row in client.incidents
        ]
        return Table([self._heads("day", "family", "what"), *rows], [45, 70, 120], style=self.ruled)

    def _invoices(self, client: ClientReview) -> Any:
        from reportlab.platypus import Table

        rows = [
            [
                row.number, f"{row.due_on:%d %b}" if row.due_on else "–", f"{row.gross / 100:,.2f}",
                f"open, {row.days_open}" if row.days_open is not None else str(row.days_to_pay),
            ]
            for row in client.invoices[:40]
        ]  # fmt: skip
        return Table([self._heads("invoice", "due", "gross", "days"), *rows], [80, 40, 55, 60], style=self.ruled)

    def _actions(self, client: ClientReview) -> Any:
        from reportlab.platypus import Paragraph, Table

        rows = [
            [
                self.speech.say(f"client.{row.kind.value}"), Paragraph(row.what, self.cell), row.who,
                str(row.by or "–"), row.word,
            ]
            for row in client.actions
        ]  # fmt: skip
        return Table([self._heads("", "what", "who", "by", "state"), *rows], [60, 215, 65, 60, 75], style=self.ruled)

    def _chart(self, client: ClientReview) -> Any:
        from reportlab.platypus import Flowable

        hand = self

        class Chart(Flowable):  # type: ignore[misc]  # the library's types are not complete
            """Twelve months as a line, eight contributions as bars."""

            def wrap(self, _width: float, _height: float) -> tuple[float, float]:
                return 480, 150

            def draw(self) -> None:
                hand.draw_months(self.canv, client)
                hand.draw_bars(self.canv, client)

        return Chart()

    def draw_months(self, pen: Any, client: ClientReview) -> None:
        """Draw the line between the cuts of the letters."""
        scores = [month.score or 50.0 for month in client.months]
        pen.setFont(_PLAIN, 7.5)
        for place, month in enumerate(client.months):
            pen.drawCentredString(10 + place * 18, 0, f"{month.month:%b}")
        for letter, cut in self.facts.cuts.items():
            pen.line(0, cut, 220, cut)
            pen.drawString(224, cut - 2, f"{cut:g}")
            pen.drawString(236, cut + 4, letter.value)
        for place in range(len(scores) - 1):
            pen.line(10 + place * 18, scores[place], 28 + place * 18, scores[place + 1])
        for place, score in enumerate(scores):
            pen.circle(10 + place * 18, score, 1.9, stroke=0, fill=1)
        for place in (0, len(scores) - 1):
            pen.drawCentredString(10 + place * 18, scores[place] + 5, f"{scores[place]:.1f}")

    def draw_bars(self, pen: Any, client: ClientReview) -> None:
        """Draw what each measure adds or takes."""
        pen.setFont(_PLAIN, 8.5)
        for place, row in enumerate(client.measures):
            y = 138 - place * 16
            pen.drawString(250, y, self.speech.measure(row.key))
            pen.rect(380, y, abs(row.contribution or 0.0) * 3, 8, stroke=1, fill=0)
            pen.drawRightString(480, y, f"{row.contribution or 0:+.1f}")
        pen.setFont(_BOLD, 8.5)
        pen.drawString(250, 8, self.speech.say("client.sum"))
        pen.drawRightString(480, 8, f"{client.score or 0:.1f}")
