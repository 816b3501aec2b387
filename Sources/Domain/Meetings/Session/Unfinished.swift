/// What a séance leaves open, asked before it is closed.
package struct Unfinished: Hashable, Sendable {
    /// People who are still awaited.
    package let expected: Int
    /// Whether notes were taken, of which nothing came.
    package let isUntold: Bool
    /// Points that have neither a note nor a report.
    package let untreated: [AgendaItem]
    /// Whether no date is noted for the next meeting.
    package let lacksNext: Bool

    /// Of a meeting, from its notes and the other meetings of its instance.
    package init(_ meeting: Meeting, notes: [Note], followed isFollowed: Bool) {
        expected = meeting.attendance.filter { $0.presence == .expected }.map(\.headcount).reduce(0, +)
        let isTold = DecisionPart.allCases.contains { !meeting.texts($0).isEmpty }
        isUntold = !isTold && notes.contains { !$0.text.isBlank }
        let treated = Set(notes.filter { !$0.text.isBlank }.compactMap(\.item))
        untreated = meeting.agenda.filter { !$0.isLeftOver && !treated.contains($0.id) }
        lacksNext = !isFollowed && meeting.next == nil
    }

    /// A sentence each; none when nothing is left.
    package var sentences: [String] {
        [
            expected == 0
                ? nil
                : "\(expectedWords)\u{202f}: dites si elles sont présentes, excusées, absentes ou représentées.",
            isUntold
                ? "Des notes sont prises, et aucune suite n’en est tirée\u{202f}: apport, conclusion, décision ou tâche."
                : nil,
            untreatedWords,
            lacksNext ? "Aucune date n’est notée pour la prochaine réunion." : nil,
        ].compactMap(\.self)
    }

    /// «2 personnes sont encore attendues».
    package var expectedWords: String {
        French.count(expected, "personne est encore attendue", "personnes sont encore attendues")
    }

    private var untreatedWords: String? {
        if untreated.isEmpty { return nil }
        let titles = French.list(untreated.map { "«\u{202f}\($0.title)\u{202f}»" })
        return untreated.count == 1
            ? "Un point n’a ni note ni report\u{202f}: \(titles)."
            : "\(untreated.count) points n’ont ni note ni report\u{202f}: \(titles)."
    }
}

extension Dossier {
    /// What a séance leaves open.
    package func unfinished(_ meeting: Meeting) -> Unfinished {
        let own = committee(of: meeting)
        let isFollowed = meetings.contains { other in
            other.id != meeting.id && other.state == .planned && meeting.when.last < other.when.first
                && own.map(other.belongs) ?? (other.kind == meeting.kind)
        }
        return Unfinished(
            meeting, notes: notes.filter { $0.meeting == meeting.id }, followed: isFollowed)
    }
}
