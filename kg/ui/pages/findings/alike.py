"""Records of a finding that quote one sentence: it is shown once, with every record and place that it stands for.

Two measures of one act, such as a ban from ports beside a lost flag, are two records with the words of one act.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.answers.findings import Evidence
from kg.answers.quoting import quoted
from kg.ui.i18n import Say
from kg.ui.pages.findings import card_model


def alike(evidence: Iterable[Evidence]) -> list[list[Evidence]]:
    """The records in their order, those together that quote the same words of the same page equally surely."""
    found: dict[object, list[Evidence]] = {}
    for item in evidence:
        found.setdefault(_told(item) if quoted(item) else item.record, []).append(item)
    return list(found.values())


def _told(item: Evidence) -> tuple[object, ...]:
    where = (item.quote_url, item.citations, item.report, item.second_hand)
    return (item.quote, item.quote_lang, where, item.notes, item.modality, item.confidence)


def captions(items: Iterable[Evidence], say: Say) -> str:
    """What each of them is called, once."""
    return " · ".join(dict.fromkeys(say.sentence(item.caption) for item in items))


def facts(items: Iterable[Evidence], say: Say) -> dict[str, str]:
    """Their labelled facts; where they differ all values are told."""
    told: dict[str, dict[str, None]] = {}
    for item in items:
        for label, value in card_model.evidence_facts(item, say).items():
            told.setdefault(label, {})[str(value)] = None
    return {label: "; ".join(values) for label, values in told.items()}
