"""`kg fetch`: the publisher's own file, when asked for."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from kg.terminal import output

if TYPE_CHECKING:
    from loaders.source import Source


@click.command(short_help="Download a source's current edition from its publisher.")
@click.argument("source_id", metavar="SOURCE")
@click.option("--dry-run", is_flag=True, help="Say what would be contacted; contact nothing.")
@output.format_option()
def command(source_id: str, dry_run: bool, form: str) -> None:
    """Download the files of SOURCE from the publisher's own address, and keep them with a receipt.

    Nothing else in this program downloads anything. The files go to KG_HOME/fetched/SOURCE/DATE/; beside that
    folder, DATE.json says for each file from which address it came (redirects followed, https only), when, how large
    it is and its SHA-256. The graph is not touched: load what came with kg load. A set of files comes whole or not
    at all. Terms of the publisher: kg sources --format json, or docs/sources.md.

    \b
      kg fetch un_sc_consolidated --dry-run      which addresses, before anything is contacted
      kg fetch un_sc_consolidated
      kg load un_sc_consolidated ~/.local/share/export-control-graph/fetched/un_sc_consolidated/2026-03-01
    """
    from kg.fetch.fetching import fetch
    from kg.store.settings import settings
    from loaders.source import source

    one = source(source_id)
    _need_addresses(one)
    _announce(one, dry_run)
    if dry_run:
        document = _document(one, {})
    else:
        with output.progress(f"Fetching {one.id}") as count:
            receipt = fetch(one.id, one.fetch, settings().home, page=one.url, progress=count)
        document = _document(one, receipt.to_dict())
    if form == "json":
        output.document(document)
    else:
        _report(document)


def _need_addresses(one: Source) -> None:
    """UsageError for a source whose publisher has no lasting address for its files."""
    from kg.errors import UsageError
    from loaders.source import names, source

    if not one.fetch:
        known = ", ".join(name for name in names() if source(name).fetch)
        todo = f"get it by hand from {one.url}, then kg load {one.id} PATH. Can be fetched: {known}"
        raise UsageError(f"no lasting address of the files of {one.id} is known", todo=todo)


def _announce(one: Source, dry_run: bool) -> None:
    hosts = ", ".join(sorted({urlsplit(url).netloc for url in one.fetch.values()}))
    output.note(f"{'Would contact' if dry_run else 'Contacting'} {hosts} for {one.title} ({one.publisher}):")
    for name, url in one.fetch.items():
        output.note(f"  {name}  {url}")
    output.note(f"Terms: {' '.join(one.licence.split())}")


def _document(one: Source, receipt: dict[str, Any]) -> dict[str, Any]:
    """JSON form of `kg fetch`; with --dry-run only the addresses are known."""
    unknown = {"final_url": "", "sha256": "", "bytes": None, "media_type": "", "last_modified": ""}
    folder = receipt.get("folder", "")
    return {
        "source": one.id,
        "publisher": one.publisher,
        "licence": " ".join(one.licence.split()),
        "fetched_at": receipt.get("fetched_at", ""),
        "folder": folder,
        "files": list(receipt.get("files") or [{"name": n, "url": u, **unknown} for n, u in one.fetch.items()]),
        "next": f"kg load {one.id} {shlex.quote(_loadable(one, folder))}" if folder else f"kg fetch {one.id}",
    }


def _loadable(one: Source, folder: str) -> str:
    """A set is loaded by its folder, a single file by its name."""
    return folder if len(one.fetch) > 1 else str(Path(folder) / next(iter(one.fetch)))


def _report(document: dict[str, Any]) -> None:
    if document["folder"]:
        rows = [(f["name"], f["bytes"], f["last_modified"], f["sha256"], f["final_url"]) for f in document["files"]]
        output.table(["file", "bytes", "last modified", "sha256", "came from"], rows, title=document["folder"])
    output.note(f"Next: {document['next']}")
