"""What a page is measured by."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

MEASURES = (Path(__file__).parent / "measures.js").read_text()


def measure(page: Page, name: str, *values: Any) -> Any:
    """What a function of `measures.js` finds in the page."""
    return page.evaluate(f"values => {MEASURES.strip()}.{name}(...values)", list(values))


# How many steps are taken before the page is asked where they led.
STRIDE = 40


def walk(page: Page, frames: set[str]) -> list[str]:
    """Tab from the top of the page to its end: what is never reached, or not seen where it is reached.

    What frames the content is walked once in each of its forms, which `frames` keeps: where it was,
    the walk is that of the content.
    """
    page.locator("html[data-ready]").wait_for(state="attached")
    frame = measure(page, "around")
    inner = frame in frames
    frames.add(frame)
    left = measure(page, "number", inner) + 20
    reached: set[str] = set()
    faults: list[str] = []
    measure(page, "follow")
    while left > 0:
        stride = min(STRIDE, left)
        left -= stride
        for _ in range(stride):
            page.keyboard.press("Tab")
        steps = measure(page, "taken")
        for here in steps:
            if here is None or (inner and not here["isInner"]):
                break
            if "0" in here["walked"] and "0" in reached:
                break
            if here["fault"]:
                faults.append(f"{here['name']} {here['fault']}")
            reached.update(here["walked"])
        else:
            # Steps that the page did not hear were taken outside it.
            if len(steps) == stride:
                continue
        break
    else:
        faults.append("the focus never leaves the page")
    return faults + measure(page, "unreached", sorted(reached))
