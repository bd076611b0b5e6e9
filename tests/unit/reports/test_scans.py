"""A scanned page is told as unread where Tesseract is missing, and read as what it is where it is there."""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path

import pytest

from kg.reports import numbered
from kg.reports.document import OCR
from kg.reports.pdf import pages, recognised
from tests.unit.reports import paper

WIDTH, HEIGHT = 1240, 1754


@pytest.fixture(autouse=True)
def asked_anew():
    for one in (recognised.program, recognised.languages):
        one.cache_clear()
    yield
    for one in (recognised.program, recognised.languages):
        one.cache_clear()


def scan(path: Path, rows: bytes | None = None) -> Path:
    """A PDF whose only page is one grey picture."""
    packed = zlib.compress(rows or b"\xff" * (WIDTH * HEIGHT))
    head = f"<</Type/XObject/Subtype/Image/Width {WIDTH}/Height {HEIGHT}/ColorSpace/DeviceGray/BitsPerComponent 8"
    picture = f"{head}/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode() + packed + b"\nendstream"
    drawn = b"q 595 0 0 842 0 0 cm /Im Do Q"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</Im 4 0 R>>>>/Contents 5 0 R>>"
    stream = b"<</Length %d>>stream\n" % len(drawn) + drawn + b"\nendstream"
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return paper.raw(path, [b"<</Type/Catalog/Pages 2 0 R>>", tree, page, picture, stream])


def read(path: Path) -> tuple[list, list[str]]:
    assembly = numbered.assembled(pages.blocks(pages.opened(path)))
    return assembly.finished(), assembly.unread


def test_without_tesseract_a_scan_is_told_as_unread(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    paragraphs, unread = read(scan(tmp_path / "scan.pdf"))
    assert paragraphs == []
    assert len(unread) == 1
    assert "install Tesseract" in unread[0]


def test_what_is_recognised_is_kept_as_such_and_told(tmp_path, monkeypatch):
    """Tesseract is an outside program: a stand-in says what it would, and refuses what is no picture."""
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\nif [ "$1" = --list-langs ]; then echo eng; exit; fi\n'
        'read magic; [ "$magic" = P5 ] || exit 1; /bin/cat > /dev/null\n'
        'printf "1. The tanker Blue Vale (IMO 9074729)\\nleft Busan.\\n\\n2. It is owned by Vale Shipping.\\n"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    paragraphs, unread = read(scan(tmp_path / "scan.pdf"))
    assert [(one.number, one.source, one.text) for one in paragraphs] == [
        ("1", OCR, "The tanker Blue Vale (IMO 9074729) left Busan."),
        ("2", OCR, "It is owned by Vale Shipping."),
    ]
    assert "was recognised" in unread[0]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed on this machine")
def test_tesseract_itself_reads_a_blank_page_as_nothing(tmp_path):
    paragraphs, unread = read(scan(tmp_path / "scan.pdf"))
    assert (paragraphs, len(unread)) == ([], 1)
