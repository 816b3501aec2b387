import Domain

/// How residents took part in the quarter, where facts tell it.
struct ResidentsPart {
    let review: QuarterlyReview
    let facts: Facts

    static let title = "Participation des habitants"

    var pieces: [ReportSection.Piece] {
        let entries = review.others.filter(\.isOnResidents)
        guard !meetings.isEmpty || !entries.isEmpty else { return [] }
        return [
            .init("participation", "Participation aux réunions", (meetings + levels).map(Block.paragraph))
        ]
            + entries.map { $0.piece(of: review, facts, part: Self.title) }
    }

    /// One sentence for every meeting to which residents came.
    private var meetings: [Text] {
        let came = review.held.compactMap { meeting in
            meeting.attendanceTotals.byCollege[.residents].map { (count: $0, meeting: meeting) }
        }
        guard let first = came.first else { return [] }
        let verb = French.noun(first.count, "a pris part", "ont pris part")
        let others = came.dropFirst().map { ", \($0.count) \(place(of: $0.meeting))" }.joined()
        return [
            "\(strong: French.count(first.count, "habitant")) \(verb) \(place(of: first.meeting))\(others)."
        ]
    }

    private func place(of meeting: Meeting) -> String {
        switch meeting.kind {
        case .steering, .technical: "au \(meeting.dated)"
        case .workingGroup, .information, .external: "à la réunion \(meeting.dated)"
        }
    }

    /// How the fiches that moved involve residents.
    private var levels: [Text] {
        let parts = Participation.allCases.compactMap { level -> String? in
            guard level != .unset, level != .none else { return nil }
            let numbers = review.deployments.map(\.action).filter { $0.participation == level }.map(\.number)
            return numbers.isEmpty
                ? nil : "\(level.label.lowercased()) (\(Facts.bareFiches(numbers)))"
        }
        guard !parts.isEmpty else { return [] }
        return [
            """
            Les fiches qui ont avancé ce trimestre prévoient d’associer les habitants par\u{202f}: \
            \(parts.joined(separator: "\u{202f}; ")).
            """
        ]
    }
}

extension JournalEntry {
    /// Whether it tells of the part that residents take.
    var isOnResidents: Bool {
        let title = French.folded(title)
        return title.contains("participation des habitants") || title.contains("democratie")
    }
}
