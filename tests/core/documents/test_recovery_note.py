"""The recovery note: one page that says everything but the passphrase, in three languages."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.actions.beginning import FirstAnswers, begin_desk
from msp_desk.core.actions.recovery_notes import recovery_note
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.recovery_note import RecoveryNoteFacts, _commands, render_recovery_note
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase

WORDS = "it's a zitternde Gießkanne"
FACTS = RecoveryNoteFacts(
    firm="Rivermead IT GmbH & Söhne",
    day=date(2026, 11, 21),
    desk="/data/msp-desk/my.mspdesk",
    backups="/data/msp-desk/backups/my-0a1b2c3d4e5f",
    second_place="/media/stick/backups",
    version="0.1.0",
)
LONG = replace(
    FACTS,
    firm="Gesellschaft für Informationstechnik, Netzwerkbetreuung und Datenverarbeitung Süddeutschland mbH & Co. KG",
    desk="C:\\Users\\Geschäftsführung\\AppData\\Local\\" + "Ein sehr langer Ordnername\\" * 3 + "meine Firma.mspdesk",
    backups="C:\\Users\\Geschäftsführung\\AppData\\Local\\" + "Ein sehr langer Ordnername\\" * 3,
    second_place="\\\\server\\freigabe\\" + "Ein sehr langer Ordnername\\" * 3,
)


def read(pdf: bytes) -> tuple[int, str]:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return len(reader.pages), " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("facts", "size"),
    [(FACTS, PaperSize.A4), (FACTS, PaperSize.LETTER), (LONG, PaperSize.A4)],
    ids=["usual", "letter", "long"],
)
def test_everything_stands_on_one_page(facts: RecoveryNoteFacts, language: Language, size: PaperSize) -> None:
    pages, said = read(render_recovery_note(facts, language=language, size=size))
    assert pages == 1
    for words in ("sqlcipher_export", "PRAGMA key", "SQLCipher", "0.1.0"):
        assert words in said
    if facts is FACTS:
        assert all(place in said for place in (facts.desk, facts.backups, facts.second_place))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, ("Recovery note", "Nobody can recover it", "written by hand", "21 November 2026")),
        (Language.DE, ("Notfallblatt", "Niemand kann sie wiederherstellen", "von Hand", "21. November 2026")),
        (Language.IT, ("Foglio di emergenza", "Nessuno può recuperarla", "scritta a mano", "21 novembre 2026")),
    ],
)
def test_it_speaks_the_language(language: Language, words: tuple[str, ...]) -> None:
    _pages, said = read(render_recovery_note(FACTS, language=language))
    assert all(one in said for one in words)


def test_without_a_second_place_none_is_named() -> None:
    _pages, said = read(render_recovery_note(replace(FACTS, second_place=""), language=Language.EN))
    assert "Copies of the backups" not in said


def test_the_same_facts_give_the_same_bytes() -> None:
    assert render_recovery_note(FACTS, language=Language.DE) == render_recovery_note(FACTS, language=Language.DE)


def test_the_note_of_a_desk_names_its_files_and_never_the_passphrase(tmp_path: Path, today: date) -> None:
    folders = folders_under(tmp_path)
    answers = FirstAnswers(name="Rivermead", language=Language.EN, currency="EUR", hour_cost=4500)
    desk = begin_desk(folders.default_desk, answers, FixedClock(today), folders, Passphrase(WORDS))
    pdf = recovery_note(desk, Language.EN)
    desk.close()
    _pages, said = read(pdf)
    assert "my.mspdesk" in said
    assert "Rivermead" in said
    assert "Gießkanne" not in said


def test_what_the_paper_says_opens_the_file_with_a_stock_library(
    tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = folders_under(tmp_path)
    answers = FirstAnswers(name="Rivermead", language=Language.EN, currency="EUR", hour_cost=4500)
    desk = begin_desk(folders.default_desk, answers, FixedClock(today), folders, Passphrase(WORDS))
    desk.clients.add(Client(name="Quellmark Foods"))
    desk.close()
    monkeypatch.chdir(tmp_path)
    _open, key, ask, copy = _commands(replace(FACTS, desk=str(folders.default_desk)))
    connection = driver.connect(str(folders.default_desk), isolation_level=None)
    connection.execute(key.replace("…", WORDS.replace("'", "''")))
    assert connection.execute(ask).fetchall() == [("Quellmark Foods",)]
    for statement in copy.split(";"):
        connection.execute(statement)
    connection.close()
    plain = driver.connect(str(tmp_path / "plain.db"))
    assert plain.execute(ask).fetchall() == [("Quellmark Foods",)]
    plain.close()
