"""Short digests of contents: whether a record still is what it was, without keeping what it was."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, Final

from msp_desk.core.records.family import Family, Record
from msp_desk.core.storage import store

SIZE: Final = 8
"""Bytes of one digest."""

Content = tuple[object, ...]


def digest(content: Content, allocations: Sequence[tuple[int, int]] | None = None) -> bytes:
    """Give 8 bytes that another content would hardly have.

    Args:
        content: As the table keeps it, in the order of the family's fields.
        allocations: What a payment settles: invoice and amount of each part; None for anything else.
    """
    settles = "" if allocations is None else list(allocations)
    return hashlib.blake2b(f"{content}{settles}".encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


def digests_of(family: Family[Any], records: Sequence[Record]) -> list[bytes]:
    """Give the digest of each record; what a payment settles is part of its content."""
    return [
        digest(content, store.settles_of(record))
        for content, record in zip(store.contents(family, records), records, strict=True)
    ]
