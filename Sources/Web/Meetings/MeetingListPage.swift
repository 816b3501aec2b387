import Domain
import HTML
import Storage

/// The list of meetings: what comes, the instances with their cadence, and a page of what is past, by instance.
struct MeetingListPage: OfDossier, ShownPage, Viewed {
    /// Past meetings a page.
    static let pageSize = 15
    let viewer: Viewer
    private let reading: MeetingListReading
    private let listing: Listing<Meeting>

    init(_ reading: MeetingListReading, _ asked: FormData, for viewer: Viewer) {
        self.viewer = viewer
        self.reading = reading
        listing = Listing(
            Path.meetings(reading.dossier.contract.slug), "réunion", of: reading.past, asked, filters: [],
            columns: [], paging: ListingPaging(usual: Self.pageSize),
            cut: ListingCut(total: reading.total, found: reading.total))
    }

    var dossier: Dossier { reading.dossier }
    private var planned: [Meeting] { dossier.meetings.filter { $0.state == .planned } }

    var page: Page {
        return Page(
            "Réunions",
            lead: """
                \(French.count(reading.held, "réunion tenue", "réunions tenues")) · \
                \(HTML.link("Participation", Path.attendanceTotals(slug))) · \(HTML.link("Décisions", Path.decisions(slug)))
                """,
            breadcrumb: above(),
            actions: .when(
                mayEdit, .buttonLink("Préparer une réunion", Path.newMeeting(slug), .primary)),
            content: reading.total == 0 && planned.isEmpty
                ? empty : (listing.page == 1 ? coming + cadence : .empty) + past + listing.pagination)
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune réunion",
            purpose:
                "Les réunions portent l’émargement, les conclusions et les décisions que les revues reprennent.",
            example: "Le COPIL du 7 février 2023, à 15h00, avec ses 14 participants et ses décisions.")
    }

    /// What is planned; what should have been held by now is asked for first.
    private var coming: HTML {
        func isOver(_ meeting: Meeting) -> Bool { Tense(meeting.when, on: viewer.today) == .over }
        return group("À compléter", planned.filter(isOver)) + group("À venir", planned.filter { !isOver($0) })
    }

    /// The instances that must meet, soonest first, with what is planned.
    private var cadence: HTML {
        let lines = dossier.committeeDues(on: viewer.today).map { due -> HTML in
            """
            \(CommitteeState(due: due, day: viewer.today).tag) \(due.french(on: viewer.today)) \
            \(HTML.link("Voir l’instance", Path.committee(slug, due.committee.id)))
            """
        }
        return .section("Rythme des instances", .lines(lines))
    }

    private var past: HTML {
        let known = Set(dossier.committees.map(\.id))
        func isOfNone(_ meeting: Meeting) -> Bool { !(meeting.committee.map(known.contains) ?? false) }
        let own = HTML.joined(dossier.committees) { committee in
            group(committee.name, listing.shown.filter { $0.state == .held && $0.committee == committee.id })
        }
        return own + group("Réunions d’information et autres rencontres", listing.shown.filter(isOfNone))
            + group("Réunions annulées", listing.shown.filter { $0.state == .cancelled && !isOfNone($0) })
    }

    private func group(_ title: String, _ meetings: [Meeting]) -> HTML {
        let events = meetings.map { MeetingEvent(slug, $0, viewer.today).entry }
        return .section("\(title)", .when(!events.isEmpty, .timeline(events)))
    }
}
