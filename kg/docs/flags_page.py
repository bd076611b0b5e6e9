"""docs/flags.md, from the front matter of cypher/flags/*.cypher."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from kg.answers import queries

from kg.docs.markdown import bullets, code, link, page, table, titled
from kg.answers.queries import Query

INTRODUCTION = """\
A red flag is a pattern that a published indicator describes. A finding is a lead with its evidence, never proof. Each
flag answers with one of three verdicts:

- **hit**: the pattern is there, and every hop of the path names the records it rests on.
- **clear**: what is needed is known, and the pattern is not there.
- **not evaluable**: something that would decide is not known; the finding names it.

`kg flags --flag ID` runs one; each file of `cypher/flags/` also runs as it stands in Neo4j Browser.
"""
WORDS = {"hit": "hit", "clear": "clear", "not_evaluable": "not evaluable"}
LISTS = {
    "rests_on": "Rests on",
    "needs": "Needs",
    "innocent_reasons": "Usual innocent reasons",
    "next_steps": "Next steps",
}


def flags_page(flags: Iterable[Query]) -> str:
    """The whole page."""
    return page("Red flags", "the front matter of cypher/flags/*.cypher", _lines(list(flags)))


def _lines(flags: list[Query]) -> Iterator[str]:
    yield from [*INTRODUCTION.splitlines(), ""]
    rows = [(link(f.id), f.facts["title"], f.facts["severity"], f.facts["kind"]) for f in flags]
    yield from table(["Flag", "Title", "Severity", "Kind"], rows)
    yield from _indicators(flags)
    for flag in flags:
        yield from _flag(flag)


INDICATORS = """\
## Published indicators

Every indicator of the catalogue with the red flags that ask for it, or the data that would wake one. `examples` behind a
flag says that nobody has read a hit of it in loaded lists yet; `read`, that hits were read against their sources.
"""


def _indicators(flags: list[Query]) -> Iterator[str]:
    with (queries.folder() / "indicators.csv").open(encoding="utf-8", newline="") as file:
        known = list(csv.DictReader(file))
    rows = [(one["indicator"], one["name"], _asked(flags, one["indicator"]) or one["would_wake"]) for one in known]
    yield from [*INDICATORS.splitlines(), ""]
    yield from table(["Indicator", "Name", "Red flags, or what would wake one"], rows)


def _asked(flags: list[Query], indicator: str) -> str:
    mine = [flag for flag in flags if flag.facts.get("indicator") == indicator]
    return ", ".join(f"{link(flag.id)} ({flag.facts['maturity']})" for flag in mine)


def _flag(flag: Query) -> Iterator[str]:
    facts = flag.facts
    yield from [f"## {flag.id}", "", f"**{facts['title']}**", "", _text(facts["definition"]), ""]
    identity = ", ".join(map(code, facts["identity"]))
    yield from bullets(
        [
            f"Indicator: {facts.get('indicator', 'none')}",
            f"한국어: {facts['ko']['title']}. {facts['ko']['definition']}",
            f"日本語: {facts['ja']['title']}。{facts['ja']['definition']}",
            f"Severity: {facts['severity']}",
            f"Kind: {facts['kind']}, {facts['status']}, {facts['maturity']}",
            f"Revision: {facts['revision']}",
            f"One finding for each: {identity}",
        ]
    )
    if not facts["published"]:
        yield from ["No published sentence at hand carries this pattern: it is reckoned here, as its kind says.", ""]
    for key, title in LISTS.items():
        yield from titled(title, bullets(map(str, facts[key])))
    yield from titled("Misses", [_text(facts["misses"]), ""])
    params = [(code(name), code(_value(p["default"])), p["meaning"]) for name, p in facts.get("params", {}).items()]
    yield from titled("Parameters", table(["Parameter", "Default", "Meaning"], params))
    yield from titled("Examples, each run by a test", bullets(map(_example, facts["examples"])))


def _text(text: str) -> str:
    return " ".join(text.split())


def _value(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _example(example: dict[str, Any]) -> str:
    verdicts = [WORDS[found["verdict"]] for found in example["finds"]]
    return f"{example['title']}: {', '.join(verdicts) or 'no finding'}"
