import Domain
import HTML

/// The list of meetings, and the page before one is removed.
struct MeetingsPages {
    let visit: MemberVisit
    let file: ContractFile

    private var slug: String { file.contract.slug }

    /// What comes, the instances with their cadence, and what was held, by instance.
    func list() -> Page {
        let lines = file.committees.map { CommitteeLine($0, file.meetings) }
        let button =
            visit.may(.editContract)
            ? HTML.buttonLink("Préparer une réunion", Path.newMeeting(slug), .primary) : .empty
        let held = file.meetings.count { $0.state == .held }
        return Page(
            "Réunions", lead: "\(French.count(held, "réunion tenue", "réunions tenues"))",
            breadcrumb: visit.breadcrumb(file.contract, Link("Réunions", "", isCurrent: true)),
            actions: button,
            content: file.meetings.isEmpty ? empty : coming + cadence(lines) + past(lines))
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune réunion",
            purpose:
                "Les réunions portent l’émargement, les conclusions et les décisions que les revues reprennent.",
            example: "Le COPIL du 7 février 2023, à 15h00, avec ses 14 participants et ses décisions.")
    }

    private var coming: HTML {
        let planned = file.meetings.filter { $0.state == .planned }
        guard !planned.isEmpty else { return .empty }
        return "<section><h2>À venir</h2>\(HTML.timeline(planned.map(event)))</section>"
    }

    private func cadence(_ lines: [CommitteeLine]) -> HTML {
        let ruled = lines.filter { $0.rule != nil }
        guard !ruled.isEmpty else { return .empty }
        let table = Table(
            "Rythme des instances", caption: "Le rythme que le contrat fixe",
            columns: [
                .init("Instance"), .init("Règle"), .init("Dernière réunion"), .init("Prochaine échéance"),
                .init("État"),
            ]
        ).with(
            rows: ruled.map { line in
                [
                    "\(line.committee.name)", rule(line),
                    line.held.first.map { HTML.link($0.when.french, Path.meeting(slug, $0.id)) } ?? "Aucune",
                    "<span>\(line.duty ?? "dès que possible")\(planned(line))</span>", state(line),
                ]
            })
        return "<section><h2>Rythme des instances</h2>\(table)</section>"
    }

    private func rule(_ line: CommitteeLine) -> HTML {
        let article = file.articles.first { $0.id == line.committee.article }
        let source = article.map { " (article\u{a0}\($0.number))" } ?? ""
        return "\((line.rule ?? "") + source)"
    }

    private func planned(_ line: CommitteeLine) -> HTML {
        guard let next = line.planned.first(where: { $0.when.last >= visit.today }) else { return .empty }
        return "<br>\(HTML.link("prévue \(next.when.when)", Path.meeting(slug, next.id)))"
    }

    private func state(_ line: CommitteeLine) -> HTML {
        guard line.deadline != nil else { return HTML.tag("Jamais réunie", .grey) }
        return line.isLate(on: visit.today) ? HTML.tag("En retard", .red) : HTML.tag("À jour", .green)
    }

    private func past(_ lines: [CommitteeLine]) -> HTML {
        let known = Set(file.committees.map(\.id))
        let others = file.meetings.reversed().filter { meeting in
            meeting.state != .planned && !(meeting.committee.map(known.contains) ?? false)
        }
        let own = HTML.joined(lines.filter { !$0.held.isEmpty }) { line in
            group(line.committee.name, line.held)
        }
        let cancelled = file.meetings.reversed().filter { meeting in
            meeting.state == .cancelled && (meeting.committee.map(known.contains) ?? false)
        }
        return own + group("Réunions d’information et autres rencontres", others)
            + group("Réunions annulées", cancelled)
    }

    private func group(_ title: String, _ meetings: [Meeting]) -> HTML {
        guard !meetings.isEmpty else { return .empty }
        return "<section><h2>\(title)</h2>\(HTML.timeline(meetings.map(event)))</section>"
    }

    private func event(_ meeting: Meeting) -> TimelineEntry {
        let hour = meeting.time.map { " à \($0.french)" } ?? ""
        let subtitle = meeting.title == meeting.name ? "" : meeting.title
        let facts = [subtitle, meeting.place].filter { !$0.isEmpty }.joined(separator: " · ")
        let body: HTML = """
            \(facts.isEmpty ? .empty : "<p class=\"line-note\">\(facts)</p>" as HTML)\
            \(meeting.participation.map { "<p>\($0)</p>" } as HTML?)\(outcomes(meeting))
            """
        return TimelineEntry(
            "\(meeting.when.french)\(hour)", machineDate: meeting.machineDate,
            title: HTML.link(meeting.name, Path.meeting(slug, meeting.id)) + tag(meeting), body: body,
            tone: meeting.state == .held ? .blue : .grey)
    }

    private func tag(_ meeting: Meeting) -> HTML {
        switch meeting.state {
        case .held: .empty
        case .cancelled: " " + HTML.tag("Annulée", .plum)
        case .planned:
            meeting.when.last < visit.today ? " " + HTML.tag("Date passée, à compléter", .ochre) : .empty
        }
    }

    private func outcomes(_ meeting: Meeting) -> HTML {
        var parts: [String] = []
        if !meeting.decisions.isEmpty { parts.append(French.count(meeting.decisions.count, "décision")) }
        if !meeting.conclusions.isEmpty {
            parts.append(French.count(meeting.conclusions.count, "conclusion"))
        }
        if !meeting.contributions.isEmpty {
            parts.append(French.count(meeting.contributions.count, "apport"))
        }
        return parts.isEmpty ? .empty : "<p class=\"soft\">\(French.list(parts))</p>"
    }

    /// What the removal of a meeting takes away.
    func removal(_ meeting: Meeting) -> Page {
        let numbers = file.actionsByID
        var takes = ["la réunion «\u{202f}\(meeting.name)\u{202f}» (\(meeting.when.french))"]
        if let participation = meeting.participation {
            takes.append("son émargement\u{202f}: \(participation)")
        }
        takes += meeting.decisions.map { decision in
            let fiches = decision.actions.compactMap { numbers[$0]?.shortName.lowercased() }
            let effect = fiches.isEmpty ? "" : ", et son effet sur \(French.list(fiches.map { "la \($0)" }))"
            return "la décision «\u{202f}\(Markup(decision.text).plainText)\u{202f}»\(effect)"
        }
        let page = Path.meeting(slug, meeting.id)
        return CommonPages.removal(
            "Supprimer la réunion\u{202f}?", takes: takes, action: Path.removeMeeting(slug, meeting.id),
            back: page, version: meeting.version, csrf: visit.csrf,
            breadcrumb: visit.breadcrumb(
                file.contract, Link("Réunions", Path.meetings(slug)), Link(meeting.name, page),
                Link("Supprimer", "", isCurrent: true)))
    }
}

extension Meeting {
    /// The counts of its émargement in words; nil when nobody took it.
    var participation: String? {
        let turnout = turnout
        return turnout.participants > 0 ? turnout.french : nil
    }

    /// Its date for machines.
    var machineDate: String? {
        switch when {
        case .day(let day): day.iso
        case .month, .year: when.code
        case .quarter: nil
        }
    }
}
