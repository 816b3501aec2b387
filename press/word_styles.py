"""The named styles of Word texts. Word shows its own in the language of its user: «Titre 1»."""

from __future__ import annotations

from dataclasses import dataclass, field

from look import TEXT_WIDTH, role_colour
from markup import tag
from palette import INK, MUTED, RULE, tone_colour
from vocabulary import ROLE_WORDS, ROLES, TONES
from word_markup import border, root, twips, val

FONT = "Inter"
DEFINITION = 4.6  # cm, where what a term is begins


@dataclass(frozen=True)
class Look:
    """A paragraph style: spaces in points, indents in centimetres."""

    id: str
    name: str
    based: str = "Normal"
    next: str = ""
    keep: bool = False
    before: float | None = None
    after: float | None = None
    line: float | None = None
    left: float = 0
    hanging: float = 0
    size: float | None = None
    bold: bool = False
    colour: str = ""
    rule: str = ""
    align: str = ""
    middle: bool = False
    level: int | None = None
    tabs: tuple[tuple[float, str], ...] = field(default=())
    numbered: tuple[int, int] | None = None

    def element(self) -> str:
        """The style as Word reads it."""
        own = {"w:customStyle": "1"} if self.name[0].isupper() and self.id in OWN else {}
        return tag(
            "w:style",
            {"w:type": "paragraph"} | own | {"w:styleId": self.id},
            val("name", self.name),
            val("basedOn", self.based) if self.id != "Normal" else "",
            val("next", self.next) if self.next else "",
            val("uiPriority", 9),
            "<w:qFormat/>",
            tag("w:pPr", {}, self.paragraph()),
            tag("w:rPr", {}, self.text()),
        )

    def paragraph(self) -> str:
        """Properties of the paragraph, in the order of the schema."""
        result = "<w:keepNext/>" if self.keep else ""
        if self.numbered:
            result += tag("w:numPr", {}, val("ilvl", self.numbered[1]), val("numId", self.numbered[0]))
        if self.rule:
            result += tag("w:pBdr", {}, self.rule)
        if self.tabs:
            result += tag("w:tabs", {}, *(tab(*each) for each in self.tabs))
        spaces = {"w:before": self.before, "w:after": self.after}
        spacing = {key: str(round(each * 20)) for key, each in spaces.items() if each is not None}
        if self.line is not None:
            spacing |= {"w:line": str(round(self.line * 240)), "w:lineRule": "auto"}
        result += tag("w:spacing", spacing) if spacing else ""
        if self.left or self.hanging:
            result += tag("w:ind", {"w:left": twips(self.left), "w:hanging": twips(self.hanging)})
        result += val("jc", self.align) if self.align else ""
        result += val("textAlignment", "center") if self.middle else ""
        return result + (val("outlineLvl", self.level) if self.level is not None else "")

    def text(self) -> str:
        """Properties of the characters."""
        result = "<w:b/><w:bCs/>" if self.bold else ""
        result += val("color", self.colour[1:]) if self.colour else ""
        size = round(self.size * 2) if self.size else 0
        return result + (val("sz", size) + val("szCs", size) if size else "")


def tab(position: float, kind: str) -> str:
    """A tab stop; a dotted one leads the eye to a page number."""
    leader = {"w:leader": "dot"} if kind == "dots" else {}
    side = {"w:val": "right" if kind == "dots" else kind}
    return tag("w:tab", side | leader | {"w:pos": twips(position)})


def headings(accent: str) -> list[Look]:
    """Titles of every level."""
    sizes = [
        (16, 27, 11, accent), (13.5, 21, 8.5, INK), (11.5, 17, 6, accent), (10.5, 14, 5.5, INK),
        (10, 12, 5, MUTED), (10, 12, 5, MUTED),
    ]  # fmt: skip
    return [
        Look(
            f"Heading{index + 1}", f"heading {index + 1}", next="BodyText", keep=True, before=before,
            after=after, line=1.1, size=size, bold=True, colour=colour, level=index,
        )
        for index, (size, before, after, colour) in enumerate(sizes)
    ]  # fmt: skip


