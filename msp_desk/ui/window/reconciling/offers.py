"""What the foot of the dialog offers on each page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from msp_desk.core.wording import Wording
from msp_desk.ui.window.importing.foot import Foot
from msp_desk.ui.window.reconciling.clearing import Clearing
from msp_desk.ui.window.reconciling.pages import Step
from msp_desk.ui.window.reconciling.sentences import foot_said


def offer_steps(foot: Foot, step: Step, *, more: bool, busy: bool, again: bool) -> None:
    """Offer to leave, to pass over a file, and the next step.

    Args:
        foot: Of the dialog.
        step: The page in sight.
        more: Whether files follow.
        busy: Whether something is being stored or taken back.
        again: Whether the file that could not be stored is to be read again.
    """
    foot.offer_cancel(shown=step is not Step.DONE or more, done=step is Step.DONE)
    foot.offer_skip(shown=step in (Step.LOOK, Step.FAILED) and more and not busy)
    if step is Step.DONE:
        following = QCoreApplication.translate("ReconcileDialog", "Next file")
        close = QCoreApplication.translate("ReconcileDialog", "Close")
        foot.offer_go(following if more else close, shown=True, ready=not busy)
    elif step is Step.FAILED:
        anew = QCoreApplication.translate("ReconcileDialog", "Read the file again")
        another = QCoreApplication.translate("ReconcileDialog", "Choose another file …")
        foot.offer_go(anew if again else another, shown=True, ready=True)
        foot.say("")
    elif step is Step.CHOOSE:
        foot.offer_go("", shown=False, ready=False)
        foot.say("")


def offer_storing(foot: Foot, wording: Wording, clearing: Clearing | None, currency: str, *, busy: bool) -> None:
    """Offer to store what is ticked, with the sums of the file.

    Args:
        foot: Of the dialog.
        wording: Of the window.
        clearing: The choices; None while the file is being read.
        currency: Of the desk.
        busy: Whether something is being stored.
    """
    count = 0 if clearing is None else clearing.sums().count
    store = QCoreApplication.translate("ReconcileDialog", "Store")
    label = wording.say("reconcile.store", count=count) if count else store
    foot.offer_go(label, shown=True, ready=count > 0 and not busy)
    if clearing is not None and not busy:
        foot.say(foot_said(wording, clearing, currency))
