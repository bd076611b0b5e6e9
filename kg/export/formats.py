"""The forms: each takes what is selected and a place, and says how many nodes and relationships it wrote."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.export import neo4j_csv
from kg.export.reading import Row, Selection
from kg.ftm import links, twins
from kg.home import disk
from kg.model.schema import schema

Counts = dict[str, int]
PAGE = 20_000


def jsonl(selected: Selection, path: Path) -> Counts:
    """A line a node `{"node": …}`, then a line a relationship `{"edge": …}`."""
    return _lines(path, {"nodes": ({"node": row} for row in selected.nodes()),
                         "edges": ({"edge": row} for row in selected.edges())})  # fmt: skip


def ftm(selected: Selection, path: Path) -> Counts:
    """Entities of FollowTheMoney, a line each: parties, addresses, sanctions, links. It has no word for the rest."""
    ends: dict[str, dict[str, list[str]]] = {"LISTS": defaultdict(list), "LOCATED_AT": defaultdict(list)}
    for row in selected.edges():
        if row["type"] in ends:
            ends[row["type"]][row["start"]].append(row["end"])
    return _lines(path, {"nodes": _entities(selected, ends), "edges": filter(None, map(links.edge, selected.edges()))})


def _entities(selected: Selection, ends: dict[str, dict[str, list[str]]]) -> Iterator[Row]:
    for row in selected.nodes():
        node = row["properties"]
        kind = schema().kinds.get(str(node.get("schema")))
        if kind is None or "Thing" not in kind.lineage:
            continue
        if kind.name == "Listing":
            if listed := ends["LISTS"][row["id"]]:  # a class of ships has no entity to stand with
                yield links.listing(node, listed)
        elif kind.is_a("Party") or kind.name == "Address":
            made = twins.entity(node)
            if at := ends["LOCATED_AT"][row["id"]]:
                made["properties"]["addressEntity"] = at
            yield made


def graphml(selected: Selection, path: Path) -> Counts:
    """GraphML for Gephi, yEd or networkx. It knows no lists: values of one property are joined by ` | `."""
    from lxml import etree

    space = "http://graphml.graphdrawing.org/xmlns"
    names = {"node": _names(row["properties"] for row in selected.nodes()) | {"labels"},
             "edge": _names(row["properties"] for row in selected.edges()) | {"type"}}  # fmt: skip
    counts = {"nodes": 0, "edges": 0}
    with disk.told(path), etree.xmlfile(str(path), encoding="utf-8") as file:
        file.write_declaration()
        with file.element("graphml", nsmap={None: space}):
            for kind, keys in names.items():
                for name in sorted(keys):
                    about = {"id": f"{kind}.{name}", "for": kind, "attr.name": name, "attr.type": "string"}
                    file.write(etree.Element("key", about))
            with file.element("graph", {"edgedefault": "directed"}):
                for row in selected.nodes():
                    file.write(_xml(etree, "node", {"id": row["id"]}, {**row["properties"], "labels": row["labels"]}))
                    counts["nodes"] += 1
                for row in selected.edges():
                    about = {"source": row["start"], "target": row["end"]}
                    file.write(_xml(etree, "edge", about, {**row["properties"], "type": row["type"]}))
                    counts["edges"] += 1
    return counts


def _names(each: Iterable[Row]) -> set[str]:
    return {name for properties in each for name in properties}


def _xml(etree: Any, kind: str, about: dict[str, str], properties: Row) -> Any:
    made = etree.Element(kind, {name: _clean(value) for name, value in about.items()})
    for name, value in sorted(properties.items()):
        if values := twins.texts(value):
            etree.SubElement(made, "data", {"key": f"{kind}.{name}"}).text = _clean(" | ".join(values))
    return made


def _clean(text: str) -> str:
    """Without the signs that XML cannot hold."""
    return "".join(c for c in text if c >= " " or c in "\t\n\r")


def parquet(selected: Selection, folder: Path) -> Counts:
    """`nodes.parquet` (id, kind, caption, labels, properties as JSON) and `edges.parquet` (type, start, end, …)."""
    nodes = ({"id": row["id"], "kind": row["properties"].get("schema") or row["labels"][0],
              "caption": row["properties"].get("caption"), "labels": row["labels"],
              "properties": _json(row["properties"])} for row in selected.nodes())  # fmt: skip
    edges = ({"type": row["type"], "start": row["start"], "end": row["end"],
              "modality": row["properties"].get("modality") or "asserted", "since": row["properties"].get("since"),
              "until": row["properties"].get("until"), "properties": _json(row["properties"])}
             for row in selected.edges())  # fmt: skip
    with disk.told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return {"nodes": _columns(folder / "nodes.parquet", nodes, ("id", "kind", "caption", "labels*", "properties")),
                "edges": _columns(folder / "edges.parquet", edges,
                                  ("type", "start", "end", "modality", "since", "until", "properties"))}  # fmt: skip


def _columns(path: Path, rows: Iterable[Row], names: tuple[str, ...]) -> int:
    import pyarrow
    from pyarrow import parquet as files

    fields = [(n.rstrip("*"), pyarrow.list_(pyarrow.string()) if n.endswith("*") else pyarrow.string()) for n in names]
    form, count, page = pyarrow.schema(fields), 0, list[Row]()
    with files.ParquetWriter(path, form, compression="zstd") as writer:
        for row in rows:
            page.append(row)
            count += 1
            if len(page) == PAGE:
                writer.write_table(pyarrow.Table.from_pylist(page, form))
                page = []
        writer.write_table(pyarrow.Table.from_pylist(page, form))
    return count


def _lines(path: Path, parts: dict[str, Iterable[Any]]) -> Counts:
    counts = dict.fromkeys(parts, 0)
    with disk.told(path), path.open("w", encoding="utf-8", newline="\n") as file:
        for name, rows in parts.items():
            for row in rows:
                file.write(_json(row) + "\n")
                counts[name] += 1
    return counts


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


FORMATS: dict[str, Callable[[Selection, Path], Counts]] = {
    "ftm": ftm, "graphml": graphml, "jsonl": jsonl, "parquet": parquet, "neo4j-csv": neo4j_csv.write,
}  # fmt: skip
