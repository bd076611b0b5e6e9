"""The first sight stands in every page that a browser opens, in the reader's language, and in nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kg.answers.totals import Reconciliation
from kg.errors import StoreError
from kg.ui import first_answers, menu
from kg.ui.first_sight import answer, leaving, sketch
from kg.ui.first_sight.insertion import ROOT, Insertion
from kg.ui.gate import policy
from kg.ui.i18n import words
from kg.ui.session import State
from tests import aside

BODY = b'<html lang="en"><title>Streamlit</title><body>' + ROOT + b"</body></html>"
BROWSER = {"accept": "text/html,*/*", "accept-encoding": "gzip", "accept-language": "ja-JP,en"}


def asked(
    path: str = "/", query: str = "", given: dict[str, str] = BROWSER, kind: str = "text/html", code: int = 200
) -> Any:
    """Headers and body of the answer, and the headers that Streamlit's own application was asked with."""
    told: list[Any] = []
    heard: list[Any] = []

    async def application(scope: Any, _receive: Any, send: Any) -> None:
        heard.extend(scope["headers"])
        headers = [(b"content-type", kind.encode()), (b"content-length", b"%d" % len(BODY)), (b"etag", b'"1"')]
        await send({"type": "http.response.start", "status": code, "headers": headers})
        await send({"type": "http.response.body", "body": BODY[:20], "more_body": True})
        await send({"type": "http.response.body", "body": BODY[20:]})

    async def send(message: Any) -> None:
        told.append(message)

    headers = [(name.encode(), value.encode()) for name, value in given.items()]
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": headers}
    aside.run(lambda: Insertion(application)(scope, None, send))  # type: ignore[arg-type]
    return dict(told[0]["headers"]), b"".join(part["body"] for part in told[1:]).decode(), dict(heard)


def test_it_names_every_page_with_its_address_and_marks_this_one() -> None:
    headers, page, heard = asked("/findings", "lang=ko&as_of=2018-01-01&text=x")
    for entry in menu.entries():
        assert words("ko")(f"page.{entry.name}") in page
    assert "<a href='/findings?lang=ko&amp;as_of=2018-01-01' aria-current=page>" in page
    assert page.count("aria-current=") == 1
    assert headers[b"content-length"] == str(len(page.encode())).encode()
    assert b"etag" not in headers
    assert b"accept-encoding" not in heard


def test_the_language_is_that_of_the_address_then_that_of_the_browser_then_english() -> None:
    assert sketch.sketch("/", "lang=ko", "ja")[0] == "ko"
    assert sketch.sketch("/", "lang=xx", "ja-JP,en")[0] == "ja"
    assert sketch.sketch("/", "", "de")[0] == "en"
    assert '<html lang="ja">' in asked()[1]


def test_what_is_in_the_address_stays_text() -> None:
    page = asked("/'><script>alert(1)</script>", "as_of='><script>alert(2)</script>")[1]
    assert "alert" not in page.replace("alert%28", "")


@pytest.mark.parametrize("answer", [{"given": {"accept": "*/*"}}, {"kind": "text/plain"}, {"code": 403}])
def test_what_is_no_page_of_the_dashboard_passes_as_it_is(answer: dict[str, Any]) -> None:
    assert asked(**answer)[1] == BODY.decode()


def given(path: str, query: str = "", accept: str = "*/*") -> tuple[int, dict[str, Any]]:
    """Status and body of the answer of the first page."""
    told: list[Any] = []

    async def send(message: Any) -> None:
        told.append(message)

    headers = [(b"accept", accept.encode())]
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": headers}
    aside.run(lambda: Insertion(None)(scope, None, send))  # type: ignore[arg-type]
    return told[0]["status"], json.loads(told[1]["body"] or b"{}")


def test_the_first_page_asks_for_its_answer_and_no_other_page_or_day_does() -> None:
    assert f"data-kept='lang=ko' data-answer='{answer.PATH}?lang=ko'" in asked("/", "lang=ko")[1]
    assert f"data-kept='' data-answer='{answer.PATH}?lang=ja'" in asked()[1]
    assert "data-answer=" not in asked("/findings")[1] + asked("/", "as_of=2018-01-01")[1]


def test_the_first_answer_has_the_numbers_and_sentences_of_the_first_page(monkeypatch: pytest.MonkeyPatch) -> None:
    state = State(({"records": 7},), 1234, "", "")
    monkeypatch.setattr(first_answers, "make", lambda: (state, (), Reconciliation((), ())))
    status, told = given(answer.PATH, "lang=ko")
    say = words("ko")
    assert status == 200
    assert told["numbers"][:3] == [[say("overview.sources"), "1"], [say("overview.records"), "7"],
                                   [say("overview.entities"), "1,234"]]  # fmt: skip
    assert told["lines"] == [say("overview.contradictions.none")]
    assert [say("tile.paths"), "/paths"] in told["links"]


@pytest.mark.parametrize("made", [lambda: None, lambda: (_ for _ in ()).throw(StoreError("it is away"))])
def test_an_empty_graph_and_one_that_is_away_are_left_to_the_page_itself(
    made: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_answers, "make", made)
    assert given(answer.PATH) == (204, {})


def test_the_gate_lets_its_script_run() -> None:
    assert f"'sha256-{leaving.digest()}'" in dict(policy.headers())[b"content-security-policy"].decode()
