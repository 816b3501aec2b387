"""Makes of a person's photograph a plain picture: upright, in sRGB, of bounded size, without metadata.

    python reencode.py FOLDER

FOLDER holds `source`. The answer is one line:
{"ok": true, "file": "picture.jpg", "width": 2000, "height": 1500}
or {"ok": false, "error": "tooLarge"}; `error` is one of tooLarge, unreadable,
notInstalled.
"""

from __future__ import annotations

import io
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bounds import MEGABYTE
from command import Refused, command, judged

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 64_000_000
LONGEST = 2000
FEW_COLOURS = 4096
HEAVIEST_PNG = 4 * MEGABYTE


def run(folder: Path) -> dict[str, object]:
    """Reads `source`, writes the plain picture beside it."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # bounded here, before anything is decoded
    try:
        with Image.open(folder / "source", formats=FORMATS) as source:
            if source.width * source.height > MOST_PIXELS:
                raise Refused("tooLarge")
            picture = upright(smaller(source))
            kind = source.format
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused("unreadable") from error
    data, extension = encoded(plain(picture), drawn=kind != "JPEG")
    name = f"picture.{extension}"
    (folder / name).write_bytes(data)
    return {"ok": True, "file": name, "width": picture.width, "height": picture.height}


def smaller(source: Picture) -> Picture:
    """Decoded, its longest side within bounds, each pixel as colours."""
    from PIL import Image

    source.draft("RGB", (LONGEST, LONGEST))  # a JPEG is decoded at the size wanted, where it can be
    picture: Picture = source
    if picture.mode in ("I", "I;16", "I;16B", "F"):
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    elif picture.mode in ("P", "PA", "1"):
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if max(picture.size) > LONGEST:
        scale = LONGEST / max(picture.size)
        size = (
            max(1, round(picture.width * scale)),
            max(1, round(picture.height * scale)),
        )
        kept = dict(picture.info)
        exif = picture.getexif()
        picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        picture.info = kept
        picture.getexif().update(exif)
    else:
        picture.load()
    return picture


def upright(picture: Picture) -> Picture:
    """Turned as the camera was held."""
    from PIL import ImageOps

    return ImageOps.exif_transpose(picture)


def plain(picture: Picture) -> Picture:
    """The pixels alone, in sRGB: a new picture carries nothing else over."""
    from PIL import Image

    transparent = picture.mode in ("LA", "RGBA", "La", "RGBa") or "transparency" in picture.info
    profile = picture.info.get("icc_profile")
    wanted = "RGBA" if transparent else "RGB"
    if transparent:
        picture = picture.convert("RGBA")
    if profile:
        picture = in_srgb(picture, profile)
    picture = picture.convert(wanted)
    if transparent and picture.getextrema()[3][0] == 255:
        wanted, picture = "RGB", picture.convert("RGB")
    clean = Image.new(wanted, picture.size)
    clean.paste(picture)
    return clean


def in_srgb(picture: Picture, profile: bytes) -> Picture:
    """Its colours as every screen reads them; a profile that does not fit is passed over."""
    from PIL import ImageCms

    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    colours = picture.convert("RGB") if alpha else picture
    try:
        srgb = ImageCms.createProfile("sRGB")
        turned = ImageCms.profileToProfile(colours, io.BytesIO(profile), srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    if alpha:
        turned.putalpha(alpha)
    return turned


def encoded(picture: Picture, drawn: bool) -> tuple[bytes, str]:
    """PNG for logos, drawings and what is transparent, JPEG for photographs."""
    from PIL import Image

    transparent = picture.mode == "RGBA"
    if transparent or (drawn and picture.getcolors(FEW_COLOURS) is not None):
        data = written(picture, "PNG", optimize=True)
        if len(data) <= HEAVIEST_PNG:
            return data, "png"
    if transparent:
        paper = Image.new("RGB", picture.size, "white")
        paper.paste(picture, mask=picture.getchannel("A"))
        picture = paper
    return written(picture, "JPEG", quality=85, optimize=True, progressive=True), "jpg"


def written(picture: Picture, kind: str, **settings: object) -> bytes:
    """The bytes of a file."""
    stream = io.BytesIO()
    picture.save(stream, kind, **settings)
    return stream.getvalue()


def main(arguments: list[str]) -> int:
    """The command: 0 when a picture was written, 1 when it was refused, 64 when called wrongly."""
    return command("reencode.py", arguments, partial(judged, run), memory=1024, seconds=15, file=32)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
