import Domain

/// Who came to a committee, in sentences.
struct AttendanceStory {
    let meeting: Meeting
    let facts: Facts

    var paragraphs: [Block] {
        let attendanceTotals = meeting.attendanceTotals
        guard attendanceTotals.participants > 0 else { return [] }
        return [.paragraph(presence(attendanceTotals) + signatories(attendanceTotals))]
    }

    private func presence(_ attendanceTotals: AttendanceTotals) -> Text {
        let which = meeting.ordinal.map { "\(French.ordinal($0)) " } ?? ""
        return "Ce \(which)\(meeting.kind.label) du CLS a réuni \(strong: attendanceTotals.french)."
    }

    private func signatories(_ attendanceTotals: AttendanceTotals) -> Text {
        let came = names(attendanceTotals.signatories)
        guard !came.isEmpty else { return Text() }
        let excused = names(attendanceTotals.excusedSignatories)
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
        facts.dossier.organizations.filter { ids.contains($0.id) }.map(facts.named)
    }
}
