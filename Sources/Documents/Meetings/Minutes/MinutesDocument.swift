import Domain

/// The compte-rendu of a meeting, written from its facts.
package enum MinutesDocument {
    /// The minutes of a meeting as its facts stand, printed on a day.
    package static func build(
        _ meeting: Meeting, of dossier: Dossier, minutes: Minutes, for audience: Audience = .partners,
        on day: Day
    ) -> Document {
        let facts = Facts(dossier, for: audience)
        let version = audience == .public ? " – version publique" : ""
        let when = French.capitalized(meeting.when.headedLong(at: meeting.time))
        let document = Document(
            of: dossier, title: title(of: meeting),
            subtitle: [when, meeting.place].filter { !$0.isEmpty }.joined(separator: " · "),
            date: "Établi le \(French.date(day))", day: day,
            footer: "Compte-rendu, \(meeting.called)\(version)",
            blocks: MinutesBody(meeting: meeting, facts: facts, minutes: minutes).blocks)
        return Masking(dossier, for: audience).applied(to: document)
    }

    /// «Compte-rendu du 2e comité de pilotage».
    package static func title(of meeting: Meeting) -> String {
        switch meeting.kind {
        case .steering, .technical: "Compte-rendu du \(meeting.longName)"
        case .workingGroup, .information, .external: "Compte-rendu\u{202f}: \(meeting.title)"
        }
    }
}

extension Horizon {
    fileprivate func headedLong(at time: TimeOfDay?) -> String {
        headed + (time.map { " à\u{a0}\($0.french)" } ?? "")
    }
}

private struct MinutesBody {
    let meeting: Meeting
    let facts: Facts
    let minutes: Minutes

    var blocks: [Block] {
        let parts = opening + attendance + exchanges + contributions
        return parts + MinutesDecisions(meeting: meeting, facts: facts).blocks + next + remarks
    }

    /// A draft says that it is one; approved minutes say who approved them.
    private var status: [Block] {
        switch minutes.state {
        case .draft, .sent: return [.stamp("Projet", .planNeeded)]
        case .approved:
            let meeting = facts.dossier.$meetings[minutes.approving]
            let by = meeting.map { "par \($0.calledInSentence)" }
            let words = by ?? minutes.approvedOn.map { "le \(French.date($0))" } ?? ""
            return [.callout(.success, "Compte-rendu approuvé", [.paragraph("Approuvé \(words).")])]
        }
    }

    private var opening: [Block] {
        let written = status + [Block](markup: minutes.opening)
        guard !meeting.objectives.isEmpty else { return written }
        let title: Text = meeting.objectives.count == 1 ? "Objectif" : "Objectifs"
        return written + [.heading(1, title), .bullets(meeting.objectives.map { Text(markup: $0) })]
    }

    private var attendance: [Block] {
        let rows = meeting.attendance.filter { $0.presence != .expected }
        guard !rows.isEmpty else { return [] }
        let counts =
            meeting.attendanceTotals.participants > 0 ? [Text("\(meeting.attendanceTotals.french).")] : []
        return [.heading(1, "Participants")] + counts.map(Block.paragraph)
            + College.allCases.compactMap { college in
                let own = rows.filter { $0.college == college }
                return own.isEmpty ? nil : AttendanceTable(college: college, rows: own, facts: facts).block
            }
    }

    private var exchanges: [Block] {
        let notes = facts.dossier.notes.filter { $0.meeting == meeting.id }
        let general =
            [Block](markup: meeting.notes)
            + notes.filter { $0.item == nil }.flatMap { [Block](markup: $0.text) }
        let items = meeting.agenda.map { item in
            (item, notes.filter { $0.item == item.id }.flatMap { [Block](markup: $0.text) })
        }
        guard items.contains(where: { !$0.1.isEmpty }) else { return plainAgenda + said(general) }
        let told: [Block] = items.flatMap { item, blocks -> [Block] in
            [.heading(2, Text(item.title))] + caption(item) + blocks
        }
        return [.heading(1, "Ordre du jour et échanges")] + told + said(general)
    }

    private var plainAgenda: [Block] {
        guard !meeting.agenda.isEmpty else { return [] }
        return [
            .heading(1, "Ordre du jour"),
            .bullets(
                meeting.agenda.map { item in
                    let owner = owner(item).map { " (\($0))" } ?? ""
                    return Text("\(item.title)\(owner)")
                }),
        ]
    }

    private func said(_ blocks: [Block]) -> [Block] {
        blocks.isEmpty ? [] : [.heading(1, "Ce qui s’est dit")] + blocks
    }

    private func caption(_ item: AgendaItem) -> [Block] {
        let fiche = item.action.flatMap(facts.action).map { "fiche\u{a0}\($0.number)" }
        let words = [owner(item).map { "Porté par \($0)" }, fiche].compactMap(\.self)
        let left = item.isLeftOver ? ["point reporté à une prochaine réunion"] : []
        let all = words + left
        return all.isEmpty
            ? [] : [.paragraph("\(emphasis: French.capitalized(all.joined(separator: ", "))).")]
    }

    /// Who carried a point is often a person: the public does not read it.
    private func owner(_ item: AgendaItem) -> String? {
        facts.audience == .public ? nil : item.owner.unlessBlank
    }

    private var contributions: [Block] {
        guard !meeting.contributions.isEmpty else { return [] }
        var groups: [(name: String, texts: [Text])] = []
        for item in meeting.contributions {
            let name = facts.organization(item.organization)?.name ?? "Sans structure"
            let text = Text(markup: item.text)
            if let index = groups.firstIndex(where: { $0.name == name }) {
                groups[index].texts.append(text)
            } else {
                groups.append((name, [text]))
            }
        }
        return [
            .heading(1, "Apports des structures"),
            .definitions(groups.map { Block.Definition(Text($0.name), $0.texts.map(Block.paragraph)) }),
        ]
    }

    private var next: [Block] {
        guard let next = meeting.next else { return [] }
        return [
            .heading(1, "Prochaine réunion"), .paragraph("La prochaine réunion est annoncée \(next.prose)."),
        ]
    }

    /// What participants asked to change; the public reads the minutes as they are.
    private var remarks: [Block] {
        guard !minutes.remarks.isEmpty, facts.audience.showsNames else { return [] }
        return [
            .heading(1, "Remarques et réponses"),
            .table(
                Text(French.count(minutes.remarks.count, "remarque")),
                [
                    .init("De", weight: 1.2), .init("Le", weight: 0.9), .init("Remarque", weight: 2.4),
                    .init("Réponse", weight: 2),
                ],
                minutes.remarks.map { remark in
                    [
                        Text(remark.author), Text(French.date(remark.day)), Text(remark.text),
                        remark.answer.isBlank ? "Sans réponse" : Text(remark.answer),
                    ]
                }),
        ]
    }
}
