"""A finding as a reader of another language reads it: the same finding, its sentences from the tables of phrases."""

from __future__ import annotations

from dataclasses import replace

from kg.answers import flags
from kg.answers.findings import Finding, Reason
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
        counter_evidence=tuple(
            replace(one, said=say.content(one.said), stance=say.content(one.stance)) for one in found.counter_evidence
        ),
        innocent_reasons=tuple(Reason(say.content(one.text), one.state) for one in found.innocent_reasons),
        next_steps=tuple(map(say.content, found.next_steps)),
        path=tuple(replace(hop, remark=say.content(hop.remark)) for hop in found.path),
    )


def title(found: Finding, say: Say) -> str:
    """The red flag's title as its own file has it in this language."""
    return say.content(found.title)


def summary(found: Finding, say: Say) -> str:
    """The sentence made anew of the values that it tells."""
    known = flags.flags().get(found.flag)
    template = known.facts["summary"].get(found.verdict) if known and found.values else None
    return (content.filled(template, found.values, say.locale) if template else None) or say.content(found.summary)
