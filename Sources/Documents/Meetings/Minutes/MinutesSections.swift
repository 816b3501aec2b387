import Domain

/// The parts of a compte-rendu, in the order in which it is read.
struct MinutesSections {
    let meeting: Meeting
    let facts: Facts
    let minutes: Minutes
    /// On which they are printed: what is planned by then is announced.
    let day: Day

    /// Decisions come first; parts without content are left out.
    var all: [ReportSection] {
        let introduction = ReportSection(
            "introduction", .opening, "", status + [act] + [Block](markup: minutes.opening))
        let left = MinutesDecisions(meeting: meeting, facts: facts)
        return [introduction, left.decisions, attendance, objectives] + exchanges
            + [contributions, left.conclusions, left.tasks, next, remarks, signatures]
    }

    /// The instance, its day and hours, its place, who presides it and who keeps its minutes.
    private var act: Block {
        let office = MeetingOffice(meeting, facts)
        func words(_ signer: MeetingOffice.Signer) -> String {
            [signer.name, signer.function].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        let lines: [(Text, String)] = [
            ("Instance", facts.dossier.committee(of: meeting)?.name ?? ""),
            ("Date", French.capitalized(Convocation(meeting, of: facts.dossier).day)),
            ("Ouverture", meeting.time?.french ?? ""), ("Fin", meeting.ends?.french ?? ""),
            ("Lieu", meeting.place), ("Présidence", words(office.chair)),
            ("Secrétariat", words(office.secretary)),
        ]
        return .definitions(
            lines.filter { !$0.1.isEmpty }.map { Block.Definition($0.0, [.paragraph(Text($0.1))]) })
    }

    private var signatures: ReportSection {
        let office = MeetingOffice(meeting, facts)
        let approved = minutes.approvedOn.map { [Block.paragraph("Approuvé le \(French.date($0)).")] } ?? []
        return ReportSection(
            "signatures", .part, "Signatures",
            approved + [office.block("Pour approbation", [office.chair, office.secretary])])
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

    private var objectives: ReportSection {
        let title = meeting.objectives.count == 1 ? "Objectif" : "Objectifs"
        let items = meeting.objectives.map { Text(markup: $0) }
        return ReportSection("objectifs", .part, title, items.isEmpty ? [] : [.bullets(items)])
    }

    /// Those present, represented, excused and absent, each college by college.
    private var attendance: ReportSection {
        let rows = meeting.attendance.filter { $0.presence != .expected }
        let counts =
            meeting.attendanceTotals.participants > 0 ? [Text("\(meeting.attendanceTotals.french).")] : []
        let groups = Attendance.Presence.told.flatMap { presence, title -> [Block] in
            let own = rows.filter { $0.presence == presence }
            let tables = College.allCases.compactMap { college -> Block? in
                let rows = own.filter { $0.college == college }
                return rows.isEmpty ? nil : AttendanceTable(college: college, rows: rows, facts: facts).block
            }
            return tables.isEmpty ? [] : [.heading(2, Text(title))] + tables
        }
        return ReportSection(
            "participants", .part, "Participants", rows.isEmpty ? [] : counts.map(Block.paragraph) + groups)
    }

    /// Each point with what was said and decided; what was said of no point in particular follows.
    private var exchanges: [ReportSection] {
        let notes = facts.dossier.notes.filter { $0.meeting == meeting.id }
        let general =
            [Block](markup: meeting.notes)
            + notes.filter { $0.item == nil }.flatMap { [Block](markup: $0.text) }
        let decisions = MinutesDecisions(meeting: meeting, facts: facts)
        let points = meeting.agenda.map { item in
            let said = notes.filter { $0.item == item.id }.flatMap { [Block](markup: $0.text) }
            return (item, said + decisions.decided(on: item))
        }
        guard points.contains(where: { !$0.1.isEmpty }) else { return [plainAgenda, said(general)] }
        return [
            ReportSection("echanges", .part, "Ordre du jour et échanges", points.flatMap(point)),
            said(general),
        ]
    }

    /// A point of which nothing was noted is named and no more.
    private func point(_ item: AgendaItem, _ told: [Block]) -> [Block] {
        let caption = caption(item)
        guard !told.isEmpty || !caption.isEmpty else { return [.paragraph("\(strong: item.title)")] }
        return [.heading(2, Text(item.title))] + caption + told
    }

    private var plainAgenda: ReportSection {
        let items = meeting.agenda.map { item in
            let owner = owner(item).map { " (\($0))" } ?? ""
            return Text("\(item.title)\(owner)")
        }
        return ReportSection("ordre-du-jour", .part, "Ordre du jour", items.isEmpty ? [] : [.bullets(items)])
    }

    private func said(_ blocks: [Block]) -> ReportSection {
        ReportSection("notes", .part, "Ce qui s’est dit", blocks)
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

    private var contributions: ReportSection {
        var groups: [(name: String, texts: [Text])] = []
        for item in meeting.contributions {
            let name = facts.organization(item.organization)?.shortName ?? "Sans structure"
            let text = Text(markup: item.text)
            if let index = groups.firstIndex(where: { $0.name == name }) {
                groups[index].texts.append(text)
            } else {
                groups.append((name, [text]))
            }
        }
        let told = groups.map { Block.Definition(Text($0.name), $0.texts.map(Block.paragraph)) }
        return ReportSection(
            "apports", .part, "Apports des structures", told.isEmpty ? [] : [.definitions(told)])
    }

    /// As the meeting announced it, else as its instance planned it since.
    private var next: ReportSection {
        let planned = facts.dossier.meetings.filter { other in
            other.state != .cancelled && other.committee == meeting.committee && meeting.committee != nil
                && meeting.when.last < other.when.first && other.known <= day
        }.min { $0.when.first < $1.when.first }
        let words =
            meeting.next.map { "La prochaine réunion est annoncée \($0.target)." }
            ?? planned.map {
                "La prochaine réunion est prévue \($0.when.prose(at: $0.time))\(facts.place($0.place))."
            }
        return ReportSection(
            "prochaine-reunion", .part, "Prochaine réunion", words.map { [.paragraph(Text($0))] } ?? [])
    }

    /// What participants asked to change; the public reads the minutes as they are.
    private var remarks: ReportSection {
        let isShown = !minutes.remarks.isEmpty && facts.audience.showsNames
        return ReportSection("remarques", .part, "Remarques et réponses", isShown ? [remarkTable] : [])
    }

    private var remarkTable: Block {
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
            })
    }
}

extension Attendance.Presence {
    /// Under which title each is told, in that order.
    fileprivate static let told: [(Self, String)] = [
        (.present, "Présents"), (.represented, "Représentés"), (.excused, "Excusés"), (.absent, "Absents"),
    ]
}
