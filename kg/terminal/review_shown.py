"""What `kg review` prints: tables for people, one JSON document for scripts."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.answers import quoting
from kg.judgements import history
from kg.judgements.file_lines import Withdrawal
from kg.review import exchange, forms
from kg.terminal import output

if TYPE_CHECKING:
    from kg.answers.findings import Finding
    from kg.judgements.history import History
    from kg.review.accepting import Accepted
    from kg.review.case import Case, Decided
    from kg.review.desk import Desk
    from kg.review.effect import Effect
    from kg.review.exchange import Import
    from kg.review.pair import Side

MEETING = {"agree": "=", "differ": "≠", "": ""}


def case(desk: Desk, found: Case | None, form: str) -> None:
    """A pair, or that nothing waits."""
    if form == "json":
        output.document({"waiting": len(desk.queue()), "pair": forms.case(found) if found else None})
    elif found is None:
        output.say("Nothing waits for a decision.")
    else:
        _case(found)
        output.note(f"{len(desk.queue())} pairs wait (kg review --queue). Decide: kg review --same --reason TEXT")


def _case(found: Case) -> None:
    left, right = found.pair.left, found.pair.right
    place = found.waiting
    kind: str = place.kind if place else "not in the queue"
    kind = "hypothesis: a possible link, never a fact" if found.hypothesis else kind
    output.say(f"{left.party.caption} · {right.party.caption}  ({left.party.schema}; {kind})")
    output.say()
    if place and place.against:
        output.say(f"Conflict: {place.judgement.by} says same, but {place.against}")
        output.say()
    if found.standing:
        one = found.standing
        output.say(f"{one.by} judged {one.decision} on {one.at[:10]}: {'; '.join(one.reasons)}")
        output.say()
    rows = [(line.property, line.left, MEETING[line.meeting], line.right) for line in found.pair.lines]
    output.table(["", left.record, "", right.record], rows)
    _evidence(found)
    output.say()
    output.say("Sources")
    _sources(left)
    _sources(right)
    output.say()
    output.say(f"If {found.asks}")
    effect(found.effect)


def _evidence(found: Case) -> None:
    seen = found.judgement
    if seen is None:
        output.say()
        output.say("Evidence: the rules had no reason to compare the two.")
        return
    sure = "" if seen.probability is None else f", probability {seen.probability:.3f}"
    output.say()
    output.say(f"Evidence by {seen.by}: log-odds {seen.weight:+.1f}{sure}")
    output.table(["log-odds", "why"], [(f"{ground.weight:+.1f}", ground.sentence) for ground in found.grounds])


def _sources(side: Side) -> None:
    for mention in side.mentions:
        output.say(f"  {mention.record}  {mention.source_title}, {mention.locator}  {mention.url}".rstrip())
        for line in quoting.lines(mention):
            output.say(f"      {line}")
    for relation in side.relations:
        output.say(f"    {relation}")


def effect(found: Effect) -> None:
    """What changes, a line each."""
    if found.unforeseen:
        output.say("  Everything is computed anew; the effect cannot be told before.")
    for old, new in found.groups:
        output.say(f"  {' and '.join(old)} {'become' if len(old) > 1 else 'parts into'} {' and '.join(new)}")
    for conflict in found.conflicts:
        pair = f"{conflict.judgement.left} = {conflict.judgement.right}"
        output.say(f"  conflict: {pair} by {conflict.judgement.by}, but {conflict.reason}")
    _findings("appears", found.appear)
    _findings("disappears", found.disappear)
    for change in found.change:
        if change.same_words:
            output.say(f"  finding stays, about {change.after.subject.id}: {_told(change.after)}")
        else:
            _findings("was", change.before)
            _findings("becomes", [change.after])
    if found.untold:
        output.say("  Which findings change is not known: none were kept since the last load (kg flags).")
    elif not (found.findings or found.unforeseen):
        output.say("  No finding changes.")


def _findings(word: str, some: Iterable[Finding]) -> None:
    for finding in some:
        output.say(f"  finding {word}: {_told(finding)}")


def _told(finding: Finding) -> str:
    return f"{finding.flag} [{finding.verdict}] {finding.summary}"


def queue(desk: Desk, form: str) -> None:
    """All that waits."""
    found = desk.queue()
    if form == "json":
        output.document([forms.waiting(one) for one in found])
        return
    rows = [
        (one.kind, one.left.caption, *one.judgement.pair, f"{one.judgement.weight:+.1f}", one.findings) for one in found
    ]
    output.table(["", "party", "left", "right", "log-odds", "findings"], rows, title=f"{len(rows)} pairs wait")


def decided(done: Decided, form: str) -> None:
    """What was noted and changed."""
    if form == "json":
        output.document(forms.decided(done))
        return
    for line in done.lines:
        if isinstance(line, Withdrawal):
            output.say(f"Taken back: judgement {line.withdraws}")
        else:
            mark = ", a hypothesis: nothing is joined" if line.hypothesis and line.decision == "same" else ""
            output.say(f"Noted: {line.left} and {line.right} are {line.decision}{mark} (judgement {line.id})")
    effect(done.effect)


def entries(file: Path, form: str) -> None:
    """The whole history."""
    past = _history(file)
    forms_ = [forms.entry(one) for one in past.entries]
    if form == "json":
        output.document(forms_)
        return
    names = ("at", "by", "decision", "left", "right", "reason", "state", "id")
    output.table(names, [[one[name] for name in names] for one in forms_], title=f"{len(forms_)} judgements")


def _history(file: Path) -> History:
    """The history; what is wrong with it on standard error."""
    past = history.read(file)
    output.problems([*past.told, *past.broken, *past.resting])
    return past


def accepted(done: Accepted, form: str) -> None:
    """From which state of the file somebody goes on."""
    if form == "json":
        output.document({"accepted": done.wrong, "in_force": len(done.past.in_force), "broken": done.past.broken})
        return
    output.note(f"Accepted: {done.wrong}. {len(done.past.in_force)} judgements are in force.")
    output.problems(done.past.broken)
    output.note("Next: kg resolve brings the parties to them.")


def export(file: Path, to: Path, form: str) -> None:
    """Write all judgements to a file, or to standard output for `-`."""
    past = _history(file)
    if str(to) == "-":
        output.json_stream().write(exchange.lines(past))
        return
    to.write_text(exchange.lines(past), "utf-8")
    if form == "json":
        output.document({"file": str(to), "judgements": len(past.entries), "broken": [*past.told, *past.broken]})
    else:
        output.note(f"{len(past.entries)} judgements written to {to}")


def imported(found: Import, done: Decided | None, form: str) -> None:
    """What a file held; exit code 1 when some of it was not taken."""
    if form == "json":
        output.document(forms.imported(found, done))
    else:
        clashes = f"{len(found.clashes)} judged otherwise here"
        output.note(f"{len(found.new)} judgements taken, {found.known} known, {clashes}")
        for clash in found.clashes:
            theirs, ours = clash.theirs, clash.ours
            said = f"{theirs.by} says {theirs.decision}, {ours.by} {ours.decision}"
            output.say(f"  not taken: {theirs.left} {theirs.right}: {said}")
        output.problems(found.broken)
        if done:
            effect(done.effect)
    if found.broken or found.clashes:
        sys.exit(1)
