import Domain
import HTML

/// What the documents of a contract look like: their colour and their logos.
struct IdentityForm {
    let visit: MemberVisit
    let dossier: Dossier

    private var slug: String { dossier.contract.slug }
    /// What the form posts for a colour of one's own.
    private static let other = "autre"
    static let mostLogos = 6

    /// Colours that all bear white words.
    private static let palette = [
        ("#1b4f8f", "Bleu"), ("#1f6b45", "Vert"), ("#8a1c3c", "Bordeaux"), ("#5e3a87", "Violet"),
        ("#9a4a10", "Terre cuite"), ("#0f6674", "Bleu canard"), ("#3f4a55", "Ardoise"),
    ]

    var form: FormerEditForm {
        FormerEditForm(
            contract: dossier.contract, section: .contract, title: "Identité visuelle",
            breadcrumb: visit.breadcrumb(
                dossier.contract, Link("Contrat", Path.strategy(slug)),
                Link("Identité visuelle", "", isCurrent: true)),
            action: Path.identity(slug), back: Path.strategy(slug), outline: outline, stored: stored,
            version: dossier.contract.version,
            lead:
                "La couleur et les logos que portent les revues, les fiches et tous les documents de ce contrat.",
            aside: CoverPreview(dossier: dossier).html, hasFiles: true)
    }

    private var stored: FormData {
        let accent = dossier.contract.accent
        let isOther = !accent.isEmpty && !Self.palette.contains { $0.0 == accent }
        var answers: [(name: String, value: String)] = [
            ("colour", isOther ? Self.other : accent.unlessBlank ?? "jalon"),
            ("accent", isOther ? accent : ""),
        ]
        answers.add("logos", dossier.logos)
        return FormData(saying: answers)
    }

    private var outline: FormOutline {
        let colours =
            [Choice("jalon", "Celle de Jalon")] + Self.palette.map { Choice($0.0, "\($0.1) (\($0.0))") }
            + [Choice(Self.other, "Une autre, écrite ci-dessous")]
        return FormOutline([
            .init(
                title: "Couleur", hint: nil,
                fields: [
                    FormField("colour", "Couleur des titres et des filets", .radios(colours)),
                    FormField(
                        "accent", "Autre couleur",
                        hint:
                            "Comme la donne votre charte graphique, par exemple #1b4f8f. Elle doit être assez sombre pour porter des mots en blanc.",
                        .text(.short)),
                ]),
            .init(
                title: "Logos", hint: nil,
                fields: [
                    FormField(
                        "logos", "Logos",
                        hint:
                            "Six au plus, en PNG de préférence, 10\u{a0}Mo au plus chacun. Le texte alternatif est le nom de la structure.",
                        .pictures(slug: slug, noun: "Logo", adding: "Choisir des logos"))
                ]),
        ])
    }

    /// The contract with what was typed; every fault at once.
    func read(_ form: FormData, faults: [Invalid]) throws(Refusal) -> Dossier {
        var reader = FormerReader(form)
        for fault in faults { reader.add(fault.field, fault.message) }
        var changed = dossier
        changed.contract.version = form.version
        changed.contract.accent = accent(&reader)
        changed.logos = form.pictures("logos")
        if changed.logos.count > Self.mostLogos { reader.add("logos", "Gardez six logos au plus.") }
        for (index, logo) in changed.logos.enumerated() where logo.alternative.isBlank {
            reader.add(
                "logos.\(index).alternative", "Écrivez le nom de la structure, que ce logo dit à qui le voit."
            )
        }
        try reader.check { () throws(Refusal) in try changed.contract.validate() }
        return changed
    }

    private func accent(_ reader: inout FormerReader) -> String {
        let colour = reader.form["colour"]
        let typed = reader.form["accent"]
        guard colour == Self.other else { return Accent(colour)?.code ?? "" }
        if typed.isBlank { reader.add("accent", "Écrivez la couleur, par exemple #1b4f8f.") }
        return Accent(typed)?.code ?? typed
    }
}
