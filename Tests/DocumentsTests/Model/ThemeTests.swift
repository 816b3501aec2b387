import Documents
import Domain
import Foundation
import Sample
import Testing

/// The look of a contract, on each of its documents.
@Suite struct ThemeTests {
    let day = MelunSample.steeringDay
    let name = String(repeating: "a", count: 64) + ".png"

    var dossier: Dossier {
        var dossier = MelunSample.dossier()
        dossier.contract.accent = "#7A1F5C"
        dossier.logos = [
            PictureUse(name, alternative: "ARS Île-de-France"), PictureUse("../../secret.png"),
            PictureUse(String(repeating: "b", count: 64) + ".jpg"),
        ]
        return dossier
    }

    func documents(of dossier: Dossier) throws -> [Document] {
        let meeting = try #require(dossier.meetings.first { !$0.agenda.isEmpty && !$0.attendance.isEmpty })
        let action = try #require(dossier.actions.first)
        let bilan = try #require(dossier.assessments.first)
        return [
            ReviewDocument.build(QuarterlyReview(Quarter(of: day), of: dossier), on: day),
            ActionDocument.build(action, of: dossier, on: day),
            AssessmentDocument.build(bilan, of: dossier, on: day),
            SynthesisDocument.build(dossier.synthesis(on: day), of: dossier, on: day),
            ConvocationDocument.build(meeting, of: dossier, on: day),
            AttendanceDocument(meeting: meeting, dossier: dossier).document(on: day),
            MinutesDocument.build(meeting, of: dossier, minutes: Minutes(of: meeting.id), on: day),
            DecisionRegister.build([], waiting: [], scope: "", of: dossier, for: .public, on: day),
        ]
    }

    @Test func `every document has the colour and the logos of its contract`() throws {
        for document in try documents(of: dossier) {
            let theme = try #require(document.theme, "\(document.title)")
            #expect(theme.accent == "#7A1F5C")
            #expect(
                theme.logos.map(\.alternative) == [
                    "ARS Île-de-France", "Logo\u{202f}: Communauté d’agglomération Melun Val de Seine",
                ])
            #expect(document.keptPictures.contains(name))
            #expect(document.author == dossier.contract.holder)
            #expect(document.header == "CLS de Melun Val de Seine · 2021-2023")
        }
    }

    @Test func `a contract without a look leaves its documents as they were`() throws {
        for document in try documents(of: MelunSample.dossier()) {
            #expect(document.theme == nil)
            let json = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
            #expect(!json.contains("theme"))
        }
    }

    @Test func `a look comes back from its JSON, and its logos have bytes when they are given`() throws {
        let document = try #require(try documents(of: dossier).first)
        let shown = document.showing([name: Data([1, 2])])
        #expect(shown.theme?.logos.first?.picture == .png(Data([1, 2])))
        #expect(shown.theme?.logos.last?.picture.bytes.isEmpty == true)
        let data = try JSONEncoder().encode(document)
        #expect(try JSONDecoder().decode(Document.self, from: data).theme == document.theme)
    }

    @Test func `cleaning leaves a colour alone, and nothing else in its place`() {
        var document = Document(title: "Essai", day: day)
        document.theme = Document.Theme(accent: "#7A1F5C")
        #expect(document.cleaned.theme?.accent == "#7a1f5c")
        document.theme = Document.Theme(accent: "rouge")
        #expect(document.cleaned.theme?.accent == "")
    }
}
