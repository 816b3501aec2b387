"""Photographs of people: turned upright, without metadata, bounded; what is none is refused."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from conftest import PRESS
from PIL import Image, ImageCms, PngImagePlugin

GPS = {1: "N", 2: (48.0, 32.0, 24.0), 3: "E", 4: (2.0, 39.0, 36.0)}


def reencode(folder: Path, data: bytes) -> dict[str, Any]:
    (folder / "source").write_bytes(data)
    command = [sys.executable, "-s", str(PRESS / "reencode.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stderr == "", done.stderr
    return json.loads(done.stdout)


def saved(picture: Image.Image, folder: Path, kind: str, **settings: Any) -> bytes:
    path = folder / f"made.{kind.lower()}"
    picture.save(path, kind, **settings)
    return path.read_bytes()


def photograph(width: int = 320, height: int = 200) -> Image.Image:
    """Colours that vary, red on the left side."""
    picture = Image.effect_noise((width, height), 60).convert("RGB")
    picture.paste((200, 20, 20), (0, 0, width // 4, height))
    return picture


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that would decode to width × height pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_a_photograph_loses_where_it_was_taken_and_stands_upright(tmp_path: Path) -> None:
    picture = photograph()
    exif = picture.getexif()
    exif[0x0112] = 6  # the camera was held on its side
    exif[0x010F] = "Marque secrete"
    exif.get_ifd(0x8825).update(GPS)
    data = saved(picture, tmp_path, "JPEG", exif=exif, comment=b"commentaire secret", xmp=b"<x>secret</x>")
    assert b"secret" in data
    answer = reencode(tmp_path, data)
    assert answer == {"ok": True, "file": "picture.jpg", "width": 200, "height": 320}
    made = (tmp_path / "picture.jpg").read_bytes()
    assert b"secret" not in made and b"Exif" not in made and b"ICC_PROFILE" not in made
    with Image.open(tmp_path / "picture.jpg") as result:
        assert not dict(result.getexif()) and set(result.info) <= {
            "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "dpi",
        }
        red, green, _ = result.convert("RGB").getpixel((100, 10))
        assert red > 150 and green < 90, "the left side is now on top"


@pytest.mark.parametrize(("width", "height", "wanted"), [(5000, 2500, (2000, 1000)), (9000, 40, (2000, 9))])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_large_photograph_is_made_smaller(
    tmp_path: Path, kind: str, width: int, height: int, wanted: tuple[int, int]
) -> None:
    answer = reencode(tmp_path, saved(photograph(width, height), tmp_path, kind))
    assert (answer["width"], answer["height"]) == wanted
    with Image.open(tmp_path / answer["file"]) as result:
        assert result.size == wanted


def test_a_logo_keeps_its_transparency_and_loses_its_words(tmp_path: Path) -> None:
    logo = Image.new("RGBA", (400, 100), (0, 0, 0, 0))
    logo.paste((31, 107, 69, 255), (10, 10, 200, 90))
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "secret")
    answer = reencode(tmp_path, saved(logo, tmp_path, "PNG", pnginfo=notes))
    assert answer["file"] == "picture.png"
    assert b"secret" not in (tmp_path / "picture.png").read_bytes()
    with Image.open(tmp_path / "picture.png") as result:
        assert result.mode == "RGBA" and result.getpixel((0, 0))[3] == 0


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16"])
def test_every_kind_of_pixels_is_read(tmp_path: Path, mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    picture = Image.new("I;16", (60, 40), 40_000) if mode == "I;16" else photograph(60, 40).convert(mode)
    answer = reencode(tmp_path, saved(picture, tmp_path, kind))
    assert answer["ok"], answer
    with Image.open(tmp_path / answer["file"]) as result:
        assert result.mode in ("RGB", "RGBA")
        if mode == "I;16":
            assert abs(result.convert("RGB").getpixel((5, 5))[0] - 156) < 4


def test_colours_of_another_profile_become_those_of_screens(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB", 6500)).tobytes()
    broken = saved(photograph(), tmp_path, "JPEG", icc_profile=profile)
    assert reencode(tmp_path, broken)["ok"], "a profile that does not fit is passed over"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert reencode(tmp_path, saved(photograph(), tmp_path, "PNG", icc_profile=srgb))["ok"]


def test_a_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    assert reencode(tmp_path, bomb(40_000, 40_000)) == {"ok": False, "error": "tooLarge"}


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a" + b"\0" * 100, b"<!doctype html>",
        b"\xff\xd8\xff\xe0" + b"\0" * 400, bomb(4_000, 4_000)[:200], b"%!PS-Adobe-3.0 EPSF-3.0",
    ],
)  # fmt: skip
def test_what_is_no_photograph_is_refused(tmp_path: Path, data: bytes) -> None:
    answer = reencode(tmp_path, data)
    assert (answer["ok"], answer["error"]) == (False, "unreadable")
