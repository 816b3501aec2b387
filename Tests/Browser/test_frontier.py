"""What stands before every page: malformed, slow and huge requests end well, and every answer is guarded."""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from pages import CONTRACT
from server import Server
from visitor import Visitor
from wire import LONG, connected, drip, exchange, read_answer

SLOW = 300 if LONG else 100
MIB = 1_024 * 1_024

POLICY = {"default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"}

POST = b"POST /connexion HTTP/1.1\r\nHost: a\r\n"

MALFORMED = {
    "no Host": b"GET /sante HTTP/1.1\r\n\r\n",
    "no Host, as of old": b"GET /sante HTTP/1.0\r\n\r\n",
    "an empty Host": b"GET /sante HTTP/1.1\r\nHost: \r\n\r\n",
    "two Hosts": b"GET /sante HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "markup for a Host": b"GET /sante HTTP/1.1\r\nHost: <b>\r\n\r\n",
    "no path": b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
    "a zero byte, encoded": b"GET /cls/a%00b HTTP/1.1\r\nHost: a\r\n\r\n",
    "a zero byte": b"GET /cls/a\x00b HTTP/1.1\r\nHost: a\r\n\r\n",
    "a bare accent": "GET /cls/é HTTP/1.1\r\nHost: a\r\n\r\n".encode(),
    "an encoded slash": b"GET /cls%2fmelun HTTP/1.1\r\nHost: a\r\n\r\n",
    "an encoded backslash": b"GET /cls%5Cmelun HTTP/1.1\r\nHost: a\r\n\r\n",
    "dots": b"GET /assets/../sante HTTP/1.1\r\nHost: a\r\n\r\n",
    "encoded dots": b"GET /assets/%2e%2e/sante HTTP/1.1\r\nHost: a\r\n\r\n",
    "two lengths": POST + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
    "a negative length": POST + b"Content-Length: -4\r\n\r\n",
    "a length beyond numbers": POST + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n",
    "a length and chunks": POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a header on two lines": b"GET /sante HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",
    "a space in a header's name": b"GET /sante HTTP/1.1\r\nHost: a\r\nX Y: a\r\n\r\n",
    "a header of 100,000 bytes": b"GET /sante HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
    "5,000 headers": b"GET /sante HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 5_000 + b"\r\n",
    "an address of 9,000 bytes": b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "an address of 200,000 bytes": b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "the start of TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "no HTTP": b"BONJOUR\r\n\r\n",
}

STEPS = ("..", "%2e%2e", "..%2f", "%2e%2e%2f", "..%5c", "..;", "%252e%252e", "....", "%c0%ae%c0%ae", ".%00.")
TARGETS = ("etc/passwd", "jalon.sqlite", "jalon.css", "sante", "%6aalon.sqlite.lock")
TRAVERSALS = [f"{step}/{step}/{target}" for step in STEPS for target in TARGETS]


@pytest.fixture(scope="module")
def coordinator(server: Server) -> Visitor:
    return Visitor(server).sign_in("coordination")


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_request_is_refused(server: Server, name: str) -> None:
    status, answer = exchange(server, MALFORMED[name])
    assert status == 400, f"{name} answers {status}"
    assert "X-Content-Type-Options: nosniff" in answer or "Content-Length: 0" in answer


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_name_leads_out_of_the_assets(server: Server, path: str) -> None:
    status, answer = exchange(server, f"GET /assets/{path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
    assert status in (400, 404), f"{path} answers {status}"
    assert "root:" not in answer
    assert "SQLite format" not in answer


@pytest.mark.parametrize("path", ["/connexion", "/sante", "/ailleurs", f"{CONTRACT}/fiches"])
def test_head_answers_as_get_without_a_body(coordinator: Visitor, path: str) -> None:
    got, headed = coordinator.get(path), coordinator.ask("HEAD", path)
    assert headed.status == got.status
    assert headed.headers["Content-Type"] == got.headers["Content-Type"]
    assert not headed.body


@pytest.mark.parametrize("path", ["/", "/connexion", "/ailleurs", f"{CONTRACT}/fiches/1"])
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "BREW"])
def test_a_method_that_nothing_answers_is_refused(coordinator: Visitor, method: str, path: str) -> None:
    assert 400 <= coordinator.ask(method, path).status < 500


