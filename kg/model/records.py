"""Records and relations: what one source says of one thing, or of two, at one place.

They are plain, immutable and checked against the schema when they are made. Nothing here reads files or
talks to a database.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.errors import SchemaError
from kg.model import validation
from kg.model.schema import Kind, schema
from kg.model.validation import Value, Values
from kg.vocab import terms as vocabulary

WHEN = ("date", "detected", "start", "window", "code")
"""What tells a thing without a name from others of its kind."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing as one source describes it at one place."""

    id: str
    """`source:key`, where the key is the publisher's own number or a few raw fields. A promise: never reused."""
    source: str
    schema: str
    """Name of a concrete kind in schema.yaml."""
    locator: str
    """Where it stands: `sdn.csv:120`, `consolidated.xml#KPe.068`, `S/2019/171 para. 21`."""
    properties: dict[str, Values]
    published: str = ""
    """The entry as printed, for people who doubt the reading."""
    gone: str = ""
    """Date of the edition in which the entry no longer stood; empty while it stands."""

    @property
    def caption(self) -> str:
        """Name to show: the first caption alternative of the kind that has values, else the summary, else what it is
        and when, else the id."""
        for names in _captions(self.schema):
            parts = [self._shown(name, terms) for name, terms in names if name in self.properties]
            if len(parts) == len(names) and all(parts):
                return ": ".join(parts)
        when = next((str(self.first(name)) for name in WHEN if self.first(name)), "")
        return f"{self.schema}, {when}" if when else self.id

    def _shown(self, name: str, terms: str) -> str:
        text = str(self.properties[name][0] or "")
        return vocabulary.label(terms, text) if terms and text else text

    def first(self, name: str) -> Value | None:
        """First value of a property, or None."""
        values = self.properties.get(name)
        return values[0] if values else None

    def all(self, *names: str) -> list[str]:
        """All values of these properties as texts, in the order given, without repeats."""
        held = self.properties
        if len(names) == 1:  # asked a million times of a large graph, mostly for what is not there
            values = held.get(names[0])
            return list(dict.fromkeys(map(str, values))) if values else []
        return list(dict.fromkeys(str(v) for name in names for v in held.get(name, ())))


@dataclass(frozen=True, slots=True)
class Relation:
    """What one source states between two of its records."""

    id: str
    source: str
    relation: str
    """Name of an edge kind in schema.yaml."""
    start: str
    end: str
    """Ids of two records of the same source."""
    locator: str
    modality: str = "asserted"
    since: str = ""
    until: str = ""
    quote: str = ""
    role: str = ""
    share_pct: float | None = None
    gone: str = ""


Statement = Record | Relation
ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False, default=str).encode
"""JSON with sorted keys; what JSON has no form for comes as its text."""


@cache
def _captions(kind: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The caption alternatives of a kind: property names, each with the vocabulary its terms are from."""
    known = schema().kind(kind)
    alternatives = (names.split(": ") for names in (*known.caption, "summary"))
    return tuple(tuple((name, _terms(known, name)) for name in names) for names in alternatives)


def _terms(kind: Kind, name: str) -> str:
    prop = kind.properties.get(name)
    return prop.range if prop and prop.type == "vocab" else ""


def record(
    source: str, kind: str, key: str, locator: str, properties: dict[str, Any], published: str = "", part: str = ""
) -> Record:
    """Make a checked record. None, empty texts and empty lists are dropped: absent means unknown.

    `part` is the part of the source that is read, such as one user's table, where it is not the whole.
    Raises SchemaError naming the property and the locator when a value does not fit the schema.
    """
    checked = validation.properties(kind, properties, locator)
    return Record(f"{source}:{key}", _within(source, part), kind, locator, checked, published)


def relation(
    source: str, kind: str, start: Record | str, end: Record | str, locator: str, part: str = "", **facts: Any
) -> Relation:
    """Make a checked relation between two records (or their ids); facts as in Relation, `part` as in `record`."""
    edge = schema().edge(kind)
    start_id, end_id = (r.id if isinstance(r, Record) else r for r in (start, end))
    for side, wanted in ((start, edge.start), (end, edge.end)):
        if isinstance(side, Record) and not _is_a(side.schema, wanted):
            raise SchemaError(f"{kind} cannot join {side.schema} {side.id}: it wants {wanted}", where=locator)
    facts = {name: value for name, value in facts.items() if value not in (None, "")}
    validation.check_relation(edge, facts, locator)
    key = fingerprint([source, kind, start_id, end_id, facts.get("since"), facts.get("role"), locator])
    return Relation(f"{source}:{key}", _within(source, part), kind, start_id, end_id, locator, **facts)


def _within(source: str, part: str) -> str:
    return f"{source}/{part}" if part else source


@cache
def _is_a(kind: str, wanted: str) -> bool:
    return schema().kind(kind).is_a(wanted)


def fingerprint(parts: Any) -> str:
    """Sixteen hex digits of a stable hash over JSON values."""
    return digest(ENCODE(parts))


def digest(text: str) -> str:
    """Sixteen hex digits of a stable hash over a text."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def digest_of(texts: Iterable[str]) -> str:
    """That of texts one behind the other, which need not be in memory at once."""
    made = hashlib.blake2b(digest_size=8)
    for text in texts:
        made.update(text.encode())
    return made.hexdigest()


def to_json(statement: Statement) -> str:
    """One line of JSON, keys sorted, as `expected.jsonl` holds it."""
    fields = {name: getattr(statement, name) for name in statement.__slots__}
    kept = {name: value for name, value in fields.items() if value not in ("", None)}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)
