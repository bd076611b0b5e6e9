"""A child process that reads a stranger's file: its limits, and why it failed, said in one sentence."""

from __future__ import annotations

import os
import signal
import sys
import traceback

from kg.errors import KgError
from kg.home import disk

MEMORY_BYTES = 4 << 30
"""Address space a child may take: a reader that streams needs a tenth of it."""
SECONDS = 3600
"""Processor seconds a child may take."""
AGAIN = "run the command again, with more memory free; nothing was loaded"
TODO = "the file may be hostile or damaged; nothing was loaded"


def limit(memory: int = MEMORY_BYTES, seconds: int = SECONDS) -> None:
    """Put this process under the limits: bytes of address space, processor seconds."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, SECONDS + 5))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def longer(seconds: int) -> None:
    """Let this process take so many processor seconds in all, once it is known how much there is to read."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (min(seconds, SECONDS), SECONDS + 5))


def tell(line: str) -> None:
    """Print a line to the parent. One that was killed no longer listens: then there is nothing left to do or to say."""
    try:
        print(line, file=sys.__stdout__, flush=True)
    except BrokenPipeError:
        os._exit(1)


def fault(error: BaseException, where: str, memory: int = MEMORY_BYTES) -> dict[str, str]:
    """The parts of the error as the parent raises it: never a trace, and the true cause.

    Whatever a library raises ends here, a panic of a compiled one too, which is no Exception: the file is at fault or
    the reader of it is, and the place says which reader.
    """
    if isinstance(error, OSError) and error.errno:
        error = disk.failure(error, where, "check the path and the disk")
    if isinstance(error, KgError):
        return {"found": error.found, "where": error.where or where, "todo": error.todo}
    if isinstance(error, MemoryError):
        found = f"reading it took more than {memory >> 30} GiB of memory"
        return {"found": found, "where": where, "todo": TODO}
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    found = f"the reader gave up{place}: {type(error).__name__}: {str(error)[:300]}"
    return {"found": found, "where": where, "todo": f"{TODO}. If other programs read it, tell us these words"}


def ended(code: int) -> tuple[str, str]:
    """Why a child that said nothing is gone, from its exit code, and what to do.

    SIGKILL is none of the limits: it is how a system out of memory ends a process, so the file is not to blame.
    """
    if code == -getattr(signal, "SIGXCPU", 0) and code:
        return "reading took more processor time than its size explains and was ended", TODO
    if code == -getattr(signal, "SIGKILL", 0) and code:
        return "reading was ended by SIGKILL from outside, as a machine out of memory does", AGAIN
    if code < 0:
        return f"reading was ended by {signal.Signals(-code).name}", TODO
    return f"reading ended with exit code {code} before it could say why", AGAIN
