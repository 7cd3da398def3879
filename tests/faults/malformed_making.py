"""What a malformed file is: its bytes, how it lies there, and what the program owes whoever hands it in."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tests.faults.malformed_files import Sound


class Lay(StrEnum):
    """How a file lies there."""

    FILE = "file"
    SPARSE = "sparse"  # the content, and holes up to a size
    FOLDER = "folder"
    PIPE = "pipe"
    DEVICE = "device"
    MISSING = "missing"
    LOOP = "loop"  # a link to itself
    FORBIDDEN = "forbidden"
    VANISHING = "vanishing"  # it goes away between two looks at it
    SHRINKING = "shrinking"  # it is cut between two looks at it


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A malformed file.

    Attributes:
        content: Its bytes.
        refused: Whether it must be refused; otherwise it may also be accepted, then whole.
        row: The row a refusal must name; 0 for none.
        column: The heading a refusal must name; "" for none.
        lay: How it lies there.
        size: Bytes of a sparse file; of a vanishing one the look before which it goes.
    """

    content: bytes = b""
    refused: bool = False
    row: int = 0
    column: str = ""
    lay: Lay = Lay.FILE
    size: int = 0


Mutation = Callable[[Sound, random.Random], Made]
