"""A person without a browser: keeps cookies, fills forms, sends them. For what a browser is too slow, or too
polite, to try; everything goes to the loopback."""

import http.client
import urllib.parse
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from typing import TypeVar

from pages import CONTRACT, email
from server import PASSWORD, Server

Fields = list[tuple[str, str]]
Result = TypeVar("Result")


@dataclass
class Form:
    """What a page would send, as it stands."""

    action: str
    fields: Fields = field(default_factory=list)

    def filled(self, **answers: str) -> Fields:
        """The fields with these answers in the place of theirs."""
        return [(name, text) for name, text in self.fields if name not in answers] + list(answers.items())


class FormReader(HTMLParser):
    """Reads the forms of a page that are sent by POST."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.form: Form | None = None
        self.area: str | None = None
        self.select: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        name = given.get("name", "")
        if tag == "form" and given.get("method") == "post":
            self.form = Form(given["action"])
            self.forms.append(self.form)
        elif self.form is None:
            return
        elif tag == "input" and name and self.is_sent(given):
            self.form.fields.append((name, given.get("value", "")))
        elif tag == "textarea":
            self.area = ""
            self.form.fields.append((name, ""))
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            self.form.fields.append((self.select, given.get("value", "")))

    def is_sent(self, given: dict[str, str]) -> bool:
        return given.get("type") not in ("checkbox", "radio") or "checked" in given

    def handle_data(self, data: str) -> None:
        if self.area is not None:
            self.area += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.form and self.area is not None:
            # A browser leaves out the line break that opens a textarea.
            self.form.fields[-1] = (self.form.fields[-1][0], self.area.removeprefix("\n"))
            self.area = None
        elif tag == "select":
            self.select = None


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def location(self) -> str:
        return self.headers["Location"] or ""

    @property
    def forms(self) -> list[Form]:
        return FormReader(self.text).forms

    def form(self, action: str) -> Form:
        """The form that is sent to this address."""
        forms = {form.action: form for form in self.forms}
        assert action in forms, f"no form leads to {action}, only to {sorted(forms)}"
        return forms[action]


class Visitor:
    """One connection a request, so that nothing depends on what came before."""

    def __init__(self, server: Server, headers: dict[str, str] | None = None) -> None:
        self.server = server
        self.headers = headers or {}
        self.cookies: dict[str, str] = {}
        self.token = ""

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, fields: Iterable[tuple[str, str]] = ()) -> Answer:
        return self.ask("POST", path, self.encoded(fields))

    def encoded(self, fields: Iterable[tuple[str, str]]) -> bytes:
        """A form as a browser sends it, with the session's token unless the fields hold one."""
        fields = list(fields)
        if self.token and "_csrf" not in dict(fields):
            fields.append(("_csrf", self.token))
        return urllib.parse.urlencode(fields).encode()

    def ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, headers | self.headers)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
        self.keep(answer)
        return answer

    def keep(self, answer: Answer) -> None:
        for line in answer.headers.get_all("Set-Cookie", []):
            for name, cookie in SimpleCookie(line).items():
                if cookie["max-age"] == "0":
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = cookie.value

    def try_sign_in(self, address: str, password: str) -> Answer:
        """Types an e-mail and a password, whatever comes of it."""
        form = self.get("/connexion").form("/connexion")
        return self.post("/connexion", form.filled(email=address, password=password))

    def sign_in(self, role: str) -> "Visitor":
        answer = self.try_sign_in(email(role), PASSWORD)
        assert answer.status == 303, f"{role} cannot sign in: {answer.status}"
        page = self.get("/admin" if role == "administration" else f"{CONTRACT}/journal")
        self.token = dict(page.form("/deconnexion").fields)["_csrf"]
        return self

    @property
    def is_signed_in(self) -> bool:
        return not self.get("/").location.startswith("/connexion")


def at_once(count: int, act: Callable[[int], Result]) -> list[Result]:
    """Lets so many people act at the same time."""
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(act, range(count)))
