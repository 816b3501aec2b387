import Domain
import HTML
import HTTPTypes
import Hummingbird

/// What the pages of a contract know of it: at least its name and address.
protocol OfContract: Sendable {
    var contract: Contract { get }
}

extension OfContract {
    /// Its piece of the address.
    var slug: String { contract.slug }
}

extension Dossier: OfContract {}

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
    /// A page of a contract, in its frame.
    func show(
        _ page: some ShownPage, in section: Section?, status: HTTPResponse.Status = .ok
    ) -> Response { .html(self.page(page.page, of: page.contract, in: section), status: status) }
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
