import Documents
import Domain
import Sample
import Testing

/// Names: the partners' version has them, the public one none, residents are in neither.
@Suite struct AudienceTests {
    let dossier = MelunSample.dossier()

    func review(of quarter: Quarter, for audience: Audience, _ dossier: Dossier? = nil) -> Document {
        ReviewDocument.build(
            QuarterlyReview(quarter, of: dossier ?? self.dossier), for: audience, on: quarter.last)
    }

    @Test func `partners read names, the public reads functions and structures`() throws {
        let quarter = Quarter(of: MelunSample.steeringDay)
        let named = review(of: quarter, for: .partners).said
        let unnamed = review(of: quarter, for: .public).said
        let present = Set(
            try #require(dossier.meetings.first { $0.ordinal == 2 }).attendance.compactMap(\.person))
        #expect(present.count == 15)
        for person in dossier.people where present.contains(person.id) {
            #expect(named.contains(person.fullName.withPlainSpaces))
        }
        for person in dossier.people { #expect(!unnamed.contains(person.lastName), "\(person.lastName)") }
        #expect(unnamed.contains("Référente CLS"))
        #expect(unnamed.contains("Ville de Dammarie-les-Lys"))
    }

    @Test func `residents are named nowhere`() throws {
        let quarter = Quarter(of: MelunSample.steeringDay.adding(months: -8))
        let document = review(of: quarter, for: .partners)
        let residents = dossier.people.filter { $0.roles.isEmpty }
        #expect(residents.count == 3)
        for person in residents { #expect(!document.said.contains(person.lastName)) }
        #expect(
            document.part("2. Participation des habitants").contains(
                "3 habitants ont pris part au COTECH du 24 juin 2022"))
        #expect(document.part("Annexe 1").contains("Habitante"))
    }

    @Test func `a name written in a text is hidden from the public`() throws {
        var dossier = dossier
        let person = try #require(dossier.people.first)
        dossier.entries[dossier.entries.count - 1].text = """
            Merci à **\(person.firstName) \(person.lastName)** et à Madame \(person.lastName.uppercased()), \
            [lui écrire](mailto:\(person.email)), \(person.email).
            """
        let quarter = Quarter(of: MelunSample.steeringDay)
        let document = review(of: quarter, for: .public, dossier)
        let part = document.part("Autres actions")
        #expect(part.contains("Merci à [nom masqué] et à [nom masqué], lui écrire, [nom masqué]."))
        let links = document.blocks.flatMap { block -> [String] in
            guard case .paragraph(let text) = block else { return [] }
            return text.runs.compactMap(\.link)
        }
        #expect(links.allSatisfy { !$0.contains(person.email) })
        #expect(review(of: quarter, for: .partners, dossier).said.contains(person.lastName))
    }

    @Test func `a sheet for the public gives functions, not people`() throws {
        let action = try #require(dossier.actions.first { $0.contact != nil })
        let contact = try #require(dossier.$people[action.contact])
        let named = ActionDocument.build(action, of: dossier, on: MelunSample.steeringDay).said
        let unnamed = ActionDocument.build(action, of: dossier, for: .public, on: MelunSample.steeringDay)
            .said
        #expect(named.contains(contact.fullName))
        #expect(!unnamed.contains(contact.lastName))
        #expect(!unnamed.contains("@"))
    }
}
