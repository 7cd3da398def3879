"""Gather the window's English words and compile their translations.

``python packaging/translations.py``          update the .ts files from the sources, then compile them to .qm
``python packaging/translations.py --check``  exit 1 when a file is not up to date or a translation is missing

Uses Qt's own lupdate and lrelease from the environment that ``packaging/dev.py setup`` makes.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "it")


def _tool(name: str) -> str:
    """Qt's tool beside this Python."""
    ending = ".exe" if sys.platform == "win32" else ""
    return str(Path(sys.executable).parent / f"pyside6-{name}{ending}")


def _sources() -> list[str]:
    return [str(path.relative_to(ROOT)) for path in sorted((ROOT / "msp_desk" / "ui").rglob("*.py"))]


def update(language: str, target: Path) -> None:
    """Bring a .ts file up to date with the sources; obsolete words go."""
    subprocess.run(
        [
            _tool("lupdate"), *_sources(), "-no-obsolete", "-locations", "none", "-silent", "-source-language", "en",
            "-target-language", language, "-ts", str(target),
        ],
        check=True,
        cwd=ROOT,
    )  # fmt: skip


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file."""
    subprocess.run([_tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True, cwd=ROOT)


def words(path: Path) -> dict[tuple[str, str], str]:
    """The translations of a .ts file by context and English text; "" for one that is missing."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of our own
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") != "unfinished"
            found[name, message.findtext("source", "")] = (
                (translation.text or "") if done and translation is not None else ""
            )
    return found


def problems(language: str) -> list[str]:
    """What is not up to date in a language."""
    kept = FOLDER / f"msp_desk_{language}.ts"
    if not kept.is_file():
        return [f"{kept.name} is missing"]
    known = words(kept)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / kept.name
        fresh.write_bytes(kept.read_bytes())
        update(language, fresh)
        wanted = words(fresh)
        compiled = Path(folder) / "fresh.qm"
        compile_to(kept, compiled)
        found = []
        if compiled.read_bytes() != kept.with_suffix(".qm").read_bytes():
            found.append(f"{kept.with_suffix('.qm').name} is not compiled from {kept.name}")
    found += [f"{kept.name} lacks {source!r} of {context}" for context, source in sorted(wanted.keys() - known.keys())]
    found += [
        f"{kept.name} still has {source!r} of {context}" for context, source in sorted(known.keys() - wanted.keys())
    ]
    found += [
        f"{kept.name} does not translate {source!r} of {context}"
        for (context, source), text in sorted(known.items())
        if not text
    ]
    for (context, source), text in sorted(known.items()):
        if text and set(re.findall(r"\{\w+\}", source)) != set(re.findall(r"\{\w+\}", text)):
            found.append(f"{kept.name} names other parts than {source!r} of {context}")
    return found


def main() -> int:
    """Update and compile, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.check:
        found = [problem for language in LANGUAGES for problem in problems(language)]
        print("\n".join(found) or "every translation is complete")
        return 1 if found else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        target = FOLDER / f"msp_desk_{language}.ts"
        update(language, target)
        compile_to(target, target.with_suffix(".qm"))
        missing = sorted(source for (_, source), text in words(target).items() if not text)
        print(f"{target.name}: {len(missing)} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
