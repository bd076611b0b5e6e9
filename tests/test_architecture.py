"""The arrows point one way, and what must start fast imports nothing heavy."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
HEAVY = ("neo4j", "streamlit", "pandas", "numpy", "rich", "lxml", "rapidfuzz", "pycountry", "yaml")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def test_app_is_wiring_only_and_calls_kg():
    modules = {name for name in imported(ROOT / "app.py") if name != "__future__"}
    assert modules
    assert all(name == "streamlit" or name.split(".")[0] == "kg" for name in modules), modules


def test_views_never_know_loaders_or_the_command_line():
    for path in (ROOT / "kg" / "ui").rglob("*.py"):
        wrong = {name for name in imported(path) if name.startswith(("loaders", "kg.cli", "neo4j"))}
        assert not wrong, f"{path}: {wrong}"


def rooms() -> dict[str, int]:
    """Room of kg → its place in the contract of layers, the highest first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = next(one for one in project["tool"]["importlinter"]["contracts"] if one["type"] == "layers")["layers"]
    return {room: place for place, layer in enumerate(layers) for room in re.findall(r"\w+", layer)}


MODULE = re.compile(r"(?:kg|loaders)(?:\.\w+)+")


def named(path: Path) -> set[str]:
    """Modules that a file names in strings which are no docstrings: as it would to start or to import them."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in said)
    found = {text.rstrip(".") for text in texts if isinstance(text, str) and MODULE.fullmatch(text.rstrip("."))}
    return {name for name in found if any((ROOT / name.replace(".", "/")).parent.glob(f"{name.split('.')[-1]}*"))}


def test_no_arrow_hides_in_a_string():
    """A child that is started by a module's name, or a module that is imported by it, is an arrow like any other."""
    order = rooms()
    arrows = {(path, name) for path in (ROOT / "kg").rglob("*.py") for name in named(path)}
    assert any(name == "kg.files.sheets" for _, name in arrows), "the test does not see the child that reads tables"
    for path, name in arrows:
        room = path.relative_to(ROOT / "kg").parts[0].removesuffix(".py")
        root, _, rest = name.partition(".")
        assert root == "kg" or room == "cli", f"{path} names {name}"
        target = rest.partition(".")[0]
        assert room == target or order[room] < order[target] or target not in order, f"{path} names {name}"


def test_one_place_opens_the_vocabularies():
    for path in (ROOT / "kg").rglob("*.py"):
        if path != ROOT / "kg" / "vocab" / "tables.py":
            assert not re.search(r"/ \"vocab\"", path.read_text("utf-8")), path


def test_help_imports_nothing_heavy():
    code = (
        "import sys\nfrom kg.cli import group\n"
        "try: group.main(['--help'], standalone_mode=False)\nexcept SystemExit: pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stderr.split()}
    assert not loaded & set(HEAVY), loaded & set(HEAVY)


def test_a_judgement_waits_for_no_numerical_library_and_a_load_for_no_total():
    for code, heavy in (("kg.review.desk", "numpy"), ("kg.graph.loading, kg.graph.renewal", "kg.answers.totals")):
        found = subprocess.run([sys.executable, "-c", f"import sys, {code}; print({heavy!r} in sys.modules)"],
                               capture_output=True, text=True, check=True)  # fmt: skip
        assert found.stdout == "False\n", f"{code} imports {heavy}"


def test_only_the_sync_writes_nodes_and_edges():
    """Nobody writes MERGE or CREATE by hand: kg/store/write.py does, and evidence.py marks sources.

    The mark of a graph, the turn to write and setting a graph apart are no part of either layer.
    """
    allowed = {"kg/store/write.py", "kg/graph/evidence.py"} | {
        f"kg/store/{one}.py" for one in ("ownership", "lease", "apart")
    }
    for path in (*(ROOT / "kg").rglob("*.py"), *(ROOT / "loaders").rglob("*.py")):
        text = path.read_text("utf-8")
        if "CREATE (" in text or "MERGE (" in text:
            assert path.relative_to(ROOT).as_posix() in allowed, path


def test_no_machine_path_and_no_registry_host_is_named():
    registries = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "maven" + ".org"]
    machine = ["/" + "work/", "/" + "root/"]
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    for name in listed:
        path = ROOT / name
        if path.suffix in {".py", ".md", ".yaml", ".toml", ".lock", ".yml", ".cypher", ".sh", ""} and path.is_file():
            text = path.read_text("utf-8", errors="ignore")
            assert not [word for word in registries + machine if word in text], name


