"""What is left of a file's table, and what went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.table import Table
from msp_desk.core.records.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A row that is no record.

    Attributes:
        line: of the file, on which it begins.
        reason: why it is left out.
    """

    line: int
    reason: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """A table as it is read.

    Attributes:
        table: its rows are records, its cells are what they mean.
        dropped: the rows of the file that went, in their order.
        cancelled: the lines of the rows that the file says are cancelled.
    """

    table: Table
    dropped: Sequence[Dropped] = ()
    cancelled: frozenset[int] = field(default_factory=frozenset)


def dropped(line: int, code: str, **params: object) -> Dropped:
    """Say why a row goes.

    Args:
        line: of the row.
        code: the sentence inside the wording topic ``sources``.
        params: what it names; texts are shown safely.
    """
    safe: Mapping[str, object] = {
        key: shown(value) if isinstance(value, str) else value for key, value in params.items()
    }
    return Dropped(line=line, reason=Problem(field="", code=f"sources.{code}", params=safe))
