"""The text of a scanned page, by Tesseract where it is installed: an external program, never a requirement.

What it reads is of the source `ocr`: candidates from it are of the last tier, and it is told beside the unread pages.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from typing import Any

from kg.errors import SourceError

DPI = 200
SECONDS = 60
"""For one page."""
LANGUAGES = ("eng", "kor", "jpn")
"""Models that are used, where they are installed."""


@cache
def program() -> str | None:
    """Path of Tesseract; None where it is not installed."""
    return shutil.which("tesseract")


@cache
def languages(path: str) -> str:
    """The models that are installed, as Tesseract wants them named: `eng+kor`. '' where it has none of ours."""
    listed = subprocess.run([path, "--list-langs"], capture_output=True, text=True, timeout=SECONDS, check=False)
    there = set((listed.stdout + listed.stderr).split())
    return "+".join(one for one in LANGUAGES if one in there)


def text(page: Any) -> str:
    """What Tesseract reads on a page; '' where it is not installed or reads nothing. SourceError where it fails."""
    path = program()
    if path is None or not (models := languages(path)):
        return ""
    try:
        asked = [path, "stdin", "stdout", "-l", models]
        done = subprocess.run(asked, input=_picture(page), capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise SourceError(f"Tesseract took more than {SECONDS} s for a page", todo="recognise its text apart") from None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


def _picture(page: Any) -> bytes:
    """The page as a grey picture (portable graymap)."""
    drawn = page.render(scale=DPI / 72, grayscale=True)
    width, height, step = drawn.width, drawn.height, drawn.stride
    content = bytes(drawn.buffer)
    rows = b"".join(content[place : place + width] for place in range(0, height * step, step))
    return b"P5\n%d %d\n255\n" % (width, height) + rows
