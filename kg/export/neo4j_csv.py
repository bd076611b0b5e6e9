"""Files for `neo4j-admin database import`: one for each set of labels and each type, and the command beside them."""

from __future__ import annotations

import csv
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from kg.export.reading import Row, Selection
from kg.home import disk

LIST = "\x1f"
"""Between the values of a list: the unit separator, which stands in no published name."""
TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


def write(selected: Selection, folder: Path) -> dict[str, int]:
    """Write the files and `import.txt` with the command that reads them; how many nodes and relationships."""
    with disk.told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        nodes = _Sorted(folder, "nodes", selected.nodes(), lambda row: ":".join(row["labels"]))
        edges = _Sorted(folder, "edges", selected.edges(), lambda row: str(row["type"]))
        files = [f"--nodes=./{name}" for name in nodes.write(_node_head, _node)]
        files += [f"--relationships=./{name}" for name in edges.write(_edge_head, _edge)]
        (folder / "import.txt").write_text(command(files), "utf-8")
    return {"nodes": nodes.count, "edges": edges.count}


def command(files: Iterable[str]) -> str:
    """The command, to be run in the folder while the database is stopped."""
    options = ["--delimiter=,", f"--array-delimiter=U+{ord(LIST):04X}", "--multiline-fields=true", "--id-type=string"]
    return " \\\n  ".join(["neo4j-admin database import full neo4j", *options, *files]) + "\n"


class _Sorted:
    """Rows put apart by what heads their file, on disk, with the columns that each needs."""

    def __init__(self, folder: Path, what: str, rows: Iterable[Row], key: Callable[[Row], str]) -> None:
        self.folder, self.what, self.count = folder, what, 0
        self.columns: dict[str, dict[str, str]] = {}
        self.drafts: dict[str, IO[str]] = {}
        with ExitStack() as opened:
            for row in rows:
                head = key(row)
                if head not in self.drafts:
                    self.drafts[head] = opened.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", dir=folder))
                    self.columns[head] = {}
                for name, value in row["properties"].items():
                    self.columns[head][name] = _wider(self.columns[head].get(name, ""), value)
                self.drafts[head].write(json.dumps(row, default=str) + "\n")
                self.count += 1
            self._kept = opened.pop_all()

    def write(self, heads: Callable[[str], list[str]], form: Callable[[Row], list[str]]) -> Iterator[str]:
        """Write each file; its name. `heads` names the fixed columns of a file, `form` their cells of a row."""
        with self._kept:
            for head, draft in sorted(self.drafts.items()):
                name = f"{self.what}-{re.sub(r'[^A-Za-z_]+', '-', head)}.csv"
                columns = {n: t for n, t in self.columns[head].items() if t}
                with (self.folder / name).open("w", encoding="utf-8", newline="") as file:
                    writer = csv.writer(file, quoting=csv.QUOTE_MINIMAL)
                    writer.writerow([*heads(head), *(f"{n}:{t}" for n, t in columns.items())])
                    draft.seek(0)
                    for line in draft:
                        row = json.loads(line)
                        cells = (_cell(row["properties"].get(n), t) for n, t in columns.items())
                        writer.writerow([*form(row), *cells])
                yield name


SPACES = {"STATES": ("Record", "Record"), "EVIDENCE_FOR": ("Record", "Thing"), "FROM": ("Record", "Source")}
"""Between which kinds of nodes a relationship of the evidence layer lies; all others lie between things."""


def _node_head(labels: str) -> list[str]:
    """A record and a thing may have one id: each kind is a space of its own."""
    space = next((name for name in ("Record", "Source") if name == labels), "Thing")
    return [f":ID({space})", ":LABEL"]


def _node(row: Row) -> list[str]:
    return [row["id"], LIST.join(row["labels"])]


def _edge_head(type: str) -> list[str]:
    start, end = SPACES.get(type, ("Thing", "Thing"))
    return [f":START_ID({start})", ":TYPE", f":END_ID({end})"]


def _edge(row: Row) -> list[str]:
    return [row["start"], row["type"], row["end"]]


def _wider(known: str, value: Any) -> str:
    """The type of a column that holds this value too; text where two do not fit together."""
    if value is None or value == []:
        return known
    each = value if isinstance(value, list | tuple) else [value]
    listed = "[]" if isinstance(value, list | tuple) else ""
    own = {TYPES.get(type(one), "string") for one in each}
    bare = own.pop() if len(own) == 1 else "string"
    before = known.removesuffix("[]")
    return (bare if before in ("", bare) else "string") + (listed or ("[]" if known.endswith("[]") else ""))


def _cell(value: Any, type: str) -> str:
    if value is None:
        return ""
    if type.endswith("[]"):
        return LIST.join(map(_text, value if isinstance(value, list) else [value]))
    return _text(value)


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
