import Domain
import Testing

@Suite struct TypedNumberTests {
    @Test(arguments: [
        ("30", 30), ("1 200", 1_200), ("1\u{202f}200", 1_200), ("1.200", 1_200), ("12 000 €", 12_000),
        ("12000€", 12_000), ("1 200,00", 1_200), ("12.345.678", 12_345_678), ("1'200", 1_200),
        ("30 personnes", 30),
        ("douze", 12), ("Quinze", 15), ("-5", -5), ("0", 0), ("12 000 euros", 12_000),
    ])
    func `a whole number is read as a person writes it`(text: String, number: Int) {
        #expect(TypedNumber.whole(text) == number)
    }

    @Test(arguments: [
        "", "0x10", "1e5", "environ 30", "30 ou 40", "1,5", "12 34", "1.2.3", "30p", "nan", "--1", "7-8",
        "3/4", "12 -",
        "99999999999999999999", "٣", "une trentaine",
    ])
    func `what is no whole number is not guessed`(text: String) {
        #expect(TypedNumber.whole(text) == nil)
    }

    @Test(arguments: [
        ("1 234,5", 1_234.5), ("1.234,5", 1_234.5), ("1,234.5", 1_234.5), ("45 %", 45), ("0,5", 0.5),
        (",5", 0.5),
        ("0.125", 0.125), ("−3,5", -3.5), ("1 234.567", 1_234.567), ("12,50", 12.5), ("1234", 1_234),
    ])
    func `a number is read as a person writes it`(text: String, number: Double) {
        #expect(TypedNumber.decimal(text) == number)
    }

    @Test(arguments: ["1.234", "0x10", "1e3", "inf", "1,2,3", "12 réunions", "0x1p3", "1 2", "."])
    func `what is no number, or is two, is not guessed`(text: String) {
        #expect(TypedNumber.decimal(text) == nil)
    }

    @Test(arguments: [
        ("1.234", ["1\u{202f}234", "1,234"]), ("environ 30", ["30"]), ("une trentaine", ["30"]),
        ("1,5", ["2"]),
        ("plus de 1 200 habitants", ["1200"]), ("0x10", []), ("30 ou 40", []),
    ])
    func `what is no number is answered with the nearest`(text: String, near: [String]) {
        #expect(TypedNumber.nearest(text) == near)
    }
}
