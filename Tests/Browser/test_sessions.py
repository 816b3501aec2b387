"""Signing in and out: what a stolen cookie, a guessed password or a disabled account can still do."""

import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import CONTRACT, email
from server import PASSWORD, Server
from visitor import Answer, Visitor, at_once

REFUSED = "Adresse électronique ou mot de passe incorrect."
DELAYED = "Trop d’essais"
SESSION = "jalon-session"


@pytest.fixture
def proxied_server(tmp_path: Path) -> Iterator[Server]:
    """Behind a proxy on this machine that brings https."""
    server = Server(tmp_path / "data", {"JALON_HTTPS": "1", "JALON_PROXIES": "127.0.0.1"})
    try:
        server.start()
        yield server
    finally:
        server.stop()


def cookies_of(answer: Answer) -> dict[str, set[str]]:
    """Each cookie's name with its attributes."""
    lines = [line.split("; ") for line in answer.headers.get_all("Set-Cookie", [])]
    return {pair.split("=")[0]: set(attributes) for pair, *attributes in lines}


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(server: Server) -> None:
    visitor = Visitor(server)
    given = cookies_of(visitor.get("/connexion"))
    given |= cookies_of(visitor.try_sign_in(email("lecture"), PASSWORD))
    assert set(given) == {"jalon-formulaire", SESSION}
    for attributes in given.values():
        assert attributes == {"Path=/", "HttpOnly", "SameSite=Lax"}


def test_by_https_cookies_belong_to_the_host_alone(proxied_server: Server) -> None:
    visitor = Visitor(proxied_server)
    given = cookies_of(visitor.get("/connexion"))
    given |= cookies_of(visitor.try_sign_in(email("lecture"), PASSWORD))
    assert set(given) == {"__Host-jalon-formulaire", "__Host-jalon-session"}
    for attributes in given.values():
        assert attributes == {"Path=/", "HttpOnly", "SameSite=Lax", "Secure"}
    for path in ("/connexion", "/nulle-part", "/sante", "/assets/jalon.css", CONTRACT):
        assert visitor.get(path).headers["Strict-Transport-Security"] == "max-age=31536000"
    visitor.cookies = {SESSION: visitor.cookies["__Host-jalon-session"]}
    assert not visitor.is_signed_in


def test_a_session_is_new_at_each_sign_in(server: Server) -> None:
    visitor = Visitor(server)
    filled = visitor.get("/connexion").form("/connexion").filled(email=email("lecture"), password=PASSWORD)
    tokens = ["planted-by-somebody-else-before-the-sign-in"]
    visitor.cookies[SESSION] = tokens[0]
    for _ in range(2):
        visitor.post("/connexion", filled)
        tokens.append(visitor.cookies[SESSION])
    assert len(set(tokens)) == 3
    assert len(tokens[-1]) >= 22, "fewer than 128 bits"
    assert [holder_of(token, server).is_signed_in for token in tokens] == [False, False, True]


def test_signing_out_ends_the_session_itself(server: Server) -> None:
    visitor = Visitor(server).sign_in("lecture")
    token = visitor.cookies[SESSION]
    assert visitor.post("/deconnexion").location == "/connexion"
    assert SESSION not in visitor.cookies
    assert not holder_of(token, server).is_signed_in


def test_a_disabled_account_is_out_at_once(fresh_server: Server) -> None:
    people = [Visitor(fresh_server).sign_in("coordination") for _ in range(3)]
    admin = Visitor(fresh_server).sign_in("administration")
    account = next(
        path for path in (f"/admin/comptes/{number}" for number in range(1, 10))
        if email("coordination") in admin.get(path).text
    )
    form = admin.get(account).form(account)
    assert admin.post(account, form.filled(disabled="oui")).status == 303
    assert not any(visitor.is_signed_in for visitor in people)
    assert REFUSED in people[0].try_sign_in(email("coordination"), PASSWORD).text


