"""The verb ``boundary-plan``: the paper of the plan that a client and the owner agreed."""

from __future__ import annotations

import argparse

from msp_desk.command_line.output import say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import NotFound
from msp_desk.core.records.language import Language


def boundary_plan(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Write the paper of a client's latest plan, for both to sign, and keep it with the client."""
    client = desk.clients.named(arguments.client)
    plan = desk.boundary_plans.latest(client.id, setting.clock.today())
    if plan is None:
        raise NotFound("boundary_plan.nothing_to_print", client=client.name)
    language = Language(arguments.language) if arguments.language else None
    desk.boundary_plans.finish(desk.boundary_plans.draft(plan.id, language=language), out=arguments.out)
    say(setting.wording.say("document.written", file=str(arguments.out)))
    return 0
