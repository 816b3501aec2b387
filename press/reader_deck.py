"""What the reader of blocks knows of decks: slides and charts."""

from __future__ import annotations

import math

from blocks import Blocks, Category, Chart, Run, Series, Slide
from fields import Data, known, listed, objects
from reader_text import TextReader, is_seen, tone
from vocabulary import ANNEXED, CHARTS, FRAMED, InvalidJob

MOST_IN_TITLE = 2000
MOST_IN_SUBTITLE = 160
MOST_CATEGORIES = 60
MOST_SERIES = 12


def slide(reader: TextReader, data: Data, blocks: Blocks) -> Slide:
    """A slide: what it shows, and what the speaker reads."""
    title = reader.runs(data.get("title"), most=MOST_IN_TITLE)
    return Slide(
        key=reader.line(data.get("key")),
        layout=known(data, "layout", (*FRAMED, ANNEXED), "content"),
        title=title if is_seen(title) else (Run("Diapositive sans titre"),),
        subtitle=reader.runs(data.get("subtitle"), most=MOST_IN_SUBTITLE),
        blocks=blocks,
        notes=tuple(reader.runs(each) for each in listed(data, "notes")),
    )


def chart(reader: TextReader, data: Data) -> Chart:
    """Figures: every series has a number for each category."""
    categories = tuple(
        Category(reader.line(each.get("label")), tone(each) if each.get("tone") else "")
        for each in objects(data, "categories")[:MOST_CATEGORIES]
    )
    series = tuple(
        Series(reader.line(each.get("name")), tone(each), numbers(each, len(categories)))
        for each in objects(data, "series")[:MOST_SERIES]
    )
    if not categories or not series:
        raise InvalidJob("a chart without figures")
    return Chart(
        shape=known(data, "chart", CHARTS, "bar"),
        title=reader.line(data.get("title")),
        categories=categories,
        series=series,
        alternative=reader.line(data.get("alternative")).strip(),
    )


def numbers(data: Data, count: int) -> tuple[float, ...]:
    """As many numbers as there are categories, none below nothing."""
    known = [float(each) if isinstance(each, int | float) else 0.0 for each in listed(data, "values")[:count]]
    finite = [max(0.0, each) if math.isfinite(each) else 0.0 for each in known]
    return (*finite, *[0.0] * (count - len(finite)))
