"""Drawings where there is little room: whole, with their numbers and words as large as elsewhere."""

import pytest
from conftest import new_context, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page
from server import Server

PAGES = ["/reunions/participation", "/synthese", "/synthese?date=2023-02-07", "/revues/2023-T1"]
# Words that leave their drawing, and drawings that must be scrolled.
MEASURE = """() => [...document.querySelectorAll('main svg.drawing')].filter(each => each.checkVisibility())
.map(each => {
    const frame = each.getBoundingClientRect();
    const outside = [...each.querySelectorAll('text')].filter(text => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
    });
    const within = each.parentElement;
    return {
        outside: outside.map(text => text.textContent),
        isScrolled: within.scrollWidth > within.clientWidth + 1,
        right: frame.right, size: Math.min(...[...each.querySelectorAll('text')].map(text =>
            text.getBoundingClientRect().height)),
    };
})"""


@pytest.fixture(params=[320, 390, 1280])
def page(request, browser: Browser, server: Server):
    context = new_context(browser, server, viewport={"width": request.param, "height": 900})
    page = context.new_page()
    sign_in(page, server, "lecture")
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_drawing_is_whole_at_every_width(page: Page, server: Server, path: str) -> None:
    page.goto(f"{server.url}{CONTRACT}{path}")
    drawings = page.evaluate(MEASURE)
    assert drawings
    for drawing in drawings:
        assert drawing["outside"] == []
        assert not drawing["isScrolled"]
        assert drawing["right"] <= page.viewport_size["width"]
        assert drawing["size"] >= 12


def test_the_bars_of_attendance_differ_on_a_phone(page: Page, server: Server) -> None:
    page.goto(f"{server.url}{CONTRACT}/reunions/participation")
    bars = page.locator(".drawing-turnout rect")
    widths = bars.evaluate_all("all => all.map(each => each.getBoundingClientRect().width)")
    counts = [int(text) for text in page.locator(".drawing-turnout a text").all_text_contents()]
    assert len(widths) == len(counts) > 3
    shares = [width / count for width, count in zip(widths, counts, strict=True)]
    assert max(shares) - min(shares) < 0.2, (widths, counts)
