"""The exports of other programs import by themselves: recognised, no map, right values, and twice changes nothing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.command_line.exports import invoices, others, payments, tickets
from tests.command_line.exports.export import Export, Values
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import digest, opened

EXPORTS = (*tickets.EXPORTS, *invoices.EXPORTS, *payments.EXPORTS, *others.EXPORTS)


def contents(path: Path, kind: str) -> dict[str, Values] | list[Values]:
    """What a desk holds of a kind, as the exports expect it."""
    with closing(opened(path, writable=False)) as desk:
        names = {client.id: client.name for client in desk.clients.all()}
        if kind == "tickets":
            return {
                one.number: (
                    names[one.client_id], one.opened_on, one.closed_on, one.minutes, one.title, one.reopened
                )
                for one in desk.tickets.all()
            }  # fmt: skip
        if kind == "invoices":
            return {
                one.number: (
                    names[one.client_id], one.kind.value, one.issued_on, one.due_on, one.net, one.gross, one.cancelled
                )
                for one in desk.invoices.all()
            }  # fmt: skip
        if kind == "agreements":
            return {
                one.number: (names[one.client_id], one.start, one.monthly_fee, one.billed.value)
                for one in desk.agreements.all()
            }
        if kind == "clients":
            return {
                one.name: (one.street, one.postal_code, one.city, one.email, one.phone) for one in desk.clients.all()
            }
        numbers = {one.id: one.number for one in desk.invoices.all()}
        return sorted(
            (
                names[one.client_id], one.day, one.amount, one.reference,
                *(numbers[part.invoice_id] for part in one.allocations),
            )
            for one in desk.payments.all()
        )  # fmt: skip


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_an_export_imports_by_itself(terminal: Terminal, empty_desk: Path, export: Export) -> None:
    for number, (kind, text) in enumerate(export.before):
        terminal.done(
            "--desk", empty_desk, "import", kind, terminal.file(f"b{number}.csv", text), "--create-clients",
        )  # fmt: skip
    file = terminal.file(export.name, export.content)
    words = ["--desk", str(empty_desk), "import", export.said or "auto", str(file)]
    others = [] if "--client" in export.options else ["--create-clients"]
    if "--client" in export.options and not export.before:
        terminal.done("--desk", empty_desk, "import", "clients", terminal.file("c.csv", "name\nAlfa\n"))
    if export.asks:
        refused = terminal.run(*words, *others)
        assert export.asks in refused.err, refused
        assert "No column" not in refused.out
    answer = terminal.run(*words, *others, *export.options)
    assert answer.code == 0, answer
    if export.source:
        assert f"from {export.source}." in answer.out
    assert len(answer.err.splitlines()) == export.left_out, answer.err
    for reason in export.reasons:
        assert reason in answer.err
    found = contents(empty_desk, export.kind)
    assert found == (export.expected if isinstance(found, dict) else sorted(export.expected))
    before = digest(empty_desk)
    again = terminal.run(*words, *others, *export.options)
    assert (again.code, digest(empty_desk)) == (0, before)
    assert " 0 new, 0 updated" in again.out
