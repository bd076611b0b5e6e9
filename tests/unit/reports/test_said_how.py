"""What is denied, hypothetical or over is never told as a fact that holds. The names are borne by nobody."""

from __future__ import annotations

import pytest

from benchmarks.doubts import doubts, read

DENIED = """
Vale Trading Co., Ltd., a firm of good name, never exported coal to Peru.
Vale Trading Co., Ltd., never owned by Hill Holdings, closed.
Neither the tanker Blue Vale nor the tanker Red Vale was detained at Busan in May 2018.
Vale Shipping rejects the claim that the tanker Blue Vale delivered coal to Busan.
Nothing shows that the tanker Blue Vale transferred oil to the tanker Red Vale.
It is untrue that Vale Shipping owned the tanker Blue Vale.
It is not the case that the tanker Blue Vale carried coal.
Vale Shipping, its lawyer said, has never exported coal to Togo.
The tanker Blue Vale did not load coal at Busan and did not sail to Togo.
There is no evidence of any transfer of oil between the tanker Blue Vale and the tanker Red Vale.
No coal was exported by Vale Shipping to Togo.
The tanker Blue Vale has no links to Vale Shipping and was never owned by Hill Holdings.
Vale Shipping disputed that coal had been shipped by it from Togo to Panama.
The master of the tanker Blue Vale refused to deliver the coal to Togo.
The tanker Blue Vale failed to deliver 500 tons of coal to Togo.
Vale Shipping was acquitted of exporting coal to Togo.
The report that the tanker Blue Vale had transferred oil to the tanker Red Vale proved false.
Investigators could not establish that Vale Shipping had exported coal to Togo.
None of the coal was shipped to Togo by Vale Shipping.
Vale Shipping denies any export of coal to Togo.
The allegation that the tanker Blue Vale carried coal to Togo was withdrawn.
Far from selling coal to Togo, Vale Shipping burnt it.
At no time did the tanker Blue Vale call at Busan.
Vale Shipping was found not guilty of exporting coal to Togo.
The tanker Blue Vale was near the tanker Red Vale and transferred no oil to it.
An order for the sale of coal to Togo was never carried out.
Vale Shipping disputes owning the tanker Blue Vale.
""".strip().splitlines()

TOLD = [
    "The ministry said Vale Shipping, a Togo firm owned by Hill Holdings, had closed.",
    "According to court documents, Vale Shipping bought coal. It then shipped the coal to Togo.",
    "“They met,” Ann Hill said. “Then all changed. The tanker Blue Vale was owned by Vale Shipping.”",
    "Vale Shipping, a Togo firm, owns the tanker Blue Vale, according to a newspaper.",
]
"""What somebody tells who is named at an end of the sentence, before the quotation, or in the sentence before."""

HYPOTHETICAL = """
Had the tanker Blue Vale been loaded, Vale Shipping would have exported coal to Togo.
If Vale Shipping exports coal to Togo, a licence is needed.
Vale Shipping planned to export coal to Togo.
The tanker Blue Vale was to deliver coal to Togo.
Vale Shipping must not export coal to Togo.
The planned export of coal by Vale Shipping to Togo was stopped.
Vale Shipping applied for a licence to export coal to Togo.
Vale Shipping asked whether it could export coal to Togo.
A licence is needed before coal is exported to Togo by Vale Shipping.
Vale Shipping was asked to ship coal to Togo.
The tanker Blue Vale was going to transfer oil to the tanker Red Vale.
Should the tanker Blue Vale transfer oil to the tanker Red Vale, it will be listed.
The rules forbid Vale Shipping to sell coal to Togo.
The rules prohibit Vale Shipping from exporting coal to Togo.
Vale Shipping considered selling coal to Togo.
Vale Shipping intended that the coal be shipped to Togo.
Unless stopped, the tanker Blue Vale will carry coal to Togo.
The coal was seized before it could be exported to Togo by Vale Shipping.
Vale Shipping hoped to charter the tanker Blue Vale.
The proposed sale of coal by Vale Shipping to Togo never took place.
Vale Shipping signed a draft contract under which coal would be shipped to Togo.
In the event that Vale Shipping ships coal to Togo, the licence ends.
The Panel recommends that the tanker Blue Vale be designated on 3 May 2018.
Vale Shipping may export coal to Togo only with a licence.
Vale Shipping abandoned its plan to export coal to Togo.
Vale Shipping offered to sell coal to Togo.
The law allows coal to be exported to Togo only by Vale Shipping.
Vale Shipping is free to sell coal to Togo.
Vale Shipping sought permission to export coal to Togo.
The contract called for the delivery of coal to Togo by Vale Shipping.
The tanker Blue Vale ought not to have carried coal to Togo.
Nobody knows whether the tanker Blue Vale transferred oil to the tanker Red Vale.
""".strip().splitlines()

