"""Letters of every kind from the command line: what a kind needs, what it takes, what it says."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import digest, opened
from tests.core.actions.filled_letters import warned
from tests.core.documents.reading import squeezed, whole_text

CLIENT = "Tannbrück Metallbau"
FACT = ("--because", "2026-11-16", "Die Anmeldung war abgeschaltet.", "--breached", "§ 7")
LETTERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "notice": ((*FACT, "--text", "Ein Satz."), ("31. März 2027", "Die Anmeldung war abgeschaltet.", "Ein Satz.")),
    "non-renewal": ((), ("31. März 2027",)),
    "cause": (
        (*FACT, "--learned-on", "2026-11-18", "--clause", "§ 14"),
        ("mit sofortiger Wirkung", "1. Oktober 2026", "30. Oktober 2026", "16. November 2026 (§ 7 des Vertrags)"),
    ),
    "mutual": (
        ("--end", "31.12.2026", "--countersigned-by", "Ida Rot", "--full-settlement"),
        ("31. Dezember 2026", "Ida Rot", "alle gegenseitigen Ansprüche"),
    ),
    "acceptance": (
        ("--their-notice", "2026-11-12", "--received", "2026-11-14", "--their-end", "2027-04-30"),
        ("12. November 2026", "14. November 2026", "30. April 2027"),
    ),
    "warning": (
        (*FACT, "--demand", "die Anmeldung einschalten", "--demand", "uns dies bestätigen", "--cure-by", "2027-01-11"),
        ("die Anmeldung einschalten", "uns dies bestätigen", "11. Januar 2027", "Abmahnung"),
    ),
    "price-change": (
        (
            "--new-price",
            "1720",
            "--from",
            "2027-05-01",
            "--answer-by",
            "2027-01-15",
            "--price-because",
            "Löhne stiegen",
        ),
        ("1.720,00", "1. Mai 2027", "15. Januar 2027", "Löhne stiegen."),
    ),
}


def _words(kind: str, out: Path, *more: str) -> list[str]:
    return ["letter", CLIENT, "--kind", kind, *more, "--out", str(out)]


@pytest.mark.parametrize("kind", LETTERS)
def test_every_kind_says_what_was_said(terminal: Terminal, sample_desk: Path, kind: str) -> None:
    with closing(opened(sample_desk)) as desk:
        warned(desk, desk.clients.named(CLIENT).id)
    more, wanted = LETTERS[kind]
    out = terminal.folder / "letter.pdf"
    answer = terminal.run("--desk", sample_desk, *_words(kind, out, *more))
    assert (answer.code, answer.out) == (0, f"Written: {out}\n"), answer.err
    text = squeezed(whole_text(out.read_bytes()))
    for words in wanted:
        assert squeezed(words) in text, words
    assert squeezed("18. November 2026") not in text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--kind", "cause"), "--kind cause needs --because"),
        (("--kind", "warning"), "--kind warning needs --because"),
        (("--kind", "acceptance"), "--kind acceptance needs --their-notice"),
        (("--kind", "price-change"), "--kind price-change needs --new-price"),
        (("--kind", "notice", "--new-price", "3"), "--new-price goes only with --kind price-change"),
        (("--kind", "notice", "--from", "2027-01-01"), "--from goes only with --kind price-change"),
        (("--kind", "mutual", "--cure-by", "2027-01-01"), "--cure-by goes only with --kind warning"),
        (("--kind", "price-change", "--new-price", "3", *FACT), "--because goes only with --kind"),
        (("--kind", "notice", "--because", "someday", "x"), "'someday' is no day"),
        (("--kind", "notice", "--end", "2026-02-30"), "is no day of the calendar"),
        (("--kind", "acceptance", "--received", "2026-11-14"), "--kind acceptance needs --their-notice"),
        (("--kind", "notice", "--dispatch", "pigeon"), "invalid choice: 'pigeon'"),
    ],
)
def test_what_a_kind_lacks_or_does_not_take_is_wrong_usage(
    terminal: Terminal, sample_desk: Path, words: tuple[str, ...], sentence: str
) -> None:
    before = digest(sample_desk)
    answer = terminal.run("--desk", sample_desk, "letter", CLIENT, *words, "--out", "letter.pdf")
    assert answer.code == 2
    assert sentence in answer.err
    assert digest(sample_desk) == before


@pytest.mark.parametrize(
    ("kind", "more", "option"),
    [
        ("cause", FACT, "--no-warning-because"),
        ("notice", ("--end", "2026-12-31"), "--end"),
        ("warning", (*FACT, "--demand", "x", "--cure-by", "today"), "--cure-by"),
    ],
)
def test_a_letter_that_is_blocked_names_the_option_that_helps(
    terminal: Terminal, sample_desk: Path, kind: str, more: tuple[str, ...], option: str
) -> None:
    out = terminal.folder / "letter.pdf"
    words = _words(kind, out, *more)
    said = {language: terminal.run("--desk", sample_desk, *words, language=language).sentence for language in Language}
    assert all(option in sentence for sentence in said.values())
    assert len(set(said.values())) == len(Language)
    assert not out.exists()


def test_a_recorded_reason_makes_a_letter_for_cause_without_warning(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "letter.pdf"
    words = _words("cause", out, *FACT, "--learned-on", "heute", "--no-warning-because", "Die Gefahr war akut")
    answer = terminal.run("--desk", sample_desk, *words)
    assert answer.code == 0
    assert "lawyer" in answer.err
    assert squeezed("Die Gefahr war akut.") in squeezed(whole_text(out.read_bytes()))


def test_a_warning_from_the_command_line_is_recorded(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "letter.pdf"
    terminal.run(
        "--desk", sample_desk, *_words("warning", out, *FACT, "--demand", "einschalten", "--dispatch", "courier")
    )
    with closing(opened(sample_desk, writable=False)) as desk:
        (stored,) = desk.formal_warnings.all(client_id=desk.clients.named(CLIENT).id)
    assert (stored.demanded, stored.dispatch.value) == ("einschalten", "courier")
    assert "Per Boten" in whole_text(out.read_bytes())


def test_several_agreements_end_with_one_letter(terminal: Terminal, sample_desk: Path) -> None:
    import dataclasses

    from msp_desk.core.records.agreement import AgreementId

    with closing(opened(sample_desk)) as desk:
        (main,) = desk.agreements.all(client_id=desk.clients.named(CLIENT).id)
        desk.agreements.add(dataclasses.replace(main, id=AgreementId(0), number="HV-9", title="Hosting"))
    out = terminal.folder / "letter.pdf"
    terminal.done("--desk", sample_desk, *_words("notice", out, "--also", "HV-9"))
    text = squeezed(whole_text(out.read_bytes()))
    assert squeezed(main.number) in text
    assert squeezed("HV-9") in text
    failed = terminal.run("--desk", sample_desk, *_words("notice", terminal.folder / "x.pdf", "--also", "X"))
    assert "X" in failed.sentence


def test_an_amount_that_is_none_says_so(terminal: Terminal, sample_desk: Path) -> None:
    failed = terminal.run(
        "--desk", sample_desk, *_words("price-change", terminal.folder / "x.pdf", "--new-price", "viel")
    )
    assert "viel" in failed.sentence


def test_nobody_is_paid_for_being_a_client(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "x.pdf"
    failed = terminal.run("--desk", sample_desk, *_words("price-change", out, "--new-price", "-5"))
    assert (failed.code, out.exists()) == (1, False)
    assert "price" in failed.sentence


def test_a_notice_that_is_still_to_come_is_not_accepted(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "x.pdf"
    failed = terminal.run("--desk", sample_desk, *_words("acceptance", out, "--their-notice", "2027-03-01"))
    assert (failed.code, out.exists()) == (1, False)
    assert "1 March 2027" in failed.sentence
