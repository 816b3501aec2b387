"""A scale of time, as its document says it."""

from dataclasses import dataclass

from blocks import Block


@dataclass(frozen=True)
class Unit:
    """A part of a scale, from its first day."""

    label: str
    first: int


@dataclass(frozen=True)
class Mark:
    """A day, or a span of days, and what it says."""

    first: int
    last: int
    done: bool
    sentence: str


@dataclass(frozen=True)
class TimelineRow:
    """A line of a scale of time; `note` stands where it has no mark."""

    label: str
    sentence: str
    note: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Marker:
    """A line through a whole scale."""

    label: str
    day: int


@dataclass(frozen=True)
class Timeline(Block):
    """What is done and planned on a scale of days, drawn as shapes."""

    kind = "timeline"
    title: str
    units: tuple[Unit, ...]
    end: int
    today: Marker
    committees: tuple[Marker, ...]
    rows: tuple[TimelineRow, ...]
    legend: str
    alternative: str
