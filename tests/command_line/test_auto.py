"""``import auto``: statements beside tables, foreign words, credit notes without a due day, quotes as PHP has them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.command_line.terminal import Terminal
from tests.core.actions.desks import digest, opened

BANK_CSV = (
    "Buchungstag;Auftraggeber/Empfänger;Verwendungszweck;Betrag;Währung\n"
    "20.02.2026;Müller GmbH;RE-1 Danke;1.190,00;EUR\n21.02.2026;Telekom;Februar;-50,00;EUR\n"
)
MT940 = (
    ":20:A\n:25:50010517/1\n:28C:1/1\n:60F:C260219EUR100,00\n:61:2602200220C10,00NTRFNONREF\n"
    ":86:166?20RE-1?32Neuhaus\n:62F:C260220EUR110,00\n"
)
XERO = (
    "ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountDue,Currency,Type,Status\n"
    "Neuhaus,INV-1,14/03/2026,28/03/2026,360.00,60.00,360.00,EUR,Sales invoice,Awaiting Payment\n"
    "Neuhaus,CN-1,16/03/2026,,-60.00,-10.00,-60.00,EUR,Sales credit note,Awaiting Payment\n"
)
PHP_QUOTES = (
    "Ticket Number,Priority,Status,Subject,Date Opened,Date Resolved,Date Closed\n"
    'T-1,Low,Closed,"Screen ""black\\"",2026-01-03,2026-01-03,2026-01-04\n'
    'T-2,Low,Open,"say \\"hi, you\\" now",2026-01-13,,\n'
)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(("name", "text"), [("konto.csv", BANK_CSV), ("konto.sta", MT940)])
def test_a_bank_statement_is_recognised(
    terminal: Terminal, empty_desk: Path, tmp_path: Path, name: str, text: str
) -> None:
    answer = terminal.run("--desk", empty_desk, "import", "auto", written(tmp_path, name, text))
    assert answer.code == 0, answer.err
    assert f"{name} is read as a bank statement." in answer.out
    assert "0 payments stored, 0 already there, 1 left for you to decide" in answer.out


def test_tables_and_statements_may_come_together(terminal: Terminal, empty_desk: Path, tmp_path: Path) -> None:
    files = (written(tmp_path, "x.csv", XERO), written(tmp_path, "konto.sta", MT940))
    answer = terminal.run("--desk", empty_desk, "import", "auto", "--create-clients", *files)
    assert answer.code == 0, answer.err
    assert "x.csv is read as Invoices from Xero." in answer.out
    assert "konto.sta is read as a bank statement." in answer.out


def test_a_credit_note_without_a_due_day_is_due_when_it_is_issued(
    terminal: Terminal, empty_desk: Path, tmp_path: Path
) -> None:
    answer = terminal.run("--desk", empty_desk, "import", "auto", "--create-clients", written(tmp_path, "x.csv", XERO))
    assert answer.code == 0, answer.err
    with closing(opened(empty_desk, writable=False)) as desk:
        due = {one.number: (one.kind.value, one.issued_on.isoformat(), one.due_on.isoformat(), one.gross)
               for one in desk.invoices.all()}  # fmt: skip
    assert due["CN-1"] == ("credit note", "2026-03-16", "2026-03-16", 6000)
    assert due["INV-1"][2] == "2026-03-28"


def test_an_invoice_without_a_due_day_still_stops_the_file(
    terminal: Terminal, empty_desk: Path, tmp_path: Path
) -> None:
    before = digest(empty_desk)
    text = XERO.replace("28/03/2026", "") + "Neuhaus,INV-2,14/03/2026,28/03/2026,1.00,0,1.00,EUR,Sales invoice,Paid\n"
    answer = terminal.run("--desk", empty_desk, "import", "auto", "--create-clients", written(tmp_path, "x.csv", text))
    assert answer.code == 1
    assert "row 2, column DueDate" in answer.err
    assert digest(empty_desk) == before


def test_a_quote_that_php_escaped_at_the_end_of_a_cell(terminal: Terminal, empty_desk: Path, tmp_path: Path) -> None:
    clients = written(tmp_path, "clients.csv", "name\nNeuhaus\n")
    assert terminal.run("--desk", empty_desk, "import", "clients", clients).code == 0
    tickets = written(tmp_path, "t.csv", PHP_QUOTES)
    answer = terminal.run("--desk", empty_desk, "import", "auto", "--client", "Neuhaus", tickets)
    assert answer.code == 0, answer.err
    with closing(opened(empty_desk, writable=False)) as desk:
        assert {one.title for one in desk.tickets.all()} == {'Screen "black"', 'say "hi, you" now'}


def test_a_column_of_foreign_words_only_is_to_be_left_out(terminal: Terminal, empty_desk: Path, tmp_path: Path) -> None:
    text = "client,number,opened_on,category\nNeuhaus,1,2026-01-02,Cat 5\nNeuhaus,2,2026-01-03,Cat 7\n"
    path = written(tmp_path, "t.csv", text)
    words = ("--desk", empty_desk, "import", "tickets", "--create-clients")
    assert "leave it out (on the command line --map category=)" in terminal.run(*words, path).sentence
    mixed = written(tmp_path, "m.csv", text.replace("Cat 7", "project"))
    refused = terminal.run(*words, mixed).sentence
    assert "“Cat 5” is not known here; possible are" in refused
    assert terminal.run(*words, "--map", "category=", path).code == 0
