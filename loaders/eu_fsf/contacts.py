"""contactInfo → telephone, e-mail, website; under any other key a note that names it."""

from __future__ import annotations

import re

from loaders.formats.element import Element
from loaders.formats.gathered import Gathered

KINDS = (
    (re.compile(r"(?i)e-?mail"), "email"),
    (re.compile(r"(?i)web|internet|url|homepage|site"), "website"),
    (re.compile(r"(?i)phone|tel\b|fax|mobile|cell"), "phone"),
)  # fmt: skip
"""The keys are written by hand, with numbers behind them: `PHONE[1]`, `Fax`, `WEB SITE`."""


def read(party: Gathered, owner: Element) -> None:
    for contact in owner.each("contactInfo"):
        contact.ignore("@logicalId", "@regulationLanguage")
        key, text = contact.maybe("@key"), contact.maybe("@value") or contact.own
        contact.ignore("text()")
        name = next((name for form, name in KINDS if form.search(key)), "")
        if name and text:
            party.add(name, text)
        elif text:
            party.note(f"{key or 'contact'}: {text}")
