"""One sentence that several records quote is shown once, with each record and place; what differs stays apart."""

from __future__ import annotations

from dataclasses import replace

from kg.answers.citations import Citation
from kg.answers.findings import Evidence
from kg.ui.i18n import words
from kg.ui.pages.findings import alike

SAY = words("en")
BAN = Evidence(
    "f:9/ban", "f", "Findings", "roles.csv:37", "Port entry ban", quote="Navires", quote_lang="fr",
    citations=(Citation("UN", "2018-10-16", "SC/13542", "ministry"),), quote_url="https://press.un.org/a",
    confidence="high",
)  # fmt: skip
FLAG = replace(BAN, record="f:9/flag", caption="De-flagging", locator="roles.csv:38")


def test_records_of_one_sentence_stand_together_with_all_captions_records_and_places():
    (both,) = alike.alike([BAN, FLAG])
    assert alike.captions(both, SAY) == "Port entry ban · De-flagging"
    facts = alike.facts(both, SAY)
    assert facts[SAY("evidence.record")] == "f:9/ban; f:9/flag"
    assert all(place in facts[SAY("evidence.locator")] for place in ("roles.csv:37", "roles.csv:38"))
    assert facts[SAY("evidence.confidence")] == SAY("confidence.high")


def test_what_is_said_elsewhere_otherwise_or_less_surely_stays_apart():
    others = [
        replace(FLAG, quote="Autres"), replace(FLAG, quote_url="https://press.un.org/b"), replace(FLAG, citations=()),
        replace(FLAG, modality="alleged"), replace(FLAG, notes=("a caveat",)), replace(FLAG, quote_lang=""),
    ]  # fmt: skip
    assert [len(alike.alike([BAN, other])) for other in others] == [2] * len(others)


def test_what_quotes_nothing_stays_apart():
    entries = [replace(one, quote="", quote_lang="") for one in (BAN, FLAG)]
    assert alike.alike(entries) == [[entries[0]], [entries[1]]]
