"""Remarks on our own records are told in the reader's language and marked; a list's own remark stays in its words."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from kg.ui.i18n import content, notes, words

ROOT = Path(__file__).parents[2]
BOTH = "An import case under resolution 2371, not an export. Payments through a shell company in Hong Kong."
LINK = "Read in its opening only. Link by the pattern of the UN's document service, not opened: https://un.org/S/2010/1"
SHIP = "IMO number by OFAC's SDN list, entry 23744 (YU SON, flag of the DPRK, the only ship of the name)."


CASES = (
    "cistec_deck_2019", "control_entries", "control_rules", "control_totals", "kr_jp_dispute", "kr_mofa_dprk",
    "kr_motie_cases", "us_enforcement",
)  # fmt: skip
"""Tables of cases, rules and totals."""


@cache
def remarks() -> str:
    """Every remark of the tables that this project compiled, and of what reads them."""
    found = [path.read_text("utf-8") for path in sorted(ROOT.glob("loaders/*/expected.jsonl"))]
    return "\n".join(found)


def test_every_translated_remark_stands_in_a_table() -> None:
    told = [row["en"] for name in ("notes", "remarks_*") for row in content.rows(name)]
    plain = [text for text in told if "{" not in text]
    assert [text for text in plain if json.dumps(text, ensure_ascii=False)[1:-1] not in remarks()] == []


@pytest.mark.parametrize("locale", ["ko", "ja"])
@pytest.mark.parametrize("note", [BOTH, SHIP, LINK, "Procurer.", "Midterm report. Paragraph not seen."])
def test_a_remark_is_told_whole_and_marked_as_translated(locale: str, note: str) -> None:
    say = words(locale)
    head, _, text = say.note(note).partition(": ")
    assert head == say("evidence.note.ours") and not set(note.split()) & {"case", "list,"} & set(text.split())
    assert text != note


def test_what_is_known_only_in_part_stays_as_it_is() -> None:
    half = "Procurer. UK Sanctions List Date Designated: 30/03/2018"
    say = words("ja")
    assert say.note(half) == f"{say('evidence.note')}: {half}"
    assert words("en").note("Procurer.") == "Note: Procurer."


@pytest.mark.parametrize("locale", ["ko", "ja"])
def test_nine_in_ten_remarks_on_cases_are_told(locale: str) -> None:
    """What is new may wait for its translation."""
    tables = [(ROOT / f"loaders/{source}/expected.jsonl").read_text("utf-8") for source in CASES]
    lines = [json.loads(line) for table in tables for line in table.splitlines()]
    found = {text for line in lines for text in line.get("properties", {}).get("note", [])}
    untold = [text for text in found if not notes.told(text, locale)]
    assert len(untold) <= len(found) / 10, untold
