"""Why the system refused is said in the owner's language, not in the system's."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from msp_desk.core.environment.system_reason import SystemReason, system_reason
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import FileProblem
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording


@pytest.mark.parametrize(
    ("number", "expected"),
    [(errno.ENOSPC, SystemReason.NO_ROOM), (errno.EROFS, SystemReason.READ_ONLY),
     (errno.EACCES, SystemReason.NOT_ALLOWED), (errno.EISDIR, SystemReason.IS_A_FOLDER),
     (errno.ENOENT, SystemReason.MISSING)],
)  # fmt: skip
def test_the_usual_refusals_have_words(number: int, expected: SystemReason) -> None:
    assert system_reason(OSError(number, "what the system says")) is expected


def test_a_rare_refusal_is_quoted() -> None:
    assert system_reason(OSError(errno.EDOM, "argument out of domain")) == "argument out of domain"
    assert system_reason(TimeoutError()) == "TimeoutError"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("member", list(SystemReason))
def test_every_reason_is_said_in_every_language(language: Language, member: SystemReason) -> None:
    said = Wording(language).text(member)
    assert said
    assert said != member.value


def test_a_folder_in_the_way_is_said_in_german(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(FileProblem) as refused:
        write_whole(tmp_path / "file", b"content")
    sentence = Wording(Language.DE).error(refused.value)
    assert "es ist ein Ordner" in sentence
    assert "directory" not in sentence
