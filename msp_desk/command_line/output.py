"""What the verbs print: one line a sentence, readable on every terminal and in every pipe.

Names come from the log and may hold anything; nothing in them may move the cursor, colour a terminal or turn a line
around.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Marks without a width that change the direction of what follows them."""


def one_line(text: str) -> str:
    """A text as one line: control characters and line breaks become spaces, marks of direction go."""
    kept = (character for character in text if character not in _TURNING)
    return "".join(" " if _controls(character) else character for character in kept)


def say(text: str) -> None:
    """Print a sentence."""
    print(one_line(text))


def complain(text: str) -> None:
    """Print a sentence on standard error."""
    print(one_line(text), file=sys.stderr)


def print_json(content: object) -> None:
    """Print an object as JSON, escaped where standard output has no UTF-8, so that any reader understands it.

    What could steer a terminal is escaped as well; every reader of JSON takes it for the same character.
    """
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("_", "-")
    text = json.dumps(content, ensure_ascii=encoding not in ("utf-8", "utf8"), indent=2)
    steering = {character for character in text if character != "\n" and _controls(character)} | _TURNING
    print("".join(f"\\u{ord(character):04x}" if character in steering else character for character in text))


def write_any_character() -> None:
    """Let standard output show what its encoding lacks as an escape instead of failing."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def finish_output() -> None:
    """Hand over everything that was printed.

    Raises:
        BrokenPipeError: If whoever read it has gone.
        OSError: If it cannot be written, such as to a full disk.
    """
    if sys.stdout is not None:  # there is none when it was closed before the start
        sys.stdout.flush()


def drop_output() -> None:
    """Send the rest of standard output nowhere, so that the end of the program does not stumble over it."""
    if sys.stdout is None:
        return
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _controls(character: str) -> bool:
    return character < " " or "\x7f" <= character <= "\x9f" or character in "\u2028\u2029"
