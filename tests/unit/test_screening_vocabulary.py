"""Words looked up many at once are those looked up one by one, and alike as `folds` says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.index import word_likeness
from kg.index.building import build
from kg.index.entries import Entry
from kg.index.hashes import edit_hashes
from kg.index.variants import crowd
from kg.names import folds

LETTERS = st.text("abdehiklmnorstuvyz", min_size=2, max_size=12)
NAMES = ["Mohammad Hamidullah", "Muhamad Waliullah", "Yong Chol", "Yongchol Trading", "Petrovich Sergej", "Light House",
         "Karimov", "Kareemov Holding", "Abdulrahman", "Abd al Rahman", "Jong Il", "Cheong"]  # fmt: skip
VOCABULARY = build([Entry(f"p{n}", name, "Person", ((name, "name"),)) for n, name in enumerate(NAMES)]).vocabulary


@given(LETTERS, LETTERS)
def test_likeness_of_many_pairs_is_that_of_each(left, right):
    if left != right:
        one = max(0.0, folds.like_letters(left, right))
        assert word_likeness.letters([left, "x" + left], [right, right])[0] == pytest.approx(one)
    bones = folds.skeleton(left)
    if bones and bones == folds.skeleton(right):
        assert word_likeness.bones([left], [right], [len(bones)])[0] == pytest.approx(
            folds.like_bones(left, right, bones)
        )


@given(LETTERS, LETTERS)
def test_words_share_a_hash_when_they_share_a_deletion(left, right):
    made = [set(edit_hashes([word], np.array([len(word)]))[1].tolist()) for word in (left, right)]
    assert bool(made[0] & made[1]) == bool(set(folds.deletions(left)) & set(folds.deletions(right)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(" ".join(NAMES).lower().split()) | LETTERS, min_size=14, max_size=20, unique=True))
def test_many_words_at_once_are_found_like_each_by_itself(words):
    VOCABULARY.forget()
    VOCABULARY.laid.stale.update(range(VOCABULARY.laid.count))
    VOCABULARY.learn(words, words)
    together = {w: (VOCABULARY.alike(w).by_number, VOCABULARY.near(w).by_number) for w in words}
    VOCABULARY.forget()
    for word in words:
        VOCABULARY.learn([word], [word])
        assert VOCABULARY.alike(word).by_number == pytest.approx(together[word][0])
        assert VOCABULARY.near(word).by_number == pytest.approx(together[word][1])
        if folds.spelled(word):  # as among very many words
            assert crowd.of_word(VOCABULARY, word).by_number == pytest.approx(together[word][0])
            assert crowd.of_join(VOCABULARY, word).by_number == pytest.approx(together[word][1])
