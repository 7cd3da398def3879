"""The passphrase of a desk: what the owner types, and what is wrong with it.

It is kept out of every text that could be written down by accident: a log, an error, a URL, the words of a command.
"""

from __future__ import annotations

import hmac
import unicodedata
from typing import NoReturn

from msp_desk.core.records.problem import Problem

SHORTEST = 8
"""So many characters a new passphrase has at least; an old one opens whatever its length."""


class Passphrase:
    """What opens an encrypted desk.

    Its letters are composed (Unicode NFC): one system types ``ü`` as one character, another as two, and both open the
    same desk.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Keep what was typed."""
        self._text = unicodedata.normalize("NFC", text)

    def reveal(self) -> str:
        """The text itself: for deriving a key, and for the keychain of the system."""
        return self._text

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        """Whether two are the same, in a time that does not tell where they differ."""
        if not isinstance(other, Passphrase):
            return NotImplemented
        return hmac.compare_digest(
            self._text.encode("utf-8", "surrogatepass"), other._text.encode("utf-8", "surrogatepass")
        )

    def __hash__(self) -> int:
        """The same for every passphrase, so that it tells nothing."""
        return hash(Passphrase)

    def __repr__(self) -> str:
        """Never the text."""
        return "Passphrase(…)"

    def __reduce__(self) -> NoReturn:
        """Refuse to be written down.

        Raises:
            TypeError: Always.
        """
        raise TypeError("a passphrase is not written down")


def passphrase_problems(text: str, repeated: str | None = None) -> list[Problem]:
    """What is wrong with a new passphrase; empty when it can be used.

    Args:
        text: What was typed; spaces count like every other character.
        repeated: What was typed the second time; None asks for no second time.

    Returns:
        Problems of the fields ``passphrase`` and ``repeated``; none of them holds what was typed.
    """
    wanted = unicodedata.normalize("NFC", text)
    problems = []
    if not wanted.strip():
        problems.append(Problem(field="passphrase", code="encryption.empty"))
    elif any(unicodedata.category(character) in ("Cc", "Cs") for character in wanted):
        problems.append(Problem(field="passphrase", code="encryption.control_character"))
    elif len(wanted) < SHORTEST:
        problems.append(Problem(field="passphrase", code="encryption.too_short", params={"count": SHORTEST}))
    if not problems and repeated is not None and Passphrase(repeated) != Passphrase(text):
        problems.append(Problem(field="repeated", code="encryption.not_repeated"))
    return problems
