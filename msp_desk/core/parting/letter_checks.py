"""What is looked at before a letter can be finished (letter definitions, "Checks before a letter can be finished").

Each check says how it came out and, unless it is fine, how to mend it. A letter with a blocking check is not made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msp_desk.core.parting.check import Check, CheckLevel, blocked, blocking, fine, warned
from msp_desk.core.parting.for_cause import breach_checks
from msp_desk.core.parting.kind_checks import BY_NOTICE, FOR_A_LAWYER, kind_checks
from msp_desk.core.parting.leak_guard import leaks, maybe_named
from msp_desk.core.parting.letter_draft import LetterDraft
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.core.parting.notice_rule import is_end_day
from msp_desk.core.parting.tone import tone_warnings
from msp_desk.core.records.secret_guard import find_secret

__all__ = ["Check", "CheckLevel", "LetterDraft", "LetterKind", "blocking", "letter_checks"]

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
        *kind_checks(draft),
        *breach_checks(draft),
        *_people_checks(draft),
        *_leak_checks(draft),
        *_secret_checks(draft),
        *_tone_checks(draft),
        *([warned("have_a_lawyer")] if draft.kind in FOR_A_LAWYER else []),
    ]


def _agreement_checks(draft: LetterDraft) -> list[Check]:
    if draft.agreement is None:
        return [blocked("agreement_missing")]
    checks = [fine("agreement_there", number=draft.agreement.number)]
    notice = draft.notice
    if draft.kind not in BY_NOTICE:
        if notice is not None and notice.status is NoticeStatus.ENDED:
            checks.append(blocked("agreement_ended", ends_on=notice.ends_on))
        return checks
    if notice is None:
        return [*checks, blocked("notice_missing")]
    match notice.status:
        case NoticeStatus.ASKS:
            checks.append(blocked("notice_asks", question=notice.explanation))
        case NoticeStatus.ENDED:
            checks.append(blocked("agreement_ended", ends_on=notice.ends_on))
        case NoticeStatus.ENDING:
            checks.append(warned("agreement_ending", ends_on=notice.ends_on))
        case NoticeStatus.ENDS_BY_ITSELF if draft.kind is LetterKind.NOTICE:
            checks.append(warned("no_notice_needed", ends_on=notice.ends_on))
        case _:
            checks.append(fine("notice_there"))
    if notice.from_law and not draft.law_confirmed:
        checks.append(warned("law_unconfirmed"))
    return checks


def _end_date_checks(draft: LetterDraft) -> list[Check]:
    if draft.kind not in BY_NOTICE | _ANY_END:
        return []
    if draft.end_date is None:
        return [blocked("end_date_missing")]
    if draft.takes_effect_on_receipt:
        return [fine("on_receipt", day=draft.end_date)]
    if draft.kind in _ANY_END:
        return [fine("end_declared", ends_on=draft.end_date)]
    good = fine("end_date_fine", ends_on=draft.end_date)
    notice = draft.notice
    if notice is None or notice.ends_on is None or draft.agreement is None:
        return [good]
    if draft.end_date < notice.ends_on:
        if draft.kind is LetterKind.ACCEPTANCE:  # the owner may let the client go earlier
            return [warned("their_notice_short", end_date=draft.end_date, ends_on=notice.ends_on)]
        return [blocked("end_date_too_early", end_date=draft.end_date, ends_on=notice.ends_on)]
    if notice.status is not NoticeStatus.DATES or draft.kind is LetterKind.ACCEPTANCE:
        return [good]
    checks = []
    if draft.end_date != notice.ends_on and not is_end_day(draft.agreement, draft.end_date):
        checks.append(warned("end_date_off", end_date=draft.end_date))
    sending = notice.if_sent_today
    if sending is not None and draft.end_date < sending.ends_on:
        checks.append(
            warned("arrives_too_late", end_date=draft.end_date, arrives_on=sending.arrives_on, ends_on=sending.ends_on)
        )
    return checks or [good]


def _people_checks(draft: LetterDraft) -> list[Check]:
    checks = []
    address = [line for line in draft.recipient_address if line.strip()]
    if not draft.recipient_name.strip():
        checks.append(blocked("recipient_missing"))
    if len(address) < 2:  # a street and a town at least
        checks.append(blocked("address_missing"))
    if not draft.fits_window:
        checks.append(blocked("address_too_long", name=draft.recipient_name))
    if not checks:
        checks.append(fine("address_there"))
    if draft.breach.reasons > draft.reasons_at_most:
        checks.append(blocked("reasons_too_many", most=draft.reasons_at_most))
    if draft.signatory.strip():
        return [*checks, fine("signatory_there", name=draft.signatory)]
    return [*checks, blocked("signatory_missing")]


def _leak_checks(draft: LetterDraft) -> list[Check]:
    found = leaks(
        draft.text,
        language=draft.language,
        own_client=draft.client,
        other_clients=draft.other_clients,
        allowed=draft.allowed,
    )
    named = _once((leak.kind.name.lower(), leak.words) for leak in found)
    if named:
        return [blocked(f"leak_{kind}", words=words) for kind, words in named]
    meant = maybe_named(draft.free_text, draft.client, draft.other_clients, draft.allowed)
    if meant:
        return [warned("leak_maybe_client", words=words, client=client) for words, client in meant]
    return [fine("no_leak")]


def _secret_checks(draft: LetterDraft) -> list[Check]:
    """A letter is copied, filed and read in the post room: what the owner typed must hold no secret."""
    kinds = {kind: None for line in draft.text.splitlines() if (kind := find_secret(line)) is not None}
    return [blocked("secret", kind=kind) for kind in kinds]


def _tone_checks(draft: LetterDraft) -> list[Check]:
    found = tone_warnings(draft.free_text, draft.language, for_cause=draft.kind is LetterKind.CAUSE)
    named = _once((warning.kind.value, warning.words) for warning in found)
    return [warned(f"tone_{kind}", words=words) for kind, words in named] or [fine("tone_fine")]


def _once(found: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Each finding once, however often and in whatever case it stands there."""
    return list({(kind, words.casefold()): (kind, words) for kind, words in found}.values())
