"""Which kind of bank statement a file is, by what it begins with, and what it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.readers.file_access import first_bytes
from msp_desk.core.importing.statements.statement import BankStatement, require_balanced

_LOOKED_AT = 4096
_MT940: Final = ((r"^:20:", r"^:(25|28C|60)"), (r"^:61:\d{6}",))
"""Lines of which a file has all of one group; the second one also tells a fragment."""


def is_statement(path: Path) -> bool:
    """Whether a file is meant as a bank statement, by what it begins with; whether it can be read is another matter."""
    try:
        beginning = _beginning(path)
    except ImportFailed:
        return False
    if "<OFX>" in beginning or beginning.lstrip().startswith("OFXHEADER"):
        return True
    if beginning.lstrip().startswith("<"):
        return "CAMT.05" in beginning
    if _is_qif(beginning) or any(all(re.search(mark, beginning, re.MULTILINE) for mark in marks) for marks in _MT940):
        return True
    from msp_desk.core.importing.statements.bank_table import is_bank_table

    return is_bank_table(path)


def read_statements(path: Path, options: ImportOptions | None = None) -> list[BankStatement]:
    """Read a bank file of any format; every statement with both balances adds up.

    Args:
        path: The file; its name does not matter.
        options: The currency and the order of days of formats that do not say them, QIF and tables; without these
            such files are not read.

    Raises:
        ImportFailed: It is none of them, something in it cannot be read, or a statement does not add up.
    """
    beginning = _beginning(path)
    if "<OFX>" in beginning or "OFXHEADER" in beginning:
        from msp_desk.core.importing.statements.ofx import read_ofx

        found = read_ofx(path)
    elif beginning.lstrip().startswith("<"):
        from msp_desk.core.importing.statements.camt import read_camt

        found = read_camt(path)
    elif ":20:" in beginning or ":61:" in beginning:
        from msp_desk.core.importing.statements.mt940 import read_mt940

        found = read_mt940(path)
    elif options is None:
        raise failed("statement_unknown", path.name)
    elif _is_qif(beginning):
        from msp_desk.core.importing.statements.qif import read_qif

        found = read_qif(path, home=options.home_currency, today=options.today, order=options.day_order)
    else:
        from msp_desk.core.importing.statements.bank_table import read_bank_table

        found = read_bank_table(path, home=options.home_currency, today=options.today, order=options.day_order)
    return [require_balanced(statement, file=path.name) for statement in found]


def _is_qif(beginning: str) -> bool:
    return beginning.lstrip().startswith(("!TYPE:", "!ACCOUNT", "!OPTION:", "!CLEAR:"))


def _beginning(path: Path) -> str:
    """The first characters in capitals, in whatever encoding the file seems to be."""
    raw = first_bytes(path, _LOOKED_AT)
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "ignore").upper()
    return raw.decode("latin-1").removeprefix("\xef\xbb\xbf").upper()
