"""No field holds a secret, and an honest sentence about one is let in."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.environment.shipped_files import shipped_folder
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.environment.sheets import SHEETS, Sheet
from msp_desk.core.records.family import MAX_LONG_TEXT, FieldKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.secret_guard import find_secret
from msp_desk.core.records.secret_shapes import SecretKind
from msp_desk.core.wording import Wording

CORPUS = tomllib.loads(Path(__file__).with_name("secret_corpus.toml").read_text("utf-8"))
SECRETS = [text.replace("{+}", "") for texts in CORPUS["secrets"].values() for text in texts]
HARMLESS = [text.replace("{+}", "") for texts in CORPUS["harmless"].values() for text in texts]
TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_is_found(text: str) -> None:
    assert find_secret(text) is not None


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_speaks_about_a_secret_is_let_in(text: str) -> None:
    assert find_secret(text) is None


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_is_found_inside_a_longer_note(text: str) -> None:
    assert find_secret(f"Router im Keller.\n{text}\nStand Mai.") is not None


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(set(SECRETS)) >= 300
    assert len(set(HARMLESS)) >= 300
    assert not set(SECRETS) & set(HARMLESS)


def test_what_the_program_itself_says_about_secrets_is_let_in() -> None:
    """The manual, the sentences and the letters speak of passwords, keys and codes on many pages and hold none."""
    files = [path for folder in ("manual", "wording", "letters") for path in (shipped_folder() / folder).rglob("*.*")]
    lines = [line for path in files if path.suffix in (".toml", ".md") for line in path.read_text("utf-8").splitlines()]
    assert len(lines) > 5_000
    assert [line for line in lines if find_secret(line) is not None] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("-----BEGIN PRIVATE KEY-----", SecretKind.PRIVATE_KEY),
        ("Kennwort: Winter#21", SecretKind.PASSWORD),
        ("PIN 1234", SecretKind.CODE),
        ("WLAN-Schlüssel: Bergziege88", SecretKind.WIRELESS_KEY),
        ("otpauth://totp/x", SecretKind.ONE_TIME_SEED),
        ("ftp://kunde:geheim@ftp.example.com", SecretKind.ADDRESS),
        ("123456-234567-345678-456789-567890-678901-789012-890123", SecretKind.RECOVERY_KEY),
        ("api key: 8f14e45fceea167a5a36dedd4bea2543", SecretKind.TOKEN),
    ],
)
def test_the_reason_names_the_kind(text: str, kind: SecretKind) -> None:
    assert find_secret(text) is kind


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_text_field_of_every_sheet_refuses_a_secret_by_name(sheet: Sheet) -> None:
    texts = [field.key for field in sheet.family.fields if field.kind in TEXTS]
    sound: dict[str, object] = {"client": ClientId(1), **dict.fromkeys(texts, "Quellmark")}
    assert sheet.family.problems(sound) == []
    for key in texts:
        problem = Problem(field=key, code="problem.secret", params={"kind": SecretKind.PASSWORD})
        assert sheet.family.problems({**sound, key: "Passwort: Winter#21"}) == [problem]


def test_a_record_with_a_secret_cannot_be_built() -> None:
    family = SHEETS[2].family
    with pytest.raises(InvalidInput):
        family.build({"client": ClientId(1), "tag": "PC-1", "note": "pw: geheim123"})


@pytest.mark.parametrize("language", list(Language))
def test_the_refusal_says_what_to_do_instead(language: Language) -> None:
    wording = Wording(language)
    for kind in SecretKind:
        said = wording.problem(Problem(field="note", code="problem.secret", params={"kind": kind}))
        assert wording.word(kind) in said
        assert {"en": "password manager", "de": "Passwortmanager", "it": "gestore di password"}[language.value] in said


@given(st.text(max_size=400))
def test_any_text_is_judged(text: str) -> None:
    assert find_secret(text) in (None, *SecretKind)


@pytest.mark.parametrize(
    "part",
    ["password ", "key: ", "PIN 1 ", "aa-", "a.b-", "ABC1-", "mysql ", "login: a ", "a" * 30, "a_", "wlan ", "x:y",
     "ssid", "password for the ", "rdp: / ", "login a / ", "PIN auf ", "curl ", "=", "abc2"],
)  # fmt: skip
def test_a_very_long_text_is_judged_in_a_moment(part: str) -> None:
    text = (part * MAX_LONG_TEXT)[:MAX_LONG_TEXT]
    began = time.process_time()
    assert find_secret(text) is None
    assert time.process_time() - began < 1.0  # a form judges while it is typed; a slow pattern takes many seconds
