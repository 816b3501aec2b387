"""The calendar files, read back by a library and a calendar server that are not ours."""

import base64
import http.client
import subprocess
import time
import urllib.parse
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from pages import CONTRACT
from server import Server, free_port
from visitor import Visitor

HOSTILE = (
    'Point; un, deux\\trois "quatre" '
    + "é" * 120
    + " 👩🏽‍⚕️ \u202eà l’envers BEGIN:VEVENT"
)
NAMESPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'


@pytest.fixture
def coordinator(fresh_server: Server) -> Visitor:
    return Visitor(fresh_server).sign_in("coordination")


@pytest.fixture
def radicale(tmp_path: Path) -> Iterator["Radicale"]:
    store = Radicale(tmp_path)
    try:
        store.start()
        yield store
    finally:
        store.stop()


class Radicale:
    """A calendar server of its own on the loopback, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        settings = {
            "server-hosts": f"127.0.0.1:{self.port}",
            "storage-filesystem-folder": str(self.folder / "collections"),
            "auth-type": "none",
            "rights-type": "authenticated",
            "web-type": "none",
        }
        command = ["/usr/bin/radicale", "--config", ""]
        command += [f"--{name}={value}" for name, value in settings.items()]
        with (self.folder / "radicale.log").open("wb") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT
            )
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            assert self.process.poll() is None, (
                self.folder / "radicale.log"
            ).read_text()
            try:
                if self.ask("OPTIONS", "/").status == 200:
                    return
            except ConnectionError:
                time.sleep(0.05)
        raise AssertionError("Radicale does not answer")

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=10)

    def ask(
        self, method: str, path: str, body: str = "", **headers: str
    ) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        person = base64.b64encode(b"essai:essai").decode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(
            method, path, body.encode(), {"Authorization": f"Basic {person}"} | named
        )
        response = connection.getresponse()
        response.content = response.read().decode()
        connection.close()
        return response

    def make_calendar(self) -> None:
        body = (
            f'<?xml version="1.0"?><d:mkcol {NAMESPACES}><d:set><d:prop><d:resourcetype><d:collection/>'
            "<c:calendar/></d:resourcetype></d:prop></d:set></d:mkcol>"
        )
        assert self.ask("MKCOL", "/essai/cls/", body).status == 201

    def put(self, event: Event, zones: list) -> None:
        one = Calendar()
        one.add("version", "2.0")
        one.add("prodid", "-//essai//FR")
        for zone in zones:
            one.add_component(zone)
        one.add_component(event)
        path = f"/essai/cls/{urllib.parse.quote(str(event['uid']))}.ics"
        answer = self.ask(
            "PUT", path, one.to_ical().decode(), Content_Type="text/calendar"
        )
        assert answer.status in (201, 204), (
            event["uid"],
            answer.status,
            answer.content,
        )

    def put_whole(self, feed: bytes) -> None:
        answer = self.ask(
            "PUT", "/essai/cls/", feed.decode(), Content_Type="text/calendar"
        )
        assert answer.status in (201, 204), answer.content

    def report(self, start: str, end: str) -> str:
        """What lies between two instants, as a calendar application asks for it."""
        body = (
            f'<?xml version="1.0"?><c:calendar-query {NAMESPACES}><d:prop><c:calendar-data/></d:prop>'
            '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">'
            f'<c:time-range start="{start}" end="{end}"/>'
            "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
        )
        answer = self.ask(
            "REPORT", "/essai/cls/", body, Depth="1", Content_Type="application/xml"
        )
        assert answer.status == 207, answer.content
        return answer.content

    def events(self) -> dict[str, Event]:
        answer = self.ask("GET", "/essai/cls/")
        assert answer.status == 200, answer.content
        return by_uid(Calendar.from_ical(answer.content))


def by_uid(calendar: Calendar) -> dict[str, Event]:
    events = calendar.walk("VEVENT")
    named = {str(event["uid"]): event for event in events}
    assert len(named) == len(events)
    return named


def meeting(events: dict[str, Event], number: int) -> Event:
    return next(
        event for uid, event in events.items() if uid.startswith(f"reunion-{number}-")
    )


def save(coordinator: Visitor, number: int, **answers: str) -> None:
    path = f"{CONTRACT}/reunions/{number}"
    form = coordinator.get(f"{path}/modifier").form(path)
    assert coordinator.post(path, form.filled(**answers)).status == 303


def feed(visitor: Visitor) -> Calendar:
    answer = visitor.get(f"{CONTRACT}/agenda.ics")
    assert answer.status == 200
    assert all(len(line) <= 75 for line in answer.body.split(b"\r\n"))
    return Calendar.from_ical(answer.body)


def test_the_feed_reads_back_whole(coordinator: Visitor):
    calendar = feed(coordinator)
    assert str(calendar["method"]) == "PUBLISH"
    assert str(calendar["name"]) == "CLS de Melun Val de Seine"
    assert [str(error) for event in calendar.walk() for error in event.errors] == []
    events = by_uid(calendar)
    copil = meeting(events, 4)
    assert copil["dtstart"].dt.astimezone(UTC) == datetime(
        2023, 2, 7, 14, 0, tzinfo=UTC
    )
    assert str(copil["summary"]) == "2e COPIL – Comité de pilotage du CLS"
    assert "I.1. Démarrage des actions" in str(copil["description"])
    # In summer, Paris is two hours ahead.
    assert meeting(events, 9)["dtstart"].dt.astimezone(UTC) == datetime(
        2023, 5, 9, 8, 0, tzinfo=UTC
    )
    day = meeting(events, 10)
    assert (day["dtstart"].dt, day["dtend"].dt) == (
        date(2023, 5, 24),
        date(2023, 5, 25),
    )
    # A month is no day.
    assert not any(uid.startswith("reunion-14-") for uid in events)


def test_the_zone_of_the_file_is_that_of_paris(coordinator: Visitor):
    zone = feed(coordinator).walk("VTIMEZONE")[0].to_tz()
    for year in (2021, 2023, 2026):
        for month, hours in ((1, 1), (7, 2)):
            assert (
                datetime(year, month, 15, 12, tzinfo=zone).utcoffset().total_seconds()
                == hours * 3600
            )


def test_hostile_words_come_back_as_they_were_typed(coordinator: Visitor):
    save(coordinator, 9, title=HOSTILE, place=HOSTILE, objectives="a;b\nc,d\\n")
    events = by_uid(feed(coordinator))
    typed = HOSTILE.replace("\u202e", "")
    assert str(meeting(events, 9)["summary"]) == typed
    assert str(meeting(events, 9)["location"]) == typed
    assert "– a;b\n– c,d\\n" in str(meeting(events, 9)["description"])


def test_an_invitation_moves_and_is_cancelled(coordinator: Visitor):
    def invitation() -> tuple[str, Event]:
        calendar = Calendar.from_ical(
            coordinator.get(f"{CONTRACT}/reunions/9.ics").body
        )
        (event,) = calendar.walk("VEVENT")
        return str(calendar["method"]), event

    method, first = invitation()
    assert method == "REQUEST"
    assert str(first["organizer"]) == "mailto:coordination@melun.example"
    save(coordinator, 9, when="16 mai 2023", ends="12h00")
    method, moved = invitation()
    assert moved["uid"] == first["uid"]
    assert moved["sequence"] > first["sequence"]
    assert moved["dtend"].dt.astimezone(UTC) == datetime(2023, 5, 16, 10, 0, tzinfo=UTC)
    save(coordinator, 9, state="cancelled")
    method, cancelled = invitation()
    assert (method, str(cancelled["status"])) == ("CANCEL", "CANCELLED")
    assert cancelled["sequence"] > moved["sequence"]


def test_a_private_link_follows_the_agenda_without_session(
    coordinator: Visitor, fresh_server: Server
):
    assert coordinator.post(f"{CONTRACT}/agenda/lien").status == 303
    # What the act wrote is told once; the page is then the same each time.
    told = coordinator.get(f"{CONTRACT}/agenda").text
    page = coordinator.get(f"{CONTRACT}/agenda").text
    assert "C’est enregistré" in told and "C’est enregistré" not in page
    assert coordinator.get(f"{CONTRACT}/agenda").text == page
    address = page.split("<code", 1)[1].split(">", 1)[1].split("</code>", 1)[0]
    path = address.removeprefix(fresh_server.url)
    stranger = Visitor(fresh_server)
    before = stranger.get(path)
    assert by_uid(Calendar.from_ical(before.body))
    assert stranger.get(path).body == before.body
    removal = f"{CONTRACT}/reunions/9/suppression"
    form = coordinator.get(removal).form(removal)
    assert coordinator.post(removal, form.fields).status == 303
    event = meeting(by_uid(Calendar.from_ical(stranger.get(path).body)), 9)
    assert str(event["status"]) == "CANCELLED"
    assert coordinator.post(f"{CONTRACT}/agenda/lien/suppression").status == 303
    assert stranger.get(path).status == 404


def test_radicale_keeps_every_event_and_finds_it_by_its_hours(
    coordinator: Visitor, radicale: Radicale
):
    save(coordinator, 9, title=HOSTILE)
    calendar = feed(coordinator)
    events = by_uid(calendar)
    radicale.make_calendar()
    for event in events.values():
        radicale.put(event, calendar.walk("VTIMEZONE"))
    kept = radicale.events()
    assert kept.keys() == events.keys()
    for uid, event in events.items():
        for name in ("summary", "dtstart", "status", "sequence", "description"):
            mine, theirs = event.get(name), kept[uid].get(name)
            assert getattr(mine, "dt", mine) == getattr(theirs, "dt", theirs), (
                uid,
                name,
            )
    # The COPIL starts at 14:00 UTC.
    assert "2e COPIL" in radicale.report("20230207T140000Z", "20230207T141000Z")
    assert "2e COPIL" not in radicale.report("20230207T120000Z", "20230207T135900Z")


def test_radicale_takes_the_whole_feed_at_once(
    coordinator: Visitor, radicale: Radicale
):
    answer = coordinator.get(f"{CONTRACT}/agenda.ics")
    radicale.put_whole(answer.body)
    assert radicale.events().keys() == by_uid(Calendar.from_ical(answer.body)).keys()
