"""What grading reads: the facts of every active client, as of a day and inside a window.

Amounts are whole minor units of the home currency, minutes whole minutes. The facts say *what was so*, never what it
means; the rules that judge them are in the files beside this one.

Who is there (grading definitions, "Day and window"):

* A client counts at a day when it had begun by then and has not ended before: the last day itself still counts.
* It begins on "client since". When that is unknown, on its earliest record by then, of: tickets opened, work,
  incidents, invoices and credit notes issued, payments, recommendations proposed. A cancelled invoice is no record.
* A client with neither has not begun: it is left out, as are clients whose window has not begun. So a record that is
  logged later never changes an earlier day.
* Its own window is the asked window from its beginning on, and never reaches past the day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from msp_desk.core.grading.invoice_facts import InvoiceFacts, Movement
from msp_desk.core.grading.papers import Papers
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident
from msp_desk.core.records.period import Period
from msp_desk.core.records.recommendation import Recommendation

__all__ = ["ClientFacts", "DeskFacts", "Effort", "InvoiceFacts", "Movement", "Papers", "own_window"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """The additive counts of one client in its window.

    Attributes:
        tickets: Tickets opened, of every category.
        support: Support tickets among them.
        admin_requests: Admin requests among them.
        escalated: Tickets among them that were escalated, of every category.
        reopened: Times reopened, summed over them.
        known_tickets: Tickets among them whose minutes are known.
        known_minutes: The sum of those minutes.
        work_minutes: Minutes of work without a ticket.
        incident_minutes: Minutes of incidents; an unknown one counts none.
    """

    tickets: int = 0
    support: int = 0
    admin_requests: int = 0
    escalated: int = 0
    reopened: int = 0
    known_tickets: int = 0
    known_minutes: int = 0
    work_minutes: int = 0
    incident_minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFacts:
    """Everything grading knows of one active client.

    Attributes:
        client: The client as it is recorded today (seats and direct cost are today's whatever the day is).
        since: Its first day: "client since", else its earliest record.
        since_known: Whether ``since`` is recorded rather than taken from the earliest record.
        window: Its own window.
        effort: Counts inside the window.
        incidents: Those inside the window.
        invoices: All that were issued by the day, inside the window or before it. Later ones may be among them: every
            rule looks at the day itself.
        recommendations: All that were proposed by the day; later ones may be among them.
    """

    client: Client
    since: date
    since_known: bool
    window: Period
    effort: Effort
    incidents: tuple[Incident, ...] = ()
    invoices: Papers = field(default_factory=Papers)
    recommendations: tuple[Recommendation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFacts:
    """The facts of a desk as of a day.

    Attributes:
        as_of: The day: only what had happened by then counts.
        window: The asked window (the headline window unless told otherwise), never past the day.
        effort_logged: Whether any client, active or not, has a ticket or work in the *headline* window of the day.
        clients: One for each active client, in any order.
    """

    as_of: date
    window: Period
    effort_logged: bool
    clients: tuple[ClientFacts, ...]


def own_window(window: Period, since: date) -> Period | None:
    """A client's own window: the asked one from its first day on, or None when it lies before that day."""
    if since <= window.first:
        return window
    return Period(since, window.last) if since <= window.last else None
