"""All that the ways of reading find in one sentence: patterns of slots, verbs, nouns of roles, and labelled rows."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.reports import lexicon
from kg.reports.frames import (
    clause_frames,
    counted,
    goods_lists,
    labelled,
    lone_roles,
    origins,
    role_nouns,
    slot_frames,
)
from kg.reports.frames.relation import Relation, merged
from kg.reports.mentions.span import Span

ENDS_OF_ITS_OWN = ("alias", "shipped_to", "shipped_from", "shipped_via", "called_at", "loaded_at", "unloaded_at")
POSSESSIVE = re.compile(r"['’]s?\b")
ADJECTIVE = re.compile(
    r"['’](?:s\b(?! (?:[a-z]+ )?(?:regime|government|military|army|navy|forces|ministry"
    r"|embassy|militant|group|rebels|militia|nuclear)\b)|(?!s))|-\w+"
)
OF_A_PORT = re.compile(
    r" (?!to |from |via |through |into )(?:[a-z]+ ){0,2}(?:port|capital|city|town|terminal|coast)s? of "
)
TRADERS = re.compile(r" (?:traders?|dealers?|brokers?|buyers?|officials?|sources|markets?|newspapers?)\b")
OFFICIALS = re.compile(
    r" (?:[a-z]+ ){0,2}(?:data|figures|statistics|records|officials?|authorit(?:y|ies)|prosecutors?|police|ministry"
    r"|government|investigators?|sources|media)\b"
    r"| (?:State|Commerce|Justice|Treasury) Department\b"
    r"| (?:Magistrate|District|Attorney|Judge|Department|Treasury|Congress|Court|Embassy|Navy|Marshals?|Customs)\b"
)
OTHER = re.compile(
    r"(?:[Aa]ccording to|\b(?:interest|request|pressure|demand|offer|bid|competition|order|complaint|approval"
    r"|permission|letter|news|credit|loan|advice|concern)s? (?:from|to|in)"
    r"|\b(?:countries|nations|states|places|those|customers|buyers)) (?:the )?$"
)
NO_FINE = re.compile(
    r" (?:in|as|of|for) (?:[a-z]+ )?(?:restitution|damages|compensation|reparation|costs|taxes)\b"
    r"| (?:[a-z]+ )?(?:assessment|restitution|forfeiture money judgment)\b"
)
POST = re.compile(rf"(?:['’]s)? (?:[a-z]+ )?{lexicon.one_of('person_nouns')},? ")
AGENT = re.compile(r"\b(?:managed|operated|chartered|crewed) by (?:the )?$")
OFFICES = re.compile(
    r"\b(?:offices?|branch(?:es)?|operations|subsidiaries|customers|factories|plants)"
    r" in (?:[\w ]{2,30}(?:,| and) )?(?:the )?$"
)
"""Where a firm has more than its seat: `based in Lima with offices in Togo and Peru`."""
FROM = re.compile(r"\bfrom (?:the )?$")
BESIDE = re.compile(r",(?: which is)? $")
PARTICIPLE = re.compile(r",? (?:and )?(?:owned|chartered|managed|operated)\b")
READERS = (slot_frames, clause_frames, role_nouns, labelled)


def relations(text: str, start: int, end: int, spans: list[Span]) -> list[Relation]:
    """What is said in the sentence of `text` between two places; `spans` are its mentions in their order."""
    if len(spans) < 2:
        return []
    found = merged([one for reader in READERS for one in reader.relations(text, start, end, spans)])
    meant = [ship for one in found if (ship := _ship_of_both(text, spans, _person_of_firm(text, spans, one)))]
    meant += lone_roles.relations(text, start, end, spans, meant)
    meant = [goods_lists.of_all(text, spans, one) for one in meant]
    kept = [one for one in merged(meant) if not _of_another(one, text) and not _of_firm(one, text, spans)]
    kept += list(origins.relations(text, spans, kept))
    return [*kept, *counted.relations(text, start, spans, kept)]


def _ship_of_both(text: str, spans: list[Span], relation: Relation) -> Relation | None:
    """Of `the X, managed by Vale, owned by Hill` the ship is owned; None where no ship stands before."""
    if relation.type != "owned_by" or relation.head.label != "COMPANY":
        return relation
    if not AGENT.search(text, 0, relation.head.start) or not PARTICIPLE.match(text, relation.head.end):
        return relation
    ship = next((one for one in reversed(spans) if one.label == "VESSEL" and one.end < relation.head.start), None)
    return replace(relation, head=ship, start=min(relation.start, ship.start)) if ship else None


def _person_of_firm(text: str, spans: list[Span], relation: Relation) -> Relation:
    """Behind `owned by`, of `Vale boss Ann Hill` the person is meant, not the firm."""
    post = POST.match(text, relation.tail.end) if relation.tail.label == "COMPANY" else None
    person = next((one for one in spans if post and one.label == "PERSON" and one.start == post.end()), None)
    if person and relation.type in ("owned_by", "operated_by", "chartered_by", "exported_by"):
        relation.tail, relation.end = person, max(relation.end, person.end)
    return relation


def _of_firm(relation: Relation, text: str, spans: list[Span]) -> bool:
    """Of `the X belongs to Vale, registered in Togo` the firm is registered, not the ship."""
    if relation.type != "flag" or relation.verb < 0 or not BESIDE.search(text, 0, relation.verb):
        return False
    before = next((one for one in reversed(spans) if one.end <= relation.verb), None)
    return before is not None and before.label == "COMPANY" and relation.verb - before.end < len(", which is ") + 1


def _of_another(relation: Relation, text: str) -> bool:
    """Whether the end only tells whose the next thing is, or who says it: `to Togo's markets`, `according to Hill`."""
    if relation.type == "fined":
        return bool(NO_FINE.match(text, relation.tail.end))
    if relation.type == "registered_in" and OFFICES.search(text, 0, relation.tail.start):
        return True
    if relation.type not in ENDS_OF_ITS_OWN:
        return False
    if relation.type == "loaded_at" and relation.tail.label == "COUNTRY" and FROM.search(text, 0, relation.tail.start):
        return True  # `to load coal from Togo` tells where the coal is from
    if relation.tail.label == "COUNTRY" and OF_A_PORT.match(text, relation.tail.end):
        return True
    behind = POSSESSIVE if relation.type == "alias" else ADJECTIVE
    if OFFICIALS.match(text, relation.tail.end):
        return True
    if relation.tail.label == "PLACE" and TRADERS.match(text, relation.tail.end):
        return True
    return bool(behind.match(text, relation.tail.end) or OTHER.search(text, 0, relation.tail.start))
