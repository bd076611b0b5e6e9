"""Bundled sources → graph → findings, from nothing, in a fresh home: seconds and peak memory of every process.

python -m benchmarks.build                    the bundled build
python -m benchmarks.build OFAC_DIR UN_XML    the same, then the full lists loaded on top, resolved, flagged
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOAL_SECONDS, GOAL_MB = 30, 500


def kg(home: str, *arguments: str) -> tuple[float, int]:
    """Seconds and exit code of one command."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "kg", *arguments]
    done = subprocess.run(command, env={**os.environ, "KG_HOME": home}, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started, done.returncode


def engine_mb(home: str) -> float:
    """Peak memory of the local engine's process, from the kernel's own accounting (Linux)."""
    from kg.store import local

    server = local.status(Path(home))
    status = Path(f"/proc/{server.pid}/status") if server else None
    if status is None or not status.is_file():
        return float("nan")
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def clients_mb() -> float:
    """Largest peak memory of a command so far."""
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def report(what: str, seconds: float, home: str) -> None:
    client, engine = clients_mb(), engine_mb(home)
    print(f"{what:<42} {seconds:7.1f} s   command {client:6.0f} MB   engine {engine:6.0f} MB", flush=True)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="kg-bench-") as home:
        try:
            seconds, code = kg(home, "build")
            assert code == 0, "the build failed"
            report("kg build, from nothing to findings", seconds, home)
            peak = clients_mb() + engine_mb(home)
            print(
                f"  goal {GOAL_SECONDS} s: ratio {seconds / GOAL_SECONDS:.2f}; goal {GOAL_MB} MB: {peak / GOAL_MB:.2f}"
            )
            report("kg build again, nothing to do", kg(home, "build")[0], home)
            if len(sys.argv) == 3:
                report(
                    "kg load us_ofac_sdn (no resolve)",
                    kg(home, "load", "us_ofac_sdn", sys.argv[1], "--no-resolve")[0],
                    home,
                )
                report(
                    "kg load un_sc_consolidated (no resolve)",
                    kg(home, "load", "un_sc_consolidated", sys.argv[2], "--no-resolve")[0],
                    home,
                )
                report("kg resolve", kg(home, "resolve")[0], home)
                report("kg flags", kg(home, "flags")[0], home)
        finally:
            kg(home, "server", "stop")


if __name__ == "__main__":
    main()
