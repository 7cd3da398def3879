"""``import einvoices``: every syntax brings the same invoice, its credit note finds it, and twice changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.terminal import Terminal
from tests.core.importing.einvoice_files import archive, cii, fatturapa, pdf_with, ubl


@pytest.mark.parametrize("content", [cii(), cii(old=True), ubl(), fatturapa(), pdf_with(cii()), archive(a__xml=cii())])
def test_an_invoice_comes_once(terminal: Terminal, empty_desk: Path, content: str | bytes) -> None:
    file = terminal.file("invoice.xml", content)
    refused = terminal.run("--desk", empty_desk, "import", "einvoices", file)
    assert "Amberlock Dental & Partner" in refused.sentence
    done = terminal.done("--desk", empty_desk, "import", "einvoices", file, "--create-clients")
    assert "1 new" in done.out
    again = terminal.done("--desk", empty_desk, "import", "einvoices", file)
    assert "0 new, 0 updated, 1 unchanged" in again.out


def test_a_credit_note_of_the_same_archive_finds_its_invoice(terminal: Terminal, empty_desk: Path) -> None:
    note = cii("GS-1", code="381", corrects="RE-2026-0301")
    file = terminal.file("all.zip", archive(a__xml=note, b__xml=cii()))
    assert "2 new" in terminal.done("--desk", empty_desk, "import", "einvoices", file, "--create-clients").out
    assert terminal.run("--desk", empty_desk, "check").code == 0


def test_another_currency_is_refused_with_file_and_row(terminal: Terminal, empty_desk: Path) -> None:
    file = terminal.file("invoice.xml", cii().replace("EUR", "USD"))
    said = terminal.run("--desk", empty_desk, "import", "einvoices", file, "--create-clients").sentence
    assert "invoice.xml, row 1" in said
    assert "USD" in said
