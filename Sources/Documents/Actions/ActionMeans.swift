import Domain

/// The means of the fiche and who pays for them.
struct ActionMeans {
    let action: Action
    let facts: Facts

    var blocks: [Block] {
        var sheet = TermList("Moyens et budget")
        sheet.add(action.means)
        if !action.fundings.isEmpty { sheet.add([budget]) }
        return sheet.blocks
    }

    private var budget: Block {
        let known = action.fundings.compactMap(\.euros)
        let total: [[Text]] =
            known.count > 1
            ? [
                [
                    "\(strong: known.count == action.fundings.count ? "Total" : "Total connu")",
                    "\(strong: euros(known.reduce(0, +)))",
                ]
            ] : []
        return .table(
            "Budget et financeurs",
            [.init("Financeur", weight: 3), .init("Montant", weight: 1, alignment: .end)],
            action.fundings.map { [Text($0.funder), Text($0.euros.map(euros) ?? "Non chiffré")] } + total)
    }

    private func euros(_ amount: Int) -> String {
        "\(French.number(Double(amount)))\u{a0}€"
    }
}
