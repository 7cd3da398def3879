"""A desk of plain lists, and the sentences of refusals, for the tests of importing."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing import (
    IMPORT_KINDS,
    Existing,
    Fate,
    ImportOptions,
    ImportPlan,
    draft_record,
    match_columns,
    parse_choice,
    plan_import,
    read_table,
)
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.wording import Wording

OPTIONS = ImportOptions(home_currency="EUR", today=date(2026, 11, 21), create_clients=True)


def sentence(error: ImportFailed) -> str:
    """Give the English sentence of a failure, after making sure that the other languages have theirs."""
    sentences = [Wording(language).error(error) for language in (Language.DE, Language.IT, Language.EN)]
    for text in sentences:
        assert text.endswith((".", ")."))
        assert str(error.params["file"]) in text
    assert len(set(sentences)) == len(sentences)
    return sentences[-1]


def refused(act: Callable[[], object]) -> str:
    """Give the English sentence with which an import is refused."""
    with pytest.raises(ImportFailed) as caught:
        act()
    return sentence(caught.value)


def utf16(text: str) -> bytes:
    """Encode as UTF-16 with its mark."""
    return codecs.BOM_UTF16_LE + text.encode("utf-16-le")


@dataclass
class PlainDesk:
    """The least that behaves like a desk: lists of records, stored without any check."""

    write: Callable[..., Path]
    records: dict[str, list[Record]] = field(default_factory=dict)

    def plan(self, kind: str, content: str | bytes, *maps: str, options: ImportOptions = OPTIONS) -> ImportPlan:
        """Plan a file written on the spot."""
        return self.plan_file(kind, self.write(content), *maps, options=options)

    def plan_file(self, kind: str, path: Path, *maps: str, options: ImportOptions = OPTIONS) -> ImportPlan:
        """Plan a file."""
        table = read_table(path)
        choices = [parse_choice(text) for text in maps]
        columns = match_columns(table, IMPORT_KINDS[kind], choices, client_given=bool(options.client))
        existing = Existing(records={name: self.records.get(name, []) for name in IMPORT_KINDS[kind].needs})
        return plan_import(table, IMPORT_KINDS[kind], columns, existing, options)

    def store(self, plan: ImportPlan) -> None:
        """Do what a plan says."""
        clients: dict[str, ClientId] = {}
        for new in plan.new_clients:
            clients[new.key] = ClientId(self._add("clients", Client(name=new.name)).id)
        for row in plan.rows:
            if row.fate not in (Fate.NEW, Fate.UPDATED):
                continue
            client_id = ClientId(0)
            if row.client is not None:
                client_id = row.client.client_id or clients[row.client.key]
            corrected = row.for_invoice_id
            if row.for_invoice and corrected is None:
                corrected = self.invoice(client_id, row.for_invoice).id
            record = draft_record(plan.kind, row, client_id, corrected)
            if row.fate is Fate.NEW:
                record = self._add(plan.kind.name, record)
            else:
                stored = self.records[plan.kind.name]
                stored[[other.id for other in stored].index(record.id)] = record
            if row.settlement is not None and isinstance(record, Invoice):
                part = Allocation(invoice_id=record.id, amount=row.settlement.amount)
                self._add(
                    "payments",
                    Payment(
                        client_id=client_id,
                        day=row.settlement.day,
                        amount=part.amount,
                        reference=record.number,
                        allocations=(part,),
                    ),
                )

    def bring_in(self, kind: str, content: str | bytes, *maps: str, options: ImportOptions = OPTIONS) -> ImportPlan:
        """Plan a sound file and store it."""
        plan = self.plan(kind, content, *maps, options=options)
        plan.require_sound()
        self.store(plan)
        return plan

    def invoice(self, client_id: ClientId, number: str) -> Invoice:
        """Find an invoice."""
        return next(
            record
            for record in self.of("invoices")
            if isinstance(record, Invoice) and (record.client_id, record.number) == (client_id, number)
        )

    def of(self, name: str) -> Sequence[Record]:
        """Give the records of a family."""
        return self.records.get(name, [])

    def contents(self) -> Mapping[str, Sequence[Record]]:
        """Give a copy of everything."""
        return {name: list(records) for name, records in self.records.items()}

    def _add(self, name: str, record: Record) -> Record:
        stored = self.records.setdefault(name, [])
        kept = replace(record, id=len(stored) + 1)
        stored.append(kept)
        return kept
