"""Bank statements: camt.053, MT940 and OFX, read into one form."""

from __future__ import annotations

from msp_desk.core.importing.statements.reading import is_statement, read_statements
from msp_desk.core.importing.statements.statement import Balance, BankEntry, BankStatement

__all__ = ["Balance", "BankEntry", "BankStatement", "is_statement", "read_statements"]
