"""What the screening page shows of an answer, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg import countries as country_names
from kg import dates, identifiers
from kg.errors import UsageError
from kg.ui.i18n import Say

Match = Mapping[str, Any]


def question(name: str, schema: str, country: str, birth_date: str, imo: str) -> dict[str, str]:
    """The checked question; UsageError for a country, date or number that is none."""
    code = country_names.code(country) if country else ""
    if code is None:
        raise UsageError(f"no country {country!r}", todo="write its English name or its ISO code")
    if birth_date and not dates.is_date(birth_date):
        raise UsageError(f"{birth_date!r} is no date", todo="write 1961-08-20, 1961-08 or 1961")
    if imo and not identifiers.imo(imo):
        raise UsageError(f"the check digit of the IMO number {imo!r} fails", todo="compare it with the ship's papers")
    asked = {"name": name.strip(), "schema": schema, "country": code, "birth_date": birth_date, "imo": imo}
    return {key: value for key, value in asked.items() if value}


def percent(match: Match) -> str:
    """The probability, never rounded up to certainty."""
    share = float(match["probability"])
    return "> 99.9 %" if share > 0.999 else f"{share:.1%}".replace("%", " %")


def feature_rows(match: Match, say: Say) -> list[dict[str, Any]]:
    """One row a feature: what met what, how much it weighs, in a sentence."""
    return [
        {
            say("feature.name"): str(feature["feature"]).replace("_", " "),
            say("feature.query"): _text(feature["query_value"]),
            say("feature.match"): _text(feature["match_value"]),
            say("feature.weight"): f"{float(feature['weight']):+.2f}",
            say("feature.sentence"): feature["sentence"],
        }
        for feature in match["features"]
    ]


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
