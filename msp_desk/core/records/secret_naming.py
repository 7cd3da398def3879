"""Secrets that the word before them gives away: "Kennwort: …", "PIN 4711", "recovery codes …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from msp_desk.core.records.secret_shapes import MASK, SecretKind
from msp_desk.core.records.secret_words import (
    ACCESS_WORD,
    BENIGN,
    HINTS,
    KEY,
    LINKING,
    NUMBER,
    ONE_TIME,
    RECOVERY,
    WIRELESS,
)

_BEFORE = r"(?<![\w])(?:[\w.]{1,40}[-_])?"
_SIGN = r"\s*(?:[:=]|->|→|=>)\s*"
_VERB = r"\s*(?:\((?P<remark>[^()\n]{1,40})\)\s*)?"
_IS = r"\s+(?:is|was|ist|war|lautet|lautete|è|era|[-–—])\s*:?\s+"


def _named(words: str) -> re.Pattern[str]:
    """A pattern for one of these words and what follows it up to the end of its line."""
    return re.compile(
        rf"{_BEFORE}(?P<word>{words})(?![\w-]){_VERB}(?:(?P<sign>{_SIGN})|(?P<verb>{_IS})|\s+)(?P<rest>[^\n]+)",
        re.IGNORECASE,
    )


_PASSWORD, _WIRELESS, _KEY = _named(ACCESS_WORD), _named(WIRELESS), _named(KEY)
_RECOVERY, _ONE_TIME = _named(RECOVERY), _named(ONE_TIME)
_FAR = re.compile(rf"{_BEFORE}(?P<word>{ACCESS_WORD})(?![\w-])(?P<rest>[^\n]+)", re.IGNORECASE)
_SIGNS: Final = frozenset({":", "=", "->", "→", "=>"})
_VERBS: Final = frozenset({"is", "ist", "è", "lautet", "war", "was", "era"})
_FAR_WORDS: Final = 7
_NETWORK = re.compile(
    r"\b(?:wlan|wi-?fi|ssid)\b(?:\s*[:=]\s*[^\s/,;]+\s*/\s*|[^\n]{0,40}?\b(?:key|schlüssel|chiave)\s*[:=]?\s*)(?P<value>\S{8,})",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"\b(?:rdp|ssh|vpn|telnet|ftp)\s*[:=][^\n]{0,80}?\s/\s*(?P<value>\S+)\s*$", re.IGNORECASE | re.MULTILINE
)
_AT = re.compile(r"(?<![\w/:.])[\w.]{2,40}:(?P<value>[^\s:@/]{6,60})@[\w.-]+")
_NUMBER = re.compile(
    rf"(?<![\w-])(?:\w{{1,40}}-)?(?:{NUMBER})(?:{_SIGN}|{_IS}|\s+(?:nr\.?\s*|no\.?\s*|#\s*)?)"
    r"(?P<value>[*#]?\d(?:[\s-]?\d){2,9}[*#]?)(?![\w]|[./-]\d|\s*(?:zeichen|stellen|stellig|digits?|cifre|characters?))",
    re.IGNORECASE,
)
_FAR_NUMBER = re.compile(
    rf"(?<![\w-])(?:{NUMBER})(?P<between>(?:\s+[^\W\d]+){{1,2}})\s+(?P<value>\d{{4,8}})(?![\w]|[./-]\d)", re.IGNORECASE
)
_AFTER = re.compile(r"(?P<value>\S{6,60})\s*\((?:pw|pwd|password|passwort|kennwort)\)", re.IGNORECASE)
_PAIR = re.compile(
    r"(?<!\w)(?:log[- ]?in|user(?:name)?|benutzer(?:name)?|utente|anmeldung|zugang|zugangsdaten|credentials?|creds|"
    r"credenziali|accesso)(?:\s*[:=]\s*|\s+)[^\s/|,;]+\s*(?:[/|,;:]|\s)\s*(?P<value>\S+)",
    re.IGNORECASE,
)


def named_secret(text: str) -> SecretKind | None:
    """A secret that the word before it gives away."""
    folded = text.casefold()
    if not any(hint in folded for hint in HINTS):  # most texts of a list, and much quicker than looking for each word
        return None
    return next((kind for kind, tells in _NAMED if tells(text)), None)


def _tells_wireless(text: str) -> bool:
    if any(_is_password(found) for found in _each(_WIRELESS, text)):
        return True
    return any(_is_strong(value) and not _is_benign(value) for value in map(_value, _NETWORK.finditer(text)))


def _tells_password(text: str) -> bool:
    if any(_is_password(found) for found in _each(_PASSWORD, text)):
        return True
    return any(_is_far_password(found) for found in _each(_FAR, text))


def _tells_number(text: str) -> bool:
    if any(not _YEAR.fullmatch(found["value"]) or ":" in found[0] for found in _NUMBER.finditer(text)):
        return True
    return any(
        not _YEAR.fullmatch(found["value"]) and BENIGN.isdisjoint(found["between"].casefold().split())
        for found in _FAR_NUMBER.finditer(text)
    )


def _tells_recovery(text: str) -> bool:
    return any(_is_recovery(found) for found in _each(_RECOVERY, text))


def _tells_seed(text: str) -> bool:
    return any(_BASE32.match(found["rest"]) for found in _each(_ONE_TIME, text))


def _tells_key(text: str) -> bool:
    return any(_is_long_key(found) for found in _each(_KEY, text))


def _tells_pair(text: str) -> bool:
    pairs = (found for pattern in (_PAIR, _REMOTE, _AT, _AFTER) for found in pattern.finditer(text))
    return any(_is_mixed(_value(found), symbols=True) for found in pairs)


_NAMED: Final[tuple[tuple[SecretKind, Callable[[str], bool]], ...]] = (
    (SecretKind.WIRELESS_KEY, _tells_wireless),
    (SecretKind.PASSWORD, _tells_password),
    (SecretKind.CODE, _tells_number),
    (SecretKind.RECOVERY_KEY, _tells_recovery),
    (SecretKind.ONE_TIME_SEED, _tells_seed),
    (SecretKind.TOKEN, _tells_key),
    (SecretKind.PASSWORD, _tells_pair),
)


def _value(found: re.Match[str]) -> str:
    return _bare(found["value"])


def _each(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every place at which a word stands, also those inside what followed an earlier one."""
    found = pattern.search(text)
    while found is not None:
        yield found
        found = pattern.search(text, found.end("word"))


