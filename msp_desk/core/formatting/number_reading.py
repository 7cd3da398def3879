"""Amounts, counts, numbers and durations as people type them, back to values.

Only the ASCII digits are read. Whether a point or a comma divides the fraction follows from the text where it can
(1.234,50 and 1,234.50 each have one reading) and from the language where it cannot (1.234).
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from msp_desk.core.formatting.conventions import MINUS, conventions_of, currency_sign
from msp_desk.core.formatting.unreadable import Unreadable
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import minor_digits

MOST_DIGITS: Final = 15
MOST_COUNT_DIGITS: Final = 9
MOST_HOURS: Final = 100_000

_LONGEST: Final = 60
_GAPS: Final = re.compile("(?<=[0-9])[ \u00a0\u202f\u2009'’](?=[0-9]{3}(?![0-9]))")
_FIGURES: Final = re.compile(r"[0-9.,]*[0-9][0-9.,]*")
_ROUND_AMOUNT: Final = re.compile(r"([0-9]),(?:-{1,2}|—|–)$")
_HOURS_MINUTES: Final = re.compile(
    r"(?P<hours>[0-9][0-9.,]*) ?(?:h|hrs?|hours?|std\.?|stunden?|or[ae])(?: ?(?P<minutes>[0-9]{1,2}) ?"
    r"(?:m|mins?\.?|minuten?|minutes?|minut[oi])?)?"
)
_CLOCK: Final = re.compile(r"(?P<hours>[0-9]{1,6}):(?P<minutes>[0-5][0-9])(?::(?P<seconds>[0-5][0-9]))?")
_MINUTES: Final = re.compile(r"(?P<minutes>[0-9][0-9.,]*) ?(?:m|mins?\.?|minuten?|minutes?|minut[oi]|'|′)?")


def parse_amount(text: str, language: Language, currency: str) -> int:
    """Read an amount of money as typed.

    Signs may stand before or after, brackets mean negative, the currency may stand on either side, thousands may be
    divided by point, comma, space or apostrophe.

    Args:
        text: what was typed, "1.234,50" or "(€500.00)" for instance.
        language: decides between the two readings of "1.234".
        currency: ISO 4217 code of the amount; it decides the number of decimals.

    Returns:
        Minor units, half of one never lost: more decimals than the currency has are refused.

    Raises:
        Unreadable: the text is no amount, names another currency, has more than 15 digits or too many decimals.
    """
    number = _decimal(without_currency(text, currency), language, text, "amount_unreadable")
    digits = minor_digits(currency)
    if _places(number) > digits:
        raise Unreadable("amount_too_fine", text=text, currency=currency, count=digits)
    return int(number.scaleb(digits))


def parse_number(text: str, language: Language, *, digits: int = 6) -> float:
    """Read a number as typed, a percent sign after it allowed ("12,5 %" is 12.5).

    Args:
        text: what was typed.
        language: decides between the two readings of "1.234".
        digits: the most decimals accepted.

    Raises:
        Unreadable: the text is no number, or has more than 15 digits or too many decimals.
    """
    number = _decimal(text.strip().removesuffix("%"), language, text, "number_unreadable")
    if _places(number) > digits:
        raise Unreadable("number_too_fine", text=text, count=digits)
    return float(number)


def parse_count(text: str, language: Language) -> int:
    """Read a whole number of things, 0 or more.

    Args:
        text: what was typed, thousands divided or not.
        language: decides between the two readings of "1.234".

    Raises:
        Unreadable: the text is no whole number, negative, or has more than nine digits.
    """
    number = _decimal(text, language, text, "count_unreadable")
    if number < 0 or number != number.to_integral_value():
        raise Unreadable("count_unreadable", text=text)
    if number >= 10**MOST_COUNT_DIGITS:
        raise Unreadable("too_many_digits", text=text, count=MOST_COUNT_DIGITS)
    return int(number)


def parse_minutes(text: str, language: Language) -> int:
    """Read a duration as typed: "90", "90 min", "1h30", "1 h 30 min", "1:30", "1:30:00", "1,5 h", "2 Std.", "2 ore".

    A number alone means minutes and must then be whole; hours may have decimals. Halves of a minute are rounded up.

    Args:
        text: what was typed.
        language: decides between the two readings of "1.234".

    Returns:
        Whole minutes, 0 or more, at most 100,000 hours.

    Raises:
        Unreadable: the text is no duration, has fractions of a minute, or is too long.
    """
    cleaned = " ".join(text.casefold().split())
    if len(cleaned) > _LONGEST:
        raise Unreadable("minutes_unreadable", text=text)
    if match := _CLOCK.fullmatch(cleaned):
        seconds = Decimal(match["seconds"] or 0)
        minutes = Decimal(match["hours"]) * 60 + Decimal(match["minutes"]) + seconds / 60
    elif match := _MINUTES.fullmatch(cleaned):
        minutes = _decimal(match["minutes"], language, text, "minutes_unreadable")
        if minutes != minutes.to_integral_value():
            raise Unreadable("minutes_not_whole", text=text)
    elif match := _HOURS_MINUTES.fullmatch(cleaned):
        hours = _decimal(match["hours"], language, text, "minutes_unreadable")
        rest = int(match["minutes"] or 0)
        if rest >= 60 or (match["minutes"] and hours != hours.to_integral_value()):
            raise Unreadable("minutes_unreadable", text=text)
        minutes = hours * 60 + rest
    else:
        raise Unreadable("minutes_unreadable", text=text)
    if minutes > MOST_HOURS * 60:
        raise Unreadable("minutes_too_long", text=text, count=MOST_HOURS)
    return int(minutes.to_integral_value(ROUND_HALF_UP))


def split_separators(figures: str, decimal_sign: str) -> tuple[str, str] | None:
    """Part figures with points and commas into whole and fraction.

    Args:
        figures: digits, points and commas only.
        decimal_sign: "." or ",", the reading preferred where both are possible.

    Returns:
        The digits before and after the decimal sign, or None when the separators make no number.
    """
    point, comma = figures.count("."), figures.count(",")
    if point and comma:
        decimal = "." if figures.rindex(".") > figures.rindex(",") else ","
        if figures.count(decimal) > 1:
            return None
    elif point + comma == 1:
        sign = "." if point else ","
        before, _, after = figures.partition(sign)
        is_group = sign != decimal_sign and len(after) == 3 and 1 <= len(before) <= 3 and before[0] != "0"
        decimal = ("," if point else ".") if is_group else sign
    else:
        decimal = "," if point else "."
    whole, _, fraction = figures.partition(decimal)
    group = "." if decimal == "," else ","
    parts = whole.split(group)
    if len(parts) > 1 and not (1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])):
        return None
    if not fraction.isdigit() and fraction:
        return None
    return "".join(parts), fraction


def strip_sign(text: str) -> tuple[str, bool] | None:
    """Take the sign off a number: a leading or trailing minus or plus, or brackets around it.

    Returns:
        The rest and whether it is negative, or None when there are two signs.
    """
    rest = text.strip().replace(MINUS, "-")
    negative = signed = False
    if rest.startswith("(") and rest.endswith(")"):
        rest, negative, signed = rest[1:-1].strip(), True, True
    for take, cut in ((rest[:1], slice(1, None)), (rest[-1:], slice(None, -1))):
        if take in ("+", "-") and take:
            if signed:
                return None
            rest, negative, signed = rest[cut].strip(), take == "-", True
    return rest, negative


def without_currency(text: str, currency: str) -> str:
    """Take the currency's sign or code off an amount, wherever it stands; a foreign one is left in place."""
    rest = _ROUND_AMOUNT.sub(r"\1", text.strip()) if len(text) <= _LONGEST else text
    for name in dict.fromkeys((currency, currency_sign(currency))):
        found = re.search(re.escape(name), rest, re.IGNORECASE)
        if found is None:
            continue
        before, after = rest[: found.start()], rest[found.end() :]
        beside_digit = re.search(r"[0-9]\s*$", before) and re.search(r"^\s*[0-9]", after)
        if not beside_digit:
            inner = before + after if not (before.strip() and after.strip()) else before.strip() + after.strip()
            return _ROUND_AMOUNT.sub(r"\1", inner.strip())
    return rest


def _decimal(text: str, language: Language, original: str, code: str) -> Decimal:
    stripped = strip_sign(text[: _LONGEST + 1]) if len(text) <= _LONGEST else None
    if stripped is None:
        raise Unreadable(code, text=original)
    figures, negative = _GAPS.sub("", stripped[0]), stripped[1]
    if not figures.isascii() or not _FIGURES.fullmatch(figures):
        raise Unreadable(code, text=original)
    if sum(map(str.isdigit, figures)) > MOST_DIGITS:
        raise Unreadable("too_many_digits", text=original, count=MOST_DIGITS)
    parts = split_separators(figures, conventions_of(language).decimal_sign)
    if parts is None:
        raise Unreadable(code, text=original)
    value = Decimal(f"{parts[0] or '0'}.{parts[1] or '0'}")
    return -value if negative and value else value


def _places(number: Decimal) -> int:
    """Count the decimals that carry a value: 12.50 has one, 12.00 none."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