def texts(accent: str) -> list[Look]:
    """What most of a document is made of."""
    quoted = border("left", 1, RULE, 11)
    return [
        Look("Normal", "Normal", before=0, after=0, colour=INK),
        Look("BodyText", "Body Text", after=7, line=1.26),
        Look("Title", "Title", next="Subtitle", keep=True, after=8, size=22, bold=True, colour=accent),
        Look("Subtitle", "Subtitle", next="BodyText", after=6, size=12),
        Look("Quote", "Quote", "BodyText", after=4, left=0.5, colour=MUTED, rule=quoted),
        Look("Caption", "caption", before=3, after=14, size=8.5, colour=MUTED),
        Look("Header", "header", size=8, colour=MUTED, tabs=((TEXT_WIDTH, "right"),),
             rule=border("bottom", 0.5, RULE, 4)),
        Look("Footer", "footer", size=8, colour=MUTED, tabs=((TEXT_WIDTH, "right"),)),
        Look("TOCHeading", "TOC Heading", next="BodyText", keep=True, after=14, size=16, bold=True,
             colour=accent),
        Look("TOC1", "toc 1", before=7, after=3, bold=True, tabs=((TEXT_WIDTH, "dots"),)),
        Look("TOC2", "toc 2", after=3, left=0.6, tabs=((TEXT_WIDTH, "dots"),)),
    ]  # fmt: skip


def lists() -> list[Look]:
    """Lists, three levels of each: Word has no more names."""
    result = []
    for depth in range(3):
        end = f" {depth + 1}" if depth else ""
        for kind, number in (("Bullet", 1), ("Number", 3)):
            result.append(
                Look(f"List{kind}{end.strip()}", f"List {kind}{end}", "BodyText", after=3,
                     numbered=(number, depth))
            )  # fmt: skip
        continued = f"ListContinue{end.strip()}"
        result.append(Look(continued, f"List Continue{end}", "BodyText", after=3, left=0.5 + 0.6 * depth))
    return result


def own(accent: str) -> list[Look]:
    """Styles that Word does not have, under French names."""
    return [
        Look("CoverLogos", "Couverture\u00a0: logos", after=28, middle=True),
        Look("CoverHeader", "Couverture\u00a0: contrat", after=128, size=11, bold=True, colour=MUTED),
        Look("CoverTitle", "Couverture\u00a0: titre", "Title", after=17, size=28, line=1.05,
             rule=border("top", 3, accent, 22)),
        Look("CoverSubtitle", "Couverture\u00a0: sous-titre", "Subtitle", after=11, size=16),
        Look("CoverPeriod", "Couverture\u00a0: période", size=12, colour=MUTED),
        Look("CoverNamesTitle", "Couverture\u00a0: titre des signataires", keep=True, after=6, size=9,
             bold=True, colour=accent),
        Look("CoverNames", "Couverture\u00a0: signataires", after=3, size=9.5),
        Look("CoverDate", "Couverture\u00a0: date", before=23, size=9.5, colour=MUTED,
             rule=border("top", 0.5, RULE, 6)),
        Look("FirstPageLogos", "Première page\u00a0: logos", keep=True, after=18, middle=True),
        Look("DocumentDate", "Date du document", next="BodyText", after=20, size=8.5, colour=MUTED,
             rule=border("bottom", 1, accent, 8)),
        Look("QuoteSource", "Source de citation", "Quote", "BodyText", after=14, size=8.5),
        Look("Stamp", "Tampon", next="BodyText", keep=True, before=2, after=9, size=8.5, bold=True),
        Look("KeyFigure", "Chiffre clé", next="KeyLabel", keep=True, size=22, bold=True),
        Look("KeyLabel", "Libellé de chiffre clé", after=6, size=8.5),
        Look("Definition", "Définition", "BodyText", left=DEFINITION, hanging=DEFINITION,
             tabs=((DEFINITION, "left"),)),
        Look("DefinitionTerm", "Terme long", "BodyText", keep=True, after=1.5),
        Look("DefinitionMore", "Définition (suite)", "BodyText", left=DEFINITION),
        Look("Picture", "Image", next="Caption", before=11, after=4),
        Look("TableCaption", "Légende de tableau", "Caption", keep=True, before=11, after=4, bold=True,
             colour=INK),
        Look("TableText", "Contenu de tableau", line=1.1, size=9),
        Look("TableTextCenter", "Contenu de tableau centré", "TableText", align="center"),
        Look("TableTextEnd", "Contenu de tableau à droite", "TableText", align="right"),
        Look("TableHead", "Titre de colonne", "TableText", keep=True, bold=True, colour=accent),
        Look("TableHeadCenter", "Titre de colonne centré", "TableHead", align="center"),
        Look("TableHeadEnd", "Titre de colonne à droite", "TableHead", align="right"),
        Look("AfterTable", "Espace après un tableau", after=9, line=0.1, size=1),
        Look("NewPage", "Saut de page", line=0.1, size=1),
        *(
            Look(f"Remark{role}", f"Titre d’encadré\u00a0: {ROLE_WORDS[role]}", next="BodyText", keep=True,
                 after=4, bold=True, colour=role_colour(role, accent))
            for role in ROLES
        ),
    ]  # fmt: skip


