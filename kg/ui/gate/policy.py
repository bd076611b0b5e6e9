"""Headers that bind the browser: nothing from elsewhere, nothing to elsewhere, in nobody's frame."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from kg.ui.first_sight import leaving

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
"""Scripts that stand in Streamlit's own page; their hashes and that of the first sight's let them run and no other."""
Headers = list[tuple[bytes, bytes]]


@cache
def headers() -> Headers:
    """For every answer of the dashboard.

    Streamlit makes its styles while it runs and loads the parts of a page of ours, the graph pane, from blobs it made
    itself; images and fonts may stand in the page as data.
    """
    allowed = " ".join(f"'sha256-{one}'" for one in [*_hashes(), leaving.digest()])
    content = {
        "default-src": "'self'", "script-src": f"'self' blob: {allowed}", "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:", "font-src": "'self' data:", "media-src": "'self' blob:",
        "connect-src": "'self'", "worker-src": "'self' blob:", "frame-src": "'none'",
        "object-src": "'none'", "base-uri": "'none'",
        "form-action": "'none'", "frame-ancestors": "'none'",
    }  # fmt: skip
    return [*strict("; ".join(f"{name} {value}" for name, value in content.items()))]


def strict(content: str) -> Headers:
    """The headers with this Content-Security-Policy."""
    told = {
        "content-security-policy": content,
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
    return [(name.encode(), value.encode()) for name, value in told.items()]


def _hashes() -> list[str]:
    """SHA-256 of each script in the page, in base64 (Content Security Policy Level 3, 6.7.3)."""
    import streamlit

    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    found = (hashlib.sha256(script.encode()).digest() for script in INLINE.findall(page))
    return [base64.b64encode(digest).decode() for digest in found]
