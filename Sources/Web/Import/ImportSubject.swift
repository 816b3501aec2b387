import Domain
import HTML
import Storage

/// What the pages of imports say of one sort, and where they stand.
protocol ImportSubject: Sendable {
    associatedtype Brought: FileImport

    init()
    /// The pattern of its addresses.
    var root: String { get }
    var section: Section { get }
    /// «Importer un plan».
    var title: String { get }
    var lead: String { get }
    var explanation: HTML { get }
    /// «Lire le plan».
    var button: String { get }
    /// «Ce que le plan apporte».
    var previewTitle: String { get }
    /// «Plan importé».
    var doneTitle: String { get }
    /// «Import annulé».
    var undoneTitle: String { get }
    /// «Voir les fiches».
    var seeTitle: String { get }
    /// Over what of the file is not kept.
    var remarksTitle: String { get }

    func path(_ slug: String) -> String
    /// The list that it fills.
    func list(_ slug: String) -> Link
    /// «12 fiches à importer et 2 axes nouveaux.»
    func counts(_ brought: Brought) -> [String]
    /// «Importer 12 fiches».
    func act(_ brought: Brought) -> String
    /// A line a thing, ticked where it is taken.
    func lines(_ brought: Brought) -> HTML
    /// What to look at.
    func doubts(_ brought: Brought) -> HTML
    /// Below all.
    func details(_ brought: Brought) -> HTML
    /// «12 fiches et 3 ajouts à l’annuaire».
    func told(_ report: ImportReport) -> String
    func written(_ report: ImportReport, slug: String, isUndone: Bool) -> HTML
}

extension ImportSubject {
    func path(_ slug: String, _ id: ID<SentImport>) -> String { "\(path(slug))/\(id)" }
}
