"""Words of a name in another script that no key brought together with a listed one, asked by their sounds after all."""

from __future__ import annotations

from kg.names import heard, jamo_slips, korean, tongues
from kg.names.tongues import HANGUL, KATAKANA
from kg.screening.asked_name import Asked


def likeness(asked: Asked, place: int, word: str) -> float:
    """How well a listed word can be what stands at a place of the query: spelled in katakana, or in Hangul but for one
    key; 0.0 for other scripts."""
    reading = asked.reading
    if reading.tongue == KATAKANA:
        kana = dict(reading.sounds).get(asked.name.written[place])
        return heard.likeness(KATAKANA, kana, word, 0.0) if kana else 0.0
    letters = reading.letters
    if asked.syllables and len(letters) == len(asked.name.words) and HANGUL.match(letters[place]):
        spelled = korean.likeness((asked.name.written[place],), word)
        if spelled or (place == 0 and tongues.surname(letters, tongues.SOUTH)):
            return spelled  # another family name is another family, however near its keys
        return jamo_slips.likeness(letters[place], word)
    return 0.0
