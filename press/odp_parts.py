"""XML of OpenDocument presentations as text: names, lengths, frames."""

from __future__ import annotations

from markup import NAMESPACES, tag, words

MORE = {
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "chart": "urn:oasis:names:tc:opendocument:xmlns:chart:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}
DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in (NAMESPACES | MORE).items())
FONT = "Arial"
LEVELS = 5
STEP = 22
EVEN = {"style:font-independent-line-spacing": "true", "fo:line-height": "100%"}


def cm(points: float) -> str:
    """Points in centimetres."""
    return f"{points * 2.54 / 72:.3f}cm"


def spot(x: float, y: float, width: float, height: float) -> dict[str, str]:
    """Where a frame stands."""
    return {"svg:x": cm(x), "svg:y": cm(y), "svg:width": cm(width), "svg:height": cm(height)}


def style(name: str, family: str, *properties: str, parent: str = "", **more: str) -> str:
    """A style; its name on screen is the one without codes."""
    named = {"style:name": name, "style:family": family}
    if "_20_" in name:
        named["style:display-name"] = name.replace("_20_", " ")
    if parent:
        named["style:parent-style-name"] = parent
    return tag("style:style", named | more, *properties)


def text_properties(size: float, colour: str, bold: bool = False) -> str:
    """Type, size and colour of words."""
    weight = "bold" if bold else "normal"
    return tag(
        "style:text-properties",
        {
            "style:font-name": FONT,
            "fo:font-family": FONT,
            "fo:font-size": f"{size:g}pt",
            "fo:color": colour,
            "fo:font-weight": weight,
            "style:font-weight-asian": weight,
            "style:font-weight-complex": weight,
        },
    )


def list_levels(colour: str) -> str:
    """Bullets on each level."""
    return "".join(
        tag(
            "text:list-level-style-bullet",
            {"text:level": str(level), "text:bullet-char": "•"},
            tag(
                "style:list-level-properties",
                {"text:space-before": cm(STEP * (level - 1)), "text:min-label-width": cm(16)},
            ),
            tag(
                "style:text-properties", {"fo:color": colour, "fo:font-family": FONT, "fo:font-size": "100%"}
            ),
        )
        for level in range(1, 11)
    )


def number_levels(colour: str) -> str:
    """Numbers on each level."""
    return "".join(
        tag(
            "text:list-level-style-number",
            {"text:level": str(level), "style:num-format": "1", "style:num-suffix": "."},
            tag(
                "style:list-level-properties",
                {"text:space-before": cm(STEP * (level - 1)), "text:min-label-width": cm(STEP)},
            ),
            tag("style:text-properties", {"fo:color": colour, "fo:font-size": "100%"}),
        )
        for level in range(1, 11)
    )


def described(title: str, alternative: str) -> str:
    """What a frame shows, for those who do not see it."""
    named = tag("svg:title", {}, words(title)) if title else ""
    return named + (tag("svg:desc", {}, words(alternative)) if alternative else "")


LISTS = {False: "Bullets", True: "Numbers"}


def list_styles(accent: str) -> str:
    """The lists of texts."""
    bullets = tag("text:list-style", {"style:name": LISTS[False]}, list_levels(accent))
    return bullets + tag("text:list-style", {"style:name": LISTS[True]}, number_levels(accent))
