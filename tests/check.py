"""`./run test`: style, types, arrows, tests, in this order; stops at the first that fails."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

STEPS = {
    "style": ["ruff", "check", "."],
    "form": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "arrows": ["lint-imports"],
    "tests": ["pytest"],
}


def main() -> int:
    beside = Path(sys.executable).parent
    for name, command in STEPS.items():
        print(f"— {name}: {' '.join(command)}", flush=True)
        more = sys.argv[1:] if name == "tests" else []
        tool = str(beside / command[0]) if (beside / command[0]).exists() else shutil.which(command[0])
        code = subprocess.run([tool or command[0], *command[1:], *more], check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
