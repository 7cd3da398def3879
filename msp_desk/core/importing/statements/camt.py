"""camt.053, the statement of ISO 20022, versions .02 to .08 (and later ones that say the same)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.readers.xml_tree import child, children, local, namespace, read_xml, text
from msp_desk.core.importing.statements.statement import (
    Balance,
    BankEntry,
    BankStatement,
    amount_of,
    day_of,
    on_one_line,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SCHEMA: Final = "camt.053.001."
_OPENING, _CLOSING = ("OPBD", "PRCD"), ("CLBD",)


def read_camt(path: Path) -> list[BankStatement]:
    """Read every statement of a file; only what is booked counts.

    Raises:
        ImportFailed: It is no camt.053, holds no statement, or something in it cannot be read.
    """
    root = read_xml(path)
    if _SCHEMA not in namespace(root):
        raise failed("statement_other_xml", path.name, found=namespace(root) or local(root))
    found = [_statement(each, path.name) for each in children(child(root, "BkToCstmrStmt"), "Stmt")]
    if not found:
        raise failed("statement_none", path.name)
    return found


def _statement(element: Element, file: str) -> BankStatement:
    account = text(element, "Acct", "Id", "IBAN") or text(element, "Acct", "Id", "Othr", "Id")
    number = text(element, "Id")
    balances = [
        (text(each, "Tp", "CdOrPrtry", "Cd"), _balance(each, file, number)) for each in children(element, "Bal")
    ]
    entries = [
        entry
        for place, each in enumerate(children(element, "Ntry"), start=1)
        if (text(each, "Sts", "Cd") or text(each, "Sts") or "BOOK") == "BOOK"
        for entry in _entries(each, file, f"{number}: {place}")
    ]
    return BankStatement(
        account=account,
        number=number,
        opening=next((balance for kind, balance in balances if kind in _OPENING), None),
        closing=next((balance for kind, balance in balances if kind in _CLOSING), None),
        entries=tuple(entries),
    )


def _balance(element: Element, file: str, place: str) -> Balance:
    amount, currency = _amount(element, file, place)
    day = text(element, "Dt", "Dt") or text(element, "Dt", "DtTm")
    return Balance(day=day_of(day, file=file, place=place), amount=amount, currency=currency)


def _amount(element: Element, file: str, place: str, sign_of: Element | None = None) -> tuple[int, str]:
    """An amount with its sign and currency; the sign stands beside it or with the entry around it."""
    found = child(element, "Amt")
    currency = "" if found is None else found.get("Ccy", "")
    amount = amount_of(text(element, "Amt"), currency, file=file, place=place)
    sign = text(element, "CdtDbtInd") or text(sign_of, "CdtDbtInd")
    if sign not in ("CRDT", "DBIT"):
        raise failed("statement_sign", file, place=place)
    return (amount if sign == "CRDT" else -amount), currency


def _entries(element: Element, file: str, place: str) -> list[BankEntry]:
    """One entry, or each payment of a collected one when their amounts are given and come to it."""
    amount, currency = _amount(element, file, place)
    written = text(element, "BookgDt", "Dt") or text(element, "BookgDt", "DtTm")
    written = written or text(element, "ValDt", "Dt") or text(element, "ValDt", "DtTm")
    day = day_of(written, file=file, place=place)
    details = [each for group in children(element, "NtryDtls") for each in children(group, "TxDtls")]
    if len(details) > 1:
        parts = [_part(each, element, file, place) for each in details]
        known = [part for part in parts if part is not None and part[1] == currency]
        if len(known) == len(details) and sum(part for part, _ in known) == amount:
            return [
                _entry(element, [each], day=day, amount=part, currency=currency)
                for each, (part, _) in zip(details, known, strict=True)
            ]
    return [_entry(element, details, day=day, amount=amount, currency=currency)]


def _part(detail: Element, entry: Element, file: str, place: str) -> tuple[int, str] | None:
    """The amount of one payment of a collected entry; None where it is not given."""
    if child(detail, "Amt") is not None:
        return _amount(detail, file, place, entry)
    inside = child(detail, "AmtDtls", "TxAmt")
    return None if child(inside, "Amt") is None or inside is None else _amount(inside, file, place, entry)


def _entry(element: Element, details: list[Element], *, day: date, amount: int, currency: str) -> BankEntry:
    party, account = ("Dbtr", "DbtrAcct") if amount > 0 else ("Cdtr", "CdtrAcct")
    names, accounts, references = [], [], []
    for detail in details:
        parties = child(detail, "RltdPties")
        names.append(text(parties, party, "Nm") or text(parties, party, "Pty", "Nm"))
        accounts.append(text(parties, account, "Id", "IBAN") or text(parties, account, "Id", "Othr", "Id"))
        references += _references(detail)
    return BankEntry(
        day=day,
        amount=amount,
        currency=currency,
        payer=on_one_line(*names),
        account=next((one for one in accounts if one), ""),
        reference=on_one_line(*references) or on_one_line(text(element, "AddtlNtryInf")),
        bank_reference=text(element, "AcctSvcrRef") or text(element, "NtryRef"),
    )


def _references(detail: Element) -> list[str]:
    """What the payer wrote: free lines, the structured reference, the numbers of the documents it pays."""
    remittance = child(detail, "RmtInf")
    found = [each.text or "" for each in children(remittance, "Ustrd")]
    for structured in children(remittance, "Strd"):
        found.append(text(structured, "CdtrRefInf", "Ref"))
        found += [text(each, "Nb") for each in children(structured, "RfrdDocInf")]
        found += [each.text or "" for each in children(structured, "AddtlRmtInf")]
    end_to_end = text(detail, "Refs", "EndToEndId")
    return [*found, "" if end_to_end == "NOTPROVIDED" else end_to_end]
