"""Whose words they are: quotation marks only around what stands in the document, everything else named as ours."""

from __future__ import annotations

from typing import Protocol
from urllib.parse import urlsplit

NOT_STORED = "original sentence not stored"


class Told(Protocol):
    """Something with words of its source, or with our account of it."""

    @property
    def quote(self) -> str: ...
    @property
    def quote_lang(self) -> str: ...
    @property
    def quote_url(self) -> str: ...
    @property
    def summary(self) -> str: ...


def quoted(told: Told) -> str:
    """The words of the document in quotation marks with their language; empty where none are stored.

    Without a language the words are not known to be those of the document: they are closely rendered, not quoted.
    """
    return f"“{told.quote}” [{told.quote_lang}]" if told.quote and told.quote_lang else ""


def read_at(told: Told) -> str:
    """Host of the page on which the quoted words were read; empty where none is stored or nothing is quoted."""
    return (urlsplit(told.quote_url).hostname or "").removeprefix("www.") if quoted(told) else ""


def account(told: Told) -> str:
    """What we say it says; empty where the words of the document stand for themselves."""
    return "" if quoted(told) else told.quote or told.summary


def lines(told: Told) -> list[str]:
    """The words for a reader: quoted, or our summary with the remark that the original is not stored."""
    if own := account(told):
        return [f"our summary: {own}", NOT_STORED]
    where = f" (read at {read_at(told)})" if read_at(told) else ""
    return [quoted(told) + where] if quoted(told) else []
