"""Hostile and damaged files: every sample in several damages, and what was made to harm a reader of its format.

All are made from the bundled samples by a seed; the same seed makes the same files.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hostile import made, paths
from loaders.source import names, source

EACH = 3
"""Damages of each sample."""
BOM = b"\xef\xbb\xbf"
LONG = 50 << 20
"""Bytes of a line that is too long."""
SIGNS = ["\x1b[2J\x1b]0;owned\x07", "\x9b31m", "\u202e", "\u2066", "\0", "\r", "\u2028", "\ufeff", "\x7f"]


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file, or the folder that holds its set, for one source; `kind` says what was done to it."""

    source: str
    path: Path
    kind: str


def hostile(folder: Path, seed: int, most: int | None = None) -> Iterator[Hostile]:
    """Each is made when it is asked for, in a folder of its own; `most` chooses so many of them at random."""
    chance = random.Random(seed)
    makers = [*_damaged(chance), *_made(chance)]
    for number, (id, kind, make) in enumerate(makers if most is None else chance.sample(makers, most)):
        own = folder / f"{number}"
        own.mkdir()
        yield Hostile(id, make(own), kind)
        shutil.rmtree(own, ignore_errors=True)


Maker = tuple[str, str, Callable[[Path], Path]]


def _damaged(chance: random.Random) -> Iterator[Maker]:
    for id in names():
        for kind in chance.sample(list(DAMAGES), EACH):
            own = random.Random(chance.random())
            yield id, kind, lambda folder, id=id, kind=kind, own=own: _one_damaged(folder, id, kind, own)  # type: ignore[misc]


def _one_damaged(folder: Path, id: str, kind: str, chance: random.Random) -> Path:
    """The whole sample, one of its files damaged."""
    shutil.copytree(source(id).sample, folder, dirs_exist_ok=True)
    files = sorted(folder.iterdir())
    file = chance.choice(files)
    file.write_bytes(DAMAGES[kind](file.read_bytes(), chance))
    return folder if len(files) > 1 else file


def _made(chance: random.Random) -> Iterator[Maker]:
    """What was made for a format, in a source of that format and under the name that its file has."""
    for suffix, kinds in made.KINDS.items():
        fitting = [
            (id, file)
            for id in names()
            for file in sorted(source(id).sample.iterdir())
            if file.suffix.lower() == suffix
        ]
        for kind, content in kinds.items():
            id, file = chance.choice(fitting)
            yield id, kind, lambda folder, file=file, content=content: _placed(folder, file, content)  # type: ignore[misc]
    for kind, place in paths.KINDS.items():
        yield "us_state_isn", kind, lambda folder, place=place: place(folder, ISN)  # type: ignore[misc]


def _placed(folder: Path, sample: Path, content: Callable[[bytes], bytes]) -> Path:
    files = sorted(sample.parent.iterdir())
    for file in files:
        shutil.copy(file, folder)
    (folder / sample.name).write_bytes(content(sample.read_bytes()))
    return folder if len(files) > 1 else folder / sample.name


ISN = source("us_state_isn").sample / "isn.csv"


def _at(content: bytes, chance: random.Random) -> int:
    return chance.randrange(len(content))


def _changed(content: bytes, chance: random.Random) -> bytes:
    at = _at(content, chance)
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def _with(content: bytes, chance: random.Random, *some: bytes) -> bytes:
    """These bytes put in between, each at a place of its own."""
    for one in some:
        at = _at(content, chance)
        content = content[:at] + one + content[at:]
    return content


def _as(content: bytes, encoding: str) -> bytes:
    return content.decode("utf-8", "replace").encode(encoding, "replace")


def _shuffled(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "cut off": lambda content, chance: content[: _at(content, chance)],
    "one bit": _changed,
    "many bits": lambda content, chance: _changed(_changed(_changed(content, chance), chance), chance),
    "NUL bytes": lambda content, chance: _with(content, chance, bytes(100)),
    "zeroed end": lambda content, chance: content[: (at := _at(content, chance))] + bytes(len(content) - at),
    "a hole": lambda content, chance: content[: (at := _at(content, chance))] + content[at + chance.randint(1, 300) :],
    "two marks of UTF-8": lambda content, chance: BOM + BOM + content,
    "UTF-16": lambda content, chance: _as(content, "utf-16"),
    "UTF-32": lambda content, chance: _as(content, "utf-32"),
    "EBCDIC": lambda content, chance: _as(content, "cp037"),
    "Korean code page": lambda content, chance: _as(content, "cp949"),
    "half in another code page": lambda content, chance: content + _as(content, "shift_jis"),
    "old line ends": lambda content, chance: content.replace(b"\r\n", b"\n").replace(b"\n", b"\r"),
    "signs that a terminal obeys": lambda content, chance: _with(content, chance, *(s.encode() for s in SIGNS)),
    "lines in another order": _shuffled,
    "twice": lambda content, chance: content + content,
    "empty": lambda content, chance: b"",
    "a web page": lambda content, chance: b"<!DOCTYPE html><html><body>503 Service Unavailable</body></html>",
    "a program": lambda content, chance: b"\x7fELF\x02\x01\x01" + chance.randbytes(20_000),
    "noise": lambda content, chance: chance.randbytes(len(content)),
    "an endless line": lambda content, chance: content.rstrip() + b"x" * LONG,
}  # fmt: skip
