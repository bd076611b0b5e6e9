"""A finding as a reader of another language reads it: the same finding, its sentences from the tables of phrases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kg.answers import flags
from kg.answers.findings import Against, Finding
from kg.ui.i18n import Say, content


def finding(found: Finding, say: Say) -> Finding:
    """The finding in this language; what no table has stays as it is, and so do names, quotations and ids."""
    if say.locale == "en":
        return found
    return replace(
        found,
        title=title(found, say),
        summary=summary(found, say),
        missing=tuple(map(say.content, found.missing)),
        counter_evidence=tuple(against(one, say) for one in found.counter_evidence),
        innocent_reasons=tuple(replace(one, text=say.content(one.text)) for one in found.innocent_reasons),
        next_steps=tuple(map(say.content, found.next_steps)),
        path=tuple(replace(hop, remark=say.content(hop.remark)) for hop in found.path),
    )


def against(one: Against, say: Say) -> Against:
    """A statement that speaks against something, in this language."""
    if say.locale == "en":
        return one
    return replace(one, by=say.sentence(one.by), said=said(one, say), stance=say.content(one.stance))


def said(one: Against, say: Say) -> str:
    """What speaks against a finding: of an act what was done, about whom, and our sentence on it."""
    if one.kind != "act":
        return say.content(one.said)
    about = one.about.caption.removesuffix(".")
    done, _, told = one.said.partition(f": {about}")
    return f"{say.content(done)}: {say.named(one.about).removesuffix('.')}" + (
        f". {say.sentence(told.removeprefix('. '))}" if told else ""
    )


def title(found: Finding, say: Say) -> str:
    """The red flag's title as its own file has it in this language."""
    return say.content(found.title)


def summary(found: Finding, say: Say) -> str:
    """The sentence made anew of the values that it tells."""
    known = flags.flags().get(found.flag)
    template = known.facts["summary"].get(found.verdict) if known and found.values else None
    told = content.filled(template, _named(found, say), say.locale) if template else None
    return told or say.content(found.summary)


def _named(found: Finding, say: Say) -> dict[str, Any]:
    """The values of the sentence, with things of the path named as the reader has them."""
    nodes = [found.subject, *(node for hop in found.path for node in (hop.start, hop.end))]
    names = {node.caption: say.named(node) for node in nodes if say.own(node.id)}
    return {name: _told(value, names) for name, value in found.values.items()}


def _told(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list | tuple):
        return [_told(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value
