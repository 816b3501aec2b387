import Sample
import Testing

@testable import Domain

@Suite struct ContributionTableTests {
    private let dossier = MelunSample.dossier()

    @Test func `more than a third of central fiches makes a theme blunt, and a third does not`() {
        let counts = dossier.contributionTable.counts
        #expect(counts.map(\.central) == [5, 8, 2, 7, 4, 5, 3])
        #expect(counts.filter(\.isBlunt).map(\.theme) == [.sectors, .universalism])
    }

    @Test func `what was said holds, and the fields of the others propose`() {
        var dossier = dossier
        dossier.contributions.removeAll { $0.action.rawValue > 3 }
        let lines = dossier.contributionTable.lines
        #expect(lines.map(\.isStored) == (1...15).map { $0 <= 3 })
        #expect(
            dossier.contributionTable.summary
                == "15\u{a0}fiches\u{202f}: 3\u{a0}renseignées, 12\u{a0}proposées")
        #expect(lines[0].contribution == dossier.contributions[0])
    }

    /// The contributions of the sample were written without looking at the fields of its fiches.
    @Test func `proposals agree with what the sample says in most cells, and contradict it in few`() {
        var bare = dossier
        bare.contributions = []
        var (same, opposite) = (0, 0)
        for (line, said) in zip(bare.contributionTable.lines, dossier.contributions) {
            #expect(line.action.id == said.action)
            for theme in EvaluationTheme.allCases {
                let pair: Set = [line.contribution[theme], said[theme]]
                same += pair.count == 1 ? 1 : 0
                opposite += pair == [.central, .absent] ? 1 : 0
            }
        }
        #expect(same >= 70, "\(same) of 105")
        #expect(opposite <= 6, "\(opposite) of 105")
    }

    @Test func `a fiche without fields is proposed nothing but the strategy of its axis`() {
        let axis = Axis(id: ID(1), number: 1, title: "Offre de soins")
        let action = Action(number: 1, code: "", title: "Étude", axis: axis.id)
        let proposed = ContributionProposal(of: action, in: axis).contribution
        #expect(
            EvaluationTheme.allCases.filter { proposed[$0] != .absent } == [.sectors]
                && proposed[.sectors] == .secondary)
    }
}
