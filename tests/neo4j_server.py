"""A real Neo4j for tests, assembled from its published Maven artifacts: no Docker, no root.

The jars are kept under the user's cache folder, one folder a version; a fresh home for every run.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j

from kg.errors import StoreError
from kg.home import locks
from kg.store import Store

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
  </dependencies>
</project>
"""
CONF = """server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled={auth}
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
db.tx_log.rotation.size=1m
"""
OPENS = [
    f"--add-opens=java.base/{p}=ALL-UNNAMED" for p in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
]
NEWER = ["--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector"]
FETCHING = 900.0
"""Seconds that another process may take to fetch the same server."""
STARTING = 300.0
"""Seconds a server may take: beside other tests on a busy machine 90 were not enough."""
FULL = {"5.26": "5.26.29", "2026.09": "2026.09.0"}


class Missing(Exception):
    """What the machine lacks for this version."""


def java_for(version: str) -> int:
    """The oldest Java this Neo4j runs on."""
    return 17 if version.startswith("5.") else 21


def java(at_least: int) -> Path:
    """The first Java of that version or newer: JAVA_HOME, the path, the usual folder of JDKs. Raises Missing."""
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    on_path = shutil.which("java")
    candidates = [h / "bin" / "java" for h in homes] + ([Path(on_path)] if on_path else [])
    for one in candidates + sorted(Path("/usr/lib/jvm").glob("*/bin/java")):
        if one.exists() and _version(one) >= at_least:
            return one
    raise Missing(f"no Java {at_least} or newer")


def _version(program: Path) -> int:
    said = subprocess.run([program, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0


def jars(version: str) -> Path:
    """Folder with the server's jars, fetched once through Maven into a draft that is then renamed. Raises Missing."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "export-control-graph"
    folder = cache / f"neo4j-{version}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with locks.held(cache / "fetching.lock", FETCHING):  # the two halves of a test run may want it at once
        if not folder.is_dir():
            _fetch(version, folder)
    return folder


def _fetch(version: str, folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Missing("no Maven (mvn)")
    with tempfile.TemporaryDirectory(dir=folder.parent) as draft:
        Path(draft, "pom.xml").write_text(POM.format(version=version), "utf-8")
        command = [maven, "-B", "-ntp", "-q", "dependency:copy-dependencies", "-DincludeScope=runtime"]
        done = subprocess.run([*command, f"-DoutputDirectory={draft}/lib"], cwd=draft, capture_output=True, text=True)
        if done.returncode:
            raise Missing(f"Maven could not fetch Neo4j {version}: {done.stdout.strip()[-200:]}")
        Path(draft, "lib").rename(folder)


@contextmanager
def running(version: str, home: Path, auth: bool = False, memory: str = "512m") -> Iterator[str]:
    """A server of that version in this home, new or left by another; yields its Bolt address once the port answers.
    `memory`: its heap."""
    newer = not version.startswith("5.")
    program, lib, port = java(java_for(version)), jars(FULL.get(version, version)), _free_port()
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text(CONF.format(port=port, auth=str(auth).lower()), "utf-8")
    main = "org.neo4j.server.Neo4jCommunity" if newer else "org.neo4j.server.CommunityEntryPoint"
    flags = ["-Xms128m", f"-Xmx{memory}", *OPENS, *(NEWER if newer else []), "-cp", f"{lib}/*", main]
    command = [program, *flags, f"--home-dir={home}", f"--config-dir={home}/conf", "--console-mode"]
    with open(home / "console.log", "wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
    try:
        _wait(server, port, home)
        yield f"bolt://127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(60)


def admin(version: str, home: Path, arguments: list[str], folder: Path) -> str:
    """Run neo4j-admin of that version over a home, in this folder; what it said. AssertionError when it fails."""
    program, lib = java(java_for(version)), jars(FULL.get(version, version))
    newer = [] if version.startswith("5.") else NEWER
    command = [program, "-Xmx1g", *OPENS, *newer, "-cp", f"{lib}/*", "org.neo4j.cli.AdminTool", *arguments]
    own = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(command, cwd=folder, env=own, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
    return done.stdout


def opened(uri: str, user: str = "neo4j", password: str = "", database: str = "neo4j") -> Store:
    """A store on a server whose port answers but whose database may still be starting."""
    until = time.monotonic() + STARTING
    while True:
        try:
            return Store(uri, user, password, database)
        except StoreError as error:
            if time.monotonic() > until or "password" in str(error):
                raise
            time.sleep(0.2)


def change_password(uri: str, old: str, new: str) -> None:
    """What Neo4j wants done before the first query of a new server."""
    with neo4j.GraphDatabase.driver(uri, auth=("neo4j", old)) as driver, driver.session(database="system") as session:
        session.run("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", old=old, new=new).consume()


def _wait(server: subprocess.Popen[bytes], port: int, home: Path) -> None:
    until = time.monotonic() + STARTING
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise AssertionError(f"Neo4j did not start: {(home / 'console.log').read_text('utf-8')[-2000:]}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        port: int = one.getsockname()[1]
        return port
