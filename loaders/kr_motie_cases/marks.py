"""Measures of a row: words in a column of them (`수출제한 3개월, 교육명령`), or marks under the heading of one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from loaders.kr_motie_cases import amounts
from loaders.kr_motie_cases.amounts import Unit
from loaders.kr_motie_cases.headings import cell_words, fold
from loaders.kr_motie_cases.periods import period

BETWEEN = re.compile(r"(?<!\d)\s*,|,(?!\d{3})|[;/+·・、\n]|\s(?:및|and|와|과|并)\s")
"""Between measures of one cell; not the comma of `1,000만원`."""
LASTING = re.compile(
    r"\d+\s*(?:개월|월|년|일|시간|か月|カ月|ヶ月|ヵ月|个月|年|日間?|天|時間|months?|years?|days?|hours?)\s*(?:간|間)?"
)
SIGNS = re.compile(r"[○●◯◎〇⭕✓✔☑■◆√✅]+")
CROSSES = re.compile(r"[-–—−×✕✗✘☒/.\s]+")
IMPOSED = re.compile(r"부과|선고|처분|납부|확정|処分|[:：()]|\b(?:of|imposed)\b", re.IGNORECASE)
"""Words beside the amount of a fine."""
NOT = re.compile(
    r"없|않|안\s|취소|철회|예정|검토|미(?=고발|부과|통보|처분)|なし|未|取消|没有|不予|\b(?:no|not|without|cancelled|pending)\b",
    re.IGNORECASE,
)
"""Words that may turn a measure into none: what stands with them is not decided here."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A measure as the row has it."""

    kind: str
    wording: str
    date: str = ""
    amount: amounts.Amount | None = None


def in_words(text: str, kinds: Mapping[str, str]) -> tuple[list[Taken], list[str]]:
    """Measures of a cell of words, and the parts that are not understood."""
    whole = kinds.get(fold(text))
    parts = [text] if whole else [part.strip() for part in BETWEEN.split(text) if part.strip()]
    found, unknown = [], []
    for part in parts:
        if is_none(part):
            continue
        kind = kind_of(part, kinds)
        if kind:
            found.append(Taken(kind, part, amount=_money(part, kind, None, kinds)))
        else:
            unknown.append(part)
    return found, unknown


def kind_of(text: str, kinds: Mapping[str, str]) -> str:
    """Kind of the one measure that a text names, with how long or how much; empty when it is none or several."""
    plain = LASTING.sub("", unicodedata.normalize("NFKC", text))
    if known := kinds.get(fold(plain)):
        return known
    rest, found = fold(plain), set()
    if NOT.search(plain):
        return ""
    for word in sorted((word for word in kinds if len(word) > 1 and word in rest), key=len, reverse=True):
        if word in rest and not (word.isascii() and not re.search(rf"\b{word}\b", text.casefold())):
            found.add(kinds[word])
            rest = rest.replace(word, " ")
    return found.pop() if len(found) == 1 else ""


def under(heading: str, kind: str, text: str, unit: Unit | None, kinds: Mapping[str, str]) -> Taken | None:
    """The measure that a column is headed with, as the cell marks it: by a sign, a length, an amount, a day or the
    word again. None when the cell is not understood; ask `is_none` first."""
    wording = f"{heading}: {text}"
    if unit and (money := _money(text, kind, unit, kinds)):
        return Taken(kind, wording, amount=money)
    if SIGNS.fullmatch(text) or fold(text) in cell_words("mark"):
        return Taken(kind, heading)
    if day := period(text, heading=heading):
        return Taken(kind, wording, day)
    if LASTING.fullmatch(text.strip()):
        return Taken(kind, wording)
    if money := _money(text, kind, None, kinds):
        return Taken(kind, wording, amount=money)
    return Taken(kind_of(text, kinds), wording) if kind_of(text, kinds) else None


def is_none(text: str) -> bool:
    """Whether a cell says that there was no measure."""
    return CROSSES.fullmatch(text) is not None or fold(text) in cell_words("none")


def _money(text: str, kind: str, unit: Unit | None, kinds: Mapping[str, str]) -> amounts.Amount | None:
    """The amount of a fine; the word for it may stand beside the number. None where none is printed."""
    if kind != "fine":
        return None
    plain = unicodedata.normalize("NFKC", text)
    for word in (word for word, known in kinds.items() if known == kind):
        plain = re.sub(re.escape(word), " ", plain, flags=re.IGNORECASE)
    found = amounts.amount(IMPOSED.sub(" ", plain).strip(), unit)
    return found if found.value is not None else None
