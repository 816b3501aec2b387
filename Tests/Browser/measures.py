"""What a page is measured by."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

MEASURES = (Path(__file__).parent / "measures.js").read_text()


def measure(page: Page, name: str, *values: Any) -> Any:
    """What a function of `measures.js` finds in the page."""
    return page.evaluate(f"values => {MEASURES.strip()}.{name}(...values)", list(values))


def walk(page: Page) -> list[str]:
    """Tab from the top of the page to its end: what is never reached, or not seen where it is reached."""
    page.wait_for_load_state("networkidle")
    count = measure(page, "number")
    reached: set[str] = set()
    faults: list[str] = []
    for _ in range(count + 20):
        page.keyboard.press("Tab")
        here = measure(page, "focus")
        if here is None or ("0" in here["walked"] and "0" in reached):
            break
        if here["fault"]:
            faults.append(f"{here['name']} {here['fault']}")
        reached.update(here["walked"])
    else:
        faults.append("the focus never leaves the page")
    return faults + measure(page, "unreached", sorted(reached))
