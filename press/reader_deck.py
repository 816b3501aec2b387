"""What the reader of blocks knows of decks: slides and charts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader import Reader

Block = dict[str, Any]
TONES = ("attained", "onTrack", "planNeeded", "notAttained", "accent", "neutral")
BLANK = " \n\u00a0\u00ad\u200b\u200c\u200d\u202f"
LAYOUTS = ("opening", "section", "content", "closing")
CHARTS = ("bar", "stackedBar", "doughnut")
MOST_IN_TITLE = 2000
MOST_IN_SUBTITLE = 160
MOST_CATEGORIES = 60
MOST_SERIES = 12


class InvalidJob(Exception):
    """The folder does not hold a job that the press prints."""


def slide(reader: Reader, data: Block, depth: int) -> Block:
    """A slide: what it shows, and what the speaker reads."""
    title = reader.runs(data.get("title"), most=MOST_IN_TITLE)
    return {
        "key": reader.line(data.get("key")),
        "layout": data.get("layout") if data.get("layout") in LAYOUTS else "content",
        "title": title if is_seen(title) else [{"text": "Diapositive sans titre"}],
        "subtitle": reader.runs(data.get("subtitle"), most=MOST_IN_SUBTITLE),
        "blocks": reader.blocks(data.get("blocks"), depth + 1),
        "notes": [reader.runs(each) for each in data.get("notes", [])],
    }


def chart(reader: Reader, data: Block) -> Block:
    """Figures: every series has a number for each category."""
    categories = [
        {"label": reader.line(each.get("label")), "tone": tone(each["tone"]) if each.get("tone") else ""}
        for each in data.get("categories", [])[:MOST_CATEGORIES]
    ]
    series = [
        {
            "name": reader.line(each.get("name")),
            "tone": tone(each.get("tone")),
            "values": numbers(each.get("values"), len(categories)),
        }
        for each in data.get("series", [])[:MOST_SERIES]
    ]
    if not categories or not series:
        raise InvalidJob("a chart without figures")
    return {
        "chart": data.get("chart") if data.get("chart") in CHARTS else "bar",
        "title": reader.line(data.get("title")),
        "categories": categories,
        "series": series,
        "alternative": reader.line(data.get("alternative")).strip(),
    }


def numbers(values: object, count: int) -> list[float]:
    """As many numbers as there are categories, none below nothing."""
    given = values if isinstance(values, list) else []
    known = [float(each) if isinstance(each, int | float) else 0.0 for each in given[:count]]
    finite = [max(0.0, each) if math.isfinite(each) else 0.0 for each in known]
    return finite + [0.0] * (count - len(finite))


def is_seen(runs: list[dict[str, Any]]) -> bool:
    """Whether there is anything to read: a heading of spaces is none."""
    return any(run["text"].strip(BLANK) for run in runs)


def tone(value: object) -> str:
    """A known tone; neutral else."""
    return value if isinstance(value, str) and value in TONES else "neutral"
