"""The languages the program and its papers speak."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language by its ISO 639-1 code."""

    EN = "en"
    DE = "de"
    IT = "it"
