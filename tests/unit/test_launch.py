"""What is read in beside the starting server may not import Streamlit, which the main thread is importing."""

from __future__ import annotations

import subprocess
import sys

from kg.ui.launch import NEEDED


def test_nothing_read_in_beforehand_imports_streamlit() -> None:
    line = f"import sys; [__import__(name) for name in {NEEDED!r}]; print('streamlit' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
