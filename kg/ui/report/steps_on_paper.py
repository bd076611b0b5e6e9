"""The steps of a finding as a printed table: each with how surely it is told, and what reads the same only once."""

from __future__ import annotations

from collections.abc import Sequence

from kg.answers.findings import Finding, Hop
from kg.ui.i18n import Say
from kg.ui.listings import modality
from kg.ui.pages.findings import card_model as view


def rows(finding: Finding, say: Say) -> list[dict[str, str]]:
    """A row a step."""
    return _once([_step(finding, n, hop, say) for n, hop in enumerate(finding.path, 1)], say)


def _step(finding: Finding, number: int, hop: Hop, say: Say) -> dict[str, str]:
    """One step with how surely it is told; what the days tell stands below them: a column of its own is too narrow."""
    row, dates = view.hop_row(finding, number, hop, say), say("hop.dates")
    sure = {say("evidence.modality"): modality(view.hop_modality(finding, hop), say)}
    told = {dates: f"{row[dates]} ({hop.remark})" if row[dates] and hop.remark else row[dates] or hop.remark}
    order = [say(f"hop.{name}") for name in ("number", "start", "relation", "end")]
    return {name: row[name] for name in order} | sure | told | {say("hop.source"): row[say("hop.source")]}


def _once(steps: Sequence[dict[str, str]], say: Say) -> list[dict[str, str]]:
    """Steps that read the same, which two records of one publication state, as one row with the numbers of both."""
    number, found = say("hop.number"), dict[tuple[str, ...], list[str]]()
    for step in steps:
        found.setdefault(tuple(step.values())[1:], []).append(step[number])
    names = list(steps[0])[1:] if steps else []
    return [{number: ", ".join(numbers), **dict(zip(names, told, strict=True))} for told, numbers in found.items()]
