"""Places that are no usual file, and names that harm whoever prints them. Folder and sample → the path to load."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

Place = Callable[[Path, Path], Path]


def _named(name: bytes) -> Place:
    def place(folder: Path, sample: Path) -> Path:
        return Path(shutil.copy(sample, folder / os.fsdecode(name)))

    return place


def _linked(to: str) -> Place:
    def place(folder: Path, sample: Path) -> Path:
        (folder / "isn.csv").symlink_to(to)
        return folder / "isn.csv"

    return place


def _loop(folder: Path, sample: Path) -> Path:
    (folder / "a").symlink_to(folder / "isn.csv")
    return _linked(str(folder / "a"))(folder, sample)


def _pipe(folder: Path, sample: Path) -> Path:
    os.mkfifo(folder / "isn.csv")
    return folder / "isn.csv"


def _pipe_inside(folder: Path, sample: Path) -> Path:
    return _pipe(folder, sample).parent


def _socket(folder: Path, sample: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(folder)  # the address of a socket is short
        server.bind("isn.csv")
        os.chdir("/")
    return folder / "isn.csv"


def _unreadable(folder: Path, sample: Path) -> Path:
    """Root reads it all the same: then it is just a file."""
    copy = Path(shutil.copy(sample, folder))
    copy.chmod(0)
    return copy


def _folder_in_place(folder: Path, sample: Path) -> Path:
    (folder / "isn.csv").mkdir()
    return folder


KINDS: dict[str, Place] = {
    "a folder with nothing in it": lambda folder, sample: folder,
    "a folder where a file should be": _folder_in_place,
    "no such file": lambda folder, sample: folder / "none.csv",
    "below a file": lambda folder, sample: Path(shutil.copy(sample, folder)) / "isn.csv",
    "a loop of links": _loop,
    "a link to nothing": _linked("none"),
    "a pipe that nobody fills": _pipe,
    "a pipe in the folder": _pipe_inside,
    "a device that never ends": _linked("/dev/zero"),
    "a device with nothing": _linked("/dev/null"),
    "a socket": _socket,
    "a file that may not be read": _unreadable,
    "a name that is no UTF-8": _named(b"isn\xff\xfe.csv"),
    "a name that a terminal obeys": _named("\x1b]0;owned\x07\x1b[2J\u202eisn.csv".encode()),
    "a name of two lines": _named(b"isn\r\nkg: all is well.csv"),
    "a name that is an option": lambda folder, sample: _named(b"--help.csv")(folder, sample),
    "a name that is markup": _named(b"[bold red]isn[link=x].csv"),
    "the longest name": _named(b"i" * 251 + b".csv"),
    "a name too long": lambda folder, sample: folder / ("i" * 300 + ".csv"),
}
