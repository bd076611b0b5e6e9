"""A second opinion only proposes, and only what stands in the paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from kg.reports import second_opinion
from kg.reports.candidate import Candidate, Named
from kg.reports.document import Paragraph

TEXT = "The tanker Blue Vale (IMO 9074729) flies the flag of Panama."
PARAGRAPH = Paragraph("body/1", "body", "1", TEXT, 1, 1)


class Fixed:
    origin = "model@1"

    def __init__(self, *proposals: Candidate) -> None:
        self.proposals = proposals

    def proposes(self, paragraph: Paragraph) -> Iterable[Candidate]:
        return self.proposals


def flag(name: str = "Blue Vale", quote: str = TEXT, imo: str = "9074729") -> Candidate:
    roles = (("subject", Named(name, "VESSEL", imo)), ("object", Named("Panama", "COUNTRY")))
    return Candidate("body/9", "flag", roles, quote, 0, tier="A")


def test_what_stands_in_the_paragraph_is_proposed_in_the_last_tier():
    (one,) = second_opinion.asked(Fixed(flag()), PARAGRAPH)
    assert (one.paragraph, one.tier, one.rules) == ("body/1", "D", ("opinion:model@1",))
    assert one.roles[0][1].imo == "9074729"


def test_made_up_quotes_names_and_numbers_are_dropped():
    made_up = Fixed(flag(quote="The Blue Vale flies the flag of Togo."), flag(name="Red Vale"))
    assert second_opinion.asked(made_up, PARAGRAPH) == []
    (one,) = second_opinion.asked(Fixed(flag(imo="8707795")), PARAGRAPH)
    assert one.roles[0][1].imo == ""
