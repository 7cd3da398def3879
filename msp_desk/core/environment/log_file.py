"""The program's own log: what happened to the program, never what is on the desk."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import sys
from pathlib import Path

from msp_desk.core.environment.folders import make_private


class _LogFile(logging.handlers.RotatingFileHandler):
    """A log that stays silent while the disk is full and goes on when there is room again."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is that of the library
        """Drop a message the disk did not take; a mistake in a message is shown as ever."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)
            return
        stream, self.stream = self.stream, None  # the next message opens the file anew
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()


def start_log(folder: Path) -> None:
    """Write the program's messages to a file that starts anew at one megabyte; three are kept.

    No client's name, amount or bound value may be logged. A folder that cannot be written leaves the program without
    a log rather than without a start.
    """
    logger = logging.getLogger("msp_desk")
    logger.setLevel(logging.INFO)
    try:
        make_private(folder)
        handler: logging.Handler = _LogFile(
            folder / "msp-desk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
