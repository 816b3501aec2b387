import Domain
import HTML
import Hummingbird
import Storage

/// The pages that write a meeting: what it is and what prepares it. What it left is written apart.
struct MeetingResource: Resource {
    let addresses = ResourceAddresses("/cls/{slug}/reunions", new: "nouvelle")
    let section = Section.meetings

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.meetingForm(try? visit.id()))
    }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Meeting {
        try dossier.meeting(visit.id())
    }

    /// The address may name its instance.
    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Meeting {
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

    func form(
        _ meeting: Meeting, isNew: Bool, in dossier: Dossier, for visit: MemberVisit
    ) -> EditForm<Meeting> {
        let list = Path.meetings(dossier.contract.slug)
        let page = Path.meeting(dossier.contract.slug, meeting.id)
        let links = [Link("Réunions", list)] + (isNew ? [] : [Link(meeting.name, page)])
        return EditForm(
            contract: dossier.contract, section: section,
            title: isNew ? "Préparer une réunion" : "Modifier la réunion",
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + links, action: isNew ? list : page,
            back: isNew ? list : page, form: Meeting.form(Meeting.Choices(dossier), on: visit.today),
            stored: meeting, version: isNew ? nil : meeting.version,
            kicker: isNew ? nil : "\(meeting.name) · \(meeting.when.french)", width: .wide,
            unanswered: isNew ? ["when"] : [])
    }

    func save(
        _ typed: EditForm<Meeting>.Typed, _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> String {
        var meeting = typed.value
        meeting.version = typed.version
        let slug = dossier.contract.slug
        return Path.meeting(slug, try await visit.store.save(meeting, in: slug, by: visit.signature))
    }

    func removal(_ meeting: Meeting, in dossier: Dossier, for viewer: Viewer) -> Removal {
        MeetingRemoval(viewer: viewer, dossier: dossier).removal(meeting)
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let slug = try visit.slug()
        try await visit.store.removeMeeting(visit.id(), version: version, in: slug, by: visit.signature)
        return Path.meetings(slug)
    }
}
