"""QIF: one letter and a text on each line, "^" after each entry; neither balances nor a currency."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.options import DayOrder
from msp_desk.core.importing.readers.encoding import detect_encoding
from msp_desk.core.importing.readers.file_access import explained
from msp_desk.core.importing.statements.statement import BankStatement
from msp_desk.core.importing.statements.written import WrittenEntry, understood

MEGABYTES: Final = 20
_KINDS: Final = ("!type:bank", "!type:cash", "!type:ccard", "!type:oth a", "!type:oth l")


def read_qif(path: Path, *, home: str, today: date, order: DayOrder | None) -> list[BankStatement]:
    """Read the entries of accounts; lists of categories and securities in the same file are passed over.

    Args:
        path: the file.
        home: ISO 4217 code of the amounts, which the format does not name.
        today: decides the century of two-digit years.
        order: of day and month when the owner says it.

    Raises:
        ImportFailed: it holds no entries, or one of them cannot be read.
    """
    with explained(path):
        if path.stat().st_size > MEGABYTES * 2**20:
            raise failed("too_big", path.name, limit=MEGABYTES)
        text = path.read_text(detect_encoding(path).value)
    entries: list[WrittenEntry] = []
    account, is_account, wanted = "", False, False
    said: dict[str, str] = {}
    begun = 1
    for line, written in enumerate(text.splitlines(), start=1):
        if written.startswith("!"):
            mark = written.strip().casefold()
            is_account = mark == "!account"
            wanted = mark.startswith(_KINDS)
            said = {}
        elif written.startswith("^"):
            if is_account:
                account = said.get("N", account)
            elif wanted and said:
                entries.append(_entry(begun, said, account, path.name))
            said = {}
        elif written.strip():
            if not said:
                begun = line
            said.setdefault(written[0], written[1:].strip())
    if said and wanted:
        raise failed("statement_cut", path.name, row=begun, field="^")
    if not entries:
        raise failed("statement_none", path.name)
    return understood(entries, path.name, home=home, today=today, order=order)


def _entry(line: int, said: dict[str, str], account: str, file: str) -> WrittenEntry:
    for field in ("D", "T"):
        if not said.get(field):
            raise failed("statement_cut", file, row=line, field=field)
    reference = " ".join(said[field] for field in ("M", "N") if said.get(field))
    return WrittenEntry(
        line=line, day=said["D"], amount=said["T"], payer=said.get("P", ""), reference=reference, own=account
    )
