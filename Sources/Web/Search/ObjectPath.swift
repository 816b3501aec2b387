import Domain

extension Path {
    /// The page that shows an object: its own, or that of what it belongs to; nil for what no page of the contract shows.
    static func object(_ kind: ObjectKind, _ id: Int64, fiche number: Int?, in slug: String) -> String? {
        switch kind {
        case .contract: strategy(slug)
        case .axis, .objective: axes(slug)
        case .action: number.map { action(slug, $0) }
        case .indicator: number.map { "\(action(slug, $0))#indicateurs" }
        case .assessment: assessment(slug, ID(id))
        case .organization: organization(slug, ID(id))
        case .person: person(slug, ID(id))
        case .committee: committee(slug, ID(id))
        case .meeting: meeting(slug, ID(id))
        case .entry: entry(slug, ID(id))
        case .member, .attendance, .note, .minutes, .review, .reviewPart, .publication, .deck, .mailing,
            .subscriber:
            nil
        }
    }
}
