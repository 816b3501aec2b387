import Domain
import HTML
import Storage

/// The pages that write a meeting: what it is and what prepares it. What it left is written apart.
struct MeetingResource: KeptResource {
    let addresses = ResourceAddresses("/cls/{slug}/reunions", new: "nouvelle")
    let section = Section.meetings

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.meetingForm((try? visit.id()) ?? ID(visit.query("modele"))))
    }

    func above(_ dossier: Dossier) -> [Link] { [.meetings(dossier.slug)] }

    func words(_ meeting: Meeting) -> ResourceWords {
        ResourceWords(
            new: "Préparer une réunion", edit: "Modifier la réunion",
            remove: "Supprimer la réunion \(meeting.when.genitive)\u{202f}?",
            crumb: meeting.name)
    }

    let kept: Kept = \.$meetings

    /// The address may name its instance, or the meeting that it begins as.
    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Meeting {
        if let model = dossier.$meetings[ID(visit.query("modele"))] {
            var meeting = model.copied(on: visit.today)
            let committee = dossier.committees.first { $0.id == model.committee }
            meeting.ordinal = committee.flatMap { dossier.nextOrdinal(of: $0) }
            return meeting
        }
        let committee = dossier.committees.first { $0.id.description == visit.query("instance") }
        var meeting = Meeting(.steering, "", .day(visit.today), .planned)
        (meeting.committee, meeting.known) = (committee?.id, visit.today)
        switch committee?.kind {
        case .steering: meeting.kind = .steering
        case .technical: meeting.kind = .technical
        case .external: meeting.kind = .external
        case .workingGroup, nil: meeting.kind = .workingGroup
        }
        meeting.title = committee?.name ?? ""
        meeting.ordinal = committee.flatMap { dossier.nextOrdinal(of: $0) }
        return meeting
    }

    func questions(_ meeting: Meeting, in dossier: Dossier, for visit: MemberVisit) -> Form<Meeting> {
        Meeting.form(Meeting.Choices(dossier), on: visit.today)
    }

    func dress(_ form: inout EditForm<Meeting>, in dossier: Dossier, for visit: MemberVisit) {
        form.width = .wide
        if form.version == nil {
            form.unanswered = ["when"]
        } else {
            form.kicker = "\(form.stored.name) · \(form.stored.when.french)"
        }
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let id = try await visit.store.save(typed.value, in: dossier.slug, by: visit.signature)
        return Path.meeting(dossier.slug, id)
    }

    func takes(_ meeting: Meeting, in dossier: Dossier) -> [String] {
        var takes = ["la réunion «\u{202f}\(meeting.name)\u{202f}» (\(meeting.when.french))"]
        if let participation = meeting.participation {
            takes.append("son émargement\u{202f}: \(participation)")
        }
        return takes
            + meeting.decisions.map { decision in
                let fiches = decision.actions.compactMap { dossier.$actions[$0]?.shortName.lowercased() }
                let effect =
                    fiches.isEmpty ? "" : ", et son effet sur \(French.list(fiches.map { "la \($0)" }))"
                return "la décision «\u{202f}\(Markup(decision.text).plainText)\u{202f}»\(effect)"
            }
    }

    var removing: Removing { Store.removeMeeting }
}

extension Meeting {
    /// The counts of its émargement in words; nil when nobody took it.
    var participation: String? {
        let attendanceTotals = attendanceTotals
        return attendanceTotals.participants > 0 ? attendanceTotals.french : nil
    }
}
