"""What is looked at before a letter can be finished (letter definitions, "Checks before a letter can be finished").

Each check says how it came out and, unless it is fine, how to mend it. A letter with a blocking check is not made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.parting.notice import NoticeResult, NoticeStatus
from msp_desk.core.parting.notice_rule import is_end_day
from msp_desk.core.parting.tone import tone_warnings
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem


class LetterKind(StrEnum):
    """The kinds of letters, by their word on the command line."""

    NOTICE = "notice"
    CAUSE = "cause"
    NON_RENEWAL = "non-renewal"
    MUTUAL = "mutual"
    ACCEPTANCE = "acceptance"
    WARNING = "warning"
    PRICE_CHANGE = "price-change"


class CheckLevel(StrEnum):
    """How a check came out."""

    BLOCKED = "blocked"
    WARNED = "warned"
    FINE = "fine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check.

    Attributes:
        code: What was found, a sentence of ``parting.toml``.
        level: How it came out.
        params: What the sentence and its mend name.
        mend: How to put it right, a sentence of ``parting.toml``; "" when it is fine.
    """

    code: str
    level: CheckLevel
    params: Mapping[str, object] = field(default_factory=dict)
    mend: str = ""

    def problem(self) -> Problem:
        """The finding as a problem, which wording says."""
        return Problem(field="", code=self.code, params=self.params)

    def mending(self) -> Problem | None:
        """How to put it right, which wording says as it says a problem; None when it is fine."""
        return Problem(field="", code=self.mend, params=self.params) if self.mend else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """A letter before it is made.

    Attributes:
        kind: What the letter does.
        language: Its language.
        agreement: The agreement it is about.
        notice: The notice dates of the agreement as of the letter's day.
        law_confirmed: Whether the owner has confirmed that the law's notice applies where the agreement is silent.
        end_date: The agreement's last day as the letter declares it.
        recipient_name: The party as the agreement names it.
        recipient_address: The lines below, without the name and the person.
        signatory: Who signs.
        text: Everything the letter says, plain.
        free_text: The parts of it that the owner wrote.
        client: Whom the letter goes to.
        other_clients: All other clients of the desk.
        allowed: Words that are no leak here: the client's people, the agreement's title.
    """

    kind: LetterKind
    language: Language
    agreement: Agreement | None
    notice: NoticeResult | None
    law_confirmed: bool = False
    end_date: date | None
    recipient_name: str
    recipient_address: tuple[str, ...]
    signatory: str
    text: str
    free_text: str = ""
    client: Client
    other_clients: tuple[Client, ...] = ()
    allowed: tuple[str, ...] = ()


_BY_NOTICE = frozenset({LetterKind.NOTICE, LetterKind.NON_RENEWAL, LetterKind.ACCEPTANCE})
_ANY_END = frozenset({LetterKind.CAUSE, LetterKind.MUTUAL})


def letter_checks(draft: LetterDraft) -> list[Check]:
    """Look at everything; nothing is left out because something else blocks.

    Args:
        draft: The letter.

    Returns:
        The checks, in the order of the letter's parts.
    """
    return [
        *_agreement_checks(draft),
        *_end_date_checks(draft),
        *_people_checks(draft),
        *_leak_checks(draft),
        *_tone_checks(draft),
    ]


def blocking(checks: Iterable[Check]) -> list[Problem]:
    """The findings that keep a letter from being made."""
    return [check.problem() for check in checks if check.level is CheckLevel.BLOCKED]


def _blocked(key: str, **params: object) -> Check:
    return Check(code=f"parting.{key}", level=CheckLevel.BLOCKED, params=params, mend=f"parting.mend.{key}")


def _warned(key: str, **params: object) -> Check:
    return Check(code=f"parting.{key}", level=CheckLevel.WARNED, params=params, mend=f"parting.mend.{key}")


def _fine(key: str, **params: object) -> Check:
    return Check(code=f"parting.{key}", level=CheckLevel.FINE, params=params)


def _agreement_checks(draft: LetterDraft) -> list[Check]:
    if draft.agreement is None:
        return [_blocked("agreement_missing")]
    checks = [_fine("agreement_there", number=draft.agreement.number)]
    if draft.kind not in _BY_NOTICE:
        return checks
    notice = draft.notice
    if notice is None:
        return [*checks, _blocked("notice_missing")]
    match notice.status:
        case NoticeStatus.ASKS:
            checks.append(_blocked("notice_asks", question=notice.explanation))
        case NoticeStatus.ENDED:
            checks.append(_blocked("agreement_ended", ends_on=notice.ends_on))
        case NoticeStatus.ENDING:
            checks.append(_warned("agreement_ending", ends_on=notice.ends_on))
        case NoticeStatus.ENDS_BY_ITSELF if draft.kind is LetterKind.NOTICE:
            checks.append(_warned("no_notice_needed", ends_on=notice.ends_on))
        case _:
            checks.append(_fine("notice_there"))
    if notice.from_law and not draft.law_confirmed:
        checks.append(_warned("law_unconfirmed"))
    return checks


def _end_date_checks(draft: LetterDraft) -> list[Check]:
    if draft.kind not in _BY_NOTICE | _ANY_END:
        return []
    if draft.end_date is None:
        return [_blocked("end_date_missing")]
    fine = _fine("end_date_fine", ends_on=draft.end_date)
    notice = draft.notice
    if draft.kind in _ANY_END or notice is None or notice.ends_on is None or draft.agreement is None:
        return [fine]
    if draft.end_date < notice.ends_on:
        return [_blocked("end_date_too_early", end_date=draft.end_date, ends_on=notice.ends_on)]
    if notice.status is not NoticeStatus.DATES:
        return [fine]
    checks = []
    if draft.end_date != notice.ends_on and not is_end_day(draft.agreement, draft.end_date):
        checks.append(_warned("end_date_off", end_date=draft.end_date))
    sending = notice.if_sent_today
    if sending is not None and draft.end_date < sending.ends_on:
        checks.append(
            _warned("arrives_too_late", end_date=draft.end_date, arrives_on=sending.arrives_on, ends_on=sending.ends_on)
        )
    return checks or [fine]


def _people_checks(draft: LetterDraft) -> list[Check]:
    checks = []
    address = [line for line in draft.recipient_address if line.strip()]
    if not draft.recipient_name.strip():
        checks.append(_blocked("recipient_missing"))
    if len(address) < 2:  # a street and a town at least
        checks.append(_blocked("address_missing"))
    if not checks:
        checks.append(_fine("address_there"))
    if draft.signatory.strip():
        return [*checks, _fine("signatory_there", name=draft.signatory)]
    return [*checks, _blocked("signatory_missing")]


def _leak_checks(draft: LetterDraft) -> list[Check]:
    found = leaks(
        draft.text,
        language=draft.language,
        own_client=draft.client,
        other_clients=draft.other_clients,
        allowed=draft.allowed,
    )
    named = _once((leak.kind.name.lower(), leak.words) for leak in found)
    return [_blocked(f"leak_{kind}", words=words) for kind, words in named] or [_fine("no_leak")]


def _tone_checks(draft: LetterDraft) -> list[Check]:
    found = tone_warnings(draft.free_text, draft.language, for_cause=draft.kind is LetterKind.CAUSE)
    named = _once((warning.kind.value, warning.words) for warning in found)
    return [_warned(f"tone_{kind}", words=words) for kind, words in named] or [_fine("tone_fine")]


def _once(found: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Each finding once, however often and in whatever case it stands there."""
    return list({(kind, words.casefold()): (kind, words) for kind, words in found}.values())
