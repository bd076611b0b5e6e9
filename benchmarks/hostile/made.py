"""Content that was made to harm the reader of a format: bombs, entities, depth, width. Sample → content."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable

WIDE, DEEP, BOMB = 100_000, 1_000_000, 1 << 30
FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
SHEET = "xl/worksheets/sheet1"
Content = Callable[[bytes], bytes]
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def _wide(sample: bytes) -> bytes:
    return b"\n".join(line + b"," + b",".join(b"x%d" % n for n in range(WIDE)) for line in sample.splitlines()[:3])


def _zeros(write: Callable[[bytes], object], size: int = BOMB) -> None:
    for _ in range(size >> 20):
        write(bytes(1 << 20))


def _gzip_bomb(sample: bytes) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1) as file:
        file.write(sample)
        _zeros(file.write)
    return packed.getvalue()


def _packing(packed: io.BytesIO) -> zipfile.ZipFile:
    return zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1)


def _zip_bomb(name: str) -> Content:
    def bomb(sample: bytes) -> bytes:
        packed = io.BytesIO()
        with _packing(packed) as archive, archive.open(name, "w", force_zip64=True) as member:
            member.write(sample)
            _zeros(member.write)
        return packed.getvalue()

    return bomb


def _outside(sample: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../../evil.csv", sample)
    return packed.getvalue()


def _member(name: str, change: Content) -> Content:
    """A workbook in which one part is changed."""

    def changed(sample: bytes) -> bytes:
        packed = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(sample)) as old,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
        ):
            for part in old.namelist():
                content = old.read(part)
                new.writestr(part, change(content) if part.startswith(name) else content)
        return packed.getvalue()

    return changed


def _declared(type: str) -> Content:
    """XML whose root is preceded by this declaration of a document, and holds its last entity."""

    def content(sample: bytes) -> bytes:
        at = sample.index(b"?>") + 2 if sample.startswith((b"<?xml", b"\xef\xbb\xbf<?xml")) else 0
        end = sample.index(b">", at) + 1
        return sample[:at] + f"<!DOCTYPE x [{type}]>".encode() + sample[at:end] + b"&e;" + sample[end:]

    return content


XML: dict[str, Content] = {
    "entities that double": _declared(f'<!ENTITY l0 "lol">{LAUGHS}<!ENTITY e "&l9;">'),
    "one long entity, often": _declared(f'<!ENTITY a "{"a" * 100_000}"><!ENTITY e "{"&a;" * 50_000}">'),
    "an entity of a file": _declared('<!ENTITY e SYSTEM "file:///etc/passwd">'),
    "an entity of an address": _declared('<!ENTITY e SYSTEM "http://127.0.0.1:9/x">'),
    "an outer document type": _declared('<!ENTITY % o SYSTEM "http://127.0.0.1:9/x.dtd"> %o;<!ENTITY e "x">'),
    "an entity in itself": _declared('<!ENTITY e "&f;"><!ENTITY f "&e;">'),
    "deep elements": lambda sample: sample.rstrip()[: sample.rstrip().rindex(b"<")] + b"<a>" * DEEP,
    "many attributes": lambda sample: b"<a " + b" ".join(b'x%d="1"' % n for n in range(WIDE)) + b"/>",
    "one endless text": lambda sample: sample.rstrip()[: sample.rstrip().rindex(b"<")] + b"x" * (50 << 20),
    "a gzip bomb": _gzip_bomb,
    "a zip bomb": _zip_bomb("list.xml"),
}
JSON: dict[str, Content] = {
    "deep lists": lambda sample: b"[" * DEEP,
    "deep objects": lambda sample: b'{"a":' * DEEP,
    "deep and closed": lambda sample: b"[" * WIDE + b"]" * WIDE,
    "an endless number": lambda sample: b"[" + b"9" * DEEP + b"]",
    "numbers that are none": lambda sample: b'{"results": [NaN, Infinity, -Infinity, 1e999]}',
    "half a pair of letters": lambda sample: b'{"results": [{"id": "\\ud800", "name": "\\udc00x"}]}',
    "one key often": lambda sample: b"{" + b",".join([b'"results": []'] * WIDE) + b"}",
    "many keys": lambda sample: b"{" + b",".join(b'"k%d": 1' % n for n in range(WIDE)) + b"}",
    "a lone value": lambda sample: b"null",
    "other types": lambda sample: sample.replace(b'": "', b'": ["').replace(b'",', b'"],'),
    "a gzip bomb": _gzip_bomb,
}
CSV: dict[str, Content] = {
    "100,000 columns": _wide,
    "a quote that never ends": lambda sample: sample.replace(b"\n", b'\n"', 2) + b"x," * WIDE,
    "nothing but separators": lambda sample: sample.splitlines()[0] + b"\n" + b"," * DEEP,
    "one heading often": lambda sample: b",".join([sample.split(b",")[0]] * 1000) + b"\n" + sample,
    "a million empty lines": lambda sample: sample.splitlines()[0] + b"\n" * DEEP,
    "a zip bomb": _zip_bomb("list.csv"),
    "a gzip bomb": _gzip_bomb,
    "a name outside the archive": _outside,
    "formulas": lambda sample: sample.replace(b",", b",=cmd|' /C calc'!A1", 5),
}
XLSX: dict[str, Content] = {
    "a bomb for a sheet": _member(SHEET, lambda part: part[: part.rindex(b"</sheetData>")] + b" " * (BOMB >> 2)),
    "entities that double": _member(SHEET, XML["entities that double"]),
    "an entity of a file": _member("xl/sharedStrings", XML["an entity of a file"]),
    "texts that are not there": _member(SHEET, lambda part: part.replace(b"<v>1", b"<v>99999999")),
    "a sheet cut off": _member(SHEET, lambda part: part[: len(part) // 2]),
    "no sheets": _member("xl/workbook.xml", lambda part: part[:200]),
    "a far cell": _member(
        SHEET,
        lambda part: part.replace(b"</sheetData>", FAR + b"</sheetData>"),
    ),
    "an empty part": _member(SHEET, lambda part: b""),
    "a zip bomb": _zip_bomb("xl/worksheets/sheet1.xml"),
    "half an archive": lambda sample: sample[: len(sample) // 2],
}  # fmt: skip
KINDS = {".csv": CSV, ".json": JSON, ".xml": XML, ".xlsx": XLSX}
"""Ending of the sample's name → what was made of it."""
