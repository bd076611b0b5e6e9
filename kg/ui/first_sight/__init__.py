"""What a browser shows before Streamlit's script has answered: the rail with its links, the title, grey places.

Streamlit's own page is empty until it has fetched its scripts, a second and more. Ours stands in the same answer and
leaves as soon as there is anything to read under it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.middleware import Middleware


def shown() -> Middleware:
    """It, as Streamlit's application takes it."""
    from starlette.middleware import Middleware

    from kg.ui.first_sight.insertion import Insertion

    return Middleware(Insertion)
