"""The published documents that red flags rest on: `cypher/published.yaml`, named by key in a flag's front matter."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.answers import queries
from kg.errors import UsageError


@cache
def documents() -> Mapping[str, Mapping[str, str]]:
    """Key → publisher, title, day, url; `seen`: in which copy the words were read; `read`: the text is at hand."""
    import yaml

    found: dict[str, dict[str, str]] = yaml.safe_load((queries.folder() / "published.yaml").read_text("utf-8"))
    return found


def sentence(cited: Mapping[str, str], where: str) -> str:
    """A place of a document as a reader would look it up, with the words that stand there. Without words it says
    whether the text was seen at all: in a copy (`seen`), whole (`read`), or not.

    UsageError, naming the flag's file, for a document that `published.yaml` does not have.
    """
    known = documents().get(cited.get("document", ""))
    if known is None:
        todo = f"one of {', '.join(documents())}; or write the source in words under rests_on"
        raise UsageError(f"no published document {cited.get('document')!r}", where=where, todo=todo)
    quote = f"“{cited['quote']}”: " if cited.get("quote") else ""
    unseen = "" if quote or known.get("read") else " (text not seen)"
    place = ", ".join(filter(None, (known["publisher"], known["title"], cited.get("section"), known["day"])))
    seen = f" ({known['seen']})" if known.get("seen") else ""
    return quote + " ".join(filter(None, (place, known["url"]))) + (seen or unseen)


def complete(facts: dict[str, Any], where: str) -> dict[str, Any]:
    """Front matter whose `rests_on` also tells what `published` names."""
    told = [sentence(cited, where) for cited in facts.get("published") or ()]
    return facts | {"rests_on": [*told, *(facts.get("rests_on") or ())]}
