"""Finds what must not be written down: passwords, keys, tokens and codes in the text of a field.

The lists of a client's environment go to the next provider, so none of them may hold a secret (handover definitions,
"No field holds a secret"). A false alarm keeps an honest sentence out, so what only speaks about a secret ("password
rotated on 3 May", "Passwort-Manager: KeePass") is left alone, as are serial numbers, addresses and identifiers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from msp_desk.core.records.problem import Problem
from msp_desk.core.records.secret_words import ACCESS_WORD, BENIGN, KEY, NUMBER, ONE_TIME, RECOVERY, WIRELESS


class SecretKind(StrEnum):
    """What kind of secret a text seems to hold."""

    PRIVATE_KEY = "private key"
    TOKEN = "token"  # noqa: S105 - the name of a kind
    PASSWORD = "password"  # noqa: S105 - the name of a kind
    CODE = "code"
    WIRELESS_KEY = "wireless key"
    RECOVERY_KEY = "recovery key"
    ONE_TIME_SEED = "one-time seed"
    ADDRESS = "address"
    HASH = "hash"


def refuse_secrets(values: Mapping[str, object]) -> Iterator[Problem]:
    """The rule of every record that goes to the next provider: no text of it may hold a secret.

    Args:
        values: Typed values by field key.

    Yields:
        A problem for each field that seems to hold one.
    """
    for key, value in values.items():
        kind = find_secret(value) if isinstance(value, str) else None
        if kind is not None:
            yield Problem(field=key, code="problem.secret", params={"kind": kind})


def find_secret(text: str) -> SecretKind | None:
    """The kind of the first secret in a text, or None when it seems to hold none."""
    if len(text) < _SHORTEST:
        return None
    plain = _plain(text)
    for kind, pattern in _SHAPES:
        if any(not _is_masked(found) for found in pattern.finditer(plain)):
            return kind
    return _named_secret(plain)


_SHORTEST: Final = 6  # "PIN 12" is the shortest text that is looked at


def _plain(text: str) -> str:
    """The text as a reader sees it: composed, without invisible signs, one kind of space and dash."""
    composed = unicodedata.normalize("NFKC", text)
    seen = "".join(sign for sign in composed if unicodedata.category(sign) != "Cf")
    return re.sub(r"[^\S\n]", " ", seen.replace("\u2011", "-").replace("\u2010", "-"))


def _shape(pattern: str, *, cased: bool = True) -> re.Pattern[str]:
    return re.compile(pattern, 0 if cased else re.IGNORECASE)


_SHAPES: Final = (
    (SecretKind.PRIVATE_KEY, _shape(r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY|PuTTY-User-Key-File-|AGE-SECRET-KEY-1")),
    (SecretKind.PRIVATE_KEY, _shape(r"\b(?:private|preshared)_?key\s*=\s*[A-Za-z0-9+/]{42,44}=?", cased=False)),
    (SecretKind.ONE_TIME_SEED, _shape(r"otpauth(?:-migration)?://", cased=False)),
    (SecretKind.WIRELESS_KEY, _shape(r"WIFI:(?:[A-Z]:[^;]*;)*P:[^;]+;")),
    (
        SecretKind.TOKEN,
        _shape(
            r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|"
            r"\bxox[abposr]-[\w-]{10,}|\bey[JA-Z][\w-]{8,}\.ey[\w-]{8,}\.[\w-]{8,}|\b[srp]k_(?:live|test)_\w{10,}|"
            r"\bsk-(?:[a-z]+-)?[A-Za-z0-9_-]{20,}|\bAIza[\w-]{30,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bnpm_\w{30,}|"
            r"\bya29\.[\w-]{20,}|\bdop_v1_[0-9a-f]{40,}|\bhvs\.[\w-]{20,}|\bpypi-[\w-]{30,}|\b\w{3}8Q~[\w.~-]{30,}"
        ),
    ),
    (
        SecretKind.TOKEN,
        _shape(r"\b(?:bearer|authorization: ?basic|authorization: ?bearer) [\w+/=.~-]{16,}", cased=False),
    ),
    (
        SecretKind.TOKEN,
        _shape(r"\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|sig)\s*=\s*[\w+/%=-]{16,}", cased=False),
    ),
    (SecretKind.ADDRESS, _shape(r"\b[a-z][a-z0-9+.-]{0,20}://[^\s/:@]*:(?P<value>[^\s/@]+)@[^\s]", cased=False)),
    (SecretKind.RECOVERY_KEY, _shape(r"\b(?:\d{6}[- ]){7}\d{6}\b")),
    (
        SecretKind.RECOVERY_KEY,
        _shape(r"\b(?<!-)(?=[A-Z0-9-]{0,29}\d)(?=[A-Z0-9-]{0,29}[A-Z])(?:[A-Z0-9]{4}-){5}[A-Z0-9]{4}\b(?!-)"),
    ),
    (SecretKind.HASH, _shape(r"\$(?:2[aby]|5|6|y|1|argon2id?)\$[\w./$=,+-]{16,}")),
    (
        SecretKind.PASSWORD,
        _shape(r"(?:^|\s)--?(?:password|passwd|pwd|pass|pw)[= ]+['\"]?(?P<value>[^\s'\"-][^\s'\"]{3,})", cased=False),
    ),
    (SecretKind.PASSWORD, _shape(r"\b(?:mysql|sshpass|smbclient|psql)\b[^\n]{0,200} -p ?['\"]?(?P<value>\S{4,})")),
    (SecretKind.PASSWORD, _shape(r"\bnet use\b[^\n]{0,200}/user:\S+ (?P<value>[^\s/*]\S{3,})", cased=False)),
)
_MASK: Final = re.compile(r"[*•xX.…_–-]+|<[^>]*>|\{[^}]*\}|\[[^\]]*\]|%\w+%|\$\{?\w+\}?")


def _is_masked(found: re.Match[str]) -> bool:
    """Whether a place-holder stands where the secret would."""
    value = found.groupdict().get("value")
    return value is not None and (_MASK.fullmatch(value) is not None or value.casefold() in BENIGN)


_BEFORE = r"(?<![\w])(?:[\w.]{1,40}-)?"
_SIGN = r"\s*(?:[:=]|->|→|=>)\s*"
_VERB = r"\s*(?:\((?P<remark>[^()\n]{1,40})\)\s*)?"
_IS = r"\s+(?:is|was|ist|war|lautet|lautete|è|era|-)\s*:?\s+"


def _named(words: str) -> re.Pattern[str]:
    """A pattern for one of these words and what follows it up to the end of its line."""
    return re.compile(
        rf"{_BEFORE}(?P<word>{words})(?![\w-]){_VERB}(?:(?P<sign>{_SIGN})|(?P<verb>{_IS})|\s+)(?P<rest>[^\n]+)",
        re.IGNORECASE,
    )


_PASSWORD, _WIRELESS, _KEY = _named(ACCESS_WORD), _named(WIRELESS), _named(KEY)
_RECOVERY, _ONE_TIME = _named(RECOVERY), _named(ONE_TIME)
_NUMBER = re.compile(
    rf"(?<![\w-])(?:\w{1, 40}-)?(?:{NUMBER})(?:{_SIGN}|{_IS}|\s+(?:nr\.?\s*|no\.?\s*|#\s*)?)"
    r"(?P<value>[*#]?\d(?:[\s-]?\d){2,9}[*#]?)(?![\w]|[./-]\d|\s*(?:zeichen|stellen|stellig|digits?|cifre|characters?))",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?<!\w)(?:log[- ]?in|user(?:name)?|benutzer(?:name)?|utente|anmeldung|zugang|zugangsdaten|credentials?|creds|"
    r"credenziali|accesso)\s*[:=]\s*[^\s/|,;]+\s*(?:[/|,;:]|\s)\s*(?P<value>\S+)",
    re.IGNORECASE,
)


def _named_secret(text: str) -> SecretKind | None:
    """A secret that the word before it gives away."""
    if any(_is_password(found) for found in _each(_WIRELESS, text)):
        return SecretKind.WIRELESS_KEY
    if any(_is_password(found) for found in _each(_PASSWORD, text)):
        return SecretKind.PASSWORD
    if any(not _YEAR.fullmatch(found["value"]) or ":" in found[0] for found in _NUMBER.finditer(text)):
        return SecretKind.CODE
    if any(_is_recovery(found) for found in _each(_RECOVERY, text)):
        return SecretKind.RECOVERY_KEY
    if any(_BASE32.match(found["rest"]) for found in _each(_ONE_TIME, text)):
        return SecretKind.ONE_TIME_SEED
    if any(_is_long_key(found) for found in _each(_KEY, text)):
        return SecretKind.TOKEN
    if any(_is_mixed(_bare(found["value"]), symbols=True) for found in _PAIR.finditer(text)):
        return SecretKind.PASSWORD
    return None


def _each(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every place at which a word stands, also those inside what followed an earlier one."""
    found = pattern.search(text)
    while found is not None:
        yield found
        found = pattern.search(text, found.end("word"))


