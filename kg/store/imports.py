"""The official driver, imported late and without the data frame libraries it does not need here.

`import neo4j` imports pandas, numpy and pyarrow wherever they are installed (they come with Streamlit), only to
offer data frames and to take numpy values as parameters. A command that prints ten rows should not wait 1.5 s for
that, so a fresh single-threaded process hides those of the three that it does not have yet while the driver is
imported. One that has data frames already, or other threads that might import them meanwhile (Streamlit, a notebook),
imports it as it is.
"""

from __future__ import annotations

import importlib
import sys
import threading
from types import ModuleType
from typing import Any

HEAVY = ("numpy", "pandas", "pyarrow")


def neo4j() -> ModuleType:
    """The driver module; the first call in a plain process takes about 0.3 s instead of 2."""
    if "neo4j" in sys.modules or threading.active_count() > 1 or "pandas" in sys.modules:
        return importlib.import_module("neo4j")
    modules: dict[str, Any] = sys.modules
    hidden = [name for name in HEAVY if name not in modules]
    modules.update(dict.fromkeys(hidden))  # None in sys.modules is Python's own way to say "not importable"
    try:
        return importlib.import_module("neo4j")
    finally:
        for name in hidden:
            del modules[name]
