import Domain

/// What the form of the contract says, as a contract: every fault at once.
struct ContractReading {
    private let answers: FormData
    private let stored: Dossier
    private var reader: FormerReader

    init(answers: FormData, stored: Dossier) {
        self.answers = answers
        self.stored = stored
        reader = FormerReader(answers)
    }

    /// The stored contract with what was typed.
    func dossier() throws(Refusal) -> Dossier {
        var reading = self
        let dossier = reading.read()
        try reading.reader.check { () throws(Refusal) in try dossier.contract.validate() }
        return dossier
    }

    private mutating func read() -> Dossier {
        var dossier = stored
        readIdentity(&dossier.contract)
        dossier.communes = communes()
        dossier.neighbourhoods = neighbourhoods(dossier.communes)
        dossier.approvals = approvals()
        dossier.amendments = amendments()
        dossier.plans = plans()
        dossier.articles = articles()
        for fault in dossier.faultsOfRemoval(from: stored) { reader.add(fault.field, fault.message) }
        return dossier
    }

    private mutating func readIdentity(_ contract: inout Contract) {
        contract.name = answers["name"]
        contract.holder = answers["holder"]
        contract.generation = reader.number("generation") ?? 0
        contract.start = requiredDay("start", "Indiquez le premier jour du contrat.", contract.start)
        contract.end = requiredDay("end", "Indiquez le dernier jour du contrat.", contract.end)
        contract.region = answers["region"]
        contract.purpose = answers["purpose"]
    }

    private mutating func communes() -> [Commune] {
        var seen: Set<String> = []
        return answers.rows("communes", ["insee", "name"]).enumerated().map { index, cells in
            let row = "communes.\(index)"
            if !Commune.isCode(cells[0]) {
                reader.add("\(row).insee", "Un code INSEE compte cinq caractères, par exemple 77288.")
            } else if !seen.insert(cells[0]).inserted {
                reader.add("\(row).insee", "Ce code figure déjà plus haut.")
            }
            return Commune(cells[0], filled("\(row).name", cells[1], "Indiquez le nom de la commune."))
        }
    }

    private mutating func neighbourhoods(_ communes: [Commune]) -> [Neighbourhood] {
        answers.rows("neighbourhoods", ["name", "code", "insee", "id"]).enumerated().map { index, cells in
            let row = "neighbourhoods.\(index)"
            if !communes.contains(where: { $0.insee == cells[2] }) {
                reader.add("\(row).insee", "Choisissez la commune du quartier.")
            }
            return Neighbourhood(
                id: ID(cells[3]) ?? .unsaved,
                name: filled("\(row).name", cells[0], "Indiquez le nom du quartier."), code: cells[1],
                insee: cells[2])
        }
    }

    private mutating func approvals() -> [Approval] {
        answers.rows("approvals", ["label", "when"]).enumerated().map { index, cells in
            let row = "approvals.\(index)"
            let label = filled("\(row).label", cells[0], "Indiquez qui a approuvé, ou ce qui a eu lieu.")
            return Approval(label, when("\(row).when"))
        }
    }

    private mutating func amendments() -> [Amendment] {
        answers.rows("amendments", ["label", "signed", "newEnd"]).enumerated().map { index, cells in
            let row = "amendments.\(index)"
            return Amendment(
                filled("\(row).label", cells[0], "Indiquez l’intitulé de l’avenant."),
                signed: when("\(row).signed"),
                newEnd: requiredDay(
                    "\(row).newEnd", "Indiquez le nouveau dernier jour.", stored.contract.end))
        }
    }

    private mutating func plans() -> [LinkedPlan] {
        answers.rows("plans", ["kind", "name", "id"]).enumerated().map { index, cells in
            LinkedPlan(
                id: ID(cells[2]) ?? .unsaved, LinkedPlan.Kind(rawValue: cells[0]) ?? .other,
                filled("plans.\(index).name", cells[1], "Indiquez le nom de la démarche."))
        }
    }

    private mutating func articles() -> [Article] {
        answers.rows("articles", ["number", "title", "part", "quotes", "id"]).enumerated().map {
            index, cells in
            let name = "articles.\(index).number"
            let number = reader.number(name)
            if cells[0].isEmpty || number.map({ !(1...999).contains($0) }) == true {
                reader.add(name, "Indiquez le numéro de l’article.")
            }
            return Article(
                id: ID(cells[4]) ?? .unsaved, number: number ?? 1, title: cells[1], part: cells[2],
                quotes: cells[3].split(separator: "\n").map(String.init))
        }
    }

    private mutating func filled(_ name: String, _ text: String, _ message: String) -> String {
        if text.isBlank { reader.add(name, message) }
        return text
    }

    private mutating func when(_ name: String) -> Horizon {
        reader.horizon(name, required: "Indiquez la date.", fallback: .day(stored.contract.start))
    }

    private mutating func requiredDay(_ name: String, _ message: String, _ fallback: Day) -> Day {
        if answers[name].isBlank { reader.add(name, message) }
        return reader.day(name) ?? fallback
    }
}
