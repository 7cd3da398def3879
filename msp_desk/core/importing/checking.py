"""The rules of a record held against many rows at once: a value that occurs often is judged once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from msp_desk.core.records.family import MAX_TEXT, Family, Field, FieldKind, field_problem
from msp_desk.core.records.problem import Problem

_MOST_KEPT: Final = 20_000
"""So many judged values of one field are remembered; beyond that its values hardly repeat."""
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Rulebook:
    """What :meth:`~msp_desk.core.records.family.Family.problems` finds, for the many rows of a file."""

    def __init__(self, family: Family[Any]) -> None:
        """Judge rows of a family."""
        self._family = family
        self._fields: dict[str, Field] = {described.key: described for described in family.fields}
        self._texts = frozenset(key for key, described in self._fields.items() if described.kind is FieldKind.TEXT)
        self._judged: dict[str, dict[Hashable, Problem | None]] = {key: {} for key in self._fields}
        self._defaults = {key: described.default for key, described in self._fields.items()}
        self._absent = {
            key: problem
            for key, described in self._fields.items()
            if (problem := field_problem(described, described.default)) is not None
        }
        self._order = {key: place for place, key in enumerate(self._fields)}

    def problems(self, values: Mapping[str, Any], linked: Mapping[str, Any] = _NOTHING) -> Sequence[Problem]:
        """Everything that is wrong with typed values: each field on its own, then the rules across fields.

        Args:
            values: Values by field key; a key that is absent counts as empty.
            linked: Records that the row names, by field key.
        """
        found = [problem for key, problem in self._absent.items() if key not in values and key not in linked]
        for key, value in values.items():
            if key in self._texts and value.__class__ is str and _is_plain(value):
                continue
            # True and 1, or 1 and a choice of that value, are equal as keys and not the same to the rules
            seen = (value, value.__class__)
            judged = self._judged[key]
            try:
                problem = judged[seen]
            except KeyError:
                problem = field_problem(self._fields[key], value)
                if len(judged) < _MOST_KEPT:
                    judged[seen] = problem
            if problem is not None:
                found.append(problem)
        sound: dict[str, object] = {**self._defaults, **values, **linked}
        for problem in found:
            if problem.field in values:
                sound[problem.field] = None
        broken = list(self._family.rules(sound))
        if broken:
            known = {problem.field for problem in found}
            found.extend(problem for problem in broken if problem.field not in known)
        if len(found) > 1:
            found.sort(key=lambda problem: self._order.get(problem.field, len(self._order)))
        return found


def _is_plain(text: str) -> bool:
    """Whether a text of one line has nothing that any rule of texts could object to."""
    return 0 < len(text) <= MAX_TEXT and text.isascii() and text.isprintable() and not text.isspace()
