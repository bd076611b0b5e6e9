"""From records and people's judgements to clusters: candidate pairs, rules, decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.records import Record, Relation
from kg.resolution.blocking import candidate_pairs
from kg.resolution.clusters import Clusters, cluster
from kg.resolution.judgements import Decision, Judgement
from kg.resolution.rules import ASKS, DECIDES, RULES, RULESET, contradiction
from kg.resolution.ties import Ties, ties
from kg.schema import schema


@dataclass(frozen=True, slots=True)
class Resolution:
    """Clusters, and the pairs that wait for a person."""

    clusters: Clusters
    judgements: tuple[Judgement, ...]

    @property
    def unsure(self) -> list[Judgement]:
        """Pairs worth a person's look, strongest first: one for each two clusters that could be one party."""
        found: dict[tuple[str, str], Judgement] = {}
        for judgement in sorted(self.judgements, key=lambda j: (-j.weight, j.pair)):
            roots = tuple(sorted(self.clusters.root(id) for id in judgement.pair))
            if judgement.decision == "unsure" and roots[0] != roots[1]:
                found.setdefault((roots[0], roots[1]), judgement)
        return list(found.values())


def judge(left: Record, right: Record, ties: Ties) -> Judgement | None:
    """The rule set's judgement on a pair, or None when no rule has anything to say.

    Reasons of several rules are listed; the strongest alone decides, because they are not independent.
    """
    found = sorted((reason for rule in RULES if (reason := rule(left, right, ties))), reverse=True)
    if not found:
        return None
    against = contradiction(left, right)
    weight, sentences = found[0][0], tuple(sentence for _, sentence in found if "nothing else" not in sentence)
    sentences = sentences or (found[0][1],)
    if against:
        return Judgement(left.id, right.id, "different", RULESET, (against, *sentences), weight)
    decision: Decision = "same" if weight >= DECIDES else "unsure"
    return Judgement(left.id, right.id, decision, RULESET, sentences, weight) if weight >= ASKS else None


def resolve(
    records: Iterable[Record], relations: Iterable[Relation] = (), people: Iterable[Judgement] = ()
) -> Resolution:
    """Resolve the party records among `records`. The same input in any order gives the same clusters.

    The other records are context: a listing or a ship by its number to which two parties are tied.
    """
    everything, decided = list(records), list(people)
    known = ties(everything, relations)
    pool = [record for record in everything if schema().kind(record.schema).identity == "judged"]
    undecidable = {judgement.pair for judgement in decided if judgement.decision == "unsure"}
    pairs = candidate_pairs(pool, known.stated)
    machine = [
        judgement
        for left, right in pairs
        if (left.id, right.id) not in undecidable and (judgement := judge(left, right, known))
    ]
    return Resolution(cluster(pool, machine, decided), tuple(machine))
