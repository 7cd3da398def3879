"""Shapes that give a secret away by themselves: keys, tokens, hashes, and passwords in commands and addresses."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


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


def _shape(pattern: str, *, cased: bool = True) -> re.Pattern[str]:
    return re.compile(pattern, 0 if cased else re.IGNORECASE)


MASK: Final = re.compile(r"[*•xX.…_–-]+|<[^>]*>|\{[^}]*\}|\[[^\]]*\]|%\w+%|\$\{?\w+\}?")
"""A place-holder."""
SHORTEST_TOKEN: Final = 15
"""Signs without a blank in every token that has a shape of its own."""

SHAPES: Final = (
    (
        SecretKind.PRIVATE_KEY,
        _shape(
            r"-----? ?BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY|-----BEGIN OpenVPN Static key|PuTTY-User-Key-File-|"
            r"AGE-SECRET-KEY-1"
        ),
    ),
    (SecretKind.PRIVATE_KEY, _shape(r"\b(?:private|preshared)_?key\s*=\s*[A-Za-z0-9+/]{42,44}=?", cased=False)),
    (SecretKind.ONE_TIME_SEED, _shape(r"otpauth(?:-migration)?://", cased=False)),
    (SecretKind.WIRELESS_KEY, _shape(r"WIFI:(?:[A-Z]:[^;]*;)*P:[^;]+;")),
    (
        SecretKind.TOKEN,
        _shape(
            r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|"
            r"\bxox[abposr]-[\w-]{10,}|\bxapp-\d-[\w-]{16,}|\bey[JA-Z][\w-]{8,}\.ey[\w-]{8,}\.[\w-]{8,}|\b[srp]k_(?:live|test)_\w{10,}|"
            r"\bsk-(?:[a-z]+-)?[A-Za-z0-9_-]{20,}|\bAIza[\w-]{30,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bnpm_\w{30,}|"
            r"\bwhsec_\w{16,}|\bGOCSPX-[\w-]{20,}|\b1//0[\w-]{30,}|\b(?:hf|ntn)_\w{30,}|\bkey-[0-9a-z]{32}\b|"
            r"\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|\btskey-[a-z]+-\w{6,}-\w{10,}|\b\d{8,10}:AA[\w-]{30,}|"
            r"\bhooks\.slack\.com/services/T\w+/B\w+/\w{16,}|\bdiscord(?:app)?\.com/api/webhooks/\d{10,}/[\w-]{30,}|"
            r"/IncomingWebhook/[0-9a-f]{24,}|\bya29\.[\w-]{20,}|\bdop_v1_[0-9a-f]{40,}|\bhvs\.[\w-]{20,}|\bpypi-[\w-]{30,}|\b\w{3}8Q~[\w.~-]{30,}"
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
    (
        SecretKind.TOKEN,
        _shape(r"\baws_?secret\w*\s*[:=]\s*[A-Za-z0-9/+]{30,}|\b(?:set-)?cookie:\s*[\w-]+=[\w%+/.-]{16,}", cased=False),
    ),
    (SecretKind.ADDRESS, _shape(r"\b[a-z][a-z0-9+.-]{0,20}://[^\s/:@]*:(?P<value>[^\s/@]+)@[^\s]", cased=False)),
    (SecretKind.RECOVERY_KEY, _shape(r"\b(?:\d{6}[- ]){7}\d{6}\b")),
    (
        SecretKind.RECOVERY_KEY,
        _shape(r"\b(?<!-)(?=[A-Z0-9-]{0,29}\d)(?=[A-Z0-9-]{0,29}[A-Z])(?:[A-Z0-9]{4}-){5}[A-Z0-9]{4}\b(?!-)"),
    ),
    (SecretKind.HASH, _shape(r"\$(?:2[aby]|5|6|y|1|apr1|argon2id?)\$[\w./$=,+-]{16,}|\{S?SHA\}[\w+/=]{20,}")),
    (SecretKind.HASH, _shape(r":[0-9a-f]{32}:[0-9a-f]{32}:|\bnt(?:lm)?[- ]?hash\W{1,3}[0-9a-f]{32}\b", cased=False)),
    (SecretKind.HASH, _shape(r"\b(?:password|secret) [5789] [0-9A-Za-z./$]{8,}", cased=False)),
    (
        SecretKind.PASSWORD,
        _shape(r"(?:^|\s)--?(?:password|passwd|pwd|pass|pw)[= ]+['\"]?(?P<value>[^\s'\"-][^\s'\"]{3,})", cased=False),
    ),
    (SecretKind.PASSWORD, _shape(r"\b(?:mysql|sshpass|smbclient|psql)\b[^\n]{0,200} -p ?['\"]?(?P<value>\S{4,})")),
    (
        SecretKind.PASSWORD,
        _shape(
            r"\bcurl\b[^\n]{0,200} (?:-u|--user) ?['\"]?[^\s:]+:(?P<value>[^\s'\"]{4,})|"
            r"\bpsexec\b[^\n]{0,200} -p ?['\"]?(?P<second>\S{4,})|\bschtasks\b[^\n]{0,200} /rp ['\"]?(?P<third>\S{4,})",
            cased=False,
        ),
    ),
    (
        SecretKind.PASSWORD,
        _shape(
            r"\b(?:standard|default|start|initial|werks|factory)[- ]?(?:passwor[dt]|kennwort|pw)\s*[:=]?\s*"
            r"(?:admin|root|user|password|passwort|1234\w*)\b|"
            r"\bpassword (?:predefinita|iniziale|standard)\s*[:=]?\s*(?:admin|root|user|password|1234\w*)\b|"
            r"(?:^|\n)\W*passwor[dt] (?:admin|root)[^\w\n]*(?:\n|$)",
            cased=False,
        ),
    ),
    (
        SecretKind.PASSWORD,
        _shape(
            r"\b(?i:security answer|risposta (?:segreta|di sicurezza)|sicherheitsantwort)\s*[:=]\s*(?P<value>\w{4,})|"
            r"\b(?i:sicherheitsfrage|security question|secret question|domanda segreta|domanda di sicurezza)[^\n]{0,60}"
            r"(?:=|\b(?i:answer|antwort|risposta)\b:?)\s*(?P<second>[A-ZÄÖÜ]\w{2,})"
        ),
    ),
    (SecretKind.PASSWORD, _shape(r"\bnet use\b[^\n]{0,200}/user:\S+ (?P<value>[^\s/*]\S{3,})", cased=False)),
)
