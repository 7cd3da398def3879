"""OFX 1 (SGML, tags left open) and OFX 2 (XML): one small reader for both, because both are tags with a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.readers.encoding import detect_encoding
from msp_desk.core.importing.readers.file_access import explained
from msp_desk.core.importing.statements.statement import (
    Balance,
    BankEntry,
    BankStatement,
    amount_of,
    day_of,
    on_one_line,
)

MEGABYTES: Final = 20
DEPTH: Final = 100
_TAG: Final = re.compile(r"<(/?)([A-Za-z0-9_.]+)(?:\s[^<>]*)?>([^<]*)")
_MARKS: Final = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&nbsp;": " "}


@dataclass(slots=True)
class _Node:
    """A tag: its text, or the tags inside it."""

    name: str
    text: str = ""
    inside: list[_Node] = field(default_factory=list)

    def first(self, *names: str) -> _Node | None:
        node: _Node | None = self
        for name in names:
            node = None if node is None else next((one for one in node.inside if one.name == name), None)
        return node

    def said(self, *names: str) -> str:
        node = self.first(*names)
        return "" if node is None else node.text

    def every(self, name: str) -> list[_Node]:
        """Every tag of a name below this one."""
        return [found for one in self.inside for found in ([one] if one.name == name else one.every(name))]


def read_ofx(path: Path) -> list[BankStatement]:
    """Read every statement of accounts and cards.

    Raises:
        ImportFailed: It holds none, or something in it cannot be read.
    """
    with explained(path):
        if path.stat().st_size > MEGABYTES * 2**20:
            raise failed("too_big", path.name, limit=MEGABYTES)
        content = path.read_bytes()
    root = _tree(content.decode(detect_encoding(path).value), path.name)
    found = [*root.every("STMTRS"), *root.every("CCSTMTRS")]
    if not found:
        raise failed("statement_none", path.name)
    return [_statement(each, path.name) for each in found]


def _tree(written: str, file: str) -> _Node:
    start = written.upper().find("<OFX>")
    if start < 0:
        raise failed("statement_none", file)
    if "<!" in written:
        raise failed("xml_doctype", file)
    root = _Node("")
    open_nodes = [root]
    for found in _TAG.finditer(written, start):
        closing, name, text = found[1], found[2].upper(), _plain(found[3])
        if closing:
            if name in (node.name for node in open_nodes):
                while open_nodes.pop().name != name:
                    pass
            continue
        node = _Node(name, text)
        open_nodes[-1].inside.append(node)
        if not text:
            open_nodes.append(node)  # what has a text has nothing inside it, and may be left open
        if len(open_nodes) > DEPTH:
            raise failed("xml_deep", file, limit=DEPTH)
    if len(open_nodes) > 1 and "</OFX>" not in written[start:].upper():
        raise failed("statement_cut", file, row=written.count("\n") + 1, field="</OFX>")
    return root


def _plain(text: str) -> str:
    found = text.strip()
    for mark, sign in _MARKS.items():
        if mark != "&amp;":
            found = found.replace(mark, sign)
    return found.replace("&amp;", "&")


def _statement(node: _Node, file: str) -> BankStatement:
    account = node.said("BANKACCTFROM", "ACCTID") or node.said("CCACCTFROM", "ACCTID")
    currency = node.said("CURDEF")
    listed = node.first("BANKTRANLIST")
    entries = [] if listed is None else [one for one in listed.inside if one.name == "STMTTRN"]
    closing = None
    if node.first("LEDGERBAL") is not None and node.said("LEDGERBAL", "BALAMT"):
        closing = Balance(
            day=day_of(node.said("LEDGERBAL", "DTASOF"), file=file, place="LEDGERBAL"),
            amount=amount_of(node.said("LEDGERBAL", "BALAMT"), currency, file=file, place="LEDGERBAL"),
            currency=currency,
        )
    return BankStatement(
        account=account,
        closing=closing,
        entries=tuple(_entry(one, currency, file, place) for place, one in enumerate(entries, start=1)),
    )


def _entry(node: _Node, currency: str, file: str, place: int) -> BankEntry:
    own = node.said("CURRENCY", "CURSYM") or currency
    return BankEntry(
        day=day_of(node.said("DTPOSTED"), file=file, place=str(place)),
        amount=amount_of(node.said("TRNAMT"), own, file=file, place=str(place)),
        currency=own,
        payer=on_one_line(node.said("NAME") or node.said("PAYEE", "NAME")),
        account=node.said("BANKACCTTO", "ACCTID"),
        reference=on_one_line(node.said("MEMO"), node.said("REFNUM"), node.said("CHECKNUM")),
        bank_reference=node.said("FITID"),
    )
