"""Fixtures for tests that need a graph database: `store` (the local engine, empty), `engine` (each engine in turn)."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from click.testing import CliRunner

from kg.cli import group, main
from kg.store import Store, local, open_store
from kg.store.settings import Settings
from tests import neo4j_server

WIPE = "MATCH (n) DETACH DELETE n"
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")
NOT_RUN = pytest.StashKey[dict[str, str]]()
ENGINES = ("local", *(f"neo4j-{version}" for version in neo4j_server.FULL))


@pytest.fixture(scope="session", autouse=True)
def _never_the_users_own_graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("KG_NEO4J_")]:
            patch.delenv(name)
        patch.setenv("KG_HOME", str(tmp_path_factory.mktemp("home")))
        yield
        local.stop(Path(os.environ["KG_HOME"]))


@pytest.fixture
def kg_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An own, empty KG_HOME; an engine started in it is stopped afterwards."""
    home = tmp_path / "kg"
    monkeypatch.setenv("KG_HOME", str(home))
    yield home
    local.stop(home)


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run the command line in this process: (exit code, standard output, standard error)."""

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kg", *arguments])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture(scope="session")
def built_at_rest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the bundled graph, built once a session and at rest: it is copied, never opened."""
    home = tmp_path_factory.mktemp("bundled") / "kg"
    done = CliRunner().invoke(group, ["build", "--format", "json"], env={"KG_HOME": str(home)})
    assert done.exit_code == 0, f"{done.stderr}\n{done.exception!r}"
    local.stop(home)
    return home


@pytest.fixture(scope="module")
def bundled_home(built_at_rest: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An own home with the bundled graph, which `KG_HOME` names: a copy, for building takes many times as long."""
    home = tmp_path_factory.mktemp("own") / "kg"
    shutil.copytree(built_at_rest, home)
    local.start(home)  # not left to the first page that is opened: a browser waits for that one only so long
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KG_HOME", str(home))
        yield home
    local.stop(home)


@pytest.fixture(scope="session")
def local_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The local engine, one for the whole session."""
    home = tmp_path_factory.mktemp("engine")
    with open_store(Settings(home=home)) as opened:
        yield opened
    local.stop(home)


@pytest.fixture
def store(local_store: Store) -> Store:
    """The local engine with nothing in it."""
    local_store.write(WIPE)
    return local_store


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Each engine in turn, started once. KG_TEST_NEO4J_URI (_USER, _PASSWORD) stands in for Neo4j 5.26: it is WIPED."""
    if request.param == "local":
        yield request.getfixturevalue("local_store")
        return
    version = request.param.removeprefix("neo4j-")
    given = {name: os.environ.get(f"KG_TEST_NEO4J_{name}", "") for name in ("URI", "USER", "PASSWORD")}
    if version == "5.26" and given["URI"]:
        with neo4j_server.opened(given["URI"], given["USER"] or "neo4j", given["PASSWORD"]) as opened:
            yield opened
        return
    require(request.config, version)
    home = tmp_path_factory.mktemp("neo4j") / "home"
    with neo4j_server.running(version, home) as uri, neo4j_server.opened(uri) as opened:
        yield opened


def require(config: pytest.Config, version: str) -> None:
    """Have the means to run this Neo4j, or skip and say so once; with CI set, the 5.26 half may not be missing."""
    try:
        neo4j_server.java(neo4j_server.java_for(version))
        neo4j_server.jars(neo4j_server.FULL[version])
    except neo4j_server.Missing as missing:
        if os.environ.get("CI") and version.startswith("5."):
            pytest.fail(f"CI must run Neo4j {version}: {missing}")
        config.stash.setdefault(NOT_RUN, {})[version] = str(missing)
        pytest.skip(f"Neo4j {version}: {missing}")


def pytest_configure() -> None:
    """Ctrl-C is heeded: a shell has what it starts in the background ignore it, and what tests start inherits that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks a Neo4j: `tests/check.py` runs it beside the others."""
    for item in items:
        params = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
        if str(params.get("engine", "")).startswith("neo4j"):
            item.add_marker("neo4j")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not_run := config.stash.get(NOT_RUN, {}):
        why = "; ".join(f"Neo4j {version} did not run: {reason}" for version, reason in not_run.items())
        terminalreporter.write_line(f"Only part of the engine tests ran. {why}", yellow=True)
