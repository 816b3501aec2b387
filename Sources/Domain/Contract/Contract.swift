/// A contrat local de santé: what was signed, by whom, for which years and territory.
package struct Contract: Hashable, Sendable {
    package var id: ID<Contract>
    package var version: Int
    /// Its piece of the address: «melun-val-de-seine-2021».
    package var slug: String
    /// «CLS de Melun Val de Seine».
    package var name: String
    /// The body that carries it: «Communauté d’agglomération Melun Val de Seine».
    package var holder: String
    /// 2 for a contract «de seconde génération».
    package var generation: Int
    package var start: Day
    /// Last day of the contract as signed; amendments may move it.
    package var end: Day
    /// Name of the ARS region: «Île-de-France».
    package var region: String
    /// What the contract aims at, in a few sentences.
    package var purpose: String
    /// The colour of its documents, «#1b4f8f»; empty for that of Jalon.
    package var accent = ""
    /// How indicators propose the attainment of a fiche.
    package var attainmentRule = AttainmentRule()

    package init(
        id: ID<Contract> = .unsaved, version: Int = 1, slug: String, name: String, holder: String,
        generation: Int, start: Day, end: Day, region: String, purpose: String = ""
    ) {
        self.id = id
        self.version = version
        self.slug = slug
        self.name = name
        self.holder = holder
        self.generation = generation
        self.start = start
        self.end = end
        self.region = region
        self.purpose = purpose
    }

    /// «2021-2023».
    package var period: String { "\(start.year)-\(end.year)" }

    /// «de première génération», «de seconde génération», «de 3e génération».
    package var generationName: String {
        switch generation {
        case 1: "de première génération"
        case 2: "de seconde génération"
        default: "de \(French.ordinal(generation)) génération"
        }
    }

    /// The same, with the region, that decides of who reads it and is asked once.
    package func validateNew() throws(Refusal) {
        try validate()
        if region.isBlank { throw .invalid("region", "Indiquez la région de l’ARS.") }
    }

    /// Refuses a contract without a name, or that ends before it starts.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if name.isBlank { faults.append(Invalid("name", "Indiquez le nom du contrat.")) }
        if holder.isBlank {
            faults.append(Invalid("holder", "Indiquez la collectivité qui porte le contrat."))
        }
        if slug != French.slug(slug) || slug.isEmpty {
            faults.append(
                Invalid("slug", "L’adresse ne contient que des lettres, des chiffres et des tirets."))
        }
        if !(1...20).contains(generation) {
            faults.append(Invalid("generation", "La génération est un nombre de 1 à 20."))
        }
        if end < start { faults.append(Invalid("end", "La fin du contrat précède son début.")) }
        if !accent.isEmpty {
            guard let colour = Accent(accent), colour.code == accent else {
                faults.append(
                    Invalid(
                        "accent",
                        "Une couleur s’écrit comme #1b4f8f\u{202f}: six chiffres ou lettres de a à f."))
                throw .invalid(faults)
            }
            if let refusal = colour.refusal { faults.append(Invalid("accent", refusal)) }
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}
