import Domain
import Testing

@Suite struct SheetTextTests {
    private func cells(_ text: String) -> [[String]]? {
        (try? SheetText(text))?.lines.map(\.cells)
    }

    private func fault(_ text: String) -> String? {
        do throws(Refusal) {
            _ = try SheetText(text)
            return nil
        } catch {
            if case .invalid(let faults) = error { return faults.first?.message }
            return "\(error)"
        }
    }

    @Test func `cells are told by semicolons, commas or tabs, as the first line does`() {
        #expect(cells("Nom;Sigle\nA, B;C") == [["Nom", "Sigle"], ["A, B", "C"]])
        #expect(cells("Nom,Sigle\r\nA;B,C\r\n") == [["Nom", "Sigle"], ["A;B", "C"]])
        #expect(cells("Nom\tSigle\rA\tB") == [["Nom", "Sigle"], ["A", "B"]])
        #expect(cells("\u{feff}Nom\n\n  \nA") == [["Nom"], ["A"]])
    }

    @Test func `quotes hold separators, lines and quotes`() throws {
        let text = "Nom;Rôle\n\"Dupond; dit \"\"Du\"\"\";\"deux\nlignes\"\nB;C"
        let sheet = try SheetText(text)
        #expect(sheet.lines[1].cells == ["Dupond; dit \"Du\"", "deux\nlignes"])
        #expect(sheet.lines.map(\.number) == [1, 2, 4])
    }

    @Test func `the apostrophe that keeps a spreadsheet from running a cell goes`() {
        #expect(cells("Nom;Tel\n'=A1;'+33 1") == [["Nom", "Tel"], ["=A1", "+33 1"]])
        #expect(cells("Nom\n'tHooft") == [["Nom"], ["'tHooft"]])
    }

    @Test func `what cannot be read says where`() {
        #expect(fault("Nom\n\"jamais fermé\nB") == "Ligne 2\u{202f}: un guillemet ouvert n’est jamais fermé.")
        #expect(fault("Nom\nA\n\"B\"C;D")?.hasPrefix("Ligne 3\u{202f}:") == true)
        #expect(fault("  \n")?.contains("Collez un tableau") == true)
        #expect(fault(String(repeating: "a\n", count: 5_001))?.contains("5\u{202f}000") == true)
        #expect(fault(String(repeating: "a", count: 500_001))?.contains("500\u{a0}Ko") == true)
    }

    @Test func `bytes are read as they were written`() throws {
        #expect(try SheetText.decoded([0xEF, 0xBB, 0xBF] + Array("Été".utf8)) == "Été")
        #expect(try SheetText.decoded(Array("Été".utf8)) == "Été")
        #expect(try SheetText.decoded([0xC9, 0x74, 0xE9, 0x80, 0x92, 0x9C]) == "Été€’œ")
        #expect(try SheetText.decoded([0xFF, 0xFE, 0xC9, 0x00, 0x74, 0x00]) == "Ét")
        #expect(try SheetText.decoded([0xFE, 0xFF, 0x00, 0xC9]) == "É")
        for binary: [UInt8] in [
            [0x50, 0x4B, 0, 1], [0xFF, 0xFE, 0x00], [0xFF, 0xFE, 0, 0], [0xFF, 0xFE, 0, 0xD8],
        ] {
            let read = try? SheetText.decoded(binary)
            #expect(read == nil)
        }
        let all = try SheetText.decoded(Array(1...255))
        #expect(all.unicodeScalars.count == 255)
    }
}
