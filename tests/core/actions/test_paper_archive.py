"""Every kind of paper: kept with its facts, opened unchanged, a changed byte found, the same facts the same bytes."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem, MspDeskError, NotFound
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions import making
from tests.core.actions.desks import copied

ROOT = Path(__file__).resolve().parents[3]
MAKERS: Mapping[DocumentKind, Callable[[Desk], Document]] = making.MAKERS
every_kind = pytest.mark.parametrize("kind", DocumentKind, ids=[kind.value for kind in DocumentKind])


def test_every_kind_of_paper_is_looked_at() -> None:
    assert set(MAKERS) == set(DocumentKind)
    for language in Language:
        assert len({Wording(language).word(kind) for kind in DocumentKind}) == len(DocumentKind)


@every_kind
def test_a_paper_is_kept_with_its_facts_and_opens_unchanged(sample: Desk, tmp_path: Path, kind: DocumentKind) -> None:
    made = MAKERS[kind](sample)
    kept = sample.papers.verify(int(made.id))
    assert kept.kind is kind
    assert kept.content.startswith(b"%PDF-")
    assert kept.sha256 == hashlib.sha256(kept.content).hexdigest()
    assert json.loads(kept.facts)
    sample.papers.save(int(made.id), tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == made.content


@every_kind
def test_one_changed_byte_is_found_and_said(sample: Desk, tmp_path: Path, kind: DocumentKind) -> None:
    made = MAKERS[kind](sample)
    middle = len(made.content) // 2
    changed = bytearray(made.content)
    changed[middle] ^= 1
    with sqlite3.connect(sample.path) as connection:
        connection.execute("UPDATE documents SET content = ? WHERE id = ?", (bytes(changed), made.id))
    with pytest.raises(MspDeskError) as error:
        sample.papers.save(int(made.id), tmp_path / "again.pdf")
    for language in Language:
        assert made.title in Wording(language).error(error.value)
    assert not (tmp_path / "again.pdf").exists()


def _in_another_process(desk: Path, folder: Path, *, seed: str, zone: str) -> dict[str, str]:
    """The SHA-256 of a paper of every kind, made by a process of its own with another hash seed and time zone."""
    work = folder / seed
    work.mkdir()
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.core.actions.making", str(copied(desk, work)), str(work)],
        cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False, timeout=180,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_the_same_facts_give_the_same_bytes_in_every_process(sample_file: Path, tmp_path: Path) -> None:
    first = _in_another_process(sample_file, tmp_path, seed="1", zone="Pacific/Kiritimati")
    second = _in_another_process(sample_file, tmp_path, seed="4242", zone="America/Los_Angeles")
    assert set(first) == {kind.value for kind in DocumentKind}
    assert first == second


def test_all_papers_of_a_client_go_into_a_folder_with_a_manifest(sample: Desk, tmp_path: Path) -> None:
    client = sample.clients.named(making.CLIENT)
    made = [MAKERS[kind](sample) for kind in (DocumentKind.HANDOVER, DocumentKind.EVIDENCE, DocumentKind.HANDOVER)]
    MAKERS[DocumentKind.REVIEW](sample)  # the firm's own, not the client's
    done = sample.papers.export(int(client.id), tmp_path / "out", language=Language.DE)
    files = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert set(files) == {"manifest.csv", *(paper.file for paper in done.papers)}
    assert sorted(hashlib.sha256(files[paper.file]).hexdigest() for paper in done.papers) == sorted(
        paper.sha256 for paper in made
    )
    rows = list(csv.DictReader(io.StringIO(files["manifest.csv"].decode("utf-8-sig"))))
    assert {row["Datei"]: (row["SHA-256"], row["erstellt (UTC)"]) for row in rows} == {
        paper.file: (paper.sha256, paper.made_at) for paper in done.papers
    }
    assert all(files[row["Datei"]] and int(row["Bytes"]) == len(files[row["Datei"]]) for row in rows)


def test_a_zip_holds_the_same_and_is_the_same_each_time(sample: Desk, tmp_path: Path) -> None:
    client = sample.clients.named(making.CLIENT)
    MAKERS[DocumentKind.HANDOVER](sample)
    for name in ("a.zip", "b.ZIP"):
        sample.papers.export(int(client.id), tmp_path / name)
    sample.papers.export(int(client.id), tmp_path / "folder")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.ZIP").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            path.name: path.read_bytes() for path in (tmp_path / "folder").iterdir()
        }


def test_what_cannot_be_saved_writes_nothing(sample: Desk, tmp_path: Path) -> None:
    client = sample.clients.named(making.CLIENT)
    out = tmp_path / "out"
    with pytest.raises(MspDeskError, match=r"paper_export\.nothing"):
        sample.papers.export(int(client.id), out)
    made = MAKERS[DocumentKind.HANDOVER](sample)
    with pytest.raises(NotFound):
        sample.papers.export(999, out)
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(MspDeskError, match=r"paper_export\.not_empty"):
        sample.papers.export(int(client.id), full)
    with pytest.raises(FileProblem):
        sample.papers.export(int(client.id), full / "mine.txt")
    with sqlite3.connect(sample.path) as connection:
        connection.execute("UPDATE documents SET content = ? WHERE id = ?", (made.content + b" ", made.id))
    for target in (out, tmp_path / "out.zip"):
        with pytest.raises(MspDeskError, match="changed_paper"):
            sample.papers.export(int(client.id), target)
        assert not target.exists()
    assert [path.name for path in full.iterdir()] == ["mine.txt"]
