"""Signs beside an eastern name as words: legal forms in brackets, ordinals in digits, the word for ship."""

from __future__ import annotations

import re

FORMS = {"주": "주식회사", "유": "유한회사", "합": "합자회사", "사": "사단법인", "재": "재단법인", "株": "株式会社",
         "有": "有限会社", "合": "合資会社", "資": "合資会社", "名": "合名会社", "同": "合同会社", "社": "社団法人",
         "財": "財団法人"}  # fmt: skip
"""Signs of legal forms in brackets, and as one character, which Unicode takes apart into the same."""
FORM = re.compile(rf"[(（]({'|'.join(FORMS)})[)）]")
ORDINAL, HAN_DIGITS = re.compile(r"(?<=[第제])\d{1,4}"), str.maketrans("0123456789", "〇一二三四五六七八九")
HULL = re.compile(r"(?<=[\d\uac00-\ud7a3\u3400-\u9fff])\s*(?:호|号|號)\s*$")
"""The word for ship behind its name or number."""
NUMBER = re.compile(r"(?<=[\uac00-\ud7a3\u3400-\u9fff])(\d+)$")


def written_out(text: str) -> str:
    """The text with the signs of legal forms as words (`(주)한빛` → 주식회사 한빛), ordinals in one script (`제2`)."""
    text = ORDINAL.sub(lambda digits: digits[0].translate(HAN_DIGITS), text)
    return FORM.sub(lambda sign: f" {FORMS[sign[1]]} ", text).strip()


def ships(text: str) -> str:
    """A ship's name without the word for ship behind it, its number as a word: `금운산3호` → 금운산 3."""
    return NUMBER.sub(r" \1", HULL.sub("", text))
