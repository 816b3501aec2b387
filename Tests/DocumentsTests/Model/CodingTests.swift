import Documents
import Domain
import Foundation
import Testing

@Suite struct CodingTests {
    let day: Day

    init() throws {
        day = try #require(Day(2023, 4, 7))
    }

    func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func `a document comes back from its JSON as it was`() throws {
        let document = RichDocument.document(day: day)
        let data = try JSONEncoder().encode(document)
        #expect(try JSONDecoder().decode(Document.self, from: data) == document)
    }

    @Test(arguments: [
        (Block.heading(2, "A"), #"{"kind":"heading","level":2,"text":[{"text":"A"}]}"#),
        (
            .paragraph(
                "\(strong: "A")\(link: "b", to: "https://c.fr")\("d", language: "en")\("e", tone: .onTrack)"),
            #"{"kind":"paragraph","text":[{"strong":true,"text":"A"},{"link":"https://c.fr","text":"b"},"#
                + #"{"language":"en","text":"d"},{"text":"e","tone":"onTrack"}]}"#
        ),
        (
            .bullets(["A"]),
            #"{"items":[[{"kind":"paragraph","text":[{"text":"A"}]}]],"kind":"list","ordered":false}"#
        ),
        (
            .table("", [.init("A", weight: 2, alignment: .end)], [["1"]]),
            #"{"caption":[],"columns":[{"alignment":"end","title":[{"text":"A"}],"weight":2}],"kind":"table","#
                + #""rowHeader":false,"rows":[[[{"text":"1"}]]]}"#
        ),
        (
            .keyFigures([.init("4", "atteintes", tone: .attained)]),
            #"{"items":[{"label":"atteintes","tone":"attained","value":"4"}],"kind":"keyFigures"}"#
        ),
        (.stamp("EN COURS", .onTrack), #"{"kind":"stamp","text":"EN COURS","tone":"onTrack"}"#),
        (.pageBreak, #"{"kind":"pageBreak"}"#),
        (.annex("A"), #"{"kind":"annex","label":"Annexe","title":[{"text":"A"}]}"#),
        (
            .callout(.attention, nil, []),
            #"{"blocks":[],"kind":"callout","role":"attention","title":[{"text":"Attention"}]}"#
        ),
        (
            .definitions(["A": "B"]),
            #"{"items":[{"detail":[{"kind":"paragraph","text":[{"text":"B"}]}],"term":[{"text":"A"}]}],"#
                + #""kind":"definitions"}"#
        ),
    ])
    func `the JSON of a block is the one that the press reads`(block: Block, wanted: String) throws {
        #expect(try json(block) == wanted)
    }

    @Test func `a picture is named by its bytes`() {
        let name = Picture.png(Data("a".utf8)).fileName
        #expect(name == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb.png")
        #expect(Picture.jpeg(Data()).fileName.hasSuffix(".jpg"))
        #expect(Picture.svg("<svg/>").mediaType == "image/svg+xml")
    }

    @Test func `the plain text holds every word`() {
        let text = RichDocument.document(day: day).plainText
        for word in [
            "Article 7", "13 / 15", "Planning en cours", "EN COURS", "pink walk", "Décider", "CPAM 77",
        ] {
            #expect(text.contains(word))
        }
    }
}
