"""What the reader of blocks knows of decks: slides and charts."""

from __future__ import annotations

import math
from typing import Any

from reader_text import TextReader, is_seen, tone
from vocabulary import CHARTS, FRAMED, InvalidJob

Block = dict[str, Any]
MOST_IN_TITLE = 2000
MOST_IN_SUBTITLE = 160
MOST_CATEGORIES = 60
MOST_SERIES = 12


def slide(reader: TextReader, data: Block, blocks: list[Block]) -> Block:
    """A slide: what it shows, and what the speaker reads."""
    title = reader.runs(data.get("title"), most=MOST_IN_TITLE)
    return {
        "key": reader.line(data.get("key")),
        "layout": data.get("layout") if data.get("layout") in FRAMED else "content",
        "title": title if is_seen(title) else [{"text": "Diapositive sans titre"}],
        "subtitle": reader.runs(data.get("subtitle"), most=MOST_IN_SUBTITLE),
        "blocks": blocks,
        "notes": [reader.runs(each) for each in data.get("notes", [])],
    }


def chart(reader: TextReader, data: Block) -> Block:
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
