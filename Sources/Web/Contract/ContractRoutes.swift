import Domain
import HTML
import Hummingbird
import Storage

/// The contract itself: what was signed, by whom, where, and the form that changes it.
struct ContractRoutes {
    let site: Site

    var routes: [Route] {
        [
            .get(Path.strategy("{slug}"), show), .get(Path.editStrategy("{slug}"), edit),
            .post(Path.editStrategy("{slug}"), save),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = ContractPage(dossier: dossier, day: visit.dayAsked, mayEdit: visit.may(.editContract))
            .page(
                breadcrumb: visit.breadcrumb(dossier.contract, Link("Contrat", "", isCurrent: true)))
        return .html(visit.page(page, of: dossier.contract, in: .contract))
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        return form(visit, try await visit.dossierToEdit()).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        return try await form(visit, dossier).answer(sent, from: visit) { answers in
            var changed = try ContractReading(answers: answers, stored: dossier).dossier()
            changed.contract.version = sent.version
            try await visit.store.saveContract(changed, in: dossier.contract.slug, by: visit.signature)
            return Path.strategy(dossier.contract.slug)
        }
    }

    private func form(_ visit: MemberVisit, _ dossier: Dossier) -> FormerEditForm {
        let slug = dossier.contract.slug
        return FormerEditForm(
            contract: dossier.contract, section: .contract, title: "Modifier le contrat",
            breadcrumb: visit.breadcrumb(
                dossier.contract, Link("Contrat", Path.strategy(slug)), Link("Modifier", "", isCurrent: true)),
            action: Path.editStrategy(slug), back: Path.strategy(slug),
            outline: ContractFields.outline(of: dossier), stored: ContractFields.answers(of: dossier),
            version: dossier.contract.version)
    }
}
