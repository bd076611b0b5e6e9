"""Words of the dashboard in English, Korean and Japanese, a row a phrase: shared ones here, a page's beside it."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from kg.countries import codes
from kg.errors import UsageError
from kg.ui.i18n import content, enumerated, notes
from kg.vocab import terms

LOCALES = ("en", "ko", "ja")
TOLD = ("Country", "Listing", "Question", "Regime")
"""Kinds whose captions are no names of their own."""
EVENTS = (
    "AisGap", "Application", "Case", "Claim", "EndUse", "Finding", "Leg", "Licence", "Measure", "PortCall", "Rule",
    "Shipment", "StateMeasure", "Transfer",
)  # fmt: skip
"""Kinds whose captions are sentences of ours, of a claim behind its speaker."""
FLOW = re.compile(
    r"(?P<goods>.+), (?P<reporter>[a-z]{2}) (?P<kind>export|import) (?P<partner>[a-z]{2}) (?P<window>[\d/-]+)"
)
"""Caption of a figure of trade, as `loaders` write it with the codes of both countries."""
MORE_ROWS = re.compile(r"(?P<first>.+) \(and (?P<number>\d+) more rows\)")
"""A locator as `loaders` write it for an entry of several rows."""
OUR_ROW = re.compile(r"\b(?:K156-\d+b?|KRC-\d+|JPC-\d+)\b", re.ASCII)
"""Number of a row of the table of cases, by which its remarks name another."""
SHARED = Path(__file__).parent / "words.csv"
OF_PAGES = Path(__file__).parents[1] / "pages"


class Named(Protocol):
    """A thing of the graph: its id, its kind and its caption."""

    @property
    def id(self) -> str: ...
    @property
    def schema(self) -> str: ...
    @property
    def caption(self) -> str: ...


def unknown(_id: str) -> str:
    """That no source prints a name in the reader's script."""
    return ""


DAY = re.compile(r"(?<=[^\s\d（(-])([（(]?\d{4}-\d{2})")
"""Where a day or a month begins behind a letter, with the bracket around it."""


@dataclass(frozen=True, slots=True)
class Say:
    """The catalogue in one language: `say("card.run.flag", flag=…, revision=…)`."""

    locale: str
    phrases: Mapping[str, str]
    own: Callable[[str], str] = unknown
    """Id of a thing → its name in the reader's script as a source prints it; empty where none does."""

    def __call__(self, key: str, **facts: object) -> str:
        """The phrase with its facts filled in. UsageError when the catalogue has no such key."""
        if key not in self.phrases:
            raise UsageError(f"no phrase {key!r}", where="words.csv", todo="add a row in all languages")
        return self.phrases[key].format(**facts)

    def caption(self, caption: str, schema: str, id: str = "") -> str:
        """Caption of a thing: countries, acts of authorities and events are told in this language; a name stays as it
        is, behind the one that a source prints in the reader's script.
        """
        if schema in EVENTS:
            return self.sentence(caption)
        if schema == "ControlTotal":
            return enumerated.told(caption, self.locale)
        if schema == "TradeFlow" and (flow := FLOW.fullmatch(caption)):
            return self._flow(**flow.groupdict())
        told = self.content(caption) if schema in TOLD else caption
        own = self.own(id) if id else ""
        return f"{own} ({told})" if own else told

    def _flow(self, goods: str, reporter: str, kind: str, partner: str, window: str) -> str:
        """Goods that the statistics of a country have as sent to another, or as come from it."""
        told = {"goods": self.content(goods), "reporter": self.country(reporter), "partner": self.country(partner)}
        return self(f"flow.{kind}", **told, window=window)

    def named(self, thing: Named) -> str:
        """A thing as the reader has it: see `caption`."""
        return self.caption(thing.caption, thing.schema, thing.id)

    def kind(self, schema: str) -> str:
        """Name of a node kind."""
        return self(f"kind.{schema}")

    def content(self, text: str) -> str:
        """A sentence of a data file, or a text made of one, in this language; as it is where no table has it."""
        return content.told(text, self.locale)

    def sentence(self, text: str) -> str:
        """A sentence of ours about an event in this language; as it is where no table has it."""
        return content.sentence(text, self.locale)

    def cell(self, text: str) -> str:
        """The text for a cell with lines: a language without blanks has one before days, or they are cut in two."""
        return DAY.sub(r" \1", text) if self.locale == "ja" else text

    def remark(self, text: str) -> str:
        """A remark of this project in this language; as it is where a sentence of it has no translation."""
        return notes.told(text, self.locale) or text

    def note(self, text: str) -> str:
        """A remark under its heading; one that is told in this language is marked as this project's translation."""
        if to := notes.told(text, self.locale):
            return f"{self('evidence.note.ours')}: {self._rows(to)}"
        return f"{self('evidence.note')}: {self._rows(text)}"

    def _rows(self, text: str) -> str:
        """The text with the first number of our table of cases said to be one: no reader knows `K156-03`."""
        return OUR_ROW.sub(lambda found: self("evidence.note.row", number=found[0]), text, count=1)

    def country(self, code: str) -> str:
        """Name of a country."""
        return codes.name(code, self.locale)

    def term(self, vocabulary: str, code: str) -> str:
        """Label of a term of a closed list."""
        return content.told(terms.label(vocabulary, code), self.locale)

    def place(self, locator: str) -> str:
        """Where in a source something stands; the first of several rows says how many more there are."""
        more = MORE_ROWS.fullmatch(locator)
        return self("locator.more", first=more["first"], number=more["number"]) if more else locator

    def report(self, symbol: str, *, second_hand: bool) -> str:
        """Symbol of a document; that others tell what it says, where its paragraph was not seen."""
        return self("evidence.second_hand", report=self.sentence(symbol)) if symbol and second_hand else symbol

    def relation(self, name: str) -> str:
        """Name of a relationship kind."""
        return self(f"relation.{name}")


@cache
def words(locale: str = "en") -> Say:
    """The catalogue in this language, or UsageError naming the languages there are."""
    if locale not in LOCALES:
        raise UsageError(f"no language {locale!r}", todo=f"choose one of {', '.join(LOCALES)}")
    return Say(locale, {row["key"]: row[locale] for file in catalogues() for row in _rows(file)})


def catalogues() -> tuple[Path, ...]:
    """The shared words, and those of every page: found by listing."""
    return (SHARED, *sorted(OF_PAGES.glob("*/words.csv")))


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
