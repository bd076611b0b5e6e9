"""A graph of any size, shaped like one with lists loaded, and hubs that grow with it. Nothing in it is real.

Measured shape (bundled, OFAC, UN, CSL, METI's list: 61,886 things): 42 % listings, 31 % addresses, 24 % parties, nearly
all of them listed, stakes and events rare. Edges are 4.2 a thing instead of 1.7, so that ways are found; one address in
ten is one of ten, and countries, programmes and documents are hubs. The same size and seed make the same graph.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from kg.model.schema import schema
from kg.store import Store
from kg.store.write import EdgeRow, NodeRow, Sync, constraints

KINDS = {
    "Listing": 400, "Address": 290, "Organization": 110, "Company": 20, "Person": 110, "Vessel": 15, "Aircraft": 5,
    "Case": 10, "Shipment": 10, "Transfer": 5, "Measure": 8, "PortCall": 5, "Claim": 5, "Leg": 5, "Licence": 1,
    "TradeFlow": 1,
}  # fmt: skip
"""Things of a kind in a thousand."""
HUBS = {"Country": 200, "Programme": 107, "Document": 80, "Item": 213, "Regime": 8, "Place": 60}
"""Things of a kind, whatever the size."""
EDGES = (
    ("LISTS", "Listing", "Party", 400), ("UNDER_PROGRAMME", "Listing", "Programme", 800),
    ("BASED_IN", "Organization", "Country", 300), ("BASED_IN", "Person", "Country", 150),
    ("NATIONAL_OF", "Person", "Country", 160), ("FLIES_FLAG_OF", "Vessel", "Country", 25),
    ("LOCATED_AT", "Organization", "Address", 520), ("LOCATED_AT", "Person", "Address", 300),
    ("LINKED_TO", "Party", "Party", 420), ("DIRECTS", "Person", "Organization", 80),
    ("OWNS", "Company", "Company", 15),
    ("OWNS", "Organization", "Organization", 15), ("OWNS", "Company", "Vessel", 10),
    ("MANAGES", "Company", "Vessel", 10),
    ("CONTROLS", "Person", "Organization", 10), ("ACTED_FOR", "Party", "Party", 20),
    ("EXPORTER_IN", "Company", "Case", 10), ("CONSIGNEE_IN", "Organization", "Case", 6),
    ("CONCERNS", "Case", "Item", 12),
    ("DESTINED_FOR", "Case", "Country", 10), ("ROUTED_VIA", "Case", "Country", 5), ("LED_TO", "Case", "Measure", 8),
    ("AGAINST", "Measure", "Company", 8), ("UNDER_REGIME", "Case", "Regime", 10), ("CONCERNS", "Shipment", "Item", 10),
    ("EXPORTER_IN", "Company", "Shipment", 10), ("CONSIGNEE_IN", "Organization", "Shipment", 10),
    ("CARRIED_IN", "Vessel", "Shipment", 10), ("DESTINED_FOR", "Shipment", "Country", 10),
    ("ORIGINATES_IN", "Shipment", "Country", 10), ("SUPPLIED_IN", "Vessel", "Transfer", 5),
    ("RECEIVED_IN", "Vessel", "Transfer", 5), ("TOOK_PART_IN", "Vessel", "PortCall", 5),
    ("TOOK_PLACE_AT", "PortCall", "Place", 5), ("ABOUT", "Claim", "Party", 6), ("LEG_OF", "Leg", "Shipment", 5),
    ("LEFT_FROM", "Leg", "Country", 5), ("ARRIVED_IN", "Leg", "Country", 5), ("USED_FOR", "Licence", "Case", 1),
    ("LICENSED_FOR", "Licence", "Country", 1), ("REPORTED_BY", "TradeFlow", "Country", 1),
    ("PARTNER", "TradeFlow", "Country", 1), ("CONCERNS", "TradeFlow", "Item", 1),
    ("STATED_IN", "Listing", "Document", 600), ("STATED_IN", "Person", "Document", 240),
)  # fmt: skip
"""Relationship, kinds of its ends, how many for a thousand things."""
SHARED = 0.127
REAL = (
    *(edge for edge in EDGES if edge[0] != "LOCATED_AT"),
    ("LOCATED_AT", "Resident", "Own address", 290), ("LOCATED_AT", "Resident", "Shared address", 165),
)  # fmt: skip
"""As measured on bundled, OFAC, UN and METI's list (7,979 addresses): 1.57 parties an address, one address in eight
shared, 366 parties at one. At 8 in a hundred addresses stand two listed parties; in EDGES at 71 in a hundred."""
PARTIES = {"Organization": 110, "Person": 110, "Company": 20, "Vessel": 15, "Aircraft": 5}
LISTS = (("US OFAC", ""), ("UN", ""), ("US BIS", "Entity List"), ("European Union", ""), ("Japan METI", ""))
CODES = ("kp", "kr", "jp", "cn", "ru", "ir", "sy", "tr", "ae", "hk", "us", "sg", "kg", "my", "vn")


def made(store: Store, things: int, seed: int = 1, *, real: bool = False) -> tuple[int, int]:
    """Empty the store and make the graph in it, with addresses shared as in real lists where that is asked for; how
    many things and edges it has."""
    constraints(store)
    for _ in iter(lambda: store.write("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n").counters, {}):
        pass
    rng = random.Random(seed)
    counts = {kind: share * things // 1000 for kind, share in KINDS.items()} | HUBS
    store.write("CREATE (:Source {id: 'x', title: 'Made', publisher: 'Nobody', loaded_at: '2025-01-01T00:00:00'})")
    writing = Sync(store)
    writing.nodes("Record", _records(things // 5), {})
    store.write("MATCH (r:Record) MATCH (s:Source {id: 'x'}) CREATE (r)-[:FROM {id: 'f' + r.id}]->(s)")
    writing.nodes("Thing", (_thing(kind, at, things, rng) for kind, most in counts.items() for at in range(most)), {})
    edges = list(_edges(counts, things, rng, real))
    writing.edges("Thing", "Thing", edges, {})
    return sum(counts.values()), len(edges)


def _records(count: int) -> Iterator[NodeRow]:
    for at in range(count):
        yield NodeRow(f"r{at}", ("Record",), "d", {"schema": "Company", "source": "x", "locator": f"row {at}"})


def _thing(kind: str, at: int, things: int, rng: random.Random) -> NodeRow:
    known = schema().kind(kind)
    labels = known.labels
    facts: dict[str, Any] = {"schema": kind, "caption": f"{kind} {at}", "records": [f"r{rng.randrange(things // 5)}"]}
    if "Event" in known.lineage:
        day = _day(rng)
        facts |= {"date": day, "date_from": day, "date_until": day, "known": day, "modality": "asserted"}
    return NodeRow(f"{kind}:{at}", labels, "d", facts | _own(kind, at, rng))


def _day(rng: random.Random) -> str:
    return f"{rng.randrange(2010, 2026)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"


def _own(kind: str, at: int, rng: random.Random) -> dict[str, Any]:
    """What a thing of the kind has of its own, so that the flags find something to read."""
    authority, list_ = LISTS[rng.randrange(len(LISTS))]
    code = CODES[at] if at < len(CODES) else f"x{at}"
    flow = {"reporter": CODES[at % 15], "partner": CODES[at % 7], "window": str(2010 + at % 9), "weight_kg": 9.5 * at}
    return {
        "Country": {"code": code}, "Address": {"street": f"{at} Harbour Road", "country": code},
        "Listing": {"authority": authority, "list": list_ or None, "listing_status": "listed"},
        "Vessel": {"imo": [f"{9000000 + at}"], "mmsi": [f"{400000000 + at // 2}"]},
        "Case": {"detected": _day(rng), "series": "made", "export_period_from": _day(rng), "regime": ["AG"]},
        "Measure": {"measure_type": "export_restriction"}, "Item": {"hs_code": [f"{280000 + at}"]},
        "Shipment": {"origin": [rng.choice(CODES)], "destination": [rng.choice(CODES)], "own_table": at % 2 == 0},
        "Company": {"founded": [_day(rng)], "phone": [f"+82 2 {at // 2}"]} if at % 3 == 0 else {},
        "TradeFlow": {"flow": ("export", "import")[at % 2], **flow}, "Leg": {"leg_state": "done"},
        "Licence": {"licence_type": "bulk"},
    }.get(kind, {})  # fmt: skip


def _edges(counts: dict[str, int], things: int, rng: random.Random, real: bool) -> Iterator[EdgeRow]:
    number, parties = 0, [f"{kind}:{at}" for kind in PARTIES for at in range(counts[kind]) if at % 30]
    for relation, start, end, share in REAL if real else EDGES:
        for at in range(share * things // 1000):
            number += 1
            one, other = _end(start, at, counts, rng), _end(end, at, counts, rng)
            if relation == "LISTS":  # all but one party in thirty are listed, some of them twice
                one, other = f"Listing:{at}", parties[at % len(parties)]
            facts = {"modality": "asserted", "records": [f"r{number % (things // 5)}"], "sources": ["x"]}
            if relation == "OWNS":
                facts["share_pct"] = float(rng.choice((10, 25, 50, 60, 100)))
            yield EdgeRow(f"e{number}", relation, one, other, "d", facts)


def _end(kind: str, at: int, counts: dict[str, int], rng: random.Random) -> str:
    """A thing of the kind; one address in ten is one of ten, and a few countries have most."""
    if kind == "Own address":
        return f"Address:{at}"
    if kind == "Shared address":
        return f"Address:{int(SHARED * counts['Address'] * rng.random() ** 3)}"
    kind = rng.choice(("Organization", "Person")) if kind == "Resident" else kind
    kind = rng.choices(list(PARTIES), list(PARTIES.values()))[0] if kind == "Party" else kind
    most = counts[kind]
    if kind == "Address" and rng.random() < 0.1:
        most = min(10, most)
    return f"{kind}:{int(most * (rng.random() ** 2 if kind in HUBS else rng.random()))}"
