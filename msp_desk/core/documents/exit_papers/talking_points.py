"""One private page for the conversation in which a client is told: aim, first words, facts, limits, answers, and then.

Its sentences come from ``exit_papers.toml``, chosen by how the agreement ends. Each is left out when a fact it names is
missing. The loosest of several settings that fits one page is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msp_desk.core.documents.exit_papers.facts import FACTS_AT_MOST, TalkingPointsFacts
from msp_desk.core.documents.flow import Strip, draw_line, height_of
from msp_desk.core.documents.line_breaking import Line, Span, break_lines
from msp_desk.core.documents.page_style import HAIRLINE, MM, SECTION, Colour, PaperSize, TextStyle
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import LEFT, Frame
from msp_desk.core.documents.small_paper import PaperHead, set_paper
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.text import clean, clean_lines, require_printable
from msp_desk.core.records.exit import EndingWay
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_LABEL_WIDTH = 34 * MM
_COLUMN_GAP = 6 * MM
_INDENT = 10.0
_HEAD_SIZE = 10.0
_HEAD_LEADING = 12.0
_SENTENCES_AT_MOST = 9
_BELOW_HEAD = 10.0
_WAYS = {
    EndingWay.NOTICE: "notice",
    EndingWay.NON_RENEWAL: "notice",
    EndingWay.CAUSE: "cause",
    EndingWay.MUTUAL: "mutual",
    EndingWay.ACCEPTANCE: "acceptance",
}


@dataclass(frozen=True, slots=True)
class _Setting:
    """How tightly the page is set; a fact longer than so many characters is cut."""

    size: float
    leading: float
    point_gap: float
    part_gap: float
    longest_fact: int = 160


_SETTINGS = (
    _Setting(9.5, 13.5, 3.5, 17.0),
    _Setting(9.5, 12.75, 2.0, 13.0),
    _Setting(9.0, 12.0, 1.5, 11.0),
    _Setting(8.5, 11.25, 1.0, 9.0, longest_fact=80),
    _Setting(8.5, 10.75, 0.5, 8.0, longest_fact=80),
)

Point = tuple[Span, ...]


def first_words(facts: TalkingPointsFacts, *, language: Language) -> tuple[str, ...]:
    """What to say first, in sentences that can be read aloud."""
    return tuple(_say_first(facts, Wording(language), Speech(language, "review")))


def render_talking_points(facts: TalkingPointsFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the page; the same facts give the same bytes.

    Returns:
        The PDF: one page, unless the owner's own points are long even in the smallest type.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    title = wording.say("exit_papers.points.title")
    head = PaperHead(
        title=title,
        firm=facts.firm,
        day=facts.day,
        reader=facts.client,
        remarks=(_about(facts, wording, speech),),
        foot=f"{title} · {speech.long(facts.day)} · {wording.say('exit_papers.not_legal_advice')}",
        label=wording.say("exit_papers.internal"),
        space=_BELOW_HEAD,
    )

    def content(room: float) -> list[Strip]:
        strips: list[Strip] = []
        for setting in _SETTINGS:
            strips = [strip for head, points in _parts(facts, wording, speech, setting)
                      for strip in _part_strips(head, points, frame, setting)]  # fmt: skip
            if strips[0].gap + height_of(strips) <= room:
                break
        return strips

    return set_paper(head, content, speech=speech, language=language, size=size)


def _about(facts: TalkingPointsFacts, wording: Wording, speech: Speech) -> str:
    if facts.talk_day is None:
        return wording.say("exit_papers.points.not_planned")
    key = "with_somebody" if clean(facts.talk_with) else "with_nobody"
    said = wording.say(
        f"exit_papers.points.{key}",
        how=facts.talk_how,
        day=speech.long(facts.talk_day),
        name=clean(facts.talk_with),
    )
    return said[:1].upper() + said[1:]


def _parts(
    facts: TalkingPointsFacts, wording: Wording, speech: Speech, setting: _Setting
) -> Iterator[tuple[str, list[Point]]]:
    """Every part with its points; one without points is left out."""

    def head(key: str) -> str:
        return wording.say(f"exit_papers.points.head.{key}")

    own = [clean(line).lstrip("-–• ") for line in clean_lines(facts.own_points)]
    parts = (
        (head("aim"), _plain([_aim(facts, wording, speech)])),
        (head("first"), _plain(_say_first(facts, wording, speech))),
        (head("own"), _plain(line for line in own if line)),
        (head("facts"), _logged(facts, wording, speech, setting.longest_fact)),
        (head("not"), _plain(_fixed("not", facts, wording))),
        (head("answers"), list(_answers(facts, wording, speech))),
        (head("next"), _plain(_next(facts, wording, speech))),
    )
    return ((name, points) for name, points in parts if points)


def _plain(sentences: Iterator[str] | Sequence[str]) -> list[Point]:
    return [(Span(sentence),) for sentence in sentences]


def _aim(facts: TalkingPointsFacts, wording: Wording, speech: Speech) -> str:
    way = _WAYS[facts.way]
    if facts.ends_on is None:
        return wording.say(f"exit_papers.points.aim.{way}_no_day")
    return wording.say(f"exit_papers.points.aim.{way}", ends_on=speech.long(facts.ends_on))


def _say_first(facts: TalkingPointsFacts, wording: Wording, speech: Speech) -> Iterator[str]:
    way = _WAYS[facts.way]
    yield wording.say(f"exit_papers.points.first.{way}")
    if facts.ends_on is not None:
        yield wording.say("exit_papers.points.first.day", ends_on=speech.long(facts.ends_on))
    key = "letter" if facts.way is not EndingWay.ACCEPTANCE else "confirmation"
    yield wording.say(f"exit_papers.points.first.{key}")
    yield wording.say("exit_papers.points.first.until")


def _logged(facts: TalkingPointsFacts, wording: Wording, speech: Speech, longest: int) -> list[Point]:
    if facts.way is EndingWay.ACCEPTANCE:
        return []
    if not facts.logged:
        return _plain([wording.say("exit_papers.points.no_facts")])
    points: list[Point] = [
        (Span(f"{speech.short(fact.day)}:", bold=True), Span(f" {_short(fact.text, longest)}"))
        for fact in facts.logged[:FACTS_AT_MOST]
    ]
    key = "facts_needed" if facts.way is EndingWay.CAUSE else "facts_if_asked"
    return [*points, (Span(wording.say(f"exit_papers.points.{key}")),)]


def _short(text: str, longest: int) -> str:
    whole = clean(text)
    return whole if len(whole) <= longest else whole[: longest - 1].rsplit(" ", 1)[0] + " …"


def _fixed(part: str, facts: TalkingPointsFacts, wording: Wording) -> Iterator[str]:
    """The numbered sentences of a part, then the one of the way."""
    for number in range(1, _SENTENCES_AT_MOST):
        code = f"exit_papers.points.{part}.n{number}"
        if wording.has(code):
            yield wording.say(code)
    own = f"exit_papers.points.{part}.{_WAYS[facts.way]}"
    if wording.has(own):
        yield wording.say(own)


def _answers(facts: TalkingPointsFacts, wording: Wording, speech: Speech) -> Iterator[Point]:
    """Likely questions with their answers."""

    def pair(key: str, answer: str = "", **params: object) -> Point:
        question = wording.say(f"exit_papers.points.question.{key}")
        return (
            Span(question, bold=True),
            Span(f" {wording.say(f'exit_papers.points.answer.{answer or key}', **params)}"),
        )

    if facts.way is not EndingWay.ACCEPTANCE:
        yield pair("why", f"why_{_WAYS[facts.way]}")
    if facts.way in (EndingWay.NOTICE, EndingWay.NON_RENEWAL):
        yield pair("stay")
    if facts.next_provider.strip():
        yield pair("who", "who_known", name=clean(facts.next_provider))
    elif facts.referrals:
        yield pair("who", "who_referrals", names=wording.listing([clean(name) for name in facts.referrals]))
    else:
        yield pair("who")
    rate = speech.money(facts.hourly_rate, facts.currency)
    if facts.hours_included:
        yield pair("help", "help_included", count=facts.hours_included, rate=rate)
    else:
        yield pair("help", rate=rate)
    yield pair("data")
    if facts.refund:
        yield pair("prepaid", "prepaid_sum", amount=speech.money(facts.refund, facts.currency))
    else:
        yield pair("prepaid")
    if facts.open_count:
        amount = speech.money(facts.open_amount, facts.currency)
        yield pair("open", count=facts.open_count, amount=amount)


def _next(facts: TalkingPointsFacts, wording: Wording, speech: Speech) -> Iterator[str]:
    yield wording.say("exit_papers.points.next.note")
    if facts.receive_by is not None:
        yield wording.say("exit_papers.points.next.letter_by", receive_by=speech.long(facts.receive_by))
    else:
        yield wording.say("exit_papers.points.next.letter")
    if not facts.next_provider.strip():
        yield wording.say("exit_papers.points.next.provider")
    yield wording.say("exit_papers.points.next.meeting")


def _part_strips(name: str, points: Sequence[Point], frame: Frame, setting: _Setting) -> list[Strip]:
    """A part: its name at the left, its points at the right behind hanging dashes, a hairline above."""
    x = LEFT + _LABEL_WIDTH + _COLUMN_GAP
    heads = break_lines((Span(name, bold=True),), _LABEL_WIDTH, _HEAD_SIZE)
    rows: list[tuple[float, bool, Line | None]] = []
    for number, point in enumerate(points):
        for place, line in enumerate(break_lines(point, frame.right - x - _INDENT, setting.size)):
            gap = setting.point_gap if not place and number else 0.0
            rows.append((setting.leading + gap, place == 0, line))
    short = _HEAD_LEADING * len(heads) - sum(height for height, _, _ in rows)
    if short > 0:
        rows.append((short, False, None))
    return [_row_strip(index, row, heads if index == 0 else (), x, frame, setting) for index, row in enumerate(rows)]


def _row_strip(
    index: int, row: tuple[float, bool, Line | None], heads: Sequence[Line], x: float, frame: Frame, setting: _Setting
) -> Strip:
    height, begins, line = row

    def draw(press: Press, top: float) -> None:
        if index == 0:
            rule = top - setting.part_gap / 2
            press.line(LEFT, rule, frame.right, rule, width=HAIRLINE, colour=Colour.LINE)
        for place, head in enumerate(heads):
            style = TextStyle(_HEAD_SIZE, bold=True, colour=SECTION.colour)
            draw_line(press, LEFT, top + setting.leading - 3.4 + _HEAD_LEADING * place, head, style)
        baseline = top + height - 3.4
        if begins:
            press.text(x, baseline, "–", TextStyle(setting.size, colour=Colour.MUTED))
        if line is not None:
            draw_line(press, x + _INDENT, baseline, line, TextStyle(setting.size))

    return Strip(
        height=height, draw=draw, gap=setting.part_gap if index == 0 else 0.0, may_break=index == 0 or index > 2
    )
