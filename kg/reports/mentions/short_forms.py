"""Short forms that a document does not define: `Vale` for `Vale Electronics, Inc.`, `Hill` for `Ann Hill`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.countries import codes
from kg.reports import lexicon
from kg.reports.mentions import person_names

LEAST = 3


def of(labels: Mapping[str, str]) -> dict[str, str]:
    """Short form → name, for the names of a document (name → kind), where only one name can be meant."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, label in labels.items():
        for short in _forms(name, label):
            found[short].add(name)
    return {short: names.pop() for short, names in found.items() if len(names) == 1 and short not in labels}


def _forms(name: str, label: str) -> list[str]:
    words = name.replace(",", " ").split()
    if len(words) < 2:
        return []
    if label == "COMPANY":
        shorter = [" ".join(words[:count]) for count in range(1, len(words))]
        return [one for one in shorter if _telling(one)] + _letters(words)
    if label == "PERSON":
        ends = {words[0]} if person_names.family_first(words) else {words[-1]}
        if person_names.family(words[-1]):
            ends.add(words[-1])  # `Chong Sik Yu`: whichever of the two the text goes on with
        return [one for one in sorted(ends) if _telling(one)]
    return []


def _letters(words: list[str]) -> list[str]:
    """The first letters of a firm's name without its legal form, at least three: `TRI`."""
    legal = lexicon.among("legal_endings")
    initials = "".join(word[0] for word in words if word[:1].isupper() and word not in legal)
    return [initials] if len(initials) >= LEAST else []


def _telling(short: str) -> bool:
    """Whether a short form can mean one firm or person alone: no country, no place, no word of the trade."""
    words = short.split()
    usual = (
        lexicon.among("not_names") | lexicon.among("places") | lexicon.among("months") | lexicon.among("business_words")
    )
    common = {
        word for name in ("legal_endings", "agency_heads") for word in lexicon.among(name)
    } | person_names.other_words()
    last = words[-1]
    if len(words) == 1:
        told = not codes.code(short) if len(short) >= LEAST else person_names.family(short)  # `Ng`, `Li`
        return told and short not in usual | common and short[:1].isupper()
    return last not in ("and", "of", "&") and not codes.code(short) and last[:1].isupper() and last not in common
