"""What the page of review shows, as plain values: facts side by side, evidence with bars, effect. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kg.answers import quoting
from kg.answers.findings import Finding
from kg.judgements.judgement import Conflict, Ground, Judgement
from kg.resolution.rules import DECIDES
from kg.review.case import Case
from kg.review.effect import Effect
from kg.review.pair import Line, Pair, Side
from kg.review.queue import Waiting
from kg.ui import translated, verbs
from kg.ui.i18n import Say
from kg.ui.pages.party.model import label, short

Row = dict[str, str]
COUNTRIES = ("country", "nationality", "flag", "former_flag")
"""Properties whose values are codes of countries."""
REFUSED = 3
"""Merges that are refused and told one by one; the others are counted."""
BAR = 12
"""Signs of the longest bar."""


def queued(waiting: Iterable[Waiting], whys: Collection[str], kinds: Collection[str], order: str = "") -> list[Waiting]:
    """The pairs of these reasons and kinds (of all, where none is named), those that are worth most first."""
    found = [
        one for one in waiting if (not whys or one.kind in whys) and (not kinds or one.left.schema in kinds)
    ]  # fmt: skip
    if order == "probability":
        return sorted(found, key=lambda one: -(one.judgement.probability or 0.0))
    return sorted(found, key=lambda one: -one.findings) if order == "findings" else found


def queue_row(one: Waiting, say: Say) -> dict[str, Any]:
    """Both parties, why they wait, how likely the rules find it, what hangs on it, and the strongest reason."""
    grounds = max(one.judgement.grounds, key=lambda ground: abs(ground.weight), default=None)
    return {
        say("queue.left"): say.named(one.left),
        say("queue.right"): say.named(one.right),
        say("queue.kind"): say.kind(one.left.schema),
        say("queue.why"): why(one, say),
        say("queue.probability"): share(one.judgement.probability),
        say("queue.stake"): say(f"queue.stake.{one.stake}"),
        say("queue.findings"): one.findings,
        say("queue.reason"): say.content(grounds.sentence) if grounds else "",
    }


def why(one: Waiting, say: Say) -> str:
    """Why a pair waits; one that is likely enough is of one list, whose entries no rule joins."""
    sure = one.kind == "open" and one.judgement.weight >= DECIDES
    sources = {id.partition(":")[0] for id in one.judgement.pair}
    return say("queue.why.one_list") if sure and len(sources) == 1 else say(f"queue.why.{one.kind}")


def share(probability: float | None) -> str:
    """Never rounded up to certainty; empty where the rules give none."""
    if probability is None:
        return ""
    return "> 99.9 %" if probability > 0.999 else f"{100 * probability:.1f} %"


def fact_rows(case: Case, say: Say) -> list[Row]:
    """A row for every property, with the values of both sides and how they meet."""
    left, right = (f"{say.named(side.party)} ({side.record})" for side in (case.pair.left, case.pair.right))
    return [
        {
            say("fact.property"): label(line.property, say),
            left: _values(line.property, line.left, say),
            say("review.meeting"): say(f"review.meeting.{line.meeting}") if line.meeting else "",
            right: _values(line.property, line.right, say),
        }
        for line in case.pair.lines
    ]


def _values(property: str, values: Iterable[str], say: Say) -> str:
    """The values as published, countries by their names."""
    return "; ".join(say.country(value) if property in COUNTRIES else value for value in values)


def evidence_rows(grounds: Iterable[Ground], say: Say, pair: Pair | None = None) -> list[Row]:
    """A row for every sentence, its weight as a number and as a bar: full signs for, hollow ones against.

    With the `pair` a name that meets says of whom it is only another one.
    """
    found = list(grounds)
    most = max((abs(ground.weight) for ground in found), default=0.0)
    return [
        {
            say("review.sentence"): say.content(ground.sentence) + (_whose(ground, pair, say) if pair else ""),
            say("review.weight"): f"{ground.weight:+.1f}",
            say("review.bar"): bar(ground.weight, most),
        }
        for ground in found
    ]


def differing_rows(grounds: Iterable[Ground], pair: Pair, say: Say) -> list[Row]:
    """A row for each property that differs where there is one at a time, and that no sentence of the rules weighs."""
    weighed = {(ground.left, ground.right) for ground in grounds}
    return [
        {
            say("review.sentence"): _differs(line, say),
            say("review.weight"): say("review.unweighed"),
            say("review.bar"): "≠",
        }
        for line in pair.lines
        if line.meeting == "differ" and not any((a, b) in weighed for a in line.left for b in line.right)
    ]


def _differs(line: Line, say: Say) -> str:
    left, right = (_values(line.property, values, say) for values in (line.left, line.right))
    return f"≠ {label(line.property, say)}: {left} · {right}"


NAMES = ("name", "original_name", "alias", "weak_alias", "former_name")
"""Properties that hold names, that by which a party is called first."""


def _whose(ground: Ground, pair: Pair, say: Say) -> str:
    """Of which of the two the name that meets is not the one it is called by, and what it is there."""
    if ground.feature != "name":
        return ""
    lines = {line.property: line for line in pair.lines}
    known = [(name, lines[name]) for name in NAMES if name in lines]
    sides = ((pair.left, ground.left, "left"), (pair.right, ground.right, "right"))
    met = [
        (side, next((name for name, line in known if _holds(getattr(line, place), value)), ""))
        for side, value, place in sides
    ]
    told = [f"{label(name, say)}: {say.named(side.party)}" for side, name in met if name not in ("", *NAMES[:2])]
    return f" ({'; '.join(told)})" if told else ""


def _holds(values: Iterable[str], name: str) -> bool:
    return name.casefold() in {value.casefold() for value in values}


def strength(judgement: Judgement, say: Say) -> str:
    """Who weighed the evidence, its sum, and the probability where the rule set gives one."""
    told = say("review.evidence.by", by=judgement.by, weight=f"{judgement.weight:+.1f}")
    return told if judgement.probability is None else f"{told} · {share(judgement.probability)}"


def bar(weight: float, most: float) -> str:
    """A bar as long as the weight is of the greatest one."""
    length = round(BAR * abs(weight) / most) if most else 0
    return ("█" if weight > 0 else "░") * max(length, 1 if weight else 0)


def named_in(effect: Effect) -> set[str]:
    """Ids of the parties and records that `party_lines` speaks of."""
    parties = {id for old, new in effect.groups for id in (*old, *new)}
    return parties | {id for conflict in effect.conflicts for id in conflict.judgement.pair}


def party_lines(effect: Effect, say: Say, names: Mapping[str, str]) -> list[str]:
    """What becomes of the parties, and what would be refused; a plain sentence each. `names`: id → caption."""

    def called(ids: Iterable[str]) -> str:
        return "; ".join(f"{names[id]} ({id})" if id in names else id for id in ids)

    moved = [line for old, new in effect.groups for line in _moved(old, new, effect, say, called)]
    refused = [_refused(conflict, say, called) for conflict in effect.conflicts[:REFUSED]]
    more = len(effect.conflicts) - len(refused)
    return moved + refused + ([say("review.refused.more", number=more)] if more else [])


Called = Callable[[Iterable[str]], str]


def _moved(old: Sequence[str], new: Sequence[str], effect: Effect, say: Say, called: Called) -> list[str]:
    """A sentence for parties that become one or part; else which party then holds the records of which."""
    how = _becomes(old, new)
    if how != "anew":
        return [say(f"review.{how}", old=called(old), new=called(new), number=len(new))]
    goes = [
        say("review.goes", old=called([id]), new=called(effect.moved[id])) for id in old if effect.moved[id] != (id,)
    ]
    return [say("review.anew", before=len(old), number=len(new)), *goes]


def _becomes(old: Sequence[str], new: Sequence[str]) -> str:
    """Several become one, one becomes several, or their records are put together in another way."""
    return "become" if len(new) == 1 else "part" if len(old) == 1 else "anew"


def _refused(conflict: Conflict, say: Say, called: Called) -> str:
    one = conflict.judgement
    left, right = called([one.left]), called([one.right])
    return say("review.refused", left=left, right=right, by=judge(one, say), reason=say.content(conflict.reason))


def judge(judgement: Judgement, say: Say) -> str:
    """Who judged: a person by name, the rule set as what it is."""
    return say("review.rules", ruleset=judgement.by) if judgement.by == judgement.ruleset else judgement.by


def finding_rows(effect: Effect, say: Say) -> list[Row]:
    """Findings that would appear, disappear or change; patterns found first."""
    rows = sorted(_changes(effect), key=lambda row: not any(f.verdict == "hit" for _, f in row))
    return [_row(word, finding, say) for row in rows for word, finding in row]


def _changes(effect: Effect) -> Iterator[list[tuple[str, Finding]]]:
    yield from ([("appears", finding)] for finding in effect.appear)
    yield from ([("disappears", finding)] for finding in effect.disappear)
    for change in effect.change:
        before = list({_shown(finding): finding for finding in change.before}.values())
        if change.same_words:
            yield [("stays", change.after)]
        elif list(map(_shown, before)) == [_shown(change.after)]:
            yield [("beside", change.after)]
        else:
            yield [*(("was", finding) for finding in before), ("becomes", change.after)]


def _shown(finding: Finding) -> tuple[str, ...]:
    """What the row of a finding shows of it."""
    return finding.flag, finding.verdict, finding.summary, finding.subject.id


def _row(word: str, finding: Finding, say: Say) -> Row:
    return {
        say("review.what"): say(f"review.{word}"),
        say("finding.flag"): translated.title(finding, say),
        say("finding.verdict"): say(f"verdict.{finding.verdict}"),
        say("finding.summary"): translated.summary(finding, say),
        say("party.id", id="").strip(): finding.subject.id,
    }


def source_lines(side: Side, say: Say) -> list[tuple[str, str, str]]:
    """Where each record of the party stands, its words, and its address; what sources state of it, without address."""
    found = [
        (f"{short(say.content(m.source_title))}, {say.place(m.locator)}", "; ".join(quoting.lines(m)), m.url)
        for m in side.mentions
    ]
    return found + [(verbs.stated(relation, say), "", "") for relation in side.relations]


def judgement_line(judgement: Judgement, say: Say) -> str:
    """One judgement in a line, to choose it."""
    decision = say(f"review.{judgement.decision}")
    return f"{judgement.at[:10]} {judgement.by}: {judgement.left} · {judgement.right}: {decision} [{judgement.id[:8]}]"
