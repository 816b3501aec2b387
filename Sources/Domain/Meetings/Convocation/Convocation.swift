/// Who is asked to come to a meeting, and in which words.
package struct Convocation: Sendable {
    package let meeting: Meeting
    /// Its instance, where it has one.
    package let committee: Committee?
    /// The article that rules the instance.
    package let article: Article?
    /// Those convened, one row each; a structure without a person is convened by its name.
    package let rows: [Attendance]
    /// The people convened who have an address, by last name.
    package let addressees: [Person]
    /// Somebody that no e-mail reaches, by the name that they go by, and where a letter does.
    package struct Unreached: Hashable, Sendable {
        package let name: String
        package let address: PostalAddress
    }

    /// The people and structures that no e-mail reaches.
    package let unreached: [Unreached]
    /// Where those convened answer; nil where no link was opened.
    package var answerLink: String?
    private let dossier: Dossier

    package init(_ meeting: Meeting, of dossier: Dossier) {
        self.meeting = meeting
        self.dossier = dossier
        committee = dossier.committee(of: meeting)
        article = committee.flatMap { one in dossier.$articles[one.article] }
        rows = Self.rows(meeting, dossier, committee)
        let people = dossier.$people.byID
        let structures = dossier.$organizations.byID
        var (reached, unreached): ([ID<Person>: Person], [Unreached]) = ([:], [])
        for row in rows {
            let structure = structures[row.organization]
            if let person = people[row.person] {
                if person.email.isBlank {
                    unreached.append(
                        Unreached(name: person.fullName, address: structure?.address ?? PostalAddress()))
                } else {
                    reached[person.id] = person
                }
            } else if let structure {
                unreached.append(Unreached(name: structure.name, address: structure.address))
            }
        }
        addressees = reached.values.sorted {
            (French.folded($0.lastName), $0.id) < (French.folded($1.lastName), $1.id)
        }
        self.unreached = unreached
    }

    /// Those who sit; where nobody does, those who came last. With those that the émargement awaits already.
    private static func rows(_ meeting: Meeting, _ dossier: Dossier, _ committee: Committee?)
        -> [Attendance]
    {
        let named = meeting.attendance.filter {
            $0.headcount == 1 && ($0.person != nil || $0.organization != nil)
        }
        let seats = committee?.seats(on: meeting.when.first) ?? []
        let people = Set(seats.compactMap(\.person))
        let structures = Set(seats.filter { $0.person == nil }.compactMap(\.organization))
        let lacking = ExpectedAttendance.rows(for: meeting, of: dossier).filter { row in
            guard !seats.isEmpty else { return true }
            return row.person.map(people.contains) ?? row.organization.map(structures.contains) ?? false
        }
        return named + lacking
    }

    /// «Convocation : 3e COPIL du CLS de Melun Val de Seine, mardi 5 décembre 2023 de 14h00 à 16h00».
    package var subject: String {
        let contract = meeting.name == meeting.title ? dossier.contract.name : "du \(dossier.contract.name)"
        let name =
            meeting.name == meeting.title ? "\(meeting.name), \(contract)" : "\(meeting.name) \(contract)"
        return "Convocation\u{202f}: \(name), \(day)\(meeting.hours)"
    }

    /// «mardi 5 décembre 2023», «décembre 2023».
    package var day: String {
        guard case .day(let day) = meeting.when else { return meeting.when.french }
        return "\(French.weekdays[day.weekday - 1]) \(French.date(day))"
    }

    /// The message, ready to be sent.
    package var body: String {
        let whole = [
            ["Madame, Monsieur,"], invitation, list("Objectifs", meeting.objectives.map { "– \($0)" }),
            list("Ordre du jour", agenda), list("Documents joints", documents), answer,
            ["Bien cordialement,", "La coordination du \(dossier.contract.name)"],
        ]
        return whole.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private var answer: [String] {
        guard let answerLink else {
            return ["Merci de nous dire si vous y prendrez part ou, à défaut, qui vous représentera."]
        }
        let before =
            meeting.convenedOn.flatMap(meeting.answerBefore).map { " avant le \(French.date($0))" } ?? ""
        return [
            "Merci de nous dire\(before) si vous y prendrez part ou, à défaut, qui vous représentera, en suivant ce lien\u{202f}:",
            answerLink,
        ]
    }

    private var invitation: [String] {
        let what =
            meeting.name == meeting.title
            ? "à la réunion «\u{202f}\(meeting.name)\u{202f}»" : "au \(meeting.name)"
        let when: String =
            if case .day = meeting.when { "le \(day)\(meeting.hours)" } else { meeting.when.when }
        let place = meeting.place.unlessBlank.map { "Lieu\u{202f}: \($0)" }
        let link = meeting.link.unlessBlank.map { "À distance\u{202f}: \($0)" }
        return ["Nous avons le plaisir de vous convier \(what) du \(dossier.contract.name), \(when)."]
            + [place, link].compactMap(\.self)
    }

    private var agenda: [String] {
        Timetable(meeting).slots.map { slot in
            let notes = [slot.item.owner, slot.item.minutes.map { French.duration(minutes: $0) } ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            let start = slot.starts.map { "\($0.french) – " } ?? "– "
            return start + slot.item.title + (notes.isEmpty ? "" : " (\(notes))")
        }
    }

    /// Each under its address, where a link was opened.
    private var documents: [String] {
        meeting.documents.enumerated().map { rank, document in
            "– \(document.title)" + (answerLink.map { "\u{202f}: \($0)/documents/\(rank + 1)" } ?? "")
        }
    }

    private func list(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["\(title)\u{202f}:"] + lines
    }
}
