"""An agreement that an exit ends, with its last day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.family import Family, FieldKind, Record, about

ExitAgreementId = NewType("ExitAgreementId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitAgreement(Record):
    """One agreement of an exit.

    Attributes:
        id: Its number on the desk.
        exit_id: Of which exit.
        agreement_id: Which agreement it ends.
        end_day: The agreement's last day; None while it is not known.
        set_by_owner: Whether the owner set the day, so that no computing changes it.
    """

    id: ExitAgreementId = ExitAgreementId(0)
    exit_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    agreement_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    end_day: date | None = field(default=None, metadata=about(FieldKind.DAY))
    set_by_owner: bool = field(default=False, metadata=about(FieldKind.FLAG, in_form=False))


EXIT_AGREEMENTS = Family(name="exit_agreements", record=ExitAgreement)
