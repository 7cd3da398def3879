"""Lines: nothing is lost, nothing overflows, the end of a paragraph is not a lonely word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.line_breaking import Span, break_lines

_WORDS = st.lists(st.text(alphabet="abcdefghij-ÄÖß", min_size=1, max_size=14), min_size=1, max_size=60)


@settings(max_examples=150, deadline=None)
@given(_WORDS, st.integers(60, 400))
def test_every_character_is_kept_and_no_line_is_too_wide(words: list[str], measure: int) -> None:
    text = " ".join(words)
    lines = break_lines((Span(text),), measure, 10)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(words)
    assert all(width_of(line.text, 10) <= measure + 0.01 for line in lines)


@settings(max_examples=60, deadline=None)
@given(_WORDS)
def test_bold_and_regular_stretches_keep_their_weight(words: list[str]) -> None:
    spans = tuple(Span(word + " ", bold=index % 2 == 1) for index, word in enumerate(words))
    lines = break_lines(spans, 150, 10)
    bold = "".join("".join(span.text.split()) for line in lines for span in line.spans if span.bold)
    assert bold == "".join(words[1::2])


def test_no_line_ends_at_a_no_break_space() -> None:
    text = "Zahlung bis zum 31.\u00a0März\u00a02027 an uns " * 6
    for measure in range(90, 260, 7):
        for line in break_lines((Span(text.strip()),), measure, 10):
            assert line.text.count("31.") == line.text.count("2027")


def test_lines_are_more_even_than_first_fit() -> None:
    text = (
        "Wir möchten Ihnen einen geordneten Wechsel ermöglichen und unterstützen Sie sowie Ihren neuen "
        "Dienstleister bis zum Vertragsende und darüber hinaus in allen Fragen der Übergabe"
    )
    best_of_all = greedy_of_all = 0.0
    for measure in range(180, 320, 5):
        best = [line.width for line in break_lines((Span(text),), measure, 10)]
        greedy = _first_fit(text.split(), measure)
        assert len(best) <= len(greedy) + 1
        best_of_all += _raggedness(best, measure)
        greedy_of_all += _raggedness(greedy, measure)
    assert best_of_all < greedy_of_all


def _first_fit(words: list[str], measure: float) -> list[float]:
    lines, current = [], ""
    for word in words:
        wider = f"{current} {word}".strip()
        if current and width_of(wider, 10) > measure:
            lines.append(width_of(current, 10))
            current = word
        else:
            current = wider
    return [*lines, width_of(current, 10)]


def _raggedness(widths: list[float], measure: float) -> float:
    return sum((measure - width) ** 2 for width in widths[:-1])


def test_the_last_line_is_not_one_short_word() -> None:
    text = "Die Pflichten zur Verschwiegenheit gelten über das Ende hinaus weiter fort"
    full = width_of("Die Pflichten zur Verschwiegenheit gelten über das Ende hinaus weiter", 10)
    lines = break_lines((Span(text),), full + 1, 10)
    assert len(lines) == 2
    assert len(lines[-1].text.split()) > 1


def test_words_are_divided_only_where_the_list_allows() -> None:
    hyphens = {"umsatzsteuer": "umsatz-steuer"}
    measure = width_of("zuzüglich Umsatz-", 10) + 1
    divided = break_lines((Span("zuzüglich Umsatzsteuer, und mehr noch davon"),), measure, 10, hyphens)
    assert divided[0].text == "zuzüglich Umsatz-"
    assert divided[1].text.startswith("steuer, ")
    whole = break_lines((Span("zuzüglich Umsatzsteuer, und mehr noch davon"),), measure, 10)
    assert "Umsatzsteuer," in [word for line in whole for word in line.text.split()]


def test_references_and_numbers_never_divide() -> None:
    text = "Vertrag RV-2021-014 und MSA-2021-014 sowie IT-Dienstleistungen nach Plan"
    for measure in range(110, 300, 5):
        words = [word for line in break_lines((Span(text),), measure, 10) for word in line.text.split()]
        assert {"RV-2021-014", "MSA-2021-014", "IT-Dienstleistungen"} <= set(words)


def test_a_word_of_ten_thousand_letters_is_divided_quickly() -> None:
    lines = break_lines((Span("x" * 10_000),), 200, 10)
    assert "".join(line.text for line in lines) == "x" * 10_000
    assert all(line.width <= 200 for line in lines)


def test_nothing_gives_no_line() -> None:
    assert break_lines((Span(""),), 100, 10) == ()
    assert break_lines((), 100, 10) == ()
