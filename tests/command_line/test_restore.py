"""``restore`` puts a backup in the place of the desk and says where the old one lies."""

from __future__ import annotations

from pathlib import Path

from msp_desk.core.records.language import Language
from msp_desk.core.storage.copying import content_of
from tests.command_line.terminal import Terminal


def test_a_desk_is_restored_from_its_backup_and_the_old_one_is_kept(terminal: Terminal, sample_desk: Path) -> None:
    backup = terminal.folder / "backup.mspdesk"
    terminal.done("--desk", sample_desk, "backup", "--out", backup)
    as_it_was = content_of(sample_desk)
    row = terminal.folder / "note.csv"
    row.write_text("name\nAfter the backup\n", "utf-8")
    terminal.done("--desk", sample_desk, "import", "clients", row)
    later = content_of(sample_desk)
    answer = terminal.run("--desk", sample_desk, "restore", backup)
    assert answer.code == 0
    assert content_of(sample_desk) == as_it_was
    aside = sample_desk.with_name("sample.before-restore-1.mspdesk")
    assert str(aside) in answer.out
    assert content_of(aside) == later
    assert terminal.run("--desk", sample_desk, "check").code == 0


def test_a_desk_that_is_not_there_is_made_from_the_backup(terminal: Terminal, sample_desk: Path) -> None:
    new = terminal.folder / "new.mspdesk"
    answer = terminal.run("--desk", new, "restore", sample_desk)
    assert answer.code == 0
    assert content_of(new) == content_of(sample_desk)
    assert answer.out.count("\n") == 1


def test_what_is_no_backup_is_refused_in_a_sentence(terminal: Terminal, sample_desk: Path) -> None:
    other = terminal.folder / "letter.pdf"
    other.write_bytes(b"%PDF-1.4 " + bytes(200))
    before = content_of(sample_desk)
    said = {terminal.run("--desk", sample_desk, "restore", other, language=language).sentence for language in Language}
    assert len(said) == 3
    assert all("letter.pdf" in sentence for sentence in said)
    assert terminal.run("--desk", sample_desk, "restore", terminal.folder / "nothing").code == 1
    assert content_of(sample_desk) == before
