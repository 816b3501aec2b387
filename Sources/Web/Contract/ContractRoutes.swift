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
        let file = try await visit.contractFile()
        let page = ContractPage(file: file, day: visit.dayAsked, mayEdit: visit.may(.editContract)).page(
            breadcrumb: visit.breadcrumb(file.contract, Link("Contrat", "", isCurrent: true)))
        return .html(visit.page(page, of: file.contract, in: .contract))
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        return form(visit, try await visit.fileToEdit()).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let file = try await visit.fileToEdit()
        return try await form(visit, file).answer(sent, from: visit) { answers in
            var changed = try ContractReading(answers: answers, stored: file).file()
            changed.contract.version = sent.version
            try await visit.store.saveContract(changed, in: file.contract.slug, by: visit.hand)
            return Path.strategy(file.contract.slug)
        }
    }

    private func form(_ visit: MemberVisit, _ file: ContractFile) -> EditForm {
        let slug = file.contract.slug
        return EditForm(
            contract: file.contract, section: .contract, title: "Modifier le contrat",
            breadcrumb: visit.breadcrumb(
                file.contract, Link("Contrat", Path.strategy(slug)), Link("Modifier", "", isCurrent: true)),
            action: Path.editStrategy(slug), back: Path.strategy(slug),
            outline: ContractFields.outline(of: file), stored: ContractFields.answers(of: file),
            version: file.contract.version)
    }
}
