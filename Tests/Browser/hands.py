"""Two ways of using a page, with the same verbs: by mouse, and by keyboard alone.

Things are named as a person, or a screen reader, names them: by role and label, in French.
"""

import re
from typing import Self

from playwright.sync_api import Locator, Page, Route, expect

Name = str | re.Pattern


class Hand:
    """What a person does on a page. Each verb waits for what it needs and for what it leads to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.place: Page | Locator = page

    def inside(self, form: str) -> Self:
        """The same hand, that looks at one search form of the page alone."""
        hand = type(self)(self.page)
        hand.place = self.page.get_by_role("search", name=form)
        return hand

    def link(self, name: Name) -> Locator:
        return self.place.get_by_role("link", name=name).first

    def button(self, name: Name) -> Locator:
        return self.place.get_by_role("button", name=name).first

    def field(self, label: Name) -> Locator:
        return self.place.get_by_label(label).first

    def option(self, question: Name, answer: Name) -> Locator:
        return self.place.get_by_role("group", name=question).get_by_role("radio", name=answer).first

    def sees(self, title: Name) -> None:
        expect(self.page.get_by_role("heading", level=1, name=title)).to_be_visible()

    def reads(self, text: Name) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def follow(self, name: Name) -> None:
        self.activate(self.link(name))

    def press(self, name: Name) -> None:
        self.activate(self.button(name))

    def take(self, name: Name, suffix: str) -> bytes:
        """Follows a link to a file and keeps what comes. The browser gets «no content» and stays here:
        whether it would show the file or save it is not what is tested."""
        taken: list[bytes] = []

        def keep(route: Route) -> None:
            answer = route.fetch()
            assert answer.ok, f"{answer.url} answers {answer.status}"
            taken.append(answer.body())
            route.fulfill(status=204)

        address = re.compile(rf"{re.escape(suffix)}(\?|$)")
        self.page.route(address, keep)
        self.activate(self.link(name))
        for _ in range(1_000):
            if taken:
                break
            self.page.wait_for_timeout(10)
        self.page.unroute(address)
        assert taken, f"«{name}» led to no file that ends with {suffix}"
        return taken[0]

    def activate(self, target: Locator) -> None:
        raise NotImplementedError

    def fill(self, label: Name, text: str) -> None:
        raise NotImplementedError

    def choose(self, label: Name, option: str) -> None:
        raise NotImplementedError

    def answer(self, question: Name, answer: Name) -> None:
        raise NotImplementedError


class Mouse(Hand):
    def activate(self, target: Locator) -> None:
        target.click()

    def fill(self, label: Name, text: str) -> None:
        self.field(label).fill(text)

    def choose(self, label: Name, option: str) -> None:
        self.field(label).select_option(label=option)

    def answer(self, question: Name, answer: Name) -> None:
        self.option(question, answer).check()


class Keyboard(Hand):
    """Tab, Enter, arrows and letters; the page never gets a click."""

    FARTHEST = 400

    def activate(self, target: Locator) -> None:
        self.reach(target)
        self.page.keyboard.press("Enter")

    def fill(self, label: Name, text: str) -> None:
        field = self.field(label)
        self.reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        expect(field).to_have_value(text)

    def choose(self, label: Name, option: str) -> None:
        """Arrows, because the letter that a real keyboard has for «é» cannot be sent as a key."""
        field = self.field(label)
        self.reach(field)
        self.page.keyboard.press("Home")
        for _ in range(field.locator("option").count()):
            if self.chosen(field) == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not reach «{option}» in «{label}»")

    def chosen(self, field: Locator) -> str:
        return field.evaluate("select => select.selectedOptions[0].label")

    def answer(self, question: Name, answer: Name) -> None:
        """Tab enters the group at its checked button, or at its first; arrows go round."""
        wanted = self.option(question, answer)
        self.reach(wanted, same="e => e.name === document.activeElement.name")
        for _ in range(20):
            if self.has_focus(wanted):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        expect(wanted).to_be_checked()

    def reach(self, target: Locator, same: str = "e => e === document.activeElement") -> None:
        expect(target).to_be_visible()
        for _ in range(self.FARTHEST):
            if target.evaluate(same):
                return self.assert_focus_shows()
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} cannot be reached with Tab on {self.page.url}")

    def has_focus(self, target: Locator) -> bool:
        return target.evaluate("e => e === document.activeElement")

    def assert_focus_shows(self) -> None:
        """RGAA 10.7: the one that has the focus looks different."""
        shows = self.page.evaluate(
            """() => {
                const style = getComputedStyle(document.activeElement)
                const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
                return outline || style.boxShadow !== "none"
            }"""
        )
        assert shows, f"the focus does not show on {self.page.url}"
