"""A real mail server that keeps what it receives, and the machine's msmtp that leads to it."""

import asyncio
import re
from collections import Counter
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller
from server import free_port


class Sink:
    """Answers each recipient as it is told: it accepts after `delay` seconds, or as `refusals` says."""

    def __init__(self, port: int | None = None) -> None:
        self.port = port or free_port()
        self.messages: list[EmailMessage] = []
        self.refusals: dict[str, list[str]] = {}
        self.delay = 0.0
        self.begun = 0
        self.controller: Controller | None = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        waiting = self.refusals.get(address, [])
        if waiting:
            return waiting.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.begun += 1
        await asyncio.sleep(self.delay)
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert [message["To"].addresses[0].addr_spec] == envelope.rcpt_tos
        self.messages.append(message)
        return "250 Accepted"

    def start(self) -> "Sink":
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()
        return self

    def stop(self) -> None:
        if self.controller:
            self.controller.stop()
            self.controller = None

    def received(self) -> Counter[str]:
        return Counter(message["To"].addresses[0].addr_spec for message in self.messages)

    def to(self, address: str) -> list[EmailMessage]:
        return [each for each in self.messages if each["To"].addresses[0].addr_spec == address]


def settings(folder: Path, sink: Sink, url: str) -> dict[str, str]:
    """What makes a server send by msmtp to the sink."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "msmtprc"
    file.write_text(
        f"account default\nhost 127.0.0.1\nport {sink.port}\nauth off\ntls off\nfrom cls@melun.example\n"
    )
    file.chmod(0o600)
    return {
        "JALON_SENDMAIL": f"/usr/bin/msmtp -C {file} -t",
        "JALON_MAIL_FROM": "cls@melun.example",
        "JALON_PUBLIC_URL": url,
    }


def link(message: EmailMessage, path: str) -> str:
    """The address in a letter that leads to a part of the site."""
    text = message.get_body(("plain",)).get_content()
    found = re.search(rf"https?://\S*{re.escape(path)}\S*", text)
    assert found, text
    return found[0]
