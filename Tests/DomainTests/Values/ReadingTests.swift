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
        ("en 2023", "2023"), ("S1 2024", "2024-S1"), ("s2/2024", "2024-S2"), ("2024-S2", "2024-S2"),
        ("1er semestre 2024", "2024-S1"), ("premier semestre 2024", "2024-S1"),
        ("au second semestre 2024", "2024-S2"),
        ("été 2023", "2023-ete"), ("à l’été 2023", "2023-ete"), ("au printemps 2024", "2024-printemps"),
        ("hiver 2023-2024", "2023-hiver"), ("l'hiver 2023/24", "2023-hiver"), ("fin 2023", "2023-fin"),
        ("fin d’année 2023", "2023-fin"), ("début 2024", "2024-debut"), ("mi-2023", "2023-mi"),
        ("mi-novembre 2026", "2026-11-mi"), ("à la mi-novembre 2026", "2026-11-mi"),
        ("fin juin 2023", "2023-06-fin"),
        ("début mars 23", "2023-03-debut"), ("courant 2023", "2023"), ("d’ici fin 2023", "2023-fin"),
        ("T4-2023", "2023-T4"), ("Q3 2023", "2023-T3"), ("trimestre 2 2023", "2023-T2"),
        ("rentrée 2023", "2023-09"),
        ("15-sept-22", "2022-09-15"), ("2023/02/07", "2023-02-07"), ("7.2.23", "2023-02-07"),
        ("milieu du mois de mars 2023", "2023-03-mi"), ("premier trimestre 2024", "2024-T1"),
        ("2023 T3", "2023-T3"),
        ("2024 été", "2024-ete"),
    ])
    func `a date is read as a person writes it`(text: String, code: String) {
        #expect(Reading.horizon(text)?.code == code)
    }

    @Test(arguments: [
        "", " ", "le", "mardi", "bientôt", "30 février 2023", "29 février 2023", "31/04/2023", "0/1/2023",
        "1/0/2023", "13/2023", "T5 2023", "T0 2023", "5e trimestre 2023", "jui 2023", "ma 2023", "7 février",
        "7 février 12345", "7 février 123", "été", "S3 2024", "fin", "mi-", "hiver 2023", "hiver 2023-2025",
        "hier", "7bis février 2023", "12abc/02/2023", "2023-02-30", "+7/2023",
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

    @Test(arguments: [
        ("hier", "2026-11-29"), ("Avant-hier", "2026-11-28"), ("aujourd’hui", "2026-11-30"),
        ("aujourd'hui", "2026-11-30"),
        ("demain", "2026-12-01"), ("après-demain", "2026-12-02"), ("29/11", "2026-11-29"),
        ("le 29 novembre", "2026-11-29"),
        ("7 février", "2027-02-07"), ("12/06", "2026-06-12"), ("T4", "2026-T4"), ("t1", "2027-T1"),
        ("S2", "2026-S2"),
        ("novembre", "2026-11"), ("janv.", "2027-01"), ("fin mars", "2027-03-fin"),
        ("mi-décembre", "2026-12-mi"),
        ("été", "2026-ete"), ("fin du mois", "2026-11-fin"), ("fin d’année", "2026-fin"),
        ("ce mois-ci", "2026-11"),
        ("le mois prochain", "2026-12"), ("l’an prochain", "2027"), ("l’année dernière", "2025"),
        ("ce trimestre", "2026-T4"), ("le trimestre prochain", "2027-T1"), ("ce semestre", "2026-S2"),
        ("début du mois prochain", "2026-12-debut"), ("dans 3 semaines", "2026-12-21"),
        ("il y a 2 jours", "2026-11-28"),
        ("dans deux mois", "2027-01"), ("il y a un an", "2025"), ("lundi prochain", "2026-12-07"),
        ("semaine 48", "2026-11-23_2026-11-29"), ("S48", "2026-11-23_2026-11-29"),
        ("semaine 2", "2027-01-11_2027-01-17"), ("semaine du 24 novembre", "2026-11-23_2026-11-29"),
        ("du 3 au 14 décembre", "2026-12-03_2026-12-14"), ("3 au 5 décembre", "2026-12-03_2026-12-05"),
        ("vendredi dernier", "2026-11-27"), ("mardi 1er décembre", "2026-12-01"), ("cette année", "2026"),
    ])
    func `what is typed on a day is told from it`(text: String, code: String) {
        #expect(Reading.horizon(text, on: day("2026-11-30"))?.code == code)
        #expect(Reading.horizon(text) == nil)
    }

    @Test(arguments: [
        ("30 février 2023", ["28 février 2023"]), ("31/04/2023", ["30 avril 2023"]),
        ("02/13/2023", ["13 février 2023"]),
        ("jui 2023", ["juin 2023", "juillet 2023"]), ("7 novmbre 2026", ["7 novembre 2026"]),
        ("fevirer 2023", ["février 2023"]), ("hiver 2023", ["hiver 2022-2023", "hiver 2023-2024"]),
        ("avant le 15 mai 2023", ["15 mai 2023"]), ("7 février 2023 à 15h", ["7 février 2023"]),
        ("du 14 au 3 juillet 2023", ["3 juillet 2023"]), ("T5 2023", ["2023"]), ("07/23", ["juillet 2023"]),
        ("S60 2023", ["2023"]),
        ("0/1/2023", ["1er janvier 2023"]),
    ])
    func `what is no date is answered with the nearest`(text: String, near: [String]) {
        #expect(Reading.horizon(text) == nil)
        #expect(Reading.nearest(text).map { $0.french.replacing("\u{a0}", with: " ") } == near)
    }

    @Test func `of nothing near an example is given`() {
        #expect(Reading.nearest("bientôt").isEmpty)
        #expect(Reading.noDate("bientôt").hasSuffix("été 2023 ou fin 2023."))
        #expect(Reading.noTime("24h") == "«\u{202f}24h\u{202f}» n’est pas une heure\u{202f}: écrivez 0h00.")
        #expect(Reading.nearestTime("15h-17h")?.code == "15:00")
        #expect(
            Reading.nearestTime("2pm")?.code == "14:00" && Reading.nearestTime("12 a.m.")?.code == "00:00")
        #expect(Reading.nearestTime("2:30 pm")?.code == "14:30")
        #expect(Reading.nearestTime("vers 9h30")?.code == "09:30")
    }

    @Test(arguments: [
        ("du 3 au 14 juillet 2023", "2023-07-03_2023-07-14"), ("3-14 juillet 2023", "2023-07-03_2023-07-14"),
        ("du lundi 3 au vendredi 14 juillet 2023", "2023-07-03_2023-07-14"),
        ("du 28 décembre au 3 janvier 2027", "2026-12-28_2027-01-03"),
        ("du 28/11/2026 au 4/12/2026", "2026-11-28_2026-12-04"),
        ("du 1er au 3 mai 2023", "2023-05-01_2023-05-03"), ("semaine 48 2026", "2026-11-23_2026-11-29"),
        ("semaine 53 de 2026", "2026-12-28_2027-01-03"), ("semaine 1 2027", "2027-01-04_2027-01-10"),
    ])
    func `from a day to another is a date of its own`(text: String, code: String) {
        #expect(Reading.horizon(text)?.code == code)
        #expect(Horizon(code: code)?.code == code)
    }

    @Test func `from a day to another is told as people say it`() {
        let words = ["2023-07-03_2023-07-14", "2026-11-28_2026-12-04", "2026-12-28_2027-01-03"].map {
            horizon($0).when.replacing("\u{a0}", with: " ")
        }
        #expect(
            words == [
                "du 3 au 14 juillet 2023", "du 28 novembre au 4 décembre 2026",
                "du 28 décembre 2026 au 3 janvier 2027",
            ])
        #expect(horizon("2023-07-03_2023-07-14").first == day("2023-07-03"))
        #expect(horizon("2023-07-03_2023-07-14").last == day("2023-07-14"))
        for code in [
            "2023-07-14_2023-07-03", "2023-07-03_2023-07-03", "2023-07-03_2025-07-03", "2023-07-03_",
        ] {
            #expect(Horizon(code: code) == nil, "\(code)")
        }
    }

    @Test func `what is shown can be typed again`() {
        let parts = ["-debut", "-mi", "-fin"].flatMap { ["2023\($0)", "2023-11\($0)"] }
        let seasons = Period.Season.allCases.map { "2023-\($0.rawValue)" }
        for code in [
            "2023-02-20", "2023-03-01", "2023-07", "2023-T3", "2023", "2023-S1", "2023-S2",
            "2023-07-03_2023-07-14", "2026-12-28_2027-01-03",
        ] + parts
            + seasons
        {
            #expect(Reading.horizon(horizon(code).french) == horizon(code))
            #expect(Reading.horizon(horizon(code).when) == horizon(code))
        }
        #expect(Reading.day("07/02/2023") == day("2023-02-07"))
    }

    @Test(arguments: [
        ("15:00", "15:00"), ("15h00", "15:00"), ("15h", "15:00"), ("9 h 30", "09:30"), ("9H5", "09:05"),
        ("0h", "00:00"), ("8", "08:00"), ("9.30", "09:30"), ("14 heures", "14:00"), ("14 heures 30", "14:30"),
        ("14h30 min", "14:30"), ("14 h 30", "14:30"), ("à 14h", "14:00"), ("1430", "14:30"), ("930", "09:30"),
        ("midi", "12:00"), ("15:00:00", "15:00"), ("9,30", "09:30"), ("1 heure", "01:00"),
    ])
    func `an hour is read as a person writes it`(text: String, code: String) {
        #expect(Reading.time(text)?.code == code)
    }

    @Test(arguments: [
        "", "h", "24h", "15h60", "-1h", "+9h", "15:00:10", "15h-17h", "vers 15h", "9.", "25:00", "2460",
        "midi et demi", "99999999999999999999h",
    ])
    func `what is no hour is not guessed`(text: String) {
        #expect(Reading.time(text) == nil)
    }
}
