"""Bank statements of three formats say the same; what is wrong with one is said and nothing is read."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.statements import BankStatement, read_statements
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.importing.statements.files import ENTRIES, camt, mt940, ofx

FORMATS: dict[str, Callable[[], str]] = {
    **{f"camt.053.001.{version}": partial(camt, version) for version in ("02", "03", "04", "06", "08", "10")},
    "MT940": mt940,
    "OFX 1": partial(ofx, xml=False),
    "OFX 2": partial(ofx, xml=True),
}


def read(folder: Path, content: str | bytes, name: str = "statement.txt") -> list[BankStatement]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_statements(path)


def refusal(folder: Path, content: str | bytes) -> str:
    with pytest.raises(ImportFailed) as refused:
        read(folder, content)
    said = {Wording(language).error(refused.value) for language in Language}
    assert len(said) == 3
    assert all("statement.txt" in sentence for sentence in said)
    return Wording(Language.EN).error(refused.value)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_same(tmp_path: Path, name: str) -> None:
    (statement,) = read(tmp_path, FORMATS[name]())
    assert statement.account.endswith("0532013000")
    assert [entry.day for entry in statement.entries] == [date.fromisoformat(day) for day, *_ in ENTRIES]
    assert [entry.amount for entry in statement.entries] == [178500, -4990, 238000]
    assert [entry.payer for entry in statement.entries] == [name for _, _, name, _ in ENTRIES]
    assert [entry.reference for entry in statement.entries] == [reference for *_, reference in ENTRIES]
    assert {entry.currency for entry in statement.entries} == {"EUR"}
    assert statement.closing is not None
    assert statement.closing.amount == 511510


@pytest.mark.parametrize("content", [camt(closing="5115.11"), mt940(closing="5115.11")])
def test_a_statement_that_does_not_add_up_is_refused_with_the_difference(tmp_path: Path, content: str) -> None:
    said = refusal(tmp_path, content)
    assert "does not add up" in said
    assert "€0.01" in said


def test_a_statement_in_two_currencies_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, camt().replace("<Amt Ccy='EUR'>49.90", "<Amt Ccy='USD'>49.90"))
    assert "EUR and USD" in said


def test_pending_entries_do_not_count(tmp_path: Path) -> None:
    pending = camt(entries=[*ENTRIES, ("2026-11-06", "9.00", "Nobody", "soon")])
    start = pending.rindex("<Cd>BOOK</Cd>")
    (statement,) = read(tmp_path, pending[:start] + "<Cd>PDNG</Cd>" + pending[start + len("<Cd>BOOK</Cd>") :])
    assert len(statement.entries) == len(ENTRIES)


def test_a_collected_entry_becomes_its_payments_when_they_come_to_it(tmp_path: Path) -> None:
    def collected(first: str, second: str) -> str:
        parts = "".join(
            f"<TxDtls><Amt Ccy='EUR'>{amount}</Amt><RltdPties><Dbtr><Pty><Nm>{name}</Nm></Pty></Dbtr></RltdPties>"
            f"<RmtInf><Ustrd>{name}</Ustrd></RmtInf></TxDtls>"
            for amount, name in ((first, "One"), (second, "Two"))
        )
        whole = camt(entries=[("2026-11-02", "30.00", "Both", "Both")], closing="1030.00")
        start, end = whole.index("<NtryDtls>"), whole.index("</NtryDtls>")
        return whole[: start + len("<NtryDtls>")] + parts + whole[end:]

    (statement,) = read(tmp_path, collected("10.00", "20.00"))
    assert [(entry.amount, entry.payer) for entry in statement.entries] == [(1000, "One"), (2000, "Two")]
    (statement,) = read(tmp_path, collected("10.00", "19.00"))
    assert [(entry.amount, entry.payer) for entry in statement.entries] == [(3000, "One Two")]


def test_several_statements_of_one_file(tmp_path: Path) -> None:
    found = read(tmp_path, mt940() + mt940(entries=[], closing="1000.00"))
    assert [len(statement.entries) for statement in found] == [3, 0]


def test_a_reversed_credit_takes_money_away(tmp_path: Path) -> None:
    content = mt940(entries=[("2026-11-02", "10.00", "A", "B")], closing="990.00").replace("CR10,00", "RCR10,00")
    (statement,) = read(tmp_path, content)
    assert [entry.amount for entry in statement.entries] == [-1000]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (camt().replace("camt.053", "pain.001"), "no statement (camt.053)"),
        (camt()[:-40], "no well-formed XML"),
        ("<!DOCTYPE x [<!ENTITY a 'aaa'>]>" + camt().partition("?>")[2], "document type or entities"),
        ("<a>" * 120 + "</a>" * 120, "more than 100 levels"),
        (camt().replace("<CdtDbtInd>CRDT</CdtDbtInd>", ""), "whether money arrived"),
        (camt().replace("1785.00", "1785.001"), "“1785.001” is no amount"),
        (camt().replace("1785.00", "NaN"), "“NaN” is no amount"),
        (camt().replace("1785.00", "1e99"), "“1e99” is no amount"),
        (camt().replace("2026-11-02", "2026-02-30"), "“2026-02-30” is not a day"),
        (mt940().replace(":62F:", ":99F:"), "no field :62F:"),
        (mt940().replace(":20:", ":21:"), "no field :20:"),
        (mt940().replace(":61:261102", ":61:269902"), "cannot be read"),
        (ofx(xml=False).replace("<TRNAMT>1785.00", "<TRNAMT>a lot"), "“a lot” is no amount"),
        (ofx(xml=False).partition("<LEDGERBAL>")[0], "no field </OFX>"),
        ("<OFX>" + "<A>" * 120, "more than 100 levels"),
        ("client;amount\nA;1\n", "no bank statement that is read"),
        ("", "no bank statement that is read"),
        (b"\x00\x01\x02", "no bank statement that is read"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, content: str | bytes, said: str) -> None:
    assert said in refusal(tmp_path, content)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    assert "larger than 20 MB" in refusal(tmp_path, camt() + " " * (21 * 2**20))


@pytest.mark.parametrize("name", FORMATS)
def test_damage_ends_in_a_sentence_or_in_a_statement_that_adds_up(tmp_path: Path, name: str) -> None:
    whole = FORMATS[name]().encode()
    chance = random.Random(name)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(damaged))
            match chance.randrange(3):
                case 0:
                    damaged[place] = chance.randrange(256)
                case 1:
                    del damaged[place : place + chance.randrange(1, 30)]
                case _:
                    damaged[place:place] = bytes(chance.randrange(256) for _ in range(5))
        with suppress(ImportFailed):
            for statement in read(tmp_path, bytes(damaged)):
                if statement.opening is not None and statement.closing is not None:
                    moved = sum(entry.amount for entry in statement.entries)
                    assert statement.opening.amount + moved == statement.closing.amount


def test_real_files_are_read_or_refused_with_a_reason(shared_folder: Path) -> None:
    read_whole, refused = {}, {}
    for path in sorted((shared_folder / "data" / "bank").iterdir()):
        try:
            read_whole[path.name] = [len(statement.entries) for statement in read_statements(path)]
        except ImportFailed as error:
            refused[path.name] = Wording(Language.EN).error(error)
    assert read_whole == {
        "camt053.v2.multi.statement.xml": [1, 1],
        "cmxl-mt940.sta": [11, 2, 3],
        "stmtrs.ofx": [2],
        "stmtrs_euro.ofx": [2],
    }
    assert "holds no statement" in refused.pop("camt053.v2.wrong.xml")
    assert "no field :20:" in refused.pop("self-provided-sparkassen.sta")
    assert "does not add up" in refused.pop("jejik-ing.sta")
    assert "0.20 are missing" in refused.pop("jejik-postfinance.sta")
    assert "does not add up" in refused.pop("betterplace-sepa_snippet_broken.sta")
    assert all("EUR and SEK" in said for said in refused.values())
