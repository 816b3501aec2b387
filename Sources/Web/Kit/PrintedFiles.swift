import Documents
import Domain
import HTML
import Hummingbird
import Logging
import Storage

/// What is printed: documents bound in one file, its name, and what the history says of it.
struct Printout: Sendable {
    let documents: [Document]
    /// Of the whole.
    let title: String
    let contract: Contract
    /// Of its file, without extension.
    let name: String
    /// «Arbre des objectifs», which the history follows with «en PDF».
    let label: String

    init(
        _ documents: [Document], title: String, of contract: some OfContract, named name: String,
        as label: String
    ) {
        (self.documents, self.title, self.contract) = (documents, title, contract.contract)
        (self.name, self.label) = (name, label)
    }

    /// One document.
    init(_ document: Document, of contract: some OfContract, named name: String, as label: String) {
        self.init([document], title: document.title, of: contract, named: name, as: label)
    }
}

extension Route {
    /// A document as a file, in every format of text: «…/synthese.pdf», «….docx», «….odt». The history notes each.
    static func prints(
        _ path: String, in section: Section, formats: [Format] = Format.texts,
        _ read: @escaping @Sendable (MemberVisit, Format) async throws -> Printout
    ) -> [Route] {
        formats.map { format in
            .get("\(path).\(format.fileExtension)") { visit in
                let made = try await read(visit, format)
                try await visit.noteExport("\(made.label) en \(format.name)", in: made.contract.slug)
                return await visit.printed(
                    made.documents, title: made.title, as: format, named: made.name, of: made.contract,
                    in: section)
            }
        }
    }
}

extension MemberVisit {
    /// Several documents bound in one file. A person who asks for a PDF that could not keep the standard of
    /// accessibility, or that lost characters, is told so before it comes.
    func printed(
        _ documents: [Document], title: String, as format: Format, named name: String, of contract: Contract,
        in section: Section
    ) async -> Response {
        let documents = await illustrated(documents, of: contract)
        do throws(PressError) {
            let printed = try await site.press.print(documents, title: title, as: format)
            if let note = printed.note, query("reserve") != "lue" {
                site.logger.warning("printed with a reserve", metadata: ["log": "\(printed.log)"])
                return .html(page(reserve(note, title), of: contract, in: section))
            }
            return .file(printed.bytes, format.mediaType, named: "\(name).\(format.fileExtension)")
        } catch {
            site.logger.error("nothing printed", metadata: ["error": "\(error)"])
            let page = Page(
                "Document non imprimé", width: .text,
                content: "<div class=\"prose\"><p>\(error.sentence)</p></div>")
            return .html(self.page(page, of: contract, in: section), status: .serviceUnavailable)
        }
    }

    /// The documents with the photographs that they name. Those that cannot be read leave their alternative texts.
    private func illustrated(_ documents: [Document], of contract: Contract) async -> [Document] {
        let names = documents.reduce(into: Set<String>()) { $0.formUnion($1.keptPictures) }
        do {
            let files = try await store.files(names, in: contract.slug, visibleTo: member)
            return documents.map { $0.showing(files) }
        } catch {
            site.logger.error("pictures not read", metadata: ["error": "\(error)"])
            return documents
        }
    }

    private func reserve(_ note: String, _ title: String) -> Page {
        let target = visit.request.uri.description
        let again = target + (target.contains("?") ? "&" : "?") + "reserve=lue"
        return Page(
            "Document prêt, avec une réserve", kicker: "\(title)", width: .text,
            content: """
                <div class="prose"><p>\(note)</p></div>\
                <div class="form-actions">\(HTML.buttonLink("Télécharger le document", again, .primary))</div>
                """)
    }
}
