"""Bytes on a socket, for what no client library agrees to send."""

import os
import selectors
import socket
import time
from dataclasses import dataclass

from server import Server

LONG = os.environ.get("JALON_LONG") == "1"


def connected(server: Server) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=30)


def exchange(server: Server, request: bytes) -> tuple[int, str]:
    """Sends it all; the status and the whole answer, or 0 when the server closes without a word."""
    with connected(server) as wire:
        try:
            wire.sendall(request)
        except (BrokenPipeError, ConnectionResetError):
            pass
        return read_answer(wire)


def read_answer(wire: socket.socket) -> tuple[int, str]:
    """One answer, to the end of its body."""
    received = b""
    while not is_whole(received):
        try:
            piece = wire.recv(65_536)
        except ConnectionResetError:
            piece = b""
        if not piece:
            break
        received += piece
    status = int(received.split(b" ", 2)[1]) if received.startswith(b"HTTP/1.1 ") else 0
    return status, received.decode()


def is_whole(received: bytes) -> bool:
    head, end, body = received.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return bool(end) and len(body) >= (int(lengths[0].split(b":")[1]) if lengths else 0)


@dataclass
class Dripped:
    """What became of a connection that sent slowly: when it was closed, and the status that it got, or 0."""

    closed_after: float
    status: int


def drip(server: Server, count: int, start: bytes, crumb: bytes, patience: float) -> list[Dripped]:
    """Opens so many connections, sends the start, then a crumb each second until the server closes them."""
    begun = time.monotonic()
    wires = selectors.DefaultSelector()
    for _ in range(count):
        wire = connected(server)
        wire.sendall(start)
        wire.setblocking(False)
        wires.register(wire, selectors.EVENT_READ, bytearray())
    ended: list[Dripped] = []
    fed = begun
    while wires.get_map() and time.monotonic() < begun + patience:
        for key, _ in wires.select(timeout=0.2):
            if not receive(key):
                ended.append(Dripped(time.monotonic() - begun, status_of(key.data)))
                wires.unregister(key.fileobj)
                key.fileobj.close()
        if time.monotonic() >= fed + 1:
            fed = time.monotonic()
            for key in list(wires.get_map().values()):
                feed(key.fileobj, crumb)
    open_still = list(wires.get_map().values())
    for key in open_still:
        key.fileobj.close()
    assert not open_still, f"{len(open_still)} of {count} slow connections are still open after {patience} s"
    return ended


def receive(key: selectors.SelectorKey) -> bool:
    """Takes what came; whether the connection is still open."""
    try:
        piece = key.fileobj.recv(65_536)
    except (ConnectionResetError, BrokenPipeError):
        return False
    key.data.extend(piece)
    return bool(piece)


def feed(wire: socket.socket, crumb: bytes) -> None:
    try:
        wire.sendall(crumb)
    except OSError:
        pass


def status_of(received: bytearray) -> int:
    return int(received.split(b" ", 2)[1]) if received.startswith(b"HTTP/1.1 ") else 0
