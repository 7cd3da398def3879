"""The window's words are translated, all of them and none too many, and the compiled files are those of the sources."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "translations.py"
LANGUAGES = ("de", "it")


@pytest.fixture
def translations() -> ModuleType:
    """The script as a module (its folder is no package, on purpose: a library has the same name)."""
    specification = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def copied(translations: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the translations, which the script then reads instead of the project's own."""
    folder = tmp_path / "translations"
    shutil.copytree(ROOT / "resources" / "translations", folder)
    monkeypatch.setattr(translations, "FOLDER", folder)
    return folder


def test_every_language_of_the_script_is_meant(translations: ModuleType) -> None:
    assert translations.LANGUAGES == LANGUAGES
    assert sorted(path.stem.rpartition("_")[2] for path in translations.FOLDER.glob("*.ts")) == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_window_is_translated(translations: ModuleType, language: str) -> None:
    before = {path.name: path.read_bytes() for path in translations.FOLDER.iterdir()}
    assert translations.problems(language) == []
    assert {path.name: path.read_bytes() for path in translations.FOLDER.iterdir()} == before


def test_each_kind_of_fault_is_named(translations: ModuleType, copied: Path) -> None:
    kept = copied / "msp_desk_de.ts"
    text = kept.read_text("utf-8")
    undone = text.replace("<translation>Kunden</translation>", '<translation type="unfinished"></translation>')
    unknown = undone.replace("<source>Portfolio</source>", "<source>Portfolios</source>", 1)
    broken = unknown.replace("<translation>Schreiben an {client}</translation>", "<translation>Schreiben</translation>")
    assert len({text, undone, unknown, broken}) == 4
    kept.write_text(broken, "utf-8")
    found = translations.problems("de")
    assert "msp_desk_de.qm is not compiled from msp_desk_de.ts" in found
    assert "msp_desk_de.ts lacks 'Portfolio' of DecisionRoom" in found
    assert "msp_desk_de.ts still has 'Portfolios' of DecisionRoom" in found
    assert "msp_desk_de.ts does not translate 'Clients' of MainWindow" in found
    assert "msp_desk_de.ts names other parts than 'Letter to {client}' of LetterDialog" in found


def test_a_missing_file_is_named(translations: ModuleType, copied: Path) -> None:
    (copied / "msp_desk_it.ts").unlink()
    assert translations.problems("it") == ["msp_desk_it.ts is missing"]
