import Domain
import Drawings
import Testing

struct DrawingsTests {
    static let counts: [BucketCount] = [
        .init(.attained, 4, href: "/a?x=1&y=2"), .init(.onTrack, 3), .init(.planNeeded, 6),
        .init(.willNotBeAttained, 1),
    ]

    static func tree(_ title: String) -> ObjectiveTree {
        let fiches = [
            ObjectiveTree.Fiche(3, title, bucket: .onTrack, href: "/fiches/3"), .init(12, "Santé mentale"),
        ]
        return ObjectiveTree(
            title,
            [
                .init("Axe 1", title, href: "/axes/1", [.init(title, fiches), .init("Sans fiche", [])]),
                .init("Axe 2", "Seul", [], fiches: [.init(14, "Alimentation", bucket: .attained)]),
            ])
    }

    static func every(_ title: String) -> [Drawing] {
        let values = [
            DatedValue(day: 30, date: title, value: nil, text: "NS"),
            DatedValue(day: 1, date: "2021", value: 12, text: title),
        ]
        return [
            SynthesisBar(title, counts).drawing(), SynthesisBar(title, counts, hasLegend: false).drawing(),
            SynthesisBar(title, []).drawing(), tree(title).drawing(),
            BucketsByAxis(title, [.init(title, title, counts)]).drawing(),
            Sparkline(title, values, baseline: .init(3, text: title), target: .init(20, text: title))
                .drawing(),
            Sparkline(title, []).drawing(), PlanningChartTests.chart(of: 2, title).drawing(),
        ] + tree(title).drawingsByAxis()
    }

    static let hostileWords = [
        "Calme", "<script>alert(1)</script>", "\"' & < >", "]]>", "</title>", "a\u{0}b\u{8}c\u{FFFF}",
        "\u{202E}envers", "",
        String(repeating: "anticonstitutionnellement", count: 12), "😀 𝕏 é", "\n\t",
    ]

    @Test func `every drawing is sound XML whatever the words`() {
        for drawing in Self.hostileWords.flatMap(Self.every) {
            let file = DrawnFile(drawing)
            #expect(file.isSound)
            #expect(!file.elements.contains("script") && !file.elements.contains("foreignObject"))
            #expect(!file.elements.contains("style"))
            #expect(file.attributes["style"] == nil)
        }
    }

    @Test func `a drawing says what it is and what it shows`() {
        for drawing in Self.every("Synthèse") {
            let file = DrawnFile(drawing, id: "un")
            #expect(file.attributes["aria-labelledby"] == ["un-titre un-description"])
            #expect(file.attributes["id"] == ["un-titre", "un-description"])
            #expect(!drawing.description.isEmpty)
            #expect(drawing.width > 0 && drawing.height > 0)
            // One image, or links among boxes that are each read whole.
            let roles = file.attributes["role"] ?? []
            let isLinked = file.elements.contains("a")
            #expect(isLinked ? roles.allSatisfy { $0 == "img" } : roles == ["img"])
        }
    }

    @Test func `the same values give the same drawing`() {
        #expect(Self.every("Synthèse") == Self.every("Synthèse"))
        #expect(Self.every("A").map { $0.svg(id: "x") } == Self.every("A").map { $0.svg(id: "x") })
    }

    @Test func `the table behind a drawing is as wide as its header`() {
        for drawing in Self.every("Synthèse") {
            #expect(drawing.data.rows.allSatisfy { $0.count == drawing.data.header.count })
        }
    }

