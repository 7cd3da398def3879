"""START HERE: what needs the owner today. One file per kind of matter, :mod:`.agenda` puts them together."""

from msp_desk.core.actions.agenda.agenda import Agenda, agenda
from msp_desk.core.actions.agenda.matter import Deed, Group, Matter

__all__ = ["Agenda", "Deed", "Group", "Matter", "agenda"]
