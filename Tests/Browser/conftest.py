"""Fixtures: the server, the browser, and people who are signed in."""

import contextlib
import functools
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from crawl import crawl
from pages import email
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright
from server import HOUSE, PASSWORD, Server
from xdist.scheduler import LoadScopeScheduling

CHROMIUM = "/usr/bin/chromium"
PICTURES = HOUSE / "tmp" / "browser"
# Milliseconds before what does not come is a fault: the machine may be busy with something else.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all tests that only look."""
    yield from running(tmp_path_factory.mktemp("jalon") / "data")


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Server]:
    """One of its own for a test that writes."""
    yield from running(tmp_path / "data")


def running(data: Path, day: str = "") -> Iterator[Server]:
    """A server, its clock moved to a day of the sample if one is given."""
    server = Server(data, {"JALON_DATE": day} if day else {})
    try:
        server.start()
        yield server
    finally:
        server.stop()


def sign_in(page: Page, server: Server, role: str) -> None:
    page.goto(f"{server.url}/connexion")
    page.locator("[name=email]").fill(email(role))
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    expect(page).not_to_have_url(re.compile("/connexion"))


def new_context(browser: Browser, server: Server, **options) -> BrowserContext:
    context = browser.new_context(base_url=server.url, locale="fr-FR", **options)
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(scope="session")
def contexts(browser: Browser, server: Server) -> Iterator[Callable[[str], BrowserContext]]:
    """The context of each role on the common server, signed in once; `""` is nobody."""
    known: dict[str, BrowserContext] = {}

    def context(role: str) -> BrowserContext:
        if role not in known:
            known[role] = new_context(browser, server)
            if role:
                page = known[role].new_page()
                sign_in(page, server, role)
                page.close()
        return known[role]

    yield context
    for each in known.values():
        each.close()


@pytest.fixture(scope="session")
def pages_found(contexts: Callable[[str], BrowserContext], server: Server) -> Callable[[str], dict[str, str]]:
    """The pages that links lead a role to on the common server, looked for once: from shape to address."""
    return functools.cache(lambda role: crawl(contexts(role).request, server.url))


@pytest.fixture
def page_as(contexts: Callable[[str], BrowserContext]) -> Iterator[Callable[[str], Page]]:
    """A page for a role. At the end, nothing may have complained in its console."""
    opened: list[Page] = []
    complaints: list[str] = []

    def open_page(role: str) -> Page:
        page = contexts(role).new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        opened.append(page)
        return page

    yield open_page
    for page in opened:
        page.close()
    complaints = [line for line in complaints if "status of 4" not in line]
    assert not complaints, "the console says: " + "; ".join(complaints)


class Together(LoadScopeScheduling):
    """What stays in one process where there are several: a file, whose tests may share a server.

    What reads all pages is the longest, and parts by role: pages that several see alike meet in one process.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, test = nodeid.split("::", 1)
        if Path(file).stem not in ("test_accessibility", "test_markup"):
            return file
        who = test.partition("[")[2].split("-")[0].rstrip("]")
        return "pages of who writes" if who in ("administration", "coordination") else "pages of who reads"


def pytest_xdist_make_scheduler(config: pytest.Config, log) -> Together:
    config.option.loadscopereorder = False
    return Together(config, log)


# The longest begin first, so that no process ends long after the others.
LONGEST = ("test_everyone", "test_accessibility", "test_markup", "test_mail", "test_sitting")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    rank = {stem: number for number, stem in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(item.path.stem, len(LONGEST)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """Leaves a picture of every page that was open when a test failed."""
    report = yield
    browser = item.funcargs.get("browser") if report.when == "call" and report.failed else None
    pages = [page for context in browser.contexts for page in context.pages] if browser else []
    for number, page in enumerate(pages):
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^\w-]+", "-", item.name)[:80]
        with contextlib.suppress(Error):  # a page too heavy to be drawn is told by the test itself
            page.screenshot(path=PICTURES / f"{name}-{number}.png", full_page=True)
        report.sections.append((f"picture {number}", f"{page.url}: {PICTURES}/{name}-{number}.png"))
    return report
