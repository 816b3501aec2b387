"""A disk that is full, or fails: writes are refused, nothing is falsely said to be saved, and it passes."""

import os
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from records import JOURNAL, assert_intact, entry, titles
from server import Server
from visitor import Answer, Visitor

CALM = "Rien de ce qui était enregistré n’est perdu"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if os.geteuid() != 0:
        pytest.skip("only root may mount the small disk that is to be filled")
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk], check=True)
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
        assert CALM in refused.text
        assert "SQL" not in refused.text
        assert visitor.get(JOURNAL).status == 200, "what is stored can still be read"
        assert visitor.post(JOURNAL, entry("", "")).status == 422
        filling.unlink()
        assert visitor.post(JOURNAL, entry("Après avoir fait de la place")).status == 303
        assert titles(server.data) >= Counter([*saved, "Après avoir fait de la place"])
    finally:
        server.stop()
    assert_intact(server.data)


def test_a_server_that_starts_on_a_full_disk_reads(small_disk: Path) -> None:
    server = Server(small_disk / "data")
    try:
        server.start()
        visitor = Visitor(server).sign_in("coordination")
        for end in (server.stop, server.kill):
            end()
            fill(small_disk / "filling")
            server.serve()
            assert visitor.get(JOURNAL).status == 200
            assert visitor.post(JOURNAL, entry("Sans place", "texte " * 3_000)).status in (303, 500)
            (small_disk / "filling").unlink()
            assert visitor.post(JOURNAL, entry("Après avoir fait de la place")).status == 303
    finally:
        server.stop()
    assert_intact(server.data)


def age_sessions(server: Server) -> None:
    """The next page wants to write that its session is alive."""
    with closing(sqlite3.connect(server.data / "jalon.sqlite")) as database, database:
        database.execute("UPDATE access_key SET until = until - 120000 WHERE purpose = 'session'")


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


def test_a_failing_disk_is_never_taken_for_a_success(fresh_server: Server) -> None:
    visitor = Visitor(fresh_server).sign_in("coordination")
    with failing_synchronisation(fresh_server):
        for number in range(5):
            answer = visitor.post(JOURNAL, entry(f"Disque en panne {number}"))
            assert answer.status == 500
            assert CALM in answer.text
        assert visitor.get(JOURNAL).status == 200
    assert visitor.post(JOURNAL, entry("Disque réparé")).status == 303
    fresh_server.kill()
    fresh_server.serve()
    kept = titles(fresh_server.data)
    assert kept["Disque réparé"] == 1
    assert not [title for title in kept if title.startswith("Disque en panne")]
    fresh_server.stop()
    assert_intact(fresh_server.data)


@contextmanager
def failing_synchronisation(server: Server) -> Iterator[None]:
    """Every fsync of the server answers EIO, as a dying disk does."""
    calls = "fsync,fdatasync"
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-p", str(server.process.pid)]
    tracer = subprocess.Popen([*command, "-e", f"trace={calls}", "-e", f"inject={calls}:error=EIO"])
    try:
        wait_until_traced(server.process.pid)
        yield
    finally:
        tracer.terminate()
        tracer.wait()


def wait_until_traced(pid: int) -> None:
    for _ in range(100):
        threads = Path(f"/proc/{pid}/task").glob("*/status")
        if all("TracerPid:\t0\n" not in status.read_text() for status in threads):
            return
        time.sleep(0.05)
    raise AssertionError("strace could not take hold of the server")
