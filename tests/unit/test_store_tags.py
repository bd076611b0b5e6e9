"""One text bears one tag in every process of a home, and never two queries at a time the same."""

from __future__ import annotations

import pytest

from kg.errors import DeadlineError
from kg.store import open_store, tags
from kg.store.running import TAG
from kg.store.tags import Tags


def test_a_text_has_the_same_tag_again_in_a_later_process_of_the_home(tmp_path):
    first = Tags(tmp_path)
    told = first.take("RETURN 1", 30)
    assert TAG.search(f"RETURN 1\n{told}") and first.take("RETURN 2", 30) != told
    first.close()
    assert Tags(tmp_path).take("RETURN 1", 30) == told, "or the engine would read the text anew"


def test_no_two_running_queries_bear_one_tag(tmp_path):
    first, beside = Tags(tmp_path), Tags(tmp_path)
    told = first.take("RETURN 1", 30)
    others = {first.take("RETURN 1", 30), beside.take("RETURN 1", 30), Tags().take("RETURN 1", 30)}
    assert len(others) == 3 and told not in others
    first.give_back(told)
    assert first.take("RETURN 1", 30) == told


def test_who_finds_no_seat_has_tags_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setattr(tags, "SEATS", 1)
    first, late, later = Tags(tmp_path), Tags(tmp_path), Tags(tmp_path)
    assert len({one.take("RETURN 1", 30) for one in (first, late, later)}) == 3


def test_a_comment_of_the_users_that_looks_like_a_tag_does_not_hide_a_query_from_its_deadline(store):
    comment = f"/* kg:{'0' * 32}/3600 */"
    with pytest.raises(DeadlineError, match="ended after"):
        store.read(f"{comment} UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)", deadline=1)


def test_an_engine_finds_the_text_it_has_read(kg_home):
    asked = []
    for _ in range(2):
        with open_store() as store:
            asked.append(store.read("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery").rows)
    assert asked[0] == asked[1] and "/* kg:" in asked[0][0]["currentQuery"]
