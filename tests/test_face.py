"""The public face: `import kg` gives what the pages say, and the example of the pages runs."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
import typing
from pathlib import Path

import pytest

import kg
from kg import face
from kg.errors import UsageError
from kg.store import local

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "from_python.py"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory):
    """What the example prints in a new home."""
    home = tmp_path_factory.mktemp("face")
    settings = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    called = [sys.executable, str(EXAMPLE)]
    done = subprocess.run(called, cwd=ROOT, env=settings | {"KG_HOME": str(home)}, capture_output=True, text=True)
    yield done
    local.stop(home)


def test_the_example_runs_in_a_home_that_was_empty(said):
    assert said.returncode == 0, said.stderr
    lines = said.stdout.splitlines()
    assert lines[0] == "vessel:imo:9635987 strong 0.96"
    assert "  -1.2 a name alone makes nothing certain, however well it agrees" in lines
    assert any(line.startswith("sts-transfer-with-listed-or-dprk-vessel | Lighthouse Winmore") for line in lines)
    assert any(line.startswith("156.0 published, ") for line in lines)


def test_the_face_is_what_kg_gives():
    assert kg.__all__ == face.__all__
    for name in kg.__all__:
        function = getattr(kg, name)
        assert function is getattr(face, name)
        assert inspect.getdoc(function), name
        assert all(p.annotation is not p.empty for p in inspect.signature(function).parameters.values()), name


def test_what_the_face_does_not_have_is_told_as_python_does():
    with pytest.raises(AttributeError, match="module 'kg' has no attribute 'sceen'"):
        _ = kg.sceen


def test_a_fact_that_is_none_is_refused_before_anything_is_asked():
    with pytest.raises(UsageError, match="Atlantis"):
        face.screen(typing.cast("face.Store", None), "x", countries=["Atlantis"])
