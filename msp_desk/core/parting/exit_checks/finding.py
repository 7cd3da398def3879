"""The three ways a check of an exit can come out."""

from __future__ import annotations

from msp_desk.core.parting.letter_checks import Check, CheckLevel


def blocked(key: str, **params: object) -> Check:
    """The stage cannot be left."""
    return _unsound(key, CheckLevel.BLOCKED, params)


def warned(key: str, **params: object) -> Check:
    """The owner may go on."""
    return _unsound(key, CheckLevel.WARNED, params)


def fine(key: str, **params: object) -> Check:
    """As it should be."""
    return Check(code=f"exits.check.{key}", level=CheckLevel.FINE, params=params)


def _unsound(key: str, level: CheckLevel, params: dict[str, object]) -> Check:
    return Check(code=f"exits.check.{key}", level=level, params=params, mend=f"exits.mend.{key}")
