import Domain

extension AgendaItem {
    /// What the form of a new point suggests and offers.
    struct Choices: Sendable {
        /// Who usually carries a point: the people who sit, and structures.
        let owners: [String]
        let actions: [Option<ID<Action>>]

        init(_ dossier: Dossier, _ meeting: Meeting, on day: Day) {
            let seats = dossier.committee(of: meeting)?.seats(on: day) ?? []
            owners =
                seats.compactMap { dossier.$people[$0.person]?.fullName }
                + dossier.organizations.map(\.shortName)
            actions = dossier.actions.map { Option($0.id, "\($0.shortName) – \($0.title)") }
        }
    }

    /// A point typed under the agenda.
    static func form(_ choices: Choices) -> Form<AgendaItem> {
        Form(
            [
                .text("title", "Point", \.title, isRequired: true),
                .suggested("owner", "Porté par", \.owner, from: choices.owners),
                .minutes("minutes", "Durée", \.minutes),
                .one("fiche", "Fiche", \.action, among: choices.actions, as: .list(blank: "Aucune")),
            ], rule: { item throws(Refusal) in try item.validate() })
    }
}
