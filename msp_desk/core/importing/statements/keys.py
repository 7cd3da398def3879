"""By what an entry of a bank is known again, in whatever file it comes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Final

from msp_desk.core.importing.statements.statement import BankEntry, BankStatement

_KEY_LENGTH: Final = 32


def keyed(statements: Sequence[BankStatement]) -> list[tuple[str, str, BankEntry]]:
    """Each entry with its account, and with the key that it has in every file: its content and its place among equals.

    Statements of one file may overlap: an entry with a reference of the bank that an earlier statement holds too is the
    same entry. Without such a reference it is another one, as on the second page of a day.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    found = []
    for statement in statements:
        earlier, here = seen.copy(), Counter[tuple[object, ...]]()
        for entry in statement.entries:
            content = (statement.account, entry.day.isoformat(), entry.amount, entry.currency, entry.payer,
                       entry.reference, entry.bank_reference)  # fmt: skip
            here[content] += 1
            place = here[content]
            if not entry.bank_reference:
                place += earlier[content]
            elif place <= earlier[content]:
                continue
            seen[content] = place
            digest = hashlib.sha256(repr((*content, place)).encode("utf-8", "replace")).hexdigest()
            found.append((digest[:_KEY_LENGTH], statement.account, entry))
    return found
