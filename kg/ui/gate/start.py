"""Which start of the dashboard answers: whoever started it asks, before anybody at the port is handed the token.

Another server may listen at the port already, one of this user as well as a stranger's; only the process that was
started knows the mark in its environment, which other users cannot read.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping

from kg.ui.gate import policy

VARIABLE = "KG_DASHBOARD_START"
HEADER = "kg-start"
BYTES = 16
"""As many as cannot be guessed (OWASP asks for 16 or more in a session)."""


def fresh() -> str:
    """The mark of a server that is to be started, for VARIABLE of its environment."""
    return secrets.token_urlsafe(BYTES)


def told(environment: Mapping[str, str] = os.environ) -> policy.Headers:
    """The header by which a server that was started so is known; none when nobody waits for it."""
    mark = environment.get(VARIABLE, "")
    return [(HEADER.encode(), mark.encode("ascii", "replace"))] if mark else []
