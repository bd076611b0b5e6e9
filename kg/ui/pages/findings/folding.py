"""The picture of a finding: steps between the same two things are one line, several listings of one party one node."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from kg.answers.findings import Finding, Hop, Node
from kg.answers.sentences import span
from kg.model.modality import STRONGEST_FIRST
from kg.ui.i18n import Say
from kg.ui.pages.findings.card_model import hop_id, hop_modality, hop_sources
from kg.ui.picture import PaneEdge, PaneNode, Picture

Ends = tuple[str, str, str]
"""Start, relation, end."""
MANY = 3
"""Listings of one party from which on they are one node with their number."""
DAYS = 2
"""Dates that a label still holds."""


def picture(finding: Finding, say: Say) -> Picture:
    """The finding's path, with its subject in focus. Without a path: the subject alone."""
    nodes: dict[str, PaneNode] = {}
    edges = []
    for ends, numbers in folded(finding).items():
        hops = [finding.path[number - 1] for number in numbers]
        for node in (_start(ends, hops, say), hops[0].end):
            nodes.setdefault(node.id, PaneNode(node.id, node.caption, node.schema, focus=node.id == finding.subject.id))
        edges.append(_edge(finding, ends, numbers, hops))
    subject = finding.subject
    nodes.setdefault(subject.id, PaneNode(subject.id, subject.caption, subject.schema, focus=True))
    return Picture(tuple(nodes.values()), tuple(edges))


def folded(finding: Finding) -> dict[Ends, list[int]]:
    """Numbers of the steps that one line of the picture stands for, by its ends."""
    listings: dict[str, set[str]] = defaultdict(set)
    for hop in finding.path:
        if hop.relation == "LISTS":
            listings[hop.end.id].add(hop.start.id)
    found: dict[Ends, list[int]] = {}
    for number, hop in enumerate(finding.path, 1):
        many = hop.relation == "LISTS" and len(listings[hop.end.id]) >= MANY
        start = f"listings of {hop.end.id}" if many else hop.start.id
        found.setdefault((start, hop.relation, hop.end.id), []).append(number)
    return found


def opened(finding: Finding, edges: Collection[str]) -> set[int]:
    """Numbers of the steps behind the lines that are chosen in the picture."""
    return {number for numbers in folded(finding).values() if hop_id(numbers[0]) in edges for number in numbers}


def _start(ends: Ends, hops: list[Hop], say: Say) -> Node:
    if ends[0] == hops[0].start.id:
        return hops[0].start
    authorities = dict.fromkeys(say.content(hop.start.caption.partition(":")[0]) for hop in hops)
    return Node(ends[0], "Listing", say("card.listings", number=len(hops), authorities=", ".join(authorities)))


def _edge(finding: Finding, ends: Ends, numbers: list[int], hops: list[Hop]) -> PaneEdge:
    """One line: the dates of its steps side by side; as sure as the surest of them."""
    modality = min((hop_modality(finding, hop) for hop in hops), key=STRONGEST_FIRST.index)
    sources = tuple(dict.fromkeys(source for hop in hops for source in hop_sources(finding, hop)))
    since, until, without = hops[0].since, hops[0].until, 0
    if len(hops) > 1:
        told = [hop.since if hop.relation == "LISTS" else span(hop.since, hop.until) for hop in hops]
        days, without = sorted(set(told) - {""}), told.count("")
        since = until = ", ".join(days[:DAYS]) + (" …" if len(days) > DAYS else "")
    undated = "; ".join(dict.fromkeys(hop.remark for hop in hops if hop.remark))
    return PaneEdge(hop_id(numbers[0]), ends[0], ends[2], ends[1], since, until, sources, modality, undated, without)
