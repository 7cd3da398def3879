"""What puts a check of a stage right: the word on its button, and what that opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.core.records.document import DocumentKind
from msp_desk.ui.widgets.check_list import Mend

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.parting.exit_facts import ExitEnd
    from msp_desk.core.parting.letter_checks import Check
    from msp_desk.ui.pages.exits.deeds import ExitDeeds

SECTION_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        key: section
        for section, keys in {
            "agreement": "agreements_missing agreement_there notice_asks agreement_ended law_unconfirmed end_missing "
            "end_too_early too_late hurry days_left end_there received_late before_the_end",
            "look": "look_missing look_done look_waived look_not_needed cooling_off cooling_over cooling_skipped "
            "why_missing why_there no_decision decision_there decision_called_off",
            "conversation": "talk_not_planned points_missing talk_planned talk_not_held talk_held",
            "letter": "letter_missing letter_there letter_other_end",
            "sending": "letter_not_sent letter_sent tracking_missing not_received received",
            "handover": "environment_empty environment_thin environment_known handover_missing handover_made "
            "next_provider_missing next_provider_named",
            "checklist": "steps_open steps_done evidence_missing",
            "money": "items_open items_settled refund_due refund_settled unused_due final_invoice final_invoiced",
        }.items()
        for key in keys.split()
    }
)
"""The part of an exit that each check is about."""


def key_of(check: Check) -> str:
    """What a check is called."""
    return check.code.rpartition(".")[2]


def mend_of(check: Check, detail: ExitDetail, deeds: ExitDeeds) -> Mend | None:
    """The button that puts a check right; None where no button can, and for what is fine."""
    if not check.mend or not detail.exit.is_open:
        return None
    key = key_of(check)
    act = _acts(detail, deeds).get(key)
    if act is not None:
        return Mend(word=_word(key), act=act)
    section = SECTION_OF.get(key)
    if section is None:
        return None
    show = QCoreApplication.translate("ExitMends", "Show")
    return Mend(word=show, act=partial(deeds.section_wanted.emit, section))


def _acts(detail: ExitDetail, deeds: ExitDeeds) -> dict[str, Callable[[], object]]:
    """What each mend does; those that need a record are there only with it."""
    found, client_id = detail.exit, int(detail.client.id)
    letter = partial(deeds.letter_wanted.emit, LetterKind(found.way.value))
    acts: dict[str, Callable[[], object]] = {
        "agreements_missing": partial(deeds.choose_agreements, detail),
        "agreement_ended": partial(deeds.choose_agreements, detail),
        "too_late": partial(deeds.follow_receipt, found),
        "hurry": letter,
        "received_late": partial(deeds.follow_receipt, found),
        "look_missing": partial(deeds.second_look, client_id),
        "cooling_off": partial(deeds.edit, found, ("cooling_off_skipped",), ("cooling_off_skipped",)),
        "no_decision": partial(deeds.decide, client_id),
        "decision_called_off": partial(deeds.call_off, found),
        "why_missing": partial(deeds.edit, found, ("why",), ("why",)),
        "talk_not_planned": partial(deeds.new_conversation, found),
        "letter_missing": letter,
        "letter_other_end": letter,
        "environment_empty": partial(deeds.go, client_id, "environment"),
        "environment_thin": partial(deeds.go, client_id, "environment"),
        "handover_missing": partial(deeds.make_handover, detail),
        "next_provider_missing": partial(deeds.edit, found, ("next_provider", "next_contact"), ("next_provider",)),
        "items_open": partial(deeds.go, client_id, "money"),
    }
    acts |= _of_ends(detail, deeds) | _of_papers(detail, deeds) | _of_money(detail, deeds)
    return acts


def _of_ends(detail: ExitDetail, deeds: ExitDeeds) -> dict[str, Callable[[], object]]:
    acts: dict[str, Callable[[], object]] = {}
    asking = next((end for end in detail.ends if end.notice.status is NoticeStatus.ASKS), None)
    from_law = next((end for end in detail.ends if end.notice.from_law), None)
    if asking is not None:
        acts["notice_asks"] = partial(deeds.edit_record, "agreements", asking.agreement, "notice_length")
    if from_law is not None:
        acts["law_unconfirmed"] = partial(deeds.edit_record, "agreements", from_law.agreement, "notice_length")
    end = _first_end(detail)
    if end is not None:
        acts["end_missing"] = partial(deeds.set_end, detail, end)
        acts["end_too_early"] = partial(deeds.compute_end, detail, end)
    return acts


def _first_end(detail: ExitDetail) -> ExitEnd | None:
    """The agreement whose day is missing, else the one whose day the owner set."""
    without = [end for end in detail.ends if end.end_day is None]
    own = [end for end in detail.ends if end.row.set_by_owner]
    return next(iter([*without, *own, *detail.ends]), None)


def _of_papers(detail: ExitDetail, deeds: ExitDeeds) -> dict[str, Callable[[], object]]:
    acts: dict[str, Callable[[], object]] = {}
    sent = {one.document_id for one in detail.sendings}
    unsent = next((one for one in detail.papers if one.kind is DocumentKind.LETTER and one.id not in sent), None)
    if unsent is not None:
        acts["letter_not_sent"] = partial(deeds.new_sending, detail.exit, unsent)
    waiting = next((one for one in detail.sendings if one.received_on is None), None)
    if waiting is not None:
        acts["not_received"] = partial(deeds.edit_sending, waiting, received=True)
    untracked = next((one for one in detail.sendings if not one.tracking), None)
    if untracked is not None:
        acts["tracking_missing"] = partial(deeds.edit_sending, untracked)
    talks = sorted(detail.conversations, key=lambda talk: (talk.day, talk.id))
    if talks:
        acts["points_missing"] = partial(deeds.edit_conversation, talks[-1])
        acts["talk_not_held"] = partial(deeds.edit_conversation, talks[-1], held=True)
    else:
        acts["talk_not_held"] = acts["points_missing"] = partial(deeds.new_conversation, detail.exit)
    return acts


def _of_money(detail: ExitDetail, deeds: ExitDeeds) -> dict[str, Callable[[], object]]:
    acts: dict[str, Callable[[], object]] = {}
    client_id = int(detail.client.id)
    if detail.money.refunds:
        acts["refund_due"] = partial(deeds.draft_credit_note, client_id, detail.money.refunds[0])
    if detail.money.final is not None:
        acts["final_invoice"] = partial(deeds.draft_final_invoice, client_id, detail.money.final)
    return acts


def _word(key: str) -> str:
    """What the button of a mend says."""
    words = {
        "agreements_missing": QCoreApplication.translate("ExitMends", "What it ends…"),
        "agreement_ended": QCoreApplication.translate("ExitMends", "What it ends…"),
        "notice_asks": QCoreApplication.translate("ExitMends", "Agreement…"),
        "law_unconfirmed": QCoreApplication.translate("ExitMends", "Agreement…"),
        "end_missing": QCoreApplication.translate("ExitMends", "Last day…"),
        "end_too_early": QCoreApplication.translate("ExitMends", "Work it out again"),
        "too_late": QCoreApplication.translate("ExitMends", "Take the next day"),
        "hurry": QCoreApplication.translate("ExitMends", "Write it…"),
        "received_late": QCoreApplication.translate("ExitMends", "Take the next day"),
        "look_missing": QCoreApplication.translate("ExitMends", "Second look…"),
        "cooling_off": QCoreApplication.translate("ExitMends", "Do not wait…"),
        "why_missing": QCoreApplication.translate("ExitMends", "Say why…"),
        "no_decision": QCoreApplication.translate("ExitMends", "Decision room"),
        "decision_called_off": QCoreApplication.translate("ExitMends", "Withdraw…"),
        "talk_not_planned": QCoreApplication.translate("ExitMends", "Plan it…"),
        "points_missing": QCoreApplication.translate("ExitMends", "Talking points…"),
        "talk_not_held": QCoreApplication.translate("ExitMends", "Note it…"),
        "letter_missing": QCoreApplication.translate("ExitMends", "Write it…"),
        "letter_other_end": QCoreApplication.translate("ExitMends", "Write it anew…"),
        "environment_empty": QCoreApplication.translate("ExitMends", "Open the lists"),
        "environment_thin": QCoreApplication.translate("ExitMends", "Open the lists"),
        "letter_not_sent": QCoreApplication.translate("ExitMends", "How it was sent…"),
        "tracking_missing": QCoreApplication.translate("ExitMends", "Enter it…"),
        "not_received": QCoreApplication.translate("ExitMends", "It arrived…"),
        "handover_missing": QCoreApplication.translate("ExitMends", "Make it…"),
        "next_provider_missing": QCoreApplication.translate("ExitMends", "Name it…"),
        "items_open": QCoreApplication.translate("ExitMends", "Open money"),
        "refund_due": QCoreApplication.translate("ExitMends", "Credit note…"),
        "final_invoice": QCoreApplication.translate("ExitMends", "Invoice…"),
    }
    return words.get(key, QCoreApplication.translate("ExitMends", "Show"))
