"""docs/sources.md, from what the `source.yaml` files state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from kg.graph.handed import Source
from kg.docs.markdown import bullets, code, link, page, table, titled


class SourceFacts(Source, Protocol):
    """What the page needs to know of a source, beside what loading needs."""

    @property
    def language(self) -> str: ...
    @property
    def includes(self) -> str: ...
    @property
    def leaves_out(self) -> tuple[str, ...]: ...
    @property
    def files(self) -> Mapping[str, Mapping[str, Any]]: ...
    @property
    def fetch(self) -> Mapping[str, str]: ...
    @property
    def bundled(self) -> bool: ...
    @property
    def asserts(self) -> Mapping[str, int]: ...


INTRODUCTION = """\
A source is a folder under `loaders/`. *Bundled* sources come with the project and `kg build` loads them; the others are
loaded from your own file: `kg load ID PATH`. Where the publisher's files have a lasting address, `kg fetch ID`
downloads them first. What is left out is left out by name, with the reason. The counts are asserted: a test reads the
sample and fails when one of them differs.
"""


def sources_page(sources: Iterable[SourceFacts]) -> str:
    """The whole page."""
    return page("Sources", "loaders/*/source.yaml", _lines(list(sources)))


def _lines(sources: list[SourceFacts]) -> Iterator[str]:
    yield from [*INTRODUCTION.splitlines(), ""]
    rows = [(link(s.id), s.title, s.publisher, "yes" if s.bundled else "no", s.licence) for s in sources]
    yield from table(["Source", "Title", "Publisher", "Bundled", "Licence"], rows)
    for source in sources:
        yield from _source(source)


def _source(source: SourceFacts) -> Iterator[str]:
    yield from [f"## {source.id}", "", f"{source.title}. <{source.url}>", ""]
    bundled = "bundled" if source.bundled else "loaded from your file"
    facts = {"Publisher": source.publisher, "Licence": source.licence, "Language": source.language, "How": bundled}
    yield from bullets(f"{name}: {value}" for name, value in facts.items())
    if source.fetch:
        yield from titled(f"Downloaded by `kg fetch {source.id}`", bullets(f"<{url}>" for url in source.fetch.values()))
    yield from titled("Includes", [" ".join(source.includes.split()), ""])
    yield from titled("Leaves out, and why", bullets(source.leaves_out))
    rows = [
        (code(name), "required" if facts.get("required", True) else "optional", facts.get("description", ""))
        for name, facts in source.files.items()
    ]
    yield from titled("Files", table(["File", "", "Content"], rows))
    counts = [(code(name), f"{count:,}") for name, count in source.asserts.items()]
    yield from titled("Asserted counts of the sample", table(["Kind or relationship", "Statements"], counts))
