"""The state of a number in GLEIF's register: issued, lapsed, merged, retired, annulled, a duplicate."""

from __future__ import annotations

from loaders.source_facts import facts

ISSUED = ("ISSUED", "PUBLISHED", "PENDING_TRANSFER", "PENDING_ARCHIVAL", "")
"""States of a number that is kept up; the last two while it changes hands between issuers."""
TAKEN_BACK = ("ANNULLED", "DUPLICATE", "CANCELLED", "PENDING_VALIDATION")
"""States in which the number identifies nobody, or nobody yet."""


def numbers(lei: str, state: str) -> dict[str, str]:
    """Where the number stands on the party: as its LEI, or as another number when the register took it back."""
    return {"other_number": lei} if state.strip().upper() in TAKEN_BACK else {"lei": lei}


def told(state: str, day: str) -> list[str]:
    """The state in words for every number that is not simply issued: `LEI LAPSED (2021-05-01): …`."""
    code = state.strip().upper()
    if code in ISSUED:
        return []
    since = f" ({day})" if day else ""
    words = facts("gleif").lookups["registration"].get(code, "a state that this reader does not know")
    return [f"LEI {code}{since}: {words}"]
