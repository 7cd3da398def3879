"""The error of this room: a text that cannot be read as the day, amount or number asked for."""

from __future__ import annotations

from typing import Final

from msp_desk.core.errors import MspDeskError

_SHOWN_LENGTH: Final = 60


def shown(text: str) -> str:
    """Cut a text to what an error sentence can quote: one line, printable characters, at most 60 of them."""
    line = "".join(character if character.isprintable() else " " for character in text[: _SHOWN_LENGTH * 4])
    line = " ".join(line.split())
    return line if len(line) <= _SHOWN_LENGTH else line[: _SHOWN_LENGTH - 1] + "…"


class Unreadable(MspDeskError):
    """A typed or imported text does not mean what was asked for.

    The codes belong to the wording topic ``formatting``; every one carries the parameter ``text``, already cut to what
    a sentence can quote.
    """

    def __init__(self, code: str, *, text: str, **params: object) -> None:
        """Keep the code and the offending text.

        Args:
            code: the name of the sentence inside the topic, "day_unreadable" for instance.
            text: what was to be read, as given.
            params: further values for the sentence.
        """
        super().__init__(f"formatting.{code}", text=shown(text), **params)
