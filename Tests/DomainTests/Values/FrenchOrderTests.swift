import Domain
import Testing

@Suite struct FrenchOrderTests {
    @Test func `spaces, hyphens and apostrophes weigh last`() {
        let names = [
            "Legrand", "Le Gall", "de Almeida", "d’Alembert", "Dabert", "Étienne", "Etienne", "Zola",
            "Ørsted", "Oudin",
        ]
        #expect(
            French.sorted(names) { $0 } == [
                "Dabert", "d’Alembert", "de Almeida", "Etienne", "Étienne", "Le Gall", "Legrand", "Ørsted",
                "Oudin", "Zola",
            ])
    }

    @Test func `numbers go by their value`() {
        let titles = ["Fiche 10", "Fiche 9", "Fiche 09 bis", "Fiche", "1 001 jours", "12e", "2e"]
        #expect(
            French.sorted(titles) { $0 } == [
                "1 001 jours", "2e", "12e", "Fiche", "Fiche 9", "Fiche 09 bis", "Fiche 10",
            ])
    }

    @Test(arguments: [
        ("Nguyễn", "nguyen"), ("Šimić", "simic"), ("Wałęsa", "walesa"), ("Yılmaz", "yilmaz"),
        ("Ørsted", "orsted"),
        ("Đorđe", "dorde"), ("Cœur", "coeur"), ("Straße", "strasse"), ("l\u{2bc}été", "l'ete"),
        ("l‘été", "l'ete"),
        ("Jean\u{2011}Luc", "jean-luc"), ("co\u{ad}ordi\u{200b}nation", "coordination"),
        ("İstanbul", "istanbul"),
    ])
    func `letters of their own are found as they are typed`(text: String, folded: String) {
        #expect(French.folded(text) == folded)
    }

    @Test(arguments: [
        ("Hauts-de-Seine", "des Hauts-de-Seine"), ("le Mée", "du Mée"), ("Le Mée", "du Mée"),
        ("handicap", "de handicap"),
        ("hôpital", "d’hôpital"), ("Yvelines", "des Yvelines"), ("Yerres", "d’Yerres"),
        ("les Ulis", "des Ulis"),
        ("Seine-et-Marne", "de Seine-et-Marne"), ("habitants", "d’habitants"),
        ("harcèlement", "de harcèlement"), ("hanche", "de hanche"),
    ])
    func `after «de» a name is elided or contracted as it is said`(name: String, told: String) {
        #expect(French.of(name) == told)
    }
}
