"""Parting from a client: when an agreement can end, what is paid back, what is open, and what a letter may say.

Start with :mod:`msp_desk.core.parting.notice`. Everything here computes from records and reads nothing but the
library of public holidays and the shipped word lists. Results carry codes with parameters; the wording files
``notice.toml`` and ``parting.toml`` say them. None of it is legal advice: wherever dates or wording matter, the
sentence ``not_legal_advice`` of those files stands beside them.
"""
