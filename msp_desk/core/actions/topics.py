"""What a change is announced as."""

from __future__ import annotations

Topics = frozenset[str]
"""The names of the record families in which something changed."""
