"""How an import says that it failed: one sentence naming file, row, column and reason."""

from __future__ import annotations

from msp_desk.core.errors import ImportFailed


def failed(code: str, file: str, **params: object) -> ImportFailed:
    """Make the error of a whole file.

    Args:
        code: the sentence inside the wording topic ``importing``.
        file: the file's name as shown.
        params: what else the sentence names; ``row`` is the line in the file, counted from 1, ``column`` the heading.
    """
    return ImportFailed(f"importing.{code}", file=file, **params)
