"""GLEIF: the parent controls the child, and no parent known is not no parent."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.records import Relation
from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID = "gleif"
FILES = {path.name: path.read_bytes() for path in Path(source(ID).sample).iterdir()}
CHILD, PARENT = "010CMKZ3VON21WF2ZD45", "3C7474T6CDKPR9K6YT90"


def relations(changed: bytes) -> tuple[list[Relation], list[str]]:
    reading, made = read(ID, FILES | {"rr-data.xml": changed})
    return [one for one in made if isinstance(one, Relation)], [str(problem) for problem in reading.problems]


def test_the_start_of_a_consolidation_is_the_child():
    found, problems = relations(FILES["rr-data.xml"])
    ultimate = next(one for one in found if one.role == "IS_ULTIMATELY_CONSOLIDATED_BY")
    assert (ultimate.relation, ultimate.start, ultimate.end) == ("CONTROLS", f"gleif:{PARENT}", f"gleif:{CHILD}")
    assert (ultimate.since, ultimate.until, problems) == ("2018-02-06", "", [])


def test_an_ended_relationship_without_an_end_ended_at_the_last_change():
    found, _ = relations(FILES["rr-data.xml"].replace(b"Status>ACTIVE<", b"Status>INACTIVE<"))
    ultimate = next(one for one in found if one.role == "IS_ULTIMATELY_CONSOLIDATED_BY")
    assert (ultimate.until, ultimate.quote) == ("2023-01-24", "RelationshipStatus: INACTIVE")


def test_no_parent_known_is_a_claim_and_no_relation():
    _, made = read(ID, FILES)
    claim = next(one for one in made if one.id == "gleif:001GPB6A9XPE8XJICC14/DIRECT_ACCOUNTING_CONSOLIDATION_PARENT")
    assert claim.first("text") == (
        "No direct parent is reported: no person is known to control the entity, which does not say that there is none."
    )


def test_an_unknown_reason_or_relation_is_no_guess():
    _, problems = relations(FILES["rr-data.xml"].replace(b"IS_FUND-MANAGED_BY", b"IS_MARRIED_TO"))
    assert "unknown relations 'IS_MARRIED_TO'" in problems[0]
    reading, _ = read(
        ID, FILES | {"repex-data.xml": FILES["repex-data.xml"].replace(b"NO_KNOWN_PERSON", b"NEW_REASON")}
    )
    assert "unknown reasons 'NEW_REASON'" in str(reading.problems[0])


def test_a_file_that_holds_less_than_its_header_counts_is_named():
    reading, _ = read(ID, FILES | {"repex-data.xml": FILES["repex-data.xml"].replace(b"Count>2<", b"Count>4244309<")})
    assert "the header counts 4244309 records, the file holds 2" in str(reading.problems[0])


def test_a_number_with_a_wrong_check_digit_is_refused():
    _, problems = relations(FILES["rr-data.xml"].replace(CHILD.encode(), b"010CMKZ3VON21WF2ZD46"))
    assert "the check digits of '010CMKZ3VON21WF2ZD46' fail" in problems[0]


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_a_damaged_file_loses_nothing_in_silence(name, data):
    loses_nothing_in_silence(ID, name, data.draw(damaged(FILES[name])))
