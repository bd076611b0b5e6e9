"""What waits for a person: each question once."""

from kg.judgements.judgement import Conflict, Judgement, by_person
from kg.resolution.last_resolution import Kept
from kg.review import queue


def test_parties_that_a_person_judged_are_not_asked_about_by_another_of_their_records():
    person = by_person("s:a", "s:b", "different", "Ann", "two numbers", "rules")
    ruled = Judgement("s:b", "s:c", "same", "rules", ("one name",), 9.0, ruleset="rules")
    refused = (Conflict(ruled, "Ann judged s:a and s:b different"),)
    asked = Kept("state", (ruled,), (person,), {"s:c": "s:a"}, refused)
    assert not list(queue._conflicts(asked))
    assert list(queue._conflicts(Kept("state", (ruled,), (), {"s:c": "s:a"}, refused)))
