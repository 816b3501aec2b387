"""What was said to be saved is saved, through power cuts, orders to stop, copies and migrations.

JALON_LONG=1 gives the full figures."""

import random
import signal
import subprocess
import threading
import time
from http.client import HTTPException
from pathlib import Path

from records import JOURNAL, assert_intact, entry, titles
from server import Server, binary
from visitor import Visitor
from wire import LONG, connected, read_answer

POWER_CUTS = 100 if LONG else 5
COPIES = 20 if LONG else 5
MIGRATIONS = 20 if LONG else 8


class Writers:
    """Eight people who add to the journal without pause; what each was told is saved is kept."""

    def __init__(self, server: Server) -> None:
        self.visitors = [Visitor(server).sign_in("coordination") for _ in range(8)]
        self.saved: list[str] = []
        self.surprises: list[str] = []

    def work_until(self, end: threading.Event) -> list[threading.Thread]:
        threads = [threading.Thread(target=self.write, args=(visitor, end)) for visitor in self.visitors]
        for thread in threads:
            thread.start()
        return threads

    def write(self, visitor: Visitor, end: threading.Event) -> None:
        while not end.is_set():
            title = f"Rencontre {random.randbytes(8).hex()}"
            try:
                answer = visitor.post(JOURNAL, entry(title))
            except (OSError, HTTPException) as error:
                if not end.is_set():
                    self.surprises.append(repr(error))
                return
            if answer.status == 303:
                self.saved.append(title)
            else:
                self.surprises.append(f"{answer.status}")


def test_what_was_saved_survives_power_cuts(fresh_server: Server) -> None:
    writers = Writers(fresh_server)
    for _ in range(POWER_CUTS):
        end, before = threading.Event(), len(writers.saved)
        threads = writers.work_until(end)
        while len(writers.saved) < before + 8 and not writers.surprises:
            time.sleep(0.01)
        time.sleep(random.uniform(0, 0.5))
        end.set()
        fresh_server.kill()
        for thread in threads:
            thread.join()
        fresh_server.serve()
        assert set(writers.saved) <= titles(fresh_server.data).keys()
    assert not writers.surprises
    print(f"{len(writers.saved)} writes acknowledged, {POWER_CUTS} power cuts, none lost")
    fresh_server.stop()
    assert_intact(fresh_server.data)


def test_what_was_accepted_is_answered_before_the_end(fresh_server: Server) -> None:
    """Twenty people are in the middle of sending when the server is told to stop."""
    visitor = Visitor(fresh_server).sign_in("coordination")
    wires = []
    for number in range(20):
        head, body = written(visitor, f"Rencontre interrompue {number}")
        wire = connected(fresh_server)
        wire.sendall(head + body[:20])
        wires.append((wire, body[20:]))
    assert fresh_server.is_healthy(), "who came after them is answered, so they were taken in"
    time.sleep(0.5)
    begun = time.monotonic()
    fresh_server.process.send_signal(signal.SIGTERM)
    wait_until_refused(fresh_server)
    for wire, rest in wires:
        wire.sendall(rest)
        assert read_answer(wire)[0] == 303
        wire.close()
    assert fresh_server.process.wait(timeout=10) == 0
    assert time.monotonic() - begun < 10
    kept = titles(fresh_server.data)
    assert all(kept[f"Rencontre interrompue {number}"] == 1 for number in range(20))


def wait_until_refused(server: Server) -> None:
    """Nobody new is taken in."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            connected(server).close()
        except ConnectionRefusedError:
            return
        time.sleep(0.1)
    raise AssertionError("a server that was told to stop still takes people in")


def written(visitor: Visitor, title: str) -> tuple[bytes, bytes]:
    """The head and the body of a form that a browser would send."""
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    body = visitor.encoded(entry(title))
    head = f"POST {JOURNAL} HTTP/1.1\r\nHost: a\r\nCookie: {cookies}\r\nContent-Length: {len(body)}\r\n"
    return f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode(), body


def test_nobody_holds_the_end_up(fresh_server: Server) -> None:
    with connected(fresh_server) as wire:
        wire.sendall(b"POST /connexion HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
        time.sleep(0.3)
        fresh_server.process.send_signal(signal.SIGTERM)
        begun = time.monotonic()
        while fresh_server.process.poll() is None and time.monotonic() - begun < 10:
            try:
                wire.sendall(b"a")
            except OSError:
                pass
            time.sleep(0.5)
    assert fresh_server.process.poll() == 0


def test_told_to_stop_under_load_it_loses_nothing(fresh_server: Server) -> None:
    writers, end = Writers(fresh_server), threading.Event()
    threads = writers.work_until(end)
    time.sleep(1.5)
    end.set()
    fresh_server.process.send_signal(signal.SIGTERM)
    for thread in threads:
        thread.join()
    assert fresh_server.process.wait(timeout=10) == 0
    assert not writers.surprises
    assert set(writers.saved) <= titles(fresh_server.data).keys()
    assert_intact(fresh_server.data)


def test_copies_made_under_load_restore_equal(fresh_server: Server, tmp_path: Path) -> None:
    writers, end = Writers(fresh_server), threading.Event()
    threads = writers.work_until(end)
    restored = [tmp_path / f"restored-{number}" for number in range(COPIES)]
    for data in restored:
        data.mkdir()
        before = set(writers.saved)
        backup = [binary(), "backup", "--data", fresh_server.data, data / "jalon.sqlite"]
        assert subprocess.run(backup, capture_output=True).returncode == 0
        assert before <= titles(data).keys()
    end.set()
    for thread in threads:
        thread.join()
    assert not writers.surprises
    for data in restored:
        assert_intact(data)


def test_a_first_start_cut_anywhere_can_be_taken_up(tmp_path: Path) -> None:
    """The whole chain of migrations runs then; each is there whole, or not at all."""
    whole = seconds_of_first_start(tmp_path / "whole")
    for number in range(MIGRATIONS):
        server = Server(tmp_path / f"cut-{number}")
        server.data.mkdir()
        server.serve(wait=False)
        time.sleep(whole * number / MIGRATIONS)
        server.kill()
        server.serve()
        server.stop()
        # Nothing was ever written there: the history says so, and the file is whole.
        assert_intact(server.data, says="L’historique est vide")


def seconds_of_first_start(data: Path) -> float:
    server = Server(data)
    server.data.mkdir()
    begun = time.monotonic()
    server.serve()
    taken = time.monotonic() - begun
    server.stop()
    return taken
