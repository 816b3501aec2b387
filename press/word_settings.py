"""What stands around a Word text: running head and foot, pages, settings, fonts."""

from __future__ import annotations

from job import Job, shortened
from markup import tag
from word_markup import field, paragraph, root, run, twips, val, words, written
from word_styles import FONT

PAGE = (1.7, 2.7, 1.5, 2.7)  # cm: top, right, bottom, left
COVER = (3.4, 2.7, 2.5, 2.7)


def head(job: Job) -> bytes:
    """The contract on the left, the title on the right."""
    left, right = shortened(job.documents[0].header, 60), shortened(job.title, 48)
    return root("w:hdr", paragraph("Header", written(left) + run("<w:tab/>") + written(right)))


def foot(job: Job) -> bytes:
    """The version on the left, the number of the page on the right."""
    left = written(shortened(job.footer, 90)) + run("<w:tab/>")
    numbers = [run(words("page ")), *field("PAGE", "1"), run(words(" / ")), *field("NUMPAGES", "1")]
    return root("w:ftr", paragraph("Footer", left + "".join(numbers)))


def settings(language: str, updates: bool) -> bytes:
    """settings.xml: French habits, and the table of contents numbered when the file opens."""
    return root(
        "w:settings",
        val("defaultTabStop", 709),
        val("characterSpacingControl", "doNotCompress"),
        val("updateFields", "true") if updates else "",
        tag("w:compat", {}, tag("w:compatSetting", {
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
        })),
        tag("w:themeFontLang", {"w:val": language}),
        val("decimalSymbol", ","),
        val("listSeparator", ";"),
    )  # fmt: skip


def fonts() -> bytes:
    """fontTable.xml: what to draw with where Inter is not installed."""
    kind = val("altName", "Arial") + val("family", "swiss") + val("pitch", "variable")
    return root("w:fonts", tag("w:font", {"w:name": FONT}, kind))


def section(margins: tuple[float, float, float, float], framed: bool) -> str:
    """The pages that end here: their margins, and the running head and foot when they are framed."""
    references = "".join(
        tag(f"w:{each}Reference", {"w:type": "default", "r:id": f"rId_{each}1"})
        for each in ("header", "footer")
    )
    edges = dict(zip(("top", "right", "bottom", "left"), margins, strict=True))
    edges |= {"header": margins[0] * framed, "footer": margins[2] * framed, "gutter": 0}
    if framed:
        edges |= {"top": margins[0] + 1.5, "bottom": margins[2] + 1.4}
    sides = {f"w:{side}": twips(room) for side, room in edges.items()}
    return tag(
        "w:sectPr", {}, references if framed else "", val("type", "nextPage"),
        tag("w:pgSz", {"w:w": twips(21), "w:h": twips(29.7)}), tag("w:pgMar", sides),
    )  # fmt: skip
