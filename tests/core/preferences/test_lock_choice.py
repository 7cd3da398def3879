"""The minutes of the lock are one of four; a broken file is as never chosen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from msp_desk.core.preferences import LOCK_AFTER, Choices, load_choices, save_choices


@pytest.mark.parametrize("minutes", LOCK_AFTER)
def test_each_choice_is_kept(minutes: int, tmp_path: Path) -> None:
    save_choices(tmp_path, Choices(lock_after=minutes))
    assert load_choices(tmp_path).lock_after == minutes


@pytest.mark.parametrize("broken", [7, -5, "15", None, 1e9, [5], {}])
def test_what_is_no_choice_locks_after_a_quarter_of_an_hour(broken: object, tmp_path: Path) -> None:
    (tmp_path / "choices.json").write_text(json.dumps({"lock_after": broken, "language": "de"}))
    found = load_choices(tmp_path)
    assert found.lock_after == 15
    assert found.language == "de", "the other choices are not lost with it"


def test_a_file_of_before_the_lock_is_read(tmp_path: Path) -> None:
    (tmp_path / "choices.json").write_text(json.dumps({"language": "it", "theme": "dark"}))
    assert load_choices(tmp_path) == Choices(language="it", theme=load_choices(tmp_path).theme)