FORMER = """
The tanker Blue Vale flew the flag of Togo until 2018.
The tanker Blue Vale had flown the flag of Togo until 11 May 2021, when it was sold.
The tanker Blue Vale, then flagged in Togo, left.
The then-Togo-flagged tanker Blue Vale left.
The tanker Blue Vale used to be owned by Vale Shipping.
From 28 February 2011 until 17 May 2021 the tanker Blue Vale was owned by Vale Shipping.
Vale Shipping owned the tanker Blue Vale from 2011 to 2015.
Vale Shipping owned the tanker Blue Vale between 2011 and 2015.
The tanker Blue Vale no longer flies the flag of Togo.
The tanker Blue Vale was struck off the register of Togo.
Captain Ann Hill resigned as director of Vale Shipping in 2018.
Captain Ann Hill, a former director of Vale Shipping, left.
Captain Ann Hill was once a director of Vale Shipping.
Captain Ann Hill stepped down as director of Vale Shipping.
The previous owner of the tanker Blue Vale was Vale Shipping.
Its former owner, Vale Shipping, sold the tanker Blue Vale.
Before it was sold, the tanker Blue Vale was owned by Vale Shipping.
The tanker Blue Vale was managed by Vale Shipping until it was sold.
Prior to May 2018 the tanker Blue Vale was registered in Togo.
The tanker Blue Vale was previously registered in Togo.
The tanker Blue Vale ceased to fly the flag of Togo in 2018.
Until May 2018 the tanker Blue Vale was chartered by Vale Shipping.
The tanker Blue Vale was formerly operated by Vale Shipping.
Togo withdrew its flag from the tanker Blue Vale.
The tanker Blue Vale lost the flag of Togo in 2018.
The tanker Blue Vale was registered in Togo at the time.
During 2017 the tanker Blue Vale was chartered by Vale Shipping.
The tanker Blue Vale was flagged in Togo in 2015 and has since sunk.
The tanker Blue Vale, which Vale Shipping owned until 2018, left.
""".strip().splitlines()
STATES = ("flag", "owned_by", "operated_by", "chartered_by", "registered_in", "role")


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_no_fact(text):
    assert [one.modality for one in read(text) if one.modality == "asserted"] == []


@pytest.mark.parametrize("text", HYPOTHETICAL)
def test_what_is_hypothetical_is_no_fact(text):
    assert [one for one in read(text) if one.modality in ("asserted", "alleged")] == []


@pytest.mark.parametrize("text", FORMER)
def test_what_is_over_is_not_told_as_current(text):
    assert [one for one in read(text) if one.predicate in STATES and not one.former] == []


@pytest.mark.parametrize("doubt", [one for one in doubts() if not one.held], ids=lambda one: one.text[:40])
def test_a_word_of_doubt_is_about_what_it_stands_by(doubt):
    """Those held out are only counted, by `python -m benchmarks.doubts`."""
    assert not doubt.missed(read(doubt.text))


def test_a_word_in_a_name_is_no_doubt():
    assert [one.modality for one in read("Never Shipping Co., Ltd. owned the tanker If Not Denied 8 (IMO 9074729).")]
    assert {one.modality for one in read("Never Shipping Co., Ltd. owned the tanker Blue Vale.")} == {"asserted"}


def test_most_of_them_are_read_at_all():
    """The tests above would pass as well if nothing were read."""
    found = [len(read(text)) > 0 for text in [*DENIED, *HYPOTHETICAL, *FORMER]]
    assert sum(found) > 0.6 * len(found)


@pytest.mark.parametrize("text", TOLD)
def test_what_somebody_tells_is_alleged_in_asides_and_in_the_sentences_that_go_on(text):
    found = read(text)
    assert found
    assert {one.modality for one in found} == {"alleged"}


def test_a_judgment_ends_what_papers_tell():
    found = read("According to court documents, Vale Shipping bought coal. It was sentenced for shipping coal to Togo.")
    assert "asserted" in {one.modality for one in found if one.predicate == "shipment"}
