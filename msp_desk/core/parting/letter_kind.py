"""The kinds of letters."""

from __future__ import annotations

from enum import StrEnum


class LetterKind(StrEnum):
    """The kinds of letters, by their word on the command line."""

    NOTICE = "notice"
    CAUSE = "cause"
    NON_RENEWAL = "non-renewal"
    MUTUAL = "mutual"
    ACCEPTANCE = "acceptance"
    WARNING = "warning"
    PRICE_CHANGE = "price-change"

    @property
    def ends(self) -> bool:
        """Whether the letter itself ends an agreement or confirms its end."""
        return self not in {LetterKind.WARNING, LetterKind.PRICE_CHANGE}
