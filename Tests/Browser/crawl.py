"""Finds the pages that links lead to, one of each shape."""

import re
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urljoin, urlsplit

from pages import PRINTED
from playwright.sync_api import APIRequestContext

VISITS_PER_SHAPE = 3


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = dict(attrs).get("href")
        if tag == "a" and target:
            self.found.append(target)


def shape(url: str) -> str:
    """The address with what differs from one thing to the next taken out: `/cls/{}/fiches/{}?tri`."""
    parts = urlsplit(url)
    path = "/".join("{}" if re.search(r"\d", segment) else segment for segment in parts.path.split("/"))
    names = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return path + ("?" + "&".join(names) if names else "")


def is_page(url: str, origin: str) -> bool:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" == origin and not parts.path.endswith(PRINTED)


def crawl(request: APIRequestContext, origin: str, start: str = "/") -> dict[str, str]:
    """From shape to the first address of that shape, for every page reached from `start`."""
    pages: dict[str, str] = {}
    visits: dict[str, int] = {}
    waiting, seen = [origin + start], {origin + start}
    while waiting:
        url = waiting.pop(0)
        visits[shape(url)] = visits.get(shape(url), 0) + 1
        if visits[shape(url)] > VISITS_PER_SHAPE:
            continue
        answer = request.get(url)
        assert answer.ok, f"{url} is linked and answers {answer.status}"
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        pages.setdefault(shape(answer.url), answer.url.removeprefix(origin))
        links = Links()
        links.feed(answer.text())
        for target in links.found:
            absolute = urljoin(answer.url, target).split("#")[0]
            if is_page(absolute, origin) and absolute not in seen:
                seen.add(absolute)
                waiting.append(absolute)
    return pages
