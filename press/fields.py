"""Fields of a JSON object, each of the kind that is wanted, else an error that names it."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any

from vocabulary import InvalidJob

Data = dict[str, Any]


def whole(value: object) -> Data:
    """An object."""
    if not isinstance(value, dict):
        raise InvalidJob(f"an object is wanted, not {value!r:.80}")
    return value


def listed(data: Data, key: str) -> list[Any]:
    """A list; one that is left out is empty."""
    value = data.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise InvalidJob(f"{key}: a list is wanted, not {value!r:.80}")
    return value


def objects(data: Data, key: str) -> list[Data]:
    """A list of objects; one that is left out is empty."""
    result = listed(data, key)
    for number, each in enumerate(result):
        if not isinstance(each, dict):
            raise InvalidJob(f"{key}[{number}]: an object is wanted, not {each!r:.80}")
    return result


def number(data: Data, key: str, default: float, least: float, most: float) -> float:
    """A number, brought within its bounds."""
    value = data.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise InvalidJob(f"{key}: a number is wanted, not {value!r:.80}")
    return min(most, max(least, value))


def known(data: Data, key: str, words: Collection[str], default: str = "") -> str:
    """One of these words."""
    value = data.get(key)
    return value if isinstance(value, str) and value in words else default


def holds(data: Data, key: str) -> bool:
    """Whether a flag is set."""
    return data.get(key) is True
