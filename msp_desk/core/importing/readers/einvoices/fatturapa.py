"""FatturaPA, the electronic invoice of Italy, version 1.2: one head and one or several invoices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msp_desk.core.importing.readers.einvoices.einvoice import (
    CREDIT_CODES,
    CREDIT_NOTE,
    EInvoice,
    day_of,
    joined,
    summed,
)
from msp_desk.core.importing.readers.xml_tree import child, children, text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ROOTS: Final = frozenset({"FatturaElettronica"})


def read_fatturapa(root: Element) -> list[EInvoice]:
    """Read every invoice of a document."""
    name = child(root, "FatturaElettronicaHeader", "CessionarioCommittente", "DatiAnagrafici", "Anagrafica")
    client = joined(text(name, "Denominazione") or f"{text(name, 'Nome')} {text(name, 'Cognome')}")
    return [_invoice(body, client) for body in children(root, "FatturaElettronicaBody")]


def _invoice(body: Element, client: str) -> EInvoice:
    general = child(body, "DatiGenerali")
    document = child(general, "DatiGeneraliDocumento")
    goods = child(body, "DatiBeniServizi")
    net = [text(each, "ImponibileImporto") for each in children(goods, "DatiRiepilogo")]
    tax = [text(each, "Imposta") for each in children(goods, "DatiRiepilogo")]
    lines = list(children(goods, "DettaglioLinee"))
    starts = [day for line in lines if (day := day_of(text(line, "DataInizioPeriodo")))]
    ends = [day for line in lines if (day := day_of(text(line, "DataFinePeriodo")))]
    due = [
        day
        for payment in children(body, "DatiPagamento")
        for detail in children(payment, "DettaglioPagamento")
        if (day := day_of(text(detail, "DataScadenzaPagamento")))
    ]
    credit = text(document, "TipoDocumento") in CREDIT_CODES
    return EInvoice(
        client=client,
        number=text(document, "Numero"),
        issued_on=day_of(text(document, "Data")),
        due_on=max(due, default=""),
        net=summed(net),
        gross=text(document, "ImportoTotaleDocumento") or summed([*net, *tax]),
        currency=text(document, "Divisa"),
        kind=CREDIT_NOTE if credit else "invoice",
        for_invoice=text(general, "DatiFattureCollegate", "IdDocumento") if credit else "",
        period_start=min(starts, default="") if ends else "",
        period_end=max(ends, default="") if starts else "",
    )
