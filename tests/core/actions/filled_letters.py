"""Letters of every kind with what only the owner knows, for a client of the sample desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import PriceChange, PricePeriod, Reason, TheirNotice
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.core.records.language import Language

CLIENTS = {Language.DE: "Tannbrück Metallbau", Language.EN: "Amberlock Dental", Language.IT: "Officine Valtorba"}
WARNED_ON, CURE_BY = date(2026, 10, 1), date(2026, 10, 30)
FACTS = {
    Language.DE: "Die Mehrfaktor-Anmeldung der Verwaltungskonten war abgeschaltet.",
    Language.EN: "Multi-factor sign-in of the administrator accounts was switched off.",
    Language.IT: "L’autenticazione a più fattori degli account amministrativi risultava disattivata.",
}
DEMANDS = {
    Language.DE: ("die Mehrfaktor-Anmeldung wieder einzuschalten", "uns die Einstellung schriftlich zu bestätigen"),
    Language.EN: ("switch multi-factor sign-in on again", "confirm the setting to us in writing"),
    Language.IT: ("riattivare l’autenticazione a più fattori", "confermarci per iscritto l’impostazione"),
}
LABELS = {
    Language.DE: ("Betreuung der Arbeitsplätze", "Arbeit nach Aufwand"),
    Language.EN: ("Workplace support", "Work by the hour"),
    Language.IT: ("Assistenza alle postazioni", "Interventi a consuntivo"),
}


def warned(desk: Desk, client_id: int) -> FormalWarning:
    """Record a warning whose time has lapsed."""
    return desk.formal_warnings.add(
        FormalWarning(
            client_id=ClientId(client_id), day=WARNED_ON, cure_by=CURE_BY, dispatch=Dispatch.REGISTERED,
            received_on=WARNED_ON + timedelta(days=2), breached="Anmeldung abgeschaltet",
        )
    )  # fmt: skip


def letter_of(
    desk: Desk, client_id: int, kind: LetterKind, language: Language | None = None, layout: str = ""
) -> Letter:
    """A draft of a kind with everything a finished letter needs; letters for cause want :func:`warned` before."""
    letter = desk.letters.draft(client_id, kind=kind, language=language, layout=layout)
    facts, spoken = letter.facts, letter.language
    reasons = (Reason(day=date(2026, 11, 16), fact=FACTS[spoken], clause="§ 7"),)
    match kind:
        case LetterKind.CAUSE:
            facts = replace(facts, reasons=reasons, learned_on=date(2026, 11, 18), clause="§ 14")
        case LetterKind.WARNING:
            facts = replace(facts, reasons=reasons, demands=DEMANDS[spoken], dispatch=Dispatch.REGISTERED)
        case LetterKind.ACCEPTANCE:
            theirs = TheirNotice(
                day=date(2026, 11, 12), received_on=date(2026, 11, 14), end_named=date(2027, 1, 31),
                dispatch=Dispatch.EMAIL,
            )  # fmt: skip
            facts = desk.letters.with_end_date(letter, replace(facts, their_notice=theirs)).facts
        case LetterKind.PRICE_CHANGE:
            by_month, by_hour = LABELS[spoken]
            prices = (
                PriceChange(label=by_month, now=148000, new=172000),
                PriceChange(label=by_hour, now=9500, new=11000, period=PricePeriod.HOUR),
            )
            facts = replace(facts, prices=prices)
        case _:
            pass
    return replace(letter, facts=facts)


def letter_in(desk: Desk, kind: LetterKind, language: Language, layout: str = "") -> Letter:
    """A filled letter to the client of a language."""
    return letter_of(desk, desk.clients.named(CLIENTS[language]).id, kind, language, layout)
