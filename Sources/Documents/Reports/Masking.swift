import Domain
import Formats

/// The names that an audience may not read, taken out of every word of a document: those of its blocks, cover, pictures
/// and metadata, as a reader sees them, whatever marks or cells a name is cut by.
package struct Masking: Sendable {
    private let book: NameBook

    /// Everybody for the public; the residents whoever reads.
    package init(_ dossier: Dossier, for audience: Audience) {
        self.init(dossier.nameBook(for: audience))
    }

    package init(_ book: NameBook) {
        self.book = book
    }

    /// The document without these names.
    package func applied(to document: Document) -> Document {
        guard book.hides else { return document }
        var masked = document
        for path in [\Document.title, \.subtitle, \.author, \.date, \.header, \.footer] {
            masked[keyPath: path] = book.masked(document[keyPath: path])
        }
        if let cover = document.cover {
            masked.cover = Document.Cover(
                period: book.masked(cover.period), signatoriesTitle: book.masked(cover.signatoriesTitle),
                signatories: cover.signatories.map { book.masked($0) })
        }
        masked.theme?.logos =
            document.theme?.logos.map { Document.Theme.Logo($0.picture, book.masked($0.alternative)) } ?? []
        masked.blocks = document.blocks.map { $0.mapping(self) }
        return masked
    }

    /// What names somebody in the words of a document, each with the line that it stands in.
    package func passages(in document: Document) -> [NamePassage] {
        guard book.hides else { return [] }
        return document.readable.flatMap { passages(in: $0) }
    }

    /// The same in one line.
    func passages(in line: String) -> [NamePassage] {
        book.findings(in: line).map { NamePassage($0, in: line) }
    }
}

extension Masking: TextChange {
    func changed(_ text: Text) -> Text { changed([text]).first ?? text }

    /// The cells of a row, which may hold a first name and a last name apart.
    func changed(_ cells: [Text]) -> [Text] {
        var pieces: [String] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { pieces.append(NameBook.cellSeparator) }
            pieces += cell.runs.map(\.text)
        }
        let masked = book.masked(pieces)
        guard masked != pieces || cells.contains(where: { $0.runs.contains { $0.link != nil } }) else {
            return cells
        }
        var at = 0
        return cells.enumerated().map { index, cell in
            if index > 0 { at += 1 }
            let runs = zip(cell.runs, masked[at...].prefix(cell.runs.count)).map(run)
            at += cell.runs.count
            return Text(runs)
        }
    }

    private func run(_ run: Run, _ text: String) -> Run {
        var masked = run
        masked.text = text
        if let link = run.link, names(link) { masked.link = nil }
        return masked
    }

    /// Whether an address tells who somebody is.
    private func names(_ link: String) -> Bool {
        book.masked(link) != link || Percent.decoded(link).map { book.masked($0) != $0 } ?? false
    }

    /// A drawing of ours is words between marks: a name may be cut by the end of a line.
    func changed(_ picture: Picture) -> Picture {
        guard case .svg(let markup) = picture else { return picture }
        return .svg(MarkedWords(markup).changed { book.masked($0, between: "\n") })
    }
}

extension Document {
    /// The same document, which says above all that a name was withdrawn from it.
    func modified(on day: Day, sealed seal: String? = nil) -> Document {
        let former = seal.map { " Le sceau de la version d’origine commence par \($0.prefix(12))." } ?? ""
        var modified = self
        modified.blocks.insert(
            .callout(
                .note, "Document modifié",
                [.paragraph("Un nom en a été retiré le \(French.date(day)).\(former)")]), at: 0)
        return modified
    }
}

/// A passage that names somebody, or may, and the line that it stands in.
package struct NamePassage: Hashable, Sendable {
    package let finding: NameFinding
    /// What stands before it in its sentence, itself, and what stands after.
    package let before: String
    package let words: String
    package let after: String

    init(_ finding: NameFinding, in line: String) {
        self.finding = finding
        let bytes = Array(line.utf8)
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        words = text(finding.range)
        before = String(text(0..<finding.range.lowerBound).suffix(80))
        after = String(text(finding.range.upperBound..<bytes.count).prefix(80))
    }
}

/// The words of a drawing, which stand between its marks.
private struct MarkedWords {
    /// Marks and words by turns, marks first.
    private let pieces: [String]

    init(_ markup: String) {
        var pieces: [String] = []
        var rest = markup[...]
        while let start = rest.firstIndex(of: ">") {
            pieces.append(String(rest[...start]))
            rest = rest[rest.index(after: start)...]
            let end = rest.firstIndex(of: "<") ?? rest.endIndex
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        self.pieces = pieces + [String(rest)]
    }

    /// The same drawing, its words changed together.
    func changed(_ change: ([String]) -> [String]) -> String {
        let indices = pieces.indices.filter { !$0.isMultiple(of: 2) && !pieces[$0].isEmpty }
        let words = indices.map { pieces[$0].readingReferences }
        var out = pieces
        for (index, (old, new)) in zip(indices, zip(words, change(words))) where old != new {
            out[index] = new.inXML
        }
        return out.joined()
    }
}
