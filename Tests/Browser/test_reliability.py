"""What was said to be saved is saved: through power cuts, orders to stop, a full disk, haste and crowds.

JALON_LONG=1 gives the full figures."""

import random
import signal
import sqlite3
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPException
from pathlib import Path

import pytest
from pages import CONTRACT
from server import Server, binary
from visitor import Answer, Fields, Visitor
from wire import LONG, connected, read_answer

JOURNAL = f"{CONTRACT}/journal"
POWER_CUTS = 100 if LONG else 5
DISK = "16m"


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


def entry(title: str, text: str = "Une rencontre a réuni les partenaires.") -> Fields:
    return [("title", title), ("when", "6 mars 2023"), ("kind", "meeting"), ("text", text)]


def titles(server: Server) -> Counter[str]:
    with closing(sqlite3.connect(f"file:{server.data}/jalon.sqlite?mode=ro", uri=True)) as database:
        return Counter(title for (title,) in database.execute("SELECT title FROM journal_entry"))


def assert_intact(server: Server) -> None:
    """On a stopped server's data: no page of the file is damaged, no row of the history was lost."""
    with closing(sqlite3.connect(server.data / "jalon.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
    if "history" not in subprocess.run([binary(), "--help"], capture_output=True, text=True).stdout:
        return
    verify = [binary(), "history", "verify", "--data", server.data]
    verified = subprocess.run(verify, env=server.environment, capture_output=True, text=True)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_what_was_saved_survives_power_cuts(fresh_server: Server) -> None:
    writers = Writers(fresh_server)
    for _ in range(POWER_CUTS):
        end = threading.Event()
        threads = writers.work_until(end)
        time.sleep(random.uniform(0.2, 1))
        end.set()
        fresh_server.kill()
        for thread in threads:
            thread.join()
        fresh_server.serve()
        assert set(writers.saved) <= titles(fresh_server).keys()
    assert not writers.surprises
    assert len(writers.saved) > 8 * POWER_CUTS, "too few writes to prove anything"
    print(f"{len(writers.saved)} writes acknowledged, {POWER_CUTS} power cuts, none lost")
    fresh_server.stop()
    assert_intact(fresh_server)


def test_what_was_accepted_is_answered_before_the_end(fresh_server: Server) -> None:
    """Twenty people are in the middle of sending when the server is told to stop."""
    visitor = Visitor(fresh_server).sign_in("coordination")
    wires = []
    for number in range(20):
        head, body = written(visitor, f"Rencontre interrompue {number}")
        wire = connected(fresh_server)
        wire.sendall(head + body[:20])
        wires.append((wire, body[20:]))
    time.sleep(0.5)
    begun = time.monotonic()
    fresh_server.process.send_signal(signal.SIGTERM)
    time.sleep(0.5)
    with pytest.raises(ConnectionRefusedError):
        connected(fresh_server)
    for wire, rest in wires:
        wire.sendall(rest)
        assert read_answer(wire)[0] == 303
        wire.close()
    assert fresh_server.process.wait(timeout=10) == 0
    assert time.monotonic() - begun < 10
    kept = titles(fresh_server)
    assert all(kept[f"Rencontre interrompue {number}"] == 1 for number in range(20))


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
    assert set(writers.saved) <= titles(fresh_server).keys()
    assert_intact(fresh_server)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if subprocess.run(["id", "-u"], capture_output=True, text=True).stdout.strip() != "0":
        pytest.skip("only root may mount the small disk that is to be filled")
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", disk], check=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_full_disk_refuses_writes_and_nothing_else(small_disk: Path) -> None:
    server = Server(small_disk / "data")
    try:
        server.start()
        visitor = Visitor(server).sign_in("coordination")
        server.stop()
        age_sessions(server)
        server.serve()
        filling = small_disk / "filling"
        fill(filling)
        saved, refused = write_until_refused(visitor)
        assert refused.status == 500
        assert "Rien de ce qui était enregistré n’est perdu" in refused.text
        assert "SQL" not in refused.text
        assert visitor.get(JOURNAL).status == 200, "what is stored can still be read"
        assert visitor.post(JOURNAL, entry("", "")).status == 422
        filling.unlink()
        assert visitor.post(JOURNAL, entry("Après avoir fait de la place")).status == 303
        assert titles(server) >= Counter([*saved, "Après avoir fait de la place"])
    finally:
        server.stop()
    assert_intact(server)


def age_sessions(server: Server) -> None:
    """The next page wants to write that its session is alive."""
    with closing(sqlite3.connect(server.data / "jalon.sqlite")) as database, database:
        database.execute("UPDATE session SET seen = seen - 120")


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space left"):
        while True:
            file.write(b"\0" * 4_096)


def write_until_refused(visitor: Visitor) -> tuple[list[str], Answer]:
    saved: list[str] = []
    for number in range(200):
        answer = visitor.post(JOURNAL, entry(f"Disque plein {number}", "texte " * 3_000))
        if answer.status != 303:
            return saved, answer
        saved.append(f"Disque plein {number}")
    raise AssertionError("the disk never got full")
