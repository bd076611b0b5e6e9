"""Where published totals contradict each other, or themselves, or what is evidenced. Nothing is corrected here.

parts    the parts of a table do not reach their total
values   the same thing in the same window has several numbers
window   a claim gives a number for a window that another number belongs to
extent   two totals of one thing count different windows, so they must not be set equal
evidence more cases are evidenced than were published
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kg.answers import queries
from kg.answers.looking_back import ALL, Cut
from kg.answers.totals.margins import Margin
from kg.answers.totals.numbers import Total, figure
from kg.answers.totals.sides import Contradiction, Side
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Claim:
    """Who said what about which totals."""

    id: str
    speaker: str
    """As the source names who speaks."""
    date: str
    """As precise as published; `without date` where there is none."""
    totals: tuple[str, ...]
    """Ids of the totals it is about."""


def find(store: Store, margins: list[Margin], cut: Cut = ALL) -> list[Contradiction]:
    """All contradictions of these totals, by kind, with what was claimed of them by the day."""
    known = {margin.total.id: margin.total for margin in margins}
    parts: dict[str, list[Total]] = defaultdict(list)
    later = set()
    for row in store.read(queries.lookup("totals-parts").text).rows:
        if row["whole"] in known and row["part"] in known:
            parts[row["whole"]].append(known[row["part"]])
        else:
            later.add(row["whole"])
    for whole in later:  # what lacks a part that came later does not fall short of anything
        parts.pop(whole, None)
    said = [row for row in store.read(queries.lookup("totals-claims").text).rows if cut.tells(row["claim"])]
    claims = [_claim(row["claim"], [id for id in row["totals"] if id in known]) for row in said]
    windows = list(of_windows(known, claims))
    taken = [{side.total for side in one.sides} for one in windows]
    extents = (one for one in of_extent(known, parts) if not any({s.total for s in one.sides} <= t for t in taken))
    return [*of_parts(known, parts), *of_values(known.values()), *windows, *extents, *of_evidence(margins)]


def _claim(facts: dict[str, Any], totals: list[str]) -> Claim:
    return Claim(facts["id"], facts["speaker"], facts.get("date", "without date"), tuple(totals))


def of_parts(known: dict[str, Total], parts: dict[str, list[Total]]) -> Iterator[Contradiction]:
    """Totals that the parts of one table do not reach, or exceed."""
    for id in sorted(parts):
        tables: dict[str, list[Total]] = defaultdict(list)
        for part in parts[id]:
            tables[part.table].append(part)
        for _, members in sorted(tables.items()):
            whole, reached = known[id], sum(member.value for member in members)
            if reached != whole.value:
                terms = sorted((member.value for member in members), reverse=True)
                gap = f"{figure(abs(whole.value - reached))} {'missing' if reached < whole.value else 'too many'}"
                what = f"{_sentence(members[0].metric)} ({members[0].by})"
                yield _of(
                    "parts",
                    f"{what}: {' + '.join(map(figure, terms))} = {figure(reached)}; the total is {whole.said}: {gap}.",
                    [whole, *members],
                )


def of_values(totals: Iterable[Total]) -> Iterator[Contradiction]:
    """Different numbers of different tables for one thing in one window."""
    groups: dict[tuple[Any, ...], list[Total]] = defaultdict(list)
    for total in totals:
        groups[(total.days, *total.restriction)].append(total)
    for group in sorted(groups.values(), key=lambda group: (group[0].subject, group[0].days)):
        if len({t.value for t in group}) > 1 and len({t.table for t in group}) > 1:
            ordered = sorted(group, key=lambda t: (t.value, t.id))
            said = " against ".join(_with_metric(t, group) for t in ordered)
            yield _of("values", f"{_sentence(ordered[0].thing)} of {group[0].window}: {said}.", ordered)


def _with_metric(total: Total, group: list[Total]) -> str:
    counted = f", counting {total.metric}" if len({t.metric for t in group}) > 1 else ""
    return f"{figure(total.value)} ({total.by}{counted})"


def of_windows(known: dict[str, Total], claims: list[Claim]) -> Iterator[Contradiction]:
    """A claim that sets a number of one window beside a whole of another, for which there is another number."""
    for claim in claims:
        about = [known[id] for id in claim.totals]
        for whole in (t for t in about if t.whole):
            for wrong in (t for t in about if t.counts and t.days != whole.days):
                for right in (t for t in about if t.restriction == wrong.restriction and t.days == whole.days):
                    yield _of(
                        "window",
                        f"{_sentence(wrong.subject)}: {claim.speaker} ({claim.date}) gives {figure(wrong.value)} for "
                        f"the {figure(whole.value)} {whole.unit} of {whole.window}; {figure(wrong.value)} counts "
                        f"{wrong.window}, for {right.window} the number is {figure(right.value)} ({right.by}).",
                        [wrong, right, whole],
                        claim.id,
                    )


def of_extent(known: dict[str, Total], parts: dict[str, list[Total]]) -> Iterator[Contradiction]:
    """Two totals of one thing of which one has only some of the other's parts."""
    ids = {id: {part.id for part in members} for id, members in parts.items()}
    for small, large in ((a, b) for a in sorted(ids) for b in sorted(ids) if ids[a] < ids[b]):
        one, other = known[small], known[large]
        if one.restriction == other.restriction and one.value != other.value:
            rest = [known[id] for id in sorted(ids[large] - ids[small])]
            between = ", ".join(f"{figure(part.value)} of {part.window}" for part in rest)
            yield _of("extent", f"{one.dimension}: {one.said} against {other.said}; between them lie {between}.",
                      [one, other])  # fmt: skip


def of_evidence(margins: Iterable[Margin]) -> Iterator[Contradiction]:
    """Totals smaller than the evidenced cases they should count."""
    for margin in margins:
        total = margin.total
        if margin.evidenced is not None and margin.evidenced > total.value:
            cases = f"{margin.evidenced} evidenced cases ({', '.join(margin.cases)})"
            yield _of("evidence", f"{_sentence(total.subject)}: published {total.said} against {cases}.", [total])


def _of(kind: str, sentence: str, totals: list[Total], claim: str = "") -> Contradiction:
    sides = tuple(Side(t.id, t.value, t.window, t.authority, t.relayed_by, t.status) for t in totals)
    return Contradiction(kind, sentence, sides, claim)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
