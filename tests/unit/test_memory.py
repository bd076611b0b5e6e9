"""Between the phases of a long computation garbage is looked for among what is new, and the collector is as it was."""

from __future__ import annotations

import gc
import weakref

from kg.home import memory, objects


class Ring:
    def __init__(self) -> None:
        self.itself = self


def test_rings_are_freed_while_what_was_there_stays_unlooked_at():
    with objects.unswept():
        unseen, ring = weakref.ref(Ring()), None
        with memory.settled():
            assert gc.isenabled() and gc.get_freeze_count()
            ring = weakref.ref(Ring())
            kept = [[n] for n in range(3 * gc.get_threshold()[0])]
            assert ring() is None and kept
            assert unseen() is not None
        assert not gc.isenabled() and not gc.get_freeze_count()
    assert gc.isenabled()


def test_free_memory_is_given_back_wherever_it_runs(monkeypatch):
    memory.released()
    monkeypatch.setattr(memory.sys, "platform", "darwin")
    monkeypatch.setattr(memory.ctypes, "CDLL", None)
    memory.released()