_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_BASE32: Final = re.compile(r"(?=[A-Z2-7 ]*[2-7])[A-Z2-7]{4}(?: ?[A-Z2-7]{4}){3,}(?![\w-])|[A-Z]{4}(?: [A-Z]{4}){3,}")
_GUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PLAIN_VALUES: Final = re.compile(
    r"(?:\d{1,2}[./-]){2}\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|[\d.,]+|\d+[a-z]{1,3}|v?\d+(?:\.\d+)+|"
    r"[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?|ftp|file)://\S+|\\\\\S+|[a-z]+/[a-z]+|(?:kw|cw|q)\d{1,4}|24/7|24x7|"
    r"[\w-]+\.(?:example|com|net|org|de|it|at|ch|local|eu|uk|kdbx|txt|pdf|docx?|xlsx?)",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"[,;|()\n]|\.\s|\s[-–—/]\s|$")


def _is_password(found: re.Match[str]) -> bool:
    """Whether what follows the word is a password rather than a sentence about one."""
    rest = found["rest"].strip()
    words = rest.split()
    if not words:
        return False
    first = _bare(words[0])
    if found["sign"] is None:
        return _is_strong(first) and not _is_benign(first)
    if len(words) > 1 and first.casefold() in ("ist", "is", "lautet", "è"):
        first = _bare(words[1])
    if _is_benign(first):
        return False
    if _is_strong(first):
        return True
    end = _ENDS.search(rest)
    phrase = [_bare(word) for word in rest[: end.start() if end else None].split()]
    if len(phrase) == 1:
        return len(first) >= 4 and first[0].isalnum()
    if any(word.casefold() in BENIGN for word in phrase):
        return False
    if len(phrase) == 2:
        return phrase[0].isalpha() and phrase[1].isdigit() and not found["word"].endswith(("er", "s"))
    return len(phrase) >= 4 and all(word.isalpha() and word.islower() for word in phrase)