def test_no_post_passes_without_a_token_of_its_account(server: Server) -> None:
    visitor, other = (Visitor(server).sign_in("coordination") for _ in range(2))
    stranger = Visitor(server).sign_in("contribution")
    for token in ("", "a" * 43, stranger.token):
        assert visitor.post(f"{CONTRACT}/journal", [("_csrf", token)]).status == 403
    # A page of another session of the same account may still be open in some tab.
    assert visitor.post(f"{CONTRACT}/journal", [("_csrf", other.token)]).status == 422
    for elsewhere in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "null"},
        {"Origin": "https://a.example"},
        {"Origin": f"http://127.0.0.1.a.example:{server.port}"},
    ):
        visitor.headers = elsewhere
        assert visitor.post(f"{CONTRACT}/journal").status == 403, elsewhere
    visitor.headers = {"Sec-Fetch-Site": "same-origin", "Origin": server.url}
    assert visitor.post(f"{CONTRACT}/journal").status == 422


@pytest.mark.parametrize(
    "target",
    ["//a.example", "https://a.example/", "/\\a.example", "/\t/a.example", "/\n/a.example", "data:a"],
)
def test_signing_in_never_leads_to_another_site(server: Server, target: str) -> None:
    visitor = Visitor(server)
    form = visitor.get("/connexion").form("/connexion")
    filled = form.filled(email=email("lecture"), password=PASSWORD, retour=target)
    answer = visitor.post("/connexion", filled)
    assert answer.status == 303
    assert answer.location == "/"


def test_tries_at_once_do_not_pass_the_limit_together(fresh_server: Server) -> None:
    def wrong(number: int) -> str:
        visitor = Visitor(fresh_server)
        return kind_of(visitor.try_sign_in(email("lecture"), f"ce mot de passe est faux {number}"))

    assert Counter(at_once(30, wrong)) == {"refused": 5, "delayed": 25}
    assert kind_of(Visitor(fresh_server).try_sign_in(email("lecture"), PASSWORD)) == "delayed"


def test_known_and_unknown_accounts_take_the_same_time(fresh_server: Server) -> None:
    def seconds(address: str) -> float:
        visitor = Visitor(fresh_server)
        form = visitor.get("/connexion").form("/connexion")
        begun = time.monotonic()
        visitor.post("/connexion", form.filled(email=address, password="ce mot de passe est faux"))
        return time.monotonic() - begun

    roles = ("ars", "coordination", "contribution", "lecture")
    # One of each in turn: what else the machine does weighs on both.
    pairs = [(seconds(email(role)), seconds(f"{role}@inconnu.example")) for role in roles * 4]
    known, unknown = (statistics.median(times) for times in zip(*pairs, strict=True))
    assert 0.5 < known / unknown < 2


def test_a_forwarded_address_is_believed_from_the_proxy(proxied_server: Server) -> None:
    tire_out(proxied_server, {"X-Forwarded-For": "203.0.113.7"})
    # What the visitor sent itself stands before what the proxy adds.
    for seen, expected in {
        "203.0.113.7": "delayed",
        "203.0.113.8": "refused",
        "203.0.113.8, 203.0.113.7": "delayed",
        "203.0.113.7, 203.0.113.8": "refused",
        "203.0.113.8, 203.0.113.7, 127.0.0.1": "delayed",
    }.items():
        visitor = Visitor(proxied_server, {"X-Forwarded-For": seen})
        answer = visitor.try_sign_in("quelqu.un@inconnu.example", "ce mot de passe est faux")
        assert kind_of(answer) == expected, seen


def test_a_forwarded_address_is_believed_from_nobody_else(fresh_server: Server) -> None:
    tire_out(fresh_server, {"X-Forwarded-For": "203.0.113.7"})
    visitor = Visitor(fresh_server, {"X-Forwarded-For": "203.0.113.8"})
    answer = visitor.try_sign_in("quelqu.un@inconnu.example", "ce mot de passe est faux")
    assert kind_of(answer) == "delayed"


def tire_out(server: Server, headers: dict[str, str]) -> None:
    """Fails fifty times, each time for another account."""

    def wrong(number: int) -> str:
        answer = Visitor(server, headers).try_sign_in(f"{number}@inconnu.example", "ce mot de passe est faux")
        return kind_of(answer)

    assert Counter(wrong(number) for number in range(50)) == {"refused": 50}


def kind_of(answer: Answer) -> str:
    if answer.status == 303:
        return "in"
    assert answer.status == 422
    return "delayed" if DELAYED in answer.text else "refused" if REFUSED in answer.text else answer.text


def holder_of(token: str, server: Server) -> Visitor:
    """Somebody who got hold of a session's secret."""
    visitor = Visitor(server)
    visitor.cookies[SESSION] = token
    return visitor
