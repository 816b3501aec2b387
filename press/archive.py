"""Packages whose bytes depend on the document alone."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

EARLIEST = 315532800  # a zip file knows no date before 1980


def settled(
    packed: io.BytesIO, timestamp: int, first: str = "[Content_Types].xml", kept: tuple[str, ...] = ("",)
) -> bytes:
    """The same package, every date in it that of the document: the same job gives the same bytes."""
    moment = datetime.fromtimestamp(max(timestamp, EARLIEST), UTC).timetuple()[:6]
    result = io.BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(result, "w") as target:
        names = [name for name in source.namelist() if name.startswith(kept)]
        for name in sorted(names, key=lambda name: (name != first, name)):
            info = zipfile.ZipInfo(name, moment)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return result.getvalue()
