"""Names in other scripts → readings in Latin letters, several where a script can be read in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.names import arabic, dprk_bodies, katakana, kontsevich, personal, posts, russian, tongues
from kg.names.firms import firms
from kg.names.han import plain
from kg.names.name_signs import ships, written_out
from kg.names.one_reading import LATIN as LATIN
from kg.names.one_reading import Reading as Reading
from kg.names.plain import is_latin
from kg.names.scripts import EAST, western
from kg.names.unreadable import cleared

LONGEST = 300
LAST_OF_FIRST_PLANE = "\uffff"
LOST = 0.1
"""Share of the names with an unreadable character that are whole without it."""
IN_ENGLISH = 0.5
"""Share of firms with a Russian name that lists have in English; the others are spelled letter by letter."""
PERSONAL = 0.9
"""Share of persons among names of unknown kind that have the shape of a person's name."""


@lru_cache(maxsize=50_000)
def read_all(text: str, schema: str = "") -> tuple[Reading, ...]:
    """The text in Latin letters, the likeliest reading first; the text itself when it is Latin already.

    Han is read in Mandarin, in Korean as in the south and in the north, in Japanese, and persons' names in Cantonese;
    in which of them it can be, the characters and the family name tell. A reading that cannot read a character is
    left out. Words of firms' names that are translated in Latin letters, not spelled (`무역` = trading), come from
    vocab/translated_parts.csv. A name of unknown kind that can be a person's is read as one and as a
    firm's.
    """
    written = text[:LONGEST]
    if is_latin(written):
        return (Reading(written),)
    text, pictures, unknown = cleared(written)
    if is_latin(text) and pictures + unknown:
        return (Reading(western(text), unread=pictures + unknown),)
    text = written_out("".join(plain(c) if c > LAST_OF_FIRST_PLANE else c for c in text))
    if EAST.search(text):
        found = _eastern(text, schema)
    elif arabic.LETTERS.search(text):
        found = [_spelled(way, tongues.ARABIC) for way in arabic.ways(text, person=schema == "Person")]
    else:
        found = _western(text, schema)
    found = [one._replace(share=one.share * LOST) for one in found] if unknown else found
    return _distinct(one._replace(written=written, unread=pictures + unknown) for one in found)


def readings(text: str, schema: str = "", *, but: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The Latin letters of `read_all`, without those of some tongues."""
    if is_latin(text[:LONGEST]):  # most names: of a million each would be kept, and asked for once
        return (text[:LONGEST],)
    return tuple(dict.fromkeys(one.latin for one in read_all(text, schema) if one.tongue not in but))


def _western(text: str, schema: str) -> list[Reading]:
    """Letter by letter; a Korean in Russian letters as the DPRK spells him, a firm's words in English too."""
    found = [Reading(western(text))]
    ways = kontsevich.persons(text) if schema in ("Person", "") else []
    found += [Reading(one, tongues.NORTH, 1 / len(ways), "Person") for one in ways]
    if schema != "Person":
        found += [Reading(one, tongues.TABLE) for one in dprk_bodies.english(text)]
        found += [Reading(one, tongues.RUSSIAN, IN_ENGLISH) for one in russian.translated(text)]
    return found


def _eastern(text: str, schema: str) -> list[Reading]:
    """As a body of the table, as a foreign name in katakana, as a person's, as a firm's, as a ship's."""
    persons = personal.persons(text, schema) if schema in ("Person", "") else []
    found = [*_foreign(text), *persons]
    if not persons:
        found += firms(text, 1.0, "")
    elif schema == "":
        found += firms(text, 1.0 - PERSONAL, "Other")
    if schema != "Person":
        kind = "Other" if persons else ""
        found = [Reading(one, tongues.TABLE, kind=kind) for one in dprk_bodies.english(text)] + found
    if schema in ("Vessel", "") and (ship := ships(text)) != text:
        found += firms(ship, 1.0 - PERSONAL if persons else 1.0, "Other" if schema == "" else "")
    return found


def _foreign(text: str) -> list[Reading]:
    """A foreign name in katakana; one word is mostly a Japanese brand."""
    found = [_spelled(way, tongues.KATAKANA) for way in katakana.ways(posts.without(text))]
    if found and " " not in found[0].latin:
        return [one._replace(share=tongues.FOREIGN) for one in found]
    return found


def _spelled(words: Sequence[tuple[str, tuple[str, ...]]], tongue: str) -> Reading:
    """A reading whose words say from which letters each was spelled."""
    sounds = tuple((word, letters) for word, letters in words if letters)
    return Reading(" ".join(word for word, _ in words), tongue, sounds=sounds)


def _distinct(found: Iterable[Reading]) -> tuple[Reading, ...]:
    """The first of those that read the same words as the same kind."""
    best: dict[tuple[str, str], Reading] = {}
    for one in found:
        one = one._replace(latin=" ".join(one.latin.split()))
        best.setdefault((one.latin, one.kind), one)
    return tuple(best.values())
