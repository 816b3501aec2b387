"""The real server, as a process of its own on a free port, with the sample contract in a fresh folder."""

import functools
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
PASSWORD = "phrase de passe des essais"


@functools.cache
def binary() -> Path:
    """The executable under test: JALON_BINARY, or where `swift build` leaves it. Builds nothing."""
    if given := os.environ.get("JALON_BINARY"):
        found = Path(given)
    else:
        command = ["swift", "build", "--package-path", str(HOUSE), "--show-bin-path"]
        folder = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        found = Path(folder) / "jalon"
    assert found.is_file(), f"{found} does not exist; run «swift build» first, or set JALON_BINARY"
    return found


def inherited() -> dict[str, str]:
    """The caller's environment, less its own settings of Jalon."""
    return {name: value for name, value in os.environ.items() if not name.startswith("JALON_")}


@functools.cache
def sample() -> tempfile.TemporaryDirectory:
    """What «jalon demo» makes, in «data»: written once, and copied for each server."""
    folder = tempfile.TemporaryDirectory(prefix="jalon-sample-")
    made = subprocess.run(
        [binary(), "demo", "--data", f"{folder.name}/data"],
        env=inherited() | {"JALON_DEMO_PASSWORD": PASSWORD}, capture_output=True, text=True,
    )
    assert made.returncode == 0, f"«jalon demo» failed:\n{made.stdout}{made.stderr}"
    return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Starts with `start`, stops with `stop`; `url` is its address, without a final slash. Once it has ended,
    `serve` starts it again on the data that are there."""

    def __init__(self, data: Path, settings: dict[str, str] | None = None) -> None:
        self.data = data
        self.settings = settings or {}
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = data.parent / f"{data.name}.log"
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copytree(f"{sample().name}/data", self.data, dirs_exist_ok=True)
        self.serve()

    def serve(self, wait: bool = True) -> None:
        with self.log.open("ab") as log:
            serve = [binary(), "serve", "--data", self.data, "--host", "127.0.0.1", "--port", str(self.port)]
            serve += ["--press", HOUSE / "press"]
            self.process = subprocess.Popen(
                serve,
                env=inherited() | self.settings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        if wait:
            self.wait_until_healthy(seconds=30)

    def wait_until_healthy(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.process.poll() is None, f"the server stopped at once:\n{self.log.read_text()}"
            if self.is_healthy():
                return
            time.sleep(0.02)
        self.process.kill()
        raise AssertionError(f"the server did not answer on /sante in {seconds} s:\n{self.log.read_text()}")

    def is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/sante", timeout=2) as answer:
                return answer.status == 200 and bool(json.load(answer))
        except (urllib.error.URLError, ConnectionError, TimeoutError, json.JSONDecodeError):
            return False

    def kill(self) -> None:
        """Ends it without a word."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Asks it to stop, as a service manager does, and holds it to ten seconds."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"the server did not stop in 10 s:\n{self.log.read_text()}") from None
        assert code == 0, f"the server ended with {code}:\n{self.log.read_text()}"
