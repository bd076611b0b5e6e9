"""Keys of many words at once are those of each by itself, and a table gives back what was put under a hash."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.index import hashes as keys
from kg.index import sounds
from kg.names import eastern, folds
from kg.names.word_lines import folded

LATIN = st.text("aeiouyhkcsjznglrdtbpwxmfqv", max_size=12)
WORDS = st.lists(LATIN | st.sampled_from(["", "h", "hh", "sergejs", "oh", "ri", "44", "=limited", "müller", "日本"])
                 | st.text(st.characters(exclude_characters="\n"), max_size=8), max_size=12)  # fmt: skip


@given(WORDS)
def test_words_folded_at_once_are_folded_like_each(words):
    assert folds.skeletons(words) == [folds.skeleton(word) for word in words]
    assert eastern.easterns(words) == [eastern.eastern(word) for word in words]
    assert folded(str.upper, words) == [word.upper() for word in words]


@given(WORDS | st.lists(st.text(max_size=4)), st.sampled_from(["", "0", "2"]))
def test_texts_are_hashed_like_each(texts, before):
    assert keys.hashes(texts, before).tolist() == [keys.hash_of(before + text) for text in texts]


@given(WORDS, st.integers(0, 12))
def test_sounds_of_texts_are_those_of_each(texts, words):
    made, place, kind, bones = sounds.sound_keys(texts, words)
    wanted = {(keys.hash_of(f"{sounds.WHOLE}{text}"), i, sounds.WHOLE) for i, text in enumerate(texts) if text}
    wanted |= {(keys.hash_of(f"{sounds.BONES}{found}"), i, sounds.BONES) for i, found in enumerate(bones) if found}
    for i, text in enumerate(texts):
        if (found := eastern.eastern(text)) and (i < words or sounds.syllables(text)):
            wanted.add((keys.hash_of(f"{sounds.EAST}{found}"), i, sounds.EAST))
    assert sorted(zip(made.tolist(), place.tolist(), kind.tolist(), strict=True)) == sorted(wanted)


@given(WORDS)
def test_edits_of_a_word_are_each_given_once(words):
    lengths = np.array([len(word) for word in words], dtype=np.int64)
    for make in (keys.edit_hashes, keys.distinct_edits):
        place, made = make(words, lengths)
        found = list(zip(place.tolist(), made.tolist(), strict=True))
        assert {(i, key) for i, key in found} == {
            (i, key) for i, word in enumerate(words)
            for key in keys.edit_hashes([word], np.array([len(word)]))[1].tolist()
        }  # fmt: skip
    assert found == sorted(set(found))


PAIRS = st.lists(st.tuples(LATIN.map(keys.hash_of), st.integers(-(2**31), 2**31 - 1)), max_size=40)


@given(st.lists(PAIRS, max_size=4))
def test_a_table_of_pieces_holds_what_each_holds(pieces):
    arrays = [(np.array([key for key, _ in piece], np.uint64), np.array([n for _, n in piece], np.int32))
              for piece in pieces]  # fmt: skip
    table = keys.Table.of(*arrays)
    pairs = [pair for piece in pieces for pair in piece]
    for key, _ in pairs:
        assert sorted(table.get(key)) == sorted(number for other, number in pairs if other == key)
    assert table.starts[-1] == len(table.numbers) == len(pairs)


def test_a_table_sorted_in_ranges_is_one_sorted_at_once(monkeypatch):
    spread = np.random.default_rng(1)
    hashes, numbers = spread.integers(0, 2**64, 5000, dtype=np.uint64), spread.integers(-9999, 9999, 5000, np.int32)
    whole = keys.Table.of((hashes, numbers))
    monkeypatch.setattr("kg.index.buckets.RANGE", 6)
    parted = keys.Table.of((hashes[:777], numbers[:777]), (hashes[777:], numbers[777:]))
    assert [getattr(whole, name).tolist() for name in ("starts", "numbers", "marks")] == [
        getattr(parted, name).tolist() for name in ("starts", "numbers", "marks")
    ]


KEYS = LATIN.map(keys.hash_of)


@given(st.lists(st.tuples(KEYS, st.integers(-50, 50)), max_size=30), st.lists(st.tuples(KEYS, st.integers(-99, 99))))
def test_what_is_added_to_a_table_comes_after_what_it_held(held, added):
    table = keys.Table.of((np.array([key for key, _ in held], np.uint64), np.array([n for _, n in held], np.int32)))
    for key, number in added:
        table.add([key], number)
    asked = [key for key, _ in (*held, *added)]
    wanted = {key: sorted(n for k, n in held if k == key) + [n for k, n in added if k == key] for key in asked}
    first = {n for _, n in held if 0 <= n < 20}
    assert table.first(asked, 20) == first
    for key, numbers in wanted.items():
        found, early = table.get(key), len([k for k, _ in held if k == key])
        assert sorted(found[:early]) + found[early:] == numbers
    place, number = table.find(np.array(asked, dtype=np.uint64))
    assert sorted(zip(place.tolist(), number.tolist(), strict=True)) == sorted(
        (i, n) for i, key in enumerate(asked) for n in wanted[key]
    )


@given(LATIN)
def test_the_keys_of_one_word_are_those_it_has_among_many(word):
    assert keys.edits_of(word) == set(keys.edit_hashes([word], np.array([len(word)]))[1].tolist())
    for plain in (True, False):
        made, _, kinds, _ = sounds.sound_keys([word], int(plain))
        assert set(sounds.sound_keys_of(word, plain=plain)) == set(zip(kinds.tolist(), made.tolist(), strict=True))
