import Domain
import Testing

@Suite("A territory as people paste it")
struct CommuneListTests {
    @Test(
        "A commune is read however its line is written",
        arguments: [
            "77288;Melun", "77288 Melun", "Melun (77288)", "Melun\t77288", "\u{feff}\"77288\";\"Melun\"",
            "77288, Melun", "  77288\u{a0}Melun ", "77288 - Melun", "Melun (INSEE 77288)",
            "Melun;77000;77288",
            "Commune;Département;Code INSEE;Population\nMelun;Seine-et-Marne;77288;40000",
        ])
    func isRead(_ line: String) {
        let list = CommuneList(line)
        #expect(list.communes == [Commune("77288", "Melun")] && list.faults.isEmpty)
    }

    @Test("Names of several words, brackets of their own, Corsica and a line of headings are read")
    func others() {
        let list = CommuneList(
            "Code INSEE;Commune\n77389;Rochette (La)\n\n77285 Le Mée-sur-Seine\n2a004;Ajaccio\n")
        #expect(
            list.communes == [
                Commune("77389", "Rochette (La)"), Commune("77285", "Le Mée-sur-Seine"),
                Commune("2A004", "Ajaccio"),
            ])
        #expect(list.faults.isEmpty)
    }

    @Test("A postal code is not taken for the code of a commune")
    func postalCode() {
        #expect(CommuneList("77000 Melun").communes.isEmpty)
        #expect(CommuneList("77000 Melun").faults.first?.contains("code postal") == true)
    }

    @Test("Each fault is told with its line", arguments: ["Melun", "77288", "77288;Melun;Dammarie"])
    func faults(_ line: String) {
        let list = CommuneList("77288 Melun\n\(line)")
        #expect(list.communes.count == 1 && list.faults.count == 1)
        #expect(list.faults.first?.hasPrefix("ligne 2") == true)
    }
}
