"""Every page of the dashboard at every width, in every language and scheme, looked at by its own measures.

`python -m tests.sweep` opens each page with its example over the graph of KG_HOME and prints what is cut off, lies over
something else, is wider than the window, written small or pale, empty, or left in English; it ends with 1 when anything
is. Names of pages look at these alone; `--locale ja --scheme dark --width 1024` at less of each.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from kg.store.settings import settings
from kg.ui import menu, starting
from kg.ui.i18n import LOCALES
from tests import letters
from tests.pictures import PATIENCE, address, settled
from tests.served import chromium, reader, served

WIDTHS = (1024, 1280, 1600, 1920, 2560)
SCHEMES = ("light", "dark")
HIGH = 1200
HERE = Path(__file__).parent
PAINTED = (HERE / "sweep_letters.js").read_text("utf-8")
MEASURE = (HERE / "sweep.js").read_text("utf-8")
LOOKS = 5
"""Looks at a page with faults: tables and charts follow the window a moment later, on a busy machine after many."""
STEADY = """() => new Promise(done => {
  let before = "", same = 0;
  const look = () => {
    const now = [...document.querySelectorAll("[data-testid=stMain] *")].slice(0, 3000)
      .map(one => one.getBoundingClientRect().width | 0).join();
    same = now === before ? same + 1 : 0; before = now;
    same > 20 ? done() : requestAnimationFrame(look);
  }; look(); })"""
"""Resolves when nothing on the page has changed its width for twenty frames."""
WORD = re.compile(r"(?<![\w.-])[a-z]{3,}(?![\w.-])|^[A-Z][a-z]{3,}$")
"""English: a word in small letters, or one that stands alone."""
STREAMLITS = re.compile(
    "Choose (an option|date)|Help for |Clear (all|entry|value)|Selected values|Main menu|Sidebar|Open$|Show .* calendar"
    "|(year|month|day), |Upload$|200MB|(In|De)crement$|flag( icon)?$|code$|history$|(T|Subt)itle text '"
)
"""Said by Streamlit and Vega themselves, most of it to those who listen; they have one language."""


def opened(page: Page, where: str, entry: menu.Entry, locale: str, width: int) -> None:
    """Open the page with its example in a window so wide, in a browser that remembers the words it paints."""
    page.set_viewport_size({"width": width, "height": HIGH})
    page.set_default_timeout(PATIENCE)
    page.add_init_script(PAINTED)
    page.goto(address(where, entry, locale))
    settled(page)


def at_width(page: Page, width: int) -> dict[str, Any]:
    """What is wrong on the open page in a window so wide (`found`), and all that can be read on it (`read`)."""
    page.set_viewport_size({"width": width, "height": HIGH})
    measured: dict[str, Any] = {"found": [""]}
    for _ in range(LOOKS):
        if measured["found"]:
            page.evaluate(STEADY)
            measured = page.evaluate(MEASURE)
    return measured


def faults(measured: dict[str, Any]) -> list[str]:
    """What is wrong, once each, as lines."""
    return list(dict.fromkeys(f"{kind}: {text}" for kind, text in measured["found"]))


def english(read: Sequence[str]) -> list[str]:
    """Of what can be read, what is in Latin letters and neither a name, a quotation nor anything a source says."""
    left = {" ".join(letters.ours(text).split()) for text in read if not STREAMLITS.match(text)}
    return sorted(one for one in left if WORD.search(one))


def swept(browser: Browser, where: str, wanted: argparse.Namespace) -> int:
    """Look at all that is wanted and print it; the number of faults. English is told once, at the first width."""
    count = 0
    for entry, locale, scheme in product(menu.entries(), wanted.locale, wanted.scheme):
        if wanted.pages and entry.name not in wanted.pages:
            continue
        with reader(browser, 1440, HIGH, color_scheme=scheme, locale=locale) as page:
            opened(page, where, entry, locale, wanted.width[0])
            for width in wanted.width:
                measured = at_width(page, width)
                told = faults(measured)
                if width == wanted.width[0] and locale in letters.OWN:
                    told += [f"left in English: {left}" for left in english(measured["read"])]
                for one in told:
                    print(f"{entry.name} {locale} {scheme} {width}: {one}", flush=True)
                count += len(told)
    return count


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("pages", nargs="*")
    asked.add_argument("--locale", nargs="+", default=LOCALES, choices=LOCALES)
    asked.add_argument("--scheme", nargs="+", default=SCHEMES, choices=SCHEMES)
    asked.add_argument("--width", nargs="+", type=int, default=WIDTHS)
    home = Path(os.environ.get("KG_HOME") or settings().files.folder)
    with served(starting.app_path(), home, sources="loaders") as where, chromium() as browser:
        count = swept(browser, where, asked.parse_args())
    print(f"{count} faults")
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main())
