"""Steps that other sources contradict, in the reader's language."""

from __future__ import annotations

from kg.answers.connections.contested import Contested, of
from kg.answers.findings import Hop
from kg.countries import codes
from kg.ui.i18n import Say

__all__ = ["Contested", "of", "told"]


def told(hop: Hop, contested: Contested, say: Say) -> str:
    """What other sources state instead; empty where nobody contradicts the step."""
    values = contested.get((hop.start.id, hop.relation), ())
    others = [say.country(value) for value in values if codes.name(value) != hop.end.caption]
    return say("paths.contested", others=", ".join(others)) if others else ""
