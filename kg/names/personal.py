"""Persons' names in eastern scripts, read in every tongue they can be in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from kg.names import cantonese, chinese_in_hangul, jamo_slips, japanese, posts, tongues
from kg.names.jamo import contracted
from kg.names.one_reading import Reading
from kg.names.scripts import EAST, HAN, HANGUL, apart, parted, readable, western

SHORT = re.compile(f"[{HAN}{HANGUL}]{{2,4}}")
"""A Chinese or Korean person's name: two to four characters, each a word of its own in Latin letters."""
SLIPPED = 0.3
"""Share of persons' names among those that begin with no family name, but are one key away from one."""
CONTRACTED = 0.5
"""Share of names with a glide written in two syllables among those of four syllables that look so (`량수니오`)."""
CHINESE = 0.5
"""Share of Chinese among persons whose name Korean spells as it spells Chinese sounds."""


def bare(text: str) -> str:
    """The name without the blanks and dots between its parts."""
    return re.sub(r"[\s・·]", "", text)


def persons(text: str, schema: str) -> list[Reading]:
    """Readings of a person's name, also of one with a post behind it; none for what cannot be one."""
    return _called(text, schema) or _named(text, bare(text), schema)


def _called(text: str, schema: str) -> list[Reading]:
    """Readings of a person's name with a post behind it."""
    name = posts.without(text)
    if name == text or not (schema or len(bare(name)) > 2):
        return []
    slipped = "Person" if jamo_slips.family(bare(name)) else ""
    return [one._replace(post=posts.telling(text)) for one in _named(name, bare(name), slipped)]


def _named(text: str, name: str, schema: str) -> list[Reading]:
    """The name read in every tongue it can be in; a kind that was not asked wants a family name."""
    if not EAST.fullmatch(name):
        return []
    found = sorted(_family_named(name, _in_each(text, name), schema), key=lambda one: -one.share)
    found = [one._replace(letters=name) for one in found]
    if chinese := chinese_in_hangul.person(name):
        found.append(Reading(chinese, tongues.IN_HANGUL, CHINESE, "Person"))
    if len(name) > 3 and tongues.HANGUL.match(name) and len(short := contracted(name)) == 3:
        found += [one._replace(share=one.share * CONTRACTED) for one in _named(short, short, schema)]
    return found


def _in_each(text: str, name: str) -> Iterator[Reading]:
    shares = tongues.shares(name, person=True)
    if tongues.JAPANESE in shares and (names := japanese.person(name)):
        share = shares[tongues.JAPANESE] / len(names)
        yield from (Reading(one, tongues.JAPANESE, share, "Person") for one in names)
    if SHORT.fullmatch(name):
        for tongue in (tongues.CHINESE, tongues.SOUTH, tongues.NORTH):
            if tongue in shares and readable(name, tongue):
                read = western(parted(text, partial(apart, tongue=tongue)))
                yield Reading(read, tongue, shares[tongue], "Person")
        if tongues.HANGUL.match(name) and (north := name[0].translate(tongues.NORTHERN)) != name[0]:
            read = western(apart(north + name[1:], tongues.NORTH))
            yield Reading(read, tongues.NORTH, tongues.SOUTHERN_WRITING, "Person")
        if tongues.CANTONESE in shares and (one := cantonese.person(name)):
            yield Reading(one, tongues.CANTONESE, shares[tongues.CANTONESE], "Person")


def _family_named(name: str, found: Iterator[Reading], schema: str) -> Iterator[Reading]:
    """Those that begin with a family name; of a person in Hangul also what a slip of a key may have made of one."""
    if schema and not tongues.HANGUL.search(name):
        yield from found
        return
    slipped = schema == "Person" and bool(jamo_slips.family(name))
    for one in found:
        if _personal(name, one.tongue):
            yield one
        elif slipped:
            yield one._replace(share=one.share * SLIPPED)


def _personal(name: str, tongue: str) -> bool:
    """Whether it has the shape of a person's name: a family name and one or two characters, or more in Japanese."""
    family = tongues.surname(name, tongue)
    rest = len(name) - len(family)
    return bool(family) and (rest <= 2 or tongue == tongues.JAPANESE)
