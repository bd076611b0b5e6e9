"""`kg app`: the dashboard, over a graph that is built first when there is none."""

from __future__ import annotations

import click

from kg.terminal import output


@click.command(short_help="Open the dashboard.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to serve at. Default: 8501, or a free one.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--no-token", is_flag=True, help="Let everybody on this machine in.")
@click.option("--serve", is_flag=True, help="Answer over HTTP below /api too, as kg serve does, by its keys.")
@click.pass_context
def command(context: click.Context, port: int | None, no_browser: bool, no_token: bool, serve: bool) -> None:
    """Open the dashboard on this machine; Ctrl-C ends it.

    An empty graph is built from the bundled sources first. Nothing is served to other machines. Other users of this
    one need the token in the printed address; it stays the same until you delete KG_HOME/dashboard.token.

    \b
      kg app
      kg app --port 8600 --no-browser
      kg app --no-token
      kg app --serve                 and http://127.0.0.1:8501/api for programs (docs/http.md)
    """
    from kg.ui import starting

    if serve:
        from kg.api import keys
        from kg.store.settings import settings

        keys.needed(settings().files)

    starting.run(
        output.say, port, open_browser=not no_browser, with_token=not no_token, sources="loaders",
        annex="kg.api.annex" if serve else "",
        meanwhile=lambda: _filled(context),
    )  # fmt: skip


def _filled(context: click.Context) -> None:
    """Build the graph when it is empty. The driver takes more than a second to import: the server starts beside it."""
    from kg.cli import build
    from kg.graph import evidence
    from kg.store import open_store

    with open_store() as store:
        empty = not evidence.sources(store)
    if empty:
        output.note("The graph is empty: building it from the bundled sources.")
        context.invoke(build.command)
