import Domain
import HTML
import Storage

/// The region of a contract, which decides of the referents that read it: for administrators alone.
struct RegionRoutes {
    var routes: [Route] { Route.form("/admin/contrats/{slug}", nil, form) }

    private func form(_ visit: MemberVisit) async throws -> FormPage<Contract> {
        guard visit.may(.administer) else { throw Refusal.notFound }
        let slug = try visit.slug()
        guard let contract = try await visit.store.allContracts().first(where: { $0.slug == slug }) else {
            throw Refusal.notFound
        }
        let page = EditForm(
            title: "Région du contrat", breadcrumb: [Link("Administration", Path.admin)],
            action: "\(Path.admin)/contrats/\(slug)", back: Path.admin, form: Contract.regionForm,
            stored: contract, version: nil,
            lead: "\(contract.name), \(contract.period)")
        return FormPage(form: page) { typed in
            try await visit.store.setRegion(typed.value.region, of: slug, by: visit.signature)
            return Path.admin
        }
    }
}

extension Contract {
    /// The region alone, which the coordination does not choose.
    static let regionForm = Form<Contract>(
        [
            .text(
                "region", "Région de l’ARS", \.region,
                hint:
                    "Ses référents lisent le contrat et jugent les bilans\u{202f}; ceux d’une autre région ne le lisent plus.",
                isRequired: true, width: .half)
        ], rule: { contract throws(Refusal) in try contract.validate() })
}
