"""Reviews sent through Debian's msmtp to a mail server that fails in every way; public pages and feed."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlparse

import feedparser
import pytest
from accessibility import assert_accessible
from conftest import new_context
from pages import CONTRACT, SLUG
from playwright.sync_api import Browser, expect
from post_office import Sink, link, settings
from server import Server
from visitor import Visitor

QUARTER = "2023-T1"
DISTRIBUTION = f"{CONTRACT}/revues/{QUARTER}/diffusion"
PUBLIC = f"/public/{SLUG}"


class Office:
    """A server with a published review, the mail server it sends to, and its coordinator."""

    def __init__(self, folder: Path) -> None:
        self.sink = Sink()
        self.server = Server(folder / "data", {"JALON_DATE": "2023-03-06"})
        self.server.settings |= settings(folder / "mail", self.sink, self.server.url)
        self.server.start()
        self.visitor = Visitor(self.server).sign_in("coordination")

    def publish(self) -> None:
        path = f"{CONTRACT}/revues/{QUARTER}/publication"
        answer = self.visitor.post(path, [("read", "oui"), ("reason", "")])
        assert answer.status == 303, answer.text

    def addresses(self) -> list[str]:
        """Of those who would receive it."""
        return re.findall(r"<td[^>]*>([^<>\s]+@[^<>\s]+)</td>", self.visitor.get(DISTRIBUTION).text)

    def distribute(self) -> list[str]:
        """Sends to everybody; gives the addresses."""
        addresses = self.addresses()
        fields = self.visitor.get(DISTRIBUTION).form(DISTRIBUTION).fields
        answer = self.visitor.post(DISTRIBUTION, [*fields, ("confirmed", "oui")])
        assert answer.status == 303 and addresses, answer.text
        return addresses

    def retry(self) -> None:
        """Presses every button that tries again."""
        for form in self.visitor.get(DISTRIBUTION).forms:
            if form.action.endswith("/renvoi"):
                # 409: it went off by itself meanwhile.
                assert self.visitor.post(form.action, form.fields).status in (303, 409)

    def says(self, words: str) -> bool:
        return words in self.visitor.get(DISTRIBUTION).text.replace("\u202f", " ").replace("\u00a0", " ")

    def is_over(self) -> bool:
        return self.says("L’envoi est terminé")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    try:
        office.publish()
        yield office
    finally:
        office.server.stop()
        office.sink.stop()


def until(condition: Callable[[], bool], what: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what}: not within {seconds} s"
        time.sleep(0.1)


def assert_once(office: Office, addresses: list[str]) -> None:
    assert office.sink.received() == {address: 1 for address in addresses}


def commands(office: Office) -> list[int]:
    """The processes that carry a letter of this server."""
    config = office.server.settings["JALON_SENDMAIL"].split()[2]
    found = subprocess.run(["pgrep", "-f", f"msmtp -C {config}"], capture_output=True, text=True).stdout
    return [int(line) for line in found.split()]


# ---------- The mail server fails ----------


def test_everybody_receives_one_letter_in_two_parts(office: Office):
    office.sink.start()
    addresses = office.distribute()
    until(office.is_over, "all letters leave")
    assert_once(office, addresses)
    identifiers = {message["Message-ID"] for message in office.sink.messages}
    assert len(identifiers) == len(addresses)
    for message in office.sink.messages:
        assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert message["Auto-Submitted"] == "auto-generated" and message["List-Id"]
        text, html = (message.get_body((kind,)).get_content() for kind in ("plain", "html"))
        assert "revue trimestrielle" in text and "<h1>" in html and "<img" not in html
        assert link(message, "/desabonnement/") in message["List-Unsubscribe"]
    reading = urlparse(link(office.sink.messages[0], "/lecture/")).path
    page = Visitor(office.server).get(reading)
    assert page.status == 200 and "Comité de pilotage" in page.text
    assert Visitor(office.server).get(f"{reading}/fichiers/pdf").body.startswith(b"%PDF-")


def test_a_server_that_is_down_is_waited_for(office: Office):
    addresses = office.distribute()
    until(lambda: office.says("ne répond pas"), "the page says why")
    office.sink.start()
    until(lambda: office.retry() or len(office.sink.messages) == len(addresses), "all letters leave")
    until(office.is_over, "the page knows")
    assert_once(office, addresses)


def test_a_passing_refusal_is_tried_again_and_a_lasting_one_is_not(office: Office):
    addresses = office.addresses()
    first, second = addresses[:2]
    office.sink.refusals = {first: ["451 4.3.0 Try again later"], second: ["550 5.1.1 Unknown user"]}
    office.sink.start()
    office.distribute()
    until(lambda: office.says("demande de réessayer plus tard"), "451 waits")
    until(lambda: office.says("refuse l’adresse"), "550 fails")
    assert office.sink.received()[second] == 0
    until(lambda: len(office.sink.messages) == len(addresses) - 2, "the others leave")
    office.retry()
    until(lambda: len(office.sink.messages) == len(addresses), "both leave, as a person asked")
    until(office.is_over, "the page knows")
    assert_once(office, addresses)


@pytest.mark.parametrize("deaths", [1, 3])
def test_a_server_killed_in_the_middle_sends_each_letter_once(office: Office, deaths: int):
    office.sink.delay = 0.7
    office.sink.start()
    addresses = office.distribute()
    for death in range(deaths):
        reached = office.sink.begun + 2
        until(lambda goal=reached: office.sink.begun >= goal, "letters are on their way")
        office.server.kill()
        if death == 1:
            until(lambda: not commands(office), "what was on its way has arrived without a server")
        office.server.serve()
    office.visitor = Visitor(office.server).sign_in("coordination")
    office.sink.delay = 0
    until(office.is_over, "all letters leave", seconds=120)
    assert_once(office, addresses)


def test_commands_stopped_with_the_machine_are_tried_again(office: Office):
    office.sink.delay = 30
    office.sink.start()
    addresses = office.distribute()
    until(lambda: office.sink.begun >= 2, "letters are on their way")
    office.server.kill()
    groups = {os.getpgid(process) for process in commands(office)}
    for group in groups:
        os.killpg(group, signal.SIGKILL)
    office.sink.delay = 0
    office.server.serve()
    office.visitor = Visitor(office.server).sign_in("coordination")
    until(lambda: office.says("interrompu avec la machine"), "the page says why")
    until(lambda: office.retry() or len(office.sink.messages) >= len(addresses), "all letters leave")
    until(office.is_over, "the page knows")
    assert_once(office, addresses)


# ---------- The public side ----------


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_one_subscribes_receives_and_leaves(browser: Browser, office: Office, has_scripts: bool):
    office.sink.start()
    context = new_context(browser, office.server, java_script_enabled=has_scripts)
    page = context.new_page()
    page.goto(PUBLIC)
    page.get_by_role("link", name="S’abonner par courriel").click()
    page.get_by_label("Votre adresse électronique").fill("Lectrice@Exemple.fr")
    page.get_by_role("button", name="M’abonner").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Regardez vos messages")
    until(lambda: office.sink.messages != [], "the letter comes")
    page.goto(link(office.sink.messages[0], "/confirmation/"))
    page.get_by_role("button", name="Confirmer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vous êtes abonné·e")
    office.distribute()
    until(lambda: len(office.sink.to("lectrice@exemple.fr")) == 2, "the review comes")
    review = office.sink.to("lectrice@exemple.fr")[1]
    page.goto(link(review, "/public/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("revue", re.IGNORECASE))
    leaving = urlparse(link(review, "/desabonnement/")).path
    elsewhere = {"Origin": "https://messagerie.example", "Sec-Fetch-Site": "cross-site"}
    mail_program = Visitor(office.server, elsewhere)
    assert mail_program.post(leaving, [("List-Unsubscribe", "One-Click")]).status == 200
    page.goto(leaving)
    expect(page.get_by_role("heading", level=1)).to_have_text("Vous êtes désabonné·e")
    context.close()


def test_the_public_pages_are_accessible(browser: Browser, office: Office):
    context = new_context(browser, office.server)
    page = context.new_page()
    for path in (
        "",
        f"/revues/{QUARTER}",
        "/abonnement",
        "/abonnement/demande",
        "/abonnement/confirmation/x",
    ):
        page.goto(PUBLIC + path)
        assert_accessible(page)
    cookies = office.visitor.cookies.items()
    context.add_cookies([{"name": name, "value": value, "url": office.server.url} for name, value in cookies])
    page.goto(DISTRIBUTION)
    assert_accessible(page)
    page.get_by_role("button", name="Relire avant l’envoi").click()
    assert_accessible(page)
    page.get_by_role("button", name=re.compile("^Envoyer")).click()
    expect(page.get_by_text("L’envoi est en cours").first).to_be_visible()
    assert_accessible(page)
    context.close()


def test_the_feed_is_read_by_a_reader_that_is_not_ours(office: Office):
    answer = Visitor(office.server).get(f"{PUBLIC}/feed.atom")
    headers = {name.lower(): value for name, value in answer.headers.items()}
    feed = feedparser.parse(answer.body, response_headers=headers)
    assert not feed.bozo and feed.version == "atom10", feed.get("bozo_exception")
    assert feed.feed.id.startswith("urn:jalon:") and feed.feed.author and feed.feed.updated_parsed
    (entry,) = feed.entries
    assert entry.id.endswith(f":{QUARTER}:1") and entry.updated_parsed and entry.summary
    assert Visitor(office.server).get(urlparse(entry.link).path).status == 200
    again = Visitor(office.server, {"If-None-Match": answer.headers["ETag"]}).get(f"{PUBLIC}/feed.atom")
    assert again.status == 304 and again.body == b""
