"""Letters, handovers and reviews: written where asked, kept with their hash, and saying what the log says."""

from __future__ import annotations

import dataclasses
import hashlib
from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.formatting import DayStyle, format_day, format_money
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import beside, digest, opened
from tests.core.documents.reading import squeezed, whole_text

MADE_AT = "2026-11-21T12:00:00Z"


def kept(desk: Path) -> list[Document]:
    """The papers that a test made; the sample desk has older ones."""
    with closing(opened(desk, writable=False)) as stored:
        return [document for document in stored.documents.all() if document.made_at == MADE_AT]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["letter", "Nimbuskai Spedition", "--kind", "notice"], "letter"),
        (["handover", "Nimbuskai Spedition"], "handover"),
        (["boundary-plan", "Cobaltweir Engineering"], "boundary plan"),
        (["review", "last"], "review"),
        (["review", "2026Q3", "--client", "Nimbuskai Spedition", "--client", "Hotel Nebelzinne"], "review"),
    ],
    ids=["letter", "handover", "boundary plan", "review", "review of two"],
)
def test_a_paper_is_written_and_kept_with_its_hash(
    terminal: Terminal, sample_desk: Path, words: list[str], kind: str
) -> None:
    out = terminal.folder / "paper.pdf"
    out.write_bytes(b"an earlier version")
    answer = terminal.done("--desk", sample_desk, *words, "--out", out)
    assert answer.out == f"Written: {out}\n"
    (document,) = kept(sample_desk)
    assert document.kind.value == kind
    assert (document.client_id is None) == (kind == "review")
    assert document.content == out.read_bytes()
    assert document.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert document.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("client", "language", "layout", "end"),
    [
        ("Nimbuskai Spedition", Language.DE, "", "31. März 2027"),
        ("Officine Valtorba", Language.IT, "", "21 febbraio 2027"),
        ("Cobaltweir Engineering", Language.EN, "", "28 February 2027"),
        ("Pinebarrow Homes", Language.EN, "english-us", "January 31, 2027"),
        ("Hotel Nebelzinne", Language.DE, "din-5008-a", "31. März 2027"),
        ("Hotel Nebelzinne", Language.IT, "", "31 marzo 2027"),
    ],
)
def test_a_letter_says_what_the_log_says(
    terminal: Terminal, sample_desk: Path, client: str, language: Language, layout: str, end: str
) -> None:
    out = terminal.folder / "letter.pdf"
    words = ["letter", client, "--kind", "notice", "--language", language.value, "--out", str(out)]
    terminal.done("--desk", sample_desk, *words, *(["--layout", layout] if layout else []))
    text = squeezed(whole_text(out.read_bytes()))
    notice = terminal.done("--desk", sample_desk, "notice", client, "--json").json["agreements"][0]
    with closing(opened(sample_desk, writable=False)) as desk:
        record = desk.clients.named(client)
        refunds = desk.letters.draft(record.id, language=language).facts.refunds
        items = desk.payments.open_items(record.id, desk.clock.today())
        signatory = next(contact for contact in desk.contacts.all(client_id=record.id) if contact.signatory)
        firm = desk.firm.current()
    wanted = [
        record.party,
        record.postal_code,
        record.city,
        signatory.name,
        notice["agreement"],
        end,
        firm.signatory,
        *(item.number for item in items),
        *(format_money(item.open_amount, "EUR", language, symbol=False) for item in items),
        *(format_money(line.gross, "EUR", language, symbol=False) for line in refunds),
    ]
    assert items or refunds or client == "Hotel Nebelzinne"
    for part in wanted:
        assert squeezed(part) in text, part
    others = {"Nimbuskai", "Valtorba", "Cobaltweir", "Pinebarrow", "Nebelzinne"}
    assert not [name for name in others if name in text and name not in client]


