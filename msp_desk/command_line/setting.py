"""What every verb works with."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The surroundings of a run.

    Attributes:
        clock: What day it is.
        folders: This user's folders.
        wording: The language sentences are said in.
    """

    clock: Clock
    folders: Folders
    wording: Wording
