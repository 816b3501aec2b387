"""What the reader of blocks knows of decks: slides and charts."""

from __future__ import annotations

import math

from blocks import Blocks, Category, Chart, Run, Series, Slide
from blocks_timeline import Mark, Marker, Timeline, TimelineRow, Unit
from fields import Data, holds, known, listed, number, objects, whole
from reader_text import TextReader, is_seen, tone
from vocabulary import ANNEXED, CHARTS, FRAMED, InvalidJob

MOST_IN_TITLE = 2000
MOST_IN_SUBTITLE = 160
MOST_CATEGORIES = 60
MOST_SERIES = 12
MOST_UNITS, MOST_LINES, MOST_MARKS = 24, 500, 100
FARTHEST = 4_000_000  # days: more than ten thousand years


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


def timeline(reader: TextReader, data: Data) -> Timeline:
    """A scale of days that has a length, and its lines."""
    units = tuple(
        Unit(reader.line(each.get("label")), day(each, "first"))
        for each in objects(data, "units")[:MOST_UNITS]
    )
    if not units:
        raise InvalidJob("a timeline without a scale")
    return Timeline(
        title=reader.line(data.get("title")),
        units=units,
        end=max(day(data, "end"), units[0].first + 1),
        today=marker(reader, whole(data.get("today") or {})),
        committees=tuple(marker(reader, each) for each in objects(data, "committees")[:MOST_UNITS]),
        rows=tuple(timeline_row(reader, each) for each in objects(data, "rows")[:MOST_LINES]),
        legend=reader.line(data.get("legend")).strip(),
        alternative=reader.line(data.get("alternative")).strip(),
    )


def timeline_row(reader: TextReader, data: Data) -> TimelineRow:
    """A line of a scale."""
    marks = (
        Mark(
            day(each, "first"),
            max(day(each, "first"), day(each, "last")),
            holds(each, "isDone"),
            reader.line(each.get("sentence")),
        )
        for each in objects(data, "marks")[:MOST_MARKS]
    )
    said = [reader.line(data.get(name)) for name in ("label", "sentence", "note")]
    return TimelineRow(*said, marks=tuple(marks))


def marker(reader: TextReader, data: Data) -> Marker:
    """A committee, or the day that is told."""
    return Marker(reader.line(data.get("label")), day(data, "day"))


def day(data: Data, key: str) -> int:
    """A count of days."""
    return int(number(data, key, 0, least=-FARTHEST, most=FARTHEST))
