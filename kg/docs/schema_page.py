"""docs/schema.md, from kg/model/schema.yaml and kg/vocab/terms.csv."""

from __future__ import annotations

from collections.abc import Iterator

from kg.vocab import terms as vocabulary
from kg.docs.markdown import code, link, page, table, titled
from kg.docs.schema_picture import pictures
from kg.model.schema import EdgeKind, Kind, Property, Schema

IDENTITY = {
    "judged": "Records become one entity through judgements.",
    "own": "Every record is an entity of its own.",
    "keyed": "Entities with the same key are one:",
}
INTRODUCTION = """\
The graph has two layers. On the **evidence layer** a `Record` is what one source says of one thing at one place; it is
never changed and never merged. On the **entity layer** stand the things themselves: computed from records and
judgements, each naming the records it rests on, and computed again at any time.

Every entity node carries the labels of its whole family (a `Company` is also `Organization`, `Party` and `Thing`) and
these properties: `id`, `schema` (its kind), `caption` (what it is called on a screen), `records` and `sources` (what
it rests on). Every edge between entities carries `id`, `records` and `sources`, and where known `since`, `until` (as
precise as the source), `first_day`, `last_day` (the same as whole days), `role` and `share_pct`. A single-valued date
has its first and last possible day beside it, as `<name>_from` and `<name>_until`.

How many values a property can have:

- *one*: at most one value.
- *many*: a list, because sources disagree.
- *many, one at a time*: a list, but the thing has only one at a time, so several values are shown as a conflict.

*decides*: two parties with the same value are the same party.
"""


def schema_page(schema: Schema) -> str:
    """The whole page."""
    made_from = "kg/model/schema.yaml and kg/vocab/terms.csv"
    return page("The schema", made_from, _lines(schema))


def _lines(schema: Schema) -> Iterator[str]:
    yield from INTRODUCTION.splitlines()
    yield from ["", "## Pictures", "", *pictures(schema)]
    for layer, title in (("evidence", "Kinds of the evidence layer"), ("entity", "Kinds of the entity layer")):
        kinds = [kind for kind in schema.kinds.values() if kind.layer == layer]
        yield from [f"## {title}", "", *_overview(kinds)]
        for kind in kinds:
            yield from _kind(kind, schema)
    yield from ["## Relationships", "", *_relationships(schema)]
    yield from ["## Vocabularies", "", *_vocabularies(schema)]


def _overview(kinds: list[Kind]) -> list[str]:
    rows = [(link(kind.name), _parent(kind), kind.ftm, kind.description) for kind in kinds]
    return table(["Kind", "Is a", "FollowTheMoney", "Meaning"], rows)


def _parent(kind: Kind) -> str:
    return link(kind.lineage[1]) if len(kind.lineage) > 1 else ""


def _kind(kind: Kind, schema: Schema) -> Iterator[str]:
    yield from [f"### {kind.name}", "", kind.description, ""]
    yield from _facts(kind)
    inherited = schema.kinds[kind.lineage[1]].properties if len(kind.lineage) > 1 else {}
    own = [prop for name, prop in kind.properties.items() if name not in inherited]
    yield from table(["Property", "Type", "Unit", "Values", "Becomes edge", "Meaning"], map(_property, own))
    if inherited:
        yield from [f"And the properties of {', '.join(map(link, kind.lineage[1:]))}.", ""]


def _facts(kind: Kind) -> list[str]:
    """What identifies it, what it is called, what it is abroad."""
    lines = [f"Labels: {' '.join(code(':' + label) for label in kind.labels)}"]
    if kind.abstract:
        lines = ["Abstract: a label that its kinds carry, never a record's kind"]
    if kind.identity:
        lines.append(f"{IDENTITY[kind.identity]} {', '.join(map(code, kind.key))}".rstrip().removesuffix("."))
    if kind.caption:
        lines.append("Caption: " + ", else ".join(map(code, kind.caption)))
    if kind.ftm:
        lines.append(f"FollowTheMoney: {code(kind.ftm)}")
    return ["<br/>\n".join(f"{line}." for line in lines), ""]


def _property(prop: Property) -> tuple[str, ...]:
    values = "one" if not prop.many else "many, one at a time" if prop.one else "many"
    kind = link(f"Vocabulary {prop.range}") if prop.type == "vocab" else prop.type
    meaning = prop.description + (" Written `COUNTRY:NUMBER`." if prop.country_scoped else "")
    return (
        code(prop.name), kind, prop.unit, values + (", decides" if prop.decides else ""), code(prop.edge), meaning,
    )  # fmt: skip


def _relationships(schema: Schema) -> Iterator[str]:
    rows = [_relationship(edge, schema) for edge in schema.edges.values()]
    columns = ["Type", "From", "To", "Layer", "FollowTheMoney", "Made from", "Meaning"]
    yield from table(columns, rows)
    for edge in (e for e in schema.edges.values() if e.properties):
        rows = [_property(prop) for prop in edge.properties.values()]
        columns = ["Property", "Type", "Unit", "Values", "Becomes edge", "Meaning"]
        yield from titled(f"Properties of {code(edge.name)}", table(columns, rows))


def _relationship(edge: EdgeKind, schema: Schema) -> tuple[str, ...]:
    makers = [
        code(f"{kind.name}.{prop.name}")
        for kind in schema.kinds.values()
        for prop in kind.properties.values()
        if prop.edge == edge.name and not _inherits(kind, prop.name, schema)
    ]
    made_from = ", ".join(makers) or ("relations of sources" if edge.layer == "entity" else "")
    return (code(edge.name), link(edge.start), link(edge.end), edge.layer, edge.ftm, made_from, edge.description)


def _inherits(kind: Kind, name: str, schema: Schema) -> bool:
    return any(name in schema.kinds[parent].properties for parent in kind.lineage[1:])


def _vocabularies(schema: Schema) -> Iterator[str]:
    yield from ["Closed lists: a source's category that is none of these is a problem, never a guess.", ""]
    for name in sorted(vocabulary.names()):
        terms = vocabulary.terms(name).values()
        rows = [(code(term.code), term.label, term.meaning, term.source) for term in terms]
        yield from [f"### Vocabulary {name}", "", *table(["Code", "Label", "Meaning", "Source"], rows)]
