"""The command line: one module a command, imported only when it is called, so that `kg --help` is quick."""

from __future__ import annotations

import importlib
import sys
import warnings
from typing import TextIO

import click

from kg.errors import KgError
from kg.home import disk
from kg.terminal import output

COMMANDS = {
    "build": "Build the graph from the bundled sources, resolve, and report.",
    "load": "Load a source from your file.",
    "fetch": "Download a source's current edition from its publisher.",
    "sources": "List the sources: what is loaded, how old, under which terms.",
    "resolve": "Recompute entities; record that two records are the same or different.",
    "review": "Decide pairs that may be one party, seeing evidence and effect; take back, list, hand on.",
    "flags": "Run the red flags and list findings with path, evidence and counter-evidence.",
    "screen": "Look a name up, with reasons.",
    "report": "Write a report of a finding, party, ship or case to hand on.",
    "reports": "Read reports: paragraphs, candidates with their quotes, review.",
    "query": "Run a read-only Cypher query.",
    "totals": "Published totals beside what is evidenced, and where they contradict each other.",
    "claims": "Who said what about a question, from the first statement to the last.",
    "licences": "Which types of licence may be used, for whom, on which day.",
    "goods": "Goods by name or CAS number: control entries of each country, use, cases.",
    "route": "The way of goods leg by leg, declared beside real.",
    "path": "What leads from one thing to another, each step with its day and source.",
    "network": "What stands around a thing, step by step.",
    "owners": "Who owns a party, and which 50 per cent rule reaches it on a day.",
    "show": "Show an entity or record with everything the sources say of it.",
    "server": "Start, stop or look at the local engine.",
    "app": "Open the dashboard.",
    "serve": "Serve screening and look-ups over HTTP, as yente's clients ask for them.",
    "mcp": "Offer read-only tools to an assistant that speaks the Model Context Protocol.",
    "export": "Write the graph for other tools: FollowTheMoney, GraphML, JSON lines, Parquet, Neo4j's import.",
    "backup": "Keep graph, judgements and your own files in one file.",
    "restore": "Fill graph and home from a backup.",
    "docs": "Write the generated pages: schema, sources, flags.",
    "doctor": "Check the installation, the store and the graph.",
}


NOT_KEPT = "NotKept"
"""Name of `kg.home.sealed.NotKept`, which is not imported for `kg --help`."""


class Lazy(click.Group):
    """A group whose commands live in `kg.cli.<name>` as `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kg.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="export-control-graph", prog_name="kg")
def group() -> None:
    """A knowledge graph of illegal-export cases: who is the same as whom, what leads where, which red flag that
    matches, and which sentence of which document says so.

    \b
    Begin with
      kg build                            the bundled sources → graph → findings
      kg screen "Lighthouse Winmore"      one ship, every source's own words
      kg flags --flag repeat-offender     findings with their evidence
      kg app                              the dashboard

    Every command takes --help, and --format json for scripts (docs/json.md). Exit codes: 0 done, 1 the input or
    the data is at fault, 2 usage, 3 the store cannot be reached, 4 ended at its deadline.
    """


def _tell_what_is_not_kept() -> None:
    """Show our own warning of a full disk as the other lines for people are shown."""
    usual = warnings.showwarning

    def show(
        message: Warning | str, category: type[Warning], filename: str, lineno: int,
        file: TextIO | None = None, line: str | None = None,
    ) -> None:  # fmt: skip
        if category.__name__ == NOT_KEPT:
            output.note(f"kg: {message}")
        else:
            usual(message, category, filename, lineno, file, line)

    warnings.showwarning = show


def main() -> None:
    """Entry point: errors become one line on standard error and an exit code."""
    sys.excepthook = output.crashed
    output.every_sign()
    _tell_what_is_not_kept()
    try:
        group.main(standalone_mode=False)
    except KgError as error:
        told = _explained(error)
        output.failure(told)
        sys.exit(told.exit_code)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        output.failure(error)
        sys.exit(2)
    except (KeyboardInterrupt, click.Abort):
        output.note("kg: interrupted")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        failure = disk.failure(error)
        output.failure(failure)
        sys.exit(failure.exit_code)


def _explained(error: KgError) -> KgError:
    """The true cause, where the local engine shows one."""
    from kg.store import diagnosis
    from kg.store.settings import settings

    try:
        return diagnosis.explained(error, settings())
    except (KgError, OSError):
        return error