def _is_far_password(found: re.Match[str]) -> bool:
    """Whether the word for a password, what it is for, and then the password itself stand there."""
    told = False
    for place, word in enumerate(found["rest"].split()[:_FAR_WORDS]):
        bare = _bare(word)
        hard = _is_strong(bare) if told else _is_mixed(bare, symbols=True)
        if place and hard and not _is_benign(bare):
            return True
        folded = bare.casefold()
        if folded in _VERBS or word in _SIGNS:
            told = True
        elif (folded in BENIGN and folded not in LINKING) or word.endswith((",", ";", ".")):
            return False
        elif word.endswith((":", "=")):
            told = True
    return False


_LONG_GROUP: Final = 6
_PHRASE_WORDS: Final = 4
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_BASE32: Final = re.compile(
    r"(?=[a-z]*[2-7])[a-z2-7]{16,}(?![\w-])|"
    r"(?=[A-Z2-7 ]*[2-7])[A-Z2-7]{4}(?: ?[A-Z2-7]{4}){3,}(?![\w-])|[A-Z]{4}(?: [A-Z]{4}){3,}"
)
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
    told = found["sign"] is not None or ":" in (found["verb"] or "")
    if not told:
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
    longer = _PHRASE_WORDS if found["word"].casefold().endswith("word") else _PHRASE_WORDS - 1
    figures = sum(word.isdigit() for word in phrase)
    return len(phrase) >= longer and figures < 2 and all(word.isdigit() or word.islower() for word in phrase)


def _is_benign(word: str) -> bool:
    folded = word.casefold()
    bare = re.split(r"[-/(]", folded)[0]
    return (
        not word
        or folded in BENIGN
        or bare in BENIGN
        or _PLAIN_VALUES.fullmatch(word) is not None
        or MASK.fullmatch(word) is not None
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
    groups = [word for word in words[:3] if re.fullmatch(r"\d{4,8}(?:-\d{4,8})?", word)]
    if len(groups) >= 2 and (found["sign"] is not None or min(map(len, groups)) >= _LONG_GROUP):
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
    if _PLAIN_VALUES.fullmatch(first) or MASK.fullmatch(first) or not _is_mixed(first):
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
