import Sample
import Testing

@testable import Domain

/// The list of the ARS tool, as the sample's review shows it: sixteen lines, one code twice.
@Suite struct ArsListTests {
    private static let codes = [
        505, 509, 510, 511, 512, 513, 514, 515, 516, 517, 517, 518, 519, 520, 547, 548,
    ]

    /// The list as it is pasted; the second 517 bears the title of fiche 9.
    private static var pasted: String {
        let actions = MelunSample.dossier().actions
        var seen: Set<Int> = []
        let lines = codes.map { code -> String in
            let isTwin = !seen.insert(code).inserted
            let own = actions.first { $0.code == (isTwin ? "2021-516" : "2021-\(code)") }
            let axis = MelunSample.dossier().axes.first { $0.id == own?.axis }
            return
                "Modifier Créer\tBILAN INTERMEDIAIRE\t2021-\(code) : \(own?.title ?? "")\t\(axis?.label ?? "")\tOui"
        }
        return "LISTE DES BILANS\n\nBilan\tType\tFiche\tAxe\tEn Cours\n" + lines.joined(separator: "\n")
    }

    @Test func `sixteen lines are fifteen fiches by their codes and one question`() throws {
        let list = try ArsList(pasted: Self.pasted)
        #expect(list.rows.count == 16 && list.others == 2)
        #expect(list.rows.allSatisfy { $0.kind == .intermediate && $0.isUnderway == true })
        let found = ArsComparison(list, MelunSample.dossier(), on: MelunSample.steeringDay)
        #expect(found.matches.count == 15 && found.missing == [])
        #expect(
            found.questions.map(\.sentence) == [
                "Le code 2021-517 revient une seconde fois, avec l’intitulé de la fiche\u{a0}9."
            ])
        let underway = found.matches.flatMap(\.differences).filter { $0.hasPrefix("en cours dans l’outil") }
        #expect(!underway.isEmpty)
    }

    @Test func `a fiche that the list lacks, a code that the contract lacks and another title are told`()
        throws
    {
        let text =
            "BILAN ANNUEL\t2021-505 : Autre intitulé\tAxe stratégique 1 : x\tNon\nBILAN FINAL\t2019-1 : Ancienne\t\tOui"
        let found = ArsComparison(
            try ArsList(pasted: text), MelunSample.dossier(), on: MelunSample.steeringDay)
        #expect(found.matches.count == 1 && found.missing.count == 14 && found.questions.count == 1)
        let differences = try #require(found.matches.first?.differences)
        #expect(differences.contains { $0.hasPrefix("intitulé dans l’outil") })
        #expect(differences.contains { $0.hasPrefix("axe dans l’outil") })
        #expect(throws: Refusal.self) { try ArsList(pasted: "Bonjour") }
    }

    @Test func `a bilan is told in the order of the screens`() throws {
        let screens = ArsScreen.all(of: MelunSample.dossier(), on: MelunSample.steeringDay)
        #expect(screens.count == 15)
        let labels = try #require(screens.first).fields.map(\.label)
        #expect(
            labels.prefix(5) == [
                "Fiche", "Type de bilan", "Action démarrée", "Action en cours", "Atteinte des objectifs",
            ])
    }
}
