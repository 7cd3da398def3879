"""Where the rows lie that a bar or a cap is made of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from msp_desk.core.grading.caps import CapRow, RowKind
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.ui.widgets.page import Place

_TABS: Final[Mapping[MeasureKey, tuple[str, str]]] = MappingProxyType(
    {
        MeasureKey.TICKETS: ("log", "tickets"),
        MeasureKey.REOPENED: ("log", "tickets"),
        MeasureKey.ADMIN_REQUESTS: ("log", "tickets"),
        MeasureKey.ESCALATIONS: ("log", "tickets"),
        MeasureKey.DISPUTED: ("money", ""),
        MeasureKey.DAYS_TO_PAY: ("money", ""),
        MeasureKey.MARGIN: ("money", ""),
        MeasureKey.ADVICE: ("log", "recommendations"),
    }
)


def measure_place(client_id: int, measure: MeasureKey) -> Place:
    """The tab of a client with the rows that a measure is made of."""
    tab, family = _TABS[measure]
    return Place(page="clients", client_id=client_id, tab=tab, family=family)


def cap_place(client_id: int, row: CapRow) -> Place:
    """The row of a client that a cap rests on."""
    if row.kind is RowKind.INVOICE:
        return Place(page="clients", client_id=client_id, tab="money", family="invoices", record_id=row.id)
    return Place(page="clients", client_id=client_id, tab="log", family="incidents", record_id=row.id)
