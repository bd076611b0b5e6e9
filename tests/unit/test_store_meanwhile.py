"""While the engine works on one piece, the next is made ready; nothing is lost, turned round or left running by it."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from kg.errors import DataError
from kg.store.meanwhile import Meanwhile


class Asked:
    """A store that only notes which thread was to be interrupted."""

    def __init__(self, several=True):
        self.several, self.ended = several, []

    def interrupt(self, thread):
        self.ended.append(thread)


@pytest.mark.parametrize("several", [True, False])
def test_pieces_are_done_in_their_order_and_all_when_the_block_ends(several):
    done = []
    with Meanwhile(Asked(several)) as meanwhile:
        for at in range(50):
            meanwhile.do(partial(done.append, at))
    assert done == list(range(50))


@pytest.mark.parametrize("several", [True, False])
def test_answers_come_in_their_order(several):
    with Meanwhile(Asked(several)) as meanwhile:
        assert list(meanwhile.ahead(partial(str, at) for at in range(9))) == list("012345678")
        assert list(meanwhile.ahead(iter(()))) == []


def test_the_next_piece_is_made_while_one_is_done():
    made = threading.Event()
    with Meanwhile(Asked()) as meanwhile:
        meanwhile.do(lambda: made.wait(60) or pytest.fail("nobody went on"))
        made.set()


def test_one_transaction_is_used_by_its_own_thread_alone():
    here = []
    with Meanwhile(Asked(several=False)) as meanwhile:
        meanwhile.do(lambda: here.append(threading.get_ident()))
    assert here == [threading.get_ident()]


@pytest.mark.parametrize("several", [True, False])
@pytest.mark.parametrize("last", [True, False], ids=["the last", "one before"])
def test_the_error_of_a_piece_comes_out(several, last):
    def fails():
        raise DataError("no")

    with pytest.raises(DataError), Meanwhile(Asked(several)) as meanwhile:
        meanwhile.do(fails)
        if not last:
            meanwhile.do(lambda: None)


def test_what_runs_is_ended_when_whoever_asks_is_interrupted():
    store, over, ran = Asked(), threading.Event(), []

    def works():
        ran.append(threading.get_ident())
        over.wait(60)

    store.interrupt = lambda thread: (store.ended.append(thread), over.set())
    with pytest.raises(KeyboardInterrupt), Meanwhile(store) as meanwhile:
        meanwhile.do(works)
        raise KeyboardInterrupt
    assert store.ended == ran or (not ran and store.ended)


def test_answers_nobody_waits_for_are_not_asked():
    asked = []
    with pytest.raises(DataError), Meanwhile(Asked()) as meanwhile:
        for _ in meanwhile.ahead(partial(asked.append, at) for at in range(100)):
            raise DataError("enough")
    assert len(asked) < 5
