"""`kg docs`: the generated pages."""

from __future__ import annotations

from pathlib import Path

import click

from kg.terminal import output


@click.command(short_help="Write the generated pages: schema, sources, flags, json.")
@click.option(
    "--folder", type=click.Path(path_type=Path), default=Path("docs"), show_default=True, help="Folder of the pages."
)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when a page is not current.")
@output.format_option()
def command(folder: Path, check: bool, form: str) -> None:
    """Write schema.md, sources.md and flags.md from kg/model/schema.yaml, loaders/*/source.yaml and
    cypher/flags/*.cypher, and json.md from the JSON Schemas in the folder's schemas/.

    \b
      kg docs
      kg docs --check
      kg docs --folder site --format json
    """
    from kg import docs
    from kg.errors import DataError, UsageError
    from loaders.source import names, source

    if not folder.is_dir():
        raise UsageError("no such folder", where=str(folder), todo="run it in the checkout, or name one with --folder")
    pages = docs.pages([source(name) for name in names()], folder)
    if check:
        changed = docs.stale(pages, folder)
        if changed:
            raise DataError(f"not current: {', '.join(changed)}", where=str(folder), todo="run kg docs and commit")
    else:
        changed = docs.write(pages, folder)
    if form == "json":
        output.document({"folder": str(folder), "pages": list(pages), "written": changed})
        return
    output.table(["page", "state"], [(name, "written" if name in changed else "current") for name in pages])
