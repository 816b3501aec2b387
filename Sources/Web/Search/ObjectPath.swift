import Domain

extension Path {
    /// The page that shows an object that stands there: its own, or that of what it belongs to; nil for what no page
    /// of the contract shows. Whoever reads the contract may read it.
    static func object(_ kind: ObjectKind, _ id: Int64, at place: ObjectPlace, in slug: String) -> String? {
        switch kind {
        case .contract: strategy(slug)
        case .axis, .objective: axes(slug)
        case .action: place.action.map { action(slug, $0) }
        case .indicator: place.action.map { indicatorPlace(slug, $0, ID(id)) }
        case .assessment: assessment(slug, ID(id))
        case .organization: organization(slug, ID(id))
        case .person: person(slug, ID(id))
        case .committee: committee(slug, ID(id))
        case .meeting: meeting(slug, ID(id))
        case .entry: entry(slug, ID(id))
        case .attendance: place.meeting.map { attendance(slug, $0) }
        // The compte-rendu gathers what was noted during the meeting.
        case .note, .minutes: place.meeting.map { minutes(slug, $0) }
        case .deck: place.meeting.map { deck(slug, $0) }
        case .review, .reviewPart: place.quarter.map { review(slug, $0) }
        case .publication, .mailing: version(slug, place)
        case .member, .subscriber: nil
        }
    }

    private static func version(_ slug: String, _ place: ObjectPlace) -> String? {
        guard let quarter = place.quarter, let number = place.version else { return nil }
        return reviewVersion(slug, quarter, number)
    }
}
