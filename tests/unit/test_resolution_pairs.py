"""Which pairs meet, and which words are laid against each other: what is left out beforehand could not have counted."""

from __future__ import annotations

import json
import random
from itertools import combinations

import numpy as np

from benchmarks.scale import made_up
from kg.resolution import joins, meeting_keys
from kg.resolution.ragged import Ragged, among, ascending
from kg.resolution.spelling import spellings
from kg.resolution.wordpairs import SLIPS, Words


def test_rows_meet_under_a_rare_key_or_under_two_frequent_ones_that_few_share(monkeypatch):
    monkeypatch.setattr(joins, "MOST", 4)
    monkeypatch.setattr(joins, "IN_TURN", 7)
    chance = random.Random(3)
    rows = [sorted(chance.sample(range(12), chance.randrange(4))) for _ in range(40)]
    under = {key: {row for row, keys in enumerate(rows) if key in keys} for key in range(12)}
    rare = [some for some in under.values() if len(some) <= joins.MOST]
    frequent = [some for some in under.values() if len(some) > joins.MOST]
    both = [a & b for a, b in combinations(frequent, 2) if len(a & b) <= joins.MOST]
    expected = {pair for some in (*rare, *both) for pair in combinations(sorted(some), 2)}
    turns = list(joins.met_in_turn(Ragged.of(rows), len(rows)))
    assert len(turns) > 2 and [row for some, *_ in turns for row in some] == list(range(40))
    assert all(set(left.tolist()) <= set(some) and (left < right).all() for some, left, right in turns)
    left, right = joins.met(Ragged.of(rows), len(rows))
    assert {(min(pair), max(pair)) for pair in zip(left.tolist(), right.tolist(), strict=True)} == expected


def test_words_that_are_not_laid_against_each_other_would_not_be_alike(monkeypatch):
    chance = random.Random(5)
    words = sorted({"".join(chance.choices("abcdk", k=chance.randrange(1, 10))) for _ in range(300)} | {"12", "=ltd"})
    known, size = Words(words), len(words)
    left, right = (side.ravel() for side in np.meshgrid(np.arange(size), np.arange(size)))
    found = known.likeness(left, right)
    monkeypatch.setattr(Words, "_near", lambda self, a, b: np.abs(self.length[a] - self.length[b]) <= SLIPS)
    assert np.array_equal(known.likeness(left, right), found) and (found > 0).any()


def test_many_names_have_the_keys_of_each(monkeypatch):
    monkeypatch.setattr(meeting_keys, "TOGETHER", 3)
    texts = ("KIM Yong Chol", "Sergej Lavrovs", "P-913", "Abd al-Rahman", "Philips Gloeilampenfabrieken",
             "조선무역은행", "Ltd", "Koryo", "Korea Ryonbong General Corporation", "Мир", "Sam Jong 2")  # fmt: skip
    read = [
        (name, kind == "Person") for text in texts for kind in ("Person", "Company") for name in spellings(text, kind)
    ]
    found = list(meeting_keys.of_names(*zip(*read, strict=True)))
    alone = [meeting_keys.of_name(name, person=person) for name, person in read]
    assert [list(keys.items()) for keys in found] == [list(keys.items()) for keys in alone]
    assert all(key.startswith(f"{person:d}") for keys, (_, person) in zip(found, read, strict=True) for key in keys)


def test_codes_ascend_once_each_and_are_found():
    codes = np.array([5, 3, 5, 9, 3])
    assert ascending(codes).tolist() == [3, 5, 9] and ascending(codes[:0]).tolist() == []
    assert among(codes, np.array([3, 9])).tolist() == [False, True, False, True, True]
    assert not among(codes, codes[:0]).any()


def test_a_list_made_up_from_a_real_one_has_its_shape_and_numbers_of_its_own(tmp_path):
    entries = [{"n": "HARBOUR STAR TRADING", "a": ["HARBOUR STAR"], "e": "11", "t": "Entity"}, {"n": "PAC LTD", "s": 2}]
    (tmp_path / "real.json").write_text(json.dumps({"entries": entries, "$comment": "", "tables": {}}))
    assert made_up.write(tmp_path / "real.json", tmp_path / "made.json", 14) == 7
    made = json.loads((tmp_path / "made.json").read_text())
    assert "MADE UP" in made["$comment"] and [one.get("e") for one in made["entries"][::2]] == [
        "11", "1000011", "2000011", "3000011",
    ]  # fmt: skip
    for one in made["entries"][::2]:
        assert one["a"][0].split() == one["n"].split()[:2]
