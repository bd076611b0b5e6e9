"""Names in other scripts → readings in Latin letters, several where a script can be read in several ways."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial

from kg.names import (
    arabic,
    cantonese,
    chinese_in_hangul,
    dprk_bodies,
    jamo_slips,
    japanese,
    katakana,
    kontsevich,
    posts,
    russian,
    tongues,
)
from kg.names.firms import firms
from kg.names.han import plain
from kg.names.jamo import contracted
from kg.names.name_signs import ships, written_out
from kg.names.one_reading import LATIN as LATIN
from kg.names.one_reading import Reading as Reading
from kg.names.plain import is_latin
from kg.names.scripts import EAST, HAN, HANGUL, apart, parted, readable, western
from kg.names.unreadable import cleared

PERSON = re.compile(f"[{HAN}{HANGUL}]{{2,4}}")
"""A Chinese or Korean person's name: two to four characters, each a word of its own in Latin letters."""
LONGEST = 300
LAST_OF_FIRST_PLANE = "\uffff"
LOST = 0.1
"""Share of the names with an unreadable character that are whole without it."""
SLIPPED = 0.3
"""Share of persons' names among those that begin with no family name, but are one key away from one."""
CONTRACTED = 0.5
"""Share of names with a glide written in two syllables among those of four syllables that look so (`량수니오`)."""
CHINESE_PERSONS = 0.5
"""Share of Chinese among persons whose name Korean spells as it spells Chinese sounds."""
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
    text = text[:LONGEST]
    if is_latin(text):
        return (Reading(text),)
    written = text
    text, pictures, unknown = cleared(text)
    if is_latin(text) and pictures + unknown:
        return (Reading(western(text), unread=pictures + unknown),)
    text = written_out("".join(plain(c) if c > LAST_OF_FIRST_PLANE else c for c in text))
    bare = re.sub(r"[\s・·]", "", text)
    found = []
    if arabic.LETTERS.search(text) and not EAST.search(text):
        found = [_spelled(way, tongues.ARABIC) for way in arabic.ways(text, person=schema == "Person")]
    elif not EAST.search(text):
        found.append(Reading(western(text)))
        ways = kontsevich.persons(text) if schema in ("Person", "") else []
        found += [Reading(one, tongues.NORTH, 1 / len(ways), "Person") for one in ways]
        if schema != "Person":
            found += [Reading(one, tongues.TABLE) for one in dprk_bodies.english(text)]
            found += [Reading(one, tongues.RUSSIAN, IN_ENGLISH) for one in russian.translated(text)]
    else:
        persons = _called(text, schema) or _persons(text, bare, schema) if schema in ("Person", "") else []
        found += persons
        if not persons:
            found += firms(text, 1.0, "")
        elif schema == "":
            found += firms(text, 1.0 - PERSONAL, "Other")
        foreign = [_spelled(way, tongues.KATAKANA) for way in katakana.ways(posts.without(text))]
        if len(foreign) and " " not in foreign[0].latin:  # mostly a Japanese brand
            foreign = [one._replace(share=tongues.FOREIGN) for one in foreign]
        found = foreign + found
        if schema != "Person":
            kind = "Other" if persons else ""
            found = [Reading(one, tongues.TABLE, kind=kind) for one in dprk_bodies.english(text)] + found
        if schema in ("Vessel", "") and (ship := ships(text)) != text:
            found += firms(ship, 1.0 - PERSONAL if persons else 1.0, "Other" if schema == "" else "")
    best: dict[tuple[str, str], Reading] = {}
    for one in found:
        share = one.share * (LOST if unknown else 1.0)
        one = one._replace(latin=" ".join(one.latin.split()), written=written, share=share, unread=pictures + unknown)
        best.setdefault((one.latin, one.kind), one)
    return tuple(best.values())


def _spelled(words: Sequence[tuple[str, tuple[str, ...]]], tongue: str) -> Reading:
    """A reading whose words say from which letters each was spelled."""
    sounds = tuple((word, letters) for word, letters in words if letters)
    return Reading(" ".join(word for word, _ in words), tongue, sounds=sounds)


def readings(text: str, schema: str = "", *, but: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The Latin letters of `read_all`, without those of some tongues."""
    return tuple(dict.fromkeys(one.latin for one in read_all(text, schema) if one.tongue not in but))


def _called(text: str, schema: str) -> list[Reading]:
    """Readings of a person's name with a post behind it."""
    name = posts.without(text)
    bare = re.sub(r"[\s・·]", "", name)
    if name == text or not (schema or len(bare) > 2):
        return []
    slipped = "Person" if jamo_slips.family(bare) else ""
    return [one._replace(post=posts.telling(text)) for one in _persons(name, bare, slipped)]


def _persons(text: str, bare: str, schema: str) -> list[Reading]:
    """The name read as a person's in every tongue it can be in; a kind that was not asked wants a family name."""
    if not EAST.fullmatch(bare):
        return []
    shares = tongues.shares(bare, person=True)
    found = []
    if tongues.JAPANESE in shares and (names := japanese.person(bare)):
        found += [Reading(one, tongues.JAPANESE, shares[tongues.JAPANESE] / len(names), "Person") for one in names]
    if PERSON.fullmatch(bare):
        for tongue in (tongues.CHINESE, tongues.SOUTH, tongues.NORTH):
            if tongue in shares and readable(bare, tongue):
                read = western(parted(text, partial(apart, tongue=tongue)))
                found.append(Reading(read, tongue, shares[tongue], "Person"))
        if tongues.HANGUL.match(bare) and (north := bare[0].translate(tongues.NORTHERN)) != bare[0]:
            read = western(apart(north + bare[1:], tongues.NORTH))
            found.append(Reading(read, tongues.NORTH, tongues.SOUTHERN_WRITING, "Person"))
        if tongues.CANTONESE in shares and (one := cantonese.person(bare)):
            found.append(Reading(one, tongues.CANTONESE, shares[tongues.CANTONESE], "Person"))
    chinese = chinese_in_hangul.person(bare)
    if schema == "" or tongues.HANGUL.search(bare):
        slipped = schema == "Person" and bool(jamo_slips.family(bare))
        found = [
            one if _personal(bare, one.tongue) else one._replace(share=one.share * SLIPPED)
            for one in found
            if slipped or _personal(bare, one.tongue)
        ]
    found = [one._replace(letters=bare) for one in sorted(found, key=lambda one: -one.share)]
    if chinese:
        found.append(Reading(chinese, tongues.IN_HANGUL, CHINESE_PERSONS, "Person"))
    if len(bare) > 3 and tongues.HANGUL.match(bare) and len(short := contracted(bare)) == 3:
        found += [one._replace(share=one.share * CONTRACTED) for one in _persons(short, short, schema)]
    return found


def _personal(bare: str, tongue: str) -> bool:
    """Whether it has the shape of a person's name: a family name and one or two characters, or more in Japanese."""
    family = tongues.surname(bare, tongue)
    rest = len(bare) - len(family)
    return bool(family) and (rest <= 2 or tongue == tongues.JAPANESE)
