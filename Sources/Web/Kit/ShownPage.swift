import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// What the pages of a contract know of it: at least its name and address.
protocol OfContract: Sendable {
    var contract: Contract { get }
}

extension OfContract {
    /// Its piece of the address.
    var slug: String { contract.slug }
}

extension Dossier: OfContract {}
extension ActionDetails: OfContract {}
extension AssessmentDetails: OfContract {}

/// What is made of the whole of a contract.
protocol OfDossier: OfContract {
    var dossier: Dossier { get }
}

extension OfDossier {
    var contract: Contract { dossier.contract }
}

/// A page of a contract, made of one reading.
protocol ShownPage: OfContract {
    var page: Page { get }
}

extension MemberVisit {
    /// A page of a contract, in its frame. One that says what was refused answers so, unless it is told otherwise.
    func show(
        _ page: Page, of thing: some OfContract, in section: Section?, status: HTTPResponse.Status? = nil
    ) -> Response {
        .html(
            self.page(page, of: thing.contract, in: section),
            status: status ?? (page.errors.isEmpty ? .ok : .unprocessableContent))
    }

    /// The same, made of one reading.
    func show(
        _ page: some ShownPage, in section: Section?, status: HTTPResponse.Status? = nil
    ) -> Response { show(page.page, of: page, in: section, status: status) }
}

extension Route {
    /// A page of a contract, for who may see it.
    static func page<Shown: ShownPage>(
        _ path: String, in section: Section?,
        _ read: @escaping @Sendable (MemberVisit) async throws -> Shown
    ) -> Route { page(path, in: section, nil, read) }

    /// A page of a contract, for who may do the deed there.
    static func page<Shown: ShownPage>(
        _ path: String, in section: Section?, _ deed: Deed?,
        _ read: @escaping @Sendable (MemberVisit) async throws -> Shown
    ) -> Route {
        .get(path, deed) { visit in visit.show(try await read(visit), in: section) }
    }
}
