"""Firms' and offices' names in eastern scripts read in each tongue: known parts in English, the rest spelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from kg.names import chinese_in_hangul, japanese, tongues
from kg.names.one_reading import Reading
from kg.names.scripts import HAN, HANGUL, KANA, parted, readable, syllable, western
from kg.names.translated import choices, translated
from kg.names.words import read

BRAND = 0.15
"""Share of firms called by one common word that write it in English when they write Latin letters: `미래` is mostly
Mirae, and seldom Future."""


CHINESE_FIRMS = 0.5
"""Share of Chinese ones among firms whose name Korean spells as it spells Chinese sounds."""
COUNTRIES = ("korea", "china", "japan")
"""Translated wherever they stand: by themselves they name no firm."""


def firms(text: str, share: float, kind: str) -> list[Reading]:
    """Readings of a firm's name, or of any other: known parts in English, the rest in each tongue."""
    shares = tongues.shares(re.sub(f"[^{HAN}{KANA}{HANGUL}]", "", text), person=False)
    if chinese_in_hangul.likely(text):
        shares[tongues.IN_HANGUL] = CHINESE_FIRMS
    found: list[Reading] = []
    for spell_more in choices(text):
        for tongue in (tongues.CHINESE, tongues.SOUTH, tongues.NORTH, tongues.JAPANESE, tongues.IN_HANGUL):
            if tongue in shares:
                found += _in_parts(text, Reading("", tongue, share * shares[tongue], kind), spell_more=spell_more)
    if not found and shares:
        tongue = max(shares, key=lambda one: shares[one])
        found += _in_parts(text, Reading("", tongue, share * tongues.FOREIGN, kind), spell_more=False, borrowed=True)
    return found


def _in_parts(text: str, one: Reading, *, spell_more: bool, borrowed: bool = False) -> Iterator[Reading]:
    """The reading in parts; of a name that is one translated word its spelling too, which is the likelier.

    `borrowed`: a character that the tongue does not read is read in Mandarin, so that no name is without a reading.
    """
    run = Runs(one.tongue, borrowed=borrowed)
    latin = western(parted(text, partial(translated, spell=run.spell, spell_more=spell_more)))
    if run.lost:
        return
    if run.sounds or not _one_word(latin):
        yield one._replace(latin=latin, sounds=tuple(run.sounds))
        return
    run = Runs(one.tongue)
    spelled = western(parted(text, partial(translated, spell=run.spell, brand=True)))
    if not run.lost:
        yield one._replace(latin=spelled, sounds=tuple(run.sounds))
    if run.lost or spelled.split() != latin.split():
        yield one._replace(latin=latin, share=one.share * BRAND)


def _one_word(latin: str) -> bool:
    """Whether there is one telling word, no country, and nothing beside it but a legal form."""
    name = read(latin, "Organization")
    telling = [word for word, klass in zip(name.words, name.classes, strict=True) if klass != "legal"]
    return len(telling) == 1 and telling[0] not in COUNTRIES


class Runs:
    """Spells runs of characters in one tongue, each as one word, and notes from what, and whether one was unreadable.

    A reading without what could not be read is another name: it is of no use.
    """

    def __init__(self, tongue: str, *, borrowed: bool = False) -> None:
        self.tongue, self.lost, self.borrowed = tongue, False, borrowed
        self.sounds: list[tuple[str, tuple[str, ...]]] = []

    def spell(self, run: str) -> str:
        syllables = self._syllables(run)
        word = "".join(syllables)
        if run and not word:
            self.lost = True
        elif word.isalpha():
            self.sounds.append((word, syllables))
        return word

    def _syllables(self, run: str) -> tuple[str, ...]:
        if self.tongue == tongues.JAPANESE and (word := japanese.word(run)):
            return (word,)
        if self.tongue == tongues.IN_HANGUL:
            return chinese_in_hangul.syllables(run)
        if self.borrowed:
            return tuple(japanese.word(c) or syllable(c, tongues.CHINESE) for c in run)
        if self.tongue == tongues.JAPANESE or not readable(re.sub(f"[^{HAN}{HANGUL}]", "", run), self.tongue):
            return ()
        return tuple(syllable(c, self.tongue) for c in run)
