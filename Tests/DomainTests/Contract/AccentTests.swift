import Domain
import Testing

@Suite struct AccentTests {
    @Test(arguments: [
        ("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#1b4f8f", 8.2), ("#ff0000", 4.0),
    ])
    func `the contrast with white is that of WCAG`(code: String, contrast: Double) throws {
        #expect(abs(try #require(Accent(code)).contrastWithWhite - contrast) < 0.03)
    }

    @Test func `a light colour is given the nearest that is read, of the same hue`() throws {
        let orange = try #require(Accent("#FF8800"))
        #expect(!orange.isReadable && orange.readable.isReadable)
        #expect(orange.readable.blue == 0 && orange.readable.red > orange.readable.green)
        #expect(orange.refusal?.contains(orange.readable.code) == true)
        let blue = try #require(Accent("1b4f8f"))
        #expect(blue.readable == blue && blue.refusal == nil && blue.code == "#1b4f8f")
    }

    @Test(arguments: ["", "#12345", "rouge", "#12345g", "##12345", "#1234567", "＃123456"])
    func `only six hexadecimal digits are a colour`(text: String) {
        #expect(Accent(text) == nil)
    }

    @Test func `a contract refuses a colour that is none, or too light`() {
        for code in ["rouge", "#ffff00", "#1B4F8F"] {
            var contract = Contract(
                slug: "a", name: "A", holder: "B", generation: 1, start: day("2021-01-01"),
                end: day("2023-12-31"), region: "")
            contract.accent = code
            #expect(faults(contract.validate) == ["accent"])
        }
    }
}