    @Test func `the bar shows every count and its shape`() {
        let drawing = SynthesisBar("Synthèse", Self.counts).drawing()
        let file = DrawnFile(drawing)
        for count in ["4", "3", "6", "1"] { #expect(file.words.count { $0 == count } == 2) }
        for bucket in Bucket.allCases {
            #expect(file.words.joined(separator: " ").contains(bucket.label))
            #expect(file.attributes["fill"]?.contains(bucket.fill) == true)
            #expect(drawing.description.contains(bucket.label))
        }
        #expect(file.attributes["href"] == ["/a?x=1&y=2"])
        #expect(drawing.data.rows.map(\.last) == ["4", "3", "6", "1"])
    }

    @Test func `a bar without actions says so`() {
        let file = DrawnFile(SynthesisBar("Synthèse", [], hasLegend: false).drawing())
        #expect(file.words == ["Aucune fiche"])
    }

    @Test(arguments: [[4, 4, 6, 1], [60, 1, 0, 1], [1, 0, 0, 0], [1, 1, 1, 57], [25, 25, 25, 25]])
    func `the parts of a bar fill it and stay readable`(counts: [Int]) throws {
        let parts = zip(Bucket.allCases, counts).map { BucketCount($0, $1) }
        let file = DrawnFile(SynthesisBar("Synthèse", parts, hasLegend: false).drawing())
        let widths = (file.attributes["width"] ?? []).filter { $0.hasSuffix("%") }.compactMap {
            Double($0.dropLast())
        }
        #expect(abs(widths.reduce(0, +) - 100) < 0.1)
        #expect(try #require(widths.min()) > 5.9)
        #expect(widths.count == counts.count { $0 > 0 })
    }

    @Test func `a suppressed value leaves a gap and is still said`() {
        let values = [1, 2, 3, 4, 5].map { day in
            DatedValue(
                day: day, date: "T\(day)", value: day == 3 ? nil : Double(day),
                text: day == 3 ? "NS" : "\(day)")
        }
        let drawing = Sparkline("Patients", values.reversed()).drawing()
        let strokes = (DrawnFile(drawing).attributes["d"] ?? []).filter { $0.hasPrefix("M") }
        #expect(strokes.count == 2)
        #expect(DrawnFile(drawing).words.contains("NS"))
        #expect(drawing.data.rows.map(\.last) == ["1", "2", "NS", "4", "5"])
    }

    @Test func `why there is no number stands within the picture at both ends`() {
        let drawing = Sparkline(
            "Patients",
            [
                .init(day: 0, date: "a", value: nil, text: "sans objet"),
                .init(day: 100, date: "b", value: 3, text: "3"),
                .init(day: 200, date: "c", value: nil, text: "non disponible"),
            ]
        ).drawing()
        let svg = drawing.svg(id: "x")
        let first = svg.firstMatch(of: #/<text[^>]*>sans objet/#)?.output ?? ""
        let last = svg.firstMatch(of: #/<text[^>]*>non disponible/#)?.output ?? ""
        #expect(first.contains("x=\"2\"") && !first.contains("text-anchor"))
        #expect(last.contains("text-anchor=\"end\""))
    }

    @Test func `a number that is none is treated as suppressed`() {
        let drawing = Sparkline(
            "X", [.init(day: 1, date: "a", value: .nan, text: "?")], target: .init(.infinity, text: "∞")
        ).drawing()
        #expect(DrawnFile(drawing).isSound)
        #expect(!drawing.svg(id: "x").contains("nan") && !drawing.svg(id: "x").contains("inf"))
    }

    @Test func `the tree names every axis, objective and fiche`() {
        let drawing = Self.tree("Accès").drawing()
        let file = DrawnFile(drawing)
        for words in ["Axe 1", "Axe 2", "Accès", "Sans fiche", "3", "12", "14", "Alimentation"] {
            #expect(file.words.contains(words), "\(words)")
        }
        #expect(file.attributes["href"]?.count == 2)
        #expect(drawing.data.rows.count == 3)
        #expect(drawing.data.rows[1].last == "sans bilan")
    }

    @Test func `a large tree keeps every fiche inside its frame`() throws {
        let fiches = (1...60).map {
            ObjectiveTree.Fiche($0, "Fiche au titre assez long pour deux lignes, numéro \($0)")
        }
        let axes = stride(from: 0, to: 60, by: 15).map { start in
            ObjectiveTree.Axis(
                "Axe \(start)", "Titre", [.init("Objectif", Array(fiches[start..<start + 15]))])
        }
        let drawing = ObjectiveTree("CLS", axes).drawing()
        let file = DrawnFile(drawing)
        for number in 1...60 { #expect(file.words.contains(String(number))) }
        let tops = (file.attributes["y"] ?? []).compactMap(Double.init)
        #expect(try #require(tops.min()) >= 0)
        #expect(try #require(tops.max()) < Double(drawing.height))
    }

    @Test func `a tree names its groups as their fiches stand`() {
        let late = ObjectiveTree.Fiche(
            3, "Accueil", bucket: .onTrack, state: "Planning en cours, échéance passée")
        let drawing = ObjectiveTree(
            "CLS", [.init("Axe 1", "A", [], fiches: [late])],
            names: [.onTrack: "Planning en cours, échéance passée"]
        ).drawing()
        #expect(!drawing.svg(id: "essai").contains("permettant l’atteinte"))
        #expect(drawing.data.rows[0].last == "Planning en cours, échéance passée")
    }

    @Test func `a title too long ends in an ellipsis, whole in the table`() {
        let title = String(repeating: "Favoriser l’accueil des professionnels de santé ", count: 8)
        let drawing = ObjectiveTree("CLS", [.init("Axe 1", "A", [], fiches: [.init(1, title)])]).drawing()
        #expect(DrawnFile(drawing).words.contains { $0.hasSuffix("…") })
        #expect(drawing.data.rows[0][3] == title)
    }

    @Test func `bars by axis show an empty axis and compare lengths`() {
        let drawing = BucketsByAxis("Par axe", [.init("Axe 1", "A", Self.counts), .init("Axe 2", "B", [])])
            .drawing()
        #expect(DrawnFile(drawing).words.contains("Aucune fiche"))
        #expect(drawing.data.rows.map(\.last) == ["14", "0"])
        #expect(drawing.description.contains("Axe 2\u{202F}: aucune fiche"))
    }
}
