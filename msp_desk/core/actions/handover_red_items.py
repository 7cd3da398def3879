"""What of a client's environment must not slip in a handover: what would be lost, shut in, or run out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from msp_desk.core.actions.environments import Environment
from msp_desk.core.documents.handover.duties import Side
from msp_desk.core.documents.handover.facts import RedItem
from msp_desk.core.documents.marks import State
from msp_desk.core.formatting import keep_together
from msp_desk.core.parting.coverage import is_known
from msp_desk.core.records.environment.equipment import Server
from msp_desk.core.records.environment.protection import BackupJob
from msp_desk.core.records.environment.subscriptions import CloudTenant, Domain, Licence
from msp_desk.core.records.firm import Firm
from msp_desk.core.wording import Wording

TEST_LASTS: Final = timedelta(days=365)
"""A test restore proves a backup for so long."""
SOON: Final = timedelta(days=60)
"""So long after the cut-over something that runs out still counts."""
MOST_ALIKE: Final = 3
"""Dangers of one kind that are told one by one; of more the first is, with how many there are like it."""
_SHORTEST_NAME: Final = 4


def environment_red_items(
    environment: Environment, firm: Firm, wording: Wording, *, day: date, by: date | None
) -> list[RedItem]:
    """What of the environment must not slip, what must be acted on first.

    Args:
        environment: Of the client.
        firm: The outgoing provider; what it alone holds is lost with it.
        wording: Of the paper.
        day: Of the paper.
        by: Until when it should be answered.
    """
    names = tuple(name.casefold() for name in (firm.name, firm.legal_name) if len(name) >= _SHORTEST_NAME)
    dangers = [
        *_of_domains(environment, names),
        *_of_tenants(environment, names),
        *_of_backup_keys(environment, names),
        *_of_tests(environment, day - TEST_LASTS),
        *_of_ends(environment, (by or day) + SOON),
    ]
    alike: dict[str, list[_Danger]] = {}
    for danger in dangers:
        alike.setdefault(danger.key, []).append(danger)
    return [
        danger.item(wording, by, more=len(group) - 1 if len(group) > MOST_ALIKE else 0)
        for group in alike.values()
        for danger in (group if len(group) <= MOST_ALIKE else [min(group, key=lambda one: one.day or date.max)])
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Danger:
    """Something that must not slip.

    Attributes:
        state: Whether to act or to watch.
        key: Of its sentence.
        side: Who answers.
        name: What it is about.
        day: On which day it happens, if on any.
    """

    state: State
    key: str
    side: Side
    name: str
    day: date | None = None

    def item(self, wording: Wording, by: date | None, *, more: int) -> RedItem:
        """In words, with how many more there are like it."""
        day = None if self.day is None else keep_together(wording.text(self.day))
        what = wording.say(f"environment.{self.key}", name=self.name, day=day)
        if more:
            what = wording.say("environment.red_and_more", what=what, count=more)
        why = wording.say(f"environment.{self.key}_why")
        return RedItem(state=self.state, what=what, why=why, answer_from=self.side, by=by)


def _of_domains(environment: Environment, names: tuple[str, ...]) -> Iterator[_Danger]:
    for domain in _of(environment, Domain):
        if not is_known(domain.registrant):
            yield _Danger(state=State.ACT, key="red_registrant", side=Side.CLIENT, name=domain.name)
        elif _is_ours(domain.registrant, names):
            yield _Danger(state=State.ACT, key="red_registrant_ours", side=Side.OUTGOING, name=domain.name)


def _of_tenants(environment: Environment, names: tuple[str, ...]) -> Iterator[_Danger]:
    for tenant in _of(environment, CloudTenant):
        if _is_ours(tenant.global_admin, names):
            yield _Danger(state=State.ACT, key="red_admin_ours", side=Side.BOTH, name=tenant.name)
        if not is_known(tenant.break_glass):
            yield _Danger(state=State.ACT, key="red_break_glass", side=Side.BOTH, name=tenant.name)


def _of_backup_keys(environment: Environment, names: tuple[str, ...]) -> Iterator[_Danger]:
    for job in _of(environment, BackupJob):
        if not is_known(job.key_holder):
            yield _Danger(state=State.ACT, key="red_key", side=Side.CLIENT, name=job.what)
        elif _is_ours(job.key_holder, names):
            yield _Danger(state=State.ACT, key="red_key_ours", side=Side.OUTGOING, name=job.what)


def _of_tests(environment: Environment, oldest: date) -> Iterator[_Danger]:
    for job in _of(environment, BackupJob):
        if job.last_test is None:
            yield _Danger(state=State.WATCH, key="red_untested", side=Side.OUTGOING, name=job.what)
        elif job.last_test < oldest:
            yield _Danger(state=State.WATCH, key="red_test", side=Side.OUTGOING, name=job.what, day=job.last_test)


def _of_ends(environment: Environment, soon: date) -> Iterator[_Danger]:
    for domain in _of(environment, Domain):
        if domain.expiry is not None and domain.expiry <= soon:
            yield _Danger(state=State.WATCH, key="red_expiry", side=Side.CLIENT, name=domain.name, day=domain.expiry)
        if domain.certificate_expiry is not None and domain.certificate_expiry <= soon:
            yield _Danger(
                state=State.WATCH,
                key="red_certificate",
                side=Side.BOTH,
                name=domain.name,
                day=domain.certificate_expiry,
            )
    for server in _of(environment, Server):
        if server.support_end is not None and server.support_end <= soon:
            yield _Danger(
                state=State.WATCH, key="red_support", side=Side.CLIENT, name=server.name, day=server.support_end
            )
    for licence in _of(environment, Licence):
        if licence.renewal is not None and licence.renewal <= soon and not is_known(licence.route):
            yield _Danger(
                state=State.WATCH, key="red_licence", side=Side.CLIENT, name=licence.product, day=licence.renewal
            )


def _is_ours(holder: str, names: tuple[str, ...]) -> bool:
    """Whether the outgoing provider is named as the only holder: others that are named beside it are looked for."""
    said = holder.casefold().strip()
    named = next((name for name in sorted(names, key=len, reverse=True) if name in said), None)
    if named is None:
        return False
    return not [word for word in said.replace(named, " ").replace("(", " ").replace(")", " ").split() if len(word) > 1]


def _of(environment: Environment, record: type[Any]) -> Iterator[Any]:
    for rows in environment.rows.values():
        yield from (row for row in rows if isinstance(row, record))
