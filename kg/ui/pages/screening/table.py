"""What the page shows of a screened table, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from kg.answers.cells import text
from kg.batch.appended import context_of, matched
from kg.batch.results import Result
from kg.casework.decided_matches import Decided
from kg.casework.kept_runs import Best, Difference, KeptRun, Outcome
from kg.model import dates
from kg.ui.i18n import Say
from kg.ui.pages.screening.standing import of_match, shortly

MOST_PROBLEMS = 50


def counted(summary: Mapping[str, Any], say: Say) -> str:
    """How many rows matched, and how many were not screened."""
    matched = sum(summary["matched"].values())
    return say("table.counts", rows=summary["rows"], matched=matched, not_screened=summary["not_screened"])


Words = Mapping[tuple[str, str], Decided]
"""By whom a row asks for and id of the party: what a person decided."""


def rows(found: Iterable[Result], say: Say, decided: Words) -> list[dict[str, Any]]:
    """One line a row: the user's first cells, what was decided about its matches, and the best of them."""
    return [
        {
            say("table.line"): one.line,
            say("table.row"): told(one)[:120],
            say("table.status"): _status(one, say),
            say("decide.word"): _word(one, say, decided),
            **_best(one.matches[0] if one.matches else None, say),
            say("table.context"): "; ".join(noted(one, say)),
            say("screening.features"): reasons(one.matches[0], say) if one.matches else "",
        }
        for one in found
    ]


def told(row: Result) -> str:
    """The user's cells of a row, as they were written."""
    return " · ".join(filter(None, map(text, row.cells)))


def noted(row: Result, say: Say) -> list[str]:
    """What is known of the goods and the destination of a row, a sentence each."""
    return [
        ": ".join(filter(None, (note["asked"], note["caption"], say.content(note["sentence"]))))
        for note in context_of(row)
    ]


def reasons(match: Mapping[str, Any], say: Say) -> str:
    """The reasons with their log-odds, those that weigh nothing without."""
    told = ((say.content(one["sentence"]), one["weight"]) for one in match["features"])
    return " · ".join(f"{sentence} ({weight:+.1f})" if weight else sentence for sentence, weight in told)


def _status(one: Result, say: Say) -> str:
    """Whether something matched and, where it did, at once whether that is on a list: a name alone is no listing."""
    status = say(f"table.status.{one.status.replace(' ', '_')}")
    return f"{status} · {shortly(one.matches, date.today().isoformat(), say)}" if one.matches else status


def _best(match: Mapping[str, Any] | None, say: Say) -> dict[str, Any]:
    return {
        say("table.match"): say.caption(match["caption"], match["schema"], match["id"]) if match else "",
        say("table.band"): say.content(match["band"]) if match else "",
        say("stands"): of_match(match, date.today().isoformat(), say) if match else "",
        say("stands.since"): match["listed_since"] if match else "",
        say("workbook.matched_name"): matched(match) if match else "",
        say("table.probability"): f"{match['probability']:.3f}" if match else "",
    }


def _word(one: Result, say: Say, decided: Words) -> str:
    """The word that settles the row, else of how many of its matches there is one, else nothing."""
    words = [(match, decided.get((one.asked, match["id"]))) for match in one.matches]
    known = [(match, word) for match, word in words if word]
    settling = [f"{said(word, say)}: {match['caption']}" for match, word in known if word.word == "same"]
    if settling or len(words) == len(known) == 1:
        return settling[0] if settling else said(known[0][1], say)
    return say("decide.some", number=len(known), all=len(words)) if known else ""


def sources(match: Mapping[str, Any], say: Say) -> str:
    """Which sources name a match, and its id: two of one name are told apart by them."""
    titles = dict.fromkeys(say.content(one["source_title"]) for one in match.get("sources", ()))
    return " · ".join((*titles, str(match["id"])))


def said(word: Decided | None, say: Say) -> str:
    """A person's word on a match; empty where there is none."""
    return f"{say(f'decide.{word.word}')} ({word.by}, {word.at[:10]})" if word else ""


def open_rows(found: Iterable[Result], decided: Words) -> list[Result]:
    """Rows with a match about which nobody has decided yet; where one is the same, nothing is open on the others."""
    return [one for one in found if _waits([decided.get((one.asked, match["id"])) for match in one.matches])]


def _waits(words: Sequence[Decided | None]) -> bool:
    return None in words and not any(word.word == "same" for word in words if word)


def differences(found: Iterable[Difference], say: Say) -> list[dict[str, str]]:
    """What is otherwise than in the last run, a row each."""
    return [
        {
            say("runs.what"): say(f"runs.{one.kind}"),
            say("table.row"): one.asked,
            say("runs.before"): _told(one.before, say),
            say("runs.now"): _told(one.now, say),
        }
        for one in found
    ]


def _told(best: Best | None, say: Say) -> str:
    return f"{best.caption} ({say.content(best.band)}, {best.probability:.3f})" if best else "–"


def outcome_rows(found: Outcome, say: Say, decided: Words) -> list[dict[str, Any]]:
    """What a kept run found, a row each, with what was decided by now."""
    return [
        {
            say("table.row"): asked,
            say("table.match"): best.caption,
            say("table.probability"): f"{best.probability:.3f}",
            say("table.band"): say.content(best.band),
            say("decide.word"): said(decided.get((asked, best.party)), say),
        }
        for asked, best in found.items()
    ]


def run_rows(found: Iterable[KeptRun], say: Say) -> list[dict[str, Any]]:
    """The kept runs, a row each."""
    return [
        {
            say("runs.at"): one.at[:16].replace("T", " "),
            say("runs.file"): one.file,
            say("table.rows"): one.rows,
            say("runs.matched"): one.matched,
            say("table.status.not_screened"): one.not_screened,
            say("runs.ruleset"): one.ruleset,
            say("runs.id"): one.id,
        }
        for one in found
    ]


def problems(file: str, found: Iterable[Result]) -> list[str]:
    """The first problems, each with file and line."""
    return [f"{file}:{one.line}: {problem}" for one in found for problem in one.problems][:MOST_PROBLEMS]


def lists(about: Mapping[str, Any], say: Say) -> list[dict[str, Any]]:
    """What was screened against, with its edition."""
    return [
        {
            say("table.source"): say.content(one["title"]),
            say("table.edition"): one["edition"] if dates.is_date(one["edition"]) else say("screening.lists.undated"),
        }
        for one in about["lists"]
    ]
