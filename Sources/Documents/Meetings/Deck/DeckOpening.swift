import Domain

/// The first slides: what is held, who opens it, what the instance is for, the order of business, who sits.
struct DeckOpening {
    let context: DeckContext

    var slides: [Block.Slide] {
        [title] + [welcome, role, objectives, agenda].compactMap(\.self) + participants
    }

    private var meeting: Meeting { context.meeting }
    private var facts: Facts { context.facts }

    private var title: Block.Slide {
        let contract = context.dossier.contract
        let place = meeting.place.isBlank || meeting.place == contract.holder ? [] : [meeting.place]
        let lines = ["Contrat local de santé \(contract.period)", contract.holder] + place
        return Block.Slide(
            "opening", Text(French.capitalized(name)), layout: .opening,
            subtitle: Text(French.capitalized(meeting.when.prose(at: meeting.time))),
            blocks: lines.map { .paragraph(Text($0)) },
            notes: meeting.attendanceTotals.participants > 0
                ? [Text("\(meeting.attendanceTotals.french).")] : [])
    }

    private var name: String {
        switch meeting.kind {
        case .steering, .technical: meeting.longName
        case .workingGroup, .information, .external: meeting.title
        }
    }

    /// Who chairs, as the seats of the instance say.
    private var welcome: Block.Slide? {
        let seat = context.committee?.seats.first { $0.duty == .chair && $0.isHeld(on: context.day) }
        guard let seat, let person = facts.person(seat.person) else { return nil }
        let row = meeting.attendance.first { $0.person == person.id }
        let function =
            row?.function.unlessBlank ?? person.roles.first { $0.organization == seat.organization }?.function
        let structure = facts.organization(seat.organization)?.name
        let names = facts.audience == .partners ? [Text("\(strong: person.fullName)")] : []
        let blocks = (names + [function, structure].compactMap { $0?.unlessBlank }.map { Text($0) })
            .map(Block.paragraph)
        guard !blocks.isEmpty else { return nil }
        let objectives: [Block] = [.paragraph("\(strong: "Objectifs de la réunion")"), aims]
        return Block.Slide(
            "welcome", "Ouverture et introduction",
            blocks: blocks + (meeting.objectives.isEmpty ? [] : objectives))
    }

    private var aims: Block { .bullets(meeting.objectives.map { Text(markup: $0) }) }

    /// What the instance is for, by the article that rules it.
    private var role: Block.Slide? {
        guard let committee = context.committee, !committee.duties.isEmpty else { return nil }
        return committee.roleSlide("role", named: "Rappel des objectifs du \(shortName)", in: context.dossier)
    }

    private var shortName: String {
        switch meeting.kind {
        case .steering: "comité de pilotage"
        case .technical: "comité technique"
        case .workingGroup, .information, .external: "groupe"
        }
    }

    /// Where nobody opens the meeting, what it aims at has a slide of its own.
    private var objectives: Block.Slide? {
        guard !meeting.objectives.isEmpty, welcome == nil else { return nil }
        return Block.Slide("objectives", "Objectifs de la réunion", blocks: [aims])
    }

    private var agenda: Block.Slide? {
        guard !meeting.agenda.isEmpty else { return nil }
        return Block.Slide("agenda", "Ordre du jour", blocks: meeting.agenda.map(point))
    }

    /// A point that numbers itself stands as it is, those below it as bullets.
    private func point(_ item: AgendaItem) -> Block {
        let owner = facts.audience == .public ? nil : item.owner.unlessBlank
        let minutes = item.minutes.map { French.count($0, "minute") }
        let notes = [owner, minutes].compactMap(\.self).joined(separator: ", ")
        let text = notes.isEmpty ? item.title : "\(item.title) (\(notes))"
        if item.title.prefixMatch(of: #/[IVX]+\.\s/#) != nil { return .paragraph("\(strong: text)") }
        return .bullets([Text(text)])
    }

    /// Who sits, college by college: from the émargement, else from the seats of the instance. Small colleges share a
    /// slide, but signatories have theirs.
    private var participants: [Block.Slide] {
        let rows = context.meeting.attendance.isEmpty ? seats : meeting.attendance
        let present = College.allCases.filter { college in rows.contains { $0.college == college } }
        var shared: [[College]] = []
        for college in present {
            let last = shared.last ?? []
            let count = rows.count { ((last + [college]).contains($0.college)) }
            if !last.isEmpty, !last.contains(.signatories), count <= DeckOpening.mostShared {
                shared[shared.count - 1].append(college)
            } else {
                shared.append([college])
            }
        }
        return shared.map { slide(of: $0, rows) }
    }

    /// As many people as colleges may have to share a slide.
    private static let mostShared = 8

    private func slide(of colleges: [College], _ rows: [Attendance]) -> Block.Slide {
        let labels = colleges.map { college in
            college == .signatories ? "représentants des signataires" : Grammar.lowered(college.label)
        }
        let own = colleges.flatMap { college in rows.filter { $0.college == college } }
        return Block.Slide(
            "participants:\(colleges[0].rawValue)", Text("Tour de table\u{202f}: \(French.list(labels))"),
            blocks: [DeckAttendance(rows: own, facts: facts, showsCollege: colleges.count > 1).table])
    }

    private var seats: [Attendance] {
        (context.committee?.seats ?? []).filter { $0.isHeld(on: context.day) }.map { seat in
            let person = facts.person(seat.person)
            let role = person?.roles.first { $0.organization == seat.organization }?.function
            return Attendance(
                seat.college, .expected, person: seat.person, organization: seat.organization,
                function: role ?? "")
        }
    }
}

extension Committee {
    /// What the instance is, how often it meets and what it does.
    func roleSlide(_ key: String, named title: String, in dossier: Dossier) -> Block.Slide {
        let ruling = dossier.$articles[self.article]
        var blocks =
            composition.isBlank
            ? [] : [Block.paragraph("\(strong: "Composition")\u{202f}: \(Text(markup: composition))")]
        if let rule { blocks.append(.paragraph("Il se réunit \(strong: rule).")) }
        blocks.append(.bullets(duties.map { Text(markup: $0) }))
        if let ruling {
            let source =
                "Source\u{202f}: article\u{a0}\(ruling.number) du contrat, \(Grammar.quoted(ruling.title))"
            blocks.append(.paragraph("\(emphasis: source)"))
        }
        return Block.Slide(key, Text(title), blocks: blocks)
    }
}
