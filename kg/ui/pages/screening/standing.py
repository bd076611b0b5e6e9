"""How a match stands with authorities, in the reader's language; an unlisted party is told apart at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.answers import standing
from kg.ui.i18n import Say
from kg.ui.pages.party.model import act


def line(acts: Sequence[standing.Act], day: str, say: Say) -> str:
    """Acts in force by the day, then those that ended; words of their own where nobody has acted."""
    told = [_words(one, say) for one in standing.standings(acts, day)]
    return "; ".join(told) or say("stands.none")


def _words(one: standing.Standing, say: Say) -> str:
    words = act(one.status, one.modality, say)
    authorities = ", ".join(map(say.content, one.authorities))
    return say("stands.ended" if one.ended else "stands.acts", act=words, authorities=authorities)


def lines(acts: Mapping[str, Sequence[standing.Act]], ids: Sequence[str], day: str, say: Say) -> dict[str, str]:
    """The line of each party."""
    return {id: line(acts.get(id, ()), day, say) for id in ids}
