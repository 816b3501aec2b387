import Formats
import Testing

@Suite struct CSVReaderTests {
    private func cells(_ text: String) -> [[String]]? {
        (try? CSVReader.lines(of: text))?.map(\.cells)
    }

    @Test func `cells are told by semicolons, commas or tabs, as the first line does`() {
        #expect(cells("Nom;Sigle\nA, B;C") == [["Nom", "Sigle"], ["A, B", "C"]])
        #expect(cells("Nom,Sigle\r\nA;B,C\r\n") == [["Nom", "Sigle"], ["A;B", "C"]])
        #expect(cells("Nom\tSigle\rA\tB") == [["Nom", "Sigle"], ["A", "B"]])
        #expect(cells("\u{feff}Nom\n\n  \nA") == [["Nom"], ["A"]])
    }

    @Test func `quotes hold separators, lines and quotes`() throws {
        let text = "Nom;Rôle\n\"Dupond; dit \"\"Du\"\"\";\"deux\nlignes\"\nB;C"
        let lines = try CSVReader.lines(of: text)
        #expect(lines[1].cells == ["Dupond; dit \"Du\"", "deux\nlignes"])
        #expect(lines.map(\.number) == [1, 2, 4])
    }

    @Test func `the apostrophe that keeps a spreadsheet from running a cell goes`() {
        #expect(cells("Nom;Tel\n'=A1;'+33 1") == [["Nom", "Tel"], ["=A1", "+33 1"]])
        #expect(cells("Nom\n'tHooft") == [["Nom"], ["'tHooft"]])
    }

    @Test func `what cannot be read says where`() {
        #expect(throws: CSVFault.openQuote(line: 2)) { try CSVReader.lines(of: "Nom\n\"jamais fermé\nB") }
        #expect(throws: CSVFault.textAfterQuote(line: 3)) { try CSVReader.lines(of: "Nom\nA\n\"B\"C;D") }
    }

    @Test func `what is written is read back, whatever the cells hold`() throws {
        let cells = ["a;b", "\"c\"", "deux\nlignes", "=1+1", "", "-5", "’été"]
        let lines = try CSVReader.lines(of: CSV.file([["Nom"] + cells, cells]))
        #expect(lines.map(\.cells) == [["Nom"] + cells, cells])
        #expect(CSV.line(["=1", "a;b", "c"]) == "'=1;\"a;b\";c\r\n")
    }

    @Test func `bytes are read as they were written`() throws {
        #expect(TextFile.text([0xEF, 0xBB, 0xBF] + Array("Été".utf8)) == "Été")
        #expect(TextFile.text(Array("Été".utf8)) == "Été")
        #expect(TextFile.text([0xC9, 0x74, 0xE9, 0x80, 0x92, 0x9C]) == "Été€’œ")
        #expect(TextFile.text(Array("B".utf8) + [0x8E] + Array("raud".utf8)) == "Béraud")
        #expect(TextFile.text([0xFF, 0xFE, 0xC9, 0x00, 0x74, 0x00]) == "Ét")
        #expect(TextFile.text([0xFE, 0xFF, 0x00, 0xC9]) == "É")
        for binary: [UInt8] in [
            [0x50, 0x4B, 0, 1], [0xFF, 0xFE, 0x00], [0xFF, 0xFE, 0, 0], [0xFF, 0xFE, 0, 0xD8],
        ] {
            let read = TextFile.text(binary)
            #expect(read == nil)
        }
        let all = try #require(TextFile.text(Array(1...255)))
        #expect(all.unicodeScalars.count == 255)
    }
}
