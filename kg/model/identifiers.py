"""Numbers that identify, under their schemes: normal form and check digit. `None` means: not such a number.

Digits of full width are digits. A filler such as 1234567 is no number, although its check digit holds.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.model.placeholders import checked_filler, filler

IMO = re.compile(r"(?:IMO\D{0,12})?(\d{7})", re.IGNORECASE)
UN_REFERENCE = re.compile(r"[A-Z]{2}[ei]\.\d{3}")
MARKS = re.compile(r"[\W_]+")
COMPANY_WEIGHTS = (8, 6, 4, 2, 9, 7)


@lru_cache(maxsize=50_000)
def imo(text: str) -> str | None:
    """IMO ship number: seven digits, the last being the sum of the first six times 7…2, modulo 10."""
    from stdnum import imo as stdnum_imo  # brings what reads packages and help texts: most commands check no number

    digits = _imo_digits(text)
    return digits if digits and stdnum_imo.is_valid(digits) and not checked_filler(digits) else None


def imo_company(text: str) -> str | None:
    """IMO company or registered-owner number: weights 8 6 4 2 9 7, check digit (11 - sum mod 11) mod 10."""
    digits = _imo_digits(text)
    if not digits or checked_filler(digits):
        return None
    total = sum(weight * int(digit) for weight, digit in zip(COMPANY_WEIGHTS, digits, strict=False))
    return digits if (11 - total % 11) % 10 == int(digits[6]) else None


def _imo_digits(text: str) -> str | None:
    match = IMO.fullmatch(_plain(text))
    return match[1] if match else None


def _plain(text: str) -> str:
    """The text with digits and letters of full width as plain ones."""
    return text.strip() if text.isascii() else unicodedata.normalize("NFKC", text).strip()


def lei(text: str) -> str | None:
    """Legal Entity Identifier, ISO 17442: twenty characters with an ISO 7064 check."""
    from stdnum import lei as stdnum_lei

    compact = stdnum_lei.compact(_plain(text)).upper()
    return compact if stdnum_lei.is_valid(compact) and not filler(compact[4:18]) else None


def un_reference(text: str) -> str | None:
    """Permanent reference number of the UN list (`KPe.020`), trimmed: publishers leave blanks behind it."""
    text = _plain(text)
    return text if UN_REFERENCE.fullmatch(text) else None


def number(text: str) -> str:
    """Any other number made comparable: letters and digits only, upper case."""
    return MARKS.sub("", _plain(text)).upper()


def scoped(country: str | None, text: str) -> str | None:
    """A number under its country, `kp:745132109`; None without a country: the same digits exist elsewhere.

    None for a filler as well: firms and people whose number is `N/A` or 123456789 have nothing in common.
    """
    bare = number(text)
    return f"{country}:{bare}" if country and bare and not filler(bare) else None
