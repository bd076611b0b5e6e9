"""The candidates of a document, kept beside it until it is read again: they can be made anew at any time."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from kg.home import sealed
from kg.home.places import Home
from kg.reports import proposing, table_facts
from kg.reports.candidate import Candidate, candidate_from
from kg.reports.document import Document
from kg.reports.frames import parsed_frames
from kg.reports.mentions.known_names import Names

KIND = "report-candidates-1"


def anew(
    document: Document, home: Path, *known: Names, parse: bool = False, progress: proposing.Progress | None = None
) -> list[Candidate]:
    """Read the paragraphs for candidates, with the names of the graph where they are given, and keep them.

    With `parse` a dependency parse looks too: it finds a little more, takes five times as long, and what it finds
    alone is of the last tier (docs/reports-read.md).
    """
    parser = parsed_frames.loaded() if parse and document.language == "en" else None
    found = proposing.candidates(document, *known, parser=parser, progress=progress)
    found += table_facts.proposed(document)
    content = json.dumps([one.to_dict() for one in found]).encode()
    sealed.keep(partial(sealed.write, _place(home, document), KIND, content))
    return found


def kept(document: Document, home: Path) -> list[Candidate]:
    """Those that were kept; made anew, without names of the graph, where they are not there."""
    content = sealed.read(_place(home, document), KIND)
    return [candidate_from(one) for one in json.loads(content)] if content else anew(document, home)


def _place(home: Path, document: Document) -> Path:
    return Home(home).reports / f"{document.sha256[:24]}.candidates"
