"""Amounts, counts and durations in a column of a file: point or comma is inferred from the whole column.

Signs may stand before or after, brackets mean negative, thousands may be divided by point, comma, space or apostrophe,
and the home currency may stand on either side. Only the ASCII digits count; NaN, Infinity and exponents are refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from msp_desk.core.formatting import Unreadable, parse_minutes
from msp_desk.core.formatting.number_reading import MOST_DIGITS, strip_sign, without_currency
from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.options import DecimalSign
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem

_LONGEST: Final = 60
_GAPS: Final = re.compile("(?<=[0-9])[ \u00a0\u202f\u2009'’](?=[0-9]{3}(?![0-9]))")
_FIGURES: Final = re.compile(r"[0-9.,]*[0-9][0-9.,]*")
_CURRENCY: Final = re.compile(r"(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])|[$€£¥₹₽₺]|zł|kč|kr\.?|fr\.|r\$", re.IGNORECASE)
_WORDED: Final = re.compile(r"[a-zA-Z:'′]")


def written_amount(text: str, currency: str) -> WrittenNumber | Problem:
    """Read an amount as far as it can be read without knowing the decimal sign of its column.

    Args:
        text: the cell, not empty.
        currency: ISO 4217 code of the desk; amounts in another one are refused by its name.
    """
    if len(text) > _LONGEST:
        return _problem("number_unreadable", text)
    bare = without_currency(text, currency)
    written = written_number(bare)
    if isinstance(written, Problem):
        if written.code != "importing.number_unreadable":
            return written
        foreign = _CURRENCY.search(bare)
        if foreign is not None and any(map(str.isdigit, bare)) and not re.search(r"[0-9]e[0-9+-]", bare):
            return Problem(
                field="",
                code="importing.foreign_currency",
                params={"value": foreign.group().upper(), "home": currency},
            )
        return _problem("number_unreadable", text)
    return written


def written_number(text: str) -> WrittenNumber | Problem:
    """Read a number as far as it can be read without knowing the decimal sign of its column."""
    stripped = strip_sign(text) if len(text) <= _LONGEST else None
    if stripped is None:
        return _problem("number_unreadable", text)
    figures = _GAPS.sub("", stripped[0])
    if not figures.isascii() or not _FIGURES.fullmatch(figures):
        return _problem("number_unreadable", text)
    if sum(map(str.isdigit, figures)) > MOST_DIGITS:
        return Problem(field="", code="formatting.too_many_digits", params={"text": shown(text), "count": MOST_DIGITS})
    return WrittenNumber(figures=figures, negative=stripped[1])


def is_worded_duration(text: str) -> bool:
    """Whether a duration names its unit or has a colon, so that it is not a plain number of minutes."""
    return bool(_WORDED.search(text))


def column_sign(counts: Mapping[WrittenNumber, int], places: int) -> SignEvidence:
    """Count what the values of a column say about its decimal sign.

    Args:
        counts: how often each value occurs.
        places: decimals of the column's unit. A count has none, so 1.234 can only be a divided thousand there; an
            amount of 1.234 stays open although no currency of two digits has thousandths: exports with three decimals
            exist, and a factor of a thousand must never be guessed.
    """
    most = max(places, 3) if places else 0
    comma = point = open_ = 0
    for written, count in counts.items():
        readings = {sign for sign in DecimalSign if _places(written.value(sign)) <= most}
        if not written.is_divided or not readings:
            continue
        if len(readings) > 1:
            open_ += count if written.value(DecimalSign.COMMA) != written.value(DecimalSign.POINT) else 0
        elif DecimalSign.COMMA in readings:
            comma += count
        else:
            point += count
    return SignEvidence(comma=comma, point=point, open=open_)


def resolved_number(written: WrittenNumber, sign: DecimalSign, places: int, text: str) -> int | Problem:
    """Make the value, once the decimal sign of its column is known.

    Args:
        written: the value as written.
        sign: the decimal sign of its column.
        places: decimals of the result, whose unit is 10 ** -places.
        text: the cell, for an error.

    Returns:
        Whole units of 10 ** -places.
    """
    value = written.value(sign)
    if value is None:
        is_number = any(written.value(other) is not None for other in DecimalSign)
        return _problem(f"number_not_{sign.value}" if is_number else "number_unreadable", text)
    if _places(value) > places:
        code = "too_many_decimals" if places else "not_whole"
        return Problem(field="", code=f"importing.{code}", params={"value": shown(text), "count": places})
    return int(value.scaleb(places))


def resolved_duration(text: str, sign: DecimalSign) -> int | Problem:
    """Read a duration that names its unit ("1,5 h", "1:30") in whole minutes."""
    try:
        return parse_minutes(text, Language.DE if sign is DecimalSign.COMMA else Language.EN)
    except Unreadable as error:
        return Problem(field="", code=error.code, params=error.params)


def _problem(code: str, text: str) -> Problem:
    return Problem(field="", code=f"importing.{code}", params={"value": shown(text)})


def _places(value: Decimal | None) -> float:
    """Count the decimals that carry a value; infinitely many for what is no number."""
    if value is None:
        return float("inf")
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenNumber:
    """A number as written.

    Attributes:
        figures: digits, points and commas.
        negative: whether it carries a minus or stands in brackets.
    """

    figures: str
    negative: bool

    @property
    def is_divided(self) -> bool:
        """Whether there is any point or comma."""
        return "." in self.figures or "," in self.figures

    def value(self, sign: DecimalSign) -> Decimal | None:
        """Read it with a decimal sign; None where the figures make no number that way."""
        whole, _, fraction = self.figures.partition(sign.sign)
        parts = whole.split(sign.group)
        if len(parts) > 1 and not (
            1 <= len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
        ):
            return None
        if fraction and not fraction.isdigit():
            return None
        value = Decimal(f"{''.join(parts) or '0'}.{fraction or '0'}")
        return -value if self.negative and value else value


@dataclass(frozen=True, slots=True, kw_only=True)
class SignEvidence:
    """What a column says about its decimal sign: how many values fit only one reading, and how many fit both."""

    comma: int
    point: int
    open: int

    @property
    def sign(self) -> DecimalSign | None:
        """The sign the column proves (by the greater number of values), None when it proves none."""
        if self.comma == self.point:
            return None
        return DecimalSign.COMMA if self.comma > self.point else DecimalSign.POINT

    @property
    def is_torn(self) -> bool:
        """Whether as many values prove one sign as prove the other."""
        return self.comma == self.point > 0

    @property
    def needs_sign(self) -> bool:
        """Whether the column means nothing without a sign."""
        return self.is_torn or self.open > 0
