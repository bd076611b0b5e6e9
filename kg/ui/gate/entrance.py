"""The two pages of the gate: come in, with the cookie set; or how to come in."""

from __future__ import annotations

from html import escape

from kg.ui.gate import policy
from kg.ui.i18n import LOCALES, words

DAYS = 30
"""Days that a browser may come back without the token."""
PAGE = "<!doctype html><html lang='{lang}'><meta charset='utf-8'><title>{title}</title>{head}<h1>{title}</h1>{body}"


def welcome(target: str, cookie: tuple[str, str]) -> tuple[int, policy.Headers, bytes]:
    """Set the cookie and go on to the page that was asked for, without the token in its address.

    The page goes on by itself: after a redirect a browser would not send the cookie to whoever followed a link from
    elsewhere (SameSite=Strict), while here the next request is our own page's.
    """
    name, value = cookie
    kept = f"{name}={value}; Path=/; Max-Age={DAYS * 86_400}; HttpOnly; SameSite=Strict"
    head = f"<meta http-equiv='refresh' content='0; url={escape(target, quote=True)}'>"
    page = PAGE.format(lang="en", title="Export-control graph", head=head, body="")
    return 200, [*_plain("text/html"), (b"set-cookie", kept.encode())], page.encode()


def closed(asked: str) -> tuple[int, policy.Headers, bytes]:
    """How to come in, in the language the browser asks for (its Accept-Language)."""
    first = asked.partition(",")[0].partition("-")[0].strip().lower()
    say = words(first if first in LOCALES else LOCALES[0])
    told = "".join(f"<p>{say(f'gate.{name}')}</p>" for name in ("token", "file", "again"))
    page = PAGE.format(lang=say.locale, title=say("gate.title"), head="", body=told)
    return 403, _plain("text/html"), page.encode()


def refused(reason: str) -> tuple[int, policy.Headers, bytes]:
    """For another host's name or another site's page: no reader is there to be told how to come in."""
    return 403, _plain("text/plain"), reason.encode()


def _plain(kind: str) -> policy.Headers:
    shared = policy.strict("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
    return [*shared, (b"content-type", f"{kind}; charset=utf-8".encode()), (b"cache-control", b"no-store")]
