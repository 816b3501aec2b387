import Documents
import Domain
import Sample
import Testing

@Suite struct ConvocationDocumentTests {
    let dossier = MelunSample.dossier()
    let day = MelunSample.steeringDay.adding(days: -20)

    private func meeting(_ code: String) throws -> Meeting {
        var meeting = try #require(dossier.meetings.first { $0.when.code == code })
        meeting.agenda = [
            AgendaItem("Ouverture", owner: "CAMVS", minutes: 15), AgendaItem("Bilan", minutes: 60),
        ]
        meeting.agenda[1].action = dossier.actions.first { $0.number == 9 }?.id
        return meeting
    }

    private func said(_ code: String, for audience: Audience = .partners) throws -> String {
        ConvocationDocument.build(try meeting(code), of: dossier, for: audience, on: day).said
    }

    @Test func `it says when, where, by which article, and the hour of each point`() throws {
        let said = try said("2023-02-07")
        for words in [
            "2e comité de pilotage – mardi 7 février 2023 à 15h00",
            "l’article 6 du contrat, « La gouvernance » : l’instance se réunit au moins une fois par an",
            "15h15", "Bilan (fiche 9)", "1 h", "Communauté d’agglomération Melun Val de Seine",
            "Présenter le bilan intermédiaire", "Hélène Vasseur", "Communes et CCAS",
        ] { #expect(said.contains(words), "\(words)") }
    }

    @Test func `it is a letter that invites, asks an answer in time and is signed`() throws {
        let said = try said("2023-02-07")
        for words in [
            "J’ai l’honneur de vous inviter au 2e comité de pilotage du CLS de Melun Val de Seine",
            "qui se réunira le mardi 7 février 2023 à 15h00", "COPIL-2-2023-02-07",
            "au plus tard le 31 janvier 2023", "Présidence de séance", "l’expression de ma considération",
        ] { #expect(said.contains(words), "\(words)") }
        var late = try meeting("2023-02-07")
        late.convenedOn = MelunSample.steeringDay.adding(days: -3)
        let letter = ConvocationDocument.build(late, of: dossier, on: day).said
        #expect(letter.contains("Le 4 février 2023") && letter.contains("au plus tard le 6 février 2023"))
    }

    @Test func `it bears the postal address of who invites, and names what is joined`() throws {
        var addressed = dossier
        for index in addressed.organizations.indices {
            addressed.organizations[index].address = PostalAddress(
                "297 rue d’en Bas", code: "77000", town: "Melun")
        }
        var meeting = try meeting("2023-02-07")
        meeting.documents = [Attachment("\(String(repeating: "0", count: 64)).pdf", title: "Bilan annuel")]
        let answering = ConvocationDocument.Answering(address: "https://cls.example/reponse/ABC", code: nil)
        let letter = ConvocationDocument.build(
            meeting, of: addressed, on: day, answering: answering)
        #expect(letter.said.contains("297 rue d’en Bas") && letter.said.contains("77000 Melun"))
        #expect(letter.headings().contains("Document joint") && letter.said.contains("Bilan annuel"))
        #expect("\(letter.blocks)".contains("https://cls.example/reponse/ABC/documents/1"))
        let message = Convocation(meeting, of: addressed)
        #expect(message.body.contains("Documents joints\u{202f}:\n– Bilan annuel\n"))
    }

    @Test func `the public one names nobody, and residents are named in none`() throws {
        let published = try said("2023-02-07", for: .public)
        for person in dossier.people { #expect(!published.contains(person.lastName), "\(person.lastName)") }
        #expect(published.contains("Référente CLS"))
        let partners = try said("2022-06-24")
        let residents = dossier.meetings.flatMap(\.attendance).filter { $0.college == .residents }
            .compactMap(\.person)
        try #require(!residents.isEmpty)
        for id in residents {
            let name = try #require(dossier.$people[id]).lastName
            #expect(!partners.contains(name), "\(name)")
        }
        #expect(partners.contains("Habitante"))
    }
}
