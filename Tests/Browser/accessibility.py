"""What must hold on every page that a person may look at.

Axe reads each page whole, wide and light. In the other states it reads what may change there: everything but
contrast where the page is narrow, and the contrast of each text in a dress that it did not read yet in that
state. Markup that was read for another role is not read again; it may not scroll sideways all the same.
"""

import re
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from measures import measure
from playwright.sync_api import Page

WIDTHS = {1280: 900, 320: 640}
SCHEMES = ("light", "dark")
DRESSES = (Path(__file__).parent / "dresses.js").read_text()
# What colours decide; the rest is the same whatever they are.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
# What differs from one account to the next on the same page: secrets, the name, the role.
OF_ACCOUNTS = re.compile(
    r'<input type="hidden"[^>]*>|<span class="(?:mode|account-name|account-role)">[^<]*</span>'
    r'|(?<=<div class="account-menu">)<p>.*?</p>'
)

pages_read: set[int] = set()
dresses_read: set[int] = set()


def assert_accessible(page: Page) -> None:
    """Wide and narrow, light and dark: axe finds nothing, nothing is wider than the screen or its region."""
    faults = []
    markup = hash(OF_ACCOUNTS.sub("", page.content()))
    is_new = markup not in pages_read
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES if is_new else SCHEMES[:1]:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            if is_new:
                faults += [f"{width} px, {scheme}: {fault}" for fault in axe_faults(page, width, scheme)]
        faults += [f"{width} px: within its region, {cut}" for cut in measure(page, "cut")]
        if overflowing := wider_than_screen(page):
            faults.append(f"{width} px: scrolls sideways because of {overflowing}")
    assert not faults, f"{page.url}\n" + "\n".join(faults)
    pages_read.add(markup)


def axe_faults(page: Page, width: int, scheme: str) -> list[str]:
    """What axe finds in one state of the page, the first of which is wide and light."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    dresses = {hash((width, scheme, dress)): index for index, dress in enumerate(page.evaluate(DRESSES))}
    unread = [index for dress, index in dresses.items() if dress not in dresses_read]
    found = []
    if (width, scheme) == (1280, "light"):
        found = run_axe(page, {})
    else:
        if scheme == "light":
            found = run_axe(page, {"rules": {rule: {"enabled": False} for rule in OF_COLOURS}})
        if unread:
            found += run_axe(page, {"runOnly": OF_COLOURS}, unread)
    if not found:
        dresses_read.update(dresses)
    return [f"{rule['id']} ({rule['help']})\n{targets(rule)}" for rule in found]


def run_axe(page: Page, options: dict, dressed: list[int] | None = None) -> list[dict]:
    """Of the whole page, or of the texts that `dresses.js` told apart."""
    return page.evaluate(
        """([options, dressed]) => {
            const context = dressed ? {include: dressed.map(each => jalonDressed[each])} : document
            return axe.run(context, options).then(answer => answer.violations)
        }""",
        [options | {"resultTypes": ["violations"]}, dressed],
    )


def targets(rule: dict) -> str:
    return "\n".join(
        f"    {node['target']} {node['html'][:160]}\n        {summary(node)}" for node in rule["nodes"][:6]
    )


def summary(node: dict) -> str:
    return " ".join(node.get("failureSummary", "").split())


def wider_than_screen(page: Page) -> list[str]:
    """The elements that stick out, when the page can be scrolled sideways."""
    return page.evaluate(
        """() => {
            const root = document.documentElement
            if (root.scrollWidth <= root.clientWidth) return []
            const out = [...document.querySelectorAll("body *")]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
            return out.slice(0, 5).map(e => e.tagName.toLowerCase() + "." + e.className)
        }"""
    )
