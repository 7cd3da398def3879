"""Between net and gross: a tax in hundredths of a percent, rounded half up once."""

from __future__ import annotations

from msp_desk.core.records.money import half_up


def with_tax(net: int, tax: int | None) -> int:
    """The gross of a net amount, minor units; without a known tax both are equal.

    Args:
        net: Minor units.
        tax: Hundredths of a percent: 1900 for 19 %.
    """
    return net + half_up(net * (tax or 0), 10_000)


def tax_between(net: int, gross: int) -> int | None:
    """The roundest tax that leads from a net to a gross amount, in hundredths of a percent; None when none does."""
    if net <= 0 or gross < net:
        return None
    for step in (100, 50, 10, 1):
        tax = half_up((gross - net) * 10_000, net * step) * step
        if with_tax(net, tax) == gross:
            return tax
    return None
