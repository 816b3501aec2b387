"""Packages of office files: the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

EARLIEST = 315532800  # a zip file knows no date before 1980


def moment(timestamp: int) -> datetime:
    """The instant of a document, as the metadata of office files take it."""
    return datetime.fromtimestamp(timestamp, UTC).replace(tzinfo=None)


def settled(packed: io.BytesIO, timestamp: int, first: str, keeps: Callable[[str], bool]) -> bytes:
    """The parts to keep, in a settled order, every date in the package that of the document."""
    date = moment(max(timestamp, EARLIEST)).timetuple()[:6]
    result = io.BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(result, "w") as target:
        for name in sorted(filter(keeps, source.namelist()), key=lambda name: (name != first, name)):
            info = zipfile.ZipInfo(name, date)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return result.getvalue()
