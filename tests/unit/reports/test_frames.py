"""Every frame finds what its sentence says and nothing in its counter-sentence; how a thing is said is not lost."""

from __future__ import annotations

import re

import pytest

from kg.reports import lexicon, proposing
from kg.reports.candidate import Candidate
from kg.reports.document import Document, Paragraph
from kg.reports.frames import clause_frames, frame_rows, role_nouns, role_rows, slot_frames
from kg.reports.frames.relation import ENDS
from kg.reports.mentions.reading import mentions
from kg.reports.mentions.sentence_ends import sentences


def document(*texts: str) -> Document:
    read = [Paragraph(f"body/{n}", "body", str(n), text, 1, 1) for n, text in enumerate(texts, 1)]
    return Document("0" * 64, "x", "text", "en", 0, paragraphs=tuple(read))


def read(*texts: str) -> list[Candidate]:
    return proposing.candidates(document(*texts))


def said(*texts: str) -> set[tuple[str, str, str]]:
    return {(one.predicate, one.roles[0][1].name, one.roles[-1][1].name) for one in read(*texts)}


def found(frame: slot_frames.Frame, text: str) -> list[str]:
    relations = slot_frames.relations(text, 0, len(text), mentions(text))
    return [f"{one.head.text} > {one.tail.text}" for one in relations if frame.id in one.rules]


@pytest.mark.parametrize("frame", slot_frames.frames(), ids=lambda one: one.id)
def test_a_frame_finds_its_sentence_and_not_its_counter_sentence(frame):
    assert frame.says in found(frame, frame.sentence)
    assert found(frame, frame.counter) == []
    assert frame.type == "alias" or frame.type in ENDS


def said_in(reader, text: str) -> dict[str, list[str]]:
    found = reader.relations(text, 0, len(text), mentions(text))
    return {f"{one.type}: {one.head.text} > {one.tail.text}": one.rules for one in found}


CLAUSES = [(row["id"], *one) for _, row in frame_rows.frames() for one in row.get("examples", ())]
NOUNS = [(row["id"], *one) for _, row in role_rows.nouns() for one in row.get("examples", ())]


@pytest.mark.parametrize(("frame", "sentence", "says"), CLAUSES)
def test_a_verb_says_what_its_example_says(frame, sentence, says):
    assert says in said_in(clause_frames, sentence)


@pytest.mark.parametrize(("noun", "sentence", "says"), NOUNS)
def test_a_noun_says_what_its_example_says(noun, sentence, says):
    assert f"noun:{noun}" in said_in(role_nouns, sentence)[says]


def test_a_verb_or_noun_says_nothing_in_its_counter_sentences():
    for frame, row in frame_rows.frames():
        for text in row.get("counters", ()):
            assert [one for one in said_in(clause_frames, text).values() if f"clause:{frame.id}" in one] == [], text
    for noun, row in role_rows.nouns():
        for text in row.get("counters", ()):
            assert [one for one in said_in(role_nouns, text).values() if f"noun:{noun.id}" in one] == [], text


def test_every_verb_that_says_something_has_an_example():
    without = [row["id"] for frame, row in frame_rows.frames() if frame.relations and not row.get("examples")]
    assert without == []
    assert [row["id"] for _, row in role_rows.nouns() if not row.get("examples")] == []


@pytest.mark.parametrize(("texts", "says"), [
    (["The tankers Blue Vale and Red Vale left.", "Both are owned by Vale Shipping."],
     ("owned_by", "Red Vale", "Vale Shipping")),
    (["The tanker Blue Vale left. Its registered owner is Vale Shipping."], ("owned_by", "Blue Vale", "Vale Shipping")),
    (["The tanker Blue Vale called at Busan and discharged coal there."], ("shipment", "coal", "Busan")),
    (["Vale Shipping bought coal in Peru and sent it to Togo."], ("shipment", "coal", "Peru")),
    (["Orlan Electronics, Inc. was fined.", "Later Orlan exported coal."],
     ("shipment", "coal", "Orlan Electronics, Inc.")),
    (["Blue Vale 2; IMO: 9074729; flag: Togo; owner: Vale Shipping"], ("owned_by", "Blue Vale 2", "Vale Shipping")),
    (["Vessel | Flag | Owner\nOrly | Togo | Hill\nDune | Peru | Hale"], ("owned_by", "Dune", "Hale")),
])  # fmt: skip
def test_what_a_word_or_a_row_refers_to_is_found(texts, says):
    candidates = read(" ".join(texts))
    found = {(one.predicate, one.roles[0][1].name, other.name) for one in candidates for _, other in one.roles[1:]}
    assert says in found


