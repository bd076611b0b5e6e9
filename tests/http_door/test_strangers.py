"""Bodies without sense or end, silent, deaf and too many callers: the door stays open for the others."""

from __future__ import annotations

import socket
import time
from contextlib import suppress

import httpx
import pytest
from yente_client import Client
from yente_client.exceptions import APIError, RateLimitError

from kg.api.app import Door
from kg.api.limits import Limits
from tests.http_door.served import Asked, Served

WHOLE = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"[" * 100_000, b'{"queries": {}}', b'{"queries": 3}', b"\xff\xfe"])
def test_a_body_that_is_none_is_refused(door, key, body):
    answer = Asked(door, key).post("/match/default", content=body)
    assert answer.status_code == 400 and answer.json()["todo"]


def test_a_body_without_end_is_cut_off(graph):
    with Served(Door(graph, None, bounds=Limits(body=10_000))) as address:
        assert Asked(address).post("/match/default", content=b"x" * 20_000).status_code == 413
        endless = (b"x" * 1000 for _ in range(100))
        with suppress(httpx.TransportError):  # the connection may be closed while the sender still sends
            assert Asked(address).post("/match/default", content=endless).status_code == 413
        assert Asked(address).get("/catalog").status_code == 200


@pytest.mark.parametrize("half", [b"", WHOLE[:-2] + b"X-Slow: ", WHOLE + b"GET /hea"])
def test_those_who_say_nothing_or_half_a_head_do_not_hold_the_door(graph, half):
    with Served(Door(graph, None), idle=1, waiting=8) as address:
        host, port = address.removeprefix("http://").split(":")
        silent = [socket.create_connection((host, int(port))) for _ in range(20)]
        for one in silent:
            one.sendall(half)
        for one in silent:  # each is closed, whoever it is, after its second
            one.settimeout(60)
            with suppress(ConnectionError):
                while one.recv(4096):
                    pass
            one.close()
        assert Asked(address).get("/healthz").status_code == 200


def test_one_who_does_not_take_his_answer_is_let_go(graph):
    with Served(Door(graph, None), idle=1) as address:
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as deaf:
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            head = f"GET /flags?verdict=all HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
            deaf.sendall(head * 40)  # more than the buffers between the two hold
            until = time.monotonic() + 120
            while Asked(address).get("/healthz").status_code == 200 and time.monotonic() < until:
                try:
                    deaf.sendall(b"\r\n")
                except ConnectionError:
                    break
            else:
                pytest.fail("it is still held")


def test_who_asks_too_often_waits(graph):
    with Served(Door(graph, None, bounds=Limits(rate=2))) as address:
        answers = [Asked(address).get("/algorithms").status_code for _ in range(8)]
        assert 200 in answers and 429 in answers
        with Client(base_url=address) as client, pytest.raises(RateLimitError) as caught:
            for _ in range(8):
                client.algorithms()
        assert caught.value.retry_after


def test_an_answer_that_takes_too_long_is_given_up(graph):
    with (
        Served(Door(graph, None, bounds=Limits(seconds=0))) as address,
        Client(base_url=address) as client,
        pytest.raises(APIError) as caught,
    ):
        client.search("Lighthouse Winmore")
    assert caught.value.status_code == 504
