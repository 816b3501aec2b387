"""Reads words out of JSON: clean runs and lines, known marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from blocks import Run, Runs
from bonds import bound
from clean import cleaned
from fields import Data, holds, known, whole
from vocabulary import BLANK, TONES, InvalidJob

MOST_IN_LINE = 2000
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


class TextReader:
    """Reads text, and remembers the characters that it replaced."""

    def __init__(self) -> None:
        self.replaced: set[str] = set()

    def runs(self, data: object, most: int = 0) -> Runs:
        """Runs of text, the empty ones left out; `most` characters on one line, or any number on many."""
        if data is None:
            return ()
        if not isinstance(data, list):
            raise InvalidJob(f"a list of runs is wanted, not {data!r:.80}")
        read = (self.run(whole(each), one_line=most > 0) for each in data)
        return tuple(each for each in (clipped(read, most) if most else read) if each.text)

    def run(self, data: Data, one_line: bool) -> Run:
        """One run: its text and the marks it bears."""
        text = self.text(data.get("text"))
        link = data.get("link")
        is_link = isinstance(link, str) and LINK.fullmatch(link) and link.isprintable()
        return Run(
            text=text.replace("\n", " ") if one_line else text,
            strong=holds(data, "strong"),
            emphasis=holds(data, "emphasis"),
            tone=known(data, "tone", TONES),
            language=language(data.get("language")),
            link=link if is_link else "",
        )

    def text(self, value: object) -> str:
        """Text on one or more lines."""
        result, lost = cleaned("" if value is None else str(value))
        self.replaced |= lost
        return bound(result)

    def line(self, value: object) -> str:
        """Text on one line, of a length that titles and alternative texts may have."""
        text = self.text(value).replace("\n", " ")
        return text if len(text) <= MOST_IN_LINE else text[:MOST_IN_LINE] + "…"


def clipped(runs: Iterable[Run], most: int) -> Iterator[Run]:
    """As many characters of runs as a line may have."""
    room = most
    for run in runs:
        if len(run.text) > room:
            yield replace(run, text=run.text[: max(0, room)] + "…" if room >= 0 else "")
            room = -1
        else:
            room -= len(run.text)
            yield run


def language(value: object) -> str:
    """A language tag that every format takes; nothing else."""
    return value if isinstance(value, str) and LANGUAGE.fullmatch(value) else ""


def is_seen(runs: Runs) -> bool:
    """Whether there is anything to read: a heading of spaces is none."""
    return any(run.text.strip(BLANK) for run in runs)


def tone(data: Data) -> str:
    """A known tone; neutral else."""
    return known(data, "tone", TONES, "neutral")
