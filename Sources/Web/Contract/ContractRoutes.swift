import Domain
import HTML
import Storage

/// The contract itself: what was signed, by whom, where, and the form that changes it.
struct ContractRoutes {
    var routes: [Route] {
        [.page(Path.strategy("{slug}"), in: .contract, show)]
            + Route.form(Path.editStrategy("{slug}"), .editContract, form)
            + Route.form(Path.identity("{slug}"), .editContract, takesFiles: true, identity)
    }

    private func show(_ visit: MemberVisit) async throws -> ContractPage {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        return ContractPage(viewer: visit.viewer, dossier: dossier, day: visit.dayAsked)
    }

    private func form(_ visit: MemberVisit) async throws -> FormPage<ContractTerms> {
        let dossier = try await visit.dossier(.contractForm)
        return page(
            "Modifier le contrat", at: Path.editStrategy(dossier.slug), then: Path.strategy(dossier.slug),
            ContractTerms.form(ContractTerms.Choices(dossier)), of: dossier, visit)
    }

    /// The colour and logos of a contract's documents.
    private func identity(_ visit: MemberVisit) async throws -> FormPage<ContractTerms> {
        let dossier = try await visit.dossier(.contractForm)
        let path = Path.identity(dossier.slug)
        var page = page(
            "Identité visuelle", at: path, then: path,
            ContractTerms.identityForm(ContractTerms.Choices(dossier)), of: dossier, visit)
        page.form.lead =
            "La couleur et les logos que portent les revues, les fiches et tous les documents de ce contrat."
        page.form.aside = CoverPreview(dossier: dossier).html
        return page
    }

    private func page(
        _ title: String, at path: String, then target: String, _ form: Form<ContractTerms>,
        of dossier: Dossier, _ visit: MemberVisit
    ) -> FormPage<ContractTerms> {
        let (contract, list) = (dossier.contract, Path.strategy(dossier.slug))
        let form = EditForm(
            contract: contract, section: .contract, title: title,
            breadcrumb: visit.viewer.breadcrumb(contract, Link("Contrat", list)), action: path, back: list,
            form: form, stored: dossier.terms, version: contract.version)
        return FormPage(form: form) { typed in
            var terms = typed.value
            terms.contract.version = typed.version
            try await visit.store.saveContract(terms, in: contract.slug, by: visit.signature)
            return target
        }
    }
}
