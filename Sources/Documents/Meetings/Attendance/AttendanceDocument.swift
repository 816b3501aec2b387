import Domain

/// The sheet of an émargement: to sign with a pen, or filled with who came. The public one names nobody; residents are
/// named in none.
package struct AttendanceDocument: Sendable {
    private let meeting: Meeting
    private let facts: Facts
    private let isBlank: Bool

    /// `isBlank` leaves the column of signatures to the pen, and free lines at the end.
    package init(meeting: Meeting, dossier: Dossier, audience: Audience = .partners, isBlank: Bool = false) {
        self.meeting = meeting
        facts = Facts(dossier, for: audience, on: meeting.when.last)
        self.isBlank = isBlank
    }

    /// «emargement-2023-02-07», with what sets it apart.
    package var fileName: String {
        ["emargement", meeting.when.code.lowercased(), isBlank ? "a-signer" : "", showsNames ? "" : "public"]
            .filter { !$0.isEmpty }.joined(separator: "-")
    }

    /// The sheet as printed on a day.
    package func document(on day: Day) -> Document {
        let document = Document(
            of: facts.dossier, title: isBlank ? "Feuille d’émargement" : "Émargement", subtitle: subtitle,
            date: isBlank ? "" : "État au \(French.date(day))", day: day,
            footer: "Émargement – \(meeting.dated)", blocks: counts + tables + freeLines
        )
        return Masking(facts.dossier, for: facts.audience).applied(to: document)
    }

    private var showsNames: Bool { facts.audience.showsNames }

    private var subtitle: String {
        let place = meeting.place.unlessBlank.map { ", \($0)" } ?? ""
        return "\(French.capitalized(meeting.longName)) – \(meeting.when.french)"
            + (meeting.time.map { " à\u{a0}\($0.french)" } ?? "") + place
    }

    private var counts: [Block] {
        guard !isBlank else { return [] }
        let attendanceTotals = meeting.attendanceTotals
        guard attendanceTotals.participants > 0 else {
            return [.paragraph("Personne n’a encore été noté présent.")]
        }
        return [.paragraph("\(strong: attendanceTotals.french).")]
    }

    private var tables: [Block] {
        College.allCases.flatMap { college -> [Block] in
            let rows = sorted(meeting.attendance.filter { $0.college == college })
            guard !rows.isEmpty else { return [] }
            let title = college == .signatories ? "Représentants des signataires" : college.label
            return [.heading(1, Text(title)), .table(caption(rows), columns, rows.map(cells), isForm: true)]
        }
    }

    private func caption(_ rows: [Attendance]) -> Text {
        let all = rows.map(\.headcount).reduce(0, +)
        let came = rows.filter(\.isCounted).map(\.headcount).reduce(0, +)
        return Text(
            isBlank
                ? French.count(all, "personne attendue", "personnes attendues")
                : "\(French.count(came, "participant")) sur \(all)")
    }

    /// Lines to write on, for those whom nobody awaited.
    private var freeLines: [Block] {
        guard isBlank else { return [] }
        let line = columns.map { _ in Text("\u{a0}\n\u{a0}") }
        return [
            .heading(1, "Autres participants"),
            .table("Écrivez votre nom et signez", columns, Array(repeating: line, count: 10), isForm: true),
        ]
    }

    private var columns: [Block.Table.Column] {
        (showsNames ? [.init("Nom", weight: 2)] : []) + [
            .init("Fonction", weight: 2.4), .init("Structure", weight: 2),
            .init(isBlank ? "Signature" : "Signature ou présence", weight: 2),
        ]
    }

    private func cells(_ row: Attendance) -> [Text] {
        let names = showsNames ? [Text(name(row))] : []
        return names + [Text(function(row)), Text(structure(row)), signature(row)]
    }

    /// A resident writes her own name on the sheet.
    private func name(_ row: Attendance) -> String {
        if row.headcount > 1 { return French.count(row.headcount, "personne") }
        guard row.college != .residents else { return isBlank ? "" : "Nom non affiché" }
        let person = facts.person(row.person)
        return person?.isErased == true ? "" : person?.fullName ?? ""
    }

    private func function(_ row: Attendance) -> String {
        let count = row.headcount > 1 && !showsNames ? French.count(row.headcount, "personne") : nil
        let isSaid = French.folded(row.function).contains("referent")
        let elected = row.isElected && !isSaid ? "élue ou élu référent du CLS" : nil
        return French.capitalized(
            [count, row.function.unlessBlank, elected].compactMap(\.self).joined(separator: ", "))
    }

    private func structure(_ row: Attendance) -> String {
        facts.organization(row.organization)?.name ?? row.insee.unlessBlank.map(facts.dossier.commune) ?? ""
    }

    private func signature(_ row: Attendance) -> Text {
        if isBlank { return Text("\u{a0}\n\u{a0}") }
        if let signed = row.signedAt, row.presence == .present {
            return Text("Signé par code le \(French.date(signed.day)) à \(signed.time.french)")
        }
        let civility = facts.person(row.person)?.civility
        let isFeminine = civility == .madame || row.headcount > 1
        let word = isFeminine ? row.presence.feminine : row.presence.label
        guard row.presence == .represented, showsNames, row.college != .residents,
            let stand = row.representative.unlessBlank
        else { return Text(row.headcount > 1 ? word + "s" : word) }
        return Text("\(word) par \(stand)")
    }

    /// By last name; rows without one after the others.
    private func sorted(_ rows: [Attendance]) -> [Attendance] {
        func key(_ row: Attendance) -> String {
            facts.person(row.person).map { French.folded("\($0.lastName) \($0.firstName)") } ?? "~"
        }
        return rows.map { (key($0), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    }
}
