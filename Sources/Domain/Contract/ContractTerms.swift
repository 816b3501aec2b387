/// What a contract says of itself, written as one: its identity, territory, articles, approvals, amendments and plans.
package struct ContractTerms: Hashable, Sendable {
    /// As many as a cover holds.
    package static let mostLogos = 6

    package var contract: Contract
    /// On its documents, in order.
    package var logos: [PictureUse] = []
    /// By name.
    package var communes: [Commune] = []
    package var neighbourhoods: [Neighbourhood] = []
    package var articles: [Article] = []
    package var approvals: [Approval] = []
    package var amendments: [Amendment] = []
    package var plans: [LinkedPlan] = []

    package init(_ contract: Contract) {
        self.contract = contract
    }

    /// Refuses rows that say nothing or the same twice, and taking out what other things still name.
    package func validate(replacing former: ContractTerms, in use: ContractUse) throws(Refusal) {
        var faults = faultsOfLogos + faultsOfCommunes + faultsOfQuarters + faultsOfCalendar + faultsOfPlans
        faults += use.faults(of: self, replacing: former)
        do throws(Refusal) {
            try contract.validate()
        } catch {
            guard case .invalid(let own) = error else { throw error }
            faults = own + faults
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    private var faultsOfLogos: [Invalid] {
        let most = Invalid("logos", "Gardez six logos au plus.")
        let unnamed = logos.enumerated().filter { $0.element.alternative.isBlank }.map {
            Invalid(
                "logos.\($0.offset).alternative",
                "Écrivez le nom de la structure, que ce logo dit à qui le voit.")
        }
        return (logos.count > Self.mostLogos ? [most] : []) + unnamed
    }

    private var faultsOfCommunes: [Invalid] {
        var faults: [Invalid] = []
        var seen: Set<String> = []
        for (index, commune) in communes.enumerated() {
            let row = "communes.\(index)"
            if !Commune.isCode(commune.insee) {
                faults.append(
                    Invalid("\(row).insee", "Un code INSEE compte cinq caractères, par exemple 77288."))
            } else if !seen.insert(commune.insee).inserted {
                faults.append(Invalid("\(row).insee", "Ce code figure déjà plus haut."))
            }
            if commune.name.isBlank {
                faults.append(Invalid("\(row).name", "Indiquez le nom de la commune."))
            }
        }
        return faults
    }

    private var faultsOfQuarters: [Invalid] {
        let known = Set(communes.map(\.insee))
        var faults: [Invalid] = []
        for (index, quarter) in neighbourhoods.enumerated() {
            let row = "neighbourhoods.\(index)"
            if !known.contains(quarter.insee) {
                faults.append(Invalid("\(row).insee", "Choisissez la commune du quartier."))
            }
            if quarter.name.isBlank { faults.append(Invalid("\(row).name", "Indiquez le nom du quartier.")) }
        }
        return faults
    }

    private var faultsOfCalendar: [Invalid] {
        Self.blank(approvals, \.label, "approvals", "Indiquez qui a approuvé, ou ce qui a eu lieu.")
            + Self.blank(amendments, \.label, "amendments", "Indiquez l’intitulé de l’avenant.")
    }

    private var faultsOfPlans: [Invalid] {
        let unnumbered = articles.enumerated().filter { !(1...999).contains($0.element.number) }.map {
            Invalid("articles.\($0.offset).number", "Indiquez le numéro de l’article.")
        }
        return unnumbered
            + Self.blank(plans, \.name, "plans", "Indiquez le nom de la démarche.", at: "name")
    }

    private static func blank<Row>(
        _ rows: [Row], _ text: (Row) -> String, _ field: String, _ message: String,
        at column: String = "label"
    ) -> [Invalid] {
        rows.enumerated().filter { text($0.element).isBlank }.map {
            Invalid("\(field).\($0.offset).\(column)", message)
        }
    }
}

extension Dossier {
    /// What the contract says of itself.
    package var terms: ContractTerms {
        get {
            var terms = ContractTerms(contract)
            (terms.logos, terms.communes, terms.neighbourhoods) = (logos, communes, neighbourhoods)
            (terms.articles, terms.approvals) = (articles, approvals)
            (terms.amendments, terms.plans) = (amendments, plans)
            return terms
        }
        set {
            (contract, logos) = (newValue.contract, newValue.logos)
            (communes, neighbourhoods) = (newValue.communes, newValue.neighbourhoods)
            (articles, approvals) = (newValue.articles, newValue.approvals)
            (amendments, plans) = (newValue.amendments, newValue.plans)
        }
    }
}
