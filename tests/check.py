"""`./run test`: style, types, arrows, tests, in this order; stops at the first that fails.

All tests run as parts of their own, two beside each other: much of a test is waiting for a server or a browser. With
arguments for pytest there is one run, as pytest has it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

STEPS = {
    "style": ["ruff", "check", "."],
    "form": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "arrows": ["lint-imports"],
}
OTHERS = ["tests", "--ignore=tests/unit", "--ignore=tests/browser"]
PARTS = {
    "neo4j": [*OTHERS, "-m", "neo4j"],
    "others": [*OTHERS, "-m", "not neo4j"],
    "browser": ["tests/browser"],
    "unit": ["tests/unit"],
}
"""Part → what pytest is told, the longest first, so that no long one is left for the end. `tests/conftest.py` marks."""
BESIDE = 2
"""Parts that run at once: more of them would make browsers and engines on two cores so slow that tests give up."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Else each of the hundreds of processes that tests start would compile hundreds of modules anew."""


def main() -> int:
    for name, command in STEPS.items():
        print(f"— {name}: {' '.join(command)}", flush=True)
        if code := subprocess.run(found(command), check=False, env=ENVIRONMENT).returncode:
            return code
    if given := sys.argv[1:]:
        print(f"— tests: pytest {' '.join(given)}", flush=True)
        return subprocess.run(found(["pytest", *given]), check=False, env=ENVIRONMENT).returncode
    return in_parts()


def in_parts() -> int:
    """All tests; each line is printed as it comes, after the name of its part. 0 when every part passed."""
    with ThreadPoolExecutor(BESIDE) as lanes:
        codes = dict(zip(PARTS, lanes.map(part, PARTS), strict=True))
    failed = [name for name, code in codes.items() if code]
    print(f"— tests: {'failed in ' + ', '.join(failed) if failed else 'all parts passed'}", flush=True)
    return max(codes.values(), key=abs)


def part(name: str) -> int:
    """Run one part and print what it says; its exit code."""
    command = ["pytest", *PARTS[name], "-o", f"cache_dir=.pytest_cache/{name}"]
    print(f"— tests, {name}: {' '.join(command)}", flush=True)
    with subprocess.Popen(
        found(command), env=ENVIRONMENT, encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as running:  # fmt: skip
        for line in running.stdout or ():
            print(f"{name:>7} │ {line}", end="", flush=True)
    return running.returncode


def found(command: list[str]) -> list[str]:
    """The command with its tool from beside this Python, if it is there."""
    own = Path(sys.executable).parent / command[0]
    return [str(own) if own.exists() else shutil.which(command[0]) or command[0], *command[1:]]


if __name__ == "__main__":
    sys.exit(main())
