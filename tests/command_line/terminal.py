"""A terminal for the tests: words in, exit code and both outputs back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from msp_desk import command_line
from msp_desk.command_line.setting import Setting
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions.desks import CLOCK, user_of

RECEIVABLES = (
    "--create-clients", "--map", "client=customerID", "--map", "number=invoiceNumber", "--map", "issued_on=InvoiceDate",
    "--map", "due_on=DueDate", "--map", "gross=InvoiceAmount", "--map", "disputed=Disputed", "--map",
    "settled_on=SettledDate",
)  # fmt: skip
"""The columns of the public file of receivables."""
EVENT_LOG = (
    "--create-clients", "--map", "client=location", "--map", "number=number", "--map", "opened_on=opened_at", "--map",
    "closed_on=closed_at", "--map", "reopened=reopen_count", "--map", "title=u_symptom", "--map", "category=",
)  # fmt: skip
"""The columns of the public help-desk event log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a run gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Mapping[str, Any]:
        """The one object on standard output."""
        return cast(Mapping[str, Any], json.loads(self.out))

    @property
    def sentence(self) -> str:
        """The one line on standard error of a run that failed without printing anything."""
        assert (self.code, self.out) == (1, ""), self
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        return self.err.removesuffix("\n")


class Terminal:
    """Runs verbs in this process, on the fixed day and in a home of its own."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        """Work in a folder."""
        self.folder = folder
        self.folders = user_of(folder)
        self._capture = capture

    def run(self, *words: str | Path, language: Language = Language.EN) -> Answer:
        """Run a verb; wrong usage gives its code as the program would."""
        self._capture.readouterr()
        setting = Setting(clock=CLOCK, folders=self.folders, wording=Wording(language))
        try:
            code = command_line.run(command_line.parse([str(word) for word in words]), setting)
        except SystemExit as end:
            code = int(end.code or 0)
        said = self._capture.readouterr()
        return Answer(code=code, out=said.out, err=said.err)

    def done(self, *words: str | Path, language: Language = Language.EN) -> Answer:
        """Run a verb that must succeed without a complaint."""
        answer = self.run(*words, language=language)
        assert (answer.code, answer.err) == (0, ""), answer
        return answer

    def file(self, name: str, content: str | bytes) -> Path:
        """Write a file into the folder."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path
