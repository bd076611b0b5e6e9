"""`kg mcp`: the tools for an analyst's assistant, over standard input and output."""

from __future__ import annotations

import click


@click.command(short_help="Offer read-only tools to an assistant that speaks the Model Context Protocol.")
def command() -> None:
    """Serve screen, show, flags, cases, totals and the look-ups to the assistant that started this command.

    Nothing can be written through it, and nothing leaves this machine but the answers to that assistant. It needs the
    extra `mcp` (pip install 'export-control-graph[mcp]').

    \b
      kg mcp                      is started by the assistant, with a setting such as
      {"mcpServers": {"export-control": {"command": "kg", "args": ["mcp"]}}}
    """
    from kg.errors import UsageError

    try:
        from kg.api import assistant
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith(("mcp", "pydantic")):
            raise
        raise UsageError("the package mcp is not installed", todo="pip install 'export-control-graph[mcp]'") from None
    from kg.api.graph import Graph
    from kg.store import open_store

    with open_store() as store:
        assistant.server(Graph(store)).run("stdio")
