"""`kg server`: the local engine."""

from __future__ import annotations

from typing import Any

import click

from kg.terminal import output


@click.group(short_help="Start, stop or look at the local engine.")
def command() -> None:
    """The private local engine: a process that speaks Bolt on 127.0.0.1 with a random port and password.

    It is started by the first command that needs it and shared by command line, dashboard and notebooks.
    With KG_NEO4J_URI set, that server is used instead and these commands do not touch it.

    \b
      kg server start
      kg server status --format json
      kg server stop
    """


@command.command()
@output.format_option()
def start(form: str) -> None:
    """Start the engine, or say that it runs."""
    from kg.store import local

    home = _home()
    local.start(home)
    _status(form)


@command.command()
def stop() -> None:
    """Stop the engine cleanly."""
    from kg.store import local

    output.note("stopped" if local.stop(_home()) else "it was not running")


@command.command()
@output.format_option()
def status(form: str) -> None:
    """Say whether the engine runs, where and since when; exit code 1 when it does not."""
    _status(form)


def _home() -> Any:
    from kg.errors import UsageError
    from kg.store.settings import settings

    found = settings()
    if found.uri:
        raise UsageError(f"KG_NEO4J_URI is set to {found.uri}", todo="unset it to work with the local engine")
    return found.home


def _status(form: str) -> None:
    from kg.store import local

    home = _home()
    server = local.status(home)
    facts = {"running": server is not None, "home": str(home)}
    if server is not None:
        facts |= {"address": server.uri, "pid": server.pid, "started": server.started}
    if form == "json":
        output.document(facts)
    else:
        output.table(["", ""], list(facts.items()))
    raise SystemExit(0 if server is not None else 1)
