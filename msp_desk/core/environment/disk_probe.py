"""Asking the disk why it did not take something, where the database library only says that it did not."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from msp_desk.core.environment.system_reason import SystemReason, system_reason

_PROBE: Final = 1 << 18
"""Bytes that are tried; an entry with its search words takes less."""


def disk_refusal(folder: Path, reaching: int = 0) -> str | None:
    """Try whether a folder takes another file, and say why not.

    The file is gone again when this returns.

    Args:
        folder: Where.
        reaching: Bytes that a file there has already; some systems limit how far one may reach.

    Returns:
        A :class:`~msp_desk.core.environment.system_reason.SystemReason` where there is one, else what the system said;
        None when the folder takes it.
    """
    try:
        with tempfile.TemporaryFile(prefix=".msp-desk-", suffix=".part", dir=folder) as probe:
            probe.write(bytes(_PROBE))
            probe.flush()
            os.fsync(probe.fileno())
            os.truncate(probe.fileno(), reaching + _PROBE)
    except OSError as error:
        return system_reason(error)
    return None


def lacks_room(refusal: str | None) -> bool:
    """Whether a refusal of :func:`disk_refusal` means that there is no room for more."""
    return refusal in (SystemReason.NO_ROOM, SystemReason.TOO_LARGE)
