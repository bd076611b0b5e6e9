"""A limit of what is known is told with a finding, and is nobody's statement."""

from __future__ import annotations

from kg.answers.flags import flags, run


def test_a_remark_on_a_hidden_name_is_not_counted_among_the_statements_that_were_found(built):
    """`1 found` above nothing but that remark read as if somebody spoke against the finding."""
    found = run(built, flags()["repeat-offender"], as_of="2026-12-01")
    hidden = [one for one in found if {said.kind for said in one.counter_evidence} == {"caveat"}]
    assert hidden and all("none is loaded" in one.searched.sentence for one in hidden)
