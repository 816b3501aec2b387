import Documents
import Domain
import Sample
import Testing

@Suite struct AttendanceDocumentTests {
    let dossier = MelunSample.dossier()
    let day = MelunSample.steeringDay

    func sheet(
        _ code: String, for audience: Audience = .partners, isBlank: Bool = false
    ) throws -> Document {
        let meeting = try #require(dossier.meetings.first { $0.when.code == code })
        return AttendanceDocument(meeting: meeting, dossier: dossier, audience: audience, isBlank: isBlank)
            .document(on: day)
    }

    @Test func `the filled sheet counts in words and says who came, college by college`() throws {
        let sheet = try sheet("2023-02-07")
        #expect(sheet.title == "Émargement")
        #expect(
            sheet.said.contains("14 participants, dont 8 représentants des signataires et 6 des communes"))
        #expect(sheet.headings(upTo: 1) == ["Représentants des signataires", "Communes et CCAS"])
        #expect(sheet.part("Représentants").contains("Excusé"))
        let table = try #require(sheet.tables.first)
        #expect(
            table.columns.map(\.title.plainText) == ["Nom", "Fonction", "Structure", "Signature ou présence"])
    }

    @Test func `the sheet to sign says nothing of who came, and has free lines`() throws {
        let sheet = try sheet("2023-02-07", isBlank: true)
        #expect(sheet.title == "Feuille d’émargement")
        #expect(!sheet.said.contains("participants,") && !sheet.said.contains("Excusé"))
        let tables = sheet.tables
        #expect(tables.map(\.columns.last?.title.plainText) == ["Signature", "Signature", "Signature"])
        #expect(tables.last?.rows.count == 10)
        #expect(
            tables.allSatisfy { $0.rows.allSatisfy { $0.last?.plainText.allSatisfy(\.isWhitespace) == true } }
        )
    }

    @Test func `the public sheet names nobody`() throws {
        for code in ["2023-02-07", "2022-06-24"] {
            for isBlank in [true, false] {
                let said = try sheet(code, for: .public, isBlank: isBlank).said
                for person in dossier.people where !person.lastName.isBlank {
                    #expect(!said.contains(" \(person.lastName)"), "\(person.fullName)")
                }
            }
        }
    }

    @Test func `residents are named on no sheet`() throws {
        let june = try #require(dossier.meetings.first { $0.when.code == "2022-06-24" })
        let residents = Set(june.attendance.filter { $0.college == .residents }.compactMap(\.person))
        try #require(!residents.isEmpty)
        for audience in Audience.allCases {
            let said = try sheet("2022-06-24", for: audience).said
            for person in dossier.people where residents.contains(person.id) {
                #expect(!said.contains(person.lastName), "\(person.fullName)")
            }
        }
    }

    @Test func `who signed by the code, and who stood in, is said`() throws {
        var meeting = try #require(dossier.meetings.first { $0.ordinal == 2 })
        meeting.attendance[0].signedAt = Moment(milliseconds: 1_675_778_400_000)
        meeting.attendance[1].presence = .represented
        meeting.attendance[1].representative = "Mme Ida Roussel"
        let said = AttendanceDocument(meeting: meeting, dossier: dossier).document(on: day).said
        #expect(said.contains("Signé par code le 7 février 2023 à 15h00"))
        #expect(said.contains("par Mme Ida Roussel"))
        let open = AttendanceDocument(meeting: meeting, dossier: dossier, audience: .public).document(on: day)
            .said
        #expect(!open.contains("Roussel"))
    }
}

extension Document {
    fileprivate var tables: [Block.Table] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}
