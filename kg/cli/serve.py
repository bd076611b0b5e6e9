"""`kg serve`: the HTTP door, and its keys."""

from __future__ import annotations

import click

from kg.terminal import output


@click.command(short_help="Serve screening and look-ups over HTTP, as yente's clients ask for them.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to serve at. Default: 8600.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen at; others than this machine's need a proxy with TLS before them.",
)
@click.option("--name", "names", multiple=True, help="Host name by which a proxy asks; repeatable.")
@click.option("--no-key", is_flag=True, help="Let everybody who reaches it in. Only at this machine's address.")
@click.option(
    "--rate", default=500.0, show_default=True, type=click.FloatRange(0.01), help="Requests a second and key."
)
@click.option("--new-key", metavar="NAME", help="Make a key, print it once, and end.")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    type=click.Choice(["read", "decide", "load"]),
    help="With --new-key: what it may; repeatable. Default: read.",
)
@click.option("--drop-key", metavar="NAME", help="Make a key void, and end.")
@click.option("--keys", "listed", is_flag=True, help="List the keys, and end.")
@output.format_option()
def command(
    port: int | None, host: str, names: tuple[str, ...], no_key: bool, rate: float, new_key: str | None,
    scopes: tuple[str, ...], drop_key: str | None, listed: bool, form: str,
) -> None:  # fmt: skip
    """Answer over HTTP: /match, /search, /entities and /catalog as yente does, and /flags, /cases, /show, /query and
    /screen/batch beside them. Every request needs a key; every request is a line in KG_HOME/audit.

    \b
      kg serve --new-key erp                       a key that may read; it is shown once
      kg serve --new-key nightly --scope load      one that may send a source's files: POST /load/SOURCE
      kg serve                                     http://127.0.0.1:8600
      curl -H "Authorization: ApiKey KEY" 'http://127.0.0.1:8600/search/default?q=Lighthouse+Winmore'

    For other machines put a proxy with TLS before it (docs/http.md has an example) and give its name with --name.
    """
    if new_key or drop_key or listed:
        _keys(new_key, scopes or ("read",), drop_key, form)
        return
    _serve(host, port, names, no_key, rate)


def _keys(new: str | None, scopes: tuple[str, ...], drop: str | None, form: str) -> None:
    from kg.api import keys
    from kg.store.settings import settings

    home = settings().files
    if drop:
        keys.drop(home, drop)
        output.note(f"The key {drop!r} is void.")
    if new:
        made = keys.make(home, new, scopes)
        output.note(f"Key {new!r} ({', '.join(scopes)}): it is shown this once.")
        output.document({"name": new, "scopes": list(scopes), "key": made}) if form == "json" else output.say(made)
    elif not drop:
        known = keys.all_keys(home)
        rows = [{"name": one.name, "scopes": list(one.scopes), "made": one.made} for one in known]
        if form == "json":
            output.document(rows)
        else:
            output.table(["key", "may", "made"], [(one["name"], one["scopes"], one["made"]) for one in rows])


def _serve(host: str, port: int | None, names: tuple[str, ...], no_key: bool, rate: float) -> None:
    from kg.api import keys, serve
    from kg.api.app import HOSTS
    from kg.api.limits import Limits
    from kg.errors import UsageError
    from kg.store import open_store
    from kg.store.settings import settings

    if no_key and host not in HOSTS:
        raise UsageError("--no-key would let every machine in", where=host, todo="leave --host out, or make a key")
    if not no_key:
        keys.needed(settings().files)
    with open_store() as store:
        made = serve.door(store, with_keys=not no_key, bounds=Limits(rate=rate), hosts=(*names, host))
        serve.run(made, output.note, host, port)