def test_a_letter_names_the_sum_of_what_is_open(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "letter.pdf"
    terminal.done("--desk", sample_desk, "letter", "Nimbuskai Spedition", "--kind", "notice", "--out", out)
    with closing(opened(sample_desk, writable=False)) as desk:
        client = desk.clients.named("Nimbuskai Spedition")
        total = sum(item.open_amount for item in desk.payments.open_items(client.id, desk.clock.today()))
    assert total > 0
    assert squeezed(format_money(total, "EUR", Language.DE, symbol=False)) in squeezed(whole_text(out.read_bytes()))


@pytest.mark.parametrize("language", list(Language))
def test_a_boundary_plan_is_the_latest_one_in_the_language_asked_for(
    terminal: Terminal, sample_desk: Path, language: Language
) -> None:
    out = terminal.folder / "plan.pdf"
    words = ("boundary-plan", "Cobaltweir Engineering", "--language", language.value, "--out", out)
    terminal.done("--desk", sample_desk, *words)
    text = squeezed(whole_text(out.read_bytes()))
    assert squeezed(Wording(language).say("boundary_plan.title")) in text
    with closing(opened(sample_desk, writable=False)) as desk:
        plan = desk.boundary_plans.latest(desk.clients.named("Cobaltweir Engineering").id, desk.clock.today())
    assert plan is not None
    assert squeezed(format_day(plan.started_on, language, DayStyle.LONG)) in text
    (document,) = kept(sample_desk)
    assert document.language is language


def test_a_client_without_a_boundary_plan_is_told_so(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "plan.pdf"
    failed = terminal.run("--desk", sample_desk, "boundary-plan", "Amberlock Dental", "--out", out)
    assert "Amberlock Dental" in failed.sentence
    assert not out.exists()
    assert kept(sample_desk) == []


def test_the_edition_for_clients_is_one_paper_each(terminal: Terminal, sample_desk: Path) -> None:
    words = ["--desk", str(sample_desk), "review", "2026Q3", "--edition", "client"]
    one = terminal.folder / "one.pdf"
    assert terminal.done(*words, "--client", "Nimbuskai Spedition", "--out", one).out == f"Written: {one}\n"
    assert "Nimbuskai Spedition" in whole_text(one.read_bytes())
    several, names = terminal.folder / "several", ["Nimbuskai Spedition", "Hotel Nebelzinne"]
    terminal.done(*words, "--client", names[0], "--client", names[1], "--out", several)
    files = sorted(several.glob("*.pdf"))
    assert len(files) == 2
    for file in files:
        text = whole_text(file.read_bytes())
        assert sum(name in text for name in names) == 1, "no client sees another's name"
    papers = kept(sample_desk)
    assert len(papers) == 3
    assert all(paper.client_id for paper in papers)


def test_several_papers_do_not_fit_into_one_file(terminal: Terminal, sample_desk: Path) -> None:
    file = terminal.folder / "out.pdf"
    file.write_text("mine")
    words = ["--desk", str(sample_desk), "review", "2026Q3", "--edition", "client", "--out", str(file)]
    assert str(file) in terminal.run(*words).sentence
    assert file.read_text() == "mine"
    other = terminal.folder / "several.pdf"
    assert str(other) in terminal.run(*words[:-1], str(other)).sentence
    assert not other.exists()
    assert not kept(sample_desk)


BLOCKED = {
    "no agreement": (["Rivermoss Nursery"], "no running agreement"),
    "ended client": (["Alderfen Print Works"], "no running agreement"),
    "unknown client": (["Nobody"], "No client is called “Nobody”"),
    "unknown agreement": (["Hotel Nebelzinne", "--agreement", "X"], "has no agreement X"),
}


@pytest.mark.parametrize("case", BLOCKED)
def test_a_letter_that_cannot_be_written_says_why(terminal: Terminal, sample_desk: Path, case: str) -> None:
    words, sentence = BLOCKED[case]
    out = terminal.folder / "letter.pdf"
    before = digest(sample_desk)
    answer = terminal.run("--desk", sample_desk, "letter", *words, "--kind", "notice", "--out", out)
    assert sentence in answer.sentence
    assert not out.exists()
    assert digest(sample_desk) == before


def test_it_is_warned_of_the_law_until_it_is_confirmed(terminal: Terminal, sample_desk: Path) -> None:
    with closing(opened(sample_desk)) as desk:
        client = desk.clients.named("Blauröhn Zahntechnik")
        (agreement,) = desk.agreements.all(client_id=client.id)
        desk.agreements.change(dataclasses.replace(agreement, notice_length=None, first_term_months=None))
    out = terminal.folder / "letter.pdf"
    words = ["--desk", str(sample_desk), "letter", client.name, "--kind", "notice", "--out", str(out)]
    assert "§ 621 BGB" in terminal.run(*words).err
    terminal.done(*words, "--confirm-law")


def test_a_name_that_fits_several_clients_is_refused(terminal: Terminal, sample_desk: Path) -> None:
    """An import may bring an alias that another client has; then only the exact name helps."""
    from msp_desk.core.records.client import CLIENTS, Client

    with closing(opened(sample_desk)) as desk, desk._journal.intention("action.import") as writer:
        writer.add_all(CLIENTS, [Client(name="Werk Nord", aliases="Werk"), Client(name="Werk Süd", aliases="Werk")])
    out = terminal.folder / "out.pdf"
    for words in (
        ["notice", "werk"],
        ["handover", "Werk", "--out", out],
        ["review", "last", "--client", "WERK", "--out", out],
    ):
        said = terminal.run("--desk", sample_desk, *words).sentence
        assert "Werk Nord" in said
        assert "Werk Süd" in said
    assert not out.exists()
    assert "Werk Nord" in terminal.done("--desk", sample_desk, "notice", "werk nord").out


@pytest.mark.parametrize("verb", ["letter", "handover", "review"])
@pytest.mark.parametrize("place", ["missing folder", "folder", "desk", "lock", "backup", "link to the desk", "device"])
def test_a_paper_never_goes_where_it_must_not(terminal: Terminal, sample_desk: Path, verb: str, place: str) -> None:
    words = {
        "letter": ["letter", "Hotel Nebelzinne", "--kind", "notice"],
        "handover": ["handover", "Hotel Nebelzinne"],
        "review": ["review", "last"],
    }[verb]
    backup = terminal.folder / "backup.mspdesk"
    terminal.done("--desk", sample_desk, "backup", "--out", backup)
    link = terminal.folder / "link.pdf"
    link.symlink_to(sample_desk)
    lock = sample_desk.with_name(sample_desk.name + ".lock")
    lock.touch()
    places = {
        "missing folder": terminal.folder / "none" / "out.pdf",
        "folder": terminal.folder,
        "desk": sample_desk,
        "lock": lock,
        "backup": backup,
        "link to the desk": link,
        "device": Path("/dev/null"),
    }
    if place == "device" and not places[place].exists():
        pytest.skip("this system has no such device")
    before = {path: digest(path) for path in (sample_desk, backup, lock)}
    names = beside(sample_desk)
    assert terminal.run("--desk", sample_desk, *words, "--out", places[place]).sentence
    assert {path: digest(path) for path in before} == before
    assert beside(sample_desk) == names
    assert link.is_symlink()


@pytest.mark.parametrize(
    ("quarter", "sentence"), [("2030Q1", "has not begun"), ("1900Q1", "No client was served"), ("2026Q4", "")]
)
def test_a_review_of_any_quarter(terminal: Terminal, sample_desk: Path, quarter: str, sentence: str) -> None:
    out = terminal.folder / "review.pdf"
    words = ["--desk", str(sample_desk), "review", quarter, "--out", str(out)]
    if sentence:
        assert sentence in terminal.run(*words).sentence
        assert not out.exists()
    else:
        terminal.done(*words)
        assert out.read_bytes().startswith(b"%PDF")


def test_a_review_names_its_quarter_and_only_the_clients_asked_for(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "review.pdf"
    words = ["--desk", str(sample_desk), "review", "last", "--out", str(out)]
    terminal.done(*words, "--client", "Hotel Nebelzinne")
    one = whole_text(out.read_bytes())
    assert "third quarter 2026" in one
    assert "Hotel Nebelzinne" in one
    terminal.done(*words)
    everyone = whole_text(out.read_bytes())
    assert "Amberlock Dental" in everyone
    assert len(everyone) > 5 * len(one)
    assert "No client is called" in terminal.run(*words, "--client", "Nobody").sentence


def test_a_name_with_signs_is_text_on_every_paper(terminal: Terminal, sample_desk: Path) -> None:
    name = '<b>=cmd|"A"; {0} & Söhne</b>'
    with closing(opened(sample_desk)) as desk:
        client = desk.clients.named("Hotel Nebelzinne")
        desk.clients.change(dataclasses.replace(client, name=name, legal_name=name))
    for words in (["letter", name, "--kind", "notice"], ["handover", name], ["review", "last", "--client", name]):
        out = terminal.folder / f"{words[0]}.pdf"
        answer = terminal.run("--desk", sample_desk, *words, "--out", out)
        assert answer.code == 0, answer
        assert squeezed(name) in squeezed(whole_text(out.read_bytes()))


def test_characters_that_no_font_has_are_named(terminal: Terminal, sample_desk: Path) -> None:
    with closing(opened(sample_desk)) as desk:
        client = desk.clients.named("Hotel Nebelzinne")
        desk.clients.change(dataclasses.replace(client, legal_name="Hotel \U0001f3e8"))
    out = terminal.folder / "out.pdf"
    before = digest(sample_desk)
    said = terminal.run("--desk", sample_desk, "letter", client.name, "--kind", "notice", "--out", out)
    assert said.code == 1
    assert "\U0001f3e8" in said.err
    assert not out.exists()
    assert digest(sample_desk) == before