def test_frames_have_names_of_their_own():
    names = [frame.id for frame in slot_frames.frames()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", lexicon.lists())
def test_every_list_of_words_can_be_searched_for(name):
    assert re.search(lexicon.one_of(name), lexicon.words(name)[0])


def test_what_is_denied_is_never_asserted():
    (one,) = read("The owner denied that the tanker Blue Vale had transferred oil to the tanker Red Vale.")
    assert (one.predicate, one.modality, one.tier) == ("transfer", "denied", "D")


def test_what_would_have_happened_is_never_asserted():
    text = "On 3 May 2018 the tanker Blue Vale was detained at Busan. The master stated that the vessel would have gone to Nampo to load coal."  # noqa: E501
    by_predicate = {one.predicate: one for one in read(text)}
    assert by_predicate["seizure"].modality == "asserted"
    assert by_predicate["shipment"].modality == "hypothetical"
    assert by_predicate["shipment"].quote == text, "the quote holds the name that the pronoun means"


def test_who_says_it_is_kept():
    (one,) = read("According to a Member State, the tanker Blue Vale loaded 500 tons of coal at Nampo on 3 May 2018.")
    assert (one.modality, one.speaker) == ("alleged", "a Member State")
    assert dict(one.qualifiers) == {"quantity": "500 tons", "date": "2018-05-03"}


def test_a_state_that_has_ended_is_closed():
    (one,) = read(
        "The tanker Blue Vale was entered in the register of Togo until 3 May 2018, when it was deregistered."
    )
    assert (one.predicate, one.former, one.until) == ("flag", True, "2018-05-03")


def test_a_denial_does_not_reach_what_stands_inside_a_name():
    text = "No evidence was found that the Panama-flagged tanker Blue Vale had transferred oil to the tanker Red Vale."
    assert {(one.predicate, one.modality) for one in read(text)} == {("flag", "asserted"), ("transfer", "denied")}


def test_a_number_that_is_printed_once_is_known_everywhere():
    first, second = "The tanker Blue Vale (IMO 9074729) left.", "The Blue Vale is owned by Vale Shipping Co., Ltd."
    owned = [one for one in read(second, first) if one.predicate == "owned_by"]
    assert [one.roles[0][1].imo for one in owned] == ["9074729"]


def test_two_numbers_for_one_name_bind_neither():
    owned = read("The Blue Vale 3 (IMO 9074729) left.", "The Blue Vale 3 (IMO 8707795) left.",
                 "The Blue Vale 3 is owned by Vale Shipping.")  # fmt: skip
    assert [one.roles[0][1].imo for one in owned if one.predicate == "owned_by"] == [""]


def test_a_short_form_stands_for_the_whole_name():
    texts = "Vale Shipping Co., Ltd. (“Vale”) is registered in Togo.", "The tanker Blue Vale is owned by Vale."
    assert ("owned_by", "Blue Vale", "Vale Shipping Co., Ltd.") in said(*texts)


def test_a_transfer_is_one_event_with_its_roles():
    text = "The tanker Blue Vale transferred 500 tons of oil to the tanker Red Vale on 3 May 2018 in the Yellow Sea."
    (one,) = read(text)
    assert [(role, named.name) for role, named in one.roles] == [
        ("giver", "Blue Vale"), ("receiver", "Red Vale"), ("item", "oil")
    ]  # fmt: skip
    assert dict(one.qualifiers) == {"quantity": "500 tons", "date": "2018-05-03", "place": "Yellow Sea"}


def test_every_quote_stands_in_its_paragraph():
    texts = [frame.sentence for frame in slot_frames.frames()]
    paragraphs = {one.key: one.text for one in document(*texts).paragraphs}
    proposed = read(*texts)
    assert len(proposed) > len(texts) / 2
    assert all(one.quote and one.quote in paragraphs[one.paragraph] for one in proposed)


@pytest.mark.parametrize(("text", "ends"), [
    ("The Billions No. 18 left. It was approx. 4 tons short.", 2),
    ("Vale Co., Ltd. of Panama closed.", 1),
    ("It sold coal to Vale Inc. The price rose.", 2),
    ("(a) Inspect;\n(b) Report.", 2),
])  # fmt: skip
def test_abbreviations_end_no_sentence(text, ends):
    assert len(sentences(text)) == ends


def test_a_name_inside_a_longer_name_is_not_taken_for_it():
    names = [one.text for one in mentions("The tanker Sam Vale 12 met the tanker Sam Vale 1.") if one.label == "VESSEL"]
    assert names == ["Sam Vale 12", "Sam Vale 1"]


def test_a_number_whose_check_digit_fails_is_claimed_only():
    rules = [one.rule for one in mentions("The Blue Vale (IMO 9074728) left.") if one.label == "IMO"]
    assert rules == ["imo-claimed"]
