"""Small PDF files made in a test: text at places and sizes, drawn lines, nothing else."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from pathlib import Path

HEIGHT = 842


@dataclass
class Sheet:
    """One page: what is drawn on it, in points from its lower left."""

    ops: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 10) -> Sheet:
        shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.ops.append(f"BT /F1 {size} Tf {x} {y} Td ({shown}) Tj ET")
        return self

    def line(self, x: float, y: float, to_x: float, to_y: float) -> Sheet:
        self.ops.append(f"{x} {y} m {to_x} {to_y} l S")
        return self

    def box(self, columns: list[float], rows: list[float]) -> Sheet:
        for x in columns:
            self.line(x, rows[0], x, rows[-1])
        for y in rows:
            self.line(columns[0], y, columns[-1], y)
        return self


def written(path: Path, sheets: list[Sheet], *, extra: str = "") -> Path:
    """A PDF of these pages."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(sheets)))
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(sheets)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
    ]
    for number, sheet in enumerate(sheets):
        box = f"/MediaBox[0 0 595 {HEIGHT}]/Resources<</Font<</F1 3 0 R>>>>{extra}"
        parts.append(f"<</Type/Page/Parent 2 0 R{box}/Contents {5 + 2 * number} 0 R>>")
        content = "\n".join(sheet.ops)
        parts.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    return raw(path, [part.encode("latin-1") for part in parts])


def raw(path: Path, parts: list[bytes]) -> Path:
    """A PDF of these objects; the first is the catalog."""
    content, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(content))
        content += b"%d 0 obj" % number + part + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + table
    content += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, start)
    path.write_bytes(content)
    return path


def bomb(path: Path, megabytes: int) -> Path:
    """One page whose content unpacks to so many megabytes."""
    packer = zlib.compressobj(9)
    block = b"0 0 m 1 1 l S\n" * 70_000
    packed = b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream"
    return raw(path, [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream])
