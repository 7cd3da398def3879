"""``salvage`` brings what can be read of a damaged desk into a new one and writes the list beside it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from msp_desk.core.records.language import Language
from msp_desk.core.storage import connecting
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import beside, digest, opened


def hole(path: Path, table: str) -> None:
    """Empty the first page of a table."""
    connection = connecting.connect_raw(path, "mode=ro")
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(content)


def test_a_damaged_desk_is_salvaged_with_a_list(terminal: Terminal, sample_desk: Path) -> None:
    hole(sample_desk, "clients")
    before, names = digest(sample_desk), beside(sample_desk)
    target = terminal.folder / "elsewhere" / "new.mspdesk"
    target.parent.mkdir()
    answer = terminal.done("salvage", sample_desk, "--out", target)
    assert (digest(sample_desk), beside(sample_desk) - {"elsewhere"}) == (before, names)
    report = target.with_name("new.salvaged.txt")
    assert f"{target} holds " in answer.out
    assert f"The list of what was brought over and what was not: {report}" in answer.out
    text = report.read_text("utf-8")
    assert "Clients: " in text
    assert "may be missing as well" in text
    assert report.stat().st_mode & 0o077 == 0
    with closing(opened(target)) as desk:
        assert "Hotel Nebelzinne" in [client.name for client in desk.clients.all()]
        assert desk.grades.table(desk.clock.today()).clients


def test_each_language_has_its_own_list(terminal: Terminal, sample_desk: Path) -> None:
    hole(sample_desk, "settings")
    texts = {}
    for language in Language:
        target = terminal.folder / f"{language.value}.mspdesk"
        terminal.done("salvage", sample_desk, "--out", target, language=language)
        (report,) = target.parent.glob(f"{language.value}.*.txt")
        texts[language] = report.read_text("utf-8")
    assert "The figures of the settings are lost" in texts[Language.EN]
    assert "Die Kennzahlen der Einstellungen sind verloren" in texts[Language.DE]
    assert "I valori delle impostazioni sono persi" in texts[Language.IT]


def test_what_cannot_be_salvaged_is_said_in_a_sentence(terminal: Terminal, sample_desk: Path) -> None:
    letter = terminal.file("letter.mspdesk", b"A letter to nobody.\n" * 400)
    target = terminal.folder / "new.mspdesk"
    for damaged, out, word in (
        (letter, target, "letter.mspdesk"),
        (terminal.folder / "none.mspdesk", target, "none.mspdesk"),
        (sample_desk, sample_desk, "already there"),
        (sample_desk, terminal.folder / "none" / "new.mspdesk", "none"),
    ):
        assert word in terminal.run("salvage", damaged, "--out", out).sentence
    assert not target.exists()
