"""Which of the program's languages this machine speaks."""

from __future__ import annotations

import os
from collections.abc import Mapping


def system_language(environment: Mapping[str, str] | None = None) -> str:
    """The language of the machine by its environment: "de", "it", or else "en".

    Args:
        environment: Variables; those of the process when not given.
    """
    variables = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = variables.get(name, "")
        if value:
            return {"de": "de", "it": "it"}.get(value[:2].lower(), "en")
    return "en"
