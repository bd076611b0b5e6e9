"""A stranger's file is read in a child process: whatever happens to it, one clear error and nothing loaded."""

from __future__ import annotations

import sys

import pytest

from kg.cli import reading
from kg.errors import SourceError
from kg.spool import Spool
from loaders.source import source

CASES = source("kr_motie_cases")


def apart(tmp_path, path):
    return reading.read_apart(CASES, path, tmp_path / "spool")


def test_it_understands_what_reading_here_understands(tmp_path):
    found = apart(tmp_path, CASES.sample)
    with Spool() as spool:
        assert found == reading.read(CASES, CASES.sample, spool)
    with Spool(tmp_path / "spool") as handed:
        assert handed.count("record") == found.records


def test_its_errors_arrive_as_they_are(tmp_path):
    with pytest.raises(SourceError, match="no such file") as error:
        apart(tmp_path, tmp_path / "absent.csv")
    assert error.value.todo == "check the path"


@pytest.mark.parametrize(
    ("end", "says"),
    [
        ("kill -9 $$", "SIGKILL"),
        ("kill -ABRT $$", "SIGABRT"),
        ("exit 1", "memory"),
        ("kill -XCPU $$", "processor time"),
    ],
)
def test_a_reader_that_breaks_down_is_one_clear_error(tmp_path, monkeypatch, end, says):
    broken = tmp_path / "python"
    broken.write_text(f"#!/bin/sh\n{end}\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(SourceError, match=says) as error:
        apart(tmp_path, CASES.sample)
    assert "nothing was loaded" in error.value.todo


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
def test_memory_is_bounded(tmp_path, monkeypatch):
    code = "from kg.cli import reading; reading.MEMORY_BYTES = 1 << 29; reading.limit(); bytearray(1 << 30)"
    import subprocess

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "MemoryError" in done.stderr
