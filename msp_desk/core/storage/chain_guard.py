"""What keeps the journal of hashes append-only for every statement: triggers that refuse all but dropping a salt."""

from __future__ import annotations

from collections.abc import Sequence

_COLUMNS = ("id", "family", "record_id", "what", "content_hash", "entry_hash")
_REFUSAL = "the journal of hashes is only added to"


def guard_statements() -> Sequence[str]:
    """The triggers as SQL."""
    other = " OR ".join(f"new.{column} IS NOT old.{column}" for column in _COLUMNS)
    when = {
        ("chain_entries", "changed"): f"UPDATE ON chain_entries WHEN new.salt IS NOT NULL OR {other}",
        ("chain_entries", "gone"): "DELETE ON chain_entries",
        ("chain_head", "changed"): "UPDATE ON chain_head WHEN new.entries <= old.entries",
        ("chain_head", "gone"): "DELETE ON chain_head",
    }
    return [
        f"CREATE TRIGGER tr_{table}_{what} BEFORE {clause} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        for (table, what), clause in when.items()
    ]


def guard_names() -> list[str]:
    """The names of the triggers; whoever rebuilds a table drops its triggers with it and makes them anew."""
    return [statement.split()[2] for statement in guard_statements()]
