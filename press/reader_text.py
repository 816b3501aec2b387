"""Reads words out of JSON: clean runs and lines, known marks."""

from __future__ import annotations

import re
from typing import Any

from clean import cleaned
from vocabulary import BLANK, TONES

MOST_IN_LINE = 2000
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


class TextReader:
    """Reads text, and remembers the characters that it replaced."""

    def __init__(self) -> None:
        self.replaced: set[str] = set()

    def runs(self, data: list[dict[str, Any]] | None, most: int = 0) -> list[dict[str, Any]]:
        """Runs of text, the empty ones left out; `most` characters on one line, or any number on many."""
        result: list[dict[str, Any]] = []
        room = most
        for each in data or []:
            run = self.run(each, one_line=most > 0)
            if most and len(run["text"]) > room:
                run["text"] = run["text"][: max(0, room)] + "…" if room >= 0 else ""
                room = -1
            else:
                room -= len(run["text"])
            if run["text"]:
                result.append(run)
        return result

    def run(self, data: dict[str, Any], one_line: bool) -> dict[str, Any]:
        """One run: its text and the marks it bears."""
        text = self.text(data.get("text"))
        if one_line:
            text = text.replace("\n", " ")
        result: dict[str, Any] = {"text": text}
        for mark in ("strong", "emphasis"):
            if data.get(mark) is True:
                result[mark] = True
        if data.get("tone") in TONES:
            result["tone"] = data["tone"]
        if language(data.get("language")):
            result["language"] = data["language"]
        link = data.get("link")
        if isinstance(link, str) and LINK.fullmatch(link) and link.isprintable():
            result["link"] = link
        return result

    def text(self, value: object) -> str:
        """Text on one or more lines."""
        result, lost = cleaned("" if value is None else str(value))
        self.replaced |= lost
        return result

    def line(self, value: object) -> str:
        """Text on one line, of a length that titles and alternative texts may have."""
        text = self.text(value).replace("\n", " ")
        return text if len(text) <= MOST_IN_LINE else text[:MOST_IN_LINE] + "…"


def language(value: object) -> str | None:
    """A language tag that every format takes."""
    return value if isinstance(value, str) and LANGUAGE.fullmatch(value) else None


def is_seen(runs: list[dict[str, Any]]) -> bool:
    """Whether there is anything to read: a heading of spaces is none."""
    return any(run["text"].strip(BLANK) for run in runs)


def tone(value: object) -> str:
    """A known tone; neutral else."""
    return value if isinstance(value, str) and value in TONES else "neutral"
