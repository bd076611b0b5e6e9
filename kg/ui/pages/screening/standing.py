"""How a match stands with authorities, in the reader's language; an unlisted party is told apart at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.answers import standing
from kg.answers.not_loaded import Missing
from kg.ui.i18n import Say
from kg.ui.listings import act, missing


def line(acts: Sequence[standing.Act], day: str, say: Say, absent: Sequence[Missing] = ()) -> str:
    """Acts in force by the day, then those that ended; words of their own where nobody has acted.

    `absent`: numbers of a list that is not loaded, of which the reader is told behind.
    """
    told = [_words(one, say) for one in standing.standings(acts, day)]
    return " · ".join(filter(None, ("; ".join(told) or say("stands.none"), missing(absent, say))))


def shortly(matches: Sequence[Mapping[str, object]], day: str, say: Say) -> str:
    """The gravest act about the likeliest match in a few words; where there is none, that another candidate has one."""
    first, *others = (_gravest(match, day, say) for match in matches)
    other = next(filter(None, others), "")
    if first or not other:
        return first or say("stands.none")
    return say("stands.other", none=say("stands.none"), act=other)


def _gravest(match: Mapping[str, object], day: str, say: Say) -> str:
    acts = match["listings"]
    assert isinstance(acts, list)
    for one in standing.standings(acts, day):
        words = act(one.status, one.modality, say, one.proposed_by)
        return say("stands.over", act=words) if one.ended else words
    return ""


def _words(one: standing.Standing, say: Say) -> str:
    words = act(one.status, one.modality, say, one.proposed_by)
    named = [(say.content(authority), days) for authority, days in one.authorities]
    authorities = ", ".join(f"{name} ({days})" if days else name for name, days in named)
    return say("stands.ended" if one.ended else "stands.acts", act=words, authorities=authorities)


def of_match(match: Mapping[str, object], day: str, say: Say) -> str:
    """The line of a match of a screened table."""
    acts, absent = match["listings"], match["not_loaded"]
    assert isinstance(acts, list) and isinstance(absent, list)
    return line(acts, day, say, absent)
