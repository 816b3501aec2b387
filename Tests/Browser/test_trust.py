"""What an instance keeps to itself and what it gives whole: files, locks, folders, connections."""

import hashlib
import shutil
import socket
import sqlite3
import subprocess
import time
from pathlib import Path

from pages import CONTRACT
from server import Server, binary, inherited
from visitor import Visitor
from wire import connected, read_answer

MIB = 1_024 * 1_024


def test_who_reads_slowly_gets_the_whole_of_a_download(fresh_server: Server) -> None:
    server = fresh_server
    end = b"this is the end of it"
    content = b"%PDF-1.7\n" + bytes(range(256)) * 40_000 + end
    name = hashlib.sha256(content).hexdigest() + ".pdf"
    server.stop()
    with sqlite3.connect(server.data / "jalon.sqlite") as connection:
        connection.execute(
            "INSERT INTO file (contract_id, name, media_type, bytes, added)"
            " VALUES (1, ?, 'application/pdf', ?, ?)",
            (name, content, int(time.time() * 1_000)),
        )
    connection.close()
    server.serve()
    cookie = Visitor(server).sign_in("coordination").cookies["jalon-session"]
    with socket.socket() as wire:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8_192)
        wire.settimeout(30)
        wire.connect(("127.0.0.1", server.port))
        path = f"{CONTRACT}/fichiers/{name}"
        wire.sendall(f"GET {path} HTTP/1.1\r\nHost: a\r\nCookie: jalon-session={cookie}\r\n\r\n".encode())
        time.sleep(8)
        received = bytearray()
        while not received.endswith(end):
            piece = wire.recv(65_536)
            assert piece, f"cut after {len(received)} bytes of {len(content)}"
            received += piece
    assert bytes(received).endswith(content)


def test_who_asks_before_it_sends_is_answered(server: Server) -> None:
    with connected(server) as wire:
        wire.sendall(
            b"POST /connexion HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        )
        wire.settimeout(5)
        assert wire.recv(1_024).startswith(b"HTTP/1.1 100 ")
        wire.sendall(b"a=b")
        assert read_answer(wire)[0] == 403


def test_what_a_killed_server_was_printing_is_swept(fresh_server: Server, tmp_path: Path) -> None:
    left = tmp_path / "jalon-presse-abandon"
    left.mkdir()
    (left / "data.json").write_text("Nadia Perrin")
    fresh_server.stop()
    fresh_server.settings = {"TMPDIR": str(tmp_path)}
    fresh_server.serve()
    assert not left.exists()


def test_who_has_no_port_does_not_say_that_it_listens(fresh_server: Server, tmp_path: Path) -> None:
    assert "écoute sur" in fresh_server.log.read_text()
    data = tmp_path / "autre"
    shutil.copytree(fresh_server.data, data, ignore=lambda _, names: [n for n in names if "-" in n])
    done = subprocess.run(
        [binary(), "serve", "--data", data, "--port", str(fresh_server.port)],
        env=inherited(), capture_output=True, text=True, timeout=30,
    )
    assert done.returncode == 1
    assert "écoute sur" not in done.stdout + done.stderr


def test_the_data_are_for_their_owner_alone(fresh_server: Server) -> None:
    for file in fresh_server.data.glob("jalon.sqlite*"):
        assert file.stat().st_mode & 0o077 == 0, file.name


def test_two_servers_never_hold_one_file(fresh_server: Server) -> None:
    (fresh_server.data / "jalon.sqlite.lock").unlink()
    done = subprocess.run(
        [binary(), "serve", "--data", fresh_server.data, "--port", "9"],
        env=inherited(), capture_output=True, text=True, timeout=30,
    )
    assert done.returncode == 1 and "tient le fichier" in done.stderr