OWN = frozenset(look.id for look in own(INK))


def characters(accent: str) -> str:
    """Styles of characters: marks, tones, links."""
    result = [
        character("Strong", "Strong", "<w:b/><w:bCs/>"),
        character("Emphasis", "Emphasis", "<w:i/><w:iCs/>"),
        character("Hyperlink", "Hyperlink", val("color", accent[1:]) + val("u", "single")),
        character("Term", "Terme", "<w:b/><w:bCs/>" + val("color", MUTED[1:]) + val("sz", 18), own=True),
    ]
    french = {
        "attained": "atteint", "onTrack": "planning en cours", "planNeeded": "planning à mettre en place",
        "notAttained": "non atteint", "neutral": "neutre", "accent": "accent",
    }  # fmt: skip
    for tone in TONES:
        colour = val("color", tone_colour(tone, accent)[1:])
        name = f"État\u00a0: {french[tone]}"
        result.append(character(f"Tone{tone}", name, "<w:b/><w:bCs/>" + colour, own=True))
    return "".join(result)


def character(identifier: str, name: str, properties: str, own: bool = False) -> str:
    """A style of characters."""
    kind = {"w:type": "character"} | ({"w:customStyle": "1"} if own else {})
    return tag(
        "w:style", kind | {"w:styleId": identifier},
        val("name", name), val("basedOn", "DefaultParagraphFont"), val("uiPriority", 10), "<w:qFormat/>",
        tag("w:rPr", {}, properties),
    )  # fmt: skip


def tables(accent: str) -> str:
    """The table of data: a rule under its head, thinner ones under its rows."""
    thin = border("bottom", 0.5, RULE) + border("insideH", 0.5, RULE)
    margins = "".join(
        tag(f"w:{side}", {"w:w": twips(room), "w:type": "dxa"})
        for side, room in (("top", 0.1), ("left", 0), ("bottom", 0.1), ("right", 0.25))
    )
    head = tag("w:tcBorders", {}, border("bottom", 1, accent)) + val("vAlign", "bottom")
    first_row = tag(
        "w:tblStylePr", {"w:type": "firstRow"},
        tag("w:rPr", {}, "<w:b/>", val("color", accent[1:])), tag("w:tcPr", {}, head),
    )  # fmt: skip
    plain = tag(
        "w:style", {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"},
        val("name", "Normal Table"), val("uiPriority", 99), "<w:semiHidden/><w:unhideWhenUsed/>",
        tag("w:tblPr", {}, tag("w:tblInd", {"w:w": "0", "w:type": "dxa"}), tag("w:tblCellMar", {}, margins)),
    )  # fmt: skip
    data = tag(
        "w:style", {"w:type": "table", "w:customStyle": "1", "w:styleId": "DataTable"},
        val("name", "Tableau du contrat"), val("basedOn", "TableNormal"), val("uiPriority", 11),
        "<w:qFormat/>",
        tag("w:tblPr", {}, tag("w:tblBorders", {}, thin), tag("w:tblCellMar", {}, margins)), first_row,
    )  # fmt: skip
    return plain + data


def styles(language: str, accent: str) -> bytes:
    """styles.xml."""
    fonts = tag("w:rFonts", {f"w:{each}": FONT for each in ("ascii", "hAnsi", "eastAsia", "cs")})
    spoken = tag("w:lang", {"w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"})
    base = fonts + val("sz", 20) + val("szCs", 20) + spoken
    defaults = tag(
        "w:docDefaults", {},
        tag("w:rPrDefault", {}, tag("w:rPr", {}, base)),
        tag("w:pPrDefault", {}, tag("w:pPr", {}, "<w:widowControl/>")),
    )  # fmt: skip
    default = {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"}
    plain = tag("w:style", default, val("name", "Default Paragraph Font"), val("uiPriority", 1))
    looks = texts(accent) + headings(accent) + lists() + own(accent)
    elements = "".join(look.element() for look in looks)
    elements = elements.replace('<w:style w:type="paragraph"', '<w:style w:type="paragraph" w:default="1"', 1)
    return root("w:styles", defaults, elements, plain, characters(accent), tables(accent))
