/// What a séance leaves open, asked before it is closed.
package struct Unfinished: Hashable, Sendable {
    /// A sentence each; none when nothing is left.
    package let sentences: [String]

    /// Of a meeting, from its notes and the other meetings of its instance.
    package init(_ meeting: Meeting, notes: [Note], followed isFollowed: Bool) {
        sentences = [
            Self.expected(meeting), Self.untold(meeting, notes), Self.untreated(meeting, notes),
            isFollowed || meeting.next != nil
                ? nil : "Aucune date n’est notée pour la prochaine réunion.",
        ].compactMap(\.self)
    }

    private static func expected(_ meeting: Meeting) -> String? {
        let count = meeting.attendance.count { $0.presence == .expected }
        if count == 0 { return nil }
        let people = French.count(count, "personne est encore attendue", "personnes sont encore attendues")
        return "\(people)\u{202f}: dites si elles sont présentes, excusées, absentes ou représentées."
    }

    private static func untold(_ meeting: Meeting, _ notes: [Note]) -> String? {
        let isTold =
            !(meeting.contributions.isEmpty && meeting.conclusions.isEmpty && meeting.decisions.isEmpty
            && meeting.tasks.isEmpty)
        guard !isTold, notes.contains(where: { !$0.text.isBlank }) else { return nil }
        return
            "Des notes sont prises, et aucune suite n’en est tirée\u{202f}: apport, conclusion, décision ou tâche."
    }

    private static func untreated(_ meeting: Meeting, _ notes: [Note]) -> String? {
        let treated = Set(notes.filter { !$0.text.isBlank }.compactMap(\.item))
        let left = meeting.agenda.filter { !$0.isLeftOver && !treated.contains($0.id) }
        if left.isEmpty { return nil }
        let titles = French.list(left.map { "«\u{202f}\($0.title)\u{202f}»" })
        return left.count == 1
            ? "Un point n’a ni note ni report\u{202f}: \(titles)."
            : "\(left.count) points n’ont ni note ni report\u{202f}: \(titles)."
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