def test_an_address_of_8000_characters_is_read(server: Server, coordinator: Visitor) -> None:
    assert coordinator.get("/" + "a" * 8_000).status == 404
    answer = Visitor(server).get(f"{CONTRACT}/fiches?q=" + "a" * 8_000)
    assert answer.location == "/connexion"
    assert Visitor(server).get(answer.location).status == 200


def test_a_body_of_more_than_2_mib_is_refused(coordinator: Visitor) -> None:
    for path in ("/connexion", "/ailleurs", "/admin/comptes"):
        answer = coordinator.ask("POST", path, b"a" * (2 * MIB + 1))
        assert answer.status == 413, f"{path} answers {answer.status}"
        assert "2\u00a0Mio" in answer.text
    assert coordinator.ask("POST", "/connexion", b"a" * (2 * MIB)).status == 403


def test_a_body_that_does_not_say_its_length_is_refused_where_it_exceeds(server: Server) -> None:
    with connected(server) as wire:
        wire.sendall(POST + b"Transfer-Encoding: chunked\r\n\r\n")
        for _ in range(33):
            wire.sendall(b"10000\r\n" + b"a" * 0x10000 + b"\r\n")
        assert read_answer(wire)[0] == 413


def test_slow_senders_delay_nobody_and_are_shown_out(server: Server, coordinator: Visitor) -> None:
    head = b"GET /connexion HTTP/1.1\r\nHost: a\r\nX: "
    body = POST + b"Content-Length: 1000\r\n\r\n"
    unread = b"POST /ailleurs HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n"
    with ThreadPoolExecutor(3) as pool:
        heads = pool.submit(drip, server, SLOW, head, b"a", 20)
        bodies = pool.submit(drip, server, SLOW - SLOW // 10, body, b"a", 25)
        unreads = pool.submit(drip, server, SLOW // 10, unread, b"a", 25)
        time.sleep(1)
        delays = sorted(seconds_of(coordinator, f"{CONTRACT}/fiches") for _ in range(80))
        assert not bodies.done(), "the slow ones left before the others were timed"
    p95 = delays[len(delays) * 95 // 100]
    print(f"others among {2 * SLOW} slow ones: median {statistics.median(delays):.3f} s, p95 {p95:.3f} s")
    assert p95 < 0.5
    assert max(each.closed_after for each in heads.result()) < 8
    ended = bodies.result() + unreads.result()
    assert {each.status for each in ended} == {408}
    assert all(14 < each.closed_after < 20 for each in ended)


def seconds_of(visitor: Visitor, path: str) -> float:
    time.sleep(0.1)
    begun = time.monotonic()
    assert visitor.get(path).status == 200
    return time.monotonic() - begun


def test_who_leaves_in_the_middle_is_no_incident(server: Server) -> None:
    with connected(server) as wire:
        wire.sendall(POST + b"Content-Length: 1000\r\n\r\nemail=")
    time.sleep(0.3)
    assert "incident" not in server.log.read_text()


KINDS = {
    "a page": "/accessibilite",
    "the sign-in page": "/connexion",
    "a page behind sign-in": f"{CONTRACT}/fiches",
    "a table to keep": f"{CONTRACT}/fiches.csv",
    "what leads elsewhere": f"{CONTRACT}/fiches",
    "what does not exist": "/ailleurs",
    "what is malformed": "/a%00b",
    "health": "/sante",
    "the stylesheet": "/assets/jalon.css",
    "a script": "/assets/jalon.js",
    "the icon": "/assets/favicon.svg",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_answer_carries_its_guards(server: Server, coordinator: Visitor, kind: str) -> None:
    visitor = Visitor(server) if kind == "what leads elsewhere" else coordinator
    answer = visitor.get(KINDS[kind])
    directives = set(answer.headers["Content-Security-Policy"].split("; "))
    assert directives >= POLICY
    assert not [part for part in directives if "unsafe" in part or "*" in part]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Server"] is None
    kept = KINDS[kind].startswith("/assets/")
    assert answer.headers["Cache-Control"] == ("public, max-age=31536000, immutable" if kept else "no-store")
    assert answer.headers["Strict-Transport-Security"] is None
