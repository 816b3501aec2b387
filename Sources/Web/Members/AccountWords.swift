import Domain
import Storage

/// An account in words, to compare what was typed with what somebody else saved.
struct AccountWords {
    let contracts: [Contract]
    let actions: [GrantableAction]

    /// Field by field, those that are the same as well.
    func differences(mine: Member, theirs: Member) -> [CommonPages.Difference] {
        zip(answers(mine), answers(theirs)).map { mine, theirs in
            .init(label: mine.label, mine: mine.words, theirs: theirs.words)
        }
    }

    private func answers(_ member: Member) -> [(label: String, words: String)] {
        [
            ("Nom", member.name), ("Adresse électronique", member.email), ("Rôle", member.role.label),
            ("Région suivie", member.region),
            (
                "Contrats ouverts",
                French.list(contracts.filter { member.contracts.contains($0.id) }.map(\.name))
            ),
            (
                "Fiches pilotées",
                French.list(actions.filter { member.piloted.contains($0.id) }.map(\.label))
            ),
            ("Compte désactivé", member.isDisabled ? "Oui" : "Non"),
        ]
    }
}
