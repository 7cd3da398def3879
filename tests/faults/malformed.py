"""Malformed import files through the command line: each ends in a sentence and leaves nothing half-stored.

From sound files of every kind and format thousands of malformed ones are made by a seed. What is refused must be
refused with a sentence in three languages that names the file, and row and column where there is one, and the desk
must be as before. What is accepted must be stored whole: the same file again changes nothing. Nothing may take longer
than five seconds or more memory than half a gigabyte beyond what was there.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import re
import shutil
import signal
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from msp_desk.command_line import parse, run
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.language import Language
from msp_desk.core.storage.copying import content_of
from msp_desk.core.wording import Wording
from tests.faults.malformed_files import BUNDLE, Form, Sound, base_desk, setting_of, sound_files
from tests.faults.malformed_guards import Weakness, weakened
from tests.faults.malformed_lays import LAYS, Looks, lay_out
from tests.faults.malformed_making import Lay, Made
from tests.faults.malformed_outcome import Findings, peak_megabytes, reset_peak
from tests.faults.malformed_packed import PACKED_WAYS
from tests.faults.malformed_text import WAYS

SECONDS = 5.0
STUCK = 30.0
"""Seconds of the clock after which a file is given up; a busy machine makes five of them mean nothing."""
MEGABYTES = 512
LONGEST = 1_200
LAY = "lay"
_ODDLY_LAID = 0.05
_UNFILLED = re.compile(r"\{(file|row|column|reason|limit|value|count)\}")
_LANGUAGES = tuple(Wording(language) for language in Language)


class Stuck(BaseException):
    """The program did not come back; no handler of the program may catch it."""


class Listening(Wording):
    """Says sentences as the program does, and remembers of what they were."""

    def __init__(self, language: Language) -> None:
        """Speak one language."""
        super().__init__(language)
        self.errors: list[MspDeskError] = []
        self.said: dict[str, dict[str, object]] = {}

    def begin(self) -> None:
        """Forget what was said."""
        self.errors, self.said = [], {}

    def error(self, error: MspDeskError) -> str:
        """The sentence of an error."""
        self.errors.append(error)
        return super().error(error)

    def say(self, code: str, /, **params: object) -> str:
        """One sentence."""
        self.said[code] = params
        return super().say(code, **params)


class Trial:
    """One malformed file on a fresh copy of the desk."""

    def __init__(self, folder: Path, base: Path, sound: Sound, made: Made, wording: Listening) -> None:
        """Lay everything out."""
        self.folder, self.sound, self.made, self.wording = folder, sound, made, wording
        folder.mkdir()
        self.desk = folder / "desk.mspdesk"
        shutil.copy(base, self.desk)
        self.file = folder / "in" / sound.name
        self.file.parent.mkdir()
        lay_out(made, self.file)

    def carry_out(self) -> tuple[int, str]:
        """Run the verb.

        Returns:
            The exit code and the lines on standard error.
        """
        return self._do(*self.sound.verb, str(self.file), *self.sound.options)

    def _do(self, *words: str) -> tuple[int, str]:
        self.wording.begin()
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run(parse(["--desk", str(self.desk), *words]), setting_of(self.folder / "user", self.wording))
        return code, err.getvalue()

    def look_over(self, before: tuple[str, int], findings: Findings) -> None:
        """Run, and hold what happened against what must happen."""
        code, complained = self.carry_out()
        after = content_of(self.desk) if self.desk.exists() else ("gone", 0)
        if code not in (0, 1) or "command.mistake" in self.wording.said or "Traceback" in complained:
            findings.add("mistakes", complained)
        if code:
            findings.refused += 1
            if after != before:
                findings.add("half", f"refused, and something is stored: {complained}")
            self._hear(findings)
        else:
            findings.accepted += 1
            self._whole(before, after, findings)
        left = [one.name for one in self.folder.rglob("*.part")]
        if left:
            findings.add("half", f"left behind: {left}")

    def _hear(self, findings: Findings) -> None:
        """Every refusal names the file, in three languages, and the row and column where there is one."""
        if not self.wording.errors:
            findings.add("vague", "nothing was said")
        for error in self.wording.errors[-1:]:
            sentences = [each.error(error) for each in _LANGUAGES]
            for text in sentences:
                if self.file.name not in text or not text.endswith((".", ").")) or _UNFILLED.search(text):
                    findings.add("vague", f"{error.code}: {text[:300]}")
                if len(text) > LONGEST or any(_is_hidden(sign) for sign in text):
                    findings.add("vague", f"{error.code}, {len(text)} characters: {text[:200]!r}")
            if len(set(sentences)) < len(sentences):
                findings.add("vague", f"{error.code} is the same in two languages")
            english = Wording(Language.EN).error(error)
            if self.made.row and f"row {self.made.row}" not in english:
                findings.add("vague", f"{error.code} does not name row {self.made.row}: {english[:300]}")
            if self.made.column and self.made.column not in english:
                findings.add("vague", f"{error.code} does not name column {self.made.column}: {english[:300]}")

    def _whole(self, before: tuple[str, int], after: tuple[str, int], findings: Findings) -> None:
        """What is accepted is stored whole, so the same file again changes nothing."""
        if self.made.refused:
            findings.add("wrongly", f"{self.sound.name} was accepted: {self.wording.said}")
        told = self.wording.said.get("command.imported", {})
        brought = sum(int(str(told.get(what, 0))) for what in ("new", "clients"))
        if after[1] - before[1] < brought:
            findings.add("half", f"{brought} records were said to be stored: {before[1]} and now {after[1]} rows")
        if told.get("rejected"):
            findings.add("half", f"rows were left out that nobody said to leave out: {told}")
        if self.made.lay is not Lay.FILE:
            return
        if self.sound.form is Form.JSON:
            code, complained = self._do("check")
            if code:
                findings.add("half", f"what was restored is not in order: {complained}")
            return
        code, complained = self.carry_out()
        if code or content_of(self.desk) != after:
            findings.add(
                "half", f"the same file again: {code}, {self.wording.said.get('command.imported')}, {complained}"
            )


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs") and sign != "\u00ad"


def cases(sounds: Sequence[Sound], count: int, seed: int, only: str = "") -> Iterator[tuple[int, Sound, Made]]:
    """Malformed files by number; the same seed makes the same ones.

    Args:
        sounds: What they are made of; half of them are no tables, of which there are the most.
        count: How many.
        seed: Makes them.
        only: A :class:`Form`, or ``lay`` for files that lie there oddly; "" for everything.
    """
    forms = {Form(only)} if only not in ("", LAY) else set(Form)
    known = [one for one in sounds if one.form in forms]
    rare = [one for one in known if one.form not in (Form.TABLE, Form.WORKBOOK)] or known
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        sound = chance.choice(rare if number % 2 else known)
        ways = [*WAYS.get(sound.form, ()), *PACKED_WAYS.get(sound.form, ())]
        way = chance.choice(LAYS if only == LAY or (not only and chance.random() < _ODDLY_LAID) else ways)
        yield number, sound, way(sound, chance)


def go_through(
    folder: Path, count: int, seed: int, weakness: Weakness = Weakness.NONE, *, only: str = "", patience: float = STUCK
) -> Findings:
    """Hand in malformed files.

    Args:
        folder: Empty.
        count: How many.
        seed: Makes them.
        weakness: The guard that is taken away.
        only: As :func:`cases` takes it.
        patience: Seconds of the clock after which a file is given up.
    """
    base = base_desk(folder)
    before, findings, looks = content_of(base), Findings(), Looks()
    sounds = list(sound_files((folder / BUNDLE).read_bytes()))
    languages = [Listening(each) for each in Language]
    signal.signal(signal.SIGALRM, _give_up)
    with weakened(weakness):
        for number, sound, made in cases(sounds, count, seed, only):
            findings.begin(f"{number} {sound.name} {made.lay.value}")
            trial = Trial(folder / "trial", base, sound, made, languages[number % len(languages)])
            held = reset_peak()
            began = time.process_time()
            signal.setitimer(signal.ITIMER_REAL, patience)
            try:
                with looks.acting(made, trial.file):
                    trial.look_over(before, findings)
            except Stuck:
                findings.add("slow", f"nothing came back within {patience:.0f} s")
            except Exception as error:  # noqa: BLE001 - whatever comes out of the program is what is looked for
                findings.add("mistakes", repr(error))
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            findings.measured(time.process_time() - began, peak_megabytes() - held, limits=(SECONDS, MEGABYTES))
            shutil.rmtree(folder / "trial")
    return findings


def _give_up(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise Stuck


def main(arguments: Sequence[str] | None = None) -> int:
    """Hand in as many files as asked and print what was found as one JSON object; 1 when something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults malformed", description=__doc__)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weakness", choices=[one.value for one in Weakness], default=Weakness.NONE.value)
    parser.add_argument("--only", choices=[*(one.value for one in Form), LAY], default="")
    parser.add_argument("--patience", type=float, default=STUCK, metavar="SECONDS")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="msp-desk-malformed-") as folder:
        findings = go_through(
            Path(folder), asked.cases, asked.seed, Weakness(asked.weakness), only=asked.only, patience=asked.patience
        )
    found = {"harness": "malformed", "weakness": asked.weakness, "seed": asked.seed, **findings.as_dict()}
    print(json.dumps(found, ensure_ascii=False), flush=True)
    return 1 if findings.faults else 0


if __name__ == "__main__":
    sys.exit(main())
