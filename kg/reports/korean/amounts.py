"""How much there is of goods, for how much, on which day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports.korean.cues import cue
from kg.reports.mentions.span import Span

OF_GOODS = re.compile(r"(?:가량|여)?(?:의)?\s?(?:[가-힣]{2,6}\s)?")
RULE = re.compile(r"\d호,?\s?$")
"""Before a day: it is that of a resolution."""
NEAR = 12
"""Signs between goods and their amount, at most."""


def amounts(spans: Sequence[Span], item: Span, text: str) -> list[tuple[str, str]]:
    """Quantity beside the goods, value that is said to be theirs, and the day, where no period is told."""
    quantities = [one for one in spans if one.label == "QTY" and beside(one, item, text)]
    worth = re.compile(rf"\s?{cue('worth').pattern}")
    values = [one for one in spans if one.label == "MONEY" and worth.match(text, one.end)]
    days = [
        one
        for one in spans
        if one.label == "DATE"
        and not RULE.search(text[: one.start])
        and not re.match(r"\s?(?:부터|까지|사이|이후|이전)", text[one.end :])
    ]
    found = (("quantity", quantities), ("value", values), ("date", days if len(days) == 1 else []))
    return [(name, one[0].value or one[0].text) for name, one in found if one]


def beside(amount: Span, item: Span, text: str) -> bool:
    """Whether an amount is that of the goods: right behind them, or before them with nothing else between."""
    if item.end <= amount.start:
        between = text[item.end : amount.start]
        return len(between) < NEAR and not re.search(r"[을를]\s|,|[와과]\s", between)
    return bool(OF_GOODS.fullmatch(text, amount.end, item.start))
