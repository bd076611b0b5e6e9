"""The pages are true: generated ones current, commands run as shown, links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import docs
from kg.cli import group
from kg.docs.markdown import anchor
from kg.store import local
from loaders.source import names, source
from tests.consoles import ROOT, matches, run, shown

DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
WITH_COMMANDS = [page for page in PAGES if any(one.runs for one in shown(page.read_text("utf-8")))]
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def test_generated_pages_are_current():
    wanted = docs.pages([source(name) for name in names()], DOCS)
    assert docs.stale(wanted, DOCS) == [], "run: kg docs"


def test_a_page_that_is_not_current_is_named_with_exit_code_1(tmp_path):
    assert invoke("docs", "--folder", str(tmp_path)).exit_code == 0
    (tmp_path / "flags.md").write_text("old\n", "utf-8")
    stale = invoke("docs", "--check", "--folder", str(tmp_path))
    assert getattr(stale.exception, "exit_code", None) == 1
    assert "flags.md" in str(stale.exception) and "schema.md" not in str(stale.exception)


def invoke(*arguments: str):
    return CliRunner().invoke(group, arguments)


def test_the_pages_say_what_the_files_say():
    pages = docs.pages([source(name) for name in names()], DOCS)
    assert "[Vessel](#vessel)" in pages["schema.md"] and "`FLIES_FLAG_OF`" in pages["schema.md"]
    assert all(f"## {name}" in pages["sources.md"] for name in names())
    assert all(f"## {path.stem}" in pages["flags.md"] for path in (ROOT / "cypher" / "flags").glob("*.cypher"))


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=named)
def test_commands_print_what_the_page_shows(page, tmp_path):
    wrong = []
    try:
        for one in shown(page.read_text("utf-8")):
            if one.runs and not matches(one.output, printed := run(one.command, tmp_path)):
                wrong.append(f"{named(page)}:{one.line}: {one.command}\n{printed}")
    finally:
        local.stop(tmp_path)
    assert not wrong, f"if that is right: python -m tests.consoles {named(page)}\n" + "\n\n".join(wrong)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_leads_somewhere(page):
    dead = []
    for target in LINK.findall(FENCE.sub("", page.read_text("utf-8"))):
        path, _, fragment = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        to = (page.parent / path).resolve() if path else page
        if not to.exists() or (fragment and fragment not in anchors(to)):
            dead.append(target)
    assert dead == []


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {anchor(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)) for heading in headings}


PAGE = """\
Text.

```console
$ echo one; echo two
one
two
$ echo "a  \\
> b"
```

<!-- long-running -->
```console
$ sleep 1000
```
"""


def test_the_runner_finds_commands_with_their_output():
    first, second, third = shown(PAGE)
    assert (first.command, first.output, first.line, first.runs) == ("echo one; echo two", "one\ntwo", 4, True)
    assert (second.command, second.line, second.runs) == ('echo "a  b"', 7, True)
    assert (third.command, third.runs) == ("sleep 1000", False)


def test_the_runner_compares_exactly_but_for_an_ellipsis():
    assert matches("one\ntwo", "one\ntwo")
    assert not matches("one", "one\ntwo")
    assert not matches("", "one")
    assert matches("", "")
    assert matches("in … s", "in 3.2 s")
    assert matches("one\n…\nfour", "one\ntwo\nthree\nfour")
    assert matches("one\n…", "one\ntwo")
    assert not matches("one\n…\nfive", "one\ntwo\nthree\nfour")


def test_the_runner_shows_both_streams_and_keeps_to_its_own_home(tmp_path):
    assert run("echo out; echo err >&2; echo $KG_HOME", tmp_path) == f"out\nerr\n{tmp_path}"


def test_the_runner_writes_down_what_is_printed_now(tmp_path):
    from tests.consoles import rewritten

    old = "```console\n$ echo new\nold\n$ echo in 3 s\nin … s\n```\n"
    assert rewritten(old, tmp_path) == "```console\n$ echo new\nnew\n$ echo in 3 s\nin … s\n```\n"
