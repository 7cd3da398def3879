"""Is a row of figures going somewhere? Rank correlation with time, a robust slope, and limits of usual variation.

Small and exact, for rows of some dozen points; scipy is their oracle in the tests.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from statistics import fmean, median
from typing import Final

MOST_EXACT: Final = 10
"""Up to so many points without ties the p-value is counted over all orders."""
LIMIT_FACTOR: Final = 2.66
"""Limits of an XmR chart: 3 / d2 with d2 = 1.128 for moving ranges of two."""


def concordance(values: Sequence[float]) -> int:
    """Mann and Kendall's S: pairs that rise less pairs that fall."""
    return sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2))


def mann_kendall(values: Sequence[float]) -> float:
    """The two-sided p-value of a trend over time.

    Exact for up to ten points without ties; otherwise from the normal distribution with the variance corrected for
    ties and without continuity correction. Fewer than three points, or all equal ones, have no trend: 1.

    Args:
        values: In the order of time.
    """
    count = len(values)
    score = concordance(values)
    ties = [size for size in Counter(values).values() if size > 1]
    if count < 3:
        return 1.0
    if count <= MOST_EXACT and not ties:
        orders = _orders_by_inversions(count)
        pairs = count * (count - 1) // 2
        inversions = (pairs - abs(score)) // 2  # the rarer tail
        tail = sum(orders[: inversions + 1])
        return min(1.0, 2 * tail / math.factorial(count))
    variance = (count * (count - 1) * (2 * count + 5) - sum(size * (size - 1) * (2 * size + 5) for size in ties)) / 18
    if variance <= 0:
        return 1.0
    return math.erfc(abs(score) / math.sqrt(variance) / math.sqrt(2))


def theil_sen(values: Sequence[float]) -> float:
    """The median slope over all pairs of points, per step; 0 with fewer than two points."""
    numbered = list(enumerate(values))
    slopes = [(later - earlier) / (j - i) for (i, earlier), (j, later) in combinations(numbered, 2)]
    return median(slopes) if slopes else 0.0


def usual_limits(values: Sequence[float]) -> tuple[float, float]:
    """The lower and upper limit of usual variation: mean ± 2.66 × mean moving range.

    Raises:
        ValueError: With fewer than two points, which have no moving range.
    """
    if len(values) < 2:
        raise ValueError("two points at least")
    middle = fmean(values)
    reach = LIMIT_FACTOR * fmean(abs(later - earlier) for earlier, later in pairwise(values))
    return middle - reach, middle + reach


@lru_cache(maxsize=MOST_EXACT)
def _orders_by_inversions(count: int) -> tuple[int, ...]:
    """How many orders of so many things have 0, 1, 2 … inversions."""
    found = [1]
    for size in range(2, count + 1):
        longer = [0] * (len(found) + size - 1)
        for inversions, orders in enumerate(found):
            for more in range(size):
                longer[inversions + more] += orders
        found = longer
    return tuple(found)
