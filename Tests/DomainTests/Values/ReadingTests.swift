import Domain
import Testing

@Suite struct ReadingTests {
    @Test(arguments: [
        ("7 février 2023", "2023-02-07"), ("7 FEVRIER 2023", "2023-02-07"), ("07/02/2023", "2023-02-07"),
        ("7/2/23", "2023-02-07"), ("7.2.2023", "2023-02-07"), ("7-2-2023", "2023-02-07"),
        ("2023-02-07", "2023-02-07"), ("1er mars 2023", "2023-03-01"), ("1ER MARS 2023", "2023-03-01"),
        ("le 20 février 2023", "2023-02-20"), ("mardi 7 février 2023", "2023-02-07"),
        ("le mardi 7 février 2023", "2023-02-07"), ("7 févr. 2023", "2023-02-07"),
        ("15 sept. 2022", "2022-09-15"), ("3 déc 2021", "2021-12-03"), ("12 août 2023", "2023-08-12"),
        ("29 février 2024", "2024-02-29"), ("  7\u{a0}février\u{202f}2023  ", "2023-02-07"),
        ("juillet 2023", "2023-07"), ("en juillet 2023", "2023-07"), ("juil. 2023", "2023-07"),
        ("07/2023", "2023-07"), ("2023-07", "2023-07"), ("mai 23", "2023-05"), ("T3 2023", "2023-T3"),
        ("t3 2023", "2023-T3"), ("T3/2023", "2023-T3"), ("2023-t3", "2023-T3"), ("au T3 2023", "2023-T3"),
        ("3e trimestre 2023", "2023-T3"), ("1er trimestre 2023", "2023-T1"),
        ("3ème trimestre 2023", "2023-T3"), ("au 2e trimestre 2023", "2023-T2"), ("2023", "2023"),
        ("en 2023", "2023"),
    ])
    func `a date is read as a person writes it`(text: String, code: String) {
        #expect(Reading.horizon(text)?.code == code)
    }

    @Test(arguments: [
        "", " ", "le", "mardi", "bientôt", "30 février 2023", "29 février 2023", "31/04/2023", "0/1/2023",
        "1/0/2023", "13/2023", "T5 2023", "T0 2023", "5e trimestre 2023", "jui 2023", "ma 2023", "7 février",
        "7 février 123", "7 février 12345", "7bis février 2023", "12abc/02/2023", "2023-02-30", "+7/2023",
        "-7/02/2023", "7//2023", "///", "٧ février 2023", "7 février 2023 à 15h", "99999999999999999999",
        "1/1/99999999999999999999", "février 7 2023", "<script>", "'; DROP TABLE",
    ])
    func `what is no date is not guessed`(text: String) {
        #expect(Reading.horizon(text) == nil)
    }

    @Test func `a whole day is asked for where a month will not do`() {
        #expect(Reading.day("7 février 2023") == day("2023-02-07"))
        #expect(Reading.day("février 2023") == nil)
        #expect(Reading.day("2023") == nil)
    }

    @Test func `what is shown can be typed again`() {
        for code in ["2023-02-20", "2023-03-01", "2023-07", "2023-T3", "2023"] {
            #expect(Reading.horizon(horizon(code).french) == horizon(code))
            #expect(Reading.horizon(horizon(code).when) == horizon(code))
        }
        #expect(Reading.day(French.shortDate(day("2023-02-07"))) == day("2023-02-07"))
    }

    @Test(arguments: [
        ("15:00", "15:00"), ("15h00", "15:00"), ("15h", "15:00"), ("9 h 30", "09:30"), ("9H5", "09:05"),
        ("0h", "00:00"), ("8", "08:00"),
    ])
    func `an hour is read as a person writes it`(text: String, code: String) {
        #expect(Reading.time(text)?.code == code)
    }

    @Test(arguments: [
        "", "h", "24h", "15h60", "-1h", "+9h", "15:00:00", "15h30m", "midi", "99999999999999999999h",
    ])
    func `what is no hour is not guessed`(text: String) {
        #expect(Reading.time(text) == nil)
    }
}
