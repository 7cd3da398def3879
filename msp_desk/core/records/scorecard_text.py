"""A scorecard as JSON and back, the same text for the same scorecard."""

from __future__ import annotations

import json

from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scale, Scorecard


def scorecard_text(scorecard: Scorecard) -> str:
    """The JSON text of a scorecard, without its version."""
    return json.dumps(
        {
            "scales": {
                key.value: {"good": scale.good, "bad": scale.bad, "weight": scale.weight}
                for key, scale in scorecard.scales.items()
            },
            "cuts": {letter.value: cut for letter, cut in scorecard.cuts.items()},
            "caps": {rule.value: letter.value for rule, letter in scorecard.caps.items()},
            "overdue_days": scorecard.overdue_days,
        },
        sort_keys=True,
    )


def read_scorecard(text: str, version: int) -> Scorecard:
    """The scorecard of a JSON text.

    Raises:
        ValueError: If the text is none.
    """
    try:
        content = json.loads(text)
        return Scorecard(
            version=version,
            scales={MeasureKey(key): Scale(**scale) for key, scale in content["scales"].items()},
            cuts={Letter(letter): float(cut) for letter, cut in content["cuts"].items()},
            caps={CapRule(rule): Letter(letter) for rule, letter in content["caps"].items()},
            overdue_days=int(content["overdue_days"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a scorecard") from error
