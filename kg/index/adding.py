"""One more party in an index, found like the others at once. What is kept in a file is not changed by it."""

from __future__ import annotations

from itertools import accumulate, chain, count

import numpy as np

from kg.index import party_bytes
from kg.index.building import KIND_OF, coded, order_of
from kg.index.entries import Entry
from kg.index.hashes import edits_of, hash_of
from kg.index.index import Index
from kg.index.listed_names import FREE_OF, LONGEST_JOIN, initials
from kg.index.possible_words import ACRONYM
from kg.index.sounds import WHOLE, sound_keys_of
from kg.index.spellings import names_of
from kg.index.weighing import weigh
from kg.names import folds
from kg.names.words import Name


def add(index: Index, one: Entry) -> None:
    """Add a party. The index answers as one built from all its parties would.

    Costs by the party's names, and now and then by the names that hold one of its words: when that word becomes less
    rare by a step.
    """
    number = len(index.entries)
    held = index.entries
    held.entries.late.append(party_bytes.written(one))
    held.kinds.extend([KIND_OF[one.schema]])
    held.order.extend([order_of(one)])
    carried = _add_names(index, number, list(names_of(one)), one.schema)
    held.first.extend([len(index.names)])
    for _, value in one.identifiers:
        index.numbers.add([hash_of(value)], number)
    weigh(index, set(carried))
    index.vocabulary.forget()


def _add_names(index: Index, entry: int, found: list[tuple[int, int, Name]], schema: str) -> list[int]:
    """The words, joins and acronyms of the names; the numbers of the words."""
    numbers = [[_word(index, word) for word in name.words] for *_, name in found]
    classes = [list(coded(name.classes)) for *_, name in found]
    for number, words, classed, (*_, name) in zip(count(len(index.names)), numbers, classes, found, strict=False):
        for word in {*words, *_joins(index, words, classed), *_acronym(index, name, schema)}:
            index.postings.add(word, number)
    _append(index, entry, [(form, place) for form, place, _ in found], numbers, classes)
    return [word for words in numbers for word in words]


def _append(
    index: Index, entry: int, forms: list[tuple[int, int]], words: list[list[int]], classes: list[list[int]]
) -> None:
    """What was read of the party's names, behind what is known of the others."""
    names, vocabulary = index.names, index.vocabulary
    ends = accumulate(map(len, words), initial=names.words.size)
    names.words.extend([*chain(*words)])
    names.classes.extend([*chain(*classes)])
    names.starts.extend([*ends][1:])
    names.form.extend([form for form, _ in forms])
    names.place.extend([place for _, place in forms])
    names.entry.extend([entry] * len(forms))
    names.totals.extend([0.0] * len(forms))
    new = len(vocabulary.spelled) - vocabulary.carriers.size
    vocabulary.carriers.extend([0] * new)
    vocabulary.rarity.extend([0.0] * new)


def _word(index: Index, word: str) -> int:
    """The word's number; a new word gets its keys, and what sounds or looks like it must be looked up anew."""
    vocabulary = index.vocabulary
    number = vocabulary.numbers.get(word)
    if number is None:
        number = vocabulary.numbers[word] = len(vocabulary.spelled)
        vocabulary.spelled.append(word)
        if folds.spelled(word):
            keys = edits_of(word)
            vocabulary.laid.stale |= vocabulary.edits.first(keys, vocabulary.laid.count)
            vocabulary.edits.add(keys, number)
            _sounds(index, word, number, plain=True)
    return number


def _sounds(index: Index, text: str, number: int, *, plain: bool) -> None:
    vocabulary = index.vocabulary
    made = sound_keys_of(text, plain=plain)
    vocabulary.laid.stale |= vocabulary.sounds.first([key for _, key in made], vocabulary.laid.count)
    vocabulary.laid.stale.add(vocabulary.numbers.get(text, -1))
    vocabulary.sounds.add([key for kind, key in made if kind != WHOLE or not plain], number)


def _joins(index: Index, words: list[int], classes: list[int]) -> list[int]:
    spelled = index.vocabulary.spelled
    free = [FREE_OF[klass] for klass in classes]
    found = []
    for length in (2, 3):
        for first in range(len(words) - length + 1):
            parts = words[first : first + length]
            text = "".join([spelled[part] for part in parts])
            if all(free[first : first + length]) and (length == 2 or len(text) <= LONGEST_JOIN):
                found.append(_join(index, text, [*parts, -1][:3]))
    return found


def _join(index: Index, text: str, parts: list[int]) -> int:
    """The number of a join or an acronym, which may be there already."""
    vocabulary = index.vocabulary
    key = hash_of(f"{WHOLE}{text}")
    for number in vocabulary.sounds.get(key):
        if number < 0 and vocabulary.parts.all[-1 - number].tolist() == parts:
            return number
    vocabulary.parts.extend(np.array([parts], dtype=np.int32))
    number = -vocabulary.parts.size
    if parts[0] == ACRONYM:
        vocabulary.sounds.add([key], number)
        vocabulary.laid.stale.add(vocabulary.numbers.get(text, -1))
    elif folds.spelled(text):
        _sounds(index, text, number, plain=False)
    return number


def _acronym(index: Index, name: Name, schema: str) -> list[int]:
    letters = initials(name.words, name.classes) if schema == "Organization" else ""
    if not letters:
        return []
    known = index.vocabulary.acronym_numbers
    if letters not in known:
        index.vocabulary.acronyms.append(letters)
        known[letters] = len(known)
    return [_join(index, letters, [ACRONYM, known[letters], -1])]
