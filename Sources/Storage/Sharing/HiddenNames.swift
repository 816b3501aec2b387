import Domain
import GRDB

/// The names of a contract that an audience may not read: its directory, and who sat as a resident.
struct HiddenNames {
    let db: Database
    let contract: ID<Contract>

    /// What a book of names is made from.
    func dossier() throws -> Dossier {
        try DossierReader(db: db, contract: contract, extent: .directoryList).read()
    }

    func book(for audience: Audience) throws -> NameBook { try dossier().nameBook(for: audience) }
}

extension Contract {
    /// What it says of itself, without the names that a book hides; its address is known.
    func hiding(_ book: NameBook) -> Contract {
        var hidden = self
        for path in [\Contract.name, \.holder, \.purpose] {
            hidden[keyPath: path] = book.masked(self[keyPath: path])
        }
        return hidden
    }
}

extension PublishedReview {
    /// Its reason without the names that a book hides.
    func hiding(_ book: NameBook) -> PublishedReview {
        PublishedReview(
            publication: publication.saying(because: book.masked(publication.reason)), formats: formats)
    }
}
