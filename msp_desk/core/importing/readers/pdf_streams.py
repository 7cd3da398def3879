"""What a PDF would unpack to, looked at before the library that opens it unpacks any of it into memory."""

from __future__ import annotations

import re
import zlib
from typing import Final

MEGABYTES: Final = 128
"""The streams of a PDF that are no pictures may unpack to so much; an invoice has a hundredth of it."""
_STREAM: Final = re.compile(rb"stream\r?\n")
_DICTIONARY: Final = 400
_PIECE: Final = 2**20


def unpacks_to_too_much(content: bytes) -> bool:
    """Whether the packed streams of a PDF, pictures aside, would be more than :data:`MEGABYTES`.

    Pictures are never unpacked here nor later. A stream that is no packed one counts as it is, so that nothing is
    refused for being odd; the library has a limit of its own for what is packed in ways not known here.
    """
    left = MEGABYTES * 2**20
    for found in _STREAM.finditer(content):
        if content.endswith(b"end", 0, found.start()):
            continue
        if b"/Image" in content[max(0, found.start() - _DICTIONARY) : found.start()]:
            continue
        left -= _unpacked(content, found.end(), left)
        if left < 0:
            return True
    return False


def _unpacked(content: bytes, start: int, most: int) -> int:
    """The size of what a stream unpacks to, counted no further than just above a limit."""
    end = content.find(b"endstream", start)
    rest = content[start : end if end >= 0 else len(content)]
    unpacker, size = zlib.decompressobj(), 0
    try:
        while rest and size <= most and not unpacker.eof:
            size += len(unpacker.decompress(rest, _PIECE))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return size
    return size
