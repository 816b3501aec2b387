"""Measures the server as bin/bench says, and keeps the table in figures.md."""

import argparse
import html
import http.client
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid
from dataclasses import dataclass
from pathlib import Path

SLUG = "/cls/melun-val-de-seine-2021"
FULL = "/cls/trimestre-plein/revues/2023-T1"
PLANNING = f"{FULL.partition('/revues/')[0]}/planning"
INDICATORS = f"{FULL.partition('/revues/')[0]}/indicateurs"
PAGES = {
    "empty": "/vide", "list": f"{SLUG}/bilans", "fiche": f"{SLUG}/fiches/9", "meeting": f"{SLUG}/reunions/4",
}
NAMES = {"list": "bilan list, 15 rows", "fiche": "fiche page", "meeting": "meeting page"}


@dataclass
class Load:
    """What one run of wrk and the process's own accounts say."""

    rate: float
    cpu_ms: float
    p99_ms: float


class Server:
    """One server on loopback, with its session's cookie."""

    def __init__(self, binary: Path, house: Path, data: Path, tokens: dict[str, str]):
        self.port = free_port()
        self.tokens = tokens
        self.token = tokens["mesure"]
        self.command = [binary, "serve", "--data", data, "--port", str(self.port), "--press", house / "press"]
        self.process: subprocess.Popen | None = None
        # Kept from one request to the next, as a browser does: to open one costs more than an easy page.
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def start(self) -> float:
        """Starts the process; seconds until it answers."""
        begun = time.perf_counter()
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while time.perf_counter() - begun < 30:
            try:
                if self.get("/sante")[0] == 200:
                    return time.perf_counter() - begun
            except OSError:
                time.sleep(0.002)
        raise SystemExit("the server did not answer within 30 s")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=15)

    def get(self, path: str, token: str | None = None) -> tuple[int, bytes]:
        return self.ask("GET", path, token or self.token)

    def ask(
        self, method: str, path: str, token: str, form: dict[str, str | list[str]] | None = None
    ) -> tuple[int, bytes]:
        headers = {"Cookie": f"jalon-session={token}", "Content-Type": "application/x-www-form-urlencoded"}
        body = urllib.parse.urlencode(form, doseq=True) if form else None
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        except http.client.RemoteDisconnected:
            # It was left alone for longer than the server waits: nothing was read of the request.
            self.connection.close()
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        except OSError:
            # Not there yet, or closed since: the next request opens another.
            self.connection.close()
            raise
        return answer.status, answer.read()

    def cpu_seconds(self) -> float:
        """CPU time of the process, by the clock that Linux gives each one (clock_getcpuclockid)."""
        return time.clock_gettime(~self.process.pid << 3 | 2)

    def memory_mb(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def load(self, path: str, seconds: int) -> Load:
        """Loads one page with wrk: one thread, 16 connections, and the process's CPU time beside it."""
        status, _ = self.get(path)
        if status != 200:
            raise SystemExit(f"{path} answers {status}")
        before = self.cpu_seconds()
        out = subprocess.run(
            ["wrk", "-t1", "-c16", f"-d{seconds}s", "--latency", "-H", f"Cookie: jalon-session={self.token}",
             f"http://127.0.0.1:{self.port}{path}"],
            check=True, capture_output=True, text=True).stdout
        cpu = self.cpu_seconds() - before
        requests = int(re.search(r"(\d+) requests in", out)[1])
        if "Non-2xx" in out:
            raise SystemExit(f"{path}: some answers were refused\n{out}")
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
        value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
        return Load(rate, cpu / requests * 1000, float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fill(binary: Path, data: Path, contracts: int, *more: str) -> dict[str, str]:
    """Makes a database; the token of each of its sessions, by name."""
    command = [binary, "fill", "--data", data, "--contracts", str(contracts), *more]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(line.split() for line in run.stdout.splitlines())


# Pages of a contract that nobody just read, each with its aim in milliseconds of CPU.
COLD = {
    "bilans": ("bilans", 1.0), "fiche": ("fiches/9", 1.0), "CSV of bilans": ("bilans.csv", 1.5),
    "table of bilans": ("bilans/tableau", 5.0), "list of fiches": ("fiches", 2.0),
    "synthesis": ("synthese", 4.0), "dashboard": ("", 4.0),
    "search of a common word": ("recherche?q=partenaires", 4.0), "journal": ("journal", None),
    "list of meetings": ("reunions", None), "form of an advance": ("journal/nouveau", None),
}

# As many whole contracts as the server keeps: after them it keeps nothing else.
KEPT_WHOLE = 16
# Contracts with ten times the history, asked in turn.
TENFOLD = 8


def page_of(slug: str, path: str) -> str:
    return f"/cls/{slug}/{path}".rstrip("/")


def slug_of(name: str) -> str:
    """The contract of an account of one: «contrat-7»; «ancien-450» is that of the contract of that number."""
    return f"contrat-{name.rpartition('-')[2]}"


def forget(server: Server, names: list[str]) -> None:
    """Has the server let go of every reading that it keeps: as many whole contracts as there is room for."""
    for name in names[:KEPT_WHOLE]:
        server.get(page_of(slug_of(name), "revues/2023-T1"), server.tokens[name])


def cold_ms(server: Server, fresh: list[str], names: list[str], path: str, rounds: int) -> float:
    """CPU of a page of contracts that nobody just read: no reading of them is kept."""
    spent = 0.0
    for _ in range(rounds):
        forget(server, fresh)
        before = server.cpu_seconds()
        for name in names:
            status, _ = server.get(page_of(slug_of(name), path), server.tokens[name])
            if status != 200:
                raise SystemExit(f"{path} of {name} answers {status}")
        spent += server.cpu_seconds() - before
    return spent / (rounds * len(names)) * 1000


class Writer:
    """An account that adds advances to a journal, «/cls/x/journal»."""

    def __init__(self, server: Server, journal: str, token: str):
        self.server, self.journal, self.token = server, journal, token
        _, page = server.get(f"{journal}/nouveau", token)
        self.mark = re.search(rb'name="_csrf" value="([^"]+)"', page)[1].decode()

    def add(self) -> None:
        """One new advance, durable when it answers."""
        form = {"_csrf": self.mark, "_once": str(uuid.uuid4()), "title": "Une rencontre", "kind": "meeting",
                "when": "3 avril 2024", "text": "Les partenaires se sont réunis."}
        status, page = self.server.ask("POST", self.journal, self.token, form)
        if status != 303:
            raise SystemExit(f"an advance of {self.journal} answers {status}: {page[:2000]}")


def advance_ms(server: Server, names: list[str], rounds: int) -> float:
    """CPU of one new advance."""
    writers = [Writer(server, page_of(slug_of(name), "journal"), server.tokens[name]) for name in names]
    before = server.cpu_seconds()
    for _ in range(rounds):
        for writer in writers:
            writer.add()
    return (server.cpu_seconds() - before) / (rounds * len(names)) * 1000


def import_seconds(server: Server, slug: str, fiches: int = 60) -> float:
    """A plan pasted, seen and taken, once: what a person waits for in all."""
    titles = ["N°", "Intitulé", "Axe", "Pilote", "Partenaires", "Description", "Étapes", "Indicateurs"]
    rows = [titles] + [
        [str(number), f"Fiche apportée {number}", f"Axe {number % 5 + 1} : apporté {number % 5}", "CPAM 77",
         f"Partenaire {number}, Partenaire {number + 1}", "Ce que la fiche fera. " * 20, "Réunir : mars 2024",
         f"Réunions ({number})"] for number in range(500, 500 + fiches)]
    begun = time.monotonic()
    _, page = server.get(f"{slug}/importer")
    form = {"_csrf": re.search(rb'name="_csrf" value="([^"]+)"', page)[1].decode()}
    text = "\n".join("\t".join(row) for row in rows)
    status, page = server.ask("POST", f"{slug}/importer", server.token, {**form, "text": text})
    if status != 303:
        raise SystemExit(f"an import answers {status}: {page[:2000]}")
    _, page = server.get(f"{slug}/importer/1")
    form["seal"] = re.search(rb'name="seal" value="([^"]+)"', page)[1].decode()
    keys = re.findall(rb'name="fiche" value="([^"]+)" checked', page)
    ticked = [html.unescape(key.decode()) for key in keys]
    status, page = server.ask(
        "POST", f"{slug}/importer/1", server.token, {**form, "acte": "importer", "fiche": ticked})
    if status != 303 or len(ticked) != fiches:
        raise SystemExit(f"an import of {len(ticked)} fiches answers {status}: {page[:2000]}")
    return time.monotonic() - begun


def cold(server: Server, rounds: int) -> dict[str, tuple[float, str, float | None]]:
    """Pages and a write of contracts that nobody just read, and of others ten times as old, in turn."""
    new = [name for name in server.tokens if name.startswith("contrat-")]
    old = [name for name in server.tokens if name.startswith("ancien-")]
    many = rounds * len(new) // len(old)
    times: dict[str, tuple[float, str, float | None]] = {}
    lines: dict[str, tuple[float, str, float | None]] = {}
    for what, (path, aim) in COLD.items():
        base = cold_ms(server, new, new, path, rounds)
        lines[f"{what}, a contract nobody just read, CPU"] = (base, "ms", aim)
        times[f"{what}, ten times the history"] = (cold_ms(server, new, old, path, many) / base, "×", 1.5)
    base = advance_ms(server, new, rounds)
    lines["one new advance, durable, CPU"] = (base, "ms", 2.0)
    times["one new advance, ten times the history"] = (advance_ms(server, old, many) / base, "×", 1.5)
    return lines | times


def median_seconds(server: Server, path: str, runs: int = 7) -> float:
    """The median time of a printed document, after one run that is not counted."""
    times = []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        status, _ = server.get(path)
        times.append(time.perf_counter() - begun)
        if status != 200:
            raise SystemExit(f"{path} answers {status}")
    return statistics.median(times[1:])


def on_screen_ms(server: Server, path: str, runs: int = 10) -> float:
    """CPU of a page of the contract of 60 fiches."""
    server.get(path)
    before = server.cpu_seconds()
    for _ in range(runs):
        server.get(path)
    return (server.cpu_seconds() - before) / runs * 1000


def last_meeting(server: Server) -> str:
    """The address of the last meeting of the contract of 60 fiches."""
    root = FULL.partition("/revues/")[0]
    _, page = server.get(f"{root}/reunions")
    numbers = [int(number) for number in re.findall(rf"{root}/reunions/(\d+)".encode(), page)]
    return f"{root}/reunions/{max(numbers)}"


def first_milliseconds(server: Server, path: str, runs: int = 30) -> float:
    """The median time of a page just after a write: no reading of the contract is kept."""
    times = []
    writer = Writer(server, f"{SLUG}/journal", server.token)
    for _ in range(runs):
        writer.add()
        begun = time.perf_counter()
        server.get(path)
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


def measure(servers: dict[str, Server], seconds: int, rounds: int) -> dict[tuple[str, str], Load]:
    """Loads every page of both servers in turn, round after round; medians."""
    runs: dict[tuple[str, str], list[Load]] = {}
    for _ in range(rounds):
        for page, path in PAGES.items():
            for size, server in servers.items():
                runs.setdefault((page, size), []).append(server.load(path, seconds))
    return {key: middle(loads) for key, loads in runs.items()}


def middle(loads: list[Load]) -> Load:
    """The median of each figure."""
    fields = ("rate", "cpu_ms", "p99_ms")
    return Load(*(statistics.median(getattr(load, field) for load in loads) for field in fields))


def table(
    loads: dict[tuple[str, str], Load], others: dict[str, tuple[float, str, float | None]], contracts: int
) -> str:
    """The figures as Markdown, each with its aim."""
    empty = loads["empty", "small"].rate
    cpu = loads["empty", "small"].cpu_ms
    rows = ["| what | measured | aim |", "|---|---|---|",
            f"| empty handler | {empty:,.0f} requests/s, {cpu:.3f} ms of CPU | – |"]
    for page, name in NAMES.items():
        small, large = loads[page, "small"], loads[page, "large"]
        share, spent = ("–", "–") if page == "meeting" else ("≥ 0.15", "≤ 0.5 ms")
        rows.append(f"| {name} against the empty handler | {small.rate / empty:.2f} "
                    f"({small.rate:,.0f} requests/s, p99 {small.p99_ms:.1f} ms) | {share} |")
        rows.append(f"| {name}, CPU a request | {small.cpu_ms:.2f} ms | {spent} |")
        ratio = large.cpu_ms / small.cpu_ms
        rows.append(f"| {name}, {contracts + 1} contracts against one, CPU | {ratio:.2f} | ≤ 1.3 |")
    for name, (value, unit, aim) in others.items():
        rows.append(f"| {name} | {value:.2f} {unit} | {'–' if aim is None else f'≤ {aim:g} {unit}'} |")
    return "\n".join(rows) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--house", type=Path, required=True)
    parser.add_argument("--contracts", type=int, default=449)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="jalon-bench-"))
    servers: dict[str, Server] = {}
    try:
        for size, contracts in (("small", 0), ("large", options.contracts)):
            print(f"  a database of {contracts + 1} contracts…", flush=True)
            more = ["--tenfold", str(TENFOLD)] if contracts else []
            tokens = fill(options.bin / "bench", folder / size, contracts, *more)
            servers[size] = Server(options.bin / "bench", options.house, folder / size, tokens)
        print("  a quarter of 60 fiches and 500 advances…", flush=True)
        tokens = fill(options.bin / "bench", folder / "full", 0, "--quarter")
        servers["full"] = Server(options.bin / "bench", options.house, folder / "full", tokens)
        starts = {size: server.start() for size, server in servers.items()}
        print("  pages under load…", flush=True)
        compared = {size: servers[size] for size in ("small", "large")}
        loads = measure(compared, 2 if options.quick else 8, 1 if options.quick else 3)
        memory = servers["large"].memory_mb()
        print("  contracts that nobody just read…", flush=True)
        unread = cold(servers["large"], 1 if options.quick else 5)
        print("  documents…", flush=True)
        deck = f"{last_meeting(servers['full'])}/diaporama"
        others = {
            **unread,
            "review of 60 fiches and 500 advances, on screen, CPU": (
                on_screen_ms(servers["full"], FULL), "ms", 100),
            "grid of 300 indicators, CPU": (on_screen_ms(servers["full"], INDICATORS, 50), "ms", 5.0),
            "planning of 60 fiches and 480 étapes with its drawing, CPU": (
                on_screen_ms(servers["full"], f"{PLANNING}?echelle=contrat", 50), "ms", 8.0),
            "review of 60 fiches and 500 advances, assembled": (
                assembled_ms(options.bin / "bench"), "ms", 50),
            **{f"{name}, first after a write": (first_milliseconds(servers["small"], PAGES[page]), "ms", 10)
               for page, name in NAMES.items()},
            "memory after the load": (memory, "MB", 100),
            "start with the large database": (starts["large"], "s", 0.3),
            "fiche as PDF": (median_seconds(servers["small"], f"{SLUG}/fiches/9.pdf"), "s", 0.2),
            "review as PDF": (median_seconds(servers["small"], f"{SLUG}/revues/2023-T1.pdf"), "s", 0.6),
            "minutes as PDF": (
                median_seconds(servers["small"], f"{PAGES['meeting']}/compte-rendu.pdf"), "s", 0.6),
            **{f"review of 60 fiches and 500 advances as {form.upper()}": (
                median_seconds(servers["full"], f"{FULL}.{form}"), "s", 1.0)
               for form in ("pdf", "docx", "odt")},
            **{f"planning of 60 fiches and 480 étapes as PDF{paper}": (
                median_seconds(servers["full"], f"{PLANNING}{address}.pdf?echelle=contrat"), "s", 0.8)
               for paper, address in (("", ""), (" on A3", "/a3"))},
            **{f"deck of 60 fiches as {form.upper()}": (
                median_seconds(servers["full"], f"{deck}.{form}"), "s", aim)
               for form, aim in (("pptx", 2.0), ("odp", 1.0), ("pdf", 1.0))},
            "plan of 60 fiches, pasted, seen and imported": (
                import_seconds(servers["small"], SLUG), "s", 2.0),
        }
        text = table(loads, others, options.contracts)
        print(text)
        if not options.quick:
            keep(options.house / "Benchmarks" / "figures.md", text)
    finally:
        for server in servers.values():
            if server.process and server.process.poll() is None:
                server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def assembled_ms(bench: Path) -> float:
    """Median of 31 assemblies in one process, from the facts in memory to a document to print."""
    answer = subprocess.run([bench, "assemble", "--runs", "31"], capture_output=True, text=True, check=True)
    return float(answer.stdout.split()[1])


def keep(path: Path, text: str) -> None:
    """The last figures, with the command and the machine that gave them."""
    cores = os.cpu_count()
    path.write_text(
        "# Last figures\n\n"
        "Given by `bin/bench` (release build, wrk on the same machine, ratios within one run), on "
        f"{cores} cores, {time.strftime('%Y-%m-%d')}.\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
