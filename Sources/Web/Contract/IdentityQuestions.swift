import Domain
import Drawings
import HTML

/// What the documents of a contract look like: their colour and their logos.
extension ContractTerms {
    /// What the form posts for the colour of Jalon.
    private static let none = "jalon"
    /// What it posts for a colour of one's own.
    private static let other = "autre"

    /// The form of the colour and of the logos.
    static func identityForm(_ choices: Choices) -> Form<ContractTerms> {
        Form(
            [
                .init("Couleur", [colour, ownColour]),
                .init(
                    "Logos",
                    [
                        .pictures(
                            "logos", "Logos", \.logos, of: choices.contract.slug, noun: "Logo",
                            adding: "Choisir des logos", most: mostLogos,
                            hint:
                                "Six au plus, en PNG de préférence, 10\u{a0}Mo au plus chacun. Le texte alternatif est le nom de la structure."
                        )
                    ]),
            ], rule: choices.rule)
    }

    /// One of those offered, or what is written below.
    private static var colour: Question<ContractTerms> {
        let choices =
            [Choice(none, "Celle de Jalon")] + Palette.offered.map { Choice($0.0, "\($0.1) (\($0.0))") }
            + [Choice(other, "Une autre, écrite ci-dessous")]
        return .one(
            FieldShape("colour", "Couleur des titres et des filets", .radios(choices, isInline: false)),
            say: { $0.hasOwnColour ? other : $0.contract.accent.unlessBlank ?? none },
            read: { terms, reader, name in terms.contract.accent = Accent(reader.text(name))?.code ?? "" })
    }

    private static var ownColour: Question<ContractTerms> {
        .one(
            FieldShape(
                "accent", "Autre couleur",
                hint:
                    "Comme la donne votre charte graphique, par exemple #1b4f8f. Elle doit être assez sombre pour porter des mots en blanc.",
                .text(.short)), say: { $0.hasOwnColour ? $0.contract.accent : "" },
            read: { terms, reader, name in
                guard reader.text("colour") == other else { return }
                let typed = reader.text(name)
                if typed.isBlank { reader.add(name, "Écrivez la couleur, par exemple #1b4f8f.") }
                terms.contract.accent = Accent(typed)?.code ?? typed
            })
    }

    private var hasOwnColour: Bool {
        !contract.accent.isEmpty && !Palette.offered.contains { $0.0 == contract.accent }
    }
}
