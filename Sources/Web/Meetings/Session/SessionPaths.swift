import Domain

extension Path {
    /// Who comes to a meeting, row by row.
    static func attendance(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id))/emargement" }
    /// One row, where it stands on its page.
    static func attendance(_ slug: String, _ id: ID<Meeting>, at row: ID<Attendance>) -> String {
        "\(attendance(slug, id))#ligne-\(row)"
    }
    static func attendanceRow(_ slug: String, _ id: ID<Meeting>, _ row: ID<Attendance>) -> String {
        "\(attendance(slug, id))/\(row)"
    }
    static func removeAttendance(_ slug: String, _ id: ID<Meeting>, _ row: ID<Attendance>) -> String {
        "\(attendanceRow(slug, id, row))/suppression"
    }
    /// Where everybody who is awaited is put in the list.
    static func attendanceList(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(attendance(slug, id))/liste"
    }
    /// The code of a meeting, shown in large.
    static func attendanceCode(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(attendance(slug, id))/code"
    }
    static func closeAttendanceCode(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(attendanceCode(slug, id))/cloture"
    }

    /// The page of who has no account; with a code, that of its meeting.
    static let publicAttendance = "/emargement"
    static func publicAttendance(_ code: String) -> String { "\(publicAttendance)/\(code)" }
    static func publicThanks(_ code: String) -> String { "\(publicAttendance(code))/merci" }

    /// Where those convened answer, by the code of the meeting.
    static func convocationAnswer(_ code: String) -> String { "/reponse/\(code)" }
    /// Where they read a document that is joined, by its rank from 1.
    static func joinedDocument(_ code: String, _ rank: String) -> String {
        "\(convocationAnswer(code))/documents/\(rank)"
    }
    /// The form of the documents joined to a convocation.
    static func convocationDocuments(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(convocation(slug, id))/documents"
    }

    /// A meeting as it is held, at a point counted from 1.
    static func sitting(_ slug: String, _ id: ID<Meeting>, point: Int? = nil) -> String {
        "\(meeting(slug, id))/seance" + (point.map { "?point=\($0)" } ?? "")
    }
    /// The same as the room sees it.
    static func room(_ slug: String, _ id: ID<Meeting>, point: Int? = nil) -> String {
        "\(sitting(slug, id))/salle" + (point.map { "?point=\($0)" } ?? "")
    }
    static func sittingNotes(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(sitting(slug, id))/notes"
    }
    static func leftOver(_ slug: String, _ id: ID<Meeting>, _ item: ID<AgendaItem>) -> String {
        "\(sitting(slug, id))/points/\(item)/report"
    }
    static func closeSitting(_ slug: String, _ id: ID<Meeting>) -> String { "\(sitting(slug, id))/cloture" }
}
