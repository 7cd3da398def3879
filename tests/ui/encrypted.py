"""An encrypted copy of a desk for tests of the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from msp_desk.core.actions.protecting import set_passphrase
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.passphrase import Passphrase

WORDS: Final = "zitternde Gießkanne 7 Ahorn"
"""The passphrase of the encrypted desks: nobody writes these words by chance, so they are looked for everywhere."""
OTHER: Final = "leise Kupferlampe am Fluss"


def encrypt(plain: Path, target: Path, workshop: Path) -> Path:
    """Write an encrypted copy of a plain desk."""
    target.write_bytes(plain.read_bytes())
    set_passphrase(target, Passphrase(WORDS), FixedClock(date(2026, 11, 21)), folders_under(workshop))
    return target