def _is_benign(word: str) -> bool:
    folded = word.casefold()
    bare = re.split(r"[-/(]", folded)[0]
    return (
        not word
        or folded in BENIGN
        or bare in BENIGN
        or _PLAIN_VALUES.fullmatch(word) is not None
        or _MASK.fullmatch(word) is not None
    )


def _is_strong(word: str) -> bool:
    """Whether a word looks made to be hard to guess: letters with figures or signs inside it."""
    return len(word) >= 5 and _PLAIN_VALUES.fullmatch(word) is None and _is_mixed(word)


def _is_mixed(word: str, *, symbols: bool = False) -> bool:
    letters = any(sign.isalpha() for sign in word)
    figures = any(sign.isdigit() for sign in word)
    signs = any(sign in "!#$%&*+?@^~§€=" for sign in word.rstrip("?!") + word[-1:] * (figures and len(word) > 5))
    if symbols:
        return len(word) >= 6 and letters and figures and signs
    return letters and (figures or signs)


def _is_recovery(found: re.Match[str]) -> bool:
    words = [_bare(word) for word in re.split(r"[\s,;]+", found["rest"].strip()) if word]
    if words and _is_code(words[0]):
        return True
    groups = [word for word in words[:3] if re.fullmatch(r"\d{4,6}(?:-\d{4,6})?", word)]
    if found["sign"] is not None and len(groups) >= 2:
        return True
    return (
        found["sign"] is not None and len(words) >= 12 and all(word.isalpha() and word.islower() for word in words[:12])
    )


def _is_code(word: str) -> bool:
    """Whether a word is one of those codes that are printed in groups."""
    bare = word.replace("-", "")
    figures = sum(sign.isdigit() for sign in bare)
    return len(bare) >= 8 and bare.isalnum() and figures >= 2 and not _PLAIN_VALUES.fullmatch(word)


def _is_long_key(found: re.Match[str]) -> bool:
    """Whether a word for a key is followed by one: long, with letters and figures and no words in it."""
    words = found["rest"].split()
    first = _bare(words[0]) if words else ""
    if _PLAIN_VALUES.fullmatch(first) or _MASK.fullmatch(first) or not _is_mixed(first):
        return False
    if _GUID.fullmatch(first):
        return True
    bare = first.replace("-", "")
    longest = 16 if found["sign"] is None else 12
    if found["word"].casefold().startswith(("auth", "epp", "transfer", "codice")):
        longest = 8
    words_inside = re.findall(r"[a-zà-ÿ]{5,}", first.casefold())
    return len(bare) >= longest and not (len(words_inside) >= 2 and "-" in first)


def _bare(word: str) -> str:
    """A word without the quotes and full stops around it."""
    return word.strip("\"'“”„‚‘’«»`()[],;:").rstrip(".")
