import Domain
import HTML
import Storage

/// A new contract with its territory: for administrators alone.
struct NewContractRoutes {
    static let path = "/admin/contrats/nouveau"

    var routes: [Route] { Route.form(Self.path, nil, takesFiles: true, form) }

    private func form(_ visit: MemberVisit) async throws -> FormPage<ContractTerms> {
        guard visit.may(.administer) else { throw Refusal.notFound }
        let start = Day.first(ofMonth: 1, visit.today.year)
        let blank = Contract(
            slug: "", name: "", holder: "", generation: 1, start: start,
            end: start.adding(months: 60).adding(days: -1),
            region: "")
        let page = EditForm(
            title: "Créer un contrat", breadcrumb: [Link("Administration", Path.admin)], action: Self.path,
            back: Path.admin, form: ContractTerms.newForm, stored: Dossier(blank).terms, version: nil,
            button: "Créer le contrat",
            lead:
                "Ce qui est signé, et sur quel territoire. La coordination écrira le reste dans les pages du contrat.",
            unanswered: ["start", "end"])
        return FormPage(form: page) { typed in
            var dossier = Dossier(typed.value.contract)
            dossier.communes = typed.value.communes
            let id = try await visit.store.add(dossier, by: visit.member, at: visit.moment)
            return "\(Path.newAccount)?contrat=\(id)"
        }
    }
}

extension ContractTerms {
    /// What creates a contract: its address follows from its name and its first year where none is typed.
    static let newForm = Form<ContractTerms>(
        [
            .init("Le contrat", identity + [region, address]),
            .init("Le territoire", [pastedCommunes]),
        ], rule: { terms throws(Refusal) in try terms.contract.validateNew() })

    private static let region: Question<ContractTerms> = .text(
        "region", "Région de l’ARS", \.contract.region,
        hint: "Ses référents lisent le contrat et jugent les bilans.", isRequired: true, width: .half)

    private static let address: Question<ContractTerms> = .one(
        FieldShape(
            "slug", "Adresse de ses pages",
            hint:
                "Des minuscules, des chiffres et des tirets\u{202f}: melun-val-de-seine-2021. Vide, elle se fait du nom et de l’année.",
            .text(.half)),
        say: { $0.contract.slug },
        read: { terms, reader, name in
            let own = French.slug("\(terms.contract.name) \(terms.contract.start.year)")
            terms.contract.slug = reader.text(name).unlessBlank ?? own
        })

    private static let pastedCommunes: Question<ContractTerms> = .one(
        FieldShape(
            "communes", "Communes",
            hint:
                "Une par ligne, avec son code INSEE\u{202f}: «\u{202f}77288 Melun\u{202f}», ou deux colonnes collées d’un tableur.",
            .pasted(rows: 8)),
        say: { $0.communes.map { "\($0.insee) \($0.name)" }.joined(separator: "\n") },
        read: { terms, reader, name in
            let typed = reader.read(
                name, { CommuneList($0).whole }, otherwise: { CommuneList($0).refusal })
            terms.communes = typed ?? []
        })
}
