"""The program's own log: what happened to the program, never what is on the desk."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path

from msp_desk.core.environment.folders import make_private


def start_log(folder: Path) -> None:
    """Write the program's messages to a file that starts anew at one megabyte; three are kept.

    No client's name, amount or bound value may be logged. A folder that cannot be written leaves the program without
    a log rather than without a start.
    """
    logger = logging.getLogger("msp_desk")
    logger.setLevel(logging.INFO)
    try:
        make_private(folder)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / "msp-desk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
