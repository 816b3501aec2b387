import Domain

/// Who came to a committee, in sentences.
struct MeetingAttendance {
    let meeting: Meeting
    let facts: Facts

    var paragraphs: [Block] {
        let turnout = meeting.turnout
        guard turnout.participants > 0 else { return [] }
        return [.paragraph(presence(turnout) + signatories(turnout))]
    }

    private func presence(_ turnout: Turnout) -> Text {
        let which = meeting.ordinal.map { "\(French.ordinal($0)) " } ?? ""
        return "Ce \(which)\(meeting.kind.label) du CLS a réuni \(strong: turnout.french)."
    }

    private func signatories(_ turnout: Turnout) -> Text {
        let came = names(turnout.signatories)
        guard !came.isEmpty else { return Text() }
        let excused = names(turnout.excusedSignatories)
        let label = came.count == 1 ? "Signataire représenté" : "Signataires représentés"
        let absent =
            excused.isEmpty
            ? ""
            : "\u{202f}; \(French.noun(excused.count, "signataire excusé", "signataires excusés"))\u{202f}: "
                + French.list(excused)
        return " \(label)\u{202f}: \(French.list(came))\(absent)."
    }

    /// In the order of the directory.
    private func names(_ ids: Set<ID<Organization>>) -> [String] {
        facts.file.organizations.filter { ids.contains($0.id) }.map(facts.named)
    }
}
