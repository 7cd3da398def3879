"""Every reason for refusing a text has a sentence in every language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from msp_desk.core.formatting import Unreadable, parse_amount, parse_count, parse_day, parse_minutes, parse_number
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("read", "text"),
    [
        (lambda text: parse_day(text, Language.EN, TODAY), "soon"),
        (lambda text: parse_day(text, Language.EN, TODAY), "31.2.2026"),
        (lambda text: parse_day(text, Language.EN, TODAY), "1.1.1600"),
        (lambda text: parse_amount(text, Language.EN, "EUR"), "much"),
        (lambda text: parse_amount(text, Language.EN, "EUR"), "12.3456"),
        (lambda text: parse_amount(text, Language.EN, "JPY"), "12.3456"),
        (lambda text: parse_amount(text, Language.EN, "EUR"), "1234567890123456"),
        (lambda text: parse_number(text, Language.EN), "most"),
        (lambda text: parse_number(text, Language.EN, digits=1), "1.23"),
        (lambda text: parse_count(text, Language.EN), "few"),
        (lambda text: parse_minutes(text, Language.EN), "long"),
        (lambda text: parse_minutes(text, Language.EN), "1.5"),
        (lambda text: parse_minutes(text, Language.EN), "100001h"),
    ],
)
def test_a_refusal_is_a_sentence_that_quotes_the_text(
    read: Callable[[str], object], text: str, language: Language
) -> None:
    with pytest.raises(Unreadable) as caught:
        read(text)
    sentence = Wording(language).error(caught.value)
    assert text in sentence
    assert sentence.endswith(".")
