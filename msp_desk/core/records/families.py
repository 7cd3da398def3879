"""Every record family, in an order in which each comes after those it refers to."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from msp_desk.core.records.agreed_action import AGREED_ACTIONS
from msp_desk.core.records.agreement import AGREEMENTS
from msp_desk.core.records.attachment import ATTACHMENTS
from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS, PLAN_TARGETS
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.contact import CONTACTS
from msp_desk.core.records.conversation import CONVERSATIONS
from msp_desk.core.records.decision import DECISIONS
from msp_desk.core.records.document import DOCUMENTS
from msp_desk.core.records.environment.sheets import EMPTY_SHEETS, SHEETS
from msp_desk.core.records.exit import EXITS
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS
from msp_desk.core.records.exit_step import EXIT_STEPS
from msp_desk.core.records.expectation import EXPECTATIONS
from msp_desk.core.records.family import Family
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS
from msp_desk.core.records.gut_ranking import GUT_RANKINGS
from msp_desk.core.records.incident import INCIDENTS
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.ledger import IMPORTS, SCORECARDS
from msp_desk.core.records.note import NOTES
from msp_desk.core.records.opinion import OPINION_ROUNDS, OPINIONS
from msp_desk.core.records.override import OVERRIDES
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.prospect import PROSPECT_ANSWERS, PROSPECT_CRITERIA, PROSPECTS, REFERRAL_PARTNERS
from msp_desk.core.records.recommendation import RECOMMENDATIONS
from msp_desk.core.records.reminder import REMINDERS
from msp_desk.core.records.second_look import SECOND_LOOKS
from msp_desk.core.records.sending import SENDINGS
from msp_desk.core.records.ticket import TICKETS
from msp_desk.core.records.work import WORK

FAMILIES: tuple[Family[Any], ...] = (
    FIRM,
    SETTINGS,
    SCORECARDS,
    IMPORTS,
    CLIENTS,
    CONTACTS,
    AGREEMENTS,
    TICKETS,
    WORK,
    INCIDENTS,
    NOTES,
    INVOICES,
    PAYMENTS,
    RECOMMENDATIONS,
    DOCUMENTS,
    REMINDERS,
    OVERRIDES,
    BOUNDARY_PLANS,
    PLAN_TARGETS,
    GUT_RANKINGS,
    FORMAL_WARNINGS,
    SECOND_LOOKS,
    DECISIONS,
    *(sheet.family for sheet in SHEETS if sheet.family is not CONTACTS),
    EMPTY_SHEETS,
    OPINION_ROUNDS,
    OPINIONS,
    PROSPECT_CRITERIA,
    PROSPECTS,
    PROSPECT_ANSWERS,
    REFERRAL_PARTNERS,
    EXPECTATIONS,
    EXITS,
    EXIT_AGREEMENTS,
    EXIT_STEPS,
    CONVERSATIONS,
    SENDINGS,
    AGREED_ACTIONS,
    ATTACHMENTS,
)

FAMILY_BY_NAME: Mapping[str, Family[Any]] = MappingProxyType({family.name: family for family in FAMILIES})
