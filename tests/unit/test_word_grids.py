"""Words beside words of many pairs of names at once, against the likeness of each two by themselves."""

import numpy as np

from kg.names.words import read
from kg.resolution import namepairs
from kg.resolution.spelling import names
from kg.resolution.wordpairs import Words

WORDS = ["ed", "edward", "eddie", "e", "kim", "gim", "gym", "yong", "jong", "chol", "yongchol", "mohammed", "muhamad",
         "mohamad", "petrovich", "pavlovich", "17", "18", "=limited", "trading", "tradings", "lee", "ri", "rhee", "xu",
         "hsu", "shyu", "tzu", "zi"]  # fmt: skip
NAMES = ["Kim Yong Chol", "Gim Yongchol", "Mohammed Ali", "Muhamad", "Sam Jong 1", "Sam Jong 2", "Ed Lee Rhee Trading",
         "Petrovich Kim Jong Un Ri Song", "Su Il Gim", "Kim Il Su", "A B C D E F G H I J K"]  # fmt: skip


def test_words_beside_words_are_as_alike_as_each_two_by_themselves():
    words = Words(WORDS)
    every = np.arange(len(WORDS))
    left, right = np.repeat(every, len(every)), np.tile(every, len(every))
    apart = words.likeness(left, right).reshape(len(every), len(every))
    assert ((apart > 0) & (apart < 1)).sum() > 20
    assert (words.grids(every[:, None], every[:, None])[:, :, 0] == apart).all()


def test_a_pair_of_names_is_worth_the_same_to_the_last_digit_whatever_is_laid_beside_it():
    found = names([(read(text, "Person"), "Person") for text in NAMES])
    left, right = np.triu_indices(len(NAMES))
    together = namepairs.compare(found, left, right)
    for place in range(len(left)):
        alone = namepairs.compare(found, left[place : place + 1], right[place : place + 1])
        assert alone.log_odds[0] == together.log_odds[place]
        assert (alone.whole[0], alone.rare[0]) == (together.whole[place], together.rare[place])


def test_what_is_left_over_on_both_sides_meets_as_one_word():
    found = names([(read(text, "Person"), "Person") for text in ("Kim Yong Chol", "Kim Yongchol", "Kim Song Nam")])
    laid = namepairs.compare(found, np.array([0, 0]), np.array([1, 2]))
    assert laid.whole.tolist() == [True, False]
    assert laid.log_odds[0] > laid.log_odds[1] + 3
