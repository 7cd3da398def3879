"""The lines of what a payment settles: made once, shown for one client after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.allocation_lines import AllocationLines, Settleable
from msp_desk.ui.widgets.typed_edits import AmountEdit, Conventions

DAY = date(2026, 11, 2)


@pytest.fixture
def lines(qtbot: QtBot) -> AllocationLines:
    conventions = Conventions(currency="EUR", language=Language.EN, today=DAY)
    made = AllocationLines(Wording(Language.EN), conventions)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def items(*numbers: int) -> Sequence[Settleable]:
    return [
        Settleable(invoice_id=InvoiceId(number), number=f"RE-{number}", day=DAY, open_amount=number * 100)
        for number in numbers
    ]


def part(number: int, amount: int) -> Allocation:
    return Allocation(invoice_id=InvoiceId(number), amount=amount)


def made(lines: AllocationLines) -> int:
    return len(lines.findChildren(AmountEdit))


def test_another_client_takes_the_lines_of_the_one_before(lines: AllocationLines) -> None:
    lines.show_items(items(1, 2, 3), [part(1, 100), part(3, 999)])
    assert lines.show_problems(1_200) is False
    assert "more than is open" in lines.complaint(InvoiceId(3))
    before = made(lines)
    lines.show_items(items(7, 8), [part(8, 800)])
    lines.show_problems(800)
    assert made(lines) == before == 3
    assert [edit.accessibleName() for edit in lines.edits()] == [
        "Amount for invoice RE-7, open €7.00", "Amount for invoice RE-8, open €8.00",
    ]  # fmt: skip
    assert lines.allocations() == (part(8, 800),)
    assert lines.complaint(InvoiceId(8)) == ""
    assert sum(edit.isVisible() for edit in lines.findChildren(AmountEdit)) == 2


def test_a_line_that_comes_again_forgets_what_was_wrong_with_it(lines: AllocationLines) -> None:
    lines.show_items(items(1), [])
    lines.edit_of(InvoiceId(1)).setText("nothing")
    assert lines.show_problems(100)
    lines.show_items([], [])
    lines.show_items(items(5), [part(5, 500)])
    assert lines.show_problems(500) is False
    assert (lines.complaint(InvoiceId(5)), lines.edit_of(InvoiceId(5)).property("wrong")) == ("", False)


def test_writing_says_nothing_and_typing_does(lines: AllocationLines, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lines.edited):
        lines.show_items(items(1, 2), [part(1, 100)])
    with qtbot.waitSignal(lines.edited):
        lines.edit_of(InvoiceId(2)).setText("2.00")
    assert lines.allocations() == (part(1, 100), part(2, 200))


def test_lines_are_made_ahead_and_none_is_seen(lines: AllocationLines, qtbot: QtBot) -> None:
    lines.prepare(30)
    qtbot.waitUntil(lambda: made(lines) == 30)
    assert not any(edit.isVisible() for edit in lines.findChildren(AmountEdit))
    lines.show_items(items(*range(1, 31)), [])
    assert made(lines) == 30
    assert all(edit.isVisible() for edit in lines.edits())
