"""Importing on the command line: what is said, what is stored, and what a failed file leaves behind: nothing."""

from __future__ import annotations

import json
import os
from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import beside, digest, opened

TICKETS = "client,number,opened_on,title\n"
INVOICES = "client,number,issued_on,due_on,gross\n"

REFUSED: dict[str, tuple[str, str | bytes, list[str], list[str]]] = {
    "empty file": ("clients", "", [], ["file.csv", "is empty"]),
    "missing column": ("tickets", "client,number\nHotel Nebelzinne,1\n", [], ["file.csv", "row 1", "opened_on"]),
    "unreadable day": (
        "tickets", TICKETS + "Hotel Nebelzinne,1,2026-13-45,a\n", [], ["file.csv", "row 2", "opened_on", "2026-13-45"]
    ),
    "broken number": (
        "work", "client,day,minutes\nHotel Nebelzinne,2026-01-02,many\n", [], ["file.csv", "row 2", "minutes", "many"]
    ),
    "number twice": (
        "invoices", INVOICES + "".join(f"Hotel Nebelzinne,N1,2026-01-02,2026-01-30,{gross}\n" for gross in (5, 6)),
        [], ["file.csv", "row 2", "number", "N1", "row 3"],
    ),
    "unknown encoding": ("clients", b"name\nM\x81\x8d\x9dller\n", [], ["file.csv", "row 2", "UTF-8"]),
    "NUL": ("clients", b"name\nA\0B\n", [], ["file.csv", "row 2", "NUL"]),
    "UTF-32": ("clients", "name\nA\n".encode("utf-32"), [], ["file.csv", "row 1", "UTF-8"]),
    "heading twice": ("clients", "name,name\nA,B\n", [], ["file.csv", "row 1", "name"]),
    "row too long": ("clients", "name\nA\nB,C\n", [], ["file.csv", "row 3", "2 cells"]),
    "open quote": ("clients", 'name\n"A\n', [], ["file.csv", "row 2", "quotation mark"]),
    "workbook": ("clients", b"PK\x03\x04rest", [], ["file.csv", "damaged"]),
    "unknown client": ("tickets", TICKETS + "Nobody,1,2026-01-02,a\n", [], ["file.csv", "row 2", "client", "Nobody"]),
    "unknown --client": (
        "tickets", "number,opened_on\n1,2026-01-02\n", ["--client", "Nobody"], ["file.csv", "Nobody"]
    ),
    "unknown field": ("clients", "name\nA\n", ["--map", "nam=name"], ["file.csv", "nam"]),
    "unknown column": ("clients", "name\nA\n", ["--map", "name=title"], ["file.csv", "title", "name"]),
    "field twice": ("clients", "name\nA\n", ["--map", "name=name", "--map", "name="], ["file.csv", "name"]),
    "no sign in --map": ("clients", "name\nA\n", ["--map", "name"], ["--map", "FIELD=COLUMN"]),
    "day order open": (
        "tickets", TICKETS + "Hotel Nebelzinne,1,02/03/2026,a\n", [], ["row 2", "opened_on", "--dates day-first"]
    ),
    "foreign currency": (
        "invoices", "client,number,issued_on,due_on,gross,currency\nHotel Nebelzinne,1,2026-01-02,2026-01-30,5,USD\n",
        [], ["file.csv", "row 2", "currency", "USD", "EUR"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_is_refused_in_one_sentence_and_nothing_is_stored(
    terminal: Terminal, sample_desk: Path, case: str
) -> None:
    kind, content, options, named = REFUSED[case]
    file = terminal.file("file.csv", content)
    before, names = digest(sample_desk), beside(sample_desk)
    said = set()
    for language in Language:
        answer = terminal.run("--desk", sample_desk, "import", kind, file, *options, language=language)
        said.add(answer.sentence)
        if language is Language.EN:
            for part in named:
                assert part in answer.sentence
    assert len(said) == len(Language)
    assert (digest(sample_desk), beside(sample_desk)) == (before, names)


@pytest.mark.parametrize("case", ["folder", "missing", "device", "name too long"])
def test_what_is_no_file_is_refused(terminal: Terminal, sample_desk: Path, case: str) -> None:
    places = {
        "folder": terminal.folder,
        "missing": terminal.folder / "none.csv",
        "device": Path(os.devnull),
        "name too long": terminal.folder / ("n" * 300),
    }
    before = digest(sample_desk)
    assert places[case].name in terminal.run("--desk", sample_desk, "import", "clients", places[case]).sentence
    assert digest(sample_desk) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission_is_refused(terminal: Terminal, sample_desk: Path) -> None:
    file = terminal.file("secret.csv", "name\nA\n")
    file.chmod(0o000)
    assert "no permission" in terminal.run("--desk", sample_desk, "import", "clients", file).sentence


def test_a_failed_import_leaves_no_new_desk(terminal: Terminal) -> None:
    desk = terminal.folder / "new.mspdesk"
    file = terminal.file("file.csv", "nam\nA\n")
    assert "name" in terminal.run("--desk", desk, "import", "clients", file).sentence
    assert [path.name for path in terminal.folder.iterdir()] == ["file.csv"]


def test_a_file_imported_before_another_failed_stays_imported(terminal: Terminal) -> None:
    desk = terminal.folder / "new.mspdesk"
    good, bad = terminal.file("good.csv", "name\nAlfa\n"), terminal.file("bad.csv", "nam\nBeta\n")
    answer = terminal.run("--desk", desk, "import", "clients", good, bad)
    assert answer.code == 1
    assert "good.csv: 1 new" in answer.out
    assert [line[:7] for line in answer.err.splitlines()] == ["bad.csv", "The fil"]
    with closing(opened(desk, writable=False)) as stored:
        assert [client.name for client in stored.clients.all()] == ["Alfa"]


def test_the_default_desk_is_made_for_its_owner_alone(terminal: Terminal) -> None:
    terminal.done("import", "clients", terminal.file("file.csv", "name\nA\n"))
    desk = terminal.folders.default_desk
    assert desk.is_file()
    assert desk.stat().st_mode & 0o077 == 0
    assert desk.parent.stat().st_mode & 0o077 == 0
    assert "A has no running agreement" in terminal.done("notice", "A").out


def test_headers_that_equal_the_fields_need_no_map_and_come_back_equal(terminal: Terminal, empty_desk: Path) -> None:
    desk = ["--desk", str(empty_desk)]
    files = {
        "clients": 'name,legal_name,aliases,language,seats,client_since,monthly_direct_cost,city\n'
        '"Alfa, Beta ""&"" Söhne",Alfa GmbH,AB;A+B,de,12,2024-02-29,12.50,Köln\n',
        "contacts": "client,name,salutation,role,email,signatory\nA+B,Ida Rot,ms,Leitung,ida@alfa.example,yes\n",
        "agreements": "client,number,start,first_term_months,notice_length,notice_unit,anchor,monthly_fee\n"
        "AB,V-1,2024-03-01,24,3,months,end of quarter,980.00\n",
        "tickets": "client,number,title,opened_on,closed_on,category,reopened,minutes,escalated\n"
        "AB,T-1,Drucker,2026-01-02,,admin request,2,1:30,yes\n",
        "work": "client,day,minutes,note\nAB,2026-01-03,45,Fahrt\n",
        "incidents": "client,day,family,severity,minutes,note\nAB,2026-01-04,abuse,3,20,Geschrei\n",
        "invoices": "client,kind,number,for_invoice,issued_on,due_on,net,gross,period_start,period_end\n"
        "AB,invoice,R-1,,2026-02-01,2026-02-15,1000.00,1190.00,2026-02-01,2026-02-28\n"
        "AB,credit note,G-1,R-1,2026-02-20,2026-02-20,100.00,119.00,,\n",
        "payments": "client,day,amount,reference,invoice_number\nAB,2026-03-01,500.00,R-1,R-1\n",
        "recommendations": "client,title,proposed_on,due_on,outcome,decided_on\n"
        "AB,MFA,2026-01-01,2026-02-01,ignored,2026-03-01\n",
    }  # fmt: skip
    for kind, content in files.items():
        lines = content.count("\n") - 1
        assert f"{lines} new" in terminal.done(*desk, "import", kind, terminal.file(f"{kind}.csv", content)).out
    once = digest(empty_desk)
    for kind, content in files.items():
        file = terminal.folder / f"{kind}.csv"
        lines = content.count("\n") - 1
        assert f" {lines} unchanged" in terminal.done(*desk, "import", kind, file).out
    assert digest(empty_desk) == once

    exported = terminal.done(*desk, "export", "--out", terminal.folder / "out").out
    assert "desk.json" in exported
    records = _exported(terminal.folder / "out")
    assert {kind: len(records[kind]) for kind in files} == {**dict.fromkeys(files, 1), "invoices": 2}
    client = records["clients"][0]
    assert client["name"] == 'Alfa, Beta "&" Söhne'
    assert (client["language"], client["seats"], client["client_since"]) == ("de", 12, "2024-02-29")
    assert client["monthly_direct_cost"] == 1250
    assert records["contacts"][0]["signatory"] is True
    agreement = records["agreements"][0]
    assert (agreement["anchor"], agreement["monthly_fee"]) == ("end of quarter", 98000)
    ticket = records["tickets"][0]
    assert (ticket["minutes"], ticket["reopened"], ticket["closed_on"]) == (90, 2, None)
    assert (ticket["category"], ticket["escalated"]) == ("admin request", True)
    assert records["incidents"][0]["severity"] == 3
    invoice, note = records["invoices"]
    assert note["for_invoice"] == invoice["id"]
    assert records["payments"][0]["allocations"] == [{"invoice": invoice["id"], "amount": 50000}]
    assert records["recommendations"][0]["outcome"] == "ignored"


def _exported(folder: Path) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads((folder / "desk.json").read_text("utf-8"))["records"]
    return found


def test_a_map_chooses_a_column_and_an_empty_one_ignores_it(terminal: Terminal, sample_desk: Path) -> None:
    file = terminal.file(
        "file.csv", "who,number,opened_on,category,title\nHotel Nebelzinne,Z-1,2026-11-02,weird,Maus\n"
    )
    words = ["--desk", str(sample_desk), "import", "tickets", str(file), "--map", "client=who"]
    assert "weird" in terminal.run(*words).sentence
    terminal.done(*words, "--map", "category=")
    with closing(opened(sample_desk)) as desk:
        ticket = next(ticket for ticket in desk.tickets.all() if ticket.number == "Z-1")
        assert ticket.title == "Maus"
        assert desk.clients.get(ticket.client_id).name == "Hotel Nebelzinne"
        assert ticket.category.value == "support"


def test_a_whole_file_goes_on_one_client(terminal: Terminal, sample_desk: Path) -> None:
    file = terminal.file("file.csv", "day,minutes,note\n2026-11-02,30,Anruf\n2026-11-03,40,Anruf\n")
    terminal.done("--desk", sample_desk, "import", "work", file, "--client", "hotel nebelzinne")
    with closing(opened(sample_desk)) as desk:
        client = desk.clients.named("Hotel Nebelzinne")
        assert sum(work.note == "Anruf" for work in desk.work.all(client_id=client.id)) == 2


def test_clients_are_made_only_when_asked(terminal: Terminal, empty_desk: Path) -> None:
    file = terminal.file(
        "file.csv", TICKETS + "Neuhaus,1,2026-01-02,a\nNEUHAUS,2,2026-01-03,b\nAltbau,1,2026-01-02,c\n"
    )
    words = ["--desk", str(empty_desk), "import", "tickets", str(file)]
    assert "Neuhaus" in terminal.run(*words).sentence
    assert "3 new, 0 updated, 0 unchanged, 0 left out; 2 new clients" in terminal.done(*words, "--create-clients").out
    with closing(opened(empty_desk)) as desk:
        assert [client.name for client in desk.clients.all()] == ["Altbau", "Neuhaus"]


def test_a_dry_run_says_every_fate_and_stores_nothing(terminal: Terminal, sample_desk: Path) -> None:
    with closing(opened(sample_desk)) as desk:
        invoice = desk.invoices.all()[0]
        name = desk.clients.get(invoice.client_id).name
    file = terminal.file(
        "file.csv",
        f"client,number,issued_on,due_on,net,gross\n{name},{invoice.number},{invoice.issued_on},{invoice.due_on},"
        f"{invoice.net / 100:.2f},{invoice.gross / 100 + 1:.2f}\n{name},Z-9,2026-11-01,2026-11-30,1.00,1.19\n",
    )
    before, names = digest(sample_desk), beside(sample_desk)
    out = terminal.done("--desk", sample_desk, "import", "invoices", file, "--dry-run").out.splitlines()
    assert out[0].startswith("2: updated (Gross: €")
    assert out[1] == "3: new"
    assert out[2] == (
        "file.csv would bring: 1 new, 1 updated, 0 unchanged, 0 rejected; 0 new clients. Nothing was stored."
    )
    assert (digest(sample_desk), beside(sample_desk)) == (before, names)


def test_a_dry_run_without_a_desk_makes_none(terminal: Terminal) -> None:
    file = terminal.file("file.csv", "name\nA\n")
    out = terminal.done("--desk", terminal.folder / "none.mspdesk", "import", "clients", file, "--dry-run").out
    assert "1 new" in out
    assert [path.name for path in terminal.folder.iterdir()] == ["file.csv"]


def test_rejected_rows_are_left_out_when_asked_and_each_is_listed(terminal: Terminal, sample_desk: Path) -> None:
    file = terminal.file(
        "file.csv",
        TICKETS + "Nobody,Z-1,2026-01-02,a\nHotel Nebelzinne,Z-2,2026-01-02,b\nHotel Nebelzinne,Z-3,2026-02-30,c\n",
    )
    words = ["--desk", str(sample_desk), "import", "tickets", str(file)]
    assert "1 more row with a problem" in terminal.run(*words).sentence
    answer = terminal.run(*words, "--leave-out-rejected")
    assert answer.code == 0
    assert "1 new, 0 updated, 0 unchanged, 2 left out" in answer.out
    assert [line.split(", column")[0] for line in answer.err.splitlines()] == ["file.csv, row 2", "file.csv, row 4"]
    with closing(opened(sample_desk)) as desk:
        assert {ticket.number for ticket in desk.tickets.all() if ticket.number.startswith("Z-")} == {"Z-2"}


def test_names_that_look_like_something_else_are_only_names(terminal: Terminal, empty_desk: Path) -> None:
    names = ['=cmd|"/c calc"!A1', "+1; DROP TABLE clients", "O'Brien -- & Söhne", "{0} {name} %s", "<b>fett</b>"]
    quoted = "".join('"{}"\n'.format(name.replace('"', '""')) for name in names)
    desk = ["--desk", str(empty_desk)]
    terminal.done(*desk, "import", "clients", terminal.file("file.csv", "name\n" + quoted))
    with closing(opened(empty_desk)) as stored:
        assert {client.name for client in stored.clients.all()} == set(names)
    for name in names:
        assert name in terminal.done(*desk, "notice", name).out


def test_a_file_name_that_is_no_text_is_imported_all_the_same(terminal: Terminal, empty_desk: Path) -> None:
    name = os.fsdecode(b"\xff.csv")
    try:
        file = terminal.file(name, "name\nA\n")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    assert "1 new" in terminal.done("--desk", empty_desk, "import", "clients", file).out


def test_the_order_of_days_and_the_decimal_sign_can_be_said(terminal: Terminal, sample_desk: Path) -> None:
    file = terminal.file(
        "file.csv", "client,number,issued_on,due_on,gross\nHotel Nebelzinne,Z-1,02/03/2026,03/04/2026,1.234\n"
    )
    words = ["--desk", str(sample_desk), "import", "invoices", str(file), "--dates", "day-first"]
    assert "--decimal" in terminal.run(*words).sentence
    terminal.done(*words, "--decimal", "comma")
    with closing(opened(sample_desk)) as desk:
        invoice = next(invoice for invoice in desk.invoices.all() if invoice.number == "Z-1")
        assert invoice.gross == 123400
        assert invoice.issued_on.isoformat() == "2026-03-02"


def test_an_import_is_taken_back_by_its_number(terminal: Terminal, empty_desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("name\nAlpha\n")
    made = terminal.run("--desk", empty_desk, "import", "clients", file)
    assert made.out.splitlines()[-1] == "This is import 1; msp-desk undo-import 1 takes it back."
    undone = terminal.run("--desk", empty_desk, "undo-import", "1")
    assert (undone.code, undone.out) == (0, "The import of clients.csv was taken back.\n")
    again = terminal.run("--desk", empty_desk, "undo-import", "1")
    assert (again.code, again.out, again.err) == (1, "", "There is no import 1 that could be taken back.\n")
    for odd in ("0", "x", "-1", "1.5"):
        assert terminal.run("--desk", empty_desk, "undo-import", odd).code == 2


def test_an_import_whose_rows_were_used_since_is_not_taken_back(
    terminal: Terminal, empty_desk: Path, tmp_path: Path
) -> None:
    for kind, text in (("clients", "name\nAlpha\n"), ("work", "client,day,minutes\nAlpha,2026-01-05,30\n")):
        file = tmp_path / f"{kind}.csv"
        file.write_text(text)
        terminal.run("--desk", empty_desk, "import", kind, file)
    before = digest(empty_desk)
    refused = terminal.run("--desk", empty_desk, "undo-import", "1")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.endswith("something happened since: Alpha is used by later entries.\n")
    assert digest(empty_desk) == before
    assert terminal.run("--desk", empty_desk, "undo-import", "2").code == 0
    assert terminal.run("--desk", empty_desk, "undo-import", "1").code == 0
