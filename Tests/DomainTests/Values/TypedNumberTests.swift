import Domain
import Testing

@Suite struct TypedNumberTests {
    @Test(arguments: [
        ("30", 30), ("1 200", 1_200), ("1\u{202f}200", 1_200), ("1.200", 1_200), ("12 000 €", 12_000),
        ("12000€", 12_000), ("1 200,00", 1_200), ("12.345.678", 12_345_678), ("1'200", 1_200),
        ("30 personnes", 30),
        ("douze", 12), ("Quinze", 15), ("-5", -5), ("0", 0), ("12 000 euros", 12_000), ("3e", 3), ("1er", 1),
        ("2ème", 2),
    ])
    func `a whole number is read as a person writes it`(text: String, number: Int) {
        #expect(TypedNumber.whole(text) == number)
    }

    @Test(arguments: [
        "", "0x10", "1e5", "environ 30", "30 ou 40", "1,5", "12 34", "1.2.3", "30p", "nan", "--1", "7-8",
        "3/4", "12 -",
        "99999999999999999999", "٣", "une trentaine", "12 k€", "2 millions", "3 et demi", "8 sur vingt",
        "30 ou plus",
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

    @Test(arguments: [
        ("45", 45), ("45 min", 45), ("1h30", 90), ("1 h 30", 90), ("2 heures", 120), ("une demi-heure", 30),
        ("trois quarts d’heure", 45), ("un quart d'heure", 15), ("1h", 60), ("une heure", 60),
        ("1 heure et demie", 90),
        ("90 minutes", 90),
    ])
    func `a duration is read as a person writes it`(text: String, minutes: Int) {
        #expect(TypedNumber.minutes(text) == minutes)
    }

    @Test(arguments: ["", "longtemps", "2 jours", "1h75", "0x10", "1h30m20", "de 9h à 10h"])
    func `what is no duration is not guessed`(text: String) {
        #expect(TypedNumber.minutes(text) == nil)
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