def test_the_locks_hold_every_dependency():
    """After a change of pyproject.toml: make lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = {re.split(r"[^\w.-]", wanted)[0] for wanted in project["project"]["dependencies"]}
    locked = set(re.findall(r"(?m)^([\w.-]+)==", (ROOT / "requirements.lock").read_text("utf-8")))
    assert names <= locked
    tools = {re.split(r"[^\w.-]", wanted)[0] for wanted in project["dependency-groups"]["dev"]}
    assert names | tools <= set(re.findall(r"(?m)^([\w.-]+)==", (ROOT / "requirements-dev.lock").read_text("utf-8")))


SPEAK = re.compile(r"(?<![\w.])print\(|click\.(echo|secho|prompt|confirm|style)\(|std(out|err)(__)?\.write|Console\(")
PROTOCOLS = {
    "kg/files/sheets.py", "kg/files/limits.py", "loaders/formats/xls_child.py",
    "loaders/golden.py",
}  # fmt: skip
"""Children whose standard output is a pipe read by us, and the developer's tool for golden files."""


def test_one_place_prints():
    """Names of strangers may hold what acts on a terminal: all that is printed passes kg/terminal/visible.py."""
    allowed = PROTOCOLS | {"kg/terminal/output.py", "kg/terminal/waiting.py"}
    for path in (ROOT / "app.py", *(ROOT / "kg").rglob("*.py"), *(ROOT / "loaders").rglob("*.py")):
        if path.relative_to(ROOT).as_posix() not in allowed:
            said = [line for line in path.read_text("utf-8").splitlines() if SPEAK.search(line)]
            assert not said, f"{path}: {said}"


def test_there_is_one_door_to_screening():
    """Who looks names up for somebody else asks kg/screening/door.py, so that all answer alike."""
    inside = {"kg.screening.lookup", "kg.screening.statements", "kg.index.stored.stored_index"}
    for path in (ROOT / "kg").rglob("*.py"):
        if path.relative_to(ROOT / "kg").parts[0] not in ("screening", "index"):
            tree = ast.parse(path.read_text("utf-8"))
            imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
            full = {f"{node.module}.{alias.name}" for node in imports for alias in node.names} | imported(path)
            assert not full & inside, f"{path}: {full & inside}"


def test_the_dashboard_holds_one_door_to_screening():
    """A door holds an index of all listed names: two of them would be twice the memory, and could be of two states."""
    made = [path.name for path in (ROOT / "kg/ui").rglob("*.py") if "Door(" in path.read_text("utf-8")]
    assert made == ["cached_answers.py"]


def test_every_room_tells_what_it_knows():
    """docs/architecture.md has a line for each room of kg, from the highest of the contract to the lowest."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = page[page.index("## Rooms") : page.index("## Two layers")]
    told = [name.removesuffix("/").removesuffix(".py") for row in re.findall(r"(?m)^\| (`[^|]*) \|", table)
            for name in re.findall(r"`([^`]+)`", row)]  # fmt: skip
    order = rooms()
    assert set(told) == set(order)
    places = [order[name] for name in told if name not in ("revision", "errors")]
    assert places == sorted(places), "the table is in another order than the contract"
    there = {p.name.removesuffix(".py") for p in (ROOT / "kg").iterdir() if p.suffix == ".py" or any(p.glob("*.py"))}
    assert set(order) == there - {"__init__", "__main__"}
