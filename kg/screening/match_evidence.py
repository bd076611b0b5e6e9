"""Evidence of a match: each feature with both values, its log-odds and a sentence a person can read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.index.index import Listed
from kg.names import tongues
from kg.names.unreadable import named
from kg.screening import scoring
from kg.screening.alignment import Meeting
from kg.screening.asked_name import Asked
from kg.screening.counter_words import contradictions
from kg.screening.name_likeness import NameScore
from kg.screening.own_letters import own_letters
from kg.screening.ruleset import sentence
from kg.screening.thin import thin

PLACES = {
    "name": "name", "alias": "other name", "weak_alias": "weak other name", "former_name": "former name",
    "original_name": "name in its own script",
}  # fmt: skip


TOLD = 0.0005
"""Log-odds from which a feature is told: it would be printed as 0.000."""
FREQUENT = -0.5
"""Log-odds from which a name is called frequent."""
TONGUES = {
    "chinese": "read in Mandarin",
    "cantonese": "read in Cantonese",
    "south": "read in Korean",
    "north": "read in Korean",
    "japanese": "read in Japanese",
    "table": "the table of the DPRK's bodies has it in English",
    "katakana": "read as a foreign name in katakana",
    "arabic": "read in Arabic letters",
    "chinese in hangul": "read as Chinese written in Hangul",
    "russian": "known Russian words in English, the rest spelled",
}


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against, in log-odds (natural logarithm)."""

    feature: str
    query_value: str
    match_value: str
    weight: float
    sentence: str


def of_name(asked: Asked, listed: Listed, score: NameScore) -> Iterator[Feature]:
    """Features of the names; their weights add up to the score's log-odds."""
    ours, theirs = asked.name.text, listed.name
    yield Feature("name_words", ours, theirs, score.words, _meeting(asked, listed, score))
    if score.left_over:
        over, missing = _left(asked, listed, score)
        told = _left_over(over, missing, forms=_forms_left(asked, listed, score))
        yield Feature("words_left_over", over, missing, score.left_over, told)
    if abs(score.rarity) >= TOLD:
        key = f"word_rarity.{'rare' if score.rarity > 0 else 'frequent'}"
        yield Feature("word_rarity", ours, theirs, score.rarity, sentence(key))
    if score.contradictions:
        for one in contradictions(asked, listed, score.alignment):
            yield Feature(one.feature, one.ours, one.theirs, one.weight, one.sentence)
    if score.order:
        told = sentence("word_order.initial" if score.order == scoring.INITIAL_TURNED else "word_order.differs")
        yield Feature("word_order", ours, theirs, score.order, told)
    if score.quality:
        yield Feature("name_quality", "", theirs, score.quality, sentence("name_quality.weak_alias"))
    if score.thin:
        yield Feature("little_agrees", ours, theirs, score.thin, thin(asked, listed, score.alignment).sentence)
    if asked.reading.tongue:
        told = f"{_how_read(asked)}: {asked.reading.latin}"
        told += "; it can be read otherwise" if score.reading <= -TOLD else ""
        yield Feature("reading", asked.reading.written, asked.reading.latin, score.reading, told)
    if score.letters:
        own = own_letters(asked, listed)
        yield Feature("own_letters", own.ours, own.theirs, score.letters, own.sentence)
    if asked.reading.unread:
        left = named(asked.reading.unread)
        yield Feature("unread", left, "", 0.0, f"left out, because it cannot be read: {left}")
    bent = scoring.name_alone(score.log_odds) - score.log_odds
    if bent < -TOLD:
        yield Feature("name_alone", ours, theirs, bent, sentence("name_alone.most"))
    if abs(score.script) >= TOLD:
        told = sentence(f"calibrated.{'more' if score.script > 0 else 'less'}")
        yield Feature("calibration", asked.reading.written, theirs, score.script, told)
    if score.frequency:
        key = f"name_frequency.{'frequent' if score.frequency <= FREQUENT else 'others'}"
        yield Feature("name_frequency", ours, theirs, score.frequency, sentence(key))


def _how_read(asked: Asked) -> str:
    """The tongue; of a name that is no person's also that parts of it were put into English, or all of it."""
    reading = asked.reading
    if reading.kind == "Person" or reading.tongue not in tongues.EASTERN:
        return TONGUES[reading.tongue]
    return f"known parts in English, the rest {TONGUES[reading.tongue]}" if reading.sounds else "known parts in English"


def _meeting(asked: Asked, listed: Listed, score: NameScore) -> str:
    place = PLACES[listed.place]
    if asked.initials:
        return sentence("name_words.initials", place=place, words=" ".join(asked.name.words))
    unlike = [m for m in score.alignment.meetings if m.likeness < 1 and "=" not in asked.name.words[m.ours[0]]]
    if not unlike:
        key = f"name_words.{'those_that_meet' if score.left_over else 'equal'}"
        met = sorted(i for m in score.alignment.meetings for i in range(m.ours[0], m.ours[1] + 1))
        return sentence(key, place=place, words=bare(asked.name.words[i] for i in met if not _legal(asked, i)))
    pairs = ", ".join(_pair(asked, listed, m) for m in unlike[:4])
    return sentence("name_words.alike", place=place, pairs=pairs)


def _pair(asked: Asked, listed: Listed, meeting: Meeting) -> str:
    mine = bare(asked.name.words[meeting.ours[0] : meeting.ours[1] + 1])
    its = bare(listed.spelled[meeting.theirs[0] : meeting.theirs[1] + 1])
    return f"{mine} ~ {its} ({meeting.likeness:.2f})"


def _left(asked: Asked, listed: Listed, score: NameScore) -> tuple[str, str]:
    """The words of both names that do not meet, but for legal forms, which every firm writes in its own way."""
    over = [i for i in score.alignment.over if not _legal(asked, i)]
    missing = [j for j in score.alignment.missing if listed.classes[j] != "legal"]
    return bare(asked.name.words[i] for i in over), bare(listed.spelled[j] for j in missing)


def _legal(asked: Asked, place: int) -> bool:
    return asked.name.classes[place] == "legal"


def _forms_left(asked: Asked, listed: Listed, score: NameScore) -> bool:
    """Whether a legal form is among the words that do not meet."""
    ours = any(_legal(asked, i) for i in score.alignment.over)
    return ours or any(listed.classes[j] == "legal" for j in score.alignment.missing)


def _left_over(over: str, missing: str, *, forms: bool) -> str:
    """What weighs here: words of either side, and a legal form, by which alone two parties may be told apart."""
    sides = (("in_query", over), ("in_list", missing))
    told = [sentence(f"words_left_over.{side}", words=words) for side, words in sides if words]
    return "; ".join([*told, sentence("words_left_over.legal_form")] if forms or not told else told)


def bare(words: Iterable[str]) -> str:
    """Words as they are told: without the mark of a legal form that stands for all its spellings."""
    return " ".join(word.removeprefix("=") for word in words)
