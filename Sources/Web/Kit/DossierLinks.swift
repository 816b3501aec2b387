import Domain
import HTML

/// What is shown to somebody of a contract.
protocol Viewed: OfContract {
    var viewer: Viewer { get }
}

extension Viewed {
    /// The pages above one, from the dashboard on.
    func above(_ links: Link...) -> [Link] { viewer.breadcrumb(contract) + links }

    /// Whether who reads it may write the contract.
    var mayEdit: Bool { viewer.may(.editContract) }
}

extension Link {
    /// The crumb of the list of meetings.
    static func meetings(_ slug: String) -> Link { Link("Réunions", Path.meetings(slug)) }

    /// The crumb of a meeting.
    static func meeting(_ slug: String, _ meeting: Meeting) -> Link {
        Link(meeting.name, Path.meeting(slug, meeting.id), inFull: meeting.called)
    }

    /// The crumb of the directory.
    static func directory(_ slug: String) -> Link { Link("Annuaire", Path.directory(slug)) }

    /// The crumb of the list of reviews.
    static func reviews(_ slug: String) -> Link { Link("Revues", Path.reviews(slug)) }
}

extension Dossier {
    /// Links to fiches, «Fiche 9, Fiche 10», with their titles or without.
    func links(to ids: [ID<Action>], titled: Bool = false, separator: HTML = ", ") -> HTML {
        HTML.joined(
            actions(ids).map {
                HTML.link(
                    titled ? "\($0.shortName) – \($0.title)" : $0.shortName, Path.action(slug, $0.number))
            }, separator: separator)
    }

    /// Links to structures by their short names.
    func links(to ids: [ID<Organization>]) -> HTML {
        HTML.joined(
            ids.compactMap { $organizations[$0] }.map {
                HTML.link($0.shortName, Path.organization(slug, $0.id))
            }, separator: ", ")
    }
}

extension HTML {
    /// A link that writes to an electronic address, where there is one.
    static func mail(_ address: String) -> HTML {
        when(!address.isEmpty, externalLink(address, "mailto:\(address)"))
    }

    /// A meeting by its name and its date; at one of its decisions or conclusions, where one is named.
    static func link(_ meeting: Meeting, in slug: String, at decision: Decision? = nil) -> HTML {
        link(
            "\(meeting.name), \(meeting.when.french)",
            decision.map { Path.decision(slug, meeting.id, $0.id) } ?? Path.meeting(slug, meeting.id))
    }
}

extension TimelineEntry {
    /// Something of that date, at an hour where there is one.
    init(
        _ when: Horizon, at time: TimeOfDay? = nil, title: HTML, body: HTML = .empty, tone: Tone = .grey
    ) {
        self.init(
            when.french + (time.map { " à \($0.french)" } ?? ""), machineDate: when.machineDate, title: title,
            body: body, tone: tone)
    }
}
