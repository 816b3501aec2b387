import Domain
import Sample
import Testing

@Suite struct EntryProposalTests {
    /// The sample without the advance that tells of its first information meeting.
    private func untold() throws -> (dossier: Dossier, meeting: Meeting) {
        var dossier = melun
        let entry = try #require(dossier.entries.first { $0.participants == 17 })
        dossier.entries.removeAll { $0.id == entry.id }
        return (dossier, try #require(dossier.$meetings[entry.meeting]))
    }

    @Test func `a meeting proposes an advance written from its facts`() throws {
        let (dossier, meeting) = try untold()
        let entry = dossier.proposedEntry(of: meeting)
        #expect(entry.kind == .meeting && entry.when.code == "2023-02-06" && entry.meeting == meeting.id)
        #expect(entry.title == "Introduction à l’Urbanisme Favorable à la Santé")
        #expect(entry.participants == 17 && entry.communesRepresented == 8)
        #expect(entry.actions == meeting.actions)
        #expect(Set(entry.organizations) == Set(meeting.contributions.compactMap(\.organization)))
        #expect(entry.text.hasPrefix("Y ont été présentés\u{202f}:\n\n- Ekopolis\u{202f}: Concepts"))
        #expect(entry.text.hasSuffix("depuis 2020."))
        #expect(faults(entry.validate) == [])
    }

    @Test func `objectives, conclusions, tasks and the next date are told as sentences`() throws {
        var (dossier, meeting) = try untold()
        meeting.contributions = []
        meeting.objectives = ["Partager un diagnostic."]
        meeting.conclusions = [Conclusion("Un second atelier\naura lieu.", actions: [])]
        meeting.tasks = [MeetingTask("Envoyer le support"), MeetingTask("Réserver la salle")]
        meeting.next = horizon("2023-05-09")
        let entry = dossier.proposedEntry(of: meeting)
        #expect(
            entry.text == """
                Cette réunion avait pour objectif\u{202f}: Partager un diagnostic.

                Elle a conclu\u{202f}: Un second atelier aura lieu.

                Restent à faire\u{202f}:

                - Envoyer le support\u{202f};
                - Réserver la salle.
                """)
        #expect(entry.next == horizon("2023-05-09") && entry.nextStep == "Prochaine réunion")
        meeting.notes = "Ce qui s’est **dit**."
        #expect(dossier.proposedEntry(of: meeting).text.hasPrefix("Ce qui s’est **dit**.\n\nElle a conclu"))
        meeting = Meeting(.information, "Vide", horizon("2023-02-06"))
        #expect(dossier.proposedEntry(of: meeting).text.isEmpty)
        dossier.actions = []
        #expect(try dossier.proposedEntry(of: untold().meeting).actions.isEmpty)
    }

    @Test func `a meeting calls for an advance until one tells it, or nobody wants one`() throws {
        var (dossier, meeting) = try untold()
        #expect(dossier.untoldMeetings(since: day("2023-01-01")).map(\.id) == [meeting.id])
        #expect(dossier.untoldMeetings(since: day("2023-02-07")).isEmpty)
        #expect(melun.untoldMeetings(since: day("2021-01-01")).isEmpty)
        let index = try #require(dossier.meetings.firstIndex { $0.id == meeting.id })
        dossier.meetings[index].needsNoEntry = true
        #expect(dossier.untoldMeetings(since: day("2023-01-01")).isEmpty)
        meeting.state = .planned
        #expect(!meeting.callsForEntry)
        #expect(melun.meetings.filter { $0.kind == .steering }.allSatisfy { !$0.callsForEntry })
    }
}
