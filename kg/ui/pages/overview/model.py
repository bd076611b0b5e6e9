"""What the overview shows, as plain values: sources and their age, cases by year, findings by verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.answers.findings import VERDICTS, Finding
from kg.answers.totals.margins import Margin
from kg.model import dates
from kg.ui.i18n import Say

Row = Mapping[str, Any]
TOTALS = "control-total-not-reached"
"""The flag that compares published totals with their parts."""
BY_YEAR = "cases-by-year"
"""The table of published totals that counts the cases of the ROK by year."""
STATES = {"loaded": "state.loaded", "understood in part": "state.part", "loading": "state.interrupted"}
"""A source that still says `loading` while nobody loads was interrupted: running the load again completes it."""


def source_rows(sources: Iterable[Row], today: date, say: Say) -> list[dict[str, Any]]:
    """One row a source."""
    return [
        {
            say("source.title"): say.content(str(source.get("title") or source["id"])),
            say("source.state"): state(source, say),
            say("source.records"): int(source.get("records") or 0),
            say("source.loaded"): age(str(source.get("loaded_at") or ""), today, say),
            say("source.edition"): edition(str(source.get("edition") or ""), today, say),
            say("source.problems"): int(source.get("problems") or 0),
            say("source.publisher"): source.get("publisher") or "",
            say("source.licence"): source.get("licence") or "",
        }
        for source in sources
    ]


def state(source: Row, say: Say) -> str:
    """The state in the reader's words; a state nobody knows is shown as it is."""
    found = str(source.get("state") or "")
    return say(STATES[found]) if found in STATES else found


def unsound(sources: Iterable[Row]) -> list[Row]:
    """Sources that are not wholly loaded."""
    return [source for source in sources if source.get("state") != "loaded"]


def edition(text: str, today: date, say: Say) -> str:
    """A dated edition with its age; one without a date by its fingerprint."""
    if not text:
        return say("source.undated")
    if not dates.is_date(text):
        return say("source.undated.hash", hash=text.removeprefix("sha256:"))
    return f"{text} ({days(dates.interval(text)[1], today, say)})"


def age(instant: str, today: date, say: Say) -> str:
    return f"{instant[:10]} ({days(instant[:10], today, say)})" if instant else ""


def days(day: str, today: date, say: Say) -> str:
    """`today`, `3 days ago`."""
    passed = (today - date.fromisoformat(day)).days
    return say("age.today") if passed <= 0 else say("age.days", days=f"{passed:,}")


@dataclass(frozen=True, slots=True)
class Years:
    """The published cases of a series by year: evidenced as cases, or known only as a number."""

    rows: list[dict[str, Any]]
    """`window` (a label that tells both numbers), `kind`, `cases`."""
    published: int
    evidenced: int
    undated: int
    """Evidenced cases whose dates lie in no single one of the years."""


def _bar(margin: Margin, window: str, say: Say) -> list[dict[str, Any]]:
    """The two parts of a bar: what is evidenced for the period, and what is not."""
    value, evidenced = int(margin.total.value), margin.evidenced or 0
    label = say("years.label", window=window, evidenced=evidenced, published=value)
    kinds = ((say("years.evidenced"), evidenced), (say("years.number"), max(value - evidenced, 0)))
    return [{"window": label, "kind": kind, "cases": number} for kind, number in kinds]


def years(margins: Iterable[Margin], say: Say, table: str = BY_YEAR) -> Years | None:
    """The margins of a table that counts cases by year, and its whole; None when it is not loaded."""
    counted = [m for m in margins if m.total.table == table and m.total.whole and m.evidenced is not None]
    single = [m for m in counted if len({day[:4] for day in m.total.days}) == 1]
    if not single:
        return None
    whole = max(counted, key=lambda m: m.total.value)
    ordered = sorted((m for m in single if m is not whole), key=lambda m: m.total.days)
    rows = [*_bar(whole, say("years.all"), say)]
    rows += [row for margin in ordered for row in _bar(margin, say.content(margin.total.dimension), say)]
    inside = sum(margin.evidenced or 0 for margin in single)
    return Years(rows, int(whole.total.value), whole.evidenced or 0, max((whole.evidenced or 0) - inside, 0))


Counted = tuple[str, Counter[str]]
"""Title of a red flag, and its findings by verdict."""


def by_flag(findings: Iterable[Finding], say: Say) -> list[Counted]:
    """Number of findings by flag and verdict, those with most patterns found first."""
    counted: dict[str, Counter[str]] = {}
    for (title, verdict), number in Counter((one.title, one.verdict) for one in findings).items():
        counted.setdefault(say.content(title), Counter())[verdict] += number
    return sorted(counted.items(), key=lambda one: (-one[1]["hit"], -one[1].total()))


def verdict_rows(counted: Iterable[Counted], say: Say) -> list[dict[str, Any]]:
    """A row a flag and verdict; `numbers` tells those of all three."""
    return [
        {"flag": title, "numbers": numbers, "verdict": say(f"verdict.{verdict}"), "findings": verdicts[verdict]}
        for title, verdicts in counted
        for numbers in [" · ".join(say(f"verdict.{v}.count", number=verdicts[v]) for v in VERDICTS)]
        for verdict in VERDICTS
    ]


def flag_rows(counted: Iterable[Counted], say: Say) -> list[dict[str, Any]]:
    """The same as a table: a row a flag."""
    return [
        {say("finding.flag"): title, **{say(f"verdict.{verdict}"): verdicts[verdict] for verdict in VERDICTS}}
        for title, verdicts in counted
    ]
