"""What authorities did about a party, in the reader's language, and which list that may name it is not loaded."""

from __future__ import annotations

from collections.abc import Sequence

from kg.answers.not_loaded import Missing
from kg.ui.i18n import Say


def act(status: str, said: str, say: Say, proposed_by: str = "") -> str:
    """What an authority did; anything but an assertion is marked."""
    done = say.term("listing_status", status)
    if proposed_by:
        done = say("lists.by", act=done, by=say.content(proposed_by))
    return done if said == "asserted" else f"{done} ({modality(said, say)})"


def modality(name: str, say: Say) -> str:
    """`asserted` plain, everything else with a sign that cannot be overlooked."""
    return say(f"modality.{name}") if name == "asserted" else f"⚠ {say(f'modality.{name}')}"


def marked(told: str, said: str, say: Say) -> str:
    """A sentence behind the sign of how surely it is told; an assertion stays as it is."""
    return told if said == "asserted" else f"{modality(said, say)}: {told}"


def missing(found: Sequence[Missing], say: Say) -> str:
    """That the list whose numbers the party carries is not loaded, and where that is done; empty without any."""
    if not found:
        return ""
    return say("lists.not_loaded", numbers=", ".join(one["number"] for one in found), source=found[0]["source"])
