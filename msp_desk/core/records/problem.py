"""A problem of an input: what is wrong with which field, as a code that wording turns into a sentence."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        field: Key of the field it belongs to, or "" for the whole record.
        code: Key of the sentence, such as ``"problem.required"``.
        params: What the sentence names.
    """

    field: str
    code: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        """The code with its field, for a log or a failing test."""
        inside = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.field}: {self.code}({inside})"
