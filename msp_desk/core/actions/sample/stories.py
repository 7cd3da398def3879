"""The stories of the sample desk: a table of numbers. Names and words are in the shipped files, by the same keys.

Comments say which story a row tells and the letter it is meant to have.
"""

from __future__ import annotations

from msp_desk.core.actions.sample.story import Fate, Habits, Notice, Story
from msp_desk.core.records.agreement import Anchor, Billing, Law, NoticeForm, NoticeUnit

_REGISTERED = NoticeForm.REGISTERED_LETTER


def _always(**habits: float) -> tuple[tuple[int, Habits], ...]:
    return ((0, Habits(**habits)),)


STORIES: tuple[Story, ...] = (
    # The whale, a good one: A. About a fifth of all revenue.
    Story(
        key="marensteg", seats=36, fee=5450, direct_cost=1260, since=68, extra=(2, 760), terms=30,
        habits=_always(support=1.1, admin=0.4, project=0.4, reopened=4, escalated=0.4, minutes=100, visits=3.0,
                       beyond=-1),
        fates=((19, Fate.QUESTIONED), (27, Fate.REISSUED)), advice="++++-+", advice_every=2,
        notice=Notice(length=3, anchor=Anchor.END_OF_TERM, form=_REGISTERED, first_term=36, renewal=12),
    ),
    # The shouter: B by its score, capped to D by one evening.
    Story(
        key="nebelzinne", seats=7, fee=940, direct_cost=230, since=44, extra=(5, 420),
        habits=_always(support=5.2, admin=2.0, reopened=5, escalated=1.2, minutes=72, visits=0.8, beyond=2),
        fates=((14, Fate.TWO_PARTS),), advice="+++-",
        notice=Notice(length=3, anchor=Anchor.END_OF_QUARTER),
    ),
    # Served far beyond its fee, late and demanding: F.
    Story(
        key="nimbuskai", seats=10, fee=1540, fee_steady=True, direct_cost=420, since=57, extra=(4, 260), terms=14,
        habits=((18, Habits(support=6.5, admin=1.6, reopened=8, escalated=1.0, minutes=85, visits=1.5, beyond=9)),
                (10, Habits(support=8.6, admin=2.6, reopened=12, escalated=2.2, minutes=92, visits=2.5, beyond=20)),
                (0, Habits(support=9.4, admin=3.0, reopened=14, escalated=2.8, minutes=97, visits=2.5, beyond=26))),
        fates=((5, Fate.UNPAID), (4, Fate.UNPAID), (17, Fate.DISPUTED), (25, Fate.TWO_PARTS)),
        advice="--+-", advice_every=2,
        notice=Notice(length=3, anchor=Anchor.END_OF_QUARTER, form=_REGISTERED),
    ),
    # The rising one: D a year ago, B now.
    Story(
        key="quarzfeld", seats=5, fee=610, direct_cost=140, since=40, extra=(6, 310),
        habits=((15, Habits(support=7.6, admin=2.9, reopened=10, escalated=1.1, minutes=66, visits=0.8, beyond=12)),
                (12, Habits(support=7.2, admin=2.8, reopened=9, escalated=1.0, minutes=66, visits=0.8, beyond=11)),
                (9, Habits(support=5.0, admin=1.6, reopened=7, escalated=0.6, minutes=70, visits=0.8, beyond=6)),
                (0, Habits(support=3.2, admin=0.9, reopened=5, escalated=0.3, minutes=67, visits=0.6, beyond=3))),
        fates=((13, Fate.DISPUTED), (16, Fate.TWO_PARTS), (21, Fate.QUESTIONED)),
        advice="++++-+-+-+-", advice_every=2,
        notice=Notice(length=2, unit=NoticeUnit.WEEKS, anchor=Anchor.END_OF_MONTH),
    ),
    # A good one whose agreement says nothing about its end: A.
    Story(
        key="wolkenried", seats=8, fee=1060, direct_cost=250, since=52, extra=(4, 420),
        habits=_always(support=3.3, admin=1.4, reopened=5, minutes=65, visits=1.0, beyond=2),
        advice="+++++-", notice=Notice(length=None),
    ),
    # A good one: A.
    Story(
        key="blauroehn", seats=6, fee=860, direct_cost=190, since=31, extra=(7, 380),
        habits=_always(support=3.4, admin=1.3, reopened=6, escalated=0.2, minutes=68, visits=0.9, beyond=3),
        advice="++++", notice=Notice(length=30, unit=NoticeUnit.DAYS),
    ),
    # Contempt for expertise, a year paid in advance: the refund story. F by a critical incident.
    Story(
        key="tannbrueck", seats=8, fee=980, direct_cost=230, since=38, billing=Billing.YEARLY, extra=(3, 240),
        habits=_always(support=5.4, admin=2.0, reopened=7, escalated=1.4, minutes=85, visits=1.2, beyond=4),
        fates=((26, Fate.TWO_PARTS),), advice="--+-",
        notice=Notice(length=3, anchor=Anchor.END_OF_QUARTER, form=_REGISTERED),
    ),
    # The security refuser: repeated incidents, ignored advice. C by its score, capped to D. Pays by the year as well.
    Story(
        key="valtorba", seats=9, fee=1380, direct_cost=330, since=40, billing=Billing.YEARLY, terms=30,
        extra=(4, 380), charges=((1, 540),),
        habits=_always(support=5.2, admin=1.8, reopened=7, escalated=1.3, minutes=86, visits=1.0, beyond=6),
        fates=((16, Fate.TWO_PARTS),), advice="---?--+-", advice_every=2,
        notice=Notice(length=90, unit=NoticeUnit.DAYS, form=NoticeForm.PEC, law=Law.IT, delivery_days=0),
    ),
    # A normal one: B.
    Story(
        key="tesserabianca", seats=9, fee=1120, direct_cost=290, since=50, terms=30, extra=(5, 450),
        habits=_always(support=4.4, admin=1.8, reopened=5, escalated=0.4, minutes=72, visits=0.9, beyond=5),
        fates=((7, Fate.CREDITED), (20, Fate.QUESTIONED), (29, Fate.CREDITED)), advice="++-+",
        notice=Notice(length=3, anchor=Anchor.END_OF_TERM, form=NoticeForm.PEC, law=Law.IT, first_term=24,
                      renewal=12, delivery_days=0),
    ),
    # A good small one: A.
    Story(
        key="altaca", seats=4, fee=520, direct_cost=115, since=29, terms=30, extra=(7, 260),
        habits=_always(support=2.9, admin=1.1, reopened=5, escalated=0.1, minutes=75, visits=0.5, beyond=-2),
        advice="++-+", notice=Notice(length=60, unit=NoticeUnit.DAYS, anchor=Anchor.END_OF_MONTH, form=_REGISTERED,
                                     law=Law.IT, delivery_days=5),
    ),
    # A good one that pays a year in advance: A.
    Story(
        key="amberlock", seats=8, fee=980, direct_cost=220, since=43, billing=Billing.YEARLY, extra=(3, 300),
        habits=_always(support=3.7, admin=1.5, reopened=5, escalated=0.2, minutes=68, visits=0.9, beyond=3),
        fates=((19, Fate.RETURNED), (31, Fate.CREDITED)), advice="+++++-",
        notice=Notice(length=30, unit=NoticeUnit.DAYS, law=Law.UK),
    ),
    # A good one: A.
    Story(
        key="inkwarden", seats=10, fee=1480, direct_cost=340, since=61, extra=(4, 450),
        habits=_always(support=2.6, admin=1.2, reopened=2, escalated=0.2, minutes=84, visits=1.2, beyond=-3),
        advice="+++++", notice=Notice(length=3, anchor=Anchor.END_OF_CONTRACT_YEAR, law=Law.UK),
    ),
    # The late payer: B by its score, capped to C by an invoice more than 90 days overdue.
    Story(
        key="brackwater", seats=8, fee=1320, direct_cost=300, since=48, terms=30, extra=(5, 350),
        habits=((20, Habits(support=3.6, admin=1.2, reopened=4, escalated=0.2, minutes=68, visits=0.6, beyond=21)),
                (0, Habits(support=3.6, admin=1.2, reopened=4, escalated=0.2, minutes=68, visits=0.6, beyond=38))),
        fates=((7, Fate.UNPAID), (12, Fate.TWO_PARTS), (15, Fate.QUESTIONED), (22, Fate.TWO_PARTS)), advice="+++-",
        notice=Notice(length=30, unit=NoticeUnit.DAYS, form=NoticeForm.TEXT, law=Law.UK, delivery_days=1),
    ),
    # The falling one: B a year ago, D now.
    Story(
        key="cobaltweir", seats=11, fee=1980, direct_cost=450, since=56, terms=30, extra=(6, 480),
        habits=((12, Habits(support=4.6, admin=1.8, reopened=5, escalated=0.6, minutes=66, visits=1.2, beyond=5)),
                (8, Habits(support=6.5, admin=2.2, reopened=7, escalated=0.9, minutes=78, visits=1.8, beyond=9)),
                (0, Habits(support=8.6, admin=3.0, reopened=11, escalated=2.2, minutes=104, visits=3.0, beyond=20))),
        fates=((2, Fate.DISPUTED), (3, Fate.HALF), (30, Fate.CREDITED)),
        advice="----++++", advice_every=2,
        notice=Notice(length=3, anchor=Anchor.END_OF_MONTH, form=NoticeForm.BY_HAND, law=Law.UK),
    ),
    # Challenging but good: many questions, much effort, every piece of advice followed: B.
    Story(
        key="elmspire", seats=12, fee=2450, direct_cost=480, since=39, terms=14, extra=(4, 560),
        habits=_always(support=7.3, admin=3.6, project=0.3, reopened=5, escalated=0.5, minutes=69, visits=3.5,
                       beyond=0),
        advice="+++++", advice_every=2,
        notice=Notice(length=3, anchor=Anchor.END_OF_CONTRACT_YEAR, form=NoticeForm.BY_HAND, law=Law.UK),
    ),
    # A normal one: B.
    Story(
        key="dunmarrow", seats=6, fee=690, direct_cost=170, since=33, extra=(7, 300),
        habits=_always(support=4.6, admin=2.2, reopened=5, escalated=0.3, minutes=71, visits=0.7, beyond=4),
        fates=((2, Fate.OVERPAID), (9, Fate.REISSUED), (18, Fate.DISPUTED)), advice="++-",
        notice=Notice(length=20, unit=NoticeUnit.WORKING_DAYS, law=Law.UK),
    ),
    # The outgrown one: a decent client that needs another provider: B. Its agreement ends by itself.
    Story(
        key="bluecairn", seats=15, fee=2300, direct_cost=520, since=30, terms=30, extra=(3, 460),
        habits=((14, Habits(support=2.9, admin=1.1, project=0.3, reopened=3, escalated=0.1, minutes=74, visits=1.2)),
                (0, Habits(support=4.4, admin=3.6, project=0.6, reopened=6, escalated=1.3, minutes=92, visits=2.4,
                           beyond=5))),
        advice="-+-++++", advice_every=2,
        notice=Notice(length=3, anchor=Anchor.END_OF_TERM, law=Law.UK, first_term=36),
    ),
    # Small, disputes hours and pays in parts, under the target rate: C.
    Story(
        key="lampwick", seats=4, fee=310, fee_steady=True, direct_cost=70, since=37, terms=14, extra=(5, 120),
        habits=_always(support=4.6, admin=1.5, reopened=5, escalated=0.3, minutes=50, visits=0.6, beyond=12),
        fates=((2, Fate.HALF), (6, Fate.DISPUTED), (10, Fate.TWO_PARTS), (15, Fate.DISPUTED), (23, Fate.CREDITED)),
        advice="+-+", notice=Notice(length=1, anchor=Anchor.END_OF_MONTH, law=Law.UK),
    ),
    # The silent one: hardly a ticket, its size unknown, no minutes: not graded.
    Story(
        key="vellumgate", seats=5, seats_known=False, fee=240, direct_cost=60, since=41, terms=30,
        billing=Billing.QUARTERLY, minutes_known=False,
        habits=_always(support=0.45, admin=0.0, project=0.0, reopened=0, visits=0.0, beyond=2), advice_every=0,
        notice=Notice(length=3, anchor=Anchor.END_OF_YEAR, law=Law.UK),
    ),
    # One that has ended, in good terms.
    Story(
        key="alderfen", seats=5, fee=540, direct_cost=120, since=60, ended=7, extra=(6, 240),
        habits=_always(support=3.4, admin=1.2, minutes=60, visits=0.5, beyond=2), advice="++-",
        notice=Notice(length=30, unit=NoticeUnit.DAYS, anchor=Anchor.END_OF_MONTH, law=Law.UK),
    ),
    # A good one: A.
    Story(
        key="fenlight", seats=5, fee=640, direct_cost=140, since=27, terms=30, extra=(6, 340),
        habits=_always(support=3.1, admin=1.2, reopened=4, escalated=0.1, minutes=74, visits=0.7, beyond=-4),
        advice="+++-", notice=Notice(length=30, unit=NoticeUnit.DAYS, law=Law.US, form=NoticeForm.TEXT),
    ),
    # Everything comes back once, the fee is too low: C.
    Story(
        key="pinebarrow", seats=7, fee=820, fee_steady=True, direct_cost=190, since=34, terms=30, extra=(6, 180),
        habits=_always(support=6.8, admin=2.4, reopened=13, escalated=0.6, minutes=67, visits=0.8, beyond=6),
        fates=((8, Fate.CREDITED), (19, Fate.QUESTIONED)), advice="+-+",
        notice=Notice(length=60, unit=NoticeUnit.DAYS, anchor=Anchor.END_OF_MONTH, law=Law.US, minimum_months=24),
    ),
    # One project, then silence: not graded.
    Story(
        key="rivermoss", seats=8, seats_known=False, fee=0, direct_cost=0, since=17, quiet=13, terms=30,
        habits=_always(support=0.0, admin=0.0, project=2.5, minutes=72, visits=1.5), advice_every=0,
        charges=((16, 2400), (13, 3650)), notice=None,
    ),
    # A normal one: B.
    Story(
        key="zoltobrzeg", seats=9, fee=1090, direct_cost=280, since=35, terms=30, in_advance=False, extra=(5, 400),
        habits=_always(support=3.9, admin=1.7, reopened=5, escalated=0.5, minutes=72, visits=0.8, beyond=3),
        fates=((10, Fate.QUESTIONED),), advice="++-+",
        notice=Notice(length=3, anchor=Anchor.END_OF_MONTH, law=Law.OTHER, form=_REGISTERED, delivery_days=7),
    ),
    # Just begun: onboarding.
    Story(
        key="zlotomlyn", seats=5, fee=450, direct_cost=100, since=1, charges=((1, 780),),
        habits=_always(support=6.0, admin=4.0, project=1.0, reopened=5, minutes=72, visits=2.5), advice="??",
        advice_every=1,
        notice=Notice(length=2, anchor=Anchor.END_OF_TERM, law=Law.OTHER, first_term=12, renewal=12),
    ),
)  # fmt: skip
