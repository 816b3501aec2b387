import Documents
import Domain
import Sample
import Testing

/// Whatever was typed comes out as text, in every document.
@Suite struct HostileTests {
    let day = MelunSample.steeringDay
    let documents: [Document]

    init() throws {
        let dossier = HostileFile.dossier(on: day)
        let later = day.adding(days: 3)
        let action = try #require(dossier.actions.first)
        let assessment = try #require(dossier.assessments.first)
        documents = [
            ReviewDocument.build(QuarterlyReview(Quarter(of: day), of: dossier), on: later),
            ActionDocument.build(action, of: dossier, on: later),
            AssessmentDocument.build(assessment, of: dossier, on: later),
            SynthesisDocument.build(dossier.synthesis(on: later), of: dossier, on: later),
        ]
    }

    @Test func `each field is read in some document, whole`() {
        let fields = [
            "nom", "porteur", "commune", "quartier", "article", "partie", "revue", "approbation", "plan",
            "structure", "sigle", "prénom", "nomDeFamille", "rôle", "axe", "stratégique", "fiche", "code",
            "constat", "général", "spécifiques", "opérationnels", "description", "public", "étape", "humains",
            "techniques", "financeur", "résultats", "document", "indicateur", "unité", "source", "fréquence",
            "reste", "point", "instance", "proposition", "lieu", "objectif", "fonction", "apport", "suite",
            "notes", "décision", "groupe", "avancée", "récit", "endroit", "prochaine", "autre", "copil",
        ]
        let said = documents.map { $0.said + "\n" + $0.header + "\n" + $0.subtitle }.joined(separator: "\n")
            .withPlainSpaces.lowercased()
        for field in fields {
            let words = "\(field.lowercased()) <script>alert(1)</script> #set text(red) $x$"
            #expect(said.contains(words), "\(field)")
        }
    }

    @Test func `nothing leads anywhere unsafe`() throws {
        let links = documents.flatMap(\.cleaned.blocks).flatMap(\.runs).compactMap(\.link)
        try #require(!links.isEmpty)
        for link in links { #expect(link.isSafeLink) }
    }

    @Test func `no control character and no override of direction is left`() {
        for document in documents {
            #expect(!document.said.unicodeScalars.contains("\u{202e}"))
            #expect(!document.said.unicodeScalars.contains("\u{0}"))
        }
    }

    @Test func `drawings hold the words escaped`() {
        let pictures = documents.flatMap(\.blocks).compactMap { block -> String? in
            guard case .figure(let figure) = block, case .svg(let markup) = figure.picture else { return nil }
            return markup
        }
        #expect(!pictures.isEmpty)
        for picture in pictures { #expect(!picture.contains("<script")) }
    }
}

extension Block {
    /// Every run of the block and of those inside it.
    var runs: [Run] {
        switch self {
        case .heading(_, let text), .paragraph(let text): text.runs
        case .list(let list): list.items.joined().flatMap(\.runs)
        case .definitions(let items): items.flatMap { $0.term.runs + $0.detail.flatMap(\.runs) }
        case .table(let table): table.caption.runs + table.rows.joined().flatMap(\.runs)
        case .figure(let figure): figure.caption.runs
        case .callout(let callout): callout.title.runs + callout.blocks.flatMap(\.runs)
        case .quotation(let quotation): quotation.blocks.flatMap(\.runs) + quotation.source.runs
        case .annex(let annex): annex.title.runs
        case .slide(let slide): slide.title.runs + slide.blocks.flatMap(\.runs)
        case .keyFigures, .stamp, .pageBreak, .chart, .timeline: []
        }
    }
}
