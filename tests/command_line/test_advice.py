"""``advice``: the object of the interface, and sentences for people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from msp_desk.core.deciding.advice import Advice, AdviceRule
from msp_desk.core.deciding.affordability import Verdict
from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import TODAY, opened

AFFORDABILITY = {"verdict", "lost", "freed_value", "result_now", "result_after", "runway_months"}
REPRICE = {"fee_now", "fee_needed", "uplift_percent", "p_star"}


def names(path: Path) -> list[str]:
    desk = opened(path, writable=False)
    found = [one.name for one in desk.advice.table(TODAY).clients]
    desk.close()
    return found


def test_every_client_has_the_object_of_the_interface(terminal: Terminal, sample_desk: Path) -> None:
    proposals = losses = 0
    for name in names(sample_desk):
        found = terminal.done("--desk", sample_desk, "advice", name, "--as-of", "2026-11-21", "--json").json
        assert set(found) == {
            "client", "as_of", "advice", "hold_on", "for", "against", "affordability", "reprice"
        }  # fmt: skip
        assert (found["client"], found["as_of"]) == (name, "2026-11-21")
        assert found["advice"] in list(Advice)
        assert isinstance(found["hold_on"], bool)
        assert found["for"]
        for argument in (*found["for"], *found["against"]):
            assert {"rule", "evidence"} == set(argument)
            assert argument["rule"] in list(AdviceRule)
            assert argument["evidence"]
            assert all(one["text"] for one in argument["evidence"])
        if found["affordability"] is not None:
            losses += 1
            assert set(found["affordability"]) == AFFORDABILITY
            assert found["affordability"]["verdict"] in list(Verdict)
        if found["reprice"] is not None:
            proposals += 1
            assert set(found["reprice"]) == REPRICE
            assert found["reprice"]["fee_needed"] > found["reprice"]["fee_now"]
            assert 0 <= found["reprice"]["p_star"] <= 1
    assert proposals > 0


@pytest.mark.parametrize("language", list(Language))
def test_people_read_sentences(terminal: Terminal, sample_desk: Path, language: Language) -> None:
    words = ("--desk", sample_desk, "advice", "Nimbuskai Spedition", "--as-of", "2026-11-21")
    said = terminal.done(*words, language=language).out
    assert said.startswith("Nimbuskai Spedition: ")
    assert "  + " in said
    assert "{" not in said


def test_a_client_that_is_not_active_has_no_advice(terminal: Terminal, sample_desk: Path) -> None:
    failed = terminal.run("--desk", sample_desk, "advice", "Nimbuskai Spedition", "--as-of", "1990-01-01")
    assert "Nimbuskai Spedition" in failed.sentence


def test_equal_desks_give_equal_bytes(terminal: Terminal, sample_desk: Path) -> None:
    words = ("--desk", sample_desk, "advice", "Cobaltweir Engineering", "--as-of", "2026-11-21", "--json")
    first, second = terminal.done(*words).out, terminal.done(*words).out
    assert first == second
    assert json.loads(first)["reprice"]["p_star"] < 1
