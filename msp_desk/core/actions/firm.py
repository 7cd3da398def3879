"""The firm of the desk, whose home currency stays once amounts are kept in it."""

from __future__ import annotations

from msp_desk.core.actions.single import SingleRoom
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.agreement import AGREEMENTS
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store


class FirmRoom(SingleRoom[Firm]):
    """The owner's firm."""

    def currency_problem(self, currency: str) -> Problem | None:
        """Why the home currency cannot become another one; None when it can, or stays.

        Every amount is kept as a bare number of the home currency's minor units, so a change would make 100 euros of
        100 pounds.

        Args:
            currency: ISO 4217 code.
        """
        present = self.current().currency
        if currency == present:
            return None
        with self._database.reading() as connection:
            invoices, payments, agreements = (
                store.count(connection, family) for family in (INVOICES, PAYMENTS, AGREEMENTS)
            )
        if not invoices + payments + agreements:
            return None
        return Problem(
            field="currency",
            code="settings.currency_in_use",
            params={"currency": present, "invoices": invoices, "payments": payments, "agreements": agreements},
        )

    def change(self, record: Firm) -> Firm:
        """Change it.

        Raises:
            InvalidInput: With every problem, such as another home currency while amounts are kept; nothing was stored.
            ChangedMeanwhile: If it was changed since.
        """
        kept = self.currency_problem(record.currency)
        if kept is not None:
            problems = self.family.problems(self.family.values(record))
            raise InvalidInput([*(problem for problem in problems if problem.field != kept.field), kept])
        return super().change(record)
