"""What the dashboard shows of a Finding as rows of tables and lines, as plain values. No Streamlit here."""

from __future__ import annotations

from collections.abc import Iterable

from kg.answers import stating
from kg.answers.findings import Against, Evidence, Finding, Hop, Reason
from kg.answers.sentences import span
from kg.model.modality import weakest
from kg.ui.i18n import Say

Row = dict[str, str]


def hop_id(number: int) -> str:
    """Id of the nth hop in the picture, counted from 1 as in the table."""
    return f"hop-{number}"


def hop_modality(finding: Finding, hop: Hop) -> str:
    """How surely the step is told: as its edge says, and never surer than the weakest of its records."""
    return weakest([hop.modality, *(item.modality for item in finding.evidence if item.record in hop.records)])


def hop_sources(finding: Finding, hop: Hop) -> tuple[str, ...]:
    """`title, locator` for every record of the hop that the evidence describes, then what is known only by its id."""
    known = {item.record: item for item in finding.evidence}
    described = stating.stating(hop, known)
    told = {item.source for item in described}
    bare = [id for id in hop.records if id not in known and id.partition(":")[0] not in hop.sources]
    rest = [source for source in hop.sources if source not in told]
    tied = [", ".join(filter(None, (one.outlet, one.date))) for one in stating.named(hop.quotes)]
    stated = any(f"{item.source} {item.locator}" in hop.stated_at for item in described)
    own = tied if tied and not stated else map(cited, described)
    return tuple(dict.fromkeys([*own, *rest, *bare]))


def cited(item: Evidence) -> str:
    """The best of its publications; without any the source and the place in it."""
    if best := next(iter(item.citations), None):
        return ", ".join(filter(None, (best.outlet, best.date)))
    return ", ".join(filter(None, (item.source_title or item.source, item.locator)))


def hop_row(finding: Finding, number: int, hop: Hop, say: Say) -> Row:
    """One hop; a day that is unknown is said to be, unless the remark tells more of it than the size of a stake."""
    told = hop.remark and hop.relation != "OWNS"
    return {
        say("hop.number"): str(number),
        say("hop.start"): say.named(hop.start),
        say("hop.relation"): say.relation(hop.relation),
        say("hop.end"): say.named(hop.end),
        say("hop.dates"): span(hop.since, hop.until) or ("" if told else say("date.none")),
        say("hop.source"): "; ".join(hop_sources(finding, hop)) or say("source.none"),
    }


def evidence_facts(item: Evidence, say: Say) -> Row:
    """Labelled facts of one piece of evidence beside its title and quote; absent ones are left out."""
    facts = {
        say("evidence.locator"): ", ".join(
            filter(None, (say.content(item.source_title or item.source), say.place(item.locator)))
        ),
        say("evidence.report"): say.report(item.report, second_hand=item.second_hand),
        say("evidence.modality"): say(f"modality.{item.modality}"),
        say("evidence.confidence"): say(f"confidence.{item.confidence}") if item.confidence else "",
        say("evidence.record"): item.record,
    }
    return {label: value for label, value in facts.items() if value}


SIDES = ("denies", "explains", "act", "relation", "caveat")
"""What speaks against a finding, apart by what it is: who explains does not deny, and a limit is nobody's word."""


def counter_groups(against: Iterable[Against], say: Say) -> dict[str, list[str]]:
    """What speaks against a finding or thing by its kind, each with its best publication; absent kinds are left out."""
    told: dict[str, list[str]] = {side: [] for side in SIDES}
    for one in against:
        told[_side(one, say)].append(" ".join(filter(None, (one.sentence, _published(one)))))
    return {say(f"card.counter.{side}"): lines for side, lines in told.items() if lines}


def _side(one: Against, say: Say) -> str:
    """The stance of a statement may be in the reader's language already."""
    if one.kind != "claim":
        return one.kind
    return "denies" if one.stance in ("denies", say.content("denies")) else "explains"


def counter_searched(finding: Finding, say: Say) -> list[str]:
    """What was looked at for it; that nothing is loaded does not mean there is none."""
    looked = say("card.searched", things=len(finding.searched.things), found=finding.searched.found)
    return [looked] if finding.searched.found else [looked, say("card.counter.none")]


def _published(one: Against) -> str:
    best = next(iter(one.citations), None)
    return f"({', '.join(filter(None, (best.outlet, best.date)))})" if best else ""


def reason_lines(finding: Finding, say: Say) -> list[str]:
    """Innocent reasons, those that the data decide with their answer."""
    return [f"{reason.text} {_decided(reason, say)}".rstrip() for reason in finding.innocent_reasons]


def _decided(reason: Reason, say: Say) -> str:
    if reason.untold:
        number, _, every = reason.untold.partition(" of ")
        return say("reason.untold", number=number, all=every)
    return "" if reason.state == "unknown" else say(f"reason.{reason.state}")


def run_facts(finding: Finding, say: Say) -> Row:
    """Flag, revision, day and engine, so that the result can be made again."""
    head = {say("card.run"): say("card.run.flag", flag=finding.flag, revision=finding.revision)}
    as_of = {say("card.as_of"): finding.as_of} if finding.as_of else {}
    given = {name: value for name, value in finding.run.items() if value not in (None, "", {})}
    return head | as_of | {_run_name(name, say): _run_value(value) for name, value in given.items()}


def _run_name(name: str, say: Say) -> str:
    key = f"card.run.{name}"
    return say(key) if key in say.phrases else name


def _run_value(value: object) -> str:
    """Parameters as `name: value`, lists with commas: not as a program writes them."""
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_run_value(one)}" for name, one in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
