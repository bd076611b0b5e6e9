"""What an authority, data or papers of a charge tell is no fact of the writer's. The names are borne by nobody."""

from __future__ import annotations

import pytest

from kg.reports import proposing
from kg.reports.candidate import EVENTS, Candidate
from kg.reports.document import Document, Paragraph

TOLD = [
    "The ministry sanctioned Vale Shipping for exporting coal to Togo.",
    "A denial order was issued against Vale Shipping for illegally shipping coal to Togo.",
    "The bureau added Vale Shipping to its Entity List for its involvement in the export of coal to Togo.",
    "Vale Shipping was designated, being accused of selling coal to Togo.",
    "Records of the port show that the tanker Blue Vale sailed to Busan.",
    "The tanker Blue Vale transferred oil to the tanker Red Vale, a U.N. Panel report states, raising questions.",
    "The tanker Blue Vale unloaded coal at Busan, officials disclosed on Saturday.",
    "세관은 밸브를 이란에 수출한 혐의로 A씨를 송치했다. A씨는 펌프도 토고에 수출했다.",
    "검찰은 A사를 기소했다. 밝은골호는 청진항에 입항해 석탄을 적재했다.",
    "A사가 밸브 30대를 이란에 수출한 것으로 조사됐다.",
]

PLAIN = [
    "Vale Shipping pleaded guilty to violating sanctions for exporting coal to Togo.",
    "Vale Shipping, designated in 2017, exported coal to Togo.",
    "Vale Shipping was fined for exporting coal to Togo.",
    "법원은 A씨에게 징역 1년을 선고했다. A씨는 펌프를 토고에 수출했다.",
    "검찰은 A씨를 기소했다. A씨는 혐의를 모두 인정했다. A씨는 펌프를 토고에 수출했다.",
]


def read(*texts: str) -> list[Candidate]:
    paragraphs = tuple(Paragraph(f"body/{n}", "body", str(n), text, 1, 1) for n, text in enumerate(texts, 1))
    return proposing.candidates(Document("0" * 64, "x", "text", "en", 1, paragraphs=paragraphs))


def deeds(*texts: str) -> set[str]:
    """How surely the deeds are told."""
    return {one.modality for one in read(*texts) if one.predicate in EVENTS and one.predicate != "penalty"}


@pytest.mark.parametrize("text", TOLD)
def test_what_somebody_says_was_done_is_told_as_alleged(text: str) -> None:
    assert deeds(text) == {"alleged"}


@pytest.mark.parametrize("text", PLAIN)
def test_what_was_judged_or_is_told_beside_a_measure_stays_a_fact(text: str) -> None:
    assert "asserted" in deeds(text)


def test_a_flag_beside_what_data_show_is_the_writers_own() -> None:
    found = read("Records show that the Togo-flagged tanker Blue Vale sailed to Busan.")
    assert {one.modality for one in found if one.predicate == "flag"} == {"asserted"}


def test_an_account_goes_on_over_paragraphs_until_a_judgment() -> None:
    opening, deed = "According to the complaint unsealed in Manhattan:", "Vale Shipping exported coal to Togo."
    assert deeds(opening, "Ann Hill met them.", deed) == {"alleged"}
    assert deeds(opening, "Ann Hill was convicted.", deed) == {"asserted"}
    assert deeds("For more information:", deed) == {"asserted"}
