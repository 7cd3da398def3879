"""What must not leave the house in a client's edition: its types carry no grade, but what was typed might say one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msp_desk.core.documents.review.service_facts import ServiceFacts
from msp_desk.core.errors import DocumentBlocked
from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.records.client import Client
from msp_desk.core.records.contact import Contact
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.secret_guard import find_secret


def refuse_leaks(
    facts: ServiceFacts, client: Client, *, others: Sequence[Client], contacts: Sequence[Contact], firm: Firm
) -> None:
    """Refuse a client's edition that names a grade, a margin, an opinion, another client or a secret.

    Args:
        facts: What it would say.
        client: Whom it is for.
        others: All other clients.
        contacts: The client's people; their names are no leak.
        firm: Who writes; its names are none either.

    Raises:
        DocumentBlocked: With each text of the log that must be changed first.
    """
    problems = list(_problems(facts, client, others, contacts, firm))
    if problems:
        raise DocumentBlocked(problems)


def _problems(
    facts: ServiceFacts, client: Client, others: Sequence[Client], contacts: Sequence[Contact], firm: Firm
) -> Iterator[Problem]:
    texts = tuple(dict.fromkeys(text for text in _typed(facts) if text.strip()))
    allowed = [firm.name, firm.legal_name, firm.signatory, *(contact.name for contact in contacts)]
    allowed = [words for words in allowed if words]

    def found_in(text: str) -> Iterator[tuple[str, dict[str, object]]]:
        for leak in leaks(text, language=client.language, own_client=client, other_clients=others, allowed=allowed):
            key = f"leak_{leak.kind.name.lower()}"
            yield f"parting.{key}", {"words": leak.words}
        kind = find_secret(text)
        if kind is not None:
            yield "reviews.secret", {"kind": kind}

    if not any(True for _ in found_in("\n".join(texts))):  # mostly nothing is found, and once is faster than often
        return
    for text in texts:
        for code, params in found_in(text):
            what = Problem(field="", code=code, params=params)
            yield Problem(field="", code="reviews.leak", params={"client": client.name, "text": text, "leak": what})


def _typed(facts: ServiceFacts) -> Iterator[str]:
    """Everything in the paper that somebody wrote in words of his own."""
    yield from facts.finished
    yield from (one.what for one in facts.recurring)
    for advice in facts.advice:
        yield from (advice.what, advice.risk)
    for device in facts.out_of_warranty:
        yield from (device.what, device.place)
    for action in facts.actions:
        yield from (action.what, action.who)
