"""The page that opens the browser, a file of this user alone: it waits for the server, then leads to it.

A browser's command line, which everybody may read, holds no token. While the server starts the browser starts too.
"""

from __future__ import annotations

import os
from pathlib import Path

AGAIN = 0.3
"""Seconds after which the waiting page looks at itself anew."""
PAGE = (
    "<!doctype html><meta charset='utf-8'><meta name='color-scheme' content='light dark'>"
    "<meta http-equiv='refresh' content='{refresh}'><title>{title}</title>"
    "<body style='font: 16px/1.5 sans-serif; margin: 3rem'>{body}"
)
TITLE = "Export-control graph · 수출통제 그래프 · 輸出管理グラフ"
STARTING = f"<h1>{TITLE}</h1><p>Starting … · 시작하는 중 … · 起動しています…</p>"


def waiting(page: Path) -> str:
    """Address of the page, which now says that the server is starting."""
    return _put(page, PAGE.format(refresh=AGAIN, title=TITLE, body=STARTING))


def leading(page: Path, where: str) -> str:
    """Address of the page, which now leads there."""
    return _put(page, PAGE.format(refresh=f"0; url={where}", title=TITLE, body=""))


def _put(page: Path, text: str) -> str:
    """Written beside and moved: the browser may be reading it."""
    part = page.with_name(f"{page.name}.{os.getpid()}")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    part.replace(page)
    return page.as_uri()
