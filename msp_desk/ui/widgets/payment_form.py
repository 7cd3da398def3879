"""The form of a payment: the money, and which invoices it settles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from msp_desk.core.actions.money import propose_allocations
from msp_desk.core.parting.open_items import OpenItem, open_items, paid_by_invoice
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.allocation_lines import AllocationLines, Settleable
from msp_desk.ui.widgets.form_dialog import FormDialog, Values
from msp_desk.ui.widgets.form_title import form_title
from msp_desk.ui.widgets.record_forms import conventions, form_fields, initial_values

MOST_BACKWARDS: Final = 30
"""So many papers are listed that money may go back for, newest first."""


class PaymentForm(FormDialog):
    """The fields of a payment with its allocations below them."""

    def __init__(
        self, link: DeskLink, payment: Payment | None, given: Mapping[str, object], parent: QWidget | None = None
    ) -> None:
        """Make the form.

        Args:
            link: The desk.
            payment: What is changed; None for a new payment.
            given: Values a new one begins with.
            parent: The window.
        """
        initial = initial_values(PAYMENTS, link, given) if payment is None else PAYMENTS.values(payment)
        self._link, self._payment = link, payment
        self._own_choice = payment is not None
        self._shown_for: tuple[object, bool] | None = None
        self._settled: AllocationLines | None = None
        super().__init__(
            form_title(link.wording, "payments", payment),
            form_fields(link, PAYMENTS, client_id=cast(int, initial.get("client") or 0)),
            initial=initial,
            check=self._check_values,
            save=self._save_values,
            wording=link.wording,
            conventions=conventions(link),
            parent=parent,
        )
        self.setObjectName("form_payments")
        if payment is not None:
            self.offer_stored(self._stored)
        self._settled = AllocationLines(link.wording, conventions(link))
        self._settled.edited.connect(self._on_allocated)
        self._settled.proposal_wanted.connect(self._on_proposal_wanted)
        content = cast(QBoxLayout, self._content.layout())
        content.insertWidget(content.count() - 1, self._settled)
        self._list_invoices(() if payment is None else payment.allocations)
        for key in ("client", "amount", "day"):
            self._editors[key].watch(self._on_money_edited)
        self._settled.show_problems(self._amount())
        self._fit()
        if payment is None and initial.get("client"):
            self.editor("amount").setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def settled(self) -> AllocationLines:
        """The invoices it settles."""
        assert self._settled is not None  # noqa: S101 - made by the constructor
        return self._settled

    def propose_rest(self) -> None:
        """Propose for what is on account the oldest open invoices; what was allocated stays."""
        kept = {one.invoice_id: one.amount for one in self.settled.allocations()}
        left = (self._amount() or 0) - sum(kept.values())
        items = [
            replace(item, open_amount=item.open_amount - kept.get(item.invoice_id, 0)) for item in self._open_items()
        ]
        for part in propose_allocations(left, [item for item in items if item.open_amount > 0]):
            kept[part.invoice_id] = kept.get(part.invoice_id, 0) + part.amount
        self.settled.write([Allocation(invoice_id=number, amount=amount) for number, amount in kept.items()])
        self._on_allocated()
        for edit in self.settled.edits()[:1]:
            edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._settled is not None:
            self._settled.retranslate()
        super().changeEvent(event)

    def _show_problems(self) -> bool:
        """Say the problems of the fields and of the allocations together."""
        wrong = super()._show_problems()
        return self.settled.show_problems(self._amount()) or wrong

    def _focus_first(self) -> None:
        super()._focus_first()
        if any(self.complaint(key) for key in self._editors):
            return
        for edit in self.settled.edits():
            if edit.property("wrong"):
                edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _check_values(self, values: Values) -> Sequence[Problem]:
        return PAYMENTS.problems(values)

    def _save_values(self, values: Values) -> None:
        allocations = self.settled.allocations()
        room = self._link.desk.payments
        if self._payment is None:
            room.add(replace(PAYMENTS.build(values), allocations=allocations))
        else:
            built = PAYMENTS.build(values, id=self._payment.id, revision=self._payment.revision)
            room.change(replace(built, allocations=allocations))

    def _stored(self) -> Values:
        """What is stored now; what it settles is shown too, unless the owner changed that."""
        assert self._payment is not None  # noqa: S101 - a new payment has nothing stored
        self._payment = self._link.desk.payments.get(self._payment.id)
        if not self._own_parts_changed:
            self._list_invoices(self._payment.allocations)
        return PAYMENTS.values(self._payment)

    def _amount(self) -> int | None:
        value = self.values().get("amount")
        return value if isinstance(value, int) else None

    def _on_money_edited(self) -> None:
        """Another client or the other direction of money lists other invoices; a new amount is spread anew."""
        kept = self.settled.allocations() if self._own_choice and not self._needs_list() else ()
        if self._needs_list():
            self._own_choice = False
            self._list_invoices(())
        if self._own_choice:
            self.settled.write(kept)
        else:
            self.settled.write(self._proposed())
        self.settled.show_problems(self._amount())

    def _on_allocated(self) -> None:
        self._own_choice = True
        self._own_parts_changed = True
        self._stop_asking()
        self.settled.show_problems(self._amount())

    def _on_proposal_wanted(self) -> None:
        self._own_choice = False
        self.settled.write(self._proposed())
        self.settled.show_problems(self._amount())

    def _proposed(self) -> tuple[Allocation, ...]:
        return propose_allocations(self._amount() or 0, self._open_items())

    def _needs_list(self) -> bool:
        return self._shown_for != (self.values().get("client"), (self._amount() or 0) < 0)

    def _list_invoices(self, allocated: Sequence[Allocation]) -> None:
        backwards = (self._amount() or 0) < 0
        self._shown_for = (self.values().get("client"), backwards)
        items = self._backwards() if backwards else self._forwards(allocated)
        self.settled.show_items(items, allocated)
        previous: QWidget = self.editor("reference")
        for edit in self.settled.edits():
            QWidget.setTabOrder(previous, edit)
            previous = edit

    def _ledger(self) -> tuple[list[Invoice], list[Payment]]:
        """The client's invoices, and its payments without this one."""
        client_id = self.values().get("client")
        if not isinstance(client_id, int):
            return [], []
        desk = self._link.desk
        own = 0 if self._payment is None else self._payment.id
        others = [payment for payment in desk.payments.all(client_id=client_id) if payment.id != own]
        return desk.invoices.all(client_id=client_id), others

    def _day(self) -> date:
        day = self.values().get("day")
        return max(day, self._link.today) if isinstance(day, date) else self._link.today

    def _open_items(self) -> list[OpenItem]:
        invoices, payments = self._ledger()
        small = self._link.desk.settings.current().small_difference
        return open_items(invoices, payments, as_of=self._day(), small_difference=small)

    def _forwards(self, allocated: Sequence[Allocation]) -> list[Settleable]:
        """Open invoices, oldest first, and those this payment already settles."""
        items = [
            Settleable(invoice_id=item.invoice_id, number=item.number, day=item.due_on, open_amount=item.open_amount)
            for item in self._open_items()
        ]
        listed = {item.invoice_id for item in items}
        missing = {allocation.invoice_id: allocation.amount for allocation in allocated}
        invoices, _ = self._ledger()
        items += [
            Settleable(
                invoice_id=invoice.id, number=invoice.number, day=invoice.due_on, open_amount=missing[invoice.id]
            )
            for invoice in invoices
            if invoice.id in missing and invoice.id not in listed
        ]
        return items

    def _backwards(self) -> list[Settleable]:
        """What money may go back for: credit notes, and invoices that were paid; newest first."""
        invoices, payments = self._ledger()
        paid = paid_by_invoice(payments, self._day())
        found = []
        for invoice in sorted(invoices, key=lambda one: (one.issued_on, one.id), reverse=True):
            credit = invoice.gross if invoice.kind is InvoiceKind.CREDIT_NOTE else 0
            most = paid.get(invoice.id, 0) + credit
            if most > 0:
                found.append(
                    Settleable(invoice_id=invoice.id, number=invoice.number, day=invoice.issued_on, open_amount=-most)
                )
        return found[:MOST_BACKWARDS]


def open_payment_form(
    link: DeskLink,
    *,
    record: Payment | None = None,
    given: Mapping[str, object] | None = None,
    parent: QWidget | None = None,
) -> PaymentForm:
    """Open the form of a payment.

    Args:
        link: The desk.
        record: The payment to change; None for a new one.
        given: Values a new one begins with, such as its client.
        parent: The window.

    Returns:
        The open form; what it stores goes through the desk, which announces it.
    """
    form = PaymentForm(link, record, given or {}, parent)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.open()
    return form
