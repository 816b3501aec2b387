"""Values of cells as a person would have typed them in French."""

from __future__ import annotations

import datetime
import re

SPACES = re.compile(r"[ \t\u00a0\u202f\u2007\u2009]+")
LONGEST = 40_000


def tidied(text: str) -> str:
    """A text without what does not show, its lines trimmed; blank lines at either end left out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").replace("\u2028", "\n")
    text = "".join(
        character
        for character in text
        if character in "\n\t" or (character >= " " and character not in "\ufeff\u200b\u00ad")
    )
    lines = [SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n")[:LONGEST]


def of_number(value: float, shape: str) -> str:
    """«12000», «0,45», «45 %»: plain, with a comma."""
    if "%" in shape:
        return f"{digits(round(value * 100, 6))} %"
    return digits(value)


def digits(value: float) -> str:
    if isinstance(value, int) or (value == int(value) and abs(value) < 1e15):
        return str(int(value))
    return repr(round(value, 10)).replace(".", ",")


def of_date(value: datetime.datetime | datetime.date | datetime.time | datetime.timedelta, shape: str) -> str:
    """«07/02/2023»; «02/2023» of a date shown without its day, «2023» of one shown as a year alone."""
    if isinstance(value, datetime.time):
        return value.strftime("%Hh%M")
    if isinstance(value, datetime.timedelta):
        return f"{int(value.total_seconds() // 60)} min"
    shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", shape.lower())
    if "y" in shown and "d" not in shown:
        return f"{value.month:02}/{value.year}" if "m" in shown else str(value.year)
    return f"{value.day:02}/{value.month:02}/{value.year}"
