"""The columns that are put beside the user's own: the best match in full, the others in short, context and problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.batch.results import Result
from kg.goods.wares import fold
from kg.screening.matched_name import matched_name

LONGEST = 32_767
"""Characters that a cell of a workbook can hold."""
MOST = 12
"""Entries of one kind that a cell tells; `kg show ID` has them all."""
BEST = (
    "kg status", "kg match", "kg matched name", "kg match id", "kg kind", "kg probability", "kg band", "kg stands",
    "kg listed since", "kg evidence", "kg sources", "kg owners and managers", "kg cases and events", "kg findings",
    "kg matched column", "kg decision",
)  # fmt: skip
OTHER = ("id", "name", "probability", "band", "evidence")
LAST = ("kg goods and destination", "kg row problems")
ROLES = {
    "OWNS": "owner", "CONTROLS": "controlled by", "MANAGES": "manager", "DIRECTS": "director", "CHARTERS": "charterer",
}  # fmt: skip
Told = dict[str, Any]


def headings(limit: int) -> list[str]:
    """Headings of the columns that are added; `limit` matches a row."""
    others = [f"kg match {place} {name}" for place in range(2, limit + 1) for name in OTHER]
    return [*BEST, *others, *LAST]


def cells(result: Result, limit: int) -> list[str | float]:
    """The cells beside a row; as many as headings."""
    found: list[str | float] = [
        result.status,
        *(_best(result.matches[0]) if result.matches else [""] * (len(BEST) - 1)),
    ]
    for place in range(1, limit):
        found += _other(result.matches[place]) if place < len(result.matches) else [""] * len(OTHER)
    context = _lines((f"{note['about']} {note['asked']}: {_titled(note)}" for note in context_of(result)), "")
    return [*found, context, _lines(result.problems, "")]


def _best(match: Told) -> list[str | float]:
    id = str(match["id"])
    return [
        match["caption"], matched(match), id, match["schema"], match["probability"], match["band"], match["stands"],
        match["listed_since"], evidence(match), _lines(_sources(match["sources"]), id),
        _lines(map(_owner, match["owners"]), id), _lines(map(_event, match["events"]), id),
        _lines(map(_finding, match["findings"]), id), match["column"], decision(match),
    ]  # fmt: skip


def context_of(result: Result) -> list[Told]:
    """What is to be told of goods and destination: each sentence once, and not that goods are called as they are."""
    telling = [
        note for note in result.context
        if note["schema"] != "Item" or fold(str(note["caption"])) != fold(str(note["asked"]))
    ]  # fmt: skip
    return list({(note["asked"], note["caption"], note["sentence"]): note for note in telling}.values())


def matched(match: Mapping[str, Any]) -> str:
    """The other name by which the party was found; empty where it was found by the name it is called by."""
    return matched_name(match["caption"], ((one["feature"], one["match_value"]) for one in match["features"]))


def decision(match: Told) -> str:
    """What a person decided about the match; empty where nobody did."""
    one = match.get("decision")
    return f"{one['word']} ({one['by']}, {one['at'][:10]}): {one['reason']}" if one else ""


def _other(match: Told) -> list[str | float]:
    return [match["id"], match["caption"], match["probability"], match["band"], evidence(match)]


def evidence(match: Told) -> str:
    """The reasons as sentences with their log-odds, strongest first; those that weigh nothing last."""
    told = [
        f"{one['sentence']} ({one['weight']:+.1f})" if one["weight"] else str(one["sentence"])
        for one in match["features"]
    ]
    return _lines(told, str(match["id"]))


def _sources(sources: Iterable[Told]) -> list[str]:
    """One line a source: its title and the places that name the party."""
    places: dict[str, list[str]] = {}
    for one in sources:
        gone = f" (gone {one['gone']})" if one["gone"] else ""
        places.setdefault(f"{one['source_title']} [{one['source']}]", []).append(f"{one['locator']}{gone}")
    return [f"{title}: {', '.join(found[:MOST])}{_more(found)}" for title, found in places.items()]


def _owner(owner: Told) -> str:
    share = f" {owner['share_pct']:g} %" if owner["share_pct"] is not None else ""
    when = f" {owner['since']}–{owner['until']}" if owner["since"] or owner["until"] else ""
    above = f" of {owner['of']}" if owner["step"] > 1 else ""
    role = ROLES[owner["relation"]]
    stated = ", ".join(owner["stated_at"][:3])
    return f"{role}{share}{above}{when}: {owner['caption']} ({owner['id']}) [{stated}]"


def _event(event: Told) -> str:
    modality = "" if event["modality"] == "asserted" else f" ({event['modality']})"
    role = str(event["relation"]).replace("_", " ").lower()
    what = f"{event['date'] or 'no date'} {event['schema']}{modality}, {role}: {event['caption']}"
    return f"{what} [{', '.join(event['stated_at'][:3]) or event['id']}]"


def _finding(finding: Told) -> str:
    missing = f" — missing: {', '.join(finding['missing'])}" if finding["missing"] else ""
    verdict = str(finding["verdict"]).replace("_", " ")
    return f"{verdict}, {finding['severity']}: {finding['title']}: {finding['summary']}{missing} ({finding['id']})"


def _titled(note: Told) -> str:
    places = ", ".join(dict.fromkeys(f"{one['source']} {one['locator']}" for one in note["sources"]))
    caption = f"{note['caption']}: " if note["caption"] and note["about"] != "destination" else ""
    return f"{caption}{note['sentence']}{f' [{places}]' if places else ''}"


def _lines(told: Iterable[str], id: str) -> str:
    """One line each, in a form that fits into a cell."""
    found = list(told)
    text = "\n".join(found[:MOST]) + _more(found)
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 60] + f" … (cut; kg show {id[:30]})"


def _more(found: list[str]) -> str:
    return f" … and {len(found) - MOST} more" if len(found) > MOST else ""
