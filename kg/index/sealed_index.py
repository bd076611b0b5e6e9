"""An index as a sealed file: an account of what lies where, then its arrays, mapped into memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from kg.home import sealed
from kg.home.sealed import Draft
from kg.index.arrays import Array, Texts
from kg.index.hash_tables import Table
from kg.index.index import Index
from kg.index.listed_names import Names
from kg.index.party_bytes import Parties
from kg.index.possible_words import Laid
from kg.index.postings import Postings
from kg.index.vocabulary import Vocabulary

KIND = "index-2"
ALIGNED = 64
TOLD = 12
"""Digits that tell how long the account of the arrays is."""


def write(index: Index, file: Draft) -> None:
    """Write an index to which nothing was added since it was built."""
    arrays = dict(_arrays(index))
    head: dict[str, tuple[str, tuple[int, ...], int]] = {}
    place = 0
    for name, values in arrays.items():
        head[name] = (values.dtype.str, values.shape, place)
        place = _aligned(place + values.nbytes)
    text = json.dumps({"arrays": head}).encode()
    file.write(f"{len(text):{TOLD}}".encode() + text)
    file.write(bytes(_aligned(TOLD + len(text)) - TOLD - len(text)))
    for values in arrays.values():
        file.write(np.ascontiguousarray(values).data)
        file.write(bytes(_aligned(values.nbytes) - values.nbytes))


def read(path: Path) -> Index | None:
    """The index of a file, or None when there is none or anything is wrong with it."""
    held = sealed.mapped(path, KIND)
    if held is None:
        return None
    length = int(bytes(held[:TOLD]))
    begin = _aligned(TOLD + length)
    arrays = {
        name: np.frombuffer(held, np.dtype(kind), int(np.prod(shape)), begin + place).reshape(shape)
        for name, (kind, shape, place) in json.loads(bytes(held[TOLD : TOLD + length]))["arrays"].items()
    }
    return _index(arrays)


def _aligned(place: int) -> int:
    return -(-place // ALIGNED) * ALIGNED


def _lines(texts: list[str]) -> Array:
    return np.frombuffer("\n".join(texts).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def _texts(lines: Array) -> list[str]:
    text = lines.tobytes().decode("utf-8", "surrogatepass")
    return text.split("\n") if text else []


TABLES = ("starts", "numbers", "marks")


def _arrays(index: Index) -> Iterator[tuple[str, Array]]:
    vocabulary, names, parties = index.vocabulary, index.names, index.entries
    yield "words", _lines(vocabulary.spelled)
    yield "acronyms", _lines(vocabulary.acronyms)
    for name in ("carriers", "rarity", "parts"):
        yield f"vocabulary.{name}", getattr(vocabulary, name).all
    for name in ("starts", "numbers", "scores"):
        yield f"laid.{name}", getattr(vocabulary.laid, name)
    for key, table in (("edits", vocabulary.edits), ("sounds", vocabulary.sounds), ("identifiers", index.numbers)):
        for name in TABLES:
            yield f"{key}.{name}", getattr(table, name)
    yield "entries.blob", parties.entries.blob
    yield "entries.offsets", parties.entries.offsets
    for name in ("kinds", "first", "order"):
        yield f"parties.{name}", getattr(parties, name).all
    for name in NAMES:
        yield f"names.{name}", getattr(names, name).all
    yield "postings.starts", index.postings.starts
    yield "postings.names", index.postings.names


NAMES = ("starts", "words", "classes", "entry", "form", "place", "totals")


def _index(arrays: dict[str, Array]) -> Index:
    edits, sounds, identifiers = (
        Table(*(arrays[f"{key}.{name}"] for name in TABLES)) for key in ("edits", "sounds", "identifiers")
    )
    carriers, rarity, parts = (arrays[f"vocabulary.{name}"] for name in ("carriers", "rarity", "parts"))
    laid = Laid(*(arrays[f"laid.{name}"] for name in ("starts", "numbers", "scores")))
    words, acronyms = _texts(arrays["words"]), _texts(arrays["acronyms"])
    vocabulary = Vocabulary(words, carriers, rarity, parts, acronyms, edits, sounds, laid)
    parties = Parties(Texts(arrays["entries.blob"], arrays["entries.offsets"]),
                      *(arrays[f"parties.{name}"] for name in ("kinds", "first", "order")))  # fmt: skip
    names = Names(vocabulary, parties, *(arrays[f"names.{name}"] for name in NAMES))
    return Index(names, Postings(arrays["postings.starts"], arrays["postings.names"], len(arrays["vocabulary.parts"])),
                 identifiers)  # fmt: skip
