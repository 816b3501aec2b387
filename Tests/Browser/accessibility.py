"""What must hold on every page that a person may look at."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

WIDTHS = {1280: 900, 320: 640}
SCHEMES = ("light", "dark")


def assert_accessible(page: Page) -> None:
    """Wide and narrow, light and dark: axe finds nothing, and nothing is wider than the screen."""
    faults = []
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            faults += [f"{width} px, {scheme}: {fault}" for fault in axe_faults(page)]
        if overflowing := wider_than_screen(page):
            faults.append(f"{width} px: scrolls sideways because of {overflowing}")
    assert not faults, f"{page.url}\n" + "\n".join(faults)


def axe_faults(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options)", {"resultTypes": ["violations"]})["violations"]
    return [f"{rule['id']} ({rule['help']})\n{targets(rule)}" for rule in found]


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
