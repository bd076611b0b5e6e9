"""Commands that a page shows, with the output it shows for them: run, compared, and on request written anew.

A fenced block marked `console` holds lines that begin with `$ ` (commands; a line ending in a backslash goes on) and
what they print, standard output and standard error as in a terminal. `…` stands for any text inside a line, and alone
on a line for any lines. A comment `<!-- long-running -->` on the line before a block: its commands are not run.

`python -m tests.consoles README.md docs/tutorial.md` runs all commands and writes down what they print where the page
says something else.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"(?P<mark><!-- long-running -->\n+)?^```console\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
CONTINUED = re.compile(r"\\\n(> )?")
ANY = "…"
VARIES = {
    r"ArcadeDB/\S+": f"ArcadeDB/{ANY}",
    r"\bin \d+\.\d+ s\b": f"in {ANY} s",
    r"\b\d{4}-\d\d-\d\dT[\d:]+\+00:00": ANY,
}
"""What differs from run to run, and how a page writes it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One command of a page."""

    command: str
    output: str
    """What the page shows, lines without spaces at their end."""
    start: int
    end: int
    """Where the output stands in the page's text."""
    line: int
    runs: bool


def shown(page: str) -> list[Shown]:
    """All commands of a page in their order."""
    found = []
    for block in BLOCK.finditer(page):
        commands = list(re.finditer(r"^\$ ((?:.*\\\n)*.*)\n", block["text"], re.MULTILINE))
        ends = [*(command.start() for command in commands[1:]), len(block["text"])]
        for command, end in zip(commands, ends, strict=True):
            first, last = block.start("text") + command.end(), block.start("text") + end
            line = page.count("\n", 0, block.start("text") + command.start()) + 1
            found.append(
                Shown(CONTINUED.sub("", command[1]), page[first:last].rstrip(), first, last, line, not block["mark"])
            )
    return found


def run(command: str, home: Path) -> str:
    """What a command prints in a shell, in the checkout, with this project's `kg` and its own empty KG_HOME."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    environment |= {"PATH": path, "KG_HOME": str(home), "COLUMNS": "160", "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        ["sh", "-c", command], env=environment, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return trimmed(done.stdout)


def trimmed(text: str) -> str:
    """Without spaces at the ends of lines and empty lines at the end."""
    return "\n".join(line.rstrip() for line in text.splitlines()).rstrip()


def matches(wanted: str, printed: str) -> bool:
    """Whether the output is what the page shows."""
    lines = [
        r"(?:.*\n)*?" if line.strip() == ANY else ".*".join(map(re.escape, line.split(ANY))) + r"\n"
        for line in trimmed(wanted).splitlines()
    ]
    return re.fullmatch("".join(lines), printed + "\n" if printed else "") is not None


def rewritten(page: str, home: Path) -> str:
    """The page with the output of its commands as they print it now, where it shows something else."""
    outputs = [(one, run(one.command, home)) for one in shown(page) if one.runs]
    for one, printed in reversed(outputs):
        if not matches(one.output, printed):
            for found, written in VARIES.items():
                printed = re.sub(found, written, printed)
            page = page[: one.start] + (printed + "\n" if printed else "") + page[one.end :]
    return page


if __name__ == "__main__":
    from kg.store import local

    for name in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            try:
                text = rewritten(Path(name).read_text("utf-8"), Path(folder))
            finally:
                local.stop(Path(folder))
        Path(name).write_text(text, "utf-8")
